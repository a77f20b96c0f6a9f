//! What a rule set makes of every answer set at once: the same as [`assessment`](crate::assessment), in sets.

mod reader;
mod there;

use super::diagram::{Bounded, Diagram, EVERY, NONE, Set};
use super::space::Space;
use crate::rules::{Rank, RuleSet};
use reader::Reader;

/// What a rule set makes of every answer set.
#[derive(Debug)]
pub(super) struct Meaning {
    /// For each rule, where it holds.
    pub(super) holds: Vec<Set>,
    /// For each rule, where it waits.
    pub(super) waits: Vec<Set>,
    /// For each rank, where the level is at least that.
    pub(super) level: Vec<Set>,
    /// For each rank, where what is possible is at least that.
    pub(super) possible: Vec<Set>,
    /// Where a rule of the most urgent level holds, so that the questions stop.
    pub(super) settled: Set,
    /// For each question, where it does not apply.
    pub(super) closed: Vec<Set>,
    /// The answer sets that there are: no ticks without an answer, no answer to a question that does not apply.
    pub(super) there: Set,
    /// The answer sets that the program takes: as above, but a question that does not apply may be answered calmly.
    pub(super) accepted: Set,
}

impl Meaning {
    /// Applies the rule set at place `file` of the space to every answer set.
    pub(super) fn of(
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
        let closed = reader.closed()?;
        let there = reader.there(&closed)?;
        let accepted = reader.accepted(&closed)?;
        let mut meaning = Self {
            holds: Vec::new(),
            waits: Vec::new(),
            level: Vec::new(),
            possible: Vec::new(),
            settled: NONE,
            closed,
            there,
            accepted,
        };
        let mut silence = NONE; // where a rule waits for more than the file lets go
        for rule in rules.rules() {
            let (holds, waits, beyond) = reader.verdict(&rule.when, &rule.if_unsure)?;
            meaning.holds.push(holds);
            meaning.waits.push(waits);
            silence = reader.diagram.either(silence, beyond)?;
        }
        meaning.levels(rules, silence, reader.diagram)?;
        Ok(meaning)
    }

    fn levels(&mut self, rules: &RuleSet, silence: Set, diagram: &mut Diagram) -> Bounded<()> {
        let among = |sets: &[Set], least: Rank| -> Vec<Set> {
            let ranked = rules.rules().iter().zip(sets);
            ranked
                .filter(|(rule, _)| rule.rank >= least)
                .map(|(_, set)| *set)
                .collect()
        };
        for rank in (0..rules.levels().len()).map(Rank) {
            let mut level = diagram.any(among(&self.holds, rank))?;
            if rules.if_unanswered() >= rank {
                level = diagram.either(level, silence)?;
            }
            if rules.otherwise() >= rank {
                level = EVERY;
            }
            let waiting = diagram.any(among(&self.waits, rank))?;
            self.level.push(level);
            self.possible.push(diagram.either(level, waiting)?);
        }
        self.settled = diagram.any(among(&self.holds, rules.top()))?;
        Ok(())
    }
}
