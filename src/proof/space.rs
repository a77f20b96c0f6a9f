//! What can be answered, as variables of a diagram.
//!
//! A question is one variable: not given, each answer, unsure. One with any number of ticks is a variable for how
//! it was answered and one for each tick. Numbers are cut at the borders that the rules use: within two borders,
//! no rule can tell them apart.

use crate::answers::{Answers, Said, Value};
use crate::rules::{AnswerKind, Choice, Choices, Question, QuestionIndex, RuleSet, Test, Wanted};
use crate::text::Text;

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

/// A question as variables.
#[derive(Debug)]
pub(super) struct Asked {
    /// Its name.
    pub(super) id: Text,
    /// What its variables stand for.
    pub(super) form: Form,
    /// Its first variable.
    pub(super) variable: usize,
}

/// What the variables of a question stand for.
#[derive(Debug)]
pub(super) enum Form {
    /// One variable.
    YesNo,
    /// One variable, with a value for each choice by its id.
    OneOf(Vec<Text>),
    /// A variable for how it was answered, and one for each tick.
    AnyOf(Vec<Text>),
    /// One variable, with a value for each range of numbers; each begins here and ends before the next.
    Number(Vec<u32>),
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

impl Asked {
    /// How many ticks it has.
    pub(super) fn ticks(&self) -> usize {
        match &self.form {
            Form::AnyOf(choices) => choices.len(),
            Form::YesNo | Form::OneOf(_) | Form::Number(_) => 0,
        }
    }

    /// The variable of a tick.
    pub(super) fn tick(&self, place: usize) -> usize {
        self.variable + 1 + place
    }

    /// The variables of all ticks.
    pub(super) fn every_tick(&self) -> std::ops::Range<usize> {
        self.variable + 1..self.variable + 1 + self.ticks()
    }

    /// What its first variable is when the question was answered with "not sure".
    pub(super) fn unsure(&self) -> usize {
        match &self.form {
            Form::YesNo => UNSURE,
            Form::AnyOf(_) => WITH_UNSURE,
            Form::OneOf(_) | Form::Number(_) => self.form.size() - 1,
        }
    }

    /// What its first variable can be when the question was answered.
    pub(super) fn answers(&self) -> impl Iterator<Item = usize> + use<> {
        1..self.form.size()
    }

    /// What its first variable can be when the question was answered, and not with "not sure".
    pub(super) fn firm(&self) -> impl Iterator<Item = usize> + use<> {
        let unsure = self.unsure();
        (1..self.form.size()).filter(move |value| *value != unsure)
    }

    /// The calmest answer, as a value for its first variable: no, the first choice, no tick. Numbers have none.
    pub(super) fn calm(&self) -> Option<usize> {
        match self.form {
            Form::YesNo | Form::OneOf(_) | Form::AnyOf(_) => Some(1),
            Form::Number(_) => None,
        }
    }

    /// Its variables as they are when it was not given.
    pub(super) fn not_given(&self) -> Vec<(usize, usize)> {
        let variables = std::iter::once(self.variable).chain(self.every_tick());
        variables.map(|variable| (variable, NOT_GIVEN)).collect()
    }

    /// The place of a choice, by the place that it has in a rule set.
    pub(super) fn place(&self, choice: &Choice) -> Option<usize> {
        self.form.choices().iter().position(|id| *id == choice.id)
    }

    /// Whether the value of the only variable is what a test wants of a question of a rule set.
    pub(super) fn is_wanted(&self, question: &Question, wanted: &Wanted, value: usize) -> bool {
        match (wanted, &self.form) {
            (Wanted::Yes, _) => value == YES,
            (Wanted::No, _) => value == NO,
            (Wanted::Chosen(choices), _) => {
                question.choices().iter().enumerate().any(|(i, choice)| {
                    choices.has(i) && self.place(choice).is_some_and(|place| place + 1 == value)
                })
            }
            (Wanted::Number { at_least, below }, Form::Number(starts)) => {
                let start = value.checked_sub(1).and_then(|place| starts.get(place));
                start.is_some_and(|start| {
                    at_least.is_none_or(|least| *start >= least)
                        && below.is_none_or(|below| *start < below)
                })
            }
            (Wanted::Number { .. }, _) => false,
        }
    }

    fn value(&self, question: &Question, values: &[usize]) -> Option<Value> {
        let value = values[self.variable];
        if value == NOT_GIVEN {
            return None;
        }
        let in_file = |place: usize| {
            let mut choices = question.choices().iter();
            choices.position(|choice| self.place(choice) == Some(place))
        };
        Some(match &self.form {
            Form::YesNo if value == NO => Value::No,
            Form::YesNo if value == YES => Value::Yes,
            Form::AnyOf(choices) => Value::Choices {
                ticked: (0..choices.len())
                    .filter(|place| values[self.tick(*place)] != NOT_GIVEN)
                    .filter_map(in_file)
                    .collect::<Choices>(),
                unsure: value == WITH_UNSURE,
            },
            _ if value == self.unsure() => Value::Unsure,
            Form::OneOf(_) => Value::Choice(in_file(value - 1)?),
            Form::Number(starts) => Value::Number(*starts.get(value - 1)?),
            Form::YesNo => Value::Unsure,
        })
    }
}

impl Form {
    fn of(question: &Question, rule_sets: &[&RuleSet]) -> Self {
        match &question.answer {
            AnswerKind::YesNo => Self::YesNo,
            AnswerKind::OneOf(_) => Self::OneOf(Vec::new()),
            AnswerKind::AnyOf(_) => Self::AnyOf(Vec::new()),
            AnswerKind::Number(_) => Self::Number(borders(&question.id, rule_sets)),
        }
    }

    fn fits(&self, question: &Question) -> bool {
        matches!(
            (self, &question.answer),
            (Self::YesNo, AnswerKind::YesNo)
                | (Self::OneOf(_), AnswerKind::OneOf(_))
                | (Self::AnyOf(_), AnswerKind::AnyOf(_))
                | (Self::Number(_), AnswerKind::Number(_))
        )
    }

    /// Takes in the choices of one more question that is the same.
    fn widen(&mut self, question: &Question) {
        if let Self::OneOf(known) | Self::AnyOf(known) = self {
            for choice in question.choices() {
                if !known.contains(&choice.id) {
                    known.push(choice.id.clone());
                }
            }
        }
    }

    fn choices(&self) -> &[Text] {
        match self {
            Self::OneOf(choices) | Self::AnyOf(choices) => choices,
            Self::YesNo | Self::Number(_) => &[],
        }
    }

    /// How many values the first variable has.
    fn size(&self) -> usize {
        match self {
            Self::YesNo => 4,
            Self::OneOf(choices) => choices.len() + 2,
            Self::AnyOf(_) => 3,
            Self::Number(starts) => starts.len() + 2,
        }
    }

    /// How many characters a value of the first variable takes on a command line.
    fn length(&self, value: usize) -> u64 {
        let length = match self {
            Self::YesNo => [0, 2, 6, 3][value],
            Self::AnyOf(_) => [0, 4, 6][value],
            Self::OneOf(choices) => choices.get(value - 1).map_or(6, |id| id.len()),
            Self::Number(starts) => starts
                .get(value - 1)
                .map_or(6, |start| start.to_string().len()),
        };
        length as u64
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

/// Where ranges of numbers begin that no rule can tell apart, in the range that all rule sets allow.
fn borders(id: &Text, rule_sets: &[&RuleSet]) -> Vec<u32> {
    let mut starts = Vec::new();
    let (mut from, mut to) = (u32::MIN, u32::MAX);
    for rules in rule_sets {
        let Some(question) = rules.questions().iter().find(|question| question.id == *id) else {
            continue;
        };
        let AnswerKind::Number(range) = &question.answer else {
            continue;
        };
        (from, to) = (from.max(range.from), to.min(range.to));
        starts.push(range.from);
        starts.extend(range.never_lower_from);
        every_test(rules, &mut |test| {
            if let (true, Wanted::Number { at_least, below }) =
                (test.question == question.index, &test.wanted)
            {
                starts.extend(at_least.iter().chain(below));
            }
        });
    }
    starts.push(from);
    starts.retain(|start| (from..=to).contains(start));
    starts.sort_unstable();
    starts.dedup();
    starts
}

/// Visits every test that can change a level: those of rules and those that decide whether a question is asked.
pub(super) fn every_test(rules: &RuleSet, visit: &mut dyn FnMut(&Test)) {
    let of_rules = rules.rules().iter().map(|rule| &rule.when);
    let of_questions = rules.questions().iter();
    let conditions = of_rules.chain(of_questions.filter_map(|question| question.ask_when.as_ref()));
    for condition in conditions {
        condition.every_test(rules.findings(), visit);
    }
}
