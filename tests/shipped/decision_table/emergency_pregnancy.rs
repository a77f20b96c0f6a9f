//! Danger signs in pregnancy, and in the 6 weeks after it.

use super::border::{borders, neighbours};

#[test]
fn chest_pain_or_blood_in_or_after_pregnancy_is_an_emergency() {
    borders(
        "pregnant_with_danger_sign",
        "
        pregnant + chest_pain        | emergency | today, nothing_reported
        pregnant + few_spots         | emergency | today, nothing_reported
        pregnant + more              | emergency | emergency, nothing_reported
        after_pregnancy + chest_pain | emergency | today, nothing_reported
        after_pregnancy + few_spots  | emergency | today, nothing_reported
        after_pregnancy + more       | emergency | emergency, nothing_reported
    ",
    );
}

#[test]
fn trouble_breathing_that_is_worse_today_in_or_after_pregnancy_is_an_emergency() {
    borders(
        "pregnant_with_danger_sign",
        "
        pregnant + breathing + sudden_or_worse        | emergency | today, today, book_soon
        pregnant + breathing + very_unwell            | emergency | today, today, book_soon
        pregnant + breathing + racing_heart           | emergency | today, today, book_soon
        pregnant + breathing + light_headed           | emergency | today, today, book_soon
        pregnant + hard_to_breathe                    | emergency | today, nothing_reported
        after_pregnancy + breathing + sudden_or_worse | emergency | today, today, today
        after_pregnancy + breathing + very_unwell     | emergency | today, today, today
        after_pregnancy + breathing + racing_heart    | emergency | today, today, today
        after_pregnancy + breathing + light_headed    | emergency | today, today, today
        after_pregnancy + hard_to_breathe             | emergency | today, nothing_reported
    ",
    );
}

#[test]
fn trouble_breathing_with_a_swollen_leg_in_or_after_pregnancy_has_this_reason_too() {
    borders(
        "pregnant_with_danger_sign",
        "
        pregnant + breathing + swollen_leg        | emergency | emergency, today, book_soon
        after_pregnancy + breathing + swollen_leg | emergency | emergency, today, today
    ",
    );
}

#[test]
fn other_signs_in_or_after_pregnancy_are_no_danger_signs() {
    neighbours(
        "pregnant_with_danger_sign",
        "
        pregnant + breathing                | book_soon
        after_pregnancy + breathing         | today
        pregnant + earlier                  | book_soon
        pregnant + cough + sudden_or_worse  | today
        pregnant + wheezing + racing_heart  | today
        pregnant + racing_heart             | today
        pregnant + swollen_leg              | today
        pregnant + fever + sudden_or_worse  | today
        pregnant + breathing + flush_attack | book_soon
        pregnant + breathing + swollen_face | today
    ",
    );
}

#[test]
fn the_danger_signs_of_pregnancy_need_pregnancy_and_no_other_background() {
    let others = [
        "cancer_team",
        "known_net",
        "weak_immunity",
        "steroids",
        "recent_operation",
    ];
    for background in others {
        neighbours(
            "pregnant_with_danger_sign",
            &format!("{background} + chest_pain | today"),
        );
    }
}

#[test]
fn a_high_temperature_with_a_danger_sign_in_or_after_pregnancy_is_an_emergency() {
    borders(
        "pregnant_fever_and_danger_sign",
        "
        pregnant + fever + breathing              | emergency | today, book_soon, today
        pregnant + fever + hard_to_breathe        | emergency | today, emergency, today
        pregnant + fever + very_unwell            | emergency | today, today, today
        pregnant + fever + racing_heart           | emergency | today, today, today
        pregnant + fever + light_headed           | emergency | today, today, today
        after_pregnancy + fever + breathing       | emergency | today, today, today
        after_pregnancy + fever + hard_to_breathe | emergency | today, emergency, today
        after_pregnancy + fever + very_unwell     | emergency | today, today, today
        after_pregnancy + fever + racing_heart    | emergency | today, today, today
        after_pregnancy + fever + light_headed    | emergency | today, today, today
    ",
    );
}

#[test]
fn a_high_temperature_with_another_sign_in_pregnancy_stays_at_today() {
    let others = [
        "sudden_or_worse",
        "cough",
        "wheezing",
        "swollen_leg",
        "swollen_face",
        "flush_attack",
        "weight_loss",
    ];
    for other in others {
        neighbours(
            "pregnant_fever_and_danger_sign",
            &format!("pregnant + fever + {other} | today"),
        );
    }
}

#[test]
fn a_high_temperature_with_a_danger_sign_and_another_background_is_not_pregnancy() {
    neighbours(
        "pregnant_fever_and_danger_sign",
        "
        fever + racing_heart                    | today
        weak_immunity + fever + racing_heart    | today
        recent_operation + fever + light_headed | today
        recent_operation + fever + breathing    | today
        cushings + fever + light_headed         | today
    ",
    );
}
