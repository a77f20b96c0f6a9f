//! What a rule makes of every answer set, from how true its condition is.

use super::{CountsAsYes, Layers, Reader};
use crate::assessment::is_let_go;
use crate::compiled::diagram::{Bounded, NONE, Set};
use crate::rules::{Condition, IfUnsure, Mention, Test};
use crate::truth::Truth;

/// Where a rule holds and where it waits.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Verdict {
    /// Where it holds and counts at its own level.
    pub(crate) in_full: Set,
    /// Where it holds, whatever it counts at.
    pub(crate) holds: Set,
    /// Where it waits.
    pub(crate) waits: Set,
    /// Where it waits for more than the calmest level does without.
    pub(crate) waits_beyond_calm: Set,
}

impl Reader<'_> {
    /// What a rule makes of every answer set.
    pub(crate) fn verdict(&mut self, when: &Condition, if_unsure: &IfUnsure) -> Bounded<Verdict> {
        let truth = self.truth(when, None)?;
        let not_given = self.exactly(truth, Truth::NotGiven)?;
        let beyond = self.beyond(when, Truth::NotGiven, &|_| true)?;
        let in_full = |question| if_unsure.counts_in_full(question);
        let in_full = self.with_unsure_as_yes(when, truth, &in_full)?;
        let holds = match &if_unsure.at_level {
            Some(_) => self.with_unsure_as_yes(when, truth, &|one| !if_unsure.mentions(one))?,
            None => in_full,
        };
        let Some(Mention { about, .. }) = &if_unsure.mention else {
            return Ok(Verdict {
                in_full,
                holds,
                waits: not_given,
                waits_beyond_calm: beyond,
            });
        };
        let mentioned = self.diagram.but(truth.unsure, holds)?;
        let waited_for = self.rules.with_parents(about);
        let beyond_mentioned = self.beyond(when, Truth::Unsure, &|test| {
            waited_for.contains(&test.question)
        })?;
        let beyond_mentioned = self.diagram.both(beyond_mentioned, mentioned)?;
        Ok(Verdict {
            in_full,
            holds,
            waits: self.diagram.either(not_given, mentioned)?,
            waits_beyond_calm: self.diagram.either(beyond, beyond_mentioned)?,
        })
    }

    /// Where a condition of this `truth` is yes, or is unsure and becomes yes when the unsure answers to some questions
    /// count as yes.
    fn with_unsure_as_yes(
        &mut self,
        when: &Condition,
        truth: Layers,
        counts_as_yes: CountsAsYes<'_>,
    ) -> Bounded<Set> {
        let as_yes = self.truth(when, Some(counts_as_yes))?;
        let as_yes = self.diagram.both(as_yes.yes, truth.unsure)?;
        self.diagram.either(truth.yes, as_yes)
    }

    /// Where a condition has this truth because of a test that `counts` and that the calmest level does not do without.
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
}
