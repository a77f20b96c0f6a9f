//! Answers as a person would type them.

use crate::answers::Answers;

/// Answers as options of the command line, each a word with hyphens and a word after it, as asked.
pub fn as_options(answers: &Answers<'_>) -> Vec<(String, String)> {
    let questions = answers.rules().questions().iter();
    let given = questions.filter_map(|question| Some((question, answers.given(question.index)?)));
    given
        .map(|(question, value)| {
            let words = value.words(question).join(",");
            let words = if words.is_empty() {
                "none".to_owned()
            } else {
                words
            };
            (format!("--{}", question.option()), words)
        })
        .collect()
}
