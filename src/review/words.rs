//! The words of the program on the review sheet. Sentences about health come from the rule file and what stands beside
//! it.

pub(super) mod matrix;

use crate::explain::review_in_words;
use crate::language::{Language, sentences};
use crate::page::Phrase;
use crate::rules::{Level, Rank, RuleSet, Standing};

pub(super) const INTENDED_USE: &str = "Intended use and limits";
pub(super) const FOR: &str = "For:";
pub(super) const NOT_FOR: &str = "Not for:";
pub(super) const RESTS_ON: &str = "It rests on:";
pub(super) const MISUSE: &str = "Wrong use to expect:";
pub(super) const TO_SETTLE: &str = "To be settled first:";
pub(super) const LIMITS: &str = "What people are told of its limits:";
pub(super) const SINCE_LAST_REVIEW: &str = "Changed since the last signed review";
pub(super) const FINDINGS: &str = "Conditions with a name";
pub(super) const RULES: &str = "The rules, most urgent first";
pub(super) const NO_RULE_HOLDS: &str = "When no rule holds";
pub(super) const MATRIX: &str = "The matrix: single signs against ages and backgrounds";
pub(super) const FLOORS: &str = "Floors";
pub(super) const CASES: &str = "Examples and vignettes";
pub(super) const OVER_TRIAGE: &str = "Known to be too careful";
pub(super) const OPEN_QUESTIONS: &str = "Open questions";
pub(super) const HAZARDS: &str = "Hazard log";
pub(super) const SIGNATURE: &str = "Signature";
pub(super) const APPENDIX: &str = "Appendix";
pub(super) const EXAMPLES: &str = "Examples, with the level of each";
pub(super) const VIGNETTES: &str = "Vignettes, with level, floor and ceiling";
pub(super) const SOURCES: &str = "Sources";

pub(super) const RULE_HEAD: [&str; 6] = ["Rule", "When", "Says", "Not sure", "Rests on", "You"];
pub(super) const DISPUTED_HEAD: [&str; 3] = ["What", "Rules", "You"];
pub(super) const HAZARD_HEAD: [&str; 6] = [
    "Hazard",
    "Cause",
    "Harm",
    "Controls",
    "Shown by",
    "Residual risk",
];
pub(super) const SIGNATURE_HEAD: [&str; 2] = ["What", "You"];
pub(super) const SIGNED: [&str; 7] = [
    "Name",
    "Role",
    "Registration",
    "What was reviewed",
    "Day",
    "Valid until",
    "Signature",
];

/// What can be ticked.
const BOXES: [&str; 3] = ["[ ] agree", "[ ] change", "[ ] not my field"];

/// Boxes to tick, in one line.
pub(super) fn boxes() -> String {
    BOXES.join(" ")
}

/// Boxes to tick, which a sheet has below each other.
pub(super) fn boxes_in_lines() -> Phrase<'static> {
    let boxes = BOXES.into_iter().zip(["", " ", " "]);
    boxes.fold(Phrase::default(), |boxes, (each, before)| {
        boxes.and(before).and_small(each)
    })
}

/// Room to write.
pub(super) const BLANK: &str = "____________";

pub(super) const AS_YES: &str = "As yes.";
pub(super) const OUR_OWN: &str = "our own choice";

pub(super) const INPUT: &str = "This is an input to a safety case.";
pub(super) const NO_SAFETY_CASE: &str = " It is no safety case, and signing it does not make one.";
pub(super) const WHAT_IT_SHOWS: &str = "It shows what the rules say, worked out from the rule file itself, and what their authors know to be open. Whether \
     the advice is right for people is for you to say.";
pub(super) const WHAT_TO_DO: &str = "Tick for each rule, write what is left of each risk, and sign for what is your field. What you do not tick is not \
     reviewed.";

pub(super) const NO_NOTES: &str = "MISSING: no file of notes for a review stands beside these rules, so intended use and hazards are not written \
     down. A review without them is not whole.";

pub(super) const HOW_TO_TICK: &str = "The most urgent rule that holds decides. A name in quotes with nothing after it is a condition of the list above. \"Not sure\" is what a rule makes of that answer: \"as yes\" counts it as what \
     the rule looks for; \"counts at\" names a lower level, and the rule's own stays possible; \"left open\" names the rule \
     as undecided. What was not answered never counts as no. The sources stand in the appendix by these ids.";

pub(super) const ABOUT_FLOORS: &str = "Wherever one of these is so, the level must be at least this one, whatever else is answered; \"rules check\" proves it.";
pub(super) const NO_FLOORS: &str = "The file has no floors.";

pub(super) const ABOUT_HAZARDS: &str =
    "The residual risk is left blank for a clinician. The rules named work against the hazard.";

pub(super) const ABOUT_SIGNATURE: &str =
    "I have read the parts that I ticked. I sign for these, in the version named at the top.";

pub(super) const ABOUT_APPENDIX: &str = "What was asked, tried and read: for looking things up.";

sentences! {
    /// What the page is called.
    title(rules): "Review sheet: {rules}";
    /// What a result of this level begins with.
    level_says(level, sentence): "{level}: {sentence}";
    first(text): "First: {text}";
    left_open(about): "{about}: left open.";
    means(when): ": {when}";
    /// The rules that work against a hazard.
    controls(rules): "{rules}.";
}

/// Which rules are reviewed, to the last byte.
pub(super) fn about(rules: &RuleSet) -> String {
    format!(
        "Rule set {}, version {}, with the SHA-256 {}. {}",
        rules.id(),
        rules.version(),
        rules.fingerprint(),
        review_in_words(rules)
    )
}

/// What has changed since the last review that was signed.
pub(super) fn since_last_review(rules: &RuleSet) -> String {
    let Some(review) = rules.named_review() else {
        return "There was none: no review of these rules was ever signed.".to_owned();
    };
    let signed = format!("Signed by {}.", Language::English.words().reviewer(review));
    match rules.standing() {
        Standing::Holds => format!("{signed} Nothing has changed since."),
        Standing::OfOther(parts) if !parts.is_empty() => {
            format!("{signed} Changed since then: {}.", parts.join(", "))
        }
        Standing::NotReviewed | Standing::OfNothing | Standing::OfOther(_) => {
            format!("{signed} What it was signed for is not known, so take all of it for new.")
        }
    }
}

/// A level with the number that stands for it in the matrix.
pub(super) fn level(rank: Rank, level: &Level) -> String {
    format!("{}: {}", rank.number(), level.name)
}

pub(super) fn counts_at(level: &str, about: Option<&str>) -> String {
    match about {
        None => format!("Counts at {level}."),
        Some(about) => format!("About {about}: counts at {level}; else as yes."),
    }
}

pub(super) fn floors(names: &[&str]) -> String {
    format!(": {}.", names.join("; "))
}
