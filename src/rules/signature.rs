//! What a review was signed for: everything but the review itself, and what stands beside the file.

mod content;

pub(super) use content::Content;

use sha2::{Digest, Sha256};

use super::counted::counted;
use super::{Review, RuleSet, place_of_member};
use crate::json::Json;
use crate::text::{Text, without_mark};

/// What stands beside a rule file and is signed with it, each as the text of its file.
#[derive(Debug, Clone, Copy, Default)]
pub struct Companions<'t> {
    /// The vignettes.
    pub vignettes: Option<&'t str>,
    /// The notes for a review.
    pub review_notes: Option<&'t str>,
}

/// Who signs, and for what; all but the content that is signed.
#[derive(Debug, Clone)]
#[allow(missing_docs)] // as the members of a review
pub struct Signing<'s> {
    pub by: &'s str,
    pub role: &'s str,
    pub registration: Option<&'s str>,
    pub on: &'s str,
    pub until: &'s str,
    pub scope: Option<&'s str>,
}

/// Whether the review that a file names is one of this content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// The file names none.
    NotReviewed,
    /// It does not say of what it is a review.
    OfNothing,
    /// It is one of another content; these parts are others now, as far as that can be told.
    OfOther(Vec<String>),
    /// It is one of this content.
    Holds,
}

counted! { alternatives Standing { NotReviewed, OfNothing, OfOther(parts), Holds, } }

impl RuleSet {
    /// Returns the rule set with its review held to what stands beside the file, too. Until then it is held to the file
    /// alone, and one that was signed with more counts as none.
    #[must_use]
    pub fn signed_with(mut self, companions: &Companions<'_>) -> Self {
        self.standing = match &self.file.reviewed {
            None => Standing::NotReviewed,
            Some(review) => self.content.with(companions).standing(review),
        };
        self
    }

    /// Returns whether the review that the file names is one of this content.
    pub fn standing(&self) -> &Standing {
        &self.standing
    }

    /// Returns the review that the file names, whatever it is of.
    pub fn named_review(&self) -> Option<&Review> {
        self.file.reviewed.as_ref()
    }

    /// Returns who reviewed these rules; none, where nobody has, and where what was signed is not this content.
    pub fn review(&self) -> Option<&Review> {
        self.named_review()
            .filter(|_| self.standing == Standing::Holds)
    }
}

/// Returns the text of a rule file with a review that is signed for it and for what stands beside it. All else stays as
/// it is to the last byte. None, where the text is no JSON object with a place for a review.
pub fn signed(file: &str, companions: &Companions<'_>, signing: &Signing<'_>) -> Option<String> {
    let place = place_of_member(content::REVIEWED, file)?;
    let (before, after) = (file.get(..place.start)?, file.get(place.end..)?);
    let content = Content::of(&Json::parse(without_mark(file)).ok()?).with(companions);
    Some(format!("{before}{}{after}", written(signing, &content)))
}

/// A review as it stands in a file.
fn written(signing: &Signing<'_>, content: &Content) -> String {
    let digits = content.sha256();
    let members = [
        ("by", Some(signing.by)),
        ("role", Some(signing.role)),
        ("registration", signing.registration),
        ("on", Some(signing.on)),
        ("until", Some(signing.until)),
        ("scope", signing.scope),
        ("sha256", Some(digits.digits())),
    ];
    let members = members.into_iter().filter_map(|(name, text)| {
        let text = Json::from(text?).in_one_line();
        Some(format!("    \"{name}\": {text},\n"))
    });
    let parts = content.parts().map(|part| Json::from(part).in_one_line());
    let parts: Vec<String> = parts.collect();
    format!(
        "{{\n{}    \"parts\": [\n      {}\n    ]\n  }}",
        members.collect::<String>(),
        parts.join(",\n      ")
    )
}

/// The SHA-256 of a whole rule file in hexadecimal, as `sha256sum` prints it.
#[derive(Debug, Clone)]
pub(super) struct Fingerprint(Text);

counted! { record Fingerprint { 0 } }

impl Fingerprint {
    /// Returns the fingerprint of a file.
    pub(super) fn of(file: &str) -> Self {
        let bytes = Sha256::digest(file);
        let digits = bytes.iter().map(|byte| format!("{byte:02x}"));
        Self(digits.collect::<String>().as_str().into())
    }

    /// Returns its digits.
    pub(super) fn digits(&self) -> &str {
        &self.0
    }
}
