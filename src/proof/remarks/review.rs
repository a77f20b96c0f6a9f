//! The review that a file names: whether it counts, what else the file says of it, and days: of sources that were read
//! long ago, and of a review that is older than what it is about.

use super::{About, Remark, words};
use crate::proof::plain_language::passages;
use crate::quote::clean;
use crate::rules::{RuleSet, Standing};

/// Why the review that the file names counts as none: it is one of other content, or its time is over.
pub(super) fn void(rules: &RuleSet, as_of: Option<&str>) -> Option<Remark> {
    let review = rules.named_review()?;
    let (by, on) = (clean(&review.by), &review.on);
    let what = match rules.standing() {
        Standing::NotReviewed => return None,
        Standing::OfNothing => words::review_of_nothing(&by, on),
        Standing::OfOther(parts) => words::review_of_other(&by, on, &words::changed(parts)),
        Standing::Holds => {
            let until = review.until.as_ref()?;
            let as_of = as_of.filter(|as_of| until.as_str() < *as_of)?;
            words::review_over(&by, on, until, as_of)
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
            let what = words::review_denied(&clean(&review.by), &review.on);
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

/// A source that was read more than a year before the day, or before the newest day in the file.
pub(super) fn old_sources(rules: &RuleSet, as_of: Option<&str>) -> Vec<Remark> {
    let newest = rules
        .sources()
        .iter()
        .map(|source| source.read_on.as_str())
        .max();
    let Some(as_of) = as_of.or(newest) else {
        return Vec::new();
    };
    let year_before = a_year_before(as_of);
    let sources = rules.sources().iter().enumerate();
    sources
        .filter(|(_, source)| source.read_on.as_str() < year_before.as_str())
        .map(|(i, source)| {
            let what = words::old_source(&source.id, &source.read_on, as_of);
            Remark::new(About::OldSource, format!("sources[{i}].read_on"), what)
        })
        .collect()
}

/// A review on a day that has not come yet, or before a source was read that the rules rest on.
pub(super) fn odd_review(rules: &RuleSet, as_of: Option<&str>) -> Option<Remark> {
    let on = rules.named_review()?.on.as_str();
    let newest = rules.sources().iter().max_by_key(|source| &source.read_on);
    let what = match (as_of, newest) {
        (Some(as_of), _) if on > as_of => words::review_to_come(on, as_of),
        (_, Some(source)) if on < source.read_on.as_str() => {
            words::review_before(on, &source.id, &source.read_on)
        }
        _ => return None,
    };
    Some(Remark::new(About::OddReview, "reviewed.on", what))
}

/// The same day of the year before. Days are written so that the order of their words is that of time.
fn a_year_before(day: &str) -> String {
    let (year, rest) = day.split_at(day.find('-').unwrap_or(day.len()));
    let year = year.parse::<u32>().unwrap_or_default().saturating_sub(1);
    format!("{year:04}{rest}")
}

#[cfg(test)]
mod tests {
    use super::{a_year_before, denies};

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

    #[test]
    fn a_year_before_is_the_same_day_of_the_year_before() {
        assert_eq!(a_year_before("2026-11-23"), "2025-11-23");
        assert_eq!(a_year_before("2024-02-29"), "2023-02-29");
        assert!("2023-02-28" < a_year_before("2024-02-29").as_str());
    }
}
