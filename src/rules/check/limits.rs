//! How much a file may hold, and how much work its conditions may be. A finding or a follow-up stands for all that it
//! looks at itself. So forty short lines can ask for more looks than a computer makes in a year, and a long chain of
//! them for more memory than a program has for its calls.

use crate::fault::{FaultLog, Path, Problem, Told};
use crate::rules::{Condition, Test};

/// Cuts a list where it has more than `most` things; that is put on record.
pub(super) fn cut<T>(most: usize, list: &mut Vec<T>, at: Path<'_>, faults: &mut FaultLog) {
    at_most(most, list.len(), at, faults);
    list.truncate(most);
}

/// Puts on record that a list is longer than it may be.
pub(super) fn at_most(most: usize, length: usize, at: Path<'_>, faults: &mut FaultLog) {
    if length > most {
        let what = format!("there are more than {most} of these");
        faults.add(at, Told::new(what, "take some out"));
    }
}

/// Puts on record that a list has a single thing where there must be a choice between two. One that is empty, or could
/// not be read, is on record already.
pub(super) fn at_least_two(length: usize, at: Path<'_>, faults: &mut FaultLog) {
    if length == 1 {
        faults.add(at, Told::plainly("there are fewer than 2 of these"));
    }
}

/// The most looks at an answer or a finding that all conditions of a file may come to. The file that ships comes to a
/// few hundred.
const MOST_LOOKS: u64 = 50_000;

/// The most findings and follow-ups that may lead from a condition to an answer.
const MOST_STEPS: usize = 100;

/// How much work it is to find out how true a condition is.
#[derive(Debug, Clone, Copy, Default)]
struct Effort {
    /// How many answers and findings are looked at, each as often as it is.
    looks: u64,
    /// How many findings and follow-ups lead one to the next, where the chain is longest.
    steps: usize,
}

/// The work that the conditions of a file are, as far as it was read.
#[derive(Debug, Default)]
pub(super) struct Efforts {
    /// To find out whether each question is asked.
    questions: Vec<Effort>,
    findings: Vec<Effort>,
    total: u64,
    /// Whether it was too much already. It is told once: what comes after may be nothing but its consequence.
    is_told: bool,
}

impl Efforts {
    /// Takes down when the next question is asked.
    pub(super) fn question(
        &mut self,
        when: Option<&mut Condition>,
        at: Path<'_>,
        faults: &mut FaultLog,
    ) {
        let effort = when.map(|when| self.condition(when, at, faults));
        self.questions.push(effort.unwrap_or_default());
    }

    /// Takes down when the next finding holds.
    pub(super) fn finding(&mut self, when: &mut Condition, at: Path<'_>, faults: &mut FaultLog) {
        let effort = self.condition(when, at, faults);
        self.findings.push(effort);
    }

    /// Takes down any other condition.
    pub(super) fn other(&mut self, when: &mut Condition, at: Path<'_>, faults: &mut FaultLog) {
        self.condition(when, at, faults);
    }

    /// Takes down the conditions of a list of things, some of which have none.
    pub(super) fn others<'c>(
        &mut self,
        all: impl Iterator<Item = Option<&'c mut Condition>>,
        list: Path<'_>,
        faults: &mut FaultLog,
    ) {
        for (i, when) in all.enumerate() {
            if let Some(when) = when {
                self.condition(when, list.item(i).key("when"), faults);
            }
        }
    }

    /// Takes down a condition. One that is too much is put on record and emptied, so that what comes after it is
    /// checked as if it were not there.
    fn condition(&mut self, when: &mut Condition, at: Path<'_>, faults: &mut FaultLog) -> Effort {
        let effort = self.effort(when);
        let total = self.total.saturating_add(effort.looks);
        if total > MOST_LOOKS || effort.steps > MOST_STEPS {
            if !self.is_told {
                faults.add(at, TooMuchWork);
                self.is_told = true;
            }
            *when = Condition::default();
            return Effort::default();
        }
        self.total = total;
        effort
    }

    fn effort(&self, condition: &Condition) -> Effort {
        match condition {
            Condition::Answer(Test { question, .. }) => {
                let asked = self.questions.get(question.0).copied();
                asked.unwrap_or_default().and_one()
            }
            Condition::Finding(finding) => {
                let finding = self.findings.get(finding.0).copied();
                finding.unwrap_or_default().and_one()
            }
            Condition::Group(group) => {
                let efforts = group.parts.iter().map(|part| self.effort(part));
                efforts.fold(Effort::default(), Effort::and)
            }
        }
    }
}

impl Effort {
    /// The same, with one more look that led to it.
    fn and_one(self) -> Self {
        Self {
            looks: self.looks.saturating_add(1),
            steps: self.steps + 1,
        }
    }

    fn and(self, other: Self) -> Self {
        Self {
            looks: self.looks.saturating_add(other.looks),
            steps: self.steps.max(other.steps),
        }
    }
}

/// A condition that asks for more work than any computer should do.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct TooMuchWork;

impl Problem for TooMuchWork {
    fn told(&self) -> Told {
        Told::new(
            "this condition is too much work, by way of the findings and follow-ups that it looks at",
            format!(
                "all conditions together may come to {MOST_LOOKS} looks at an answer or a finding, and findings and follow-ups may build on each other {MOST_STEPS} times"
            ),
        )
    }
}
