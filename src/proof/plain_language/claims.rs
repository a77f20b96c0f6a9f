//! Claims: words that would tell a person more than a self-check can know.

mod phrase;

use std::ops::Range;

use super::passages;
use super::reading::sentences;
use crate::rules::{Excuse, RuleSet};
use phrase::{apart, occurrences};

/// The words that no text may hold unless they are excused.
///
/// The first two tell a person what they have, the next four how likely it is, and the others put a number
/// on it.
pub const FORBIDDEN: [&str; 12] = [
    "you have",
    "diagnosed with",
    "low risk",
    "probably",
    "likely",
    "unlikely",
    "%",
    "per cent",
    "percent",
    "score",
    "scores",
    "scored",
];

/// Forbidden words that a person would read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim<'r> {
    /// The place of the text, such as `rules[3].say`.
    pub place: String,
    /// Which of the [`FORBIDDEN`] words.
    pub words: &'static str,
    /// The sentence that holds them.
    pub sentence: &'r str,
}

/// Every claim of the rule file: forbidden words in a text that a person reads, outside every excused phrase.
///
/// Words are compared whole and in any case, with white space or hyphens of any length between them.
pub fn claims(rules: &RuleSet) -> Vec<Claim<'_>> {
    let found = in_rules(rules).into_iter();
    found
        .filter(|(_, found)| found.excused_by.is_empty())
        .map(|(place, found)| Claim {
            place,
            words: found.words,
            sentence: found.sentence,
        })
        .collect()
}

/// Every excuse of the rule file that excuses nothing: no text holds its phrase with forbidden words in it.
///
/// Left in the file, it would let pass what somebody writes tomorrow.
pub fn unused_excuses(rules: &RuleSet) -> Vec<&Excuse> {
    let found = in_rules(rules);
    let is_used = |i: usize| found.iter().any(|(_, found)| found.excused_by.contains(&i));
    let excuses = rules.excuses().iter().enumerate();
    excuses
        .filter(|(i, _)| !is_used(*i))
        .map(|(_, excuse)| excuse)
        .collect()
}

/// Forbidden words in a text, and the excuses that let them pass, by their places in the file.
#[derive(Debug)]
struct Found<'t> {
    words: &'static str,
    sentence: &'t str,
    excused_by: Vec<usize>,
}

fn in_rules(rules: &RuleSet) -> Vec<(String, Found<'_>)> {
    let excuses = rules.excuses().iter();
    let excuses: Vec<&str> = excuses.map(|excuse| excuse.words.as_str()).collect();
    let mut all = Vec::new();
    for passage in passages(rules) {
        let found = in_text(passage.text, &excuses).into_iter();
        all.extend(found.map(|found| (passage.place.clone(), found)));
    }
    all
}

fn in_text<'t>(text: &'t str, excuses: &[&str]) -> Vec<Found<'t>> {
    let mut all = Vec::new();
    for sentence in sentences(text) {
        let apart = apart(sentence);
        for words in FORBIDDEN {
            for claim in occurrences(words, &apart) {
                let around =
                    |phrase: &Range<usize>| phrase.start <= claim.start && claim.end <= phrase.end;
                let lets_pass = |i: &usize| occurrences(excuses[*i], &apart).iter().any(around);
                let excused_by = (0..excuses.len()).filter(lets_pass).collect();
                all.push(Found {
                    words,
                    sentence,
                    excused_by,
                });
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::{FORBIDDEN, in_text};

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
}
