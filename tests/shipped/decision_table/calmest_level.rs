//! What the calmest level takes.

use lungnets::page::Format;

use crate::support::{RULES, Sheet, check};

#[test]
fn a_calm_sheet_meets_no_rule_and_leaves_none_open() {
    let outcome = Sheet::calm().outcome();
    assert_eq!(
        (outcome.level, outcome.possible),
        ("nothing_reported", "nothing_reported")
    );
    assert!(
        outcome.because.is_empty() && outcome.undecided.is_empty(),
        "{outcome:?}"
    );
}

#[test]
fn a_calm_sheet_says_no_at_least() {
    let text = Sheet::calm().report(Format::Text);
    assert!(
        text.starts_with("Your answers name nothing to act on"),
        "{text}"
    );
    assert!(!text.contains("At least"), "{text}");
}

#[test]
fn the_calmest_level_needs_an_answer_to_every_question_but_age() {
    for question in RULES.questions() {
        let outcome = Sheet::calm().without(&question.id).outcome();
        let expected = match question.id.as_str() {
            "age" | "lasting_cough" => "nothing_reported",
            _ => "next_visit",
        };
        assert_eq!(outcome.level, expected, "without {}", question.id);
    }
}

#[test]
fn the_calmest_level_needs_a_sure_answer_to_every_question_but_age() {
    for question in RULES
        .questions()
        .iter()
        .filter(|question| question.ask_when.is_none())
    {
        let outcome = Sheet::calm().with(&question.id, "unsure").outcome();
        let is_calmest = outcome.level == "nothing_reported";
        assert_eq!(
            is_calmest,
            question.id == "age",
            "unsure about {}",
            question.id
        );
    }
}

#[test]
fn age_60_and_nothing_else_is_not_the_calmest_level() {
    let outcome = check([("age", "60")]);
    assert_eq!(
        (outcome.level, outcome.possible),
        ("next_visit", "emergency")
    );
    assert_eq!(outcome.reasons(), ["sixty_or_over"]);
}

#[test]
fn the_file_lets_go_of_age_pregnancy_and_an_operation_by_name() {
    let let_go: Vec<(&str, Vec<&str>)> = RULES
        .calm_without()
        .iter()
        .map(|calm| {
            let question = RULES.question(calm.question);
            let ticked = |place: &usize| calm.choices.is_some_and(|choices| choices.has(*place));
            let places = (0..question.choices().len()).filter(ticked);
            let choices = places.map(|place| question.choices()[place].id.as_str());
            (question.id.as_str(), choices.collect())
        })
        .collect();
    let expected = [
        ("age", vec![]),
        (
            "about_you",
            vec!["pregnant", "after_pregnancy", "recent_operation"],
        ),
    ];
    assert_eq!(let_go, expected);
    assert!(RULES.calm_without()[0].choices.is_none(), "age as a whole");
}

#[test]
fn pregnancy_and_an_operation_keep_the_calmest_level_without_an_age() {
    for background in [
        "pregnant",
        "after_pregnancy",
        "recent_operation",
        "pregnant,recent_operation",
    ] {
        let sheet = Sheet::calm().with("about_you", background).without("age");
        let outcome = sheet.outcome();
        assert_eq!(
            (outcome.level, outcome.possible),
            ("nothing_reported", "next_visit"),
            "{background}"
        );
    }
}
