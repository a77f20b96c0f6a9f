//! How hard a text is to read: sentences, words, syllables, and the grade that follows.

use lungnets::proof::plain_language::reading::{Reading, sentences, syllables, words};

fn grade(text: &str) -> f64 {
    Reading::of(text).grade().unwrap()
}

#[test]
fn grades_of_well_known_sentences_are_met() {
    let point =
        "This sentence, taken as a reading passage unto itself, is being used to prove a point.";
    // Dictionaries give two of its words a syllable more or less, which is 1.8 grades.
    let platypus =
        "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.";
    for (text, expected, tolerance) in [
        ("The cat sat on the mat.", -1.45, 0.01),
        ("Go.", -3.40, 0.01),
        (point, 7.61, 0.01),
        (platypus, 11.3, 1.9),
    ] {
        let found = grade(text);
        assert!((found - expected).abs() <= tolerance, "{found} for {text}");
    }
}

#[test]
fn a_grade_needs_words() {
    assert_eq!(Reading::of("").grade(), None);
    assert_eq!(Reading::of("... example.org!").grade(), None);
}

#[test]
fn counts_are_those_of_the_whole_text_and_of_its_longest_sentence() {
    let expected = Reading {
        sentences: 2,
        words: 7,
        syllables: 8,
        longest_sentence: 5,
    };
    assert_eq!(Reading::of("Sit down. Then open the red box."), expected);
}

#[test]
fn sentences_end_at_a_mark_before_a_space() {
    assert_eq!(sentences("One. Two? Three!"), ["One.", "Two?", "Three!"]);
    let marked = sentences("Say 'one.' Then (two.) Then");
    assert_eq!(marked, ["Say 'one.'", "Then (two.)", "Then"]);
    let one = "One:  two; three\u{a0}four";
    assert_eq!(sentences(one), [one]);
    assert_eq!(sentences("Take 3. Wait."), ["Take 3.", "Wait."]);
    let address = sentences("Go to example.org. Wait.");
    assert_eq!(address, ["Go to example.org.", "Wait."]);
    assert!(sentences("  ").is_empty());
}

#[test]
fn stops_that_end_no_sentence_split_nothing() {
    for text in [
        "Bring tea, e.g. Earl Grey.",
        "Use 3.5 cups of U.S. Navy tea.",
        "Go to example.org and read.",
        "Ask Dr. Grey (approx. 5 of them).",
        "Is it (really?) so.",
    ] {
        assert_eq!(sentences(text), [text]);
    }
}

#[test]
fn an_address_is_no_word() {
    let text = "Go to www.example.org/a-long/path. Write to me@example.org.";
    assert_eq!(words(text).collect::<Vec<_>>(), ["Go", "to", "Write", "to"]);
    assert_eq!(words("https://example.org/A_B").count(), 0);
    let forgotten_space = words("The end.Next");
    assert_eq!(forgotten_space.count(), 2);
}

#[test]
fn words_stand_between_spaces_and_hold_a_letter_or_a_digit() {
    let text = "Don't -- (she said) run 24 'well-known' %s & go!";
    let expected = ["Don't", "she", "said", "run", "24", "well-known", "s", "go"];
    assert_eq!(words(text).collect::<Vec<_>>(), expected);
}

#[test]
fn syllables_are_counted_as_they_are_spoken() {
    for (expected, words) in [
        (
            1,
            "a the go late lakes asked yes eyes called don't child's you're hmm",
        ),
        (
            2,
            "people table tables boxes changes wanted handled player going trying being",
        ),
        (
            2,
            "isn't someone something safely careful nation fashion quiet giant",
        ),
        (
            3,
            "radio area easier earliest several period example banana occasion",
        ),
        (4, "information January society material absolutely"),
        (5, "university electricity international"),
    ] {
        for word in words.split(' ') {
            assert_eq!(syllables(word), expected, "{word}");
        }
    }
}

#[test]
fn abbreviations_and_figures_are_one_syllable_each() {
    for word in ["UK", "GPS", "CDs", "24", "1,000", "4th", "B2", "3.5kg"] {
        assert_eq!(syllables(word), 1, "{word}");
    }
    let shouted = syllables("CALENDAR");
    assert_eq!(shouted, 3, "no abbreviation is so long");
}

#[test]
fn the_parts_of_a_word_are_counted_one_by_one() {
    assert_eq!(syllables("well-known"), 2);
    assert_eq!(syllables("24-hour"), 2);
    assert_eq!(syllables("and/or"), 2);
    assert_eq!(syllables("--"), 0);
}
