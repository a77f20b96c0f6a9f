//! Claims: words that would tell a person more than a self-check can know.

use std::ops::Range;

use super::passages;
use super::reading::sentences;
use crate::rules::{Excuse, RuleSet};

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

/// Forbidden words in a text.
#[derive(Debug)]
#[non_exhaustive]
pub struct Found<'t> {
    /// Which of the [`FORBIDDEN`] words.
    pub words: &'static str,
    /// The sentence that holds them.
    pub sentence: &'t str,
    /// The excuses that let them pass, by their places in the list.
    pub excused_by: Vec<usize>,
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

/// Returns every place of a text with forbidden words, whether one of the excused phrases lets them pass or not.
pub fn in_text<'t>(text: &'t str, excuses: &[&str]) -> Vec<Found<'t>> {
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

/// Where a phrase stands in a text that was taken [`apart`].
fn occurrences(phrase: &str, text: &str) -> Vec<Range<usize>> {
    let phrase = apart(phrase);
    if phrase.is_empty() {
        return Vec::new(); // it has no words, so it stands nowhere
    }
    let starts = text.match_indices(&phrase);
    starts
        .map(|(start, _)| start..start + phrase.len())
        .collect()
}

/// The words of a text in small letters, each between two spaces of its own: " one  two ".
///
/// A percent sign is a word; white space and hyphens only part words; any other mark becomes a bar, so that
/// no phrase reaches across it.
fn apart(text: &str) -> String {
    let mut marked = String::new();
    for c in text.to_lowercase().chars() {
        match c {
            '%' => marked.push_str(" % "),
            '-' => marked.push(' '),
            c if c.is_alphanumeric() || c.is_whitespace() => marked.push(c),
            _ => marked.push_str(" | "),
        }
    }
    let words = marked.split_whitespace();
    words.map(|word| format!(" {word} ")).collect()
}
