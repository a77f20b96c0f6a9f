//! Cancer treatment, steroids, weak immunity, and babies.

use super::border::{borders, holds_at_ages, neighbours};

#[test]
fn being_ill_in_cancer_treatment_is_an_emergency() {
    borders(
        "cancer_treatment_and_ill",
        "
        cancer_treatment + fever           | emergency | next_visit, next_visit
        cancer_treatment + very_unwell     | emergency | today, next_visit
        cancer_treatment + racing_heart    | emergency | today, next_visit
        cancer_treatment + light_headed    | emergency | today, next_visit
    ",
    );
}

#[test]
fn chest_pain_or_hard_breathing_in_cancer_treatment_is_an_emergency() {
    borders(
        "cancer_treatment_and_breath_or_pain",
        "
        cancer_treatment + chest_pain      | emergency | today, next_visit
        cancer_treatment + hard_to_breathe | emergency | today, next_visit
    ",
    );
    for background in [
        "cancer_team",
        "known_net",
        "weak_immunity",
        "recent_operation",
    ] {
        neighbours(
            "cancer_treatment_and_breath_or_pain",
            &format!("{background} + chest_pain | today"),
        );
    }
}

#[test]
fn another_sign_in_cancer_treatment_is_no_emergency() {
    neighbours(
        "cancer_treatment_and_ill",
        "
        cancer_treatment + sudden_or_worse   | today
        cancer_treatment + swollen_leg       | today
        cancer_treatment + swollen_face      | today
        cancer_treatment + cough + breathing | today
        cancer_treatment + flush_attack      | book_soon
    ",
    );
}

#[test]
fn being_ill_with_another_background_is_not_cancer_treatment() {
    for background in [
        "cancer_team",
        "known_net",
        "weak_immunity",
        "steroids",
        "cushings",
        "pregnant",
    ] {
        neighbours(
            "cancer_treatment_and_ill",
            &format!("{background} + fever | today"),
        );
    }
    neighbours(
        "cancer_treatment_and_ill",
        "family_history + fever | next_visit",
    );
}

#[test]
fn a_baby_with_trouble_breathing_is_an_emergency() {
    borders(
        "baby_breathless",
        "
        breathing + age 0       | emergency | next_visit, book_soon
        hard_to_breathe + age 0 | emergency | next_visit, today
    ",
    );
    for sign in ["breathing", "hard_to_breathe"] {
        holds_at_ages("baby_breathless", sign, 0..=0);
    }
}

#[test]
fn a_baby_with_another_sign_and_a_child_of_1_with_trouble_breathing_are_for_today() {
    neighbours(
        "baby_breathless",
        "
        breathing + age 1       | today
        hard_to_breathe + age 1 | today
        cough + age 0           | today
        wheezing + age 0        | today
        chest_pain + age 0      | today
        sudden_or_worse + age 0 | today
        very_unwell + age 0     | today
        fever + age 0           | today
    ",
    );
}

#[test]
fn being_very_unwell_or_light_headed_on_steroids_is_an_emergency() {
    borders(
        "steroid_crisis",
        "
        steroids + very_unwell  | emergency | today, next_visit
        steroids + light_headed | emergency | today, next_visit
        cushings + very_unwell  | emergency | today, next_visit
    ",
    );
}

#[test]
fn another_sign_with_steroids_or_cushings_is_no_emergency() {
    neighbours(
        "steroid_crisis",
        "
        cushings + light_headed       | today
        cushings + fever              | today
        cushings + racing_heart       | today
        cushing_changes + very_unwell | today
        steroids + fever              | today
        steroids + sudden_or_worse    | today
        steroids + hard_to_breathe    | today
        steroids + racing_heart       | today
        steroids + swollen_face       | today
        steroids + flush_attack       | book_soon
        weak_immunity + very_unwell   | today
        known_net + light_headed      | today
    ",
    );
}

#[test]
fn a_high_temperature_and_feeling_very_unwell_with_weak_immunity_is_an_emergency() {
    borders(
        "weak_immunity_fever_and_very_unwell",
        "weak_immunity + fever + very_unwell | emergency | today, today, today",
    );
}

#[test]
fn a_high_temperature_with_weak_immunity_and_another_sign_stays_at_today() {
    neighbours(
        "weak_immunity_fever_and_very_unwell",
        "
        weak_immunity + fever + sudden_or_worse | today
        weak_immunity + fever + hard_to_breathe | today
        weak_immunity + fever + racing_heart    | today
        weak_immunity + fever + light_headed    | today
        weak_immunity + fever + cough           | today
        cancer_team + fever + very_unwell       | today
        known_net + fever + very_unwell         | today
        recent_operation + fever + very_unwell  | today
    ",
    );
}
