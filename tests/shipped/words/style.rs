//! Words that do not belong in any text.

use super::file::{each_text, passes, speaks};

/// Begging, apologies and blame, none of which helps a person who is unwell.
const UNWANTED: [&str; 3] = ["please", "sorry", "invalid"];

/// The number of a health line in the UK. In New Zealand it is the emergency number.
fn uk_number_without_uk(file: &str) -> Vec<String> {
    each_text(file, |passage| {
        passage.text.contains("111") && !passage.text.contains("UK")
    })
}

fn unwanted_words(file: &str) -> Vec<String> {
    each_text(file, |passage| {
        let text = passage.text.to_lowercase();
        UNWANTED.iter().any(|word| text.contains(word))
    })
}

/// A text of other characters can turn to rubbish in an old terminal.
fn not_ascii(file: &str) -> Vec<String> {
    each_text(file, |passage| !passage.text.is_ascii())
}

#[test]
fn the_number_111_never_stands_without_the_uk() {
    passes(uk_number_without_uk);
}

#[test]
fn the_number_111_without_the_uk_is_seen() {
    for place in [
        "levels[3].advice[0]",
        "when_stopped.text",
        "places.elsewhere.services[0].text",
    ] {
        speaks(uk_number_without_uk, place, "Ring 111 today.", place);
    }
}

#[test]
fn no_text_begs_apologises_or_blames() {
    passes(unwanted_words);
}

#[test]
fn a_text_that_begs_apologises_or_blames_is_seen() {
    for text in ["Please ring today.", "We are sorry.", "An INVALID answer."] {
        for place in [
            "questions[age].help[0]",
            "rules[3].say",
            "disclaimers[0].text",
        ] {
            speaks(unwanted_words, place, text, place);
        }
    }
}

#[test]
fn every_text_is_ascii() {
    passes(not_ascii);
}

#[test]
fn a_text_beyond_ascii_is_seen() {
    for text in [
        "It\u{2019}s fine.",
        "Wait \u{2013} then go.",
        "A caf\u{e9}.",
    ] {
        speaks(not_ascii, "questions[1].why", text, "questions[1].why");
    }
}
