//! A file that was mistaken for another: one sentence says more than a fault for each of its names.

use std::borrow::Cow;

use crate::json::Json;

/// What a JSON object is, where its names leave no doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mistaken {
    /// A rule file.
    Rules,
    /// The result of a self-check, as this program writes it.
    Result,
    /// A FHIR resource.
    Fhir,
}

impl Mistaken {
    /// What members of an object with these names have in common; nothing where they could mean anything.
    pub(crate) fn by_names<'n>(names: impl Iterator<Item = &'n str> + Clone) -> Option<Self> {
        let has = |wanted: &str| names.clone().any(|name| name == wanted);
        if has("resourceType") {
            Some(Self::Fhir)
        } else if has("rule_set") && has("level") {
            Some(Self::Result)
        } else if has("questions") && has("rules") {
            Some(Self::Rules)
        } else {
            None
        }
    }

    /// The same of the members themselves.
    pub(crate) fn of(members: &[(Cow<'_, str>, Json<'_>)]) -> Option<Self> {
        Self::by_names(members.iter().map(|(name, _)| name.as_ref()))
    }

    /// What it is, in words.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Rules => "a rule file",
            Self::Result => "the result of a self-check",
            Self::Fhir => "a FHIR resource",
        }
    }

    /// What to do with it.
    pub(super) fn way_out(self) -> &'static str {
        match self {
            Self::Rules => "to use these rules: --rules FILE",
            Self::Result => {
                "to see whether it is still the same: lungnets replay FILE; what was answered stands in it under \"answers\""
            }
            Self::Fhir => "to read one response: lungnets --answers FILE",
        }
    }
}
