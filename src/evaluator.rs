//! What follows from many answer sets of one rule set, without what only a reader needs.
//!
//! An [`Assessment`](crate::assessment::Assessment) applies one rule after the other, which is the plain way and the
//! right one for a single answer set. An [`Evaluator`] says the same of the same answers, but makes tables of the
//! rules first, in which the answers are then looked up:
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

mod bits;
mod calm;
mod coding;
mod compiled;
mod follow_up;
mod layout;
mod seats;
mod state;
mod tables;
mod verdicts;
mod ways;

use crate::answers::Answers;
use crate::assessment::by_urgency;
use crate::rules::{QuestionIndex, Rank, Rule, RuleSet};
pub(crate) use compiled::Compiled;
pub(crate) use seats::Seats;
pub(crate) use state::State;
pub(crate) use verdicts::Verdicts;

/// A rule set made ready for many answer sets.
#[derive(Debug)]
pub struct Evaluator<'r> {
    rules: &'r RuleSet,
    seats: Seats<'r>,
    /// None, where the tables would be too large: the rules are then applied one after the other.
    compiled: Option<Compiled<'r>>,
}

/// What follows from one answer set: the same as an [`Assessment`](crate::assessment::Assessment) says.
#[derive(Debug, Clone)]
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
    /// Questions that apply, or may apply, and that nobody answered, in the order of asking.
    pub not_given: Vec<QuestionIndex>,
    /// Questions that were answered with "not sure", alone or beside ticks, in the order of asking.
    pub unsure: Vec<QuestionIndex>,
    /// All of it as sets.
    pub(crate) verdicts: Verdicts,
}

impl<'r> Evaluator<'r> {
    /// Makes a rule set ready. Any will do: rules that would take too large a table are applied one after the other.
    pub fn new(rules: &'r RuleSet) -> Self {
        let by_urgency = by_urgency(rules);
        // The tables know one level of a rule; where one may count at a lower one, the plain way says what follows.
        let counts_lower = |rule: &Rule| rule.if_unsure.at_level.is_some();
        let is_for_tables = !rules.rules().iter().any(counts_lower);
        match is_for_tables
            .then(|| Compiled::of(rules, &by_urgency))
            .flatten()
        {
            Some((compiled, seats)) => Self {
                rules,
                seats,
                compiled: Some(compiled),
            },
            None => Self {
                rules,
                seats: Seats::of(&by_urgency, by_urgency.iter().map(|_| 1)),
                compiled: None,
            },
        }
    }

    /// What follows from some answers.
    ///
    /// # Panics
    /// When the answers are to the questions of another rule set.
    pub fn outcome(&self, answers: &Answers<'r>) -> Outcome<'r> {
        let mut verdicts = self.verdicts();
        self.judge(answers, &mut verdicts);
        let rule = |seat: usize| self.seats.rules()[seat];
        Outcome {
            rank: verdicts.rank,
            possible: verdicts.possible,
            because: verdicts.because().map(rule).collect(),
            undecided: verdicts.undecided().map(rule).collect(),
            not_given: verdicts.not_given().map(QuestionIndex).collect(),
            unsure: verdicts.unsure().map(QuestionIndex).collect(),
            verdicts,
        }
    }

    /// Room for what follows from some answers.
    pub(crate) fn verdicts(&self) -> Verdicts {
        Verdicts::new(self.rules, &self.seats)
    }

    /// What follows from some answers, as sets.
    pub(crate) fn judge(&self, answers: &Answers<'_>, verdicts: &mut Verdicts) {
        assert!(
            std::ptr::eq(self.rules, answers.rules()),
            "answers to the questions of another rule set"
        );
        match &self.compiled {
            // The tables know "not sure" of a whole question only; of some of its choices, the plain way does.
            Some(_) if is_unsure_of_some_choices(answers) => {
                verdicts.judge_plainly(answers, &self.seats);
            }
            Some(compiled) => compiled.judge(&compiled.state_of(answers), &self.seats, verdicts),
            None => verdicts.judge_plainly(answers, &self.seats),
        }
    }

    /// Which rule sits where.
    pub(crate) fn seats(&self) -> &Seats<'r> {
        &self.seats
    }

    /// The tables, where there are any.
    pub(crate) fn compiled(&self) -> Option<&Compiled<'r>> {
        self.compiled.as_ref()
    }
}

/// Whether "not sure" was said to some choices of a question, while others of it were denied.
fn is_unsure_of_some_choices(answers: &Answers<'_>) -> bool {
    answers.rules().questions().iter().any(|question| {
        let given = answers.given(question.index);
        given.is_some_and(|value| value.is_unsure_of_some(question))
    })
}
