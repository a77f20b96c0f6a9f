//! Well people who are not sure about one thing or two: nobody is sent to an emergency for that alone.

use proptest::prelude::*;

use super::asked::{FOLLOW_UPS, QUESTIONS, asked_of_all, ticks, yes_or_no};
use super::row::calm_but;
use crate::support::sheets::{any_sheet_unsure_of_some, many_cases};
use crate::support::{Sheet, ids_of, rank};

/// Not sure about this question and, where it is asked after that, about its follow-up.
fn unsure(sheet: Sheet, question: &str) -> Sheet {
    let follow_ups = FOLLOW_UPS
        .into_iter()
        .filter(|(_, after)| *after == question);
    let unsure = follow_ups.map(|(follow_up, _)| follow_up).chain([question]);
    unsure.fold(sheet, |sheet, question| sheet.with(question, "unsure"))
}

#[test]
fn a_well_person_not_sure_about_one_question_has_the_level_of_the_table() {
    for (question, [_, level, possible]) in QUESTIONS {
        let outcome = unsure(Sheet::calm(), question).outcome();
        assert_eq!(
            (outcome.level, outcome.possible),
            (level, possible),
            "{question}"
        );
    }
}

#[test]
fn of_all_pairs_of_not_sure_only_those_with_the_emergency_list_are_an_emergency() {
    for one in asked_of_all() {
        for other in asked_of_all().filter(|other| *other != one) {
            let outcome = unsure(unsure(Sheet::calm(), one), other).outcome();
            let expected = [one, other].contains(&"emergency_signs");
            assert_eq!(outcome.level == "emergency", expected, "{one} and {other}");
        }
    }
}

#[test]
fn cancer_treatment_for_sure_is_the_one_background_with_which_a_pair_of_not_sure_is_an_emergency() {
    for background in ids_of("about_you") {
        for question in asked_of_all() {
            if ["emergency_signs", "about_you"].contains(&question) {
                continue; // the emergency list, and the list with the background itself
            }
            let outcome = unsure(calm_but(background), question).outcome();
            let of_a_sign = ["today_signs", "chest_pain"].contains(&question);
            let expected = background == "cancer_treatment" && of_a_sign;
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
    for choice in ticks().chain(yes_or_no()) {
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
    for one in ticks() {
        for other in ticks().filter(|other| *other != one) {
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
                "emergency_signs_now" | "sudden_swelling" => prop_assert_eq!(unsure, &["emergency_signs"]),
                "cancer_treatment_and_ill" | "cancer_treatment_and_breath_or_pain" => {
                    prop_assert!(sheet.ticks("about_you").contains(&"cancer_treatment".to_owned()));
                }
                other => prop_assert!(false, "{}", other),
            }
        }
    }
}
