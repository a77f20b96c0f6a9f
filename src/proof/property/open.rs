//! Not-given and unsure answers are honest.

use super::Failure;
use crate::compiled::diagram::{Bounded, EVERY, NONE, Set};
use crate::proof::model::{Model, Witness};
use crate::proof::words;
use crate::rules::Question;
use crate::space::{Cut, NOT_GIVEN};

/// However the answers that were not given or unsure turn out, the level is never above what was said to be
/// possible; and where that is above the level, some firm answers in their place reach it.
pub(super) fn open_answers_are_honest<'r>(model: &mut Model<'r>) -> Bounded<Vec<Failure<'r>>> {
    let firm = firm(model)?;
    let firm = model.diagram.both(firm, model.accepted)?;
    let mut shortest: Option<(Witness, String)> = None;
    for rank in model.ranks() {
        let (level, possible) = (model.level(rank), model.possible(rank));
        let reached = model.diagram.both(level, model.accepted)?;
        let reachable = completed(model, reached)?;
        let beyond = model.diagram.but(reachable, possible)?;
        let reached_firmly = model.diagram.both(level, firm)?;
        let reachable = completed(model, reached_firmly)?;
        let promised = model.diagram.but(possible, level)?;
        let broken = model.diagram.but(promised, reachable)?;
        let named = &model.rules.levels()[rank];
        for (bad, target, what) in [
            (beyond, reached, words::beyond_possible(named)),
            (broken, firm, words::never_possible(named)),
        ] {
            let is_shorter = |by: &Witness| {
                let known = shortest.as_ref();
                known.is_none_or(|(known, _)| by.cost < known.cost)
            };
            if let Some(by) = shown(model, bad, target)?.filter(is_shorter) {
                shortest = Some((by, what));
            }
        }
    }
    let failures = shortest.into_iter();
    Ok(failures
        .map(|(by, what)| Failure::shown(what, model, &by))
        .collect())
}

/// The shortest answers in `bad`, and the shortest way to complete them so that they are in `target`.
fn shown(model: &mut Model<'_>, bad: Set, target: Set) -> Bounded<Option<Witness>> {
    let bad = model.diagram.both(bad, model.there)?;
    let Some((cost, before)) = model.shortest(bad)? else {
        return Ok(None);
    };
    let mut completions = target;
    for question in model.rules.questions() {
        let answered = answers_like(model, question, &before)?;
        completions = model.diagram.both(completions, answered)?;
    }
    let after = model.shortest(completions)?;
    Ok(Some(Witness {
        cost,
        after: after.map_or_else(|| before.clone(), |(_, after)| after),
        before,
    }))
}

/// Where a question is answered as in `values`, or in a way that fits what was open in it.
fn answers_like(model: &mut Model<'_>, question: &Question, values: &[usize]) -> Bounded<Set> {
    let coded = model.space.coded(0, question.index);
    let said = values[coded.variable];
    let was_open = said == NOT_GIVEN || said == coded.unsure();
    let firm: Vec<usize> = coded.firm().collect();
    let mut fits = model.diagram.with_value(coded.variable, |value| {
        value == said || (was_open && firm.contains(&value))
    })?;
    for tick in coded.every_tick() {
        if values[tick] != NOT_GIVEN || !was_open {
            let same = model
                .diagram
                .with_value(tick, |value| value == values[tick])?;
            fits = model.diagram.both(fits, same)?;
        }
    }
    Ok(fits)
}

/// Where every question that applies has a firm answer.
fn firm(model: &mut Model<'_>) -> Bounded<Set> {
    let mut every = EVERY;
    for question in model.rules.questions() {
        let coded = model.space.coded(0, question.index);
        let firm: Vec<usize> = coded.firm().collect();
        let firm = model
            .diagram
            .with_value(coded.variable, |value| firm.contains(&value))?;
        let closed = model.meaning.closed[question.index.0];
        let settled = model.diagram.either(firm, closed)?;
        every = model.diagram.both(every, settled)?;
    }
    Ok(every)
}

/// The answer sets that are in `set`, or come to be in it when some open answers are replaced by firm ones.
fn completed(model: &mut Model<'_>, set: Set) -> Bounded<Set> {
    let mut completed = set;
    for question in model.rules.questions() {
        completed = completed_by(model, question, completed)?;
    }
    Ok(completed)
}

fn completed_by(model: &mut Model<'_>, question: &Question, set: Set) -> Bounded<Set> {
    let coded = model.space.coded(0, question.index);
    let (variable, unsure) = (coded.variable, coded.unsure());
    let mut firm = NONE;
    for value in coded.firm() {
        let with_value = model.diagram.given(set, &[(variable, value)])?;
        firm = model.diagram.either(firm, with_value)?;
    }
    let (mut any_ticks, mut more_ticks) = (firm, firm);
    if let Cut::AnyOf(_) = coded.cut {
        for tick in coded.every_tick() {
            let (without, with) = (
                model.diagram.given(any_ticks, &[(tick, 0)])?,
                model.diagram.given(any_ticks, &[(tick, 1)])?,
            );
            any_ticks = model.diagram.either(without, with)?;
            let with = model.diagram.given(more_ticks, &[(tick, 1)])?;
            more_ticks = model.diagram.either(more_ticks, with)?; // a tick that is there stays
        }
    }
    let not_given = model
        .diagram
        .with_value(variable, |value| value == NOT_GIVEN)?;
    let from_silence = model.diagram.both(not_given, any_ticks)?;
    let unsure = model
        .diagram
        .with_value(variable, |value| value == unsure)?;
    let from_unsure = model.diagram.both(unsure, more_ticks)?;
    model.diagram.any([set, from_silence, from_unsure])
}
