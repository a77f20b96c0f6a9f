//! Blood, chest pain, and signs that are new or worse today.

use super::border::{borders, neighbours};

#[test]
fn any_blood_of_now_is_for_today() {
    borders(
        "any_blood",
        "
        few_spots | today     | nothing_reported
        more      | emergency | nothing_reported
    ",
    );
}

#[test]
fn blood_of_weeks_ago_and_a_cough_are_no_blood_of_now() {
    neighbours(
        "any_blood",
        "
        earlier | book_soon
        cough   | next_visit
    ",
    );
}

#[test]
fn chest_pain_is_for_today() {
    borders("chest_pain", "chest_pain | today | nothing_reported");
}

#[test]
fn another_symptom_is_no_chest_pain() {
    neighbours(
        "chest_pain",
        "
        breathing       | book_soon
        wheezing        | book_soon
        sudden_or_worse | today
    ",
    );
}

#[test]
fn each_sign_that_is_new_or_worse_today_is_for_today() {
    borders(
        "worse_today",
        "
        sudden_or_worse | today | nothing_reported
        hard_to_breathe | today | nothing_reported
        very_unwell     | today | nothing_reported
        racing_heart    | today | nothing_reported
        light_headed    | today | nothing_reported
    ",
    );
}

#[test]
fn the_other_signs_of_today_have_reasons_of_their_own() {
    neighbours(
        "worse_today",
        "
        fever        | next_visit
        flush_attack | book_soon
        swollen_leg  | today
        swollen_face | today
        breathing    | book_soon
        flushing     | book_soon
    ",
    );
}

#[test]
fn a_swollen_leg_is_for_today() {
    borders("swollen_leg", "swollen_leg | today | nothing_reported");
}

#[test]
fn a_swollen_face_is_no_swollen_leg() {
    neighbours(
        "swollen_leg",
        "
        swollen_face     | today
        recent_operation | nothing_reported
    ",
    );
}

#[test]
fn a_swollen_face_is_for_today() {
    borders("swollen_face", "swollen_face | today | nothing_reported");
}

#[test]
fn a_lump_a_red_face_or_a_swollen_leg_is_no_swollen_face() {
    neighbours(
        "swollen_face",
        "
        lump         | book_soon
        flush_attack | book_soon
        swollen_leg  | today
    ",
    );
}
