//! What a reason rests on, as the person said it: what was answered firmly, and what was "not sure".
//!
//! A choice that was denied is named nowhere: only what makes the condition as true as it is counts.

use crate::answers::{Answers, Value};
use crate::assessment::Reason;
use crate::language::Words;
use crate::number::Number;
use crate::rules::{Choices, Condition, Question, QuestionIndex, Rule, Test, Wanted};
use crate::truth::Truth;

/// The word of a rule file that becomes the number.
const NUMBER: &str = "[number]";

/// The answers that a rule rests on, each as a fragment of a sentence, in the order of its condition.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct RestsOn {
    /// What was said firmly.
    pub said: Vec<String>,
    /// What was not sure, and which answer counts in its place.
    pub not_sure: Vec<NotSure>,
}

/// Something that a person was not sure about.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct NotSure {
    /// What it is: a fragment, or the name of a question in quotes.
    pub about: String,
    /// The answer that the rule takes it for.
    pub counts_as: String,
}

impl RestsOn {
    /// What a rule that holds rests on.
    pub fn of(reason: &Reason<'_>, answers: &Answers<'_>) -> Self {
        let mut rests_on = Self::default();
        every_test_behind(&reason.rule.when, answers, &mut |test| {
            let counts = counts(reason, test);
            rests_on.add(test, counts, answers);
        });
        rests_on
    }

    /// Adds what another rule rests on, nothing twice.
    pub fn add_all(&mut self, other: Self) {
        let Self { said, not_sure } = other;
        said.into_iter().for_each(|said| push(&mut self.said, said));
        not_sure
            .into_iter()
            .for_each(|not_sure| push(&mut self.not_sure, not_sure));
    }

    /// Everything unsure that counts as the same answer, in groups.
    pub fn not_sure_by_answer(&self) -> Vec<(&str, Vec<&str>)> {
        let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
        for NotSure { about, counts_as } in &self.not_sure {
            match groups.iter_mut().find(|(known, _)| known == counts_as) {
                Some((_, group)) => group.push(about),
                None => groups.push((counts_as, vec![about])),
            }
        }
        groups
    }

    /// What is unsure, whatever it counts as.
    pub fn not_sure_about(&self) -> Vec<&str> {
        let mut about: Vec<&str> = Vec::new();
        for one in &self.not_sure {
            push(&mut about, one.about.as_str());
        }
        about
    }

    /// Adds what was said to the question of a test, if it fits what the test wants, or is unsure and counts. Where it
    /// is unsure whether the question applies, what was said to the questions that decide it is added too.
    fn add(&mut self, test: &Test, unsure_counts: bool, answers: &Answers<'_>) {
        let question = answers.rules().question(test.question);
        let Some(value) = answers.given(test.question) else {
            return;
        };
        let words = answers.rules().words();
        match value.truth(&test.wanted) {
            Truth::Yes => firm(question, value, &test.wanted, words)
                .into_iter()
                .for_each(|said| push(&mut self.said, said)),
            Truth::Unsure if unsure_counts => not_sure(question, value, &test.wanted, words)
                .into_iter()
                .for_each(|not_sure| push(&mut self.not_sure, not_sure)),
            Truth::Unsure | Truth::NotGiven | Truth::No => {}
        }
        if let Some(when) = &question.ask_when
            && answers.applies(test.question) == Truth::Unsure
        {
            every_test_behind(when, answers, &mut |test| {
                self.add(test, unsure_counts, answers);
            });
        }
    }
}

/// The questions whose answers make a rule hold, or may.
pub(super) fn questions_behind(reason: &Reason<'_>, answers: &Answers<'_>) -> Vec<QuestionIndex> {
    let mut questions = Vec::new();
    every_test_behind(&reason.rule.when, answers, &mut |test| {
        let said = answers.given(test.question);
        if said.is_some_and(|said| said.truth(&test.wanted) >= Truth::Unsure) {
            questions.push(test.question);
        }
    });
    questions
}

/// Adds what is not among them yet.
fn push<T: PartialEq>(all: &mut Vec<T>, one: T) {
    if !all.contains(&one) {
        all.push(one);
    }
}

/// Visits every test that makes a condition as true as it is: in a group, those of the parts that are as true as the
/// group.
fn every_test_behind(condition: &Condition, answers: &Answers<'_>, visit: &mut dyn FnMut(&Test)) {
    match condition {
        Condition::Answer(test) => visit(test),
        Condition::Finding(index) => {
            every_test_behind(&answers.rules().findings()[index.0].when, answers, visit);
        }
        Condition::Group(group) => {
            let truth = answers.truth(condition);
            for part in group.counting(|part| answers.truth(part) >= truth) {
                every_test_behind(part, answers, visit);
            }
        }
    }
}

/// Whether an unsure answer to the question of a test counts in a rule that holds: a rule that counts at its own level
/// rests on none that lowers it, and no rule rests on one that it only mentions.
fn counts(reason: &Reason<'_>, test: &Test) -> bool {
    let Rule { if_unsure, .. } = reason.rule;
    let lowers = if_unsure.lowers(test.question) && !reason.is_held_down();
    !if_unsure.mentions(test.question) && !lowers
}

/// What was said firmly, and fits what a test wants.
fn firm(question: &Question, value: Value, wanted: &Wanted, words: &dyn Words) -> Vec<String> {
    match value {
        Value::Choices { ticked, .. } => of_both(question, ticked, wanted.choices(), words),
        Value::Choice(place) => vec![choice(question, place, words)],
        Value::Number(_) => answer(question, value).into_iter().collect(),
        Value::Yes | Value::No => vec![yes_or_no(question, value, words)],
        Value::Unsure => Vec::new(),
    }
}

/// What was not sure, and could fit what a test wants. "Not sure" about a whole list is told as that: to name each of
/// its signs would be to name what nobody thought of.
fn not_sure(question: &Question, value: Value, wanted: &Wanted, words: &dyn Words) -> Vec<NotSure> {
    let whole = || vec![words.quoted(&question.name)];
    // "Not sure about: no plan, so we treated it as no" would leave nobody wiser.
    let worse = || match question.no_is_worse() {
        true => whole(),
        false => answer(question, Value::Yes).into_iter().collect(),
    };
    let (about, counts_as) = match (value, wanted) {
        (Value::Choices { unsure, .. }, Wanted::Chosen(chosen)) => {
            let is_whole = unsure == question.every_choice();
            let each = || of_both(question, unsure, *chosen, words);
            (
                if is_whole { whole() } else { each() },
                words.as_yes().into(),
            )
        }
        (_, Wanted::Chosen(chosen)) => {
            let any = of_both(question, question.every_choice(), *chosen, words);
            (whole(), any.join(&format!(" {} ", words.or())))
        }
        (_, Wanted::Number { at_least, below }) => {
            let range = question.number();
            let unit = |number| range.map_or("", |range| range.unit_of(number));
            let with_unit = |number: Number| format!("{number} {}", unit(number));
            let least = at_least.map(with_unit);
            let below = match least {
                Some(_) => below.map(|below| below.to_string()),
                None => below.map(with_unit),
            };
            (whole(), words.borders(least, below))
        }
        (_, Wanted::Yes) => (worse(), words.as_yes().into()),
        (_, Wanted::No) => (worse(), words.as_no().into()),
    };
    let not_sure = |about| NotSure {
        about,
        counts_as: String::clone(&counts_as),
    };
    about.into_iter().map(not_sure).collect()
}

/// The words for the choices that are in both sets, in the order of the file.
fn of_both(question: &Question, some: Choices, others: Choices, words: &dyn Words) -> Vec<String> {
    let both = some.places().filter(|place| others.has(*place));
    both.map(|place| choice(question, place, words)).collect()
}

/// The words for yes or no; the better answer of the two has none of its own, and is told by the question.
fn yes_or_no(question: &Question, value: Value, words: &dyn Words) -> String {
    let said = answer(question, value);
    said.unwrap_or_else(|| match value {
        Value::No => words.denied(&question.name),
        _ => words.affirmed(&question.name),
    })
}

/// The words for a choice; the calmest one has none of its own, and is told by its label.
fn choice(question: &Question, place: usize, words: &dyn Words) -> String {
    let said = answer(question, Value::Choice(place));
    said.unwrap_or_else(|| words.labelled(&question.choices()[place].label, &question.name))
}

/// The words of the file for one answer, or for one choice of any; none where it has none.
pub(super) fn answer(question: &Question, answer: Value) -> Option<String> {
    let said = question.said.as_ref();
    let choice = |place: usize| question.choices().get(place)?.said.as_ref();
    match answer {
        Value::Yes | Value::No if answer == Value::worse_of_two(question) => {
            said.map(ToString::to_string)
        }
        Value::Number(number) => {
            let range = question.number();
            let words = range.and_then(|range| range.words_for(number));
            let words = words.map(ToString::to_string);
            words.or_else(|| said.map(|said| said.replace(NUMBER, &number.to_string())))
        }
        Value::Choice(place) => choice(place).map(ToString::to_string),
        Value::Choices { ticked, .. } => {
            let first = question.chosen(ticked).next()?;
            first.said.as_ref().map(ToString::to_string)
        }
        Value::Yes | Value::No | Value::Unsure => None,
    }
}
