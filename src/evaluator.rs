//! What follows from many answer sets of one rule set, without what only a reader needs.
//!
//! An [`Assessment`](crate::assessment::Assessment) applies one rule after the other, which is the plain way and the
//! right one for a single answer set. An [`Evaluator`] says the same of the same answers, but compiles the rules first,
//! into the decision diagrams that the proofs look at, and walks those:
//!
//! ```
//! use lungnets::answers::Answers;
//! use lungnets::evaluator::Evaluator;
//! use lungnets::rules::RuleSet;
//!
//! let rules = RuleSet::built_in().expect("the built-in rules have no fault");
//! let evaluator = Evaluator::new(&rules);
//! for question in rules.questions() {
//!     let mut answers = Answers::new(&rules);
//!     answers.record(question.read("unsure").expect("every question can be answered with unsure"));
//!     let outcome = evaluator.outcome(&answers);
//!     assert_eq!(outcome.unsure.len(), 1);
//!     assert!(outcome.possible >= outcome.rank);
//! }
//! ```

use std::sync::Arc;

use crate::answers::{Answers, Said};
use crate::assessment::{self, Verdict, by_urgency, verdict};
use crate::compiled::{Compiled, Lists, Outlook, Verdicts};
use crate::rules::{QuestionIndex, Rank, Rule, RuleSet};

/// A rule set made ready for many answer sets.
#[derive(Debug)]
pub struct Evaluator<'r> {
    rules: &'r RuleSet,
    by_urgency: Vec<&'r Rule>,
    /// The rules as diagrams, which are walked. Where they would be too large there are none, and the rules are applied
    /// one after the other, as an assessment does.
    compiled: Option<Arc<Compiled>>,
}

/// What follows from one answer set: the same as an [`Assessment`](crate::assessment::Assessment) says.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Outcome<'r> {
    /// How soon to act.
    pub rank: Rank,
    /// The most urgent level that missing answers could still lead to.
    pub possible: Rank,
    /// The rules that hold, whatever they count at, with the most urgent of themselves first, then by id.
    pub because: Vec<&'r Rule>,
    /// Those of them that count at the level of their `at_level` for now, because an answer is unsure.
    pub held_down: Vec<&'r Rule>,
    /// The rules that wait, most urgent first, then by id.
    pub undecided: Vec<&'r Rule>,
    /// Questions that apply, or may apply, and that nobody answered, in the order of asking.
    pub not_given: Vec<QuestionIndex>,
    /// Questions that were answered with "not sure", alone or beside ticks, in the order of asking.
    pub unsure: Vec<QuestionIndex>,
    /// All of it by places.
    pub(crate) verdicts: Verdicts,
}

impl<'r> Evaluator<'r> {
    /// Makes a rule set ready. Any will do: rules of which the diagrams would be too large are applied one after the
    /// other.
    pub fn new(rules: &'r RuleSet) -> Self {
        Self {
            rules,
            by_urgency: by_urgency(rules),
            compiled: Compiled::of(rules).ok().map(Arc::new),
        }
    }

    /// Returns what follows from some answers.
    ///
    /// # Panics
    /// When the answers are to the questions of another rule set.
    pub fn outcome(&self, answers: &Answers<'r>) -> Outcome<'r> {
        let mut verdicts = self.verdicts();
        self.judge(answers, Lists::EVERY, &mut verdicts);
        let rules = |places: &[usize]| places.iter().map(|place| self.by_urgency[*place]).collect();
        let questions = |places: &[usize]| places.iter().copied().map(QuestionIndex).collect();
        Outcome {
            rank: verdicts.outlook.rank,
            possible: verdicts.outlook.possible,
            because: rules(&verdicts.because),
            held_down: rules(&verdicts.held_down),
            undecided: rules(&verdicts.undecided),
            not_given: questions(&verdicts.not_given),
            unsure: questions(&verdicts.unsure),
            verdicts,
        }
    }

    /// Returns room for what follows from some answers.
    pub(crate) fn verdicts(&self) -> Verdicts {
        Verdicts::new(self.rules)
    }

    /// Finds what follows from some answers.
    pub(crate) fn judge(&self, answers: &Answers<'_>, lists: Lists, verdicts: &mut Verdicts) {
        assert!(
            std::ptr::eq(self.rules, answers.rules()),
            "answers to the questions of another rule set"
        );
        match &self.compiled {
            Some(compiled) => compiled.judge(&compiled.point_of(answers), lists, verdicts),
            None => self.judge_as_defined(answers, verdicts),
        }
    }

    /// Applies one rule after the other.
    fn judge_as_defined(&self, answers: &Answers<'_>, verdicts: &mut Verdicts) {
        verdicts.clear();
        for (place, rule) in self.by_urgency.iter().enumerate() {
            match verdict(rule, answers) {
                Verdict::DoesNotHold => {}
                Verdict::Holds { counts_at, .. } => {
                    verdicts.because.push(place);
                    if counts_at < rule.rank {
                        verdicts.held_down.push(place);
                    }
                }
                Verdict::Waits { .. } => verdicts.undecided.push(place),
            }
        }
        for question in self.rules.questions() {
            if answers.said(question.index) == Said::NotGiven {
                verdicts.not_given.push(question.index.0);
            }
            if answers.is_unsure(question.index) {
                verdicts.unsure.push(question.index.0);
            }
        }
        let rank = assessment::rank(answers);
        let most_urgent = [verdicts.because.first(), verdicts.undecided.first()];
        let own = most_urgent.into_iter().flatten();
        let own = own.map(|place| self.by_urgency[*place].rank);
        verdicts.outlook = Outlook {
            rank,
            possible: own.fold(rank, Rank::max),
        };
    }

    /// Returns the rule set.
    pub(crate) fn rules(&self) -> &'r RuleSet {
        self.rules
    }

    /// Returns the rules, most urgent first, then by id.
    pub(crate) fn by_urgency(&self) -> &[&'r Rule] {
        &self.by_urgency
    }

    /// Returns the compiled rules, unless their diagrams would be too large.
    pub(crate) fn compiled(&self) -> Option<&Arc<Compiled>> {
        self.compiled.as_ref()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::compiled::diagram::TooLarge;
    use crate::space::Space;

    /// Enough nodes for each of the frozen rules by itself, and too few for all of them joined.
    const TOO_FEW_TO_JOIN: usize = 1000;

    fn evaluator(rules: &RuleSet, compiled: Option<Compiled>) -> Evaluator<'_> {
        Evaluator {
            rules,
            by_urgency: by_urgency(rules),
            compiled: compiled.map(Arc::new),
        }
    }

    /// For each variable of the frozen rules a cell; mostly calm in one half of the cases.
    fn cells(sizes: Vec<usize>) -> impl Strategy<Value = Vec<usize>> {
        let calm = |size: &usize| prop_oneof![2 => Just(0), 3 => Just(1 % *size), 1 => 0..*size];
        let calm: Vec<_> = sizes.iter().map(calm).collect();
        let any: Vec<_> = sizes.into_iter().map(|size| 0..size).collect();
        prop_oneof![any, calm]
    }

    #[test]
    fn joined_or_rule_by_rule_or_as_defined_the_same_follows() {
        let rules = RuleSet::from_json(crate::FROZEN_RULES).unwrap();
        let joined = Compiled::of(&rules).unwrap();
        let by_rules = Compiled::within(TOO_FEW_TO_JOIN, &rules).unwrap();
        assert!(joined.joins_levels() && !by_rules.joins_levels());
        let compiled = [joined, by_rules].map(|compiled| evaluator(&rules, Some(compiled)));
        let defined = evaluator(&rules, None);
        let space = Space::of(&[&rules]);
        let config = ProptestConfig {
            cases: 2000,
            failure_persistence: None,
            ..ProptestConfig::default()
        };
        proptest!(config, |(cells in cells(space.sizes()))| {
            let answers = space.answers(0, &rules, &cells);
            let expected = defined.outcome(&answers).verdicts;
            for evaluator in &compiled {
                prop_assert_eq!(&evaluator.outcome(&answers).verdicts, &expected);
                let mut verdicts = evaluator.verdicts();
                evaluator.judge(&answers, Lists::NONE, &mut verdicts);
                prop_assert_eq!(verdicts.outlook, expected.outlook);
            }
        });
    }

    #[test]
    fn rules_that_are_too_large_to_be_compiled_are_applied_as_they_are_defined() {
        let rules = RuleSet::from_json(crate::FROZEN_RULES).unwrap();
        assert_eq!(Compiled::within(10, &rules).err(), Some(TooLarge));
        let evaluator = evaluator(&rules, Compiled::within(10, &rules).ok());
        assert!(evaluator.compiled().is_none());
        let outcome = evaluator.outcome(&Answers::new(&rules));
        assert_eq!(outcome.rank, rules.if_unanswered());
    }
}
