//! What a question does that was not answered.

use lungnets::assessment::Assessment;
use lungnets::page::Format;

use super::asked::QUESTIONS;
use crate::support::{RULES, Sheet, check, question};

const CORE: [(&str, &str); 7] = [
    ("cough", "no"),
    ("wheezing", "no"),
    ("breathing", "no"),
    ("chest_pain", "no"),
    ("family_history", "no"),
    ("cushings", "no"),
    ("age", "30"),
];

#[test]
fn nothing_answered_is_never_the_calmest_level() {
    let outcome = Sheet::blank().outcome();
    assert_eq!(
        (outcome.level, outcome.possible),
        ("next_visit", "emergency")
    );
    assert!(outcome.because.is_empty());
    assert_eq!(
        outcome.undecided.len(),
        RULES.rules().len(),
        "every rule waits"
    );
}

#[test]
fn seven_calm_core_answers_leave_an_emergency_possible() {
    let outcome = check(CORE);
    assert_eq!(
        (outcome.level, outcome.possible),
        ("next_visit", "emergency")
    );
    assert!(outcome.because.is_empty());
    assert_eq!(
        outcome.undecided("emergency_signs_now"),
        Some(vec!["emergency_signs"])
    );
    assert_eq!(
        outcome.undecided("much_blood"),
        Some(vec!["coughing_blood"])
    );
    assert_eq!(outcome.undecided("lasting_cough"), None, "it is not asked");
}

#[test]
fn seven_calm_core_answers_say_in_the_first_line_that_this_is_at_least() {
    let text = Sheet::blank().and_all(CORE).report(Format::Text);
    assert!(
        text.starts_with("At least: Mention it at your next visit"),
        "{text}"
    );
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let asked_of_all = RULES.questions().iter();
    let asked_of_all = asked_of_all.filter(|question| question.ask_when.is_none());
    let open = asked_of_all.count() - CORE.len();
    let why = format!("It could be more urgent: {open} questions were not answered.");
    assert!(flat.contains(&why), "{text}");
}

#[test]
fn the_first_lines_count_the_questions_that_are_listed_below_them() {
    let text = Sheet::blank().and("cough", "no").report(Format::Text);
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (_, open) = flat.split_once("Not answered - ").unwrap();
    let open = open
        .split(" - ")
        .take_while(|line| line.contains(" could lead to: "));
    let open: Vec<&str> = open.collect();
    let names = |line: &&str| line.split("; ").count();
    let listed: usize = open.iter().map(names).sum();
    let is_above = |line: &&&str| line.contains(" could lead to: Mention it");
    let above: usize = open.iter().filter(is_above).map(names).sum();
    let why = format!(
        "It could be more urgent: {listed} questions were not answered, {} of which could raise it.",
        listed - above
    );
    assert!((listed, above) != (0, 0) && flat.contains(&why), "{text}");
}

#[test]
fn a_skipped_question_leads_to_what_it_can_lead_to() {
    for (id, [expected, ..]) in QUESTIONS {
        // a skipped cough leaves its follow-up to be asked
        let sheet = if id == "cough" {
            Sheet::calm().without("lasting_cough")
        } else {
            Sheet::calm()
        };
        let outcome = sheet.without(id).outcome();
        assert_eq!(outcome.possible, expected, "without {id}");
    }
}

#[test]
fn a_withheld_age_is_mentioned_and_not_guessed() {
    let outcome = Sheet::calm().with("cough", "yes").without("age").outcome();
    assert_eq!((outcome.level, outcome.possible), ("next_visit", "today"));
    assert_eq!(outcome.reasons(), ["cough"]);
    assert_eq!(outcome.undecided("child_unwell"), Some(vec!["age"]));
}

#[test]
fn a_question_that_was_skipped_is_told_apart_from_one_that_was_not_asked() {
    let ids = |questions: &mut dyn Iterator<Item = _>| -> Vec<&str> {
        questions
            .map(|index| RULES.question(index).id.as_str())
            .collect()
    };
    let answers = Sheet::calm()
        .without("lasting_cough")
        .without("age")
        .answers();
    let assessment = Assessment::of(&answers);
    assert_eq!(ids(&mut assessment.not_asked()), ["lasting_cough"]);
    assert_eq!(ids(&mut assessment.not_given()), ["age"]);
    assert_eq!(
        assessment.waits_for(question("lasting_cough").index()),
        None
    );
    let waits = assessment.waits_for(question("age").index());
    assert_eq!(waits.map(crate::support::level_id), Some("next_visit"));
}
