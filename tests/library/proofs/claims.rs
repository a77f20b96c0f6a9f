//! Words that would tell a person more than a self-check can know.

use lungnets::proof::plain_language::claims::{FORBIDDEN, in_text};

/// The forbidden words of a text that nothing excuses.
fn claimed(text: &str, excuses: &[&str]) -> Vec<&'static str> {
    let mut found = in_text(text, excuses);
    found.retain(|found| found.excused_by.is_empty());
    found.into_iter().map(|found| found.words).collect()
}

#[test]
fn every_forbidden_word_is_found_in_a_sentence() {
    for words in FORBIDDEN {
        for text in [
            format!("Look: {words} here."),
            format!("({words})"),
            words.to_uppercase(),
        ] {
            assert_eq!(claimed(&text, &[]), [words], "{text}");
        }
    }
}

#[test]
fn no_word_is_found_inside_another() {
    assert_eq!(claimed("It is unlikely.", &[]), ["unlikely"]);
    for text in ["likelihood", "improbably", "percentage", "underscored"] {
        assert!(claimed(text, &[]).is_empty(), "{text}");
    }
}

#[test]
fn a_claim_names_its_sentence() {
    let found = in_text("Sit down. It will probably rain. Get up.", &[]);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].sentence, "It will probably rain.");
}

#[test]
fn an_excuse_lets_pass_only_its_own_phrase() {
    let excuses = ["do you have"];
    assert!(claimed("Do  you have a map?", &excuses).is_empty());
    for text in [
        "You have a map.",
        "Do you have a map? You have.",
        "To do: you have a map.",
        "Undo you have",
    ] {
        assert_eq!(claimed(text, &excuses), ["you have"], "{text}");
    }
    assert_eq!(claimed("Do you have it? Probably.", &excuses), ["probably"]);
}

#[test]
fn an_excuse_is_used_only_where_it_lets_something_pass() {
    let found = in_text("Do you have a map?", &["a map", "do you have", "-"]);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].excused_by, [1]);
}

#[test]
fn case_space_and_hyphens_hide_nothing() {
    for text in [
        "You  HAVE",
        "you\u{a0}have",
        "you\n have",
        "you-have",
        "'You have'?",
    ] {
        assert_eq!(claimed(text, &[]), ["you have"], "{text:?}");
    }
    assert_eq!(claimed("a 5%-share, or 50 %", &[]), ["%", "%"]);
    assert_eq!(claimed("likely likely", &[]), ["likely", "likely"]);
}

#[test]
fn words_are_found_neither_inside_a_word_nor_across_a_mark() {
    for text in [
        "you haves",
        "bayou have",
        "you. Have",
        "you, have",
        "youhave",
    ] {
        assert!(claimed(text, &[]).is_empty(), "{text}");
    }
    assert_eq!(claimed("what you have's brim", &[]), ["you have"]);
}

#[test]
fn an_excuse_without_words_excuses_nothing() {
    assert_eq!(claimed("It is likely.", &["", "-"]), ["likely"]);
    assert_eq!(claimed("red-hat - likely -", &["-"]), ["likely"]);
}
