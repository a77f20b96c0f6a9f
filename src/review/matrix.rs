//! The matrix: single signs against ages and backgrounds, with the level of each pair.
//!
//! A sign is an answer that can get worse while a person waits (`can_change`), a background one that cannot. So any
//! rule file has a matrix, whatever it is about.

use super::words::matrix as words;
use crate::answers::{Answers, Value};
use crate::assessment;
use crate::rules::{AnswerKind, NumberRange, Question, Rank, RuleSet};
use crate::space::borders;
use crate::truth::Truth;

/// The level of each sign with each background, when everything else is answered as calmly as can be.
pub(super) struct Matrix {
    /// The backgrounds.
    pub columns: Vec<String>,
    /// The signs.
    pub rows: Vec<Row>,
}

/// A sign, or several of one question that no background tells apart.
pub(super) struct Row {
    /// Its name, or those of all of them.
    pub label: String,
    /// The level with each background.
    pub cells: Vec<Cell>,
}

/// What comes of a sign and a background.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell {
    /// The level.
    pub rank: Rank,
    /// The highest level that a floor asks for, if any does.
    pub floor: Option<Rank>,
}

/// One firm answer to a question, and nothing else.
#[derive(Debug, Clone)]
struct Single<'r> {
    question: &'r Question,
    label: String,
    answer: String,
    is_calm: bool,
}

impl Matrix {
    /// Works out the matrix cell by cell, from what the rules make of the answers.
    pub fn of(rules: &RuleSet) -> Self {
        let questions = rules.questions().iter();
        let (signs, background): (Vec<_>, Vec<_>) =
            questions.partition(|question| question.can_change);
        let backgrounds: Vec<Single<'_>> = background
            .into_iter()
            .flat_map(|question| {
                let has_none_that_is_calm = Value::calmest(question).is_none();
                let mut singles = singles(question, rules);
                singles.retain(|single| has_none_that_is_calm || !single.is_calm);
                singles
            })
            .collect();
        let calm = calm(rules);
        let cells = |sign: Option<&Single<'_>>| -> Vec<Cell> {
            let backgrounds = backgrounds.iter();
            backgrounds
                .map(|background| cell(&calm, sign, background))
                .collect()
        };
        let nothing = Row {
            label: words::NO_SIGN.to_owned(),
            cells: cells(None),
        };
        let mut rows = vec![nothing];
        for question in signs {
            let mut singles = singles(question, rules);
            singles.retain(|single| !single.is_calm);
            let told = singles
                .into_iter()
                .map(|single| (cells(Some(&single)), single));
            rows.extend(merged(question, told.collect()));
        }
        let columns = backgrounds.into_iter().map(|single| single.label).collect();
        Self { columns, rows }
    }
}

/// Rows of one question; those that stand one after the other and are the same become one.
fn merged(question: &Question, told: Vec<(Vec<Cell>, Single<'_>)>) -> Vec<Row> {
    let all = told.len();
    let runs = told.chunk_by(|(cells, _), (next, _)| cells == next);
    let row = |run: &[(Vec<Cell>, Single<'_>)]| {
        let labels: Vec<&str> = run
            .iter()
            .map(|(_, single)| single.label.as_str())
            .collect();
        Row {
            label: match question.choices() {
                [] => words::each_of(&labels),
                _ if labels.len() == all => words::any_of(&question.name, all),
                _ => words::choices(&question.name, &labels),
            },
            cells: run[0].0.clone(),
        }
    };
    runs.map(row).collect()
}

/// The calmest answer to every question.
fn calm(rules: &RuleSet) -> Answers<'_> {
    let mut answers = Answers::new(rules);
    for question in rules.questions() {
        let singles = singles(question, rules);
        if let Some(calm) = singles.iter().find(|single| single.is_calm) {
            give(calm, &mut answers);
        }
    }
    answers
}

/// The level of one sign, or none, with one background, and everything else `calm`.
fn cell(calm: &Answers<'_>, sign: Option<&Single<'_>>, background: &Single<'_>) -> Cell {
    let mut answers = calm.clone();
    for single in [Some(background), sign].into_iter().flatten() {
        give(single, &mut answers);
        open(single.question, &mut answers);
    }
    let floors = calm.rules().floors().iter();
    let floors = floors.filter(|floor| answers.truth(&floor.when) == Truth::Yes);
    Cell {
        rank: assessment::rank(&answers),
        floor: floors.map(|floor| floor.rank).max(),
    }
}

/// Answers the questions on which it depends whether a follow-up is asked, so that it is: each with the first answer
/// that opens it, else with the worst.
fn open(question: &Question, answers: &mut Answers<'_>) {
    let rules = answers.rules();
    let mut parents = rules.with_parents(&[question.index()]);
    parents.retain(|parent| *parent != question.index());
    parents.sort_unstable();
    for parent in parents {
        if answers.applies(question.index()) != Truth::No {
            return;
        }
        for single in singles(rules.question(parent), rules) {
            give(&single, answers);
            if answers.applies(question.index()) != Truth::No {
                break;
            }
        }
    }
}

fn give(single: &Single<'_>, answers: &mut Answers<'_>) {
    if let Ok(reply) = single.question.read(&single.answer) {
        answers.record(reply);
    }
}

/// Every firm answer of one word, the calmest among them; of a number one for each band that no rule cuts.
fn singles<'r>(question: &'r Question, rules: &RuleSet) -> Vec<Single<'r>> {
    let calmest = Value::calmest(question);
    let single = |label: String, answer: &str| {
        let value = question.read(answer).ok().map(|reply| reply.value());
        Single {
            question,
            label,
            answer: answer.to_owned(),
            is_calm: value.is_some() && value == calmest,
        }
    };
    let choices = question.choices().iter();
    let choices = choices.map(|choice| single(choice.label.to_string(), &choice.id));
    match &question.answer {
        AnswerKind::YesNo => ["no", "yes"]
            .map(|answer| single(words::yes_or_no(question, answer), answer))
            .into(),
        AnswerKind::OneOf(_) if question.is_ordered() => choices.collect(),
        AnswerKind::OneOf(_) => in_no_order(choices.collect()),
        AnswerKind::AnyOf(_) => {
            let none = single(words::NO_SIGN.to_owned(), "none");
            std::iter::once(none).chain(choices).collect()
        }
        AnswerKind::Number(range) => bands(question, range, rules),
    }
}

/// Choices without an order, of which the first stands for what is neither sign nor background.
fn in_no_order(mut choices: Vec<Single<'_>>) -> Vec<Single<'_>> {
    for (place, single) in choices.iter_mut().enumerate() {
        single.is_calm = place == 0;
        single.label = words::choices(&single.question.name, &[&single.label]);
    }
    choices
}

/// A number for each band that no rule cuts.
fn bands<'r>(question: &'r Question, range: &NumberRange, rules: &RuleSet) -> Vec<Single<'r>> {
    let starts = borders(&question.id, &[rules]);
    let promised = range.never_lower_from().or(range.never_lower_down_from());
    let calm = promised.unwrap_or(range.from);
    let ends = starts.iter().skip(1).map(|next| *next - range.step());
    let ends = ends.chain([range.to]);
    let bands = starts.iter().zip(ends);
    bands
        .map(|(start, end)| Single {
            question,
            label: words::band(&question.name, *start, end),
            answer: start.to_string(),
            is_calm: (*start..=end).contains(&calm),
        })
        .collect()
}
