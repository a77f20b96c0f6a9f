//! Answers as small numbers.
//!
//! What can be answered is cut into parts. A part has a few codes, of which each stands for answers that no test of
//! the rule set tells apart: numbers between two borders, or choices that are always wanted together. A question is
//! one part, or several where many choices can be ticked; a follow-up has one more for how far it applies.
//!
//! Code 0 is not given, nothing ticked, or does not apply.

mod classes;
mod form;

use crate::answers::Value;
use crate::rules::{Question, QuestionIndex, RuleSet, Test};
use crate::truth::Truth;
use form::Form;

/// The most bits of a part. Numbers that are cut into more ranges than that are left to the plain way.
const MOST_BITS: u32 = 12;

/// How many bits it takes to say how far a follow-up applies.
const BITS_OF_TRUTH: u32 = 2;

/// Everything that can be answered, as parts.
#[derive(Debug)]
pub(super) struct Coding {
    questions: Vec<Coded>,
    /// How many bits each part takes.
    bits: Vec<u32>,
}

/// A question as parts.
#[derive(Debug)]
pub(super) struct Coded {
    form: Form,
    /// Its parts, at least one.
    pub(super) parts: Vec<usize>,
    /// The part that says how far it applies, for a follow-up; its codes are the truth values in their order.
    pub(super) applies: Option<usize>,
}

impl Coding {
    /// Cuts what can be answered into parts; none, if one of them would be too large.
    pub(super) fn of(rules: &RuleSet) -> Option<Self> {
        let mut bits = Vec::new();
        let mut next = |wanted: u32| {
            bits.push(wanted);
            bits.len() - 1
        };
        let coded = |question: &Question| {
            let form = Form::of(question, rules);
            Coded {
                parts: form.bits().into_iter().map(&mut next).collect(),
                applies: question.ask_when.is_some().then(|| next(BITS_OF_TRUTH)),
                form,
            }
        };
        let questions = rules.questions().iter().map(coded).collect();
        let is_small = bits.iter().all(|bits| *bits <= MOST_BITS);
        is_small.then_some(Self { questions, bits })
    }

    /// How many bits each part takes.
    pub(super) fn bits(&self) -> &[u32] {
        &self.bits
    }

    /// A question as parts.
    pub(super) fn question(&self, question: QuestionIndex) -> &Coded {
        &self.questions[question.0]
    }

    /// Every question, in the order of asking.
    pub(super) fn questions(&self) -> &[Coded] {
        &self.questions
    }

    /// How true a test is, if `code` gives the code of each part.
    pub(super) fn truth(&self, test: &Test, code: &dyn Fn(usize) -> usize) -> Truth {
        let coded = self.question(test.question);
        let applies = coded
            .applies
            .map_or(Truth::Yes, |part| Truth::EVERY[code(part)]);
        let parts = coded.parts.iter().enumerate();
        let own = Truth::any(parts.map(|(nth, part)| coded.truth_of_part(nth, code(*part), test)));
        applies.min(own)
    }
}

impl Coded {
    /// Shows which parts an answer sets, and to what code. Where it is shown a part twice, both codes are set.
    pub(super) fn codes(&self, value: Value, show: &mut dyn FnMut(usize, usize)) {
        self.form
            .codes(value, &mut |nth, code| show(self.parts[nth], code));
    }

    /// The code of its first part for an answer.
    pub(super) fn first_code(&self, value: Value) -> usize {
        let mut first = 0;
        self.form.codes(value, &mut |nth, code| {
            if nth == 0 {
                first |= code;
            }
        });
        first
    }

    /// An answer that the codes of its parts stand for.
    pub(super) fn value(&self, code: &dyn Fn(usize) -> usize) -> Option<Value> {
        let mut value = self.form.value(0, code(self.parts[0]))?;
        for (nth, part) in self.parts.iter().enumerate().skip(1) {
            if let (Value::Choices { ticked, unsure }, Some(Value::Choices { ticked: more, .. })) =
                (&mut value, self.form.value(nth, code(*part)))
            {
                *ticked = ticked.and(more);
                *unsure = unsure.without(more);
            }
        }
        Some(value)
    }

    /// How true a test on this question is of one of its parts alone. It is as true as of the part where it is truest.
    pub(super) fn truth_of_part(&self, nth: usize, code: usize, test: &Test) -> Truth {
        match self.form.value(nth, code) {
            None => Truth::NotGiven,
            Some(value) => value.truth(&test.wanted),
        }
    }

    /// Whether a code of its first part says that it was answered with "not sure".
    pub(super) fn is_unsure(&self, code: usize) -> bool {
        self.form.value(0, code).is_some_and(Value::is_unsure)
    }
}
