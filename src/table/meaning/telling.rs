//! Words that tell which question or choice is meant, among others in the name of a column: `wheeze`, `blood in spit`.

use std::collections::BTreeMap;

use super::spelling::{bare, in_words, is_misspelt, stem};
use super::{Meaning, Named};
use crate::rules::{Choice, Question};

/// The shortest word of an id or a name that tells which one it is, and that of a text, in bytes.
const SHORTEST: usize = 4;
const SHORTEST_OF_TEXTS: usize = 5;

/// The shortest stem that is known although it is misspelt, in bytes.
const LONG_ENOUGH: usize = 6;

/// The words by their stems, each with what it tells of; those of ids and names first.
pub(super) struct Telling<'r>(Vec<(String, &'r Question, Option<&'r Choice>)>);

impl<'r> Telling<'r> {
    /// All words of ids and names, and of texts those that stand with one question alone.
    pub(super) fn of(questions: &[Named<'r>]) -> Self {
        let (mut found, mut of_texts) = (Vec::new(), Vec::new());
        for Named {
            question, texts, ..
        } in questions
        {
            let [id, name, text] = texts;
            let words = stems(id, SHORTEST).chain(stems(name, SHORTEST));
            found.extend(words.map(|word| (word, *question, None)));
            let words = stems(text, SHORTEST_OF_TEXTS);
            of_texts.extend(words.map(|word| (word, *question, None)));
        }
        for (question, choice, label) in choices(questions) {
            let words = stems(&choice.id, SHORTEST);
            found.extend(words.map(|word| (word, question, Some(choice))));
            let words = stems(label, SHORTEST_OF_TEXTS);
            of_texts.extend(words.map(|word| (word, question, Some(choice))));
        }
        let mut by_stem: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (word, question, _) in found.iter().chain(&of_texts) {
            by_stem.entry(word).or_default().push(&question.id);
        }
        let is_of_one = |word: &str| by_stem[word].iter().all(|id| *id == by_stem[word][0]);
        let of_one = of_texts.iter().filter(|(word, ..)| is_of_one(word));
        let of_one: Vec<_> = of_one.cloned().collect();
        found.extend(of_one);
        Self(found)
    }

    /// What a column has among its words: the id or the name of a question, the id of a choice, or a word that tells
    /// of one of them.
    pub(super) fn mentioned_in(&self, column: &str, questions: &[Named<'_>]) -> Option<Meaning> {
        let column = bare(&in_words(column));
        let words = format!("_{column}_");
        let has = |text: &str| text.len() > 2 && words.contains(&format!("_{text}_"));
        let mut all = questions.iter();
        let is_named = |named: &&Named<'_>| {
            let own = named.texts[..2].iter();
            own.chain(&named.elsewhere.0).any(|text| has(text))
        };
        let by_name = all.find(is_named);
        by_name
            .map(|named| Meaning::of(named.question, None))
            .or_else(|| column.split('_').find_map(|word| self.told_by(word)))
            .or_else(|| {
                // Short ids are words of many other things.
                let is_it = |choice: &Choice| choice.id.len() > SHORTEST && has(&choice.id);
                let (question, choice, _) =
                    choices(questions).find(|(_, choice, _)| is_it(choice))?;
                Some(Meaning::of(question, Some(choice)))
            })
    }

    /// What a word tells of.
    fn told_by(&self, word: &str) -> Option<Meaning> {
        let stem = stem(word);
        let is_long = |text: &str| text.len() >= LONG_ENOUGH;
        let is_nearly = |known: &str| is_long(known) && is_misspelt(stem, known);
        let mut known = self.0.iter();
        let exactly = known.clone().find(|(known, ..)| known == stem);
        let nearly = || known.find(|(known, ..)| is_long(stem) && is_nearly(known));
        let (_, question, choice) = exactly.or_else(nearly)?;
        Some(Meaning::of(question, *choice))
    }
}

/// The stems of the words of a text that are not too short to tell anything.
fn stems(text: &str, shortest: usize) -> impl Iterator<Item = String> {
    let words = text.split('_').filter(move |word| word.len() >= shortest);
    words.map(|word| stem(word).to_owned())
}

/// Every choice with its question and its label.
fn choices<'n, 'r>(
    questions: &'n [Named<'r>],
) -> impl Iterator<Item = (&'r Question, &'r Choice, &'n str)> {
    questions.iter().flat_map(|named| {
        let choices = named.choices.iter();
        choices.map(|(choice, label)| (named.question, *choice, label.as_str()))
    })
}
