//! What calls for an appointment soon, by itself.

use super::border::{borders, neighbours};

#[test]
fn a_wheeze_or_trouble_breathing_is_for_booking_soon() {
    borders(
        "wheeze_or_breathless",
        "
        wheezing        | book_soon | nothing_reported
        breathing       | book_soon | nothing_reported
        hard_to_breathe | today     | nothing_reported
    ",
    );
}

#[test]
fn another_symptom_is_no_trouble_breathing() {
    neighbours(
        "wheeze_or_breathless",
        "
        cough           | next_visit
        chest_pain      | today
        sudden_or_worse | today
    ",
    );
}

#[test]
fn each_sign_of_hormones_or_airways_is_for_booking_soon() {
    borders(
        "other_signs",
        "
        weight_loss      | book_soon | nothing_reported
        chest_infections | book_soon | nothing_reported
        flushing         | book_soon | nothing_reported
        cushing_changes  | book_soon | nothing_reported
        flush_attack     | book_soon | nothing_reported
    ",
    );
}

#[test]
fn the_rest_of_the_list_is_none_of_those_signs() {
    neighbours(
        "other_signs",
        "
        hoarse              | book_soon
        lump                | book_soon
        fingers             | book_soon
        scan_finding        | book_soon
        tired_or_not_hungry | next_visit
        cushings            | next_visit
        fever               | next_visit
    ",
    );
}

#[test]
fn a_hoarse_voice_a_lump_or_rounder_fingers_are_for_booking_soon() {
    borders(
        "hoarse_lump_fingers",
        "
        hoarse  | book_soon | nothing_reported
        lump    | book_soon | nothing_reported
        fingers | book_soon | nothing_reported
    ",
    );
}

#[test]
fn another_sign_is_no_hoarse_voice_lump_or_rounder_finger() {
    neighbours(
        "hoarse_lump_fingers",
        "
        weight_loss         | book_soon
        tired_or_not_hungry | next_visit
        swollen_face        | today
    ",
    );
}

#[test]
fn a_finding_of_a_scan_that_nobody_followed_up_is_for_booking_soon() {
    borders(
        "scan_finding",
        "scan_finding | book_soon | nothing_reported",
    );
}

#[test]
fn a_known_net_or_a_lump_is_no_finding_of_a_scan() {
    neighbours(
        "scan_finding",
        "
        known_net | next_visit
        lump      | book_soon
    ",
    );
}

#[test]
fn blood_of_weeks_ago_is_for_booking_soon() {
    borders("past_blood", "earlier | book_soon | nothing_reported");
}

#[test]
fn blood_of_now_is_no_blood_of_weeks_ago() {
    neighbours(
        "past_blood",
        "
        few_spots | today
        more      | emergency
        cough     | next_visit
    ",
    );
}
