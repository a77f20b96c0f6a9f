//! The list of emergency signs, and much blood.

use lungnets::assessment::Assessment;
use lungnets::page::Format;
use lungnets::report::Report;

use super::border::{borders, neighbours};
use crate::support::brief::Brief;
use crate::support::{RULES, Sheet, check, ids_of};

#[test]
fn each_sign_of_the_emergency_list_is_an_emergency() {
    let signs = ids_of("emergency_signs");
    assert_eq!(signs.len(), 12);
    for sign in signs {
        borders(
            rule_of(sign),
            &format!("{sign} | emergency | nothing_reported"),
        );
    }
}

/// The rule of a sign: that of an allergy has one of its own, which says what helps.
fn rule_of(sign: &str) -> &'static str {
    match sign {
        "swelling" => "sudden_swelling",
        _ => "emergency_signs_now",
    }
}

#[test]
fn an_emergency_sign_needs_no_other_answer() {
    let signs = ids_of("emergency_signs").into_iter();
    let mut rules: Vec<_> = signs.map(|sign| (sign, vec![rule_of(sign)])).collect();
    rules.push(("unsure", vec!["emergency_signs_now", "sudden_swelling"]));
    for (said, rules) in rules {
        let alone = check([("emergency_signs", said)]);
        assert_eq!((alone.level, alone.reasons()), ("emergency", rules));
    }
}

#[test]
fn the_pen_for_an_allergy_is_named_right_under_the_number_for_the_sign_of_one_and_for_no_other() {
    for sign in ids_of("emergency_signs") {
        let sheet = Sheet::blank().with("emergency_signs", sign);
        let answers = sheet.answers();
        let assessment = Assessment::of(&answers);
        let brief = Brief::of(&assessment, RULES.places().find("uk")).paragraphs();
        let pen = "Is it an allergy, and you carry an adrenaline pen? Use it at once.";
        assert_eq!(brief[2] == pen, sign == "swelling", "{sign}: {brief:?}");
        let full = Report::of(&assessment).page().render(Format::Text);
        let alarm = Report::of(&assessment).alarm().render(Format::Text);
        for page in [full, alarm] {
            assert_eq!(page.contains("pen?"), sign == "swelling", "{sign}: {page}");
        }
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
