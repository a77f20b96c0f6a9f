//! What follows from one point, rule by rule and question by question.

use super::compile::CompiledQuestion;
use super::{Compiled, Point, RuleEnd};
use crate::rules::{Rank, RuleSet};

/// How soon to act, and the most urgent level that missing answers could still lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Outlook {
    pub(crate) rank: Rank,
    pub(crate) possible: Rank,
}

/// Which lists are wanted; the others are not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Lists {
    /// The rules that hold and those that wait.
    pub(crate) of_rules: bool,
    /// The questions that were not answered and those that were answered with "not sure".
    pub(crate) of_questions: bool,
}

/// What follows from one answer set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Verdicts {
    pub(crate) outlook: Outlook,
    /// The rules that hold, by their places in the order of urgency.
    pub(crate) because: Vec<usize>,
    /// Those of them that count at a lower level for now, by the same places.
    pub(crate) held_down: Vec<usize>,
    /// The rules that wait, by the same places.
    pub(crate) undecided: Vec<usize>,
    /// The questions that apply, or may apply, and were not answered, by their places.
    pub(crate) not_given: Vec<usize>,
    /// The questions that were answered with "not sure", by their places.
    pub(crate) unsure: Vec<usize>,
}

impl Lists {
    /// All of them.
    pub(crate) const EVERY: Self = Self {
        of_rules: true,
        of_questions: true,
    };

    /// None of them, where the level is all that is wanted.
    #[cfg(test)]
    pub(crate) const NONE: Self = Self {
        of_rules: false,
        of_questions: false,
    };
}

impl Verdicts {
    /// Returns room for what follows from answers.
    pub(crate) fn new(rules: &RuleSet) -> Self {
        Self {
            outlook: Outlook {
                rank: rules.otherwise(),
                possible: rules.otherwise(),
            },
            because: Vec::new(),
            held_down: Vec::new(),
            undecided: Vec::new(),
            not_given: Vec::new(),
            unsure: Vec::new(),
        }
    }

    /// Empties the lists.
    pub(crate) fn clear(&mut self) {
        for list in [
            &mut self.because,
            &mut self.held_down,
            &mut self.undecided,
            &mut self.not_given,
            &mut self.unsure,
        ] {
            list.clear();
        }
    }
}

impl Compiled {
    /// Finds what follows from a point.
    pub(crate) fn judge(&self, point: &Point, lists: Lists, verdicts: &mut Verdicts) {
        verdicts.clear();
        match &self.levels {
            Some(levels) if !lists.of_rules => verdicts.outlook = levels.end(point),
            Some(_) | None => self.judge_by_rules(point, verdicts),
        }
        if lists.of_questions {
            self.list_questions(point, verdicts);
        }
    }

    /// Walks each rule by itself, and finds the level from what all of them say.
    fn judge_by_rules(&self, point: &Point, verdicts: &mut Verdicts) {
        let (mut rank, mut possible) = (self.otherwise, self.otherwise);
        for (place, rule) in self.rules.iter().enumerate() {
            match rule.end.end(point) {
                RuleEnd::DoesNotHold => continue,
                RuleEnd::Holds => {
                    rank = rank.max(rule.rank);
                    verdicts.because.push(place);
                }
                RuleEnd::CountsLower => {
                    rank = rank.max(rule.lower);
                    verdicts.because.push(place);
                    verdicts.held_down.push(place);
                }
                RuleEnd::Waits => verdicts.undecided.push(place),
                RuleEnd::WaitsBeyondCalm => {
                    rank = rank.max(self.if_unanswered);
                    verdicts.undecided.push(place);
                }
            }
            possible = possible.max(rule.rank);
        }
        verdicts.outlook = Outlook {
            rank,
            possible: possible.max(rank),
        };
    }

    fn list_questions(&self, point: &Point, verdicts: &mut Verdicts) {
        for (place, question) in self.questions.iter().enumerate() {
            let list = if question.is_not_given(point) {
                &mut verdicts.not_given
            } else if question.is_unsure(point) {
                &mut verdicts.unsure
            } else {
                continue;
            };
            if !question.is_closed(point) {
                list.push(place);
            }
        }
    }

    /// Whether a follow-up was answered other than calmly although it does not apply.
    pub(crate) fn contradicts_itself(&self, point: &Point) -> bool {
        let mut follow_ups = self.follow_ups.iter().map(|place| &self.questions[*place]);
        follow_ups.any(|question: &CompiledQuestion| {
            question.is_answered_other_than_calmly(point) && question.is_closed(point)
        })
    }
}
