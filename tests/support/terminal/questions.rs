//! The questions that are asked, so that no test depends on how they are worded.

use lungnets::rules::{AnswerKind, Question};

use crate::support::RULES;

pub fn question(id: &str) -> &'static Question {
    RULES.question_by_id(id).unwrap()
}

/// The questions that are asked whatever the answers are.
pub fn always_asked() -> impl Iterator<Item = &'static Question> {
    let all = RULES.questions().iter();
    all.filter(|question| question.ask_when.is_none())
}

/// How many questions may be asked.
pub fn all() -> usize {
    RULES.questions().len()
}

/// Options that answer every question calmly but these.
pub fn calm_options(but: &[&str]) -> Vec<String> {
    let given = always_asked().filter(|question| !but.contains(&question.id.as_str()));
    given
        .flat_map(|question| [format!("--{}", question.option()), calm_word(question)])
        .collect()
}

/// The calm answer in the words of an option.
pub fn calm_word(question: &Question) -> String {
    match &question.answer {
        AnswerKind::YesNo => "no".into(),
        AnswerKind::OneOf(choices) => choices[0].id.to_string(),
        AnswerKind::AnyOf(_) => "none".into(),
        AnswerKind::Number(_) => "30".into(),
    }
}

/// The key of the calm answer, or what to type.
pub fn calm_keys(question: &Question) -> &'static str {
    match &question.answer {
        AnswerKind::YesNo | AnswerKind::AnyOf(_) => "n",
        AnswerKind::OneOf(_) => "1",
        AnswerKind::Number(_) => "30",
    }
}

/// The places and the numbers to call, as they stand on a screen.
pub fn emergency_numbers() -> Vec<String> {
    let call = RULES.call(None).into_iter();
    call.map(|(place, number)| format!("{place}: {number}."))
        .collect()
}
