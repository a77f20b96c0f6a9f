//! Texts that are hard to read, say too much, stand twice or in the wrong place, name another number, or are in a language
//! of which we have no words.

use std::collections::HashSet;

use super::{About, Remark, words};
use crate::language::Language;
use crate::number::Number;
use crate::proof::plain_language::reading::{Reading, has_words};
use crate::proof::plain_language::{Kind, claims as found, passages, spanish};
use crate::quote::{clean, quoted};
use crate::rules::{Crossing, RuleSet};

/// The most words that a sentence may have.
const LONGEST_SENTENCE: usize = 25;

/// The highest grade of a question or of advice.
const HARDEST: f64 = 9.0;

/// A text of fewer words is not graded: one long word would decide.
const FEWEST_WORDS: usize = 5;

/// A text with a sentence of more than 25 words, or a question or advice above school grade 9 in English, for which the
/// grades were made.
pub(super) fn hard_to_read(rules: &RuleSet) -> Vec<Remark> {
    let is_english = Language::of(rules.language()) == Some(Language::English);
    let mut remarks = Vec::new();
    for passage in passages(rules) {
        let reading = Reading::of(passage.text);
        let counts = passage.kind != Kind::Background && reading.words >= FEWEST_WORDS;
        let graded = counts && is_english;
        let grade = reading.grade().filter(|grade| graded && *grade > HARDEST);
        let what = if reading.longest_sentence > LONGEST_SENTENCE {
            words::long_sentence(reading.longest_sentence, LONGEST_SENTENCE)
        } else if let Some(grade) = grade {
            words::hard(grade, HARDEST)
        } else {
            continue;
        };
        remarks.push(Remark::new(About::HardToRead, passage.place, what));
    }
    remarks
}

/// A text with words that would tell a person more than a self-check can know.
pub(super) fn claims(rules: &RuleSet) -> Vec<Remark> {
    let remark = |place: String, claim| Remark::new(About::Claim, place, words::claim(claim));
    if Language::of(rules.language()) == Some(Language::Spanish) {
        let claims = passages(rules).into_iter();
        let claims = claims.filter_map(|one| Some((one.place, spanish::claim(one.text)?)));
        return claims.map(|(place, claim)| remark(place, claim)).collect();
    }
    let claims = found::claims(rules).into_iter();
    claims
        .map(|claim| remark(claim.place, claim.words))
        .collect()
}

/// Words that decide what an answer is.
const DECIDING: [&str; 6] = ["count", "counts", "say yes", "say no", "means", "includes"];

/// A help text that decides what an answer is: most people never read it.
pub(super) fn help_decides(rules: &RuleSet) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for (i, question) in rules.questions().iter().enumerate() {
        for (j, text) in question.help.iter().enumerate() {
            if let Some(word) = DECIDING.into_iter().find(|word| has_words(text, word)) {
                let at = format!("questions[{i}].help[{j}]");
                remarks.push(Remark::new(
                    About::HelpDecides,
                    at,
                    words::help_decides(word),
                ));
            }
        }
    }
    remarks
}

/// Words for a border that name numbers, and not that of the border: whoever reads them waits for another one. The
/// number beside it, on either side, is the border too: "35 or less" says what "less than 36" does.
pub(super) fn borders_misnamed(rules: &RuleSet) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for (i, question) in rules.questions().iter().enumerate() {
        let Some(range) = question.number() else {
            continue;
        };
        for (j, border) in range.borders.iter().enumerate() {
            let Some(Crossing::AtLeast(at) | Crossing::Below(at)) = border.crossing() else {
                continue;
            };
            let named = numbers(&border.sooner_if);
            let is_it = |number: &Number| *number == at || *number == at - range.step();
            if !named.is_empty() && !named.iter().any(is_it) {
                let place = format!("questions[{i}].answer.number.borders[{j}].sooner_if");
                let what = words::border_misnamed(&clean(&border.sooner_if), at);
                remarks.push(Remark::new(About::BorderMisnamed, place, what));
            }
        }
    }
    remarks
}

/// The numbers in a text.
fn numbers(text: &str) -> Vec<Number> {
    let is_of_one = |sign: char| sign.is_ascii_digit() || ['.', '-', '\u{2212}'].contains(&sign);
    let words = text.split(|sign| !is_of_one(sign));
    let words = words.map(|word| word.trim_end_matches(['.', '-']).replace('\u{2212}', "-"));
    words.filter_map(|word| word.parse().ok()).collect()
}

/// A language in which the program itself has no words.
pub(super) fn other_language(rules: &RuleSet) -> Option<Remark> {
    let language = rules.language();
    let is_ours = Language::of(language).is_some();
    (!is_ours).then(|| {
        Remark::new(
            About::OtherLanguage,
            "language",
            words::other_language(&quoted(language)),
        )
    })
}

/// The last part of the place of a text by which a reader tells one thing from another.
const TELLING_APART: [&str; 7] = [
    "name", "ask", "label", "sentence", "say", "advice[]", "brief[]",
];

/// A text that another of its list says as well: a label of the same question, a line of the same advice, the name of
/// another question or level, what another rule says.
pub(super) fn texts_twice(rules: &RuleSet) -> Vec<Remark> {
    let mut seen = HashSet::new();
    let mut remarks = Vec::new();
    for passage in passages(rules) {
        let (list, text) = (list_of(&passage.place), passage.text.trim().to_lowercase());
        let last = list.rsplit('.').next().unwrap_or_default();
        if TELLING_APART.contains(&last) && !seen.insert((list, text)) {
            let what = words::text_twice(&quoted(passage.text));
            remarks.push(Remark::new(About::TextTwice, passage.place, what));
        }
    }
    remarks
}

/// The place of the innermost list in which a text stands: `questions[3].answer.any_of[].label` for
/// `questions[3].answer.any_of[0].label`.
fn list_of(place: &str) -> String {
    match (place.rfind('['), place.rfind(']')) {
        (Some(from), Some(to)) if from < to => format!("{}{}", &place[..=from], &place[to..]),
        _ => place.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::list_of;

    #[test]
    fn the_list_of_a_text_is_the_innermost() {
        let label = "questions[3].answer.any_of[0].label";
        assert_eq!(list_of(label), "questions[3].answer.any_of[].label");
        assert_eq!(list_of("levels[1].name"), "levels[].name");
        assert_eq!(list_of("title"), "title");
    }
}
