//! Words that somebody declares to mean that nobody answered.

use super::{Refusal, Ticked, read_box};
use crate::json::Json;
use crate::rules::{AnswerKind, Question, RuleSet};

/// Words that are read as an answer that was not given. Nothing is such a word unless somebody says so.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MissingWords(Vec<String>);

/// A word that cannot mean that nobody answered, since it is an answer: it would be lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IsAnAnswer {
    /// The word.
    pub word: String,
    /// The id of a question that it answers.
    pub question: String,
}

/// Whether a box of a question says something by this word: that it is ticked, or that nobody is sure of it.
pub(crate) fn is_tick(question: &Question, word: &str) -> bool {
    let is_several = matches!(question.answer, AnswerKind::AnyOf(_));
    is_several
        && matches!(
            read_box(word),
            Ok(Ticked::Yes | Ticked::Cross | Ticked::Unsure)
        )
}

impl MissingWords {
    /// These words, each as it is written, with its capitals. `null` is also the `null` of JSON.
    ///
    /// # Errors
    /// Where a word is an answer to a question.
    pub fn of(rules: &RuleSet, words: &[String]) -> Result<Self, IsAnAnswer> {
        let words = words.iter().map(|word| word.trim());
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        for word in &words {
            let mut questions = rules.questions().iter();
            let answered =
                questions.find(|question| question.has_answer_in(word) || is_tick(question, word));
            if let Some(question) = answered {
                return Err(IsAnAnswer {
                    word: (*word).to_owned(),
                    question: question.id.to_string(),
                });
            }
        }
        Ok(Self(words.into_iter().map(str::to_owned).collect()))
    }

    /// Returns whether there are none.
    pub fn are_none(&self) -> bool {
        self.0.is_empty()
    }

    /// The words.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// Whether a text is one of them.
    pub(crate) fn has(&self, text: &str) -> bool {
        self.words().any(|word| word == text.trim())
    }

    /// Nothing, where none of several words is one of them.
    ///
    /// # Errors
    /// The first that is: whatever it says of one part of a list, it says of no whole answer.
    pub(crate) fn refuse_in(&self, words: &[&str]) -> Result<(), Refusal> {
        match words.iter().find(|word| self.has(word)) {
            Some(word) => {
                let said = word.trim().to_owned();
                Err(Refusal::MissingInList { said })
            }
            None => Ok(()),
        }
    }

    /// Whether a value of JSON is one of them.
    pub(crate) fn has_json(&self, value: &Json<'_>) -> bool {
        match value {
            Json::Null => self.has("null"),
            Json::Text(text) => self.has(text),
            Json::Whole(number) | Json::PointZero(number) => self.has(&number.to_string()),
            Json::Decimal(number) => self.has(&number.to_string()),
            Json::OtherNumber(number) => self.has(&number.to_string()),
            Json::Bool(_) | Json::List(_) | Json::Object(_) => false,
        }
    }
}
