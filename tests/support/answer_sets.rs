//! Answer sets: all of a small file, or some of a large one.

use lungnets::answers::Answers;
use lungnets::rules::{AnswerKind, Question, RuleSet};

use super::dice::Dice;

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
        AnswerKind::Number(range) => range.numbers().map(|number| number.to_string()).collect(),
        AnswerKind::AnyOf(_) => (0..3_usize.pow(ids.len() as u32))
            .map(|ways| each_choice(&ids, |i| ways / 3_usize.pow(i as u32) % 3))
            .collect(),
    };
    answers.push("unsure".into());
    answers
}

/// Some choices as typed: 0 is no, 1 is not sure, 2 is ticked.
fn each_choice(ids: &[&str], said: impl Fn(usize) -> usize) -> String {
    let word = |(i, id): (usize, &&str)| match said(i) {
        0 => None,
        1 => Some(format!("unsure:{id}")),
        _ => Some((*id).to_owned()),
    };
    let words: Vec<String> = ids.iter().enumerate().filter_map(word).collect();
    if words.is_empty() {
        "none".into()
    } else {
        words.join(",")
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
            let place = dice.roll(range.steps() as usize + 1);
            range.numbers().nth(place).unwrap().to_string()
        }
        AnswerKind::AnyOf(choices) => {
            let ids: Vec<&str> = choices.iter().map(|choice| choice.id.as_str()).collect();
            let one_in = 2 + dice.roll(6);
            let said: Vec<usize> = ids
                .iter()
                .map(|_| {
                    if dice.one_in(one_in) {
                        1 + dice.roll(2)
                    } else {
                        0
                    }
                })
                .collect();
            let chosen = each_choice(&ids, |i| said[i]);
            match (dice.one_in(4), chosen.as_str()) {
                (true, "none") => "unsure".into(),
                (true, _) if !said.contains(&1) => format!("{chosen},unsure"),
                _ => chosen,
            }
        }
    }
}
