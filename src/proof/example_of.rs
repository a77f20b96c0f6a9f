//! The shortest answers that make a rule decide.

use super::model::{MOST_NODES, Model};
use crate::answers::Answers;
use crate::compiled::diagram::Bounded;
use crate::rules::RuleSet;

/// How far a rule can decide the level.
#[derive(Debug)]
pub enum ExampleOf<'r> {
    /// With these answers it counts at its own level, and nothing calls for a more urgent one.
    Decides(Answers<'r>),
    /// With these answers it counts at its own level, but wherever it does, something calls for a more urgent one.
    Holds(Answers<'r>),
    /// It never holds.
    Never,
    /// The rule set is too large to tell.
    TooLarge,
}

/// The shortest answers with which the rule at `place` decides the level, or at least holds.
pub fn example_of(rules: &RuleSet, place: usize) -> ExampleOf<'_> {
    found(rules, place).unwrap_or(ExampleOf::TooLarge)
}

fn found(rules: &RuleSet, place: usize) -> Bounded<ExampleOf<'_>> {
    let mut model = Model::of(rules, MOST_NODES)?;
    let holds = model
        .diagram
        .both(model.meaning.rules[place].in_full, model.there)?;
    let above = model.level(rules.rules()[place].rank.number() + 1);
    let decides = model.diagram.but(holds, above)?;
    if let Some((_, values)) = model.shortest(decides)? {
        return Ok(ExampleOf::Decides(model.answers(&values)));
    }
    Ok(match model.shortest(holds)? {
        Some((_, values)) => ExampleOf::Holds(model.answers(&values)),
        None => ExampleOf::Never,
    })
}
