//! Every rule, level, question and choice matters.

use super::change::Change;
use super::{Failure, words};
use crate::compiled::Verdict;
use crate::compiled::diagram::{Bounded, NONE};
use crate::proof::model::Model;
use crate::rules::Question;
use crate::space::{BETTER, Cut, NOT_TICKED, TICKED, WORSE};

/// Every rule holds, and counts at its lower level if it has one, and every level is reached for some answer set; every
/// question has two firm answers, every tick makes a difference, and every choice differs from the next calmer one
/// (without an order, from some other), in what level, reasons or undecided rules follow from some answer set.
pub(super) fn everything_matters<'r>(model: &mut Model<'r>) -> Bounded<Vec<Failure<'r>>> {
    let mut failures = rules(model)?;
    failures.extend(levels(model)?);
    for question in model.rules.questions() {
        failures.extend(answers(model, question)?);
    }
    Ok(failures)
}

fn rules<'r>(model: &mut Model<'r>) -> Bounded<Vec<Failure<'r>>> {
    let mut failures = Vec::new();
    for (place, rule) in model.rules.rules().iter().enumerate() {
        let Verdict { holds, in_full, .. } = model.meaning.rules[place];
        let lower = model.diagram.but(holds, in_full)?;
        if model.diagram.both(holds, model.there)? == NONE {
            failures.push(Failure::unshown(words::never_holds(&rule.id)));
        } else if rule.if_unsure.at_level.is_some()
            && model.diagram.both(lower, model.there)? == NONE
        {
            failures.push(Failure::unshown(words::never_lower(&rule.id)));
        }
    }
    Ok(failures)
}

fn levels<'r>(model: &mut Model<'r>) -> Bounded<Vec<Failure<'r>>> {
    let mut failures = Vec::new();
    for (rank, level) in model.rules.levels().iter().enumerate() {
        let reached = model
            .diagram
            .but(model.level(rank), model.level(rank + 1))?;
        if model.diagram.both(reached, model.there)? == NONE {
            failures.push(Failure::unshown(words::never_reached(&level.id)));
        }
    }
    Ok(failures)
}

/// The question, if nothing in its answers matters, or else each choice that does not.
fn answers<'r>(model: &mut Model<'r>, question: &'r Question) -> Bounded<Vec<Failure<'r>>> {
    let mut failures = Vec::new();
    let mut matters = false;
    let parts = parts(model, question);
    for (choice, changes) in &parts {
        let mut told_apart = false;
        for change in changes {
            told_apart = told_apart || is_told_apart(model, change)?;
        }
        matters |= told_apart;
        if let (false, Some(choice), Some(change)) = (told_apart, choice, changes.first()) {
            failures.push(same(model, words::same_choice(question, *choice), change)?);
        }
    }
    if !matters {
        let change = parts.first().and_then(|(_, changes)| changes.first());
        let what = words::same_question(&question.id);
        failures = vec![match change {
            Some(change) => same(model, what, change)?,
            None => Failure::unshown(what),
        }];
    }
    Ok(failures)
}

/// A choice, where there is one to speak of, and the changes of which one must make a difference.
type Part<'r> = (Option<usize>, Vec<Change<'r>>);

fn parts<'r>(model: &Model<'r>, question: &'r Question) -> Vec<Part<'r>> {
    let coded = model.coded(question);
    let step = |from, to| vec![Change::step(question, coded.variable, from, to)];
    match &coded.cut {
        Cut::YesNo { .. } => vec![(None, step(BETTER, WORSE))],
        Cut::OneOf(choices) if !question.is_ordered() => {
            let others = |place: usize| {
                let others = (1..=choices.len()).filter(move |other| *other != place + 1);
                others
                    .flat_map(move |other| step(place + 1, other))
                    .collect()
            };
            let places = 0..choices.len();
            places.map(|place| (Some(place), others(place))).collect()
        }
        Cut::OneOf(choices) => {
            let places = 1..choices.len();
            places
                .map(|place| (Some(place), step(place, place + 1)))
                .collect()
        }
        Cut::Number(starts) => {
            let places = 1..starts.len();
            places.map(|place| (None, step(place, place + 1))).collect()
        }
        Cut::AnyOf(_) => {
            let changes = model.steps(question, &[(NOT_TICKED, TICKED)]);
            let places = changes.into_iter().enumerate();
            places
                .map(|(place, change)| (Some(place), vec![change]))
                .collect()
        }
    }
}

/// Whether some rule holds or waits on one side of a change and not on the other.
fn is_told_apart(model: &mut Model<'_>, change: &Change<'_>) -> Bounded<bool> {
    let before = model.diagram.given(model.there, &change.before)?;
    let after = model.diagram.given(model.there, &change.after)?;
    let there = model.diagram.either(before, after)?; // a follow-up may be answered on one side only
    for place in 0..model.rules.rules().len() {
        let verdict = &model.meaning.rules[place];
        for set in [verdict.holds, verdict.in_full, verdict.waits] {
            let before = model.diagram.given(set, &change.before)?;
            let after = model.diagram.given(set, &change.after)?;
            let differs = model.diagram.one_of(before, after)?;
            if model.diagram.both(differs, there)? != NONE {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// What does not matter, with the shortest answers before and after, which come to the same.
fn same<'r>(model: &mut Model<'r>, what: String, change: &Change<'_>) -> Bounded<Failure<'r>> {
    let there = model.diagram.given(model.there, &change.before)?;
    Ok(match model.witness(there, change)? {
        Some(by) => Failure::shown(what, model, &by),
        None => Failure::unshown(what),
    })
}
