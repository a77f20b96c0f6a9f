//! What can be answered, as variables of a diagram.
//!
//! A question is one variable: not given, each answer, unsure. One with any number of ticks is a variable for how
//! it was answered and one for each tick. Numbers are cut at the borders that the rules use: within two borders,
//! no rule can tell them apart.

mod asked;
mod borders;

use crate::answers::{Answers, Said};
use crate::rules::{QuestionIndex, RuleSet};
use crate::text::Text;

pub(super) use asked::{Asked, Form};

/// The value of every variable that costs nothing: not given, not ticked.
pub(super) const NOT_GIVEN: usize = 0;

/// The values of a yes/no question.
pub(super) const NO: usize = 1;
pub(super) const UNSURE: usize = 2;
pub(super) const YES: usize = 3;

/// The values of the variable that says how ticks were given: all of them firmly, or with "not sure" beside them.
pub(super) const FIRMLY: usize = 1;
pub(super) const WITH_UNSURE: usize = 2;

/// One answer is worse than any number of characters when the shortest answers are looked for.
const AN_ANSWER: u64 = 1 << 32;

/// The questions of one rule set, or of two at once.
#[derive(Debug)]
pub(super) struct Space {
    asked: Vec<Asked>,
    /// For each rule set, the place of each of its questions in `asked`.
    places: Vec<Vec<usize>>,
    /// For each question, which of its choices every rule set knows that has the question.
    shared: Vec<Vec<bool>>,
    /// For each variable, its question and its place among the variables of it.
    variables: Vec<(usize, usize)>,
}

impl Space {
    /// The space of the questions of all these rule sets. Questions with the same id and kind are the same.
    pub(super) fn of(rule_sets: &[&RuleSet]) -> Self {
        let mut asked: Vec<Asked> = Vec::new();
        let mut places = Vec::new();
        for rules in rule_sets {
            let mut own = Vec::new();
            for question in rules.questions() {
                let same = |known: &Asked| known.id == question.id && known.form.fits(question);
                let place = asked.iter().position(same).unwrap_or_else(|| {
                    asked.push(Asked {
                        id: question.id.clone(),
                        form: Form::of(question, rule_sets),
                        variable: 0,
                    });
                    asked.len() - 1
                });
                asked[place].form.widen(question);
                own.push(place);
            }
            places.push(own);
        }
        let mut variables = Vec::new();
        for (place, asked) in asked.iter_mut().enumerate() {
            asked.variable = variables.len();
            variables.extend((0..=asked.ticks()).map(|part| (place, part)));
        }
        let shared = asked.iter().enumerate().map(|(place, asked)| {
            let choices = asked.form.choices().iter();
            choices
                .map(|id| is_shared(rule_sets, &places, place, id))
                .collect()
        });
        Self {
            shared: shared.collect(),
            asked,
            places,
            variables,
        }
    }

    /// How many values each variable has.
    pub(super) fn sizes(&self) -> Vec<usize> {
        let size = |(place, part): &(usize, usize)| match part {
            0 => self.asked[*place].form.size(),
            _ => 2,
        };
        self.variables.iter().map(size).collect()
    }

    /// Every question.
    pub(super) fn every(&self) -> &[Asked] {
        &self.asked
    }

    /// Whether a question of a rule set is the one at a place.
    pub(super) fn is_at(&self, file: usize, question: QuestionIndex, place: usize) -> bool {
        self.places[file][question.0] == place
    }

    /// Whether a value of the question with choices at a place is one for every rule set that has the question.
    pub(super) fn is_known_to_all(&self, place: usize, value: usize) -> bool {
        let shared = self.shared.get(place);
        let choice = value.checked_sub(1).and_then(|choice| shared?.get(choice));
        choice.copied().unwrap_or(true)
    }

    /// A question of a rule set, by the place of the rule set.
    pub(super) fn asked(&self, file: usize, question: QuestionIndex) -> &Asked {
        &self.asked[self.places[file][question.0]]
    }

    /// What it costs to give a variable a value, when few and short answers are wanted.
    pub(super) fn cost(&self, variable: usize, value: usize) -> u64 {
        let (place, part) = self.variables[variable];
        let asked = &self.asked[place];
        if value == NOT_GIVEN {
            return 0;
        }
        match part {
            0 => AN_ANSWER + asked.id.len() as u64 + asked.form.length(value),
            tick => 1 + asked.form.choices()[tick - 1].len() as u64,
        }
    }

    /// The answers to the questions of a rule set that the values stand for, without those to follow-ups that
    /// do not apply.
    pub(super) fn answers<'r>(
        &self,
        file: usize,
        rules: &'r RuleSet,
        values: &[usize],
    ) -> Answers<'r> {
        let mut answers = Answers::new(rules);
        for question in rules.questions() {
            let asked = self.asked(file, question.index);
            if let Some(value) = asked.value(question, values) {
                answers = answers.with(question.index, value);
            }
            if answers.said(question.index) == Said::NotAsked {
                answers.forget(question.index);
            }
        }
        answers
    }
}

/// Whether every rule set that has the question at a place has this choice of it.
fn is_shared(rule_sets: &[&RuleSet], places: &[Vec<usize>], place: usize, id: &Text) -> bool {
    let mut files = rule_sets.iter().zip(places);
    files.all(|(rules, places)| {
        let mut own = rules.questions().iter().zip(places);
        own.all(|(question, known)| {
            *known != place || question.choices().iter().any(|choice| choice.id == *id)
        })
    })
}
