//! The space of all answer sets: how answers fall into cells.
//!
//! A question is a variable, and its answers fall into the cells of the variable. Each cell stands for answers that no
//! rule can tell apart: not given, each choice, the numbers between two borders, unsure. A list of which any choices can
//! be ticked has one variable for whether it was answered, and one for each choice: no, not sure or ticked. So every
//! answer set is a point of the space. A point with a choice that is said, in a list that was not answered, is none.
//!
//! The variables are numbered in an order that is found from the rules, not from the file: diagrams are small where
//! variables that stand in one condition stand close together.

mod coded;
mod cut;
mod order;

use crate::answers::{Answers, Said, Value};
use crate::rules::{QuestionIndex, RuleSet};

pub(crate) use coded::Coded;
pub(crate) use cut::{Cut, borders};

/// The cell of any variable where nothing was said: the question was not answered, or the choice is a no.
pub(crate) const NOT_GIVEN: usize = 0;

/// The cells of a yes/no question: the better answer of the two, "not sure", and the worse one.
pub(crate) const BETTER: usize = 1;
pub(crate) const UNSURE: usize = 2;
pub(crate) const WORSE: usize = 3;

/// The cell that a list of choices is in when it was answered; what was answered stands in the cells of its choices.
pub(crate) const ANSWERED: usize = 1;

/// The cells of one choice in a list. Put together, the bits of "in doubt" and of "ticked" count as ticked.
pub(crate) const NOT_TICKED: usize = NOT_GIVEN;
pub(crate) const IN_DOUBT: usize = 1;
pub(crate) const TICKED: usize = 2;

/// How many cells one choice in a list has.
const CELLS_OF_CHOICE: usize = 3;

/// The questions of one rule set, or of two at once.
#[derive(Debug)]
pub(crate) struct Space {
    coded: Vec<Coded>,
    /// For each rule set, the place of each of its questions in `coded`.
    places: Vec<Vec<usize>>,
    /// For each variable, its question and its place among the variables of it.
    variables: Vec<(usize, usize)>,
}

impl Space {
    /// Returns the space of the questions of all these rule sets. Questions with the same id and kind are the same.
    pub(crate) fn of(rule_sets: &[&RuleSet]) -> Self {
        let mut coded: Vec<Coded> = Vec::new();
        let mut places = Vec::new();
        for rules in rule_sets {
            let mut own = Vec::new();
            for question in rules.questions() {
                let same = |known: &Coded| known.id == question.id && known.cut.fits(question);
                let place = coded.iter().position(same).unwrap_or_else(|| {
                    coded.push(Coded::of(question, rule_sets));
                    coded.len() - 1
                });
                coded[place].cut.widen(question);
                own.push(place);
            }
            places.push(own);
        }
        let mut space = Self {
            coded,
            places,
            variables: Vec::new(),
        };
        space.number(rule_sets);
        space
    }

    /// Numbers the variables: first as the questions are written, then in a better order.
    fn number(&mut self, rule_sets: &[&RuleSet]) {
        let mut written = Vec::new();
        for (place, coded) in self.coded.iter_mut().enumerate() {
            let first = written.len();
            written.extend((0..=coded.cut.ticks()).map(|part| (place, part)));
            coded.number(first..written.len());
        }
        let order = order::order(self, rule_sets);
        let mut numbers = vec![0; order.len()];
        for (number, variable) in order.iter().enumerate() {
            numbers[*variable] = number;
        }
        for coded in &mut self.coded {
            let renumbered: Vec<usize> = coded.variables().map(|known| numbers[known]).collect();
            coded.number(renumbered);
        }
        let variables = order.into_iter().map(|variable| written[variable]);
        self.variables = variables.collect();
    }

    /// Returns how many cells each variable has.
    pub(crate) fn sizes(&self) -> Vec<usize> {
        let size = |(place, part): &(usize, usize)| match part {
            0 => self.coded[*place].cut.size(),
            _ => CELLS_OF_CHOICE,
        };
        self.variables.iter().map(size).collect()
    }

    /// Returns every question.
    pub(crate) fn every(&self) -> &[Coded] {
        &self.coded
    }

    /// Returns every variable, in the order in which the questions and their choices are written.
    pub(crate) fn as_written(&self) -> impl Iterator<Item = usize> {
        self.coded.iter().flat_map(Coded::variables)
    }

    /// Whether a question of a rule set is the one at a place.
    pub(crate) fn is_at(&self, file: usize, question: QuestionIndex, place: usize) -> bool {
        self.places[file][question.0] == place
    }

    /// Returns a question of a rule set, by the place of the rule set.
    pub(crate) fn coded(&self, file: usize, question: QuestionIndex) -> &Coded {
        &self.coded[self.places[file][question.0]]
    }

    /// Returns the question of a variable, and the place of its tick, if it is one.
    pub(crate) fn meaning(&self, variable: usize) -> (&Coded, Option<usize>) {
        let (place, part) = self.variables[variable];
        (&self.coded[place], part.checked_sub(1))
    }

    /// Shows which variables an answer to a question of the only rule set moves to which cells, its first one first.
    pub(crate) fn cells(
        &self,
        question: QuestionIndex,
        value: Value,
        show: &mut dyn FnMut(usize, usize),
    ) {
        let coded = self.coded(0, question);
        show(coded.variable, coded.cell(value));
        if let Value::Choices { ticked, unsure } = value {
            for (place, tick) in coded.every_tick().enumerate() {
                if ticked.has(place) {
                    show(tick, TICKED);
                } else if unsure.has(place) {
                    show(tick, IN_DOUBT);
                }
            }
        }
    }

    /// Returns the answers to the questions of a rule set that the cells stand for, without those to follow-ups that
    /// do not apply.
    pub(crate) fn answers<'r>(
        &self,
        file: usize,
        rules: &'r RuleSet,
        cells: &[usize],
    ) -> Answers<'r> {
        let mut answers = Answers::new(rules);
        for question in rules.questions() {
            let coded = self.coded(file, question.index);
            if let Some(value) = coded.value(question, cells) {
                answers = answers.with(question.index, value);
            }
            if answers.said(question.index) == Said::NotAsked {
                answers.forget(question.index);
            }
        }
        answers
    }
}
