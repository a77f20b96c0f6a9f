//! What is for today because of who the person is: pregnancy, an operation, cancer treatment, a known NET.

use super::border::{borders, neighbours};

#[test]
fn trouble_breathing_after_a_pregnancy_is_for_today() {
    borders(
        "pregnant_and_breathless",
        "
        after_pregnancy + breathing       | today     | book_soon, nothing_reported
        after_pregnancy + hard_to_breathe | emergency | today, nothing_reported
    ",
    );
}

#[test]
fn trouble_breathing_with_another_sign_in_pregnancy_is_for_today() {
    borders(
        "pregnant_and_breathless",
        "
        pregnant + breathing + cough           | today     | book_soon, book_soon, book_soon
        pregnant + breathing + wheezing        | today     | book_soon, book_soon, book_soon
        pregnant + breathing + sudden_or_worse | emergency | today, today, book_soon
        pregnant + hard_to_breathe             | emergency | today, nothing_reported
    ",
    );
}

#[test]
fn mild_shortness_of_breath_in_pregnancy_is_not_for_today() {
    neighbours(
        "pregnant_and_breathless",
        "
        pregnant + breathing               | book_soon
        pregnant + breathing + flushing    | book_soon
        pregnant + breathing + fever       | emergency
        pregnant + breathing + chest_pain  | emergency
        pregnant + breathing + very_unwell | emergency
    ",
    );
}

#[test]
fn a_cough_or_a_wheeze_in_or_after_pregnancy_is_no_trouble_breathing() {
    neighbours(
        "pregnant_and_breathless",
        "
        pregnant + cough + wheezing               | book_soon
        pregnant + cough + fever                  | today
        pregnant + wheezing + sudden_or_worse     | today
        after_pregnancy + cough                   | book_soon
        after_pregnancy + wheezing                | book_soon
        after_pregnancy + cough + sudden_or_worse | today
        weak_immunity + breathing + cough         | book_soon
    ",
    );
}

#[test]
fn trouble_breathing_after_an_operation_is_for_today() {
    borders(
        "breathless_after_operation",
        "
        recent_operation + breathing       | today     | book_soon, nothing_reported
        recent_operation + hard_to_breathe | emergency | today, nothing_reported
    ",
    );
}

#[test]
fn another_symptom_or_another_background_is_not_trouble_breathing_after_an_operation() {
    neighbours(
        "breathless_after_operation",
        "
        recent_operation + cough    | book_soon
        recent_operation + wheezing | book_soon
        recent_operation + fever    | today
        pregnant + breathing        | book_soon
        cancer_team + breathing     | book_soon
        known_net + breathing       | book_soon
        weak_immunity + breathing   | book_soon
        steroids + breathing        | book_soon
    ",
    );
}

#[test]
fn any_symptom_in_cancer_treatment_is_for_today() {
    borders(
        "cancer_treatment_and_chest",
        "
        cancer_treatment + cough           | today     | next_visit, next_visit
        cancer_treatment + wheezing        | today     | book_soon, next_visit
        cancer_treatment + breathing       | today     | book_soon, next_visit
        cancer_treatment + chest_pain      | emergency | today, next_visit
        cancer_treatment + hard_to_breathe | emergency | today, next_visit
    ",
    );
}

#[test]
fn another_sign_in_cancer_treatment_or_a_symptom_in_other_cancer_care_is_not_for_this_reason() {
    neighbours(
        "cancer_treatment_and_chest",
        "
        cancer_treatment + few_spots    | today
        cancer_treatment + racing_heart | emergency
        cancer_treatment + flush_attack | book_soon
        cancer_treatment + hoarse       | book_soon
        cancer_team + cough             | book_soon
        known_net + breathing           | book_soon
    ",
    );
}

#[test]
fn an_attack_of_flushing_with_a_known_net_is_for_today() {
    borders(
        "known_net_flush",
        "known_net + flush_attack | today | book_soon, next_visit",
    );
}

#[test]
fn flushing_for_months_or_without_a_known_net_is_not_for_today() {
    neighbours(
        "known_net_flush",
        "
        known_net + flushing          | book_soon
        cancer_team + flush_attack    | book_soon
        cushings + flush_attack       | book_soon
        family_history + flush_attack | book_soon
        known_net + racing_heart      | today
    ",
    );
}
