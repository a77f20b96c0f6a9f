//! What the level never falls below: with a worse answer, after the questions have stopped, and where a floor stands.

use super::change::{Change, Shortest, Witness, with_values};
use super::{Failure, ShownBy, words};
use crate::compiled::diagram::{Bounded, NONE, Set};
use crate::compiled::where_yes;
use crate::proof::model::Model;
use crate::quote::quoted;
use crate::rules::Question;
use crate::space::{BETTER, Cut, IN_DOUBT, NOT_TICKED, TICKED, UNSURE, WORSE};

/// The single steps in which the answer to a yes/no question gets worse.
const WORSE_OF_TWO: [(usize, usize); 2] = [(BETTER, UNSURE), (UNSURE, WORSE)];

/// The single steps in which a choice of any number gets worse.
const WORSE_CHOICE: [(usize, usize); 2] = [(NOT_TICKED, IN_DOUBT), (IN_DOUBT, TICKED)];

/// A worse answer never lowers the level: no to unsure to yes, or the other way where no is worse; of any choice too,
/// one choice further from calm to worse, or a greater number from where the file says that it never lowers.
pub(super) fn worse_never_lowers<'r>(model: &mut Model<'r>) -> Bounded<Vec<Failure<'r>>> {
    let mut shortest = Shortest::default();
    for question in model.rules.questions() {
        for change in worse(model, question) {
            let lowered = lowered(model, &change)?;
            let by = model.witness(lowered, &change)?;
            shortest.or(by, |_| words::lowers(&question.id));
        }
    }
    Ok(shortest.failures(model))
}

/// Every answer to a question, one step worse.
fn worse<'r>(model: &Model<'r>, question: &'r Question) -> Vec<Change<'r>> {
    let coded = model.coded(question);
    let step = |(from, to)| Change::step(question, coded.variable, from, to);
    match &coded.cut {
        Cut::YesNo { .. } => WORSE_OF_TWO.into_iter().map(step).collect(),
        Cut::OneOf(_) if !question.is_ordered() => Vec::new(),
        Cut::OneOf(choices) => (1..choices.len())
            .map(|place| step((place, place + 1)))
            .collect(),
        Cut::AnyOf(_) => model.steps(question, &WORSE_CHOICE),
        Cut::Number(starts) => {
            let Some(range) = question.number() else {
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

/// Once a rule of the most urgent level holds, so that the questions stop, one still holds after any further
/// answer that does not contradict the others.
pub(super) fn stopping_is_safe<'r>(model: &mut Model<'r>) -> Bounded<Vec<Failure<'r>>> {
    let mut shortest = Shortest::default();
    let stopped = model.diagram.both(model.settled, model.there)?;
    let open = model.diagram.but(model.accepted, model.settled)?;
    for question in model.rules.questions() {
        let coded = model.coded(question);
        let (variable, not_given) = (coded.variable, coded.not_given());
        let answers: Vec<usize> = coded.answers().collect();
        let stopped = model.diagram.given(stopped, &not_given)?;
        for value in answers {
            let lowered = model.diagram.given(open, &[(variable, value)])?;
            let bad = model.diagram.both(stopped, lowered)?; // its ticks are those of the further answer
            let bad = model.having(bad, &[(variable, value)])?;
            let by = model.shortest(bad)?.map(|(cost, after)| Witness {
                cost,
                before: with_values(&after, &not_given),
                after,
            });
            shortest.or(by, |_| words::lowers_when_stopped(&question.id));
        }
    }
    Ok(shortest.failures(model))
}

/// Wherever the condition of a floor is yes, the level is at least that of the floor; and somewhere it is yes, since a
/// floor that nobody stands on says nothing.
pub(super) fn floors_hold<'r>(model: &mut Model<'r>) -> Bounded<Vec<Failure<'r>>> {
    let rules = model.rules;
    let mut failures = Vec::new();
    for floor in rules.floors() {
        let name = quoted(&floor.name);
        let stands = where_yes(&floor.when, rules, &model.space, &mut model.diagram)?;
        let stands = model.diagram.both(stands, model.there)?;
        if stands == NONE {
            failures.push(Failure::unshown(words::nobody_stands_on(&name)));
            continue;
        }
        let level = model.level(floor.rank.number());
        let below = model.diagram.but(stands, level)?;
        if let Some((_, answers)) = model.shortest(below)? {
            failures.push(Failure {
                what: words::below(&rules.level(floor.rank).id, &name),
                shown_by: ShownBy::Answers(model.answers(&answers)),
            });
        }
    }
    Ok(failures)
}
