//! What calls for an appointment soon.

use super::border::border;
use super::table::BACKGROUND;
use crate::support::check_calm;

const OTHER_SIGNS: [&str; 4] = [
    "weight_loss",
    "chest_infections",
    "flushing",
    "cushing_changes",
];

#[test]
fn a_wheeze_is_for_booking_soon() {
    border(
        "wheeze_or_breathless",
        "book_soon",
        &[("wheezing", "yes", "nothing_reported")],
    );
}

#[test]
fn shortness_of_breath_is_for_booking_soon() {
    border(
        "wheeze_or_breathless",
        "book_soon",
        &[("breathing", "yes", "nothing_reported")],
    );
}

#[test]
fn hard_to_breathe_today_counts_as_shortness_of_breath() {
    border(
        "wheeze_or_breathless",
        "today",
        &[("today_signs", "hard_to_breathe", "nothing_reported")],
    );
}

#[test]
fn each_other_sign_is_for_booking_soon() {
    for sign in OTHER_SIGNS {
        border(
            "other_signs",
            "book_soon",
            &[("other_signs", sign, "nothing_reported")],
        );
    }
}

#[test]
fn a_cough_with_any_background_is_for_booking_soon() {
    for background in BACKGROUND {
        let without_cough = match background {
            "pregnant" | "recent_operation" => "nothing_reported",
            _ => "next_visit",
        };
        let parts = [
            ("cough", "yes", without_cough),
            ("about_you", background, "next_visit"),
        ];
        border("cough_and_background", "book_soon", &parts);
    }
}

#[test]
fn a_cough_with_a_lung_net_or_men1_in_the_family_is_for_booking_soon() {
    let parts = [
        ("cough", "yes", "next_visit"),
        ("family_history", "yes", "next_visit"),
    ];
    border("cough_and_background", "book_soon", &parts);
}

#[test]
fn a_cough_with_cushings_is_for_booking_soon() {
    let parts = [
        ("cough", "yes", "next_visit"),
        ("cushings", "yes", "next_visit"),
    ];
    border("cough_and_background", "book_soon", &parts);
}

#[test]
fn another_symptom_with_a_background_does_not_stand_for_a_cough() {
    for symptom in ["wheezing", "breathing", "chest_pain"] {
        for part in [
            ("family_history", "yes"),
            ("cushings", "yes"),
            ("about_you", "weak_immunity"),
        ] {
            let outcome = check_calm([(symptom, "yes"), part]);
            assert!(
                !outcome.holds("cough_and_background"),
                "{symptom}, {part:?}"
            );
        }
    }
}

#[test]
fn any_symptom_with_fever_is_for_booking_soon() {
    let levels = [
        ("cough", "next_visit", "book_soon"),
        ("wheezing", "book_soon", "book_soon"),
        ("breathing", "book_soon", "book_soon"),
        ("chest_pain", "today", "today"),
    ];
    for (symptom, alone, with_fever) in levels {
        let parts = [
            (symptom, "yes", "next_visit"),
            ("today_signs", "fever", alone),
        ];
        border("symptom_with_fever", with_fever, &parts);
    }
}

#[test]
fn blood_with_fever_is_not_a_symptom_with_fever() {
    let outcome = check_calm([("coughing_blood", "few_spots"), ("today_signs", "fever")]);
    assert!(
        !outcome.holds("symptom_with_fever"),
        "blood is no core symptom"
    );
}
