//! The words that answer a question, as a shell may show them.

use lungnets::rules::{AnswerKind, Question};

use crate::generated::words;

/// Returns the words that answer a question, each with what it means; none for a number.
pub(super) fn meanings(question: &Question) -> Vec<(String, String)> {
    let means = |word: &str, means: &str| (word.to_owned(), plain(means));
    let choices = question.choices().iter();
    let mut meanings: Vec<_> = choices
        .map(|choice| means(&choice.id, &choice.label))
        .collect();
    match &question.answer {
        AnswerKind::Number(_) => return Vec::new(),
        AnswerKind::YesNo => meanings.extend([means("yes", words::YES), means("no", words::NO)]),
        AnswerKind::AnyOf(_) => meanings.push(means("none", words::NONE)),
        AnswerKind::OneOf(_) => {}
    }
    meanings.push(means("unsure", words::UNSURE));
    meanings
}

/// Returns a text of the rule file without the characters with which a shell could be made to run something: the
/// scripts put it between quotes, each shell in its own way.
pub(super) fn plain(text: &str) -> String {
    let plain = |c: char| match c {
        '"' | '\u{2018}'..='\u{201f}' => '\'',
        '$' | '`' | '\\' => ' ',
        other => other,
    };
    text.chars().map(plain).collect()
}
