//! Stopping at an emergency is safe.

use super::{Failure, words};
use crate::compiled::diagram::Bounded;
use crate::proof::model::{Model, Witness};
use crate::rules::Question;

/// Once a rule of the most urgent level holds, so that the questions stop, one still holds after any further
/// answer that does not contradict the others.
pub(super) fn stopping_is_safe<'r>(model: &mut Model<'r>) -> Bounded<Vec<Failure<'r>>> {
    let (mut shortest, mut failures) = (None, Vec::new());
    for question in model.rules.questions() {
        if further_answer_lowers(model, question, &mut shortest)? {
            failures = vec![words::lowers_when_stopped(question)];
        }
    }
    let shown = failures.into_iter().zip(&shortest);
    Ok(shown
        .map(|(what, by)| Failure::shown(what, model, by))
        .collect())
}

/// Looks for a shorter way to fall below the top with an answer to one more question.
fn further_answer_lowers(
    model: &mut Model<'_>,
    question: &Question,
    shortest: &mut Option<Witness>,
) -> Bounded<bool> {
    let coded = model.coded(question);
    let variable = coded.variable;
    let answers: Vec<usize> = coded.answers().collect();
    let not_given = coded.not_given();
    let stopped = model.diagram.both(model.settled, model.there)?;
    let stopped = model.diagram.given(stopped, &not_given)?;
    let open = model.diagram.but(model.accepted, model.settled)?;
    let mut found = false;
    for value in answers {
        let lowered = model.diagram.given(open, &[(variable, value)])?;
        let bad = model.diagram.both(stopped, lowered)?; // its ticks are those of the further answer
        let bad = model.having(bad, &[(variable, value)])?;
        let Some((cost, after)) = model.shortest(bad)? else {
            continue;
        };
        if shortest
            .as_ref()
            .is_none_or(|shortest| cost < shortest.cost)
        {
            let mut before = after.clone();
            for (variable, value) in &not_given {
                before[*variable] = *value;
            }
            *shortest = Some(Witness {
                cost,
                before,
                after,
            });
            found = true;
        }
    }
    Ok(found)
}
