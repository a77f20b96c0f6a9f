//! How conditions are walked: to their truth, and to the tests that they are made of.

use super::{Condition, Group, Operator, Test};
use crate::rules::{Choice, Finding, Question, QuestionIndex, RuleSet};
use crate::truth::Truth;

impl Condition {
    /// Returns what the condition is made of. A test on an answer has no parts; nor has a finding, which stands for a
    /// condition elsewhere in the file.
    pub fn parts(&self) -> &[Self] {
        match self {
            Self::Answer(_) | Self::Finding(_) => &[],
            Self::Group(group) => &group.parts,
        }
    }

    /// Returns the question and the choice that a test looks for, the first of several; nothing, where it looks for
    /// none.
    pub fn choice<'r>(&self, rules: &'r RuleSet) -> Option<(&'r Question, &'r Choice)> {
        let Self::Answer(test) = self else {
            return None;
        };
        let question = rules.question(test.question);
        let mut wanted = question.chosen(test.wanted.choices());
        wanted.next().map(|choice| (question, choice))
    }

    /// Returns how true the condition is, when `test` says how true each test on an answer is.
    pub fn truth(&self, findings: &[Finding], test: &mut dyn FnMut(&Test) -> Truth) -> Truth {
        match self {
            Self::Answer(leaf) => test(leaf),
            Self::Finding(index) => findings[index.0].when.truth(findings, test),
            Self::Group(Group { operator, parts }) => {
                let parts = parts.iter().map(|part| part.truth(findings, test));
                match operator {
                    Operator::All => Truth::all(parts),
                    Operator::Any => Truth::any(parts),
                    Operator::HowMany { at_least } => Truth::how_many(*at_least, parts),
                    Operator::Score(score) => {
                        let parts: Vec<Truth> = parts.collect();
                        Truth::score(score.at_least, |truth| {
                            score.points(|place| parts[place] >= truth)
                        })
                    }
                }
            }
        }
    }

    /// Visits every test that a truth of exactly `truth` rests on.
    pub(crate) fn tests_behind(
        &self,
        truth: Truth,
        findings: &[Finding],
        test: &mut dyn FnMut(&Test) -> Truth,
        visit: &mut dyn FnMut(&Test),
    ) {
        match self {
            Self::Answer(leaf) if test(leaf) == truth => visit(leaf),
            Self::Finding(index) => findings[index.0]
                .when
                .tests_behind(truth, findings, test, visit),
            Self::Group(group) if self.truth(findings, test) == truth => {
                for part in &group.parts {
                    part.tests_behind(truth, findings, test, visit);
                }
            }
            Self::Answer(_) | Self::Group(_) => {}
        }
    }

    /// Visits every test in the condition and in the findings that it uses.
    pub fn every_test(&self, findings: &[Finding], visit: &mut dyn FnMut(&Test)) {
        self.every_part(&mut |part| match part {
            Self::Answer(test) => visit(test),
            Self::Finding(index) => findings[index.0].when.every_test(findings, visit),
            Self::Group(_) => {}
        });
    }

    /// Visits the condition and every part of it, however deep, but not what findings stand for.
    pub(crate) fn every_part<'c>(&'c self, visit: &mut dyn FnMut(&'c Self)) {
        visit(self);
        for part in self.parts() {
            part.every_part(visit);
        }
    }

    /// Returns whether a test in the condition, or in the findings that it uses, looks at a question.
    pub fn looks_at(&self, question: QuestionIndex, findings: &[Finding]) -> bool {
        let mut looks = false;
        self.every_test(findings, &mut |test| looks |= test.question == question);
        looks
    }
}
