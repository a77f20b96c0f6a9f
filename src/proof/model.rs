//! A rule set, what can be answered, and what follows from it: all that a proof looks at.

use super::answer_sets::{accepted, shortest, there};
use crate::answers::Answers;
use crate::compiled::diagram::{Bounded, Diagram, NONE, Set, TooLarge};
use crate::compiled::{Levels, Meaning};
use crate::rules::{Question, RuleSet};
use crate::space::{Coded, Space};

/// The most nodes that the sets of one rule set may take. A node takes about 100 bytes.
pub(super) const MOST_NODES: usize = 8_000_000;

/// A rule set and what it makes of every answer set.
#[derive(Debug)]
pub(super) struct Model<'r> {
    pub(super) rules: &'r RuleSet,
    pub(super) space: Space,
    pub(super) diagram: Diagram,
    pub(super) meaning: Meaning,
    levels: Levels,
    /// The answer sets that there are, see [`there`].
    pub(super) there: Set,
    /// The answer sets that the program takes, see [`accepted`].
    pub(super) accepted: Set,
    /// Where a rule counts at the most urgent level, so that the questions stop.
    pub(super) settled: Set,
}

impl<'r> Model<'r> {
    /// Applies a rule set to every answer set.
    pub(super) fn of(rules: &'r RuleSet, most_nodes: usize) -> Bounded<Self> {
        Self::or_costly(rules, most_nodes).map_err(|_| TooLarge)
    }

    /// Applies a rule set to every answer set.
    ///
    /// # Errors
    /// The questions that cost most, where there is not enough room.
    pub(super) fn or_costly(
        rules: &'r RuleSet,
        most_nodes: usize,
    ) -> Result<Self, Vec<&'r Question>> {
        let space = Space::of(&[rules]);
        let mut diagram = Diagram::new(space.sizes(), most_nodes);
        let sets = |diagram: &mut Diagram| -> Bounded<_> {
            let meaning = Meaning::of(rules, 0, &space, diagram)?;
            let levels = Levels::of(rules, &meaning, diagram)?;
            let there = there(rules, &space, &meaning.closed, diagram)?;
            let accepted = accepted(rules, &space, &meaning.closed, diagram)?;
            let top = rules.rules().iter().zip(&meaning.rules);
            let top = top.filter(|(rule, _)| rule.rank == rules.top());
            let settled = diagram.any(top.map(|(_, verdict)| verdict.in_full))?;
            Ok((meaning, levels, there, accepted, settled))
        };
        match sets(&mut diagram) {
            Err(TooLarge) => Err(costly(rules, &space, &diagram)),
            Ok((meaning, levels, there, accepted, settled)) => Ok(Self {
                rules,
                space,
                diagram,
                meaning,
                levels,
                there,
                accepted,
                settled,
            }),
        }
    }

    /// Returns the questions that take most of the room.
    pub(super) fn costly(&self) -> Vec<&'r Question> {
        costly(self.rules, &self.space, &self.diagram)
    }

    /// The variables of a question.
    pub(super) fn coded(&self, question: &Question) -> &Coded {
        self.space.coded(0, question.index)
    }

    /// Where the level is at least `rank`; nowhere for a rank above the top.
    pub(super) fn level(&self, rank: usize) -> Set {
        self.levels.level.get(rank).copied().unwrap_or(NONE)
    }

    /// Where what is possible is at least `rank`.
    pub(super) fn possible(&self, rank: usize) -> Set {
        self.levels.possible.get(rank).copied().unwrap_or(NONE)
    }

    /// How many answer sets there are.
    pub(super) fn answer_sets(&self) -> u128 {
        self.diagram.count(self.there)
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
            let fits = self.diagram.at(*variable, *wanted)?;
            having = self.diagram.both(having, fits)?;
        }
        Ok(having)
    }

    /// The answer set with the fewest, then the shortest answers. One with no answer at all is given only if
    /// there is no other: the program would not run with it.
    pub(super) fn shortest(&mut self, set: Set) -> Bounded<Option<(u64, Vec<usize>)>> {
        shortest(&mut self.diagram, &self.space, set)
    }
}

/// So many questions are named as those that cost most.
const NAMED: usize = 3;

/// The questions that take most of the room of a diagram, the costliest first.
fn costly<'r>(rules: &'r RuleSet, space: &Space, diagram: &Diagram) -> Vec<&'r Question> {
    let by_variable = diagram.nodes_by_variable();
    let cost = |question: &Question| -> usize {
        let variables = space.coded(0, question.index).variables();
        variables.map(|variable| by_variable[variable]).sum()
    };
    let mut questions: Vec<_> = rules.questions().iter().collect();
    questions.sort_by_key(|question| std::cmp::Reverse(cost(question)));
    questions.truncate(NAMED);
    questions
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::assessment::{Assessment, is_settled};

    /// For each variable of the shipped rules, a value; mostly calm in one half of the cases.
    fn values(sizes: Vec<usize>) -> impl Strategy<Value = Vec<usize>> {
        let value = |size: usize| prop_oneof![2 => Just(0), 3 => Just(1 % size), 3 => 0..size];
        let any: Vec<_> = sizes.iter().map(|size| 0..*size).collect();
        let calm: Vec<_> = sizes.into_iter().map(value).collect();
        prop_oneof![any, calm]
    }

    #[test]
    fn for_any_answers_to_the_frozen_questions_the_sets_say_what_the_assessment_says() {
        let rules = RuleSet::from_json(crate::FROZEN_RULES).unwrap();
        let model = Model::of(&rules, MOST_NODES).unwrap();
        let config = ProptestConfig {
            cases: 4000,
            failure_persistence: None,
            ..ProptestConfig::default()
        };
        proptest!(config, |(mut values in values(model.space.sizes()))| {
            let silent = model.space.every().iter().filter(|coded| values[coded.variable] == 0);
            let unfounded: Vec<_> = silent.flat_map(Coded::every_tick).collect();
            unfounded.into_iter().for_each(|tick| values[tick] = 0);
            let is_in = |set: Set| model.diagram.holds(set, &values);
            let answers = model.answers(&values);
            let assessment = Assessment::of(&answers);
            for rank in 0..rules.levels().len() {
                prop_assert_eq!(is_in(model.level(rank)), assessment.rank().number() >= rank);
                let possible = model.possible(rank);
                prop_assert_eq!(is_in(possible), assessment.possible().number() >= rank);
            }
            prop_assert_eq!(is_in(model.settled), is_settled(&answers));
            for (place, rule) in rules.rules().iter().enumerate() {
                let verdict = &model.meaning.rules[place];
                let reason = assessment.because().iter().find(|reason| reason.rule.id == rule.id);
                prop_assert_eq!(is_in(verdict.holds), reason.is_some());
                let in_full = reason.is_some_and(|reason| !reason.is_held_down());
                prop_assert_eq!(is_in(verdict.in_full), in_full);
                let waits = assessment.undecided().iter().any(|waiting| waiting.rule.id == rule.id);
                prop_assert_eq!(is_in(verdict.waits), waits);
            }
        });
    }
}
