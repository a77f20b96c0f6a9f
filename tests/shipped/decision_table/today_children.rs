//! A child with any sign.

use super::border::{borders, holds_at_ages, neighbours};

#[test]
fn a_child_with_any_symptom_is_for_today() {
    borders(
        "child_unwell",
        "
        cough + age 17      | today | next_visit, next_visit
        wheezing + age 17   | today | next_visit, book_soon
        breathing + age 17  | today | next_visit, book_soon
        chest_pain + age 17 | today | next_visit, today
    ",
    );
}

#[test]
fn a_child_with_blood_is_for_today_also_when_that_was_weeks_ago() {
    borders(
        "child_unwell",
        "
        earlier + age 17   | today     | next_visit, book_soon
        few_spots + age 17 | today     | next_visit, today
        more + age 17      | emergency | next_visit, emergency
    ",
    );
}

#[test]
fn a_child_with_any_sign_of_today_is_for_today() {
    borders(
        "child_unwell",
        "
        sudden_or_worse + age 17 | today | next_visit, today
        hard_to_breathe + age 17 | today | next_visit, today
        very_unwell + age 17     | today | next_visit, today
        fever + age 17           | today | next_visit, next_visit
        racing_heart + age 17    | today | next_visit, today
        light_headed + age 17    | today | next_visit, today
        flush_attack + age 17    | today | next_visit, book_soon
        swollen_leg + age 17     | today | next_visit, today
        swollen_face + age 17    | today | next_visit, today
    ",
    );
}

#[test]
fn a_child_is_under_18() {
    let signs = [
        "cough",
        "wheezing",
        "breathing",
        "chest_pain",
        "earlier",
        "few_spots",
        "more",
    ];
    for sign in signs
        .into_iter()
        .chain(crate::support::ids_of("today_signs"))
    {
        holds_at_ages("child_unwell", sign, 0..=17);
    }
}

#[test]
fn a_child_with_none_of_these_signs_is_not_for_today() {
    neighbours(
        "child_unwell",
        "
        age 9                       | next_visit
        weight_loss + age 9         | book_soon
        flushing + age 9            | book_soon
        lump + age 9                | book_soon
        tired_or_not_hungry + age 9 | next_visit
        family_history + age 9      | next_visit
        cushings + age 9            | next_visit
        weak_immunity + age 9       | next_visit
    ",
    );
}

#[test]
fn at_18_a_sign_is_as_urgent_as_in_any_adult() {
    neighbours(
        "child_unwell",
        "
        cough + age 18    | next_visit
        wheezing + age 18 | book_soon
    ",
    );
}
