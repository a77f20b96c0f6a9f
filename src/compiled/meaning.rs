//! What a rule set makes of every answer set at once: the same as [`assessment`](crate::assessment), in sets.

mod reader;

use super::diagram::{Bounded, Diagram, EVERY, NONE, Set};
use crate::rules::{Condition, Rank, RuleSet};
use crate::space::Space;
use reader::Reader;
pub(crate) use reader::Verdict;

/// What a rule set makes of every answer set, rule by rule and question by question.
#[derive(Debug)]
pub(crate) struct Meaning {
    /// For each rule, where it holds and where it waits.
    pub(crate) rules: Vec<Verdict>,
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
            rules: Vec::new(),
            closed: reader.closed()?,
        };
        for rule in rules.rules() {
            let verdict = reader.verdict(&rule.when, &rule.if_unsure)?;
            meaning.rules.push(verdict);
        }
        Ok(meaning)
    }
}

/// Returns where a condition of a rule set that has the space to itself is yes.
pub(crate) fn where_yes(
    condition: &Condition,
    rules: &RuleSet,
    space: &Space,
    diagram: &mut Diagram,
) -> Bounded<Set> {
    let mut reader = Reader {
        rules,
        file: 0,
        space,
        diagram,
    };
    reader.yes(condition)
}

impl Levels {
    /// Brings all rules of a rule set together.
    pub(crate) fn of(rules: &RuleSet, meaning: &Meaning, diagram: &mut Diagram) -> Bounded<Self> {
        let silence = diagram.any(meaning.rules.iter().map(|rule| rule.waits_beyond_calm))?;
        let (mut counts, mut open) = (NONE, NONE);
        let (mut level, mut possible) = (Vec::new(), Vec::new());
        for rank in (0..rules.levels().len()).rev().map(Rank) {
            for (rule, verdict) in rules.rules().iter().zip(&meaning.rules) {
                if rule.rank == rank {
                    counts = diagram.either(counts, verdict.in_full)?;
                    open = diagram.any([open, verdict.holds, verdict.waits])?;
                } else if rule.if_unsure.lower() == Some(rank) {
                    counts = diagram.either(counts, verdict.holds)?;
                }
            }
            let reached = match rank {
                rank if rank <= rules.otherwise() => EVERY,
                rank if rank <= rules.if_unanswered() => diagram.either(counts, silence)?,
                _ => counts,
            };
            level.push(reached);
            possible.push(diagram.either(reached, open)?);
        }
        level.reverse();
        possible.reverse();
        Ok(Self { level, possible })
    }
}
