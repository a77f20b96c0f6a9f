//! The level is never below a floor.

use super::{Failure, ShownBy, words};
use crate::compiled::diagram::{Bounded, NONE};
use crate::compiled::where_yes;
use crate::proof::model::Model;

/// Wherever the condition of a floor is yes, the level is at least that of the floor; and somewhere it is yes, since a
/// floor that nobody stands on says nothing.
pub(super) fn floors_hold<'r>(model: &mut Model<'r>) -> Bounded<Vec<Failure<'r>>> {
    let rules = model.rules;
    let mut failures = Vec::new();
    for floor in rules.floors() {
        let stands = where_yes(&floor.when, rules, &model.space, &mut model.diagram)?;
        let stands = model.diagram.both(stands, model.there)?;
        if stands == NONE {
            failures.push(Failure::unshown(words::nobody_stands_on(floor)));
            continue;
        }
        let level = model.level(floor.rank.number());
        let below = model.diagram.but(stands, level)?;
        if let Some((_, answers)) = model.shortest(below)? {
            failures.push(Failure {
                what: words::below(floor, rules),
                shown_by: ShownBy::Answers(model.answers(&answers)),
            });
        }
    }
    Ok(failures)
}
