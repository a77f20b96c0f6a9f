//! One question as variables: a first one that says how it was answered, and for a list one more for each choice.

use super::cut::Cut;
use super::{ANSWERED, IN_DOUBT, NOT_GIVEN, TICKED, UNSURE};
use crate::answers::Value;
use crate::rules::{Choice, Choices, Question, RuleSet, Wanted};
use crate::text::Text;

/// A question as variables.
#[derive(Debug)]
pub(crate) struct Coded {
    /// Its name.
    pub(crate) id: Text,
    /// What its variables stand for.
    pub(crate) cut: Cut,
    /// Its first variable, which says how it was answered, or of a list only that it was.
    pub(crate) variable: usize,
    /// The variable of each tick.
    ticks: Vec<usize>,
    /// Whether one of its answers is calmer than all others.
    has_calmest: bool,
}

impl Coded {
    /// Returns a question of some rule sets, its variables not numbered yet.
    pub(super) fn of(question: &Question, rule_sets: &[&RuleSet]) -> Self {
        Self {
            id: question.id.clone(),
            cut: Cut::of(question, rule_sets),
            variable: 0,
            ticks: Vec::new(),
            has_calmest: Value::calmest(question).is_some(),
        }
    }

    /// Gives its variables these numbers: the first variable, then each tick.
    pub(super) fn number(&mut self, numbers: impl IntoIterator<Item = usize>) {
        let mut numbers = numbers.into_iter();
        self.variable = numbers.next().unwrap_or(0);
        self.ticks = numbers.collect();
    }

    /// Returns its first variable, then that of each tick.
    pub(crate) fn variables(&self) -> impl Iterator<Item = usize> {
        std::iter::once(self.variable).chain(self.every_tick())
    }

    /// Returns the variable of a tick.
    pub(crate) fn tick(&self, place: usize) -> usize {
        self.ticks[place]
    }

    /// Returns the variables of all ticks.
    pub(crate) fn every_tick(&self) -> impl Iterator<Item = usize> {
        self.ticks.iter().copied()
    }

    /// The cell of its first variable when the question was answered with "not sure"; none for a list, where each choice
    /// says that for itself.
    pub(crate) fn unsure(&self) -> Option<usize> {
        match &self.cut {
            Cut::YesNo { .. } => Some(UNSURE),
            Cut::AnyOf(_) => None,
            Cut::OneOf(_) | Cut::Number(_) => Some(self.cut.size() - 1),
        }
    }

    /// The cells of its first variable when the question was answered.
    pub(crate) fn answers(&self) -> impl Iterator<Item = usize> + use<> {
        1..self.cut.size()
    }

    /// The same, but for an answer that is "not sure" as a whole.
    pub(crate) fn firm(&self) -> impl Iterator<Item = usize> + use<> {
        let unsure = self.unsure();
        self.answers().filter(move |cell| Some(*cell) != unsure)
    }

    /// The cell of its first variable for the calmest answer, where there is one: the better of yes and no, the first of
    /// ordered choices, or no tick.
    pub(crate) fn calm(&self) -> Option<usize> {
        self.has_calmest.then_some(1)
    }

    /// Its variables, each with its cell when the question was not answered.
    pub(crate) fn not_given(&self) -> Vec<(usize, usize)> {
        self.variables()
            .map(|variable| (variable, NOT_GIVEN))
            .collect()
    }

    /// The place of a choice among all that the rule sets have for the question.
    pub(crate) fn place(&self, choice: &Choice) -> Option<usize> {
        self.cut.choices().iter().position(|id| *id == choice.id)
    }

    /// Whether a cell of the only variable is what a test wants of a question of a rule set.
    pub(crate) fn is_wanted(&self, question: &Question, wanted: &Wanted, cell: usize) -> bool {
        match (wanted, &self.cut) {
            (Wanted::Yes, cut) => cell == cut.cell_of(true),
            (Wanted::No, cut) => cell == cut.cell_of(false),
            (Wanted::Chosen(choices), cut) => {
                let id = cell
                    .checked_sub(1)
                    .and_then(|place| cut.choices().get(place));
                let mut own = question.choices().iter().enumerate();
                id.is_some_and(|id| own.any(|(i, choice)| choices.has(i) && choice.id == *id))
            }
            (Wanted::Number { at_least, below }, Cut::Number(starts)) => {
                let start = cell.checked_sub(1).and_then(|place| starts.get(place));
                start.is_some_and(|start| {
                    at_least.is_none_or(|least| *start >= least)
                        && below.is_none_or(|below| *start < below)
                })
            }
            (Wanted::Number { .. }, _) => false,
        }
    }

    /// The cell of its first variable that an answer falls into. Its choices are those of one rule set.
    pub(crate) fn cell(&self, value: Value) -> usize {
        match (value, &self.cut) {
            (Value::No, cut) => cut.cell_of(false),
            (Value::Yes, cut) => cut.cell_of(true),
            (Value::Choice(place), _) => 1 + place,
            (Value::Number(number), Cut::Number(starts)) => {
                starts.partition_point(|start| *start <= number)
            }
            (Value::Choices { .. }, _) => ANSWERED,
            (Value::Number(_) | Value::Unsure, _) => self.unsure().unwrap_or(ANSWERED),
        }
    }

    /// The answer to a question of a rule set that some cells stand for.
    pub(super) fn value(&self, question: &Question, cells: &[usize]) -> Option<Value> {
        let cell = cells[self.variable];
        if cell == NOT_GIVEN {
            return None;
        }
        let in_file = |place: usize| {
            let mut choices = question.choices().iter();
            choices.position(|choice| self.place(choice) == Some(place))
        };
        Some(match &self.cut {
            cut @ Cut::YesNo { .. } if cell == cut.cell_of(false) => Value::No,
            cut @ Cut::YesNo { .. } if cell == cut.cell_of(true) => Value::Yes,
            Cut::AnyOf(choices) => {
                let that_are = |wanted: usize| -> Choices {
                    let places = 0..choices.len();
                    let places = places.filter(|place| cells[self.tick(*place)] == wanted);
                    places.filter_map(in_file).collect()
                };
                Value::Choices {
                    ticked: that_are(TICKED),
                    unsure: that_are(IN_DOUBT),
                }
            }
            _ if Some(cell) == self.unsure() => Value::Unsure,
            Cut::OneOf(_) => Value::Choice(in_file(cell - 1)?),
            Cut::Number(starts) => Value::Number(*starts.get(cell - 1)?),
            Cut::YesNo { .. } => Value::Unsure,
        })
    }
}
