//! Lines and rows as a study might pass them: made up, but always the same from the same seed.

use std::fmt::Write as _;

use lungnets::answers::{Answers, Value};
use lungnets::rules::{AnswerKind, Question, RuleSet};

use crate::dice::Dice;

/// Appends so many lines: an id and answers, of which some are left out and some unsure, in any order. The same
/// answers are appended to a table as rows.
pub fn lines(rules: &RuleSet, count: usize, seed: u64, out: &mut String, table: &mut String) {
    let dice = &mut Dice::new(seed);
    let ids = rules
        .questions()
        .iter()
        .map(|question| question.id.as_str());
    let header: Vec<&str> = std::iter::once("id").chain(ids).collect();
    writeln!(table, "{}", header.join(",")).unwrap();
    for number in 0..count {
        let answers = answers(rules, dice);
        line(&answers, number, dice, out);
        row(&answers, number, table);
    }
}

fn answers<'r>(rules: &'r RuleSet, dice: &mut Dice) -> Answers<'r> {
    let mut answers = Answers::new(rules);
    for question in rules.questions() {
        if let Some(typed) = typed(question, dice) {
            answers.record(question.read(&typed).unwrap());
        }
    }
    for (question, _) in answers.closed_follow_ups() {
        answers.forget(question.index());
    }
    answers
}

fn row(answers: &Answers<'_>, number: usize, table: &mut String) {
    write!(table, "p{number:07}").unwrap();
    for question in answers.rules().questions() {
        let words = answers
            .given(question.index())
            .map(|value| value.words(question));
        let cell = match words {
            Some(words) if words.is_empty() => "none".to_owned(),
            words => words.unwrap_or_default().join(";"),
        };
        write!(table, ",{cell}").unwrap();
    }
    table.push('\n');
}

fn line(answers: &Answers<'_>, number: usize, dice: &mut Dice, out: &mut String) {
    let given = answers.rules().questions().iter().filter_map(|question| {
        let value = answers.given(question.index())?;
        Some(format!("\"{}\":{}", question.id, json(question, value)))
    });
    let mut members: Vec<String> = given.collect();
    members.push(format!("\"id\":\"p{number:07}\""));
    for last in (1..members.len()).rev() {
        members.swap(last, dice.roll(last + 1));
    }
    writeln!(out, "{{{}}}", members.join(",")).unwrap();
}

/// Something that a person might answer: mostly no, now and then nothing at all.
fn typed(question: &Question, dice: &mut Dice) -> Option<String> {
    let ids: Vec<&str> = question
        .choices()
        .iter()
        .map(|choice| choice.id.as_str())
        .collect();
    let any = |dice: &mut Dice| ids[dice.roll(ids.len())].to_owned();
    let typed = match (&question.answer, dice.roll(100)) {
        (_, 0..15) => return None,
        (_, 15..18) => "unsure".to_owned(),
        (AnswerKind::YesNo, 18..30) => "yes".to_owned(),
        (AnswerKind::YesNo, _) => "no".to_owned(),
        (AnswerKind::OneOf(_), 18..24) => any(dice),
        (AnswerKind::OneOf(_), _) => ids[0].to_owned(),
        (AnswerKind::AnyOf(_), 18..30) => any(dice),
        (AnswerKind::AnyOf(_), 30..34) => format!("{},{}", any(dice), any(dice)),
        (AnswerKind::AnyOf(_), 34..36) => format!("{},unsure", any(dice)),
        (AnswerKind::AnyOf(_), _) => "none".to_owned(),
        (AnswerKind::Number(range), _) => {
            let span = range.steps() as usize;
            // Most people are in the middle of the range.
            let number = (dice.roll(span + 1) + dice.roll(span + 1)) / 2;
            range.numbers().nth(number).unwrap().to_string()
        }
    };
    Some(typed)
}

fn json(question: &Question, value: Value) -> String {
    let words = value.words(question);
    match (&question.answer, value) {
        (_, Value::Number(number)) => number.to_string(),
        (AnswerKind::AnyOf(_), _) => format!("{words:?}").replace(", ", ","),
        _ => format!("{:?}", words.concat()),
    }
}
