//! The calmest level needs a firm, calm answer to everything.

use super::change::{Change, Shortest, Witness};
use super::{Failure, words};
use crate::answers::Value;
use crate::compiled::diagram::{Bounded, EVERY, NONE, Set};
use crate::proof::model::Model;
use crate::rules::{Choices, NumberRange, Question};
use crate::space::{ANSWERED, Cut, NOT_TICKED};

/// The calmest level needs a firm, calm answer (no, the first of ordered choices or any of others, no tick and no doubt
/// of one, a number of the calm stretch or any where there is none) to every question that applies, but for the
/// questions and choices that the file lets go under
/// `calm_without`.
pub(super) fn calm_needs_firm<'r>(model: &mut Model<'r>) -> Bounded<Vec<Failure<'r>>> {
    let mut shortest = Shortest::default();
    let above = model.level(model.rules.otherwise().number() + 1);
    let calmest = model.diagram.but(model.there, above)?;
    for question in model.rules.questions() {
        let calmly = calmly(model, question)?;
        let closed = model.meaning.closed[question.index.0];
        let needs_none = model.diagram.either(calmly, closed)?;
        let bad = model.diagram.but(calmest, needs_none)?;
        let change = Change {
            question,
            before: Vec::new(),
            after: calm_answer(model, question),
        };
        let by = model.witness(bad, &change)?.map(|by| Witness {
            before: by.after,
            after: by.before,
            ..by
        });
        shortest.or(by, |_| words::calm_without(question, model.rules));
    }
    Ok(shortest.failures(model))
}

/// Where the answer to a question is firm and calm, as far as it needs to be.
fn calmly(model: &mut Model<'_>, question: &Question) -> Bounded<Set> {
    let mut let_go = Choices::NONE;
    for calm in model.rules.calm_without() {
        if calm.question == question.index {
            match calm.choices {
                None => return Ok(EVERY),
                Some(choices) => let_go = let_go.and(choices),
            }
        }
    }
    let coded = model.space.coded(0, question.index);
    let stretch = question.number().and_then(NumberRange::calm);
    let mut calmly = NONE;
    for value in coded.firm() {
        let place = value - 1;
        let is_calm = match &coded.cut {
            Cut::OneOf(_) if question.is_ordered() => place == 0 || let_go.has(place),
            Cut::YesNo { .. } => coded.calm() == Some(value),
            Cut::Number(starts) => stretch.is_none_or(|calm| calm.has(starts[place])), // which is cut at its ends
            Cut::OneOf(_) | Cut::AnyOf(_) => true,
        };
        if is_calm {
            let fits = model.diagram.at(coded.variable, value)?;
            calmly = model.diagram.either(calmly, fits)?;
        }
    }
    for (place, tick) in coded.every_tick().enumerate() {
        if !let_go.has(place) {
            let empty = model.diagram.at(tick, NOT_TICKED)?; // firmly: one in doubt is not
            calmly = model.diagram.both(calmly, empty)?;
        }
    }
    Ok(calmly)
}

/// The calm answer that was missing.
fn calm_answer(model: &Model<'_>, question: &Question) -> Vec<(usize, usize)> {
    let coded = model.coded(question);
    let mut answer = coded.not_given();
    let stretch = question.number().and_then(NumberRange::calm);
    answer[0].1 = match stretch {
        Some(calm) => coded.cell(Value::Number(calm.from)),
        None => ANSWERED, // and no, the first choice, or the least number
    };
    answer
}
