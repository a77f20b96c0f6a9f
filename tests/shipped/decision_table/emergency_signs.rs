//! The list of emergency signs, and much blood.

use super::border::{borders, neighbours};
use crate::support::{check, ids_of};

#[test]
fn each_sign_of_the_emergency_list_is_an_emergency() {
    let signs = ids_of("emergency_signs");
    assert_eq!(signs.len(), 12);
    for sign in signs {
        borders(
            "emergency_signs_now",
            &format!("{sign} | emergency | nothing_reported"),
        );
    }
}

#[test]
fn an_emergency_sign_needs_no_other_answer() {
    for said in ids_of("emergency_signs").into_iter().chain(["unsure"]) {
        let alone = check([("emergency_signs", said)]);
        assert_eq!(
            (alone.level, alone.reasons()),
            ("emergency", vec!["emergency_signs_now"])
        );
    }
}

#[test]
fn what_is_like_a_sign_of_the_emergency_list_is_none() {
    neighbours(
        "emergency_signs_now",
        "
        chest_pain      | today
        hard_to_breathe | today
        light_headed    | today
        swollen_face    | today
        wheezing        | book_soon
        fever + age 0   | today
    ",
    );
}

#[test]
fn more_than_a_few_spots_of_blood_are_an_emergency() {
    borders("much_blood", "more | emergency | nothing_reported");
}

#[test]
fn a_few_spots_of_blood_are_not_much_and_nor_is_blood_of_weeks_ago() {
    neighbours(
        "much_blood",
        "
        few_spots | today
        earlier   | book_soon
    ",
    );
}
