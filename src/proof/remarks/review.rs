//! The review that a file names: whether it counts, and what else the file says of it.

use super::{About, Remark, words};
use crate::proof::plain_language::passages;
use crate::rules::{RuleSet, Standing};

/// Why the review that the file names counts as none: it is one of other content, or its time is over.
pub(super) fn void(rules: &RuleSet, as_of: Option<&str>) -> Option<Remark> {
    let review = rules.named_review()?;
    let what = match rules.standing() {
        Standing::NotReviewed => return None,
        Standing::OfNothing => words::review_of_nothing(review),
        Standing::OfOther(parts) => words::review_of_other(review, parts),
        Standing::Holds => {
            let until = review.until.as_ref()?;
            let as_of = as_of.filter(|as_of| until.as_str() < *as_of)?;
            words::review_over(review, until, as_of)
        }
    };
    Some(Remark::new(About::ReviewVoid, "reviewed", what))
}

/// Each text that denies the review of the file.
pub(super) fn denied(rules: &RuleSet) -> Vec<Remark> {
    let Some(review) = rules.named_review() else {
        return Vec::new();
    };
    let denials = passages(rules).into_iter();
    let denials = denials.filter(|passage| denies(passage.text));
    denials
        .map(|passage| {
            let what = words::review_denied(review);
            Remark::new(About::ReviewDenied, passage.place, what)
        })
        .collect()
}

/// The words that deny what is said in the same breath.
const DENIALS: [&str; 8] = [
    "no", "not", "nobody", "none", "never", "hasn't", "haven't", "wasn't",
];

/// Whether a text says of something that it was not reviewed: a denial and that word with no mark between them.
fn denies(text: &str) -> bool {
    let text = text.to_lowercase().replace('\u{2019}', "'");
    let breaths = text.split(['.', ',', ';', ':', '!', '?', '(', ')']);
    breaths.into_iter().any(|breath| {
        let mut words = breath.split_whitespace();
        let is_denied = words.clone().any(|word| DENIALS.contains(&word));
        words.any(|word| word == "unreviewed" || (word == "reviewed" && is_denied))
    })
}

#[cfg(test)]
mod tests {
    use super::denies;

    #[test]
    fn a_denial_is_found_in_the_breath_that_speaks_of_a_review() {
        for text in [
            "This is a test, and no clinician has reviewed it.",
            "Nobody has reviewed these rules.",
            "It hasn\u{2019}t been reviewed.",
            "The rules were not reviewed by a clinician",
            "Unreviewed: take care.",
        ] {
            assert!(denies(text), "{text}");
        }
        for text in [
            "No diagnosis: a nurse has reviewed it.",
            "It is not a diagnosis, and a nurse reviewed it.",
            "No nurse sees your answers. The rules were reviewed.",
            "It rules nothing out.",
        ] {
            assert!(!denies(text), "{text}");
        }
    }
}
