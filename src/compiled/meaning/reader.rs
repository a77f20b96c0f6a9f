//! Conditions as sets: where each is at least so true.

mod verdict;

pub(crate) use verdict::Verdict;

use crate::compiled::diagram::{Bounded, Diagram, EVERY, NONE, Set};
use crate::rules::{Addend, Condition, Question, QuestionIndex, RuleSet, Sum, Test, Wanted};
use crate::space::{Cut, IN_DOUBT, NOT_GIVEN, Space, TICKED};
use crate::truth::Truth;

/// Where a condition is at least so true. Each set holds the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Layers {
    not_given: Set,
    unsure: Set,
    yes: Set,
}

impl Layers {
    /// Nowhere at all.
    const NEVER: Self = Self {
        not_given: NONE,
        unsure: NONE,
        yes: NONE,
    };
}

/// Of which questions the unsure answers count as yes.
type CountsAsYes<'a> = &'a dyn Fn(QuestionIndex) -> bool;

/// Reads conditions as sets.
pub(crate) struct Reader<'a> {
    pub(crate) rules: &'a RuleSet,
    pub(crate) file: usize,
    pub(crate) space: &'a Space,
    pub(crate) diagram: &'a mut Diagram,
}

impl Reader<'_> {
    /// Where a condition is yes.
    pub(crate) fn yes(&mut self, condition: &Condition) -> Bounded<Set> {
        Ok(self.truth(condition, None)?.yes)
    }

    /// How true a condition is, when the unsure answers to some questions count as yes.
    fn truth(&mut self, condition: &Condition, as_yes: Option<CountsAsYes<'_>>) -> Bounded<Layers> {
        match condition {
            Condition::Answer(test) => {
                let mut truth = self.test(test)?;
                if as_yes.is_some_and(|counts_as_yes| counts_as_yes(test.question)) {
                    truth.yes = truth.unsure;
                }
                Ok(truth)
            }
            Condition::Finding(index) => self.truth(&self.rules.findings()[index.0].when, as_yes),
            Condition::Group(group) => self.sum(&group.sum(), as_yes),
        }
    }

    fn sum(&mut self, sum: &Sum<'_>, as_yes: Option<CountsAsYes<'_>>) -> Bounded<Layers> {
        let (mut not_given, mut unsure, mut yes) = (Vec::new(), Vec::new(), Vec::new());
        for Addend { points, any_of } in &sum.addends {
            let mut layers = Layers::NEVER;
            for part in any_of {
                let truth = self.truth(part, as_yes)?;
                layers.not_given = self.diagram.either(layers.not_given, truth.not_given)?;
                layers.unsure = self.diagram.either(layers.unsure, truth.unsure)?;
                layers.yes = self.diagram.either(layers.yes, truth.yes)?;
            }
            not_given.push((*points, layers.not_given));
            unsure.push((*points, layers.unsure));
            yes.push((*points, layers.yes));
        }
        Ok(Layers {
            not_given: self.diagram.at_least(sum.needed, &not_given)?,
            unsure: self.diagram.at_least(sum.needed, &unsure)?,
            yes: self.diagram.at_least(sum.needed, &yes)?,
        })
    }

    fn test(&mut self, test: &Test) -> Bounded<Layers> {
        let (applies, own) = (self.applies(test.question)?, self.own_truth(test)?);
        Ok(Layers {
            not_given: self.diagram.both(applies.not_given, own.not_given)?,
            unsure: self.diagram.both(applies.unsure, own.unsure)?,
            yes: self.diagram.both(applies.yes, own.yes)?,
        })
    }

    /// For each question, where it does not apply.
    pub(super) fn closed(&mut self) -> Bounded<Vec<Set>> {
        let mut closed = Vec::new();
        for question in self.rules.questions() {
            let applies = self.applies(question.index)?;
            closed.push(self.exactly(applies, Truth::No)?);
        }
        Ok(closed)
    }

    /// How far a question applies. One that was answered while nobody knows whether it applies counts as asked.
    pub(crate) fn applies(&mut self, question: QuestionIndex) -> Bounded<Layers> {
        let Some(when) = &self.rules.question(question).ask_when else {
            return Ok(Layers {
                not_given: EVERY,
                unsure: EVERY,
                yes: EVERY,
            });
        };
        let truth = self.truth(when, None)?;
        let variable = self.space.coded(self.file, question).variable;
        let given = self
            .diagram
            .with_value(variable, |value| value != NOT_GIVEN)?;
        let nobody_knows = self.exactly(truth, Truth::NotGiven)?;
        let counts = self.diagram.both(nobody_knows, given)?;
        Ok(Layers {
            not_given: truth.not_given,
            unsure: self.diagram.either(truth.unsure, counts)?,
            yes: self.diagram.either(truth.yes, counts)?,
        })
    }

    /// How true a test is of the answer alone.
    fn own_truth(&mut self, test: &Test) -> Bounded<Layers> {
        let question = self.rules.question(test.question);
        let coded = self.space.coded(self.file, test.question);
        if let Cut::AnyOf(_) = coded.cut {
            return self.ticked(question, &test.wanted);
        }
        let variable = coded.variable;
        let is_wanted = |value| coded.is_wanted(question, &test.wanted, value);
        let may_be = |value| Some(value) == coded.unsure() || is_wanted(value);
        Ok(Layers {
            not_given: self
                .diagram
                .with_value(variable, |value| value == NOT_GIVEN || may_be(value))?,
            unsure: self.diagram.with_value(variable, may_be)?,
            yes: self.diagram.with_value(variable, is_wanted)?,
        })
    }

    fn ticked(&mut self, question: &Question, wanted: &Wanted) -> Bounded<Layers> {
        let coded = self.space.coded(self.file, question.index);
        let wanted = wanted.choices();
        let (mut yes, mut unsure) = (NONE, NONE);
        for (i, choice) in question.choices().iter().enumerate() {
            if wanted.has(i)
                && let Some(place) = coded.place(choice)
            {
                let tick = coded.tick(place);
                let ticked = self.diagram.at(tick, TICKED)?;
                let may_be = self.diagram.with_value(tick, |cell| cell >= IN_DOUBT)?;
                yes = self.diagram.either(yes, ticked)?;
                unsure = self.diagram.either(unsure, may_be)?;
            }
        }
        let not_given = self.diagram.at(coded.variable, NOT_GIVEN)?;
        Ok(Layers {
            not_given: self.diagram.either(unsure, not_given)?,
            unsure,
            yes,
        })
    }

    pub(crate) fn exactly(&mut self, layers: Layers, truth: Truth) -> Bounded<Set> {
        match truth {
            Truth::No => self.diagram.but(EVERY, layers.not_given),
            Truth::NotGiven => self.diagram.but(layers.not_given, layers.unsure),
            Truth::Unsure => self.diagram.but(layers.unsure, layers.yes),
            Truth::Yes => Ok(layers.yes),
        }
    }
}
