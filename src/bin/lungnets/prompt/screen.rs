//! What one question looks like, however it is asked.

use lungnets::answers::{Said, Value};
use lungnets::layout::{Line, Page, Role};
use lungnets::report::answer_in_words;
use lungnets::rules::{AnswerKind, Question};

use super::words;
use crate::output;

/// One question, ready to be asked.
#[derive(Debug)]
pub struct Screen<'r> {
    /// The question.
    pub question: &'r Question,
    /// Where the interview stands; none when the question is asked again out of turn.
    progress: Option<Progress>,
    /// An earlier answer that the person came back to.
    before: Option<Value>,
    /// The answers to choose from; none for a question that is answered by typing.
    pub rows: Vec<Row>,
    /// Whether several rows can be chosen together.
    pub many: bool,
    /// Which of the rows are ticked so far, where several can be.
    pub ticked: Vec<bool>,
    /// Whether the question can be skipped.
    pub can_skip: bool,
    /// Whether there is a question to go back to.
    pub can_go_back: bool,
    /// How often an answer to it was refused so far.
    pub refused: usize,
    /// The columns to fill.
    pub width: usize,
}

/// One answer to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The word that the question reads.
    pub word: String,
    /// What the person sees.
    pub label: String,
    /// The letter or digit that leads to it.
    pub key: char,
    /// Whether it stands alone among rows that can be chosen together.
    pub alone: bool,
}

impl Row {
    fn new(word: &str, label: &str, key: char, alone: bool) -> Self {
        Self {
            word: word.to_owned(),
            label: label.to_owned(),
            key,
            alone,
        }
    }
}

/// Where the interview stands.
#[derive(Debug, Clone, Copy)]
pub struct Progress {
    /// The number of this question, counted from 1.
    pub place: usize,
    /// How many there may still be in all.
    pub total: usize,
    /// Whether that number can still shrink.
    pub may_shrink: bool,
}

impl Progress {
    fn in_words(self) -> String {
        let up_to = if self.may_shrink { "up to " } else { "" };
        format!("Question {} of {up_to}{}", self.place, self.total)
    }
}

impl<'r> Screen<'r> {
    /// Returns the screen of a question. `before` is an earlier answer that the person came back to.
    pub fn of(
        question: &'r Question,
        progress: Option<Progress>,
        before: Option<Value>,
        can_skip: bool,
        width: usize,
    ) -> Self {
        let rows = rows(question, can_skip);
        Self {
            question,
            progress,
            before,
            ticked: vec![false; rows.len()],
            rows,
            many: matches!(question.answer, AnswerKind::AnyOf(_)),
            can_skip,
            can_go_back: true,
            refused: 0,
            width,
        }
    }

    /// Returns heading, question, points and reason, and a hint where the window is too small for all of it.
    pub fn lines(&self) -> Vec<Line> {
        let question = self.question;
        let mut page = Page::new(self.width);
        match self.progress {
            Some(progress) => page.heading(&progress.in_words()),
            None => page.heading(&question.name),
        }
        page.put(Role::Body, &question.ask);
        question
            .hint
            .iter()
            .for_each(|point| page.wrap(Role::Body, "- ", "  ", point));
        page.put(Role::Body, &question.why);
        if let Some(value) = self.before {
            let answer = answer_in_words(question, Said::Given(value));
            page.put(Role::Body, &words::answer_so_far(&answer, self.many));
        }
        let mut lines = page.into_lines();
        if output::prompt_rows().is_some_and(|rows| lines.len() + self.rows.len() + 2 > rows) {
            let mut page = Page::new(self.width);
            page.put(Role::Body, words::LONGER_THAN_WINDOW);
            lines.extend(page.into_lines());
        }
        lines
    }
}

/// Returns the rows of a question, "not sure" and "skip" included; a question that is answered by typing has none.
fn rows(question: &Question, can_skip: bool) -> Vec<Row> {
    let numbered = |choices: &[lungnets::rules::Choice]| {
        let keys = "123456789".chars().chain(std::iter::repeat(' '));
        choices
            .iter()
            .zip(keys)
            .map(|(choice, key)| Row::new(&choice.id, &choice.label, key, false))
            .collect()
    };
    let mut rows: Vec<Row> = match &question.answer {
        AnswerKind::Number(_) => return Vec::new(),
        AnswerKind::YesNo => vec![
            Row::new("yes", words::YES, 'y', false),
            Row::new("no", words::NO, 'n', false),
        ],
        AnswerKind::OneOf(choices) => numbered(choices),
        AnswerKind::AnyOf(choices) => {
            let mut rows: Vec<Row> = numbered(choices);
            rows.push(Row::new(words::NONE, words::NONE_OF_THESE, 'n', true));
            rows
        }
    };
    rows.push(Row::new("unsure", words::NOT_SURE, 'u', false));
    if can_skip {
        rows.push(Row::new("skip", words::SKIP, 's', true));
    }
    rows
}
