//! A rule set, what can be answered, and what follows from it: all that a proof looks at.

use super::diagram::{Bounded, Diagram, EVERY, NONE, Set};
use super::meaning::Meaning;
use super::space::{Asked, Space};
use crate::answers::Answers;
use crate::rules::{Question, RuleSet};

/// The most nodes that the sets of one rule set may take. A node takes about 100 bytes.
pub(super) const MOST_NODES: usize = 8_000_000;

/// What it costs to have no answer at all: any answers are better to show.
const NO_ANSWER: u64 = u64::MAX;

/// A rule set and what it makes of every answer set.
#[derive(Debug)]
pub(super) struct Model<'r> {
    pub(super) rules: &'r RuleSet,
    pub(super) space: Space,
    pub(super) diagram: Diagram,
    pub(super) meaning: Meaning,
}

/// A change of the answer to one question, as values of its variables.
#[derive(Debug, Clone)]
pub(super) struct Change<'r> {
    pub(super) question: &'r Question,
    pub(super) before: Vec<(usize, usize)>,
    pub(super) after: Vec<(usize, usize)>,
}

/// The values of all variables before and after something happened, and how many answers that takes.
#[derive(Debug, Clone)]
pub(super) struct Witness {
    pub(super) cost: u64,
    pub(super) before: Vec<usize>,
    pub(super) after: Vec<usize>,
}

impl<'r> Model<'r> {
    /// Applies a rule set to every answer set.
    pub(super) fn of(rules: &'r RuleSet, most_nodes: usize) -> Bounded<Self> {
        let space = Space::of(&[rules]);
        let mut diagram = Diagram::new(space.sizes(), most_nodes);
        let meaning = Meaning::of(rules, 0, &space, &mut diagram)?;
        Ok(Self {
            rules,
            space,
            diagram,
            meaning,
        })
    }

    /// The variables of a question.
    pub(super) fn asked(&self, question: &Question) -> &Asked {
        self.space.asked(0, question.index)
    }

    /// Where the level is at least `rank`; nowhere for a rank above the top.
    pub(super) fn level(&self, rank: usize) -> Set {
        self.meaning.level.get(rank).copied().unwrap_or(NONE)
    }

    /// How many answer sets there are.
    pub(super) fn answer_sets(&self) -> u128 {
        self.diagram.count(self.meaning.there)
    }

    /// The ranks above the calmest level that can be reached.
    pub(super) fn ranks(&self) -> std::ops::Range<usize> {
        self.rules.otherwise().number() + 1..self.rules.levels().len()
    }

    /// The answers that values stand for.
    pub(super) fn answers(&self, values: &[usize]) -> Answers<'r> {
        self.space.answers(0, self.rules, values)
    }

    /// The answer sets of `set` in which the variables have these values.
    pub(super) fn having(&mut self, set: Set, fixed: &[(usize, usize)]) -> Bounded<Set> {
        let mut having = set;
        for (variable, wanted) in fixed {
            let fits = self
                .diagram
                .with_value(*variable, |value| value == *wanted)?;
            having = self.diagram.both(having, fits)?;
        }
        Ok(having)
    }

    /// The answer set with the fewest, then the shortest answers. One with no answer at all is given only if
    /// there is no other: the program would not run with it.
    pub(super) fn shortest(&mut self, set: Set) -> Bounded<Option<(u64, Vec<usize>)>> {
        let nothing: Vec<_> = (0..self.space.sizes().len())
            .map(|variable| (variable, 0))
            .collect();
        let nothing = self.having(EVERY, &nothing)?;
        let something = self.diagram.but(set, nothing)?;
        let cost = |variable, value| self.space.cost(variable, value);
        if something == NONE {
            let found = self.diagram.cheapest(set, &cost);
            return Ok(found.map(|(_, values)| (NO_ANSWER, values)));
        }
        Ok(self.diagram.cheapest(something, &cost))
    }

    /// The shortest answers among which a change does what `bad` says; `bad` takes no notice of the variables
    /// that the change fixes. Kept if it is shorter than what was found so far.
    pub(super) fn shorter(
        &mut self,
        found: &mut Option<Witness>,
        bad: Set,
        change: &Change<'_>,
    ) -> Bounded<bool> {
        if bad == NONE {
            return Ok(false);
        }
        let before = self.having(bad, &change.before)?;
        let Some((cost, before)) = self.shortest(before)? else {
            return Ok(false);
        };
        let is_shorter = found.as_ref().is_none_or(|found| cost < found.cost);
        if is_shorter {
            let mut after = before.clone();
            for (variable, value) in &change.after {
                after[*variable] = *value;
            }
            *found = Some(Witness {
                cost,
                before,
                after,
            });
        }
        Ok(is_shorter)
    }
}
