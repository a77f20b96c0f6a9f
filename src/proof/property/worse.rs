//! A worse answer never lowers the level.

use super::{Failure, words};
use crate::compiled::diagram::{Bounded, NONE, Set};
use crate::proof::model::{Change, Model};
use crate::rules::{AnswerKind, Question};
use crate::space::{ANSWERED, BETTER, Cut, IN_DOUBT, NOT_TICKED, TICKED, UNSURE, WORSE};

/// The single steps in which the answer to a yes/no question gets worse.
const WORSE_OF_TWO: [(usize, usize); 2] = [(BETTER, UNSURE), (UNSURE, WORSE)];

/// The single steps in which a choice of any number gets worse.
const WORSE_CHOICE: [(usize, usize); 2] = [(NOT_TICKED, IN_DOUBT), (IN_DOUBT, TICKED)];

/// A worse answer never lowers the level: no to unsure to yes, or the other way where no is worse; of any choice too,
/// one choice further from calm to worse, or a greater number from where the file says that it never lowers.
pub(super) fn worse_never_lowers<'r>(model: &mut Model<'r>) -> Bounded<Vec<Failure<'r>>> {
    let (mut shortest, mut failures) = (None, Vec::new());
    for question in model.rules.questions() {
        for change in worse(model, question) {
            let lowered = lowered(model, &change)?;
            if model.shorter(&mut shortest, lowered, &change)? {
                failures = vec![words::lowers(question)];
            }
        }
    }
    let shown = failures.into_iter().zip(&shortest);
    Ok(shown
        .map(|(what, by)| Failure::shown(what, model, by))
        .collect())
}

/// Every answer to a question, one step worse.
fn worse<'r>(model: &Model<'r>, question: &'r Question) -> Vec<Change<'r>> {
    let coded = model.coded(question);
    let step = |(from, to)| Change {
        question,
        before: vec![(coded.variable, from)],
        after: vec![(coded.variable, to)],
    };
    match &coded.cut {
        Cut::YesNo { .. } => WORSE_OF_TWO.into_iter().map(step).collect(),
        Cut::OneOf(_) if !question.is_ordered() => Vec::new(),
        Cut::OneOf(choices) => (1..choices.len())
            .map(|place| step((place, place + 1)))
            .collect(),
        Cut::AnyOf(_) => steps(model, question, &WORSE_CHOICE),
        Cut::Number(starts) => {
            let AnswerKind::Number(range) = &question.answer else {
                return Vec::new();
            };
            let (up, down) = (range.never_lower_from(), range.never_lower_down_from());
            let steps = (1..starts.len()).flat_map(|place| {
                let up = up.filter(|from| starts[place - 1] >= *from);
                let down = down.filter(|from| starts[place] <= *from);
                let up = up.map(|_| step((place, place + 1)));
                up.into_iter().chain(down.map(|_| step((place + 1, place))))
            });
            steps.collect()
        }
    }
}

/// Every way to take one of these steps with one choice of a question that was answered; choice by choice.
pub(super) fn steps<'r>(
    model: &Model<'r>,
    question: &'r Question,
    steps: &[(usize, usize)],
) -> Vec<Change<'r>> {
    let coded = model.coded(question);
    let mut changes = Vec::new();
    for tick in coded.every_tick() {
        for (from, to) in steps {
            changes.push(Change {
                question,
                before: vec![(coded.variable, ANSWERED), (tick, *from)],
                after: vec![(coded.variable, ANSWERED), (tick, *to)],
            });
        }
    }
    changes
}

/// Where a change lowers the level, whatever the variables are that it fixes.
fn lowered(model: &mut Model<'_>, change: &Change<'_>) -> Bounded<Set> {
    let there = model.diagram.given(model.there, &change.before)?;
    let mut lowered = NONE;
    for rank in model.ranks() {
        let before = model.diagram.given(model.level(rank), &change.before)?;
        let after = model.diagram.given(model.level(rank), &change.after)?;
        let fallen = model.diagram.but(before, after)?;
        lowered = model.diagram.either(lowered, fallen)?;
    }
    model.diagram.both(lowered, there)
}
