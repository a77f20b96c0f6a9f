//! Blood and chest pain, each with another sign.

use super::border::{borders, neighbours};
use super::row::calm_but;

#[test]
fn blood_with_a_danger_sign_is_an_emergency() {
    borders(
        "blood_with_danger_sign",
        "
        few_spots + breathing       | emergency | book_soon, today
        few_spots + chest_pain      | emergency | today, today
        few_spots + sudden_or_worse | emergency | today, today
        few_spots + hard_to_breathe | emergency | today, today
        few_spots + very_unwell     | emergency | today, today
        few_spots + racing_heart    | emergency | today, today
        few_spots + light_headed    | emergency | today, today
        few_spots + swollen_leg     | emergency | today, today
        few_spots + fever           | emergency | next_visit, today
        more + fever                | emergency | next_visit, emergency
    ",
    );
}

#[test]
fn blood_with_another_sign_stays_at_today() {
    let others = [
        "cough",
        "wheezing",
        "flush_attack",
        "swollen_face",
        "weight_loss",
        "hoarse",
        "weak_immunity",
    ];
    for other in others {
        neighbours(
            "blood_with_danger_sign",
            &format!("few_spots + {other} | today"),
        );
    }
}

#[test]
fn blood_of_weeks_ago_does_not_turn_a_danger_sign_into_an_emergency() {
    neighbours(
        "blood_with_danger_sign",
        "
        earlier + breathing       | book_soon
        earlier + fever           | book_soon
        earlier + chest_pain      | today
        earlier + hard_to_breathe | today
        earlier + swollen_leg     | today
    ",
    );
}

#[test]
fn much_blood_with_a_danger_sign_keeps_every_reason() {
    let outcome = calm_but("more + fever").outcome();
    for rule in ["much_blood", "blood_with_danger_sign", "any_blood", "fever"] {
        assert_eq!(outcome.because(rule), Some(vec![]), "{rule}");
    }
}

#[test]
fn chest_pain_with_a_danger_sign_is_an_emergency() {
    borders(
        "chest_pain_with_danger_sign",
        "
        chest_pain + hard_to_breathe             | emergency | today, today
        chest_pain + racing_heart                | emergency | today, today
        chest_pain + light_headed                | emergency | today, today
        chest_pain + swollen_leg                 | emergency | today, today
        chest_pain + breathing + sudden_or_worse | emergency | today, today, today
    ",
    );
}

#[test]
fn chest_pain_and_short_breath_for_months_stay_at_today() {
    neighbours(
        "chest_pain_with_danger_sign",
        "
        chest_pain + breathing               | today
        chest_pain + breathing + wheezing    | today
        chest_pain + breathing + very_unwell | today
        chest_pain + breathing + fever       | today
        chest_pain + breathing + flushing    | today
    ",
    );
}

#[test]
fn chest_pain_with_another_sign_stays_at_today() {
    neighbours(
        "chest_pain_with_danger_sign",
        "
        chest_pain + sudden_or_worse            | today
        chest_pain + wheezing + sudden_or_worse | today
        chest_pain + very_unwell                | today
        chest_pain + fever                      | today
        chest_pain + flush_attack               | today
        chest_pain + swollen_face               | today
        chest_pain + cough                      | today
        breathing + sudden_or_worse             | today
    ",
    );
}
