//! How hard the texts are to read.

use lungnets::BUILT_IN_RULES;
use lungnets::proof::plain_language::reading::{Reading, syllables};
use lungnets::proof::plain_language::{Kind, passages};

use super::file::{changed, each_text, passes, rules, speaks};

/// The most words that a sentence may have.
const LONGEST_SENTENCE: usize = 25;

/// The highest grade of the questions on average, and of the advice.
const AVERAGE: f64 = 6.0;

/// The highest grade of one question, help or advice.
const HARDEST: f64 = 9.0;

/// A text of fewer words, such as a label or a name, is not graded, and left out of the average. One long word
/// would decide: "Emergency signs now" is grade 9.2, though nobody finds it hard, and "Signs now" grade -3.
const FEWEST_WORDS: usize = 5;

/// What a text of the file says for one person: the grade of a word in square brackets would be that of no word that
/// anybody reads.
fn filled_in(text: &str) -> String {
    let fill_ins = [
        ("[signs]", "a cough, and a wheeze"),
        ("[background]", "age 63"),
        ("[number]", "63"),
    ];
    let text = fill_ins
        .iter()
        .fold(text.to_owned(), |text, (name, words)| {
            text.replace(name, words)
        });
    assert!(!text.contains('['), "a fill-in that is not known: {text}");
    text
}

/// The grade of a text that is long enough to have one.
fn grade(text: &str) -> Option<f64> {
    let reading = Reading::of(&filled_in(text));
    reading.grade().filter(|_| reading.words >= FEWEST_WORDS)
}

/// The grades of all texts of one kind.
fn grades(file: &str, kind: Kind) -> Vec<f64> {
    let rules = rules(file);
    let texts = passages(&rules).into_iter();
    texts
        .filter(|passage| passage.kind == kind)
        .filter_map(|passage| grade(passage.text))
        .collect()
}

fn long_sentences(file: &str) -> Vec<String> {
    each_text(file, |passage| {
        Reading::of(&filled_in(passage.text)).longest_sentence > LONGEST_SENTENCE
    })
}

fn hard_texts(file: &str) -> Vec<String> {
    each_text(file, |passage| {
        passage.kind != Kind::Background && grade(passage.text).is_some_and(|grade| grade > HARDEST)
    })
}

fn hard_on_average(file: &str) -> Vec<String> {
    let kinds = [Kind::Question, Kind::Advice].into_iter();
    let average = |kind| {
        let grades = grades(file, kind);
        grades.iter().sum::<f64>() / grades.len() as f64
    };
    kinds
        .map(|kind| (kind, average(kind)))
        .filter(|(_, average)| *average > AVERAGE)
        .map(|(kind, average)| format!("{kind:?}: grade {average:.2} on average"))
        .collect()
}

#[test]
fn no_sentence_has_more_than_25_words() {
    passes(long_sentences);
}

#[test]
fn a_sentence_of_26_words_is_seen_and_one_of_25_is_not() {
    let sentence = |words: usize| format!("Sit. So {}down.", "sit ".repeat(words - 2));
    for place in ["rules[3].say", "topics[0].statements[0].text"] {
        speaks(long_sentences, place, sentence(26), place);
        let file = changed(place, sentence(25));
        assert!(long_sentences(&file).is_empty());
    }
}

#[test]
fn questions_and_advice_are_grade_6_or_lower_on_average() {
    passes(hard_on_average);
    for kind in [Kind::Question, Kind::Advice] {
        let graded = grades(BUILT_IN_RULES, kind).len();
        assert!(graded > 50, "an average of {graded} texts says little");
    }
}

#[test]
fn an_average_above_6_is_seen() {
    let endless = format!("{}.", "and so on ".repeat(4000));
    speaks(
        hard_on_average,
        "questions[1].why",
        endless.clone(),
        "Question",
    );
    speaks(hard_on_average, "rules[3].say", endless, "Advice");
}

#[test]
fn no_question_and_no_advice_is_above_grade_9() {
    passes(hard_texts);
}

#[test]
fn a_question_or_advice_above_grade_9_is_seen() {
    let hard = "Unexplained respiratory symptomatology necessitates investigation.";
    for place in [
        "questions[cough].ask",
        "questions[cough].sooner_if",
        "questions[today_signs].answer.any_of[0].hint[0]",
        "levels[0].advice[1]",
        "rules[3].say",
    ] {
        speaks(hard_texts, place, hard, place);
    }
}

#[test]
fn medical_words_have_the_syllables_that_are_spoken() {
    for (expected, words) in [
        (1, "cough wheeze breathe phlegm lung clot NETs chest"),
        (
            2,
            "asthma cancer tumour symptom syndrome disease steroid X-ray",
        ),
        (
            3,
            "bronchitis infection bronchial carcinoid cortisol medicine",
        ),
        (
            4,
            "pneumonia diarrhoea carcinoma diagnosis emergency radiation",
        ),
        (5, "neuroendocrine chemotherapy"),
        (6, "radiotherapy"),
    ] {
        for word in words.split(' ') {
            assert_eq!(syllables(word), expected, "{word}");
        }
    }
}
