//! A file that was mistaken for another: one sentence says more than a fault for each of its names.

use super::Code;
use super::problem::{Problem, Told};
use crate::json::Member;

/// A file of another kind than the one that was to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongFile {
    /// What was to be read, in words.
    pub wanted: &'static str,
    /// What it is.
    pub found: FileKind,
}

/// What a JSON object is, where its names leave no doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A rule file.
    Rules,
    /// The result of a self-check, as this program writes it.
    Result,
    /// A FHIR resource.
    Fhir,
}

impl FileKind {
    /// Returns what the members of an object with these names have in common; nothing where they could mean anything.
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

    /// Returns the same of the members themselves.
    pub(crate) fn of(members: &[Member<'_>]) -> Option<Self> {
        Self::by_names(members.iter().map(|(name, _)| name.as_ref()))
    }
}

impl Problem for WrongFile {
    fn told(&self) -> Told {
        let found = match self.found {
            FileKind::Rules => "a rule file",
            FileKind::Result => "the result of a self-check",
            FileKind::Fhir => "a FHIR resource",
        };
        Told::plainly(format!("expected {}, found {found}", self.wanted))
    }

    fn code(&self) -> Code {
        Code::WrongFile
    }
}
