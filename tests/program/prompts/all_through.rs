//! From the first question to the summary.

use lungnets::answers::Answers;
use lungnets::assessment::Assessment;
use lungnets::page::Format;
use lungnets::report::{Detail, Report};

use crate::support::RULES;
use crate::support::brief::NOT_SAVED;
use crate::support::terminal::questions::{all, always_asked, calm_word};
use crate::support::terminal::setup::Setup;

/// The summary of calm answers, with other answers to some questions.
fn summary(others: &[(&str, &str)], detail: Detail) -> String {
    let mut answers = Answers::new(&RULES);
    while let Some(question) = answers.next_question() {
        let other = others.iter().find(|(id, _)| question.id == *id);
        let word = other.map_or_else(|| calm_word(question), |(_, word)| (*word).to_owned());
        answers.record(question.read(&word).unwrap());
    }
    let assessment = Assessment::of(&answers);
    let report = Report::of(&assessment)
        .in_detail(detail)
        .with_see_also(NOT_SAVED);
    report.page().render(Format::Text).trim_end().to_owned()
}

#[test]
fn calm_answers_in_the_menu_lead_to_the_summary() {
    let mut screen = Setup::menu().size(250, 400).open();
    for question in always_asked() {
        screen.answer_calmly(&question.id);
    }
    screen.finishes();
    assert!(
        screen.shows(&summary(&[], Detail::Brief)),
        "{}",
        screen.text()
    );
    assert!(screen.shows_the_cursor() && screen.echoes());
}

#[test]
fn calm_answers_in_typed_lines_lead_to_the_summary() {
    let mut screen = Setup::plain().size(250, 400).in_full().open();
    for question in always_asked() {
        screen.answer_calmly(&question.id);
    }
    screen.finishes();
    assert!(
        screen.shows(&summary(&[], Detail::Full)),
        "{}",
        screen.text()
    );
}

#[test]
fn a_cough_opens_its_follow_up_and_the_count_knows() {
    let mut screen = Setup::menu().size(250, 400).open();
    screen.asks("emergency_signs");
    assert_eq!(screen.heading(), format!("Question 1 of up to {}", all()));
    screen.answer_calmly("emergency_signs");
    screen.answer("cough", "y");
    for (place, question) in (1..).zip(RULES.questions()).skip(2) {
        screen.asks(&question.id);
        assert_eq!(screen.heading(), format!("Question {place} of {}", all()));
        screen.answer_calmly(&question.id);
    }
    screen.finishes();
    assert!(screen.shows(&summary(&[("cough", "yes")], Detail::Brief)));
}

#[test]
fn without_a_cough_its_follow_up_is_not_asked_and_not_counted() {
    let mut screen = Setup::menu().size(250, 400).open();
    screen.answer_calmly("emergency_signs");
    screen.asks("cough");
    assert_eq!(screen.heading(), format!("Question 2 of up to {}", all()));
    screen.answer("cough", "n");
    screen.asks("wheezing");
    assert_eq!(screen.heading(), format!("Question 3 of {}", all() - 1));
}
