//! Which question a column is about, however its name is written.

mod spelling;
mod telling;

use std::cell::OnceCell;

use crate::answers::TickBox;
use crate::quote::holds_harm;
use crate::rules::{Choice, Question, RuleSet};
use spelling::{bare, is_nearly, parts};
use telling::Telling;

/// What a column seems to be about: a question, or one of its choices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meaning {
    /// The id of the question.
    pub question: String,
    /// The id of the choice.
    pub choice: Option<String>,
}

impl Meaning {
    fn of(question: &Question, choice: Option<&Choice>) -> Self {
        Self {
            question: question.id.to_string(),
            choice: choice.map(|choice| choice.id.to_string()),
        }
    }
}

/// The names that columns may have: everything by which questions and choices are known, made ready for headers of
/// many columns.
pub(super) struct Names<'r> {
    questions: Vec<Named<'r>>,
    /// Made when it is first asked for: most headers need none.
    telling: OnceCell<Telling<'r>>,
}

/// A question without what makes no difference in its names.
struct Named<'r> {
    question: &'r Question,
    /// Its id, its name and its text.
    texts: [String; 3],
    /// Each choice with its label.
    choices: Vec<(&'r Choice, String)>,
    /// The same in the other languages that ship: its names and texts, and its choices with their labels.
    elsewhere: (Vec<String>, Vec<(&'r Choice, String)>),
}

impl<'r> Named<'r> {
    fn every_text(&self) -> impl Iterator<Item = &String> {
        self.texts.iter().chain(&self.elsewhere.0)
    }

    fn every_choice(&self) -> impl Iterator<Item = &(&'r Choice, String)> {
        self.choices.iter().chain(&self.elsewhere.1)
    }
}

impl<'r> Names<'r> {
    /// The names of these rules.
    pub(super) fn of(rules: &'r RuleSet) -> Self {
        let choice = |choice: &'r Choice| (choice, bare(&choice.label));
        let translated = rules.in_every_language();
        let elsewhere = |question: &'r Question| {
            let alike = translated
                .iter()
                .filter_map(|rules| rules.question_by_id(&question.id));
            let alike: Vec<&Question> = alike.collect();
            let texts = alike.iter().flat_map(|alike| [&*alike.name, &*alike.ask]);
            let label = |alike: &Question, choice: &'r Choice| {
                let mut choices = alike.choices().iter();
                let alike = choices.find(|alike| alike.id == choice.id)?;
                Some((choice, bare(&alike.label)))
            };
            let each = |alike: &&Question| -> Vec<(&'r Choice, String)> {
                let choices = question.choices().iter();
                choices.filter_map(|choice| label(alike, choice)).collect()
            };
            (
                texts.map(bare).collect(),
                alike.iter().flat_map(each).collect(),
            )
        };
        let named = |question: &'r Question| Named {
            question,
            texts: [&*question.id, &*question.name, &*question.ask].map(bare),
            choices: question.choices().iter().map(choice).collect(),
            elsewhere: elsewhere(question),
        };
        Self {
            questions: rules.questions().iter().map(named).collect(),
            telling: OnceCell::new(),
        }
    }

    /// The ids of the questions.
    pub(super) fn ids(&self) -> impl Iterator<Item = &'r str> + Clone {
        let questions = self.questions.iter();
        questions.map(|named| named.question.id.as_str())
    }

    /// The one question that has this id, this name or this text, whatever the case, the blanks and the punctuation.
    ///
    /// A name with characters in it that nobody sees leaves a doubt.
    pub(super) fn question(&self, column: &str) -> Option<&'r Question> {
        if holds_harm(column) {
            return None;
        }
        let column = bare(column);
        let by_id = self.questions.iter().find(|named| named.texts[0] == column);
        let has_words = |named: &&Named<'_>| named.texts[1..].contains(&column);
        let mut by_words = self.questions.iter().filter(has_words);
        let only = || match (by_words.next(), by_words.next()) {
            (only, None) => only,
            (_, Some(_)) => None,
        };
        by_id.or_else(only).map(|named| named.question)
    }

    /// The one question, and its box, that a column of ticks is about: `question___choice`, as REDCap names it,
    /// `question/choice`, as KoBo does, or `Question? (choice=Label)`, as REDCap does with labels.
    pub(super) fn tick_box(&self, column: &str) -> Option<(&'r Question, TickBox)> {
        let in_brackets = || column.strip_suffix(')')?.rsplit_once("(choice=");
        let (question, choice) = column
            .split_once("___")
            .or_else(|| column.split_once('/'))
            .or_else(in_brackets)?;
        if holds_harm(choice) {
            return None;
        }
        let question = self.question(question)?;
        Some((question, TickBox::named(question, choice)?))
    }

    /// What a column seems to be about, however doubtful: it holds somebody's answers, as likely as not.
    pub(super) fn seeming(&self, column: &str) -> Option<Meaning> {
        let parts = parts(column);
        let is_exact = |named: &&Named<'_>| {
            parts
                .iter()
                .any(|part| named.every_text().any(|text| text == part))
        };
        let exact = self.questions.iter().find(is_exact);
        let of = |is: fn(&str, &Named<'_>, &(&Choice, String)) -> bool| {
            let of_parts = |named: &Named<'r>| {
                let is_meant =
                    |choice: &&(&Choice, String)| parts.iter().any(|part| is(part, named, choice));
                let (choice, _) = named.every_choice().find(is_meant)?;
                Some(Meaning::of(named.question, Some(choice)))
            };
            exact
                .and_then(of_parts)
                .or_else(|| self.questions.iter().find_map(of_parts))
        };
        let is_near =
            |named: &&Named<'_>| named.every_text().any(|text| is_nearly(&parts[0], text));
        of(is_choice)
            .or_else(|| exact.map(|named| Meaning::of(named.question, None)))
            .or_else(|| {
                let near = self.questions.iter().find(is_near)?;
                Some(Meaning::of(near.question, None))
            })
            .or_else(|| of(is_nearly_choice))
    }

    /// What a column mentions among its words, however they end: only somebody who knows the column may pass it over.
    pub(super) fn mentioned(&self, column: &str) -> Option<Meaning> {
        let telling = self.telling.get_or_init(|| Telling::of(&self.questions));
        telling.mentioned_in(column, &self.questions)
    }
}

fn is_choice(part: &str, named: &Named<'_>, (choice, label): &(&Choice, String)) -> bool {
    let behind_question = part
        .strip_prefix(named.question.id.as_str())
        .and_then(|rest| rest.strip_prefix('_'));
    choice.id == *part || part == label.as_str() || behind_question == Some(&choice.id)
}

fn is_nearly_choice(part: &str, _: &Named<'_>, (choice, label): &(&Choice, String)) -> bool {
    // Short ids are near to many words that have nothing to do with them: "note" to "none".
    let is_near_id = choice.id.len() > 4 && is_nearly(part, &choice.id);
    is_near_id || is_nearly(part, label)
}
