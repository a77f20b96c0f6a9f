//! What follows from many answer sets of one rule set, without what only a reader needs.

use crate::answers::Answers;
use crate::assessment::Assessment;
use crate::rules::{QuestionIndex, Rank, Rule, RuleSet};

/// A rule set made ready for many answer sets.
#[derive(Debug)]
pub struct Evaluator<'r> {
    rules: &'r RuleSet,
}

/// What follows from one answer set: the same as an [`Assessment`] says.
#[derive(Debug)]
#[non_exhaustive]
pub struct Outcome<'r> {
    /// How soon to act.
    pub rank: Rank,
    /// The most urgent level that missing answers could still lead to.
    pub possible: Rank,
    /// The rules that hold, most urgent first, then by id.
    pub because: Vec<&'r Rule>,
    /// The rules that wait, most urgent first, then by id.
    pub undecided: Vec<&'r Rule>,
    /// Questions that apply, or may apply, and that nobody answered.
    pub not_given: Vec<QuestionIndex>,
    /// Questions that were answered with "not sure", alone or beside ticks.
    pub unsure: Vec<QuestionIndex>,
}

impl<'r> Evaluator<'r> {
    /// Makes a rule set ready.
    pub fn new(rules: &'r RuleSet) -> Self {
        Self { rules }
    }

    /// What follows from some answers.
    pub fn outcome<'a>(&self, answers: &'a Answers<'r>) -> Outcome<'a>
    where
        'r: 'a,
    {
        let assessment = Assessment::of(answers);
        let unsure = self.rules.questions().iter().map(|question| question.index);
        Outcome {
            rank: assessment.rank(),
            possible: assessment.possible(),
            because: assessment
                .because()
                .iter()
                .map(|reason| reason.rule)
                .collect(),
            undecided: assessment
                .undecided()
                .iter()
                .map(|open| open.rule)
                .collect(),
            not_given: assessment.not_given().collect(),
            unsure: unsure
                .filter(|question| answers.is_unsure(*question))
                .collect(),
        }
    }
}
