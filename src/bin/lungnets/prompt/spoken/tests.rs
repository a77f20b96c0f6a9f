//! What people type, and what it says.

use lungnets::rules::RuleSet;

use super::super::screen::Screen;
use super::meant;

fn says(id: &str, expected: &[(&str, &str)]) {
    let rules = RuleSet::from_json(crate::FROZEN_RULES).unwrap();
    let question = rules.question_by_id(id).unwrap();
    let screen = Screen::of(question, None, None, true, rules.words(), 80);
    for (typed, word) in expected {
        assert_eq!(meant(typed, &screen), *word, "{typed}");
    }
}

#[test]
fn yes_no_and_not_sure_are_said_in_many_ways() {
    let unsure = [
        "u",
        "idk",
        "Dunno",
        "dont know",
        "I don't know",
        "no idea",
        "not sure",
    ]
    .map(|typed| (typed, "unsure"));
    let yes = ["y", "YES", "yeah", "yep", "ｙｅｓ", "yy"].map(|typed| (typed, "yes"));
    let no = ["n", "no", "Nope", "nah", "nn"].map(|typed| (typed, "no"));
    for words in [&unsure[..], &yes, &no] {
        says("cough", words);
    }
}

#[test]
fn what_says_something_else_stays_as_it_was_typed() {
    let other = [
        "maybe",
        "1",
        "2", // months, say, where it is asked for weeks
        "3",
        "yes but",
        "no pain now",
        "5",
        "1,2",
        "4,u",
        "1 and 2",
        "sometimes",
        "none",
    ];
    says("cough", &other.map(|typed| (typed, typed)));
}

#[test]
fn keys_are_parted_as_people_part_them_where_several_answers_fit() {
    let two = "sudden_or_worse,fever";
    for typed in [
        "1,2",
        "1, 2",
        "1 2",
        "1 and 2",
        "1 & 2",
        "1+2",
        "1;2",
        "１、２",
    ] {
        says("today_signs", &[(typed, two)]);
    }
    says(
        "today_signs",
        &[
            ("fever,U", "fever,unsure"),
            ("1 u", "sudden_or_worse,unsure"),
            ("nope", "none"),
            ("9", "9"),
            ("1,,2", "sudden_or_worse,,fever"),
            ("1 or 2", "1 or 2"),
        ],
    );
}

#[test]
fn no_is_the_calmest_of_several_answers_and_yes_is_none_of_them() {
    says(
        "coughing_blood",
        &[
            ("no", "none"),
            ("n", "none"),
            ("nope", "none"),
            ("yes", "yes"),
            ("2", "few_spots"),
        ],
    );
}

#[test]
fn a_number_may_stand_beside_words_that_change_nothing_of_it() {
    for typed in [
        "63",
        "63 years",
        "I am 63 years old",
        "i'm 63",
        "aged 63",
        "６３",
    ] {
        says("age", &[(typed, "63")]);
    }
    for typed in [
        "-63",
        "63 months",
        "6 3",
        "63.5",
        "not 63",
        "about 63",
        "63 or 64",
    ] {
        says("age", &[(typed, typed)]);
    }
    says("age", &[("idk", "unsure")]);
}
