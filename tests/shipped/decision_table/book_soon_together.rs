//! What calls for an appointment soon together with something else.

use super::border::{borders, holds_at_ages, neighbours};

#[test]
fn being_tired_with_a_symptom_or_weight_loss_is_for_booking_soon() {
    borders(
        "tired_and_chest_sign",
        "
        tired_or_not_hungry + cough       | book_soon | next_visit, next_visit
        tired_or_not_hungry + wheezing    | book_soon | book_soon, next_visit
        tired_or_not_hungry + breathing   | book_soon | book_soon, next_visit
        tired_or_not_hungry + chest_pain  | today     | today, next_visit
        tired_or_not_hungry + weight_loss | book_soon | book_soon, next_visit
    ",
    );
}

#[test]
fn being_tired_with_another_sign_is_not_for_this_reason() {
    neighbours(
        "tired_and_chest_sign",
        "
        tired_or_not_hungry + chest_infections | book_soon
        tired_or_not_hungry + hoarse           | book_soon
        tired_or_not_hungry + few_spots        | today
        tired_or_not_hungry + hard_to_breathe  | today
        tired_or_not_hungry + fever            | next_visit
        tired_or_not_hungry + family_history   | next_visit
        weight_loss + cough                    | book_soon
    ",
    );
}

#[test]
fn being_tired_from_age_40_is_for_booking_soon() {
    borders(
        "tired_from_40",
        "tired_or_not_hungry + age 40 | book_soon | nothing_reported, next_visit",
    );
    holds_at_ages("tired_from_40", "tired_or_not_hungry", 40..=120);
}

#[test]
fn being_tired_at_39_and_a_cough_at_40_are_not_for_this_reason() {
    neighbours(
        "tired_from_40",
        "
        tired_or_not_hungry + age 39 | next_visit
        cough + age 40               | next_visit
    ",
    );
}

#[test]
fn a_cough_with_any_background_is_for_booking_soon() {
    borders(
        "cough_and_background",
        "
        cough + pregnant         | book_soon | nothing_reported, next_visit
        cough + after_pregnancy  | book_soon | nothing_reported, next_visit
        cough + cancer_treatment | today     | next_visit, next_visit
        cough + cancer_team      | book_soon | next_visit, next_visit
        cough + known_net        | book_soon | next_visit, next_visit
        cough + weak_immunity    | book_soon | next_visit, next_visit
        cough + steroids         | book_soon | next_visit, next_visit
        cough + recent_operation | book_soon | nothing_reported, next_visit
        cough + family_history   | book_soon | next_visit, next_visit
        cough + cushings         | book_soon | next_visit, next_visit
    ",
    );
}

#[test]
fn another_symptom_with_a_background_does_not_stand_for_a_cough() {
    for background in ["weak_immunity", "family_history", "cushings"] {
        for (symptom, level) in [
            ("wheezing", "book_soon"),
            ("breathing", "book_soon"),
            ("chest_pain", "today"),
        ] {
            neighbours(
                "cough_and_background",
                &format!("{symptom} + {background} | {level}"),
            );
        }
    }
}

#[test]
fn a_cough_with_something_that_is_no_background_is_not_for_this_reason() {
    neighbours(
        "cough_and_background",
        "
        cough + age 65          | next_visit
        cough + cushing_changes | book_soon
        cough + fever           | book_soon
    ",
    );
}

#[test]
fn any_symptom_with_a_high_temperature_is_for_booking_soon() {
    borders(
        "symptom_with_fever",
        "
        cough + fever      | book_soon | next_visit, next_visit
        wheezing + fever   | book_soon | next_visit, book_soon
        breathing + fever  | today     | next_visit, book_soon
        chest_pain + fever | today     | next_visit, today
    ",
    );
}

#[test]
fn another_sign_with_a_high_temperature_is_no_symptom_with_one() {
    neighbours(
        "symptom_with_fever",
        "
        few_spots + fever       | emergency
        hard_to_breathe + fever | today
        hoarse + fever          | book_soon
        cough + very_unwell     | today
    ",
    );
}
