//! A worse answer never lowers the level.

use super::Failure;
use crate::compiled::diagram::{Bounded, NONE, Set};
use crate::proof::model::{Change, Model};
use crate::proof::words;
use crate::rules::{AnswerKind, Question};
use crate::space::{Cut, FIRMLY, NO, NOT_GIVEN, UNSURE, WITH_UNSURE, YES};

/// The single steps in which the answer to a yes/no question gets worse.
const WORSE: [(usize, usize); 2] = [(NO, UNSURE), (UNSURE, YES)];

/// How ticks can be given.
const WAYS_TO_TICK: [usize; 2] = [FIRMLY, WITH_UNSURE];

/// A worse answer never lowers the level: no to unsure to yes, one choice further from calm to worse, one tick
/// more, or a greater number from where the file says that it never lowers.
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
        Cut::YesNo => WORSE.into_iter().map(step).collect(),
        Cut::OneOf(choices) => (1..choices.len())
            .map(|place| step((place, place + 1)))
            .collect(),
        Cut::AnyOf(_) => ticks(model, question),
        Cut::Number(starts) => {
            let AnswerKind::Number(range) = &question.answer else {
                return Vec::new();
            };
            let Some(from) = range.never_lower_from else {
                return Vec::new();
            };
            let places = (1..starts.len()).filter(|place| starts[*place - 1] >= from);
            places.map(|place| step((place, place + 1))).collect()
        }
    }
}

/// Every single tick that can be added to answers with ticks.
pub(super) fn ticks<'r>(model: &Model<'r>, question: &'r Question) -> Vec<Change<'r>> {
    let coded = model.coded(question);
    let mut changes = Vec::new();
    for tick in coded.every_tick() {
        for way in WAYS_TO_TICK {
            changes.push(Change {
                question,
                before: vec![(coded.variable, way), (tick, NOT_GIVEN)],
                after: vec![(coded.variable, way), (tick, 1)],
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
