//! A leg, an operation or a long journey with trouble breathing, and two signs of heart and breath at once.

use super::border::{borders, neighbours};

#[test]
fn trouble_breathing_with_a_swollen_leg_is_an_emergency() {
    borders(
        "clot_picture",
        "
        breathing + swollen_leg       | emergency | today, book_soon
        hard_to_breathe + swollen_leg | emergency | today, today
    ",
    );
}

#[test]
fn a_danger_sign_after_an_operation_is_an_emergency() {
    borders(
        "clot_picture",
        "
        recent_operation + few_spots                    | emergency | today, nothing_reported
        recent_operation + more                         | emergency | emergency, nothing_reported
        recent_operation + hard_to_breathe              | emergency | today, nothing_reported
        recent_operation + breathing + sudden_or_worse  | emergency | today, today, today
        recent_operation + breathing + very_unwell      | emergency | today, today, today
        recent_operation + breathing + racing_heart     | emergency | today, today, today
        recent_operation + breathing + light_headed     | emergency | today, today, today
        recent_operation + chest_pain + sudden_or_worse | emergency | today, today, today
    ",
    );
}

#[test]
fn a_swollen_leg_without_trouble_breathing_stays_at_today() {
    neighbours(
        "clot_picture",
        "
        cough + swollen_leg + recent_operation    | today
        wheezing + swollen_leg + recent_operation | today
        fever + swollen_leg + recent_operation    | today
        racing_heart + swollen_leg                | today
        light_headed + swollen_leg                | today
    ",
    );
}

#[test]
fn a_milder_sign_after_an_operation_is_no_emergency() {
    neighbours(
        "clot_picture",
        "
        recent_operation + breathing                  | today
        recent_operation + breathing + fever          | today
        recent_operation + chest_pain                 | today
        recent_operation + chest_pain + very_unwell   | today
        recent_operation + sudden_or_worse            | today
        recent_operation + wheezing + sudden_or_worse | today
        recent_operation + earlier                    | book_soon
    ",
    );
}

#[test]
fn trouble_breathing_that_is_worse_today_with_another_background_is_not_after_an_operation() {
    for background in [
        "cancer_treatment",
        "cancer_team",
        "known_net",
        "weak_immunity",
        "steroids",
        "cushings",
    ] {
        neighbours(
            "clot_picture",
            &format!("{background} + breathing + sudden_or_worse | today"),
        );
    }
}

#[test]
fn two_of_racing_heart_light_headed_and_hard_to_breathe_are_an_emergency() {
    borders(
        "heart_and_breath",
        "
        racing_heart + light_headed    | emergency | today, today
        racing_heart + hard_to_breathe | emergency | today, today
        light_headed + hard_to_breathe | emergency | today, today
    ",
    );
}

#[test]
fn hard_breathing_in_somebody_very_unwell_is_an_emergency() {
    borders(
        "heart_and_breath",
        "hard_to_breathe + very_unwell | emergency | today, today",
    );
    neighbours(
        "heart_and_breath",
        "
        breathing + very_unwell    | today
        racing_heart + very_unwell | today
    ",
    );
}

#[test]
fn one_of_them_with_another_sign_stays_at_today() {
    neighbours(
        "heart_and_breath",
        "
        racing_heart + breathing          | today
        light_headed + breathing          | today
        hard_to_breathe + breathing       | today
        racing_heart + sudden_or_worse    | today
        hard_to_breathe + sudden_or_worse | today
        light_headed + very_unwell        | today
        racing_heart + fever              | today
        light_headed + fever              | today
    ",
    );
}
