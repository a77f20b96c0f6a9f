//! What to say on the phone: the sentences of the level, with the signs and the background of this person in them.

use std::cmp::Reverse;

use super::said;
use super::words::listed_up_to;
use crate::answers::{Answers, Said, Value};
use crate::assessment::Assessment;
use crate::language::Words;
use crate::number::Number;
use crate::rules::{AnswerKind, Border, Choices, Condition, Question, RuleSet};
use crate::truth::Truth;

/// The words of a rule file that become what was said.
const SIGNS: &str = "[signs]";
const BACKGROUND: &str = "[background]";

/// How much is said at most: somebody listens. What is left out is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct AtMost {
    /// How many signs.
    pub signs: usize,
    /// How many parts of the background.
    pub background: usize,
}

impl AtMost {
    /// As much as somebody on the phone can follow.
    pub const USUAL: Self = Self {
        signs: 4,
        background: usize::MAX,
    };
}

/// The sentences of the level that have something to say, filled in.
pub(super) fn sentences(assessment: &Assessment<'_>, at_most: AtMost) -> Vec<String> {
    let sentences = &assessment.rules().level(assessment.rank()).phone;
    if sentences.is_empty() {
        return Vec::new();
    }
    let signs = signs(assessment, at_most.signs);
    let background = background(assessment, at_most.background);
    let fill = |sentence: &str| {
        let is_empty = |word, said: &str| said.is_empty() && sentence.contains(word);
        if is_empty(SIGNS, &signs) || is_empty(BACKGROUND, &background) {
            return None;
        }
        // Part by part, so that nothing in what was said is replaced.
        let parts = sentence.split(SIGNS);
        let parts: Vec<String> = parts
            .map(|part| part.replace(BACKGROUND, &background))
            .collect();
        Some(parts.join(&signs))
    };
    sentences.iter().filter_map(|one| fill(one)).collect()
}

/// A sign, or a part of the background.
struct Item<'a> {
    question: &'a Question,
    /// The answer that it is, or perhaps is; of any choices, one alone.
    answer: Value,
    is_sure: bool,
    words: String,
}

/// The signs: those that are sure, then those that perhaps are; among each, first what the rules that decide look at,
/// and of these what the most urgent does, though it may count lower for now.
fn signs(assessment: &Assessment<'_>, at_most: usize) -> String {
    let rules = assessment.rules();
    let items = items(assessment.answers(), true);
    let says_more = |item: &Item<'_>, other: &Item<'_>| {
        let when = other.question.ask_when.as_ref();
        let is_as_sure = other.is_sure || !item.is_sure;
        is_as_sure && when.is_some_and(|when| item.is_looked_for_by(when, rules))
    };
    let is_said_by_another = |item: &&Item<'_>| items.iter().any(|other| says_more(item, other));
    let mut signs: Vec<&Item<'_>> = items
        .iter()
        .filter(|item| !is_said_by_another(item))
        .collect();
    let decides = |item: &Item<'_>| {
        let deciding = assessment.deciding();
        let looking = deciding.filter(|reason| item.is_looked_for_by(&reason.rule.when, rules));
        looking.map(|reason| reason.rule.rank).max()
    };
    signs.sort_by_key(|item| (!item.is_sure, Reverse(decides(item)))); // the order of the file stays among equals
    let signs = signs.iter().map(|item| item.words.as_str());
    let words = rules.words();
    let things = is_unsure_of_a_list(assessment, true).then_some(words.unsure_of_a_list());
    let signs: Vec<&str> = signs.chain(things).collect();
    listed_up_to(at_most, &signs, rules.words())
}

/// Whether a long list, of signs or of the background, was answered with "not sure" as a whole: its choices are not
/// named, since nobody thought of any one of them, and they are more than anybody can say on the phone.
fn is_unsure_of_a_list(assessment: &Assessment<'_>, can_change: bool) -> bool {
    let questions = assessment.rules().questions().iter();
    let mut lists = questions.filter(|question| question.can_change == can_change);
    lists.any(|question| {
        let said = assessment.answers().said(question.index());
        matches!(said, Said::Given(value) if is_unsure_of_all(question, value))
    })
}

/// Whether a question with more choices than can be said was answered with "not sure" as a whole.
fn is_unsure_of_all(question: &Question, value: Value) -> bool {
    let is_long = question.choices().len() > AtMost::USUAL.signs;
    let all = question.every_choice();
    is_long && matches!(value, Value::Choices { unsure, .. } if unsure == all)
}

/// The background: what is sure, then what perhaps is; among each, first what a rule looks for that counts lower for
/// now.
fn background(assessment: &Assessment<'_>, at_most: usize) -> String {
    let rules = assessment.rules();
    let mut items = items(assessment.answers(), false);
    let is_waited_for = |item: &Item<'_>| {
        let mut reasons = assessment.because().iter();
        reasons
            .any(|reason| reason.is_held_down() && item.is_looked_for_by(&reason.rule.when, rules))
    };
    items.sort_by_key(|item| (!item.is_sure, !is_waited_for(item))); // the order of the file stays among equals
    let items = items.iter().map(|item| item.words.as_str());
    let unsure =
        is_unsure_of_a_list(assessment, false).then_some(rules.words().unsure_of_the_background());
    let background: Vec<&str> = items.chain(unsure).collect();
    listed_up_to(at_most, &background, rules.words())
}

/// What was said to the questions whose answers can change, or to those whose answers cannot, in the order of the file.
fn items<'a>(answers: &Answers<'a>, can_change: bool) -> Vec<Item<'a>> {
    let words = answers.rules().words();
    let questions = answers.rules().questions().iter();
    let questions = questions.filter(|question| question.can_change == can_change);
    let items = questions.flat_map(|question| {
        let parts = match answers.said(question.index()) {
            Said::Given(value) => parts(question, value),
            Said::NotAsked | Said::NotGiven => Vec::new(),
        };
        let items = parts.into_iter();
        items.filter_map(|(answer, is_sure)| Item::new(question, answer, is_sure, words))
    });
    items.collect()
}

/// The parts of an answer, each with whether it is sure. Of ordered choices "not sure" says that the worst is perhaps
/// true, so that nobody takes it for less; of a number it says nothing.
fn parts(question: &Question, value: Value) -> Vec<(Value, bool)> {
    match (value, &question.answer) {
        (Value::Number(number), _) if question.can_change && !is_beyond(question, number) => {
            Vec::new()
        }
        (value, _) if Value::calmest(question) == Some(value) => Vec::new(),
        (value, _) if is_unsure_of_all(question, value) => Vec::new(),
        (Value::Yes | Value::No | Value::Choice(_) | Value::Number(_), _) => vec![(value, true)],
        (Value::Choices { ticked, unsure }, _) => {
            let alone = |place| Value::Choices {
                ticked: Choices::NONE.with(place),
                unsure: Choices::NONE,
            };
            let named = ticked.and(unsure).places();
            named
                .map(|place| (alone(place), ticked.has(place)))
                .collect()
        }
        (Value::Unsure, AnswerKind::YesNo) => vec![(Value::worse_of_two(question), false)],
        (Value::Unsure, AnswerKind::OneOf(choices)) if choices.is_ordered() => {
            let worst = choices.len().checked_sub(1);
            worst
                .map(|worst| (Value::Choice(worst), false))
                .into_iter()
                .collect()
        }
        (Value::Unsure, _) => Vec::new(),
    }
}

/// Whether a number that can change lies beyond one of its borders: on the calm side of all of them it is no sign.
fn is_beyond(question: &Question, number: Number) -> bool {
    let mut crossings = question.borders().iter().filter_map(Border::crossing);
    crossings.any(|crossing| crossing.is_made_by(number))
}

impl<'a> Item<'a> {
    /// Returns nothing where the file has no words for the answer: the calmest choice is no sign.
    fn new(
        question: &'a Question,
        answer: Value,
        is_sure: bool,
        words: &dyn Words,
    ) -> Option<Self> {
        let said = said::answer(question, answer)?;
        Some(Self {
            question,
            answer,
            is_sure,
            words: match is_sure {
                true => said,
                false => words.perhaps(&said),
            },
        })
    }

    /// Whether a condition looks for this very answer, in a finding too.
    fn is_looked_for_by(&self, condition: &Condition, rules: &RuleSet) -> bool {
        let mut is_looked_for = false;
        condition.every_test(rules.findings(), &mut |test| {
            is_looked_for |= test.question == self.question.index()
                && self.answer.truth(&test.wanted) == Truth::Yes;
        });
        is_looked_for
    }
}
