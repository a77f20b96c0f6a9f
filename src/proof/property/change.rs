//! A change of one answer, and the shortest answers that show what is wrong with it.

use super::{Failure, ShownBy};
use crate::compiled::diagram::{Bounded, NONE, Set};
use crate::proof::model::Model;
use crate::rules::Question;
use crate::space::ANSWERED;

/// A change of the answer to one question, as values of its variables.
#[derive(Debug, Clone)]
pub(super) struct Change<'r> {
    pub(super) question: &'r Question,
    pub(super) before: Vec<(usize, usize)>,
    pub(super) after: Vec<(usize, usize)>,
}

/// The values of all variables before and after something happened, and how many answers that takes.
#[derive(Debug, Clone)]
pub(super) struct Witness {
    pub(super) cost: u64,
    pub(super) before: Vec<usize>,
    pub(super) after: Vec<usize>,
}

/// The shortest witness so far of a property that does not hold, and what is wrong there.
#[derive(Debug, Default)]
pub(super) struct Shortest(Option<(Witness, String)>);

impl Shortest {
    /// Keeps a witness if it is shorter than what was found so far.
    pub(super) fn or(&mut self, by: Option<Witness>, what: impl FnOnce(&Witness) -> String) {
        let known = self.0.as_ref();
        let is_shorter = |by: &Witness| known.is_none_or(|(known, _)| by.cost < known.cost);
        if let Some(by) = by.filter(is_shorter) {
            let what = what(&by);
            self.0 = Some((by, what));
        }
    }

    /// Returns the failure that was found, if any was.
    pub(super) fn failures<'r>(self, model: &Model<'r>) -> Vec<Failure<'r>> {
        let found = self.0.into_iter();
        found
            .map(|(by, what)| Failure::shown(what, model, &by))
            .collect()
    }
}

impl<'r> Failure<'r> {
    pub(super) fn shown(what: String, model: &Model<'r>, by: &Witness) -> Self {
        let (before, after) = (model.answers(&by.before), model.answers(&by.after));
        let shown_by = ShownBy::Change { before, after };
        Self { what, shown_by }
    }

    pub(super) fn unshown(what: String) -> Self {
        let shown_by = ShownBy::Nothing;
        Self { what, shown_by }
    }
}

impl<'r> Model<'r> {
    /// Returns the shortest answers among which a change does what `bad` says; `bad` takes no notice of the variables
    /// that the change fixes.
    pub(super) fn witness(&mut self, bad: Set, change: &Change<'_>) -> Bounded<Option<Witness>> {
        if bad == NONE {
            return Ok(None);
        }
        let before = self.having(bad, &change.before)?;
        let found = self.shortest(before)?;
        Ok(found.map(|(cost, before)| Witness {
            cost,
            after: with_values(&before, &change.after),
            before,
        }))
    }

    /// Returns every way to take one of these steps with one choice of a question that was answered; choice by choice.
    pub(super) fn steps(
        &self,
        question: &'r Question,
        steps: &[(usize, usize)],
    ) -> Vec<Change<'r>> {
        let coded = self.coded(question);
        let answered = (coded.variable, ANSWERED);
        let of_tick = |tick| {
            steps.iter().map(move |(from, to)| Change {
                question,
                before: vec![answered, (tick, *from)],
                after: vec![answered, (tick, *to)],
            })
        };
        coded.every_tick().flat_map(of_tick).collect()
    }
}

/// The values of all variables, with others for some of them.
pub(super) fn with_values(values: &[usize], others: &[(usize, usize)]) -> Vec<usize> {
    let mut values = values.to_vec();
    for (variable, value) in others {
        values[*variable] = *value;
    }
    values
}
