//! What a rule set makes of every answer set at once: the same as [`assessment`](crate::assessment), in sets.

mod reader;

use super::diagram::{Bounded, Diagram, EVERY, NONE, Set};
use crate::rules::{Rank, RuleSet};
use crate::space::Space;
use reader::Reader;

/// What a rule set makes of every answer set, rule by rule and question by question.
#[derive(Debug)]
pub(crate) struct Meaning {
    /// For each rule, where it holds.
    pub(crate) holds: Vec<Set>,
    /// For each rule, where it waits.
    pub(crate) waits: Vec<Set>,
    /// For each rule, where it waits for more than the calmest level does without.
    pub(crate) waits_beyond_calm: Vec<Set>,
    /// For each question, where it does not apply.
    pub(crate) closed: Vec<Set>,
}

/// What all rules together make of every answer set.
#[derive(Debug)]
pub(crate) struct Levels {
    /// For each rank, where the level is at least that.
    pub(crate) level: Vec<Set>,
    /// For each rank, where what is possible is at least that.
    pub(crate) possible: Vec<Set>,
}

impl Meaning {
    /// Applies the rule set at place `file` of the space to every answer set.
    pub(crate) fn of(
        rules: &RuleSet,
        file: usize,
        space: &Space,
        diagram: &mut Diagram,
    ) -> Bounded<Self> {
        let mut reader = Reader {
            rules,
            file,
            space,
            diagram,
        };
        let mut meaning = Self {
            holds: Vec::new(),
            waits: Vec::new(),
            waits_beyond_calm: Vec::new(),
            closed: reader.closed()?,
        };
        for rule in rules.rules() {
            let (holds, waits, beyond) = reader.verdict(&rule.when, &rule.if_unsure)?;
            meaning.holds.push(holds);
            meaning.waits.push(waits);
            meaning.waits_beyond_calm.push(beyond);
        }
        Ok(meaning)
    }
}

impl Levels {
    /// Brings all rules of a rule set together.
    pub(crate) fn of(rules: &RuleSet, meaning: &Meaning, diagram: &mut Diagram) -> Bounded<Self> {
        let silence = diagram.any(meaning.waits_beyond_calm.iter().copied())?;
        let (mut holds, mut waits) = (NONE, NONE);
        let (mut level, mut possible) = (Vec::new(), Vec::new());
        for rank in (0..rules.levels().len()).rev().map(Rank) {
            let ranked = rules.rules().iter().enumerate();
            for (place, _) in ranked.filter(|(_, rule)| rule.rank == rank) {
                holds = diagram.either(holds, meaning.holds[place])?;
                waits = diagram.either(waits, meaning.waits[place])?;
            }
            let reached = match rank {
                rank if rank <= rules.otherwise() => EVERY,
                rank if rank <= rules.if_unanswered() => diagram.either(holds, silence)?,
                _ => holds,
            };
            level.push(reached);
            possible.push(diagram.either(reached, waits)?);
        }
        level.reverse();
        possible.reverse();
        Ok(Self { level, possible })
    }
}
