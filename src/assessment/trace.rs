//! How every rule came out: which part of its condition is how true, and what follows from it.

use std::collections::BTreeSet;

use super::{Assessment, Reason, Undecided, by_urgency};
use crate::answers::Answers;
use crate::rules::{Condition, QuestionIndex, Rule, RuleSet};
use crate::truth::Truth;

/// Every rule of the rule set, with how it came out. It is worked out only when somebody asks for it.
#[derive(Debug)]
#[non_exhaustive]
pub struct Trace<'a> {
    /// What the level rests on.
    pub level_from: LevelFrom<'a>,
    /// Every rule once: those that hold, then those that wait, then those that do not hold; among these the most
    /// urgent first, then by id.
    pub rules: Vec<TracedRule<'a>>,
    /// The conditions of the findings, in the order of the file.
    pub findings: Vec<Part<'a>>,
}

/// What the level rests on.
#[derive(Debug)]
pub enum LevelFrom<'a> {
    /// The rules that count at the level, by id.
    Rules(Vec<&'a Rule>),
    /// A rule waits for an answer that the calmest level does not do without, and no rule that holds asks for more.
    IfUnanswered,
    /// No rule that holds leads to it, and none waits for more than the calmest level does without.
    Otherwise,
}

/// One rule, and how it came out.
#[derive(Debug)]
#[non_exhaustive]
pub struct TracedRule<'a> {
    /// The rule.
    pub rule: &'a Rule,
    /// What follows from it.
    pub came_out: CameOut<'a>,
    /// Its condition, part by part.
    pub when: Part<'a>,
}

/// What follows from a rule.
#[derive(Debug, Clone, Copy)]
pub enum CameOut<'a> {
    /// It holds.
    Holds(&'a Reason<'a>),
    /// It waits.
    Waits(&'a Undecided<'a>),
    /// It does not hold.
    DoesNotHold,
}

/// A part of a condition, and how true it is.
#[derive(Debug)]
#[non_exhaustive]
pub struct Part<'a> {
    /// The part.
    pub condition: &'a Condition,
    /// How true it is.
    pub truth: Truth,
    /// What it is made of. A test on an answer has none; nor has a finding, which [`Trace::findings`] spells out.
    pub parts: Vec<Part<'a>>,
}

impl Assessment<'_> {
    /// How every rule came out.
    pub fn trace(&self) -> Trace<'_> {
        let answers = self.answers;
        let hold = self
            .because
            .iter()
            .map(|reason| (reason.rule, CameOut::Holds(reason)));
        let wait = self
            .undecided
            .iter()
            .map(|open| (open.rule, CameOut::Waits(open)));
        let mut came_out: Vec<(&Rule, CameOut<'_>)> = hold.chain(wait).collect();
        let decided: BTreeSet<&str> = came_out.iter().map(|(rule, _)| rule.id.as_str()).collect();
        let others = by_urgency(self.rules()).into_iter();
        let others = others.filter(|rule| !decided.contains(rule.id.as_str()));
        came_out.extend(others.map(|rule| (rule, CameOut::DoesNotHold)));
        let rules = came_out.into_iter().map(|(rule, came_out)| TracedRule {
            rule,
            came_out,
            when: Part::of(&rule.when, answers),
        });
        let findings = self.rules().findings().iter();
        Trace {
            level_from: self.level_from(),
            rules: rules.collect(),
            findings: findings
                .map(|finding| Part::of(&finding.when, answers))
                .collect(),
        }
    }

    fn level_from(&self) -> LevelFrom<'_> {
        let mut deciding: Vec<&Rule> = self.deciding().map(|reason| reason.rule).collect();
        deciding.sort_by(|a, b| a.id.cmp(&b.id));
        if !deciding.is_empty() {
            LevelFrom::Rules(deciding)
        } else if self.rank == self.rules().otherwise() {
            LevelFrom::Otherwise
        } else {
            LevelFrom::IfUnanswered
        }
    }
}

impl<'a> Part<'a> {
    fn of(condition: &'a Condition, answers: &Answers<'_>) -> Self {
        let parts = condition.parts().iter();
        Self {
            condition,
            truth: answers.truth(condition),
            parts: parts.map(|part| Self::of(part, answers)).collect(),
        }
    }
}

impl TracedRule<'_> {
    /// The questions whose answers the rule looks at, through findings too, in the order of asking.
    pub fn looks_at(&self, rules: &RuleSet) -> Vec<QuestionIndex> {
        let mut questions = Vec::new();
        self.rule
            .when
            .every_test(rules.findings(), &mut |test| questions.push(test.question));
        questions.sort_unstable();
        questions.dedup();
        questions
    }
}
