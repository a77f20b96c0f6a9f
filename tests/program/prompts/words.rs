//! Whole words: whatever stands for a key is taken wherever the key is, in every language that the program speaks.

use std::path::PathBuf;

use lungnets::language::{Language, Meant, Words};
use serde_json::Value;

use crate::support::rule_files::FROZEN_FILE;
use crate::support::run::file;
use crate::support::terminal::person::one_line;
use crate::support::terminal::screen::Screen;
use crate::support::terminal::setup::Setup;

const WAYS: [fn() -> Setup; 2] = [Setup::menu, Setup::plain];
const LIST: &str = "other_signs";

/// The frozen rules for readers of this language, around which the program speaks it.
fn rules_in(language: Language) -> PathBuf {
    let mut rules: Value = serde_json::from_slice(&std::fs::read(FROZEN_FILE).unwrap()).unwrap();
    rules["language"] = language.tag().into();
    file(
        &format!("frozen_{}.json", language.tag()),
        rules.to_string(),
    )
}

/// One question, and the age after it, to somebody who reads this language.
fn asked(id: &str, way: fn() -> Setup, language: Language) -> Screen {
    let rules = rules_in(language);
    let setup = way().args(&["--rules", rules.to_str().unwrap()]);
    let screen = setup.asking_only(&[id, "age"]).size(80, 50).open();
    screen.asks_in(id, language);
    screen
}

impl Screen {
    /// Waits for this question, whose texts are English in any language.
    fn asks_in(&self, id: &str, language: Language) {
        let keys = [
            language.words().menu_many(),
            language.words().prompt_many(),
            language.words().menu_one(),
            language.words().key(Meant::Skip),
        ];
        let ask = crate::support::terminal::questions::question(id)
            .ask
            .as_str();
        self.wait_until(&format!("the question {id}"), || {
            let words = self.words();
            let last = words.rfind(&one_line(ask)).map(|at| &words[at..]);
            last.is_some_and(|last| keys.iter().any(|key| last.contains(&one_line(key))))
        });
        self.settle();
    }
}

/// What is said to whoever means this by a word at a list.
fn said_to(meant: Meant, words: &dyn Words) -> String {
    let said = match meant {
        Meant::No => words.your_answer(words.none_of_these()),
        Meant::Unsure => words.which_unsure().to_owned(),
        _ => words.your_answer(words.not_answered()),
    };
    one_line(&said)
}

/// What stands for a key of a list: its words, those of the rule file, and the label of its row.
fn every_way_to_say(meant: Meant, words: &'static dyn Words) -> Vec<&'static str> {
    let (word, label) = match meant {
        Meant::No => ("none", words.none_of_these()),
        Meant::Unsure => ("unsure", words.i_am_not_sure()),
        _ => ("skip", words.skip_this_question()),
    };
    [words.words_for(meant), &[word, label]].concat()
}

fn every_word_is_taken_at_a_list(way: fn() -> Setup) {
    for language in Language::EVERY {
        let words = language.words();
        for meant in [Meant::No, Meant::Unsure, Meant::Skip] {
            for word in every_way_to_say(meant, words) {
                let mut screen = asked(LIST, way, language);
                screen.press(&format!("{word}\r"));
                let said = said_to(meant, words);
                screen.wait_until(&format!("{said:?} to {word:?}"), || {
                    screen.words().contains(&said)
                });
            }
        }
    }
}

#[test]
fn every_word_that_means_a_row_ticks_it_in_a_menu() {
    every_word_is_taken_at_a_list(Setup::menu);
}

#[test]
fn every_word_that_means_a_row_is_taken_in_a_typed_list() {
    every_word_is_taken_at_a_list(Setup::plain);
}

#[test]
fn every_word_that_steers_does_so_wherever_rows_are() {
    for way in WAYS {
        for language in Language::EVERY {
            let words = language.words();
            for (meant, told) in [
                (Meant::Back, words.first_question()),
                (Meant::Help, words.stop_without_result()),
                (Meant::Stop, words.stopped_half_way()),
            ] {
                for (id, word) in [LIST, "cough", "coughing_blood"]
                    .into_iter()
                    .cycle()
                    .zip(words.words_for(meant))
                {
                    let mut screen = asked(id, way, language);
                    screen.press(&format!("{word}\r"));
                    screen.wait_until(&format!("{told:?} to {word:?}"), || {
                        screen.words().contains(&one_line(told))
                    });
                    let recorded = one_line(&words.your_answer(""));
                    assert!(!screen.words().contains(&recorded), "{word}");
                }
            }
        }
    }
}
