//! The questions that the table speaks of. Every other question of the file is answered calmly in its rows, and told by
//! one test.

use lungnets::rules::{AnswerKind, Question};
use proptest::prelude::*;

use super::matrix_cells::{ages, cells};
use super::row::parts;
use crate::support::sheets::{any_sheet_unsure_of_some, calm_answer};
use crate::support::{RULES, Sheet, ids_of, question};

/// What a question leads to on a calm sheet: the level that is possible where it was skipped, the level where somebody
/// is not sure about it, and the level that is possible then.
pub type Leads = [&'static str; 3];

/// Every question that is asked of all, in the order of the file.
pub const QUESTIONS: [(&str, Leads); 12] = [
    ("emergency_signs", ["emergency", "emergency", "emergency"]),
    ("age", ["next_visit", "nothing_reported", "next_visit"]),
    ("cough", ["book_soon", "book_soon", "book_soon"]),
    ("wheezing", ["book_soon", "book_soon", "book_soon"]),
    ("breathing", ["book_soon", "book_soon", "book_soon"]),
    ("chest_pain", ["today", "today", "today"]),
    ("coughing_blood", ["emergency", "today", "emergency"]),
    ("today_signs", ["emergency", "today", "emergency"]), // hard to breathe with a swollen leg
    ("other_signs", ["book_soon", "book_soon", "book_soon"]),
    ("family_history", ["next_visit", "next_visit", "next_visit"]),
    ("cushings", ["next_visit", "next_visit", "next_visit"]),
    ("about_you", ["next_visit", "next_visit", "next_visit"]),
];

/// Every follow-up, and the question that it is asked after.
pub const FOLLOW_UPS: [(&str, &str); 1] = [("lasting_cough", "cough")];

/// The ids of the questions that are asked of all.
pub fn asked_of_all() -> impl Iterator<Item = &'static str> {
    QUESTIONS.into_iter().map(|(question, _)| question)
}

/// Every question of the table.
pub fn questions() -> impl Iterator<Item = &'static Question> {
    let follow_ups = FOLLOW_UPS.into_iter().map(|(question, _)| question);
    asked_of_all().chain(follow_ups).map(question)
}

/// The questions of all that take yes or no.
pub fn yes_or_no() -> impl Iterator<Item = &'static str> {
    let is_yes_no = |id: &&str| matches!(question(id).answer, AnswerKind::YesNo);
    asked_of_all().filter(is_yes_no)
}

/// The lists of which any number can be ticked, but for the emergency signs.
pub fn lists() -> impl Iterator<Item = &'static str> {
    let is_list = |id: &&str| crate::support::takes_ticks(id) && *id != "emergency_signs";
    asked_of_all().filter(is_list)
}

/// The choices of those lists.
pub fn ticks() -> impl Iterator<Item = &'static str> {
    lists().flat_map(ids_of)
}

/// Any sheet on which every question that the table does not speak of is answered calmly.
pub fn any_sheet_of_the_table() -> impl Strategy<Value = Sheet> {
    let others = RULES.questions().iter();
    let others: Vec<_> = others.filter(|question| !is_asked(question)).collect();
    any_sheet_unsure_of_some().prop_map(move |sheet| {
        let others = others.iter();
        others.fold(sheet, |sheet, question| {
            sheet.with(&question.id, calm_answer(question))
        })
    })
}

fn is_asked(question: &Question) -> bool {
    questions().any(|asked| asked.id == question.id)
}

#[test]
fn the_table_and_its_matrix_speak_of_every_question_of_the_file_in_its_order() {
    let all = RULES.questions().iter().enumerate();
    let missing = all.filter(|(_, question)| !is_asked(question));
    let missing: Vec<String> = missing
        .map(|(place, question)| {
            let named = format!("the question `{}` (questions[{place}])", question.id);
            format!("the decision table has no row in asked.rs and matrix.csv for {named}")
        })
        .collect();
    assert!(missing.is_empty(), "\n{}\n", missing.join("\n"));
    let all = RULES.questions().iter();
    let of_all = all.filter(|question| question.ask_when.is_none());
    let of_all: Vec<&str> = of_all.map(|question| question.id.as_str()).collect();
    assert_eq!(of_all, asked_of_all().collect::<Vec<_>>());
}

#[test]
fn the_matrix_names_every_question_of_the_table() {
    let cells = cells();
    for question in questions() {
        let is_named = |words: &String| match words.as_str() {
            "any emergency sign" => question.id == "emergency_signs",
            "none" => false,
            words if ages(words).is_some() => question.id == "age",
            words => parts(words).iter().any(|part| question.id == part.question),
        };
        let is_named = cells
            .iter()
            .any(|cell| is_named(&cell.sign) || is_named(&cell.person));
        assert!(is_named, "{}", question.id);
    }
}
