//! Conditions as sets: where each is at least so true.

use crate::assessment::is_let_go;
use crate::compiled::diagram::{Bounded, Diagram, EVERY, NONE, Set};
use crate::rules::{Condition, IfUnsure, Question, QuestionIndex, RuleSet, Test, Wanted};
use crate::space::{Cut, NOT_GIVEN, Space, WITH_UNSURE};
use crate::truth::Truth;

/// Where a condition is at least so true. Each set holds the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Layers {
    not_given: Set,
    unsure: Set,
    yes: Set,
}

/// Reads conditions as sets.
pub(crate) struct Reader<'a> {
    pub(crate) rules: &'a RuleSet,
    pub(crate) file: usize,
    pub(crate) space: &'a Space,
    pub(crate) diagram: &'a mut Diagram,
}

impl Reader<'_> {
    /// Where a rule holds, where it waits, and where it waits for more than the file lets go.
    pub(crate) fn verdict(
        &mut self,
        when: &Condition,
        if_unsure: &IfUnsure,
    ) -> Bounded<(Set, Set, Set)> {
        let truth = self.truth(when, None)?;
        let not_given = self.exactly(truth, Truth::NotGiven)?;
        let beyond = self.beyond(when, Truth::NotGiven, &|_| true)?;
        let about = match if_unsure {
            IfUnsure::ActAsIfYes => return Ok((truth.unsure, not_given, beyond)),
            IfUnsure::Mention { about, .. } => about,
        };
        let as_yes = self.truth(when, Some(about))?;
        let as_yes = self.diagram.both(as_yes.yes, truth.unsure)?;
        let holds = self.diagram.either(truth.yes, as_yes)?;
        let mentioned = self.diagram.but(truth.unsure, holds)?;
        let waited_for = self.rules.with_parents(about);
        let beyond_mentioned = self.beyond(when, Truth::Unsure, &|test| {
            waited_for.contains(&test.question)
        })?;
        let beyond_mentioned = self.diagram.both(beyond_mentioned, mentioned)?;
        Ok((
            holds,
            self.diagram.either(not_given, mentioned)?,
            self.diagram.either(beyond, beyond_mentioned)?,
        ))
    }

    /// Where a condition has this truth because of an answer that counts and that the file does not let go.
    fn beyond(
        &mut self,
        condition: &Condition,
        why: Truth,
        counts: &dyn Fn(&Test) -> bool,
    ) -> Bounded<Set> {
        let below = match condition {
            Condition::Answer(test) => self.beyond_test(test, why, counts)?,
            Condition::Finding(index) => {
                self.beyond(&self.rules.findings()[index.0].when, why, counts)?
            }
            Condition::Group(group) => {
                let mut sum = NONE;
                for part in &group.parts {
                    let part = self.beyond(part, why, counts)?;
                    sum = self.diagram.either(sum, part)?;
                }
                sum
            }
        };
        let truth = self.truth(condition, None)?;
        let here = self.exactly(truth, why)?;
        self.diagram.both(here, below)
    }

    fn beyond_test(
        &mut self,
        test: &Test,
        why: Truth,
        counts: &dyn Fn(&Test) -> bool,
    ) -> Bounded<Set> {
        let mut sum = NONE;
        if counts(test) && !is_let_go(self.rules, test) {
            let own = self.own_truth(test)?;
            sum = self.exactly(own, why)?;
        }
        if let Some(when) = &self.rules.question(test.question).ask_when {
            let applies = self.applies(test.question)?;
            let applies = self.exactly(applies, why)?;
            let parent = self.beyond(when, why, counts)?;
            let parent = self.diagram.both(parent, applies)?;
            sum = self.diagram.either(sum, parent)?;
        }
        Ok(sum)
    }

    /// How true a condition is; with `about`, when an unsure answer counts as yes but for those questions.
    fn truth(&mut self, condition: &Condition, about: Option<&[QuestionIndex]>) -> Bounded<Layers> {
        match condition {
            Condition::Answer(test) => {
                let mut truth = self.test(test)?;
                if about.is_some_and(|about| !about.contains(&test.question)) {
                    truth.yes = truth.unsure;
                }
                Ok(truth)
            }
            Condition::Finding(index) => self.truth(&self.rules.findings()[index.0].when, about),
            Condition::Group(group) => self.how_many(group.needed(), &group.parts, about),
        }
    }

    fn how_many(
        &mut self,
        count: usize,
        parts: &[Condition],
        about: Option<&[QuestionIndex]>,
    ) -> Bounded<Layers> {
        let (mut not_given, mut unsure, mut yes) = (Vec::new(), Vec::new(), Vec::new());
        for part in parts {
            let truth = self.truth(part, about)?;
            not_given.push(truth.not_given);
            unsure.push(truth.unsure);
            yes.push(truth.yes);
        }
        Ok(Layers {
            not_given: self.diagram.at_least(count, &not_given)?,
            unsure: self.diagram.at_least(count, &unsure)?,
            yes: self.diagram.at_least(count, &yes)?,
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

    /// How far a question applies. One that was answered while nobody knows whether it applies counts as coded.
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
        let is_wanted = |value| coded.is_wanted(question, &test.wanted, value);
        let (variable, unsure) = (coded.variable, coded.unsure());
        Ok(Layers {
            not_given: self.diagram.with_value(variable, |value| {
                value == NOT_GIVEN || value == unsure || is_wanted(value)
            })?,
            unsure: self
                .diagram
                .with_value(variable, |value| value == unsure || is_wanted(value))?,
            yes: self.diagram.with_value(variable, is_wanted)?,
        })
    }

    fn ticked(&mut self, question: &Question, wanted: &Wanted) -> Bounded<Layers> {
        let coded = self.space.coded(self.file, question.index);
        let mut yes = NONE;
        for (i, choice) in question.choices().iter().enumerate() {
            if let (Wanted::Chosen(wanted), Some(place)) = (wanted, coded.place(choice))
                && wanted.has(i)
            {
                let ticked = self
                    .diagram
                    .with_value(coded.tick(place), |value| value == 1)?;
                yes = self.diagram.either(yes, ticked)?;
            }
        }
        let unsure = self
            .diagram
            .with_value(coded.variable, |value| value == WITH_UNSURE)?;
        let not_given = self
            .diagram
            .with_value(coded.variable, |value| value == NOT_GIVEN)?;
        let unsure = self.diagram.either(yes, unsure)?;
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
