//! Answer sets: all of a small file, or some of a large one.

use lungnets::answers::Answers;
use lungnets::rules::{AnswerKind, Question, RuleSet};

use super::small_files::Dice;

/// All ways to answer a question, as typed. Numbers within a range that no test tells apart are tried twice.
fn every_answer(question: &Question) -> Vec<String> {
    let ids: Vec<&str> = question
        .choices()
        .iter()
        .map(|choice| choice.id.as_str())
        .collect();
    let mut answers: Vec<String> = match &question.answer {
        AnswerKind::YesNo => vec!["yes".into(), "no".into()],
        AnswerKind::OneOf(_) => ids.iter().map(|id| (*id).to_owned()).collect(),
        AnswerKind::Number(range) => (range.from..=range.to)
            .map(|number| number.to_string())
            .collect(),
        AnswerKind::AnyOf(_) => (0..1_u32 << ids.len())
            .map(|ticked| ticks(&ids, |i| ticked >> i & 1 == 1))
            .collect(),
    };
    if let AnswerKind::AnyOf(_) = question.answer {
        let ticked = answers.iter().filter(|answer| *answer != "none");
        let beside: Vec<String> = ticked.map(|ticked| format!("{ticked},unsure")).collect();
        answers.extend(beside);
    }
    answers.push("unsure".into());
    answers
}

fn ticks(ids: &[&str], is_ticked: impl Fn(usize) -> bool) -> String {
    let ticked = ids.iter().enumerate().filter(|(i, _)| is_ticked(*i));
    let ticked: Vec<&str> = ticked.map(|(_, id)| *id).collect();
    if ticked.is_empty() {
        "none".into()
    } else {
        ticked.join(",")
    }
}

/// Every answer set of a rule set, those included that contradict themselves.
pub fn every_answer_set(rules: &RuleSet) -> Vec<Answers<'_>> {
    let mut sets = vec![Answers::new(rules)];
    for question in rules.questions() {
        let replies = every_answer(question).into_iter();
        let replies: Vec<_> = replies
            .map(|typed| question.read(&typed).unwrap())
            .collect();
        for known in 0..sets.len() {
            for reply in &replies {
                let mut answers = sets[known].clone();
                answers.record(*reply);
                sets.push(answers);
            }
        }
    }
    sets
}

/// Any answer set, with about so many questions in ten left out, and so many answered with "not sure".
pub fn any_answer_set<'r>(rules: &'r RuleSet, dice: &mut Dice) -> Answers<'r> {
    let mut answers = Answers::new(rules);
    let (left_out, unsure) = (dice.roll(6), dice.roll(3));
    for question in rules.questions() {
        if dice.roll(10) < left_out {
            continue;
        }
        let typed = if dice.roll(10) < unsure {
            "unsure".to_owned()
        } else {
            any_answer(question, dice)
        };
        answers.record(question.read(&typed).unwrap());
    }
    answers
}

fn any_answer(question: &Question, dice: &mut Dice) -> String {
    match &question.answer {
        AnswerKind::YesNo => ["yes", "no", "no"][dice.roll(3)].into(),
        AnswerKind::OneOf(choices) => choices[dice.roll(choices.len())].id.to_string(),
        AnswerKind::Number(range) => {
            let count = u64::from(range.to - range.from) + 1;
            (u64::from(range.from) + dice.roll(count as usize) as u64).to_string()
        }
        AnswerKind::AnyOf(choices) => {
            let ids: Vec<&str> = choices.iter().map(|choice| choice.id.as_str()).collect();
            let one_in = 2 + dice.roll(6);
            let chosen: Vec<bool> = ids.iter().map(|_| dice.one_in(one_in)).collect();
            let ticked = ticks(&ids, |i| chosen[i]);
            match (dice.one_in(4), ticked.as_str()) {
                (true, "none") => "unsure".into(),
                (true, _) => format!("{ticked},unsure"),
                (false, _) => ticked,
            }
        }
    }
}
