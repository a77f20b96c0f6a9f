//! Words that mean the same wherever they stand: those that somebody declares to mean that nobody answered, and those
//! that say an emergency, which are not passed over in a column that nobody looks at.

use crate::answers::{Answers, Refusal, Ticked, is_plainly, read_box};
use crate::assessment::is_settled;
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
                questions.find(|question| question.read(word).is_ok() || is_tick(question, word));
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

/// The shortest word of a sign that is looked for, in bytes: shorter ones say many other things.
const SHORTEST_SIGN: usize = 5;

/// Signs of an emergency: the ids and the labels of the choices that are one alone.
#[derive(Debug)]
pub(crate) struct Signs {
    /// Each with the id of its question.
    words: Vec<(String, String)>,
    /// Whether a word begins with a byte, capitals aside.
    begins: [bool; 256],
}

impl Signs {
    /// Returns those of some rules.
    pub(crate) fn of(rules: &RuleSet) -> Self {
        let mut words = Vec::new();
        for question in rules.questions() {
            for choice in question.choices() {
                let mut answers = Answers::new(rules);
                let reply = question.read_words([&*choice.id]);
                reply.into_iter().for_each(|reply| answers.record(reply));
                if is_settled(&answers) {
                    let both = [choice.id.to_string(), choice.label.to_string()];
                    words.extend(both.map(|word| (word, question.id.to_string())));
                }
            }
        }
        words.retain(|(word, _)| word.len() >= SHORTEST_SIGN);
        let mut begins = [false; 256];
        for first in words.iter().filter_map(|(word, _)| word.bytes().next()) {
            begins[usize::from(first.to_ascii_lowercase())] = true;
            begins[usize::from(first.to_ascii_uppercase())] = true;
        }
        Self { words, begins }
    }

    /// Returns the id of the question that a cell answers, if it is nothing but such a word.
    pub(crate) fn question(&self, cell: &[u8]) -> Option<&str> {
        let cell = cell.trim_ascii();
        let first = cell.first().filter(|_| cell.len() >= SHORTEST_SIGN)?;
        if !self.begins[usize::from(*first)] {
            return None;
        }
        let cell = std::str::from_utf8(cell).ok()?;
        let mut words = self.words.iter();
        let (_, question) = words.find(|(word, _)| is_plainly(cell, word))?;
        Some(question)
    }
}

#[cfg(test)]
mod tests {
    use super::Signs;
    use crate::rules::RuleSet;

    #[test]
    fn nothing_but_the_id_or_the_label_of_a_sign_is_one() {
        let rules = RuleSet::built_in().unwrap();
        let signs = Signs::of(&rules);
        let question = rules.question_by_id("emergency_signs").unwrap();
        for choice in question.choices() {
            let id = choice.id.to_string();
            for word in [id.clone(), id.to_uppercase(), format!(" {} ", choice.label)] {
                let found = signs.question(word.as_bytes());
                assert_eq!(found, Some("emergency_signs"), "{word}");
            }
            assert_eq!(signs.question(format!("{id}.").as_bytes()), None);
        }
        for word in [
            "",
            "yes",
            "no",
            "none",
            "fever",
            "she was gasping",
            "\u{a0}gasping",
        ] {
            assert_eq!(signs.question(word.as_bytes()), None, "{word}");
        }
    }
}
