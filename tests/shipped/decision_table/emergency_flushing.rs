//! Flushing with a known NET, and hard breathing with a red or swollen face.

use super::border::{borders, neighbours};

#[test]
fn an_attack_of_flushing_with_a_danger_sign_and_a_known_net_is_an_emergency() {
    borders(
        "net_crisis",
        "
        known_net + flush_attack + racing_heart    | emergency | today, today, today
        known_net + flush_attack + hard_to_breathe | emergency | emergency, today, today
        known_net + flush_attack + light_headed    | emergency | today, today, today
        known_net + flush_attack + very_unwell     | emergency | today, today, today
        known_net + flush_attack + sudden_or_worse | emergency | today, today, today
    ",
    );
}

#[test]
fn flushing_for_months_with_a_danger_sign_of_today_and_a_known_net_is_an_emergency() {
    borders(
        "net_crisis",
        "
        known_net + flushing + racing_heart    | emergency | today, today, book_soon
        known_net + flushing + hard_to_breathe | emergency | today, today, book_soon
        known_net + flushing + light_headed    | emergency | today, today, book_soon
    ",
    );
}

#[test]
fn flushing_with_another_sign_and_a_known_net_is_no_emergency() {
    neighbours(
        "net_crisis",
        "
        known_net + flushing + very_unwell         | today
        known_net + flushing + sudden_or_worse     | today
        known_net + flushing + fever               | today
        known_net + flushing                       | book_soon
        known_net + flush_attack + fever           | today
        known_net + flush_attack + swollen_face    | today
        known_net + flush_attack + breathing       | today
        known_net + flush_attack + flushing        | today
    ",
    );
}

#[test]
fn flushing_with_a_danger_sign_needs_a_known_net() {
    neighbours(
        "net_crisis",
        "
        flush_attack + racing_heart                  | today
        flushing + racing_heart                      | today
        family_history + flush_attack + racing_heart | today
        cancer_team + flush_attack + racing_heart    | today
        cancer_team + flushing + light_headed        | today
    ",
    );
}

#[test]
fn a_swollen_or_suddenly_red_face_with_hard_breathing_is_an_emergency() {
    borders(
        "swollen_or_red_and_hard_to_breathe",
        "
        swollen_face + hard_to_breathe | emergency | today, today
        flush_attack + hard_to_breathe | emergency | today, book_soon
    ",
    );
}

#[test]
fn a_swollen_or_red_face_with_another_sign_is_no_emergency() {
    neighbours(
        "swollen_or_red_and_hard_to_breathe",
        "
        swollen_face + breathing       | today
        swollen_face + wheezing        | today
        swollen_face + sudden_or_worse | today
        swollen_face + racing_heart    | today
        swollen_face + flush_attack    | today
        flush_attack + breathing       | book_soon
        flush_attack + wheezing        | book_soon
        flush_attack + very_unwell     | today
        flush_attack + racing_heart    | today
        flushing + hard_to_breathe     | today
        lump + hard_to_breathe         | today
    ",
    );
}
