//! What stands in a line or a row, from its start to its end, with as few parts as can be.

use super::{csv, json};
use crate::batch::Field;
use crate::rules::RuleSet;

/// A part of a line.
#[derive(Debug)]
pub(super) enum Part<T> {
    /// The same text in every line.
    Same(T),
    /// One of these texts, by the rank of the level.
    ByRank(Vec<T>),
    /// One of these texts, by the rank of the level that is still possible.
    ByPossible(Vec<T>),
    /// One of these texts, by the rank of the level: the second of a pair where a more urgent one is still possible.
    AtLeast(Vec<[T; 2]>),
    /// The items of a list.
    Items(List),
    /// The id of the line.
    Id,
    /// Sentences about these answers.
    Told(Field),
    /// The columns that are kept.
    Kept,
}

/// A list of ids.
#[derive(Debug, Clone, Copy)]
pub(super) enum List {
    Because,
    Undecided,
    NotGiven,
    Unsure,
}

impl<T> Part<T> {
    /// The same part, with its texts in another form.
    pub(super) fn map<U>(self, form: impl Fn(T) -> U + Copy) -> Part<U> {
        match self {
            Self::Same(text) => Part::Same(form(text)),
            Self::ByRank(texts) => Part::ByRank(texts.into_iter().map(form).collect()),
            Self::ByPossible(texts) => Part::ByPossible(texts.into_iter().map(form).collect()),
            Self::AtLeast(texts) => {
                Part::AtLeast(texts.into_iter().map(|pair| pair.map(form)).collect())
            }
            Self::Items(list) => Part::Items(list),
            Self::Id => Part::Id,
            Self::Told(field) => Part::Told(field),
            Self::Kept => Part::Kept,
        }
    }
}

/// How an answer set is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::batch) enum Form {
    /// A line of JSON.
    Json,
    /// A row of a table.
    Csv,
}

/// The parts of an answer set with these members, and behind them perhaps the columns that are kept.
pub(super) fn plan(
    fields: &[Field],
    keeps: bool,
    form: Form,
    rules: &RuleSet,
) -> Vec<Part<String>> {
    let text = |text: &str| match form {
        Form::Json => json(text),
        Form::Csv => csv::in_cell(text),
    };
    let levels = rules.levels().iter();
    let ids = || levels.clone().map(|level| text(&level.id)).collect();
    let mut plan = Plan(Vec::new());
    for (place, field) in fields.iter().enumerate() {
        plan.same(&match (form, place) {
            (Form::Json, 0) => format!("{{\"{}\":", field.name()),
            (Form::Json, _) => format!(",\"{}\":", field.name()),
            (Form::Csv, 0) => String::new(),
            (Form::Csv, _) => ",".to_owned(),
        });
        match field {
            Field::Id => plan.0.push(Part::Id),
            Field::LevelId => plan.by_rank(ids()),
            Field::Rank => plan.by_rank((0..levels.len()).map(|rank| rank.to_string()).collect()),
            Field::PossibleId => plan.0.push(Part::ByPossible(ids())),
            Field::BecauseIds => plan.list(List::Because, form),
            Field::UndecidedIds => plan.list(List::Undecided, form),
            Field::NotGiven => plan.list(List::NotGiven, form),
            Field::Unsure => plan.list(List::Unsure, form),
            Field::Level => {
                let names = levels.clone().map(|level| &*level.name);
                let pair = |name: &str| [text(name), text(&rules.words().at_least(name))];
                plan.0.push(Part::AtLeast(names.map(pair).collect()));
            }
            Field::RuleSetVersion => plan.same(&text(rules.version())),
            Field::RuleSetSha256 => plan.same(&text(rules.fingerprint())),
            Field::DoFirst | Field::Advice | Field::Because | Field::Phone => {
                plan.0.push(Part::Told(*field));
            }
        }
    }
    plan.0.extend(keeps.then_some(Part::Kept));
    plan.same(&match form {
        Form::Json => "}\n".to_owned(),
        Form::Csv => csv::no_error(),
    });
    plan.0
}

struct Plan(Vec<Part<String>>);

impl Plan {
    /// Adds a text; to the part before it, if that is a text.
    fn same(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        match self.0.last_mut() {
            Some(Part::Same(before)) => before.push_str(text),
            Some(Part::ByRank(texts) | Part::ByPossible(texts)) => {
                texts.iter_mut().for_each(|before| before.push_str(text));
            }
            _ => self.0.push(Part::Same(text.to_owned())),
        }
    }

    /// Adds a text for each rank; to the part before it, if that depends on nothing else.
    fn by_rank(&mut self, texts: Vec<String>) {
        match self.0.last_mut() {
            Some(Part::Same(before)) => {
                let joined = texts.iter().map(|text| format!("{before}{text}")).collect();
                self.0.pop();
                self.0.push(Part::ByRank(joined));
            }
            Some(Part::ByRank(before)) => {
                before
                    .iter_mut()
                    .zip(texts)
                    .for_each(|(before, text)| before.push_str(&text));
            }
            _ => self.0.push(Part::ByRank(texts)),
        }
    }

    fn list(&mut self, list: List, form: Form) {
        let [before, behind] = match form {
            Form::Json => ["[", "]"],
            Form::Csv => ["", ""],
        };
        self.same(before);
        self.0.push(Part::Items(list));
        self.same(behind);
    }
}
