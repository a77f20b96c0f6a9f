//! The words of `lungnets rules check`.

use lungnets::proof::{Property, Verdict};
use lungnets::rules::{Question, RuleSet};
use lungnets::vignettes::{Lies, Vignette};

use super::super::words::{grouped, rule_set};
use crate::phrases::counted;

pub(super) const NOT_A_DAY: &str = "not a day; write it as 2026-11-23";
pub(super) const EXAMPLES: &str = "Examples";
pub(super) const VIGNETTES: &str = "Vignettes";
pub(super) const TRANSLATION: &str = "Spanish texts";
pub(super) const REMARKS: &str = "Remarks";
pub(super) const PROOFS: &str = "Proofs";
pub(super) const NO_REMARK: &str = "None.";

/// How large a rule set is.
pub(super) fn size(rules: &RuleSet) -> String {
    format!(
        "{}: {}, {}, {}.",
        rule_set(rules),
        counted(rules.questions().len(), "question"),
        counted(rules.rules().len(), "rule"),
        counted(rules.levels().len(), "level"),
    )
}

pub(super) fn examples_hold(count: usize, not_yet_seen: usize) -> String {
    let hold = match count {
        1 => "The only one gives the result that it must have.".to_owned(),
        _ => format!("All {count} give the result that they must have."),
    };
    match not_yet_seen {
        0 => hold,
        _ => format!("{hold} No person has seen {not_yet_seen} of them yet."),
    }
}

/// How a proof ended, in a word.
pub(super) fn verdict(verdict: &Verdict<'_>) -> &'static str {
    match verdict {
        Verdict::Proved { .. } => "proved",
        Verdict::Failed(_) => "FAILED",
        Verdict::NotProved { .. } => "NOT PROVED",
    }
}

pub(super) fn proved(answer_sets: u128) -> String {
    format!("It holds for all {} answer sets.", grouped(answer_sets))
}

/// Which questions cost most, where a file is too large.
pub(super) fn costly(questions: &[&Question]) -> String {
    let ids: Vec<_> = questions
        .iter()
        .map(|question| question.id.as_str())
        .collect();
    format!(
        "The questions that cost most: {}. Fewer choices or borders that rules read would help.",
        ids.join(", ")
    )
}

/// That the floors of a file hold; or that it has none, so that nobody takes it for more than it is.
pub(super) fn floors_hold(rules: &RuleSet, answer_sets: u128) -> String {
    match rules.floors().len() {
        0 => "The file has no floors.".to_owned(),
        1 => format!("1 floor: {}", proved(answer_sets)),
        count => format!("{count} floors: {}", proved(answer_sets)),
    }
}

/// How many texts have no translation, or one of an earlier text.
pub(super) fn translated(open: usize) -> String {
    match open {
        0 => "Every text is translated.".to_owned(),
        1 => {
            "1 text is new or changed since it was translated, and is shown in English:".to_owned()
        }
        count => {
            format!(
                "{count} texts are new or changed since they were translated, and are shown in English:"
            )
        }
    }
}

/// How many translations are of no text.
pub(super) fn left_over(count: usize) -> String {
    let translate = if count == 1 {
        "translates"
    } else {
        "translate"
    };
    format!(
        "{} {translate} nothing that the rule file says. Take it out, or put its id right where it is misspelt:",
        counted(count, "text")
    )
}

/// What a review of the texts is of.
pub(super) fn fingerprint_of_texts(fingerprint: &str) -> String {
    format!(
        "The fingerprint of these texts, which a review of them names as \"sha256\": {fingerprint}."
    )
}

/// How easy questions and advice are to read, with the step of the scale.
pub(super) fn spanish_ease(ease: f64, step: &str) -> String {
    format!("Reading ease of questions and advice: {ease:.0}, {step} (INFLESZ).")
}

/// A text that says more than a self-check can know.
pub(super) fn spanish_claim(place: &str, claim: &str) -> String {
    format!("{place} says \"{claim}\", which a self-check cannot know.")
}

/// How many stories there are, and how many of them lie apart.
pub(super) fn vignettes(count: Option<usize>, apart: usize) -> String {
    match (count, apart) {
        (None, _) => "No file of vignettes stands beside these rules.".to_owned(),
        (Some(count), 0) => format!(
            "{}, none below its floor or above its ceiling.",
            counted(count, "vignette")
        ),
        (Some(count), apart) => format!(
            "{}, {apart} of them below the floor or above the ceiling:",
            counted(count, "vignette")
        ),
    }
}

/// Where a story lies that does not lie between its floor and its ceiling.
pub(super) fn lies(story: &Vignette<'_>) -> String {
    let rules = story.answers.rules();
    let (is_at, id) = (rules.level_id(story.rank()), &story.id);
    match story.lies() {
        Lies::Below => {
            let weight = match story.purpose.must_hold() {
                true => "",
                false => ", which is told and is no fault",
            };
            let floor = rules.level_id(story.floor);
            format!("{id}: {is_at} is below its floor, {floor}{weight}")
        }
        Lies::Above => {
            let ceiling = rules.level_id(story.ceiling);
            format!("{id}: {is_at} is above its ceiling, {ceiling}")
        }
        Lies::Within => format!("{id}: {is_at}"),
    }
}

/// What is said where no fault was found: what was looked at, and what was not.
const NO_FAULT: &str = "No fault found. That the rules are consistent is proved; whether their advice is right for people is for a clinician to say.";

/// What a person reads at the end of a check.
pub(super) fn summary(
    failed_examples: usize,
    too_calm: usize,
    failed: usize,
    not_proved: usize,
) -> String {
    let mut wrong = Vec::new();
    for (count, what, ending) in [
        (failed_examples, "fault", " in the examples"),
        (too_calm, "vignette", " below the floor"),
        (failed, "proof", " failed"),
        (not_proved, "proof", " could not be done"),
    ] {
        if count > 0 {
            wrong.push(format!("{}{ending}", counted(count, what)));
        }
    }
    if wrong.is_empty() {
        NO_FAULT.to_owned()
    } else {
        format!("{}.", wrong.join(", "))
    }
}

/// What is being done, for somebody who waits.
pub(super) fn progress(place: usize, property: Property) -> String {
    format!(
        "Proof {} of {}: {}",
        place,
        Property::EVERY.len(),
        property.name()
    )
}
