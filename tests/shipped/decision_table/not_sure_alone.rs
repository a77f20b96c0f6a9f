//! Well people who are not sure about one thing or two: nobody is sent to an emergency for that alone.

use proptest::prelude::*;

use super::row::calm_but;
use crate::support::sheets::{any_sheet_unsure_of_some, many_cases};
use crate::support::{RULES, Sheet, ids_of, rank, takes_ticks};

/// The questions that everybody is asked.
fn asked_of_all() -> Vec<&'static str> {
    let questions = RULES.questions().iter();
    questions
        .filter(|question| question.ask_when.is_none())
        .map(|question| question.id.as_str())
        .collect()
}

/// The lists of which any number can be ticked, but for the emergency signs.
const LISTS: [&str; 3] = ["today_signs", "other_signs", "about_you"];

/// Not sure about this question and, where it is asked after that, about its follow-up.
fn unsure(sheet: Sheet, question: &str) -> Sheet {
    let sheet = sheet.with(question, "unsure");
    match question {
        "cough" => sheet.with("lasting_cough", "unsure"),
        _ => sheet,
    }
}

#[test]
fn a_well_person_not_sure_about_one_question_has_the_level_of_the_table() {
    let rows = [
        ("emergency_signs", "emergency", "emergency"),
        ("age", "nothing_reported", "next_visit"),
        ("cough", "book_soon", "book_soon"),
        ("wheezing", "book_soon", "book_soon"),
        ("breathing", "book_soon", "book_soon"),
        ("chest_pain", "today", "today"),
        ("coughing_blood", "today", "emergency"),
        ("today_signs", "today", "emergency"),
        ("other_signs", "book_soon", "book_soon"),
        ("family_history", "next_visit", "next_visit"),
        ("cushings", "next_visit", "next_visit"),
        ("about_you", "next_visit", "next_visit"),
    ];
    assert_eq!(rows.map(|(question, ..)| question).to_vec(), asked_of_all());
    for (question, level, possible) in rows {
        let outcome = unsure(Sheet::calm(), question).outcome();
        assert_eq!(
            (outcome.level, outcome.possible),
            (level, possible),
            "{question}"
        );
    }
}

#[test]
fn of_all_66_pairs_of_not_sure_only_those_with_the_emergency_list_are_an_emergency() {
    let (questions, mut pairs) = (asked_of_all(), 0);
    for (place, one) in questions.iter().enumerate() {
        for other in &questions[place + 1..] {
            let outcome = unsure(unsure(Sheet::calm(), one), other).outcome();
            let expected = [*one, *other].contains(&"emergency_signs");
            assert_eq!(outcome.level == "emergency", expected, "{one} and {other}");
            pairs += 1;
        }
    }
    assert_eq!(pairs, 66);
}

#[test]
fn cancer_treatment_for_sure_is_the_one_background_with_which_a_pair_of_not_sure_is_an_emergency() {
    for background in ids_of("about_you") {
        for question in asked_of_all() {
            if takes_ticks(question) && !LISTS[..2].contains(&question) {
                continue; // the emergency list, and the list with the background itself
            }
            let outcome = unsure(calm_but(background), question).outcome();
            let expected = background == "cancer_treatment" && question == "today_signs";
            assert_eq!(
                outcome.level == "emergency",
                expected,
                "{background}, {question}"
            );
        }
    }
}

#[test]
fn a_well_person_not_sure_about_one_thing_has_the_level_of_who_says_yes_to_it() {
    let asked = [
        "cough",
        "wheezing",
        "breathing",
        "chest_pain",
        "family_history",
        "cushings",
    ];
    for choice in LISTS.into_iter().flat_map(ids_of).chain(asked) {
        let unsure = calm_but(&format!("unsure {choice}")).outcome();
        let ticked = calm_but(choice).outcome();
        assert_eq!(
            (unsure.level, unsure.possible),
            (ticked.level, ticked.possible),
            "{choice}"
        );
        assert!(rank(unsure.level) <= rank("today"), "{choice}");
    }
}

#[test]
fn a_well_person_not_sure_about_any_two_choices_is_never_an_emergency() {
    let choices: Vec<&str> = LISTS.into_iter().flat_map(ids_of).collect();
    for one in &choices {
        for other in choices.iter().filter(|other| *other != one) {
            let outcome = calm_but(&format!("unsure {one} + unsure {other}")).outcome();
            assert!(rank(outcome.level) <= rank("today"), "{one} and {other}");
        }
    }
}

proptest! {
    #![proptest_config(many_cases())]

    #[test]
    fn an_emergency_rests_on_not_sure_only_at_the_emergency_list_and_in_cancer_treatment(sheet in any_sheet_unsure_of_some()) {
        let outcome = sheet.outcome();
        let resting = outcome.because.iter().filter(|(_, unsure)| !unsure.is_empty());
        for (rule, unsure) in resting.filter(|(rule, _)| outcome.counts_at[*rule] == "emergency") {
            match rule.as_str() {
                "emergency_signs_now" => prop_assert_eq!(unsure, &["emergency_signs"]),
                "cancer_treatment_and_ill" => {
                    prop_assert!(sheet.ticks("about_you").contains(&"cancer_treatment".to_owned()));
                }
                other => prop_assert!(false, "{}", other),
            }
        }
    }
}
