//! A high temperature that is for today: with a background, at an age, with trouble breathing.

use super::border::{borders, holds_at_ages, neighbours};

#[test]
fn a_high_temperature_with_any_background_is_for_today() {
    borders(
        "fever_and_background",
        "
        fever + pregnant         | today     | nothing_reported, next_visit
        fever + after_pregnancy  | today     | nothing_reported, next_visit
        fever + cancer_treatment | emergency | next_visit, next_visit
        fever + cancer_team      | today     | next_visit, next_visit
        fever + known_net        | today     | next_visit, next_visit
        fever + weak_immunity    | today     | next_visit, next_visit
        fever + steroids         | today     | next_visit, next_visit
        fever + recent_operation | today     | nothing_reported, next_visit
        fever + cushings         | today     | next_visit, next_visit
    ",
    );
}

#[test]
fn a_high_temperature_with_no_such_background_is_not_for_this_reason() {
    neighbours(
        "fever_and_background",
        "
        fever + family_history         | next_visit
        fever + cough + family_history | book_soon
        fever + cushing_changes        | book_soon
        fever + scan_finding           | book_soon
        cough + weak_immunity          | book_soon
        flush_attack + steroids        | book_soon
        racing_heart + cushings        | today
    ",
    );
}

#[test]
fn a_high_temperature_from_age_75_is_for_today() {
    borders(
        "fever_at_75",
        "fever + age 75 | today | nothing_reported, next_visit",
    );
    holds_at_ages("fever_at_75", "fever", 75..=120);
}

#[test]
fn a_high_temperature_at_74_and_another_sign_at_75_are_not_for_this_reason() {
    neighbours(
        "fever_at_75",
        "
        fever + age 74        | next_visit
        cough + age 75        | next_visit
        flush_attack + age 75 | book_soon
        very_unwell + age 75  | today
    ",
    );
}

#[test]
fn a_symptom_with_a_high_temperature_from_age_65_is_for_today() {
    borders(
        "symptom_fever_at_65",
        "
        cough + fever + age 65      | today | next_visit, next_visit, book_soon
        wheezing + fever + age 65   | today | next_visit, book_soon, book_soon
        breathing + fever + age 65  | today | next_visit, book_soon, today
        chest_pain + fever + age 65 | today | next_visit, today, today
    ",
    );
    for symptom in ["cough", "wheezing", "breathing", "chest_pain"] {
        holds_at_ages(
            "symptom_fever_at_65",
            &format!("{symptom} + fever"),
            65..=120,
        );
    }
}

#[test]
fn a_symptom_with_a_high_temperature_at_64_and_another_sign_at_65_are_not_for_this_reason() {
    neighbours(
        "symptom_fever_at_65",
        "
        cough + fever + age 64           | book_soon
        few_spots + fever + age 65       | emergency
        hard_to_breathe + fever + age 65 | today
        hoarse + fever + age 65          | book_soon
        cough + sudden_or_worse + age 65 | today
    ",
    );
}

#[test]
fn trouble_breathing_with_a_high_temperature_is_for_today() {
    borders(
        "breathless_and_fever",
        "
        breathing + fever       | today | next_visit, book_soon
        hard_to_breathe + fever | today | next_visit, today
    ",
    );
}

#[test]
fn a_cough_or_a_wheeze_with_a_high_temperature_is_no_trouble_breathing() {
    neighbours(
        "breathless_and_fever",
        "
        cough + fever            | book_soon
        wheezing + fever         | book_soon
        chest_infections + fever | book_soon
        breathing + flush_attack | book_soon
        breathing + racing_heart | today
    ",
    );
}

#[test]
fn a_baby_with_a_high_temperature_is_for_today() {
    borders(
        "baby_fever",
        "fever + age 0 | today | next_visit, next_visit",
    );
    holds_at_ages("baby_fever", "fever", 0..=0);
}

#[test]
fn a_child_of_1_with_a_high_temperature_and_a_baby_without_are_not_for_this_reason() {
    neighbours(
        "baby_fever",
        "
        fever + age 1 | today
        cough + age 0 | today
        age 0         | next_visit
    ",
    );
}
