//! What stands in a line, from its start to its end, with as few parts as can be.

use super::json;
use crate::batch::Field;
use crate::rules::RuleSet;

/// A part of a line.
#[derive(Debug)]
pub(super) enum Part<T> {
    /// The same text in every line.
    Same(T),
    /// The id of the line.
    Id,
    /// One of these texts, by the rank of the level.
    ByRank(Vec<T>),
    /// One of these texts, by the rank of the level that is still possible.
    ByPossible(Vec<T>),
    /// The items of a list.
    Items(List),
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
    pub(super) fn map<U>(self, form: impl Fn(T) -> U) -> Part<U> {
        match self {
            Self::Same(text) => Part::Same(form(text)),
            Self::Id => Part::Id,
            Self::ByRank(texts) => Part::ByRank(texts.into_iter().map(form).collect()),
            Self::ByPossible(texts) => Part::ByPossible(texts.into_iter().map(form).collect()),
            Self::Items(list) => Part::Items(list),
        }
    }
}

/// The parts of a line with these members.
pub(super) fn plan(fields: &[Field], rules: &RuleSet) -> Vec<Part<String>> {
    let levels = || rules.levels().iter().map(|level| json(&level.id)).collect();
    let mut plan = Plan(Vec::new());
    plan.same("{");
    for (place, field) in fields.iter().enumerate() {
        let comma = if place == 0 { "" } else { "," };
        plan.same(&format!("{comma}\"{}\":", field.name()));
        match field {
            Field::Id => plan.0.push(Part::Id),
            Field::LevelId => plan.by_rank(levels()),
            Field::Rank => {
                plan.by_rank(
                    (0..rules.levels().len())
                        .map(|rank| rank.to_string())
                        .collect(),
                );
            }
            Field::PossibleId => plan.0.push(Part::ByPossible(levels())),
            Field::BecauseIds => plan.list(List::Because),
            Field::UndecidedIds => plan.list(List::Undecided),
            Field::NotGiven => plan.list(List::NotGiven),
            Field::Unsure => plan.list(List::Unsure),
        }
    }
    plan.same("}\n");
    plan.0
}

struct Plan(Vec<Part<String>>);

impl Plan {
    /// Adds a text; to the part before it, if that is a text.
    fn same(&mut self, text: &str) {
        match self.0.last_mut() {
            Some(Part::Same(before)) => before.push_str(text),
            Some(Part::ByRank(texts) | Part::ByPossible(texts)) => {
                texts.iter_mut().for_each(|before| before.push_str(text));
            }
            Some(Part::Id | Part::Items(_)) | None => self.0.push(Part::Same(text.to_owned())),
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
            Some(Part::Id | Part::ByPossible(_) | Part::Items(_)) | None => {
                self.0.push(Part::ByRank(texts));
            }
        }
    }

    fn list(&mut self, list: List) {
        self.same("[");
        self.0.push(Part::Items(list));
        self.same("]");
    }
}
