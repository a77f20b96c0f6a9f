//! The content that is signed, part by part.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::{Companions, Fingerprint, Standing};
use crate::json::Json;
use crate::rules::Review;
use crate::rules::counted::counted;
use crate::text::{Text, without_mark};

/// The member of a rule file that is not signed.
pub(super) const REVIEWED: &str = "reviewed";

/// How many digits tell a part from what it was before.
const DIGITS: usize = 12;

/// What is signed: every part with its SHA-256, in the order of their names.
#[derive(Debug, Clone, Default)]
pub(crate) struct Content(Vec<(String, Fingerprint)>);

counted! { record Content { 0 } }

impl Content {
    /// The content of a rule file, but for its review. How it is laid out does not matter.
    pub fn of(file: &Json<'_>) -> Self {
        let members = file.members().iter().filter(|(name, _)| name != REVIEWED);
        let part = |(name, value): &(Cow<'_, str>, Json<'_>)| {
            (name.to_string(), Fingerprint::of(&value.in_one_line()))
        };
        Self(members.map(part).collect())
    }

    /// The same with what stands beside the file.
    pub(super) fn with(&self, companions: &Companions<'_>) -> Self {
        let beside = [
            ("vignettes beside the file", companions.vignettes),
            ("review notes beside the file", companions.review_notes),
        ];
        let beside = beside.into_iter().filter_map(|(name, text)| {
            let text = text?;
            let text = without_mark(text);
            let content = Json::parse(text).map(|json| json.in_one_line());
            Some((
                name.to_owned(),
                Fingerprint::of(content.as_deref().unwrap_or(text)),
            ))
        });
        let mut parts: Vec<_> = self.0.iter().cloned().chain(beside).collect();
        parts.sort_by(|(a, _), (b, _)| a.cmp(b));
        Self(parts)
    }

    /// The SHA-256 of all parts together.
    pub(super) fn sha256(&self) -> Fingerprint {
        let lines = self.0.iter();
        let lines = lines.map(|(name, part)| format!("{name} {}\n", part.digits()));
        Fingerprint::of(&lines.collect::<String>())
    }

    /// The parts as a review keeps them.
    pub(super) fn parts(&self) -> impl Iterator<Item = String> {
        let parts = self.0.iter();
        parts.map(|(name, part)| format!("{name} {}", &part.digits()[..DIGITS]))
    }

    /// Whether a review is one of this content.
    pub(super) fn standing(&self, review: &Review) -> Standing {
        let Some(signed) = &review.sha256 else {
            return Standing::OfNothing;
        };
        if signed == self.sha256().digits() {
            return Standing::Holds;
        }
        let now: BTreeSet<String> = self.parts().collect();
        let before: BTreeSet<String> = review.parts.iter().map(Text::to_string).collect();
        let others = now.symmetric_difference(&before);
        let names = others.filter_map(|part| part.rsplit_once(' '));
        let names: BTreeSet<String> = names.map(|(name, _)| name.to_owned()).collect();
        Standing::OfOther(names.into_iter().collect())
    }
}
