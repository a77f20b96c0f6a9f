//! What a rule set makes of every answer set at once: the same as [`assessment`](crate::assessment), in sets.

use super::diagram::{Bounded, Diagram, EVERY, NONE, Set};
use super::space::{FIRMLY, Form, NO, NOT_GIVEN, Space, UNSURE, WITH_UNSURE, YES};
use crate::rules::{Condition, IfUnsure, Question, QuestionIndex, Rank, RuleSet, Test, Wanted};
use crate::truth::Truth;

/// Where a condition is at least so true. Each set holds the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Layers {
    not_given: Set,
    unsure: Set,
    yes: Set,
}

/// What a rule set makes of every answer set.
#[derive(Debug)]
pub(super) struct Meaning {
    /// For each rule, where it holds.
    pub(super) holds: Vec<Set>,
    /// For each rule, where it waits.
    pub(super) waits: Vec<Set>,
    /// For each rank, where the level is at least that.
    pub(super) level: Vec<Set>,
    /// For each rank, where what is possible is at least that.
    pub(super) possible: Vec<Set>,
    /// Where a rule of the most urgent level holds, so that the questions stop.
    pub(super) settled: Set,
    /// For each question, where it does not apply.
    pub(super) closed: Vec<Set>,
    /// The answer sets that there are: no ticks without an answer, no answer to a question that does not apply.
    pub(super) there: Set,
    /// The answer sets that the program takes: as above, but a question that does not apply may be answered calmly.
    pub(super) accepted: Set,
}

impl Meaning {
    /// Applies the rule set at place `file` of the space to every answer set.
    pub(super) fn of(
        rules: &RuleSet,
        file: usize,
        space: &Space,
        diagram: &mut Diagram,
    ) -> Bounded<Self> {
        let mut reader = Reader {
            rules,
            file,
            space,
            diagram,
        };
        let closed = reader.closed()?;
        let there = reader.there(&closed)?;
        let accepted = reader.accepted(&closed)?;
        let mut meaning = Self {
            holds: Vec::new(),
            waits: Vec::new(),
            level: Vec::new(),
            possible: Vec::new(),
            settled: NONE,
            closed,
            there,
            accepted,
        };
        let mut silence = NONE; // where a rule waits for more than the file lets go
        for rule in rules.rules() {
            let (holds, waits, beyond) = reader.verdict(&rule.when, &rule.if_unsure)?;
            meaning.holds.push(holds);
            meaning.waits.push(waits);
            silence = reader.diagram.either(silence, beyond)?;
        }
        meaning.levels(rules, silence, reader.diagram)?;
        Ok(meaning)
    }

    fn levels(&mut self, rules: &RuleSet, silence: Set, diagram: &mut Diagram) -> Bounded<()> {
        let among = |sets: &[Set], least: Rank| -> Vec<Set> {
            let ranked = rules.rules().iter().zip(sets);
            ranked
                .filter(|(rule, _)| rule.rank >= least)
                .map(|(_, set)| *set)
                .collect()
        };
        for rank in (0..rules.levels().len()).map(Rank) {
            let mut level = diagram.any(among(&self.holds, rank))?;
            if rules.if_unanswered() >= rank {
                level = diagram.either(level, silence)?;
            }
            if rules.otherwise() >= rank {
                level = EVERY;
            }
            let waiting = diagram.any(among(&self.waits, rank))?;
            self.level.push(level);
            self.possible.push(diagram.either(level, waiting)?);
        }
        self.settled = diagram.any(among(&self.holds, rules.top()))?;
        Ok(())
    }
}

/// Reads conditions as sets.
struct Reader<'a> {
    rules: &'a RuleSet,
    file: usize,
    space: &'a Space,
    diagram: &'a mut Diagram,
}

impl Reader<'_> {
    /// Where a rule holds, where it waits, and where it waits for more than the file lets go.
    fn verdict(&mut self, when: &Condition, if_unsure: &IfUnsure) -> Bounded<(Set, Set, Set)> {
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
        let beyond_mentioned =
            self.beyond(when, Truth::Unsure, &|test| about.contains(&test.question))?;
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
            Condition::All(parts)
            | Condition::Any(parts)
            | Condition::HowMany { of: parts, .. } => {
                let mut sum = NONE;
                for part in parts {
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
        if counts(test) && !self.is_let_go(test) {
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

    fn is_let_go(&self, test: &Test) -> bool {
        self.rules.calm_without().iter().any(|calm| {
            calm.question == test.question
                && match (calm.choices, &test.wanted) {
                    (None, _) => true,
                    (Some(let_go), Wanted::Chosen(wanted)) => wanted.is_within(let_go),
                    (Some(_), _) => false,
                }
        })
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
            Condition::All(parts) => self.how_many(parts.len(), parts, about),
            Condition::Any(parts) => self.how_many(1, parts, about),
            Condition::HowMany { at_least, of } => self.how_many(*at_least, of, about),
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

    /// How far a question applies. One that was answered while nobody knows whether it applies counts as asked.
    fn applies(&mut self, question: QuestionIndex) -> Bounded<Layers> {
        let Some(when) = &self.rules.question(question).ask_when else {
            return Ok(Layers {
                not_given: EVERY,
                unsure: EVERY,
                yes: EVERY,
            });
        };
        let truth = self.truth(when, None)?;
        let variable = self.space.asked(self.file, question).variable;
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
        let asked = self.space.asked(self.file, test.question);
        if let Form::AnyOf(_) = asked.form {
            return self.ticked(question, &test.wanted);
        }
        let is_wanted = |value| asked.is_wanted(question, &test.wanted, value);
        let (variable, unsure) = (asked.variable, asked.unsure());
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
        let asked = self.space.asked(self.file, question.index);
        let mut yes = NONE;
        for (i, choice) in question.choices().iter().enumerate() {
            if let (Wanted::Chosen(wanted), Some(place)) = (wanted, asked.place(choice))
                && wanted.has(i)
            {
                let ticked = self
                    .diagram
                    .with_value(asked.tick(place), |value| value == 1)?;
                yes = self.diagram.either(yes, ticked)?;
            }
        }
        let unsure = self
            .diagram
            .with_value(asked.variable, |value| value == WITH_UNSURE)?;
        let not_given = self
            .diagram
            .with_value(asked.variable, |value| value == NOT_GIVEN)?;
        let unsure = self.diagram.either(yes, unsure)?;
        Ok(Layers {
            not_given: self.diagram.either(unsure, not_given)?,
            unsure,
            yes,
        })
    }

    fn exactly(&mut self, layers: Layers, truth: Truth) -> Bounded<Set> {
        match truth {
            Truth::No => self.diagram.but(EVERY, layers.not_given),
            Truth::NotGiven => self.diagram.but(layers.not_given, layers.unsure),
            Truth::Unsure => self.diagram.but(layers.unsure, layers.yes),
            Truth::Yes => Ok(layers.yes),
        }
    }

    /// For each question, where it does not apply.
    fn closed(&mut self) -> Bounded<Vec<Set>> {
        let mut closed = Vec::new();
        for question in self.rules.questions() {
            let applies = self.applies(question.index)?;
            closed.push(self.exactly(applies, Truth::No)?);
        }
        Ok(closed)
    }

    /// The answer sets without ticks where there is no answer.
    fn with_ticks_in_place(&mut self) -> Bounded<Set> {
        let mut in_place = EVERY;
        for question in self.rules.questions() {
            let asked = self.space.asked(self.file, question.index);
            let not_given = self.value(asked.variable, NOT_GIVEN)?;
            for tick in asked.every_tick() {
                let empty = self.value(tick, NOT_GIVEN)?;
                let unfounded = self.diagram.but(not_given, empty)?;
                in_place = self.diagram.but(in_place, unfounded)?;
            }
        }
        Ok(in_place)
    }

    /// The answer sets without answers where there is no question.
    fn there(&mut self, closed: &[Set]) -> Bounded<Set> {
        let mut there = self.with_ticks_in_place()?;
        for (question, closed) in self.rules.questions().iter().zip(closed) {
            let asked = self.space.asked(self.file, question.index);
            let not_given = self.value(asked.variable, NOT_GIVEN)?;
            let answered = self.diagram.but(*closed, not_given)?;
            there = self.diagram.but(there, answered)?;
        }
        Ok(there)
    }

    /// The answer sets that contradict themselves nowhere.
    fn accepted(&mut self, closed: &[Set]) -> Bounded<Set> {
        let mut accepted = self.with_ticks_in_place()?;
        for (question, closed) in self.rules.questions().iter().zip(closed) {
            let asked = self.space.asked(self.file, question.index);
            let calm = asked.calm();
            let mut calm = self.diagram.with_value(asked.variable, |value| {
                value == NOT_GIVEN || Some(value) == calm
            })?;
            for tick in asked.every_tick() {
                let empty = self.value(tick, NOT_GIVEN)?;
                calm = self.diagram.both(calm, empty)?;
            }
            let contradicts = self.diagram.but(*closed, calm)?;
            accepted = self.diagram.but(accepted, contradicts)?;
        }
        Ok(accepted)
    }

    fn value(&mut self, variable: usize, wanted: usize) -> Bounded<Set> {
        self.diagram.with_value(variable, |value| value == wanted)
    }
}

/// The single steps in which the answer to a yes/no question gets worse.
pub(super) const WORSE: [(usize, usize); 2] = [(NO, UNSURE), (UNSURE, YES)];

/// How ticks can be given.
pub(super) const WAYS_TO_TICK: [usize; 2] = [FIRMLY, WITH_UNSURE];
