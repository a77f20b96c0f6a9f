//! Reading a reply. A typed line, an option of the command line and a value of a JSON file all pass here.

mod choices;
mod number;

pub(crate) use choices::{Item, item_in, near_answer};
pub(super) use choices::{is_none, said_unsure};

use super::missing::{NONE, is_missing, takes_none};
use super::{Refusal, Value};
use crate::json::Json;
use crate::number::Number;
use crate::rules::{AnswerKind, NumberRange, Question};
use choices::{any_of, is_known, parted, place};
pub(super) use number::number;

/// An answer that was read by its question, and so fits it.
#[derive(Debug, Clone, Copy)]
pub struct Reply<'r> {
    pub(super) question: &'r Question,
    pub(super) value: Value,
}

impl Reply<'_> {
    /// What was answered.
    pub fn value(&self) -> Value {
        self.value
    }
}

impl Question {
    /// Reads a typed answer. Several choices are parted by commas; `unsure:` before a choice says that this one is not
    /// sure, and `unsure` alone or beside ticks that every choice is that is not ticked.
    ///
    /// Capitals, blanks around it, and hyphens for underscores make no difference. `yes`, `no` and `unsure` may
    /// be shortened to `y`, `n` and `u`; a choice may be given by its id or its label; `none` is none of the choices.
    ///
    /// # Errors
    /// Why it is no answer to this question. Nothing at all is never an answer, nor is what other programs write in
    /// its place: `None` is refused, and only `none` in small letters is none of the choices.
    pub fn read(&self, text: &str) -> Result<Reply<'_>, Refusal> {
        match &self.answer {
            AnswerKind::AnyOf(_) => self.read_words(self.parted(text)),
            _ => self.read_words([text]),
        }
    }

    /// Returns what stands between the commas of a typed text. A comma in the label of a choice parts nothing.
    pub fn parted<'t>(&self, text: &'t str) -> Vec<&'t str> {
        parted(self.choices(), text, &[','])
    }

    /// Reads an answer that was given in several parts, such as an option that was repeated.
    ///
    /// # Errors
    /// As [`read`](Self::read).
    pub fn read_words<'t>(
        &self,
        words: impl IntoIterator<Item = &'t str>,
    ) -> Result<Reply<'_>, Refusal> {
        let words: Vec<&str> = words.into_iter().map(str::trim).collect();
        if let Some(said) = words.iter().find(|word| is_missing(self, word)) {
            return Err(Refusal::Missing {
                said: (*said).to_owned(),
                takes_none: takes_none(self),
            });
        }
        let value = match (&self.answer, words.as_slice()) {
            (_, []) => Err(Refusal::Empty),
            (_, words) if words.iter().all(|word| word.is_empty()) => Err(Refusal::Empty),
            (_, words) if words.iter().any(|word| word.is_empty()) => Err(Refusal::OneEmpty),
            (AnswerKind::AnyOf(choices), words) => any_of(self, choices, words),
            (_, [word]) if is_unsure(word) => Ok(Value::Unsure),
            (AnswerKind::YesNo, [word]) => yes_no(self, word),
            (AnswerKind::OneOf(choices), [word]) => place(self, choices, word).map(Value::Choice),
            (AnswerKind::Number(range), [word]) => number(range, word),
            (_, [_, _, ..]) => Err(Refusal::OneOnly),
        };
        Ok(Reply {
            question: self,
            value: value?,
        })
    }

    /// Returns what a word says, or else what each of those says that stand in it, as far as that can be read. Of
    /// several answers the calmest says nothing.
    pub(super) fn read_parts<'q>(&'q self, word: &str) -> Vec<Reply<'q>> {
        // To find out what is wrong with a word takes long, and nobody asks.
        let read = |word: &str| {
            let may_answer = match &self.answer {
                AnswerKind::AnyOf(_) | AnswerKind::OneOf(_) => is_known(self.choices(), word),
                AnswerKind::YesNo => is_unsure(word) || two(word).is_some(),
                AnswerKind::Number(_) => true,
            };
            may_answer.then(|| self.read_words([word]).ok()).flatten()
        };
        let is_several = matches!(self.answer, AnswerKind::AnyOf(_));
        let replies = match read(word) {
            Some(reply) => vec![reply],
            None if self.number().is_some() => Vec::new(), // `1,000` is neither 1 nor 0
            // Yes to a list is yes to something in it.
            None if is_several && two(word) == Some(Value::Yes) => {
                self.read(UNSURE).into_iter().collect()
            }
            None => {
                let parts = choices::parts(self.choices(), word);
                let read_all = |part: &str| -> Option<Vec<Reply<'q>>> {
                    let in_it = || part.split_whitespace().map(read).collect();
                    read(part).map(|reply| vec![reply]).or_else(in_it)
                };
                parts.filter_map(read_all).flatten().collect()
            }
        };
        let is_calmest = |reply: &Reply<'_>| Value::calmest(self) == Some(reply.value);
        replies
            .into_iter()
            .filter(|reply| !is_calmest(reply))
            .collect()
    }

    /// Whether a word is an answer, or has one in it: it cannot mean that nobody answered.
    pub(crate) fn has_answer_in(&self, word: &str) -> bool {
        let is_answer = |part: &str| self.read(part).is_ok();
        let has_choice = !self.choices().is_empty() && !self.read_parts(word).is_empty();
        is_answer(word) || has_choice || word.split([',', ';']).any(is_answer)
    }

    /// Whether a word that is no answer has one in it that is lost where the word means this, or that nobody answered.
    pub(crate) fn loses_part(&self, word: &str, meant: Option<Value>) -> bool {
        let mut parts = self.read_parts(word).into_iter();
        parts.any(|part| meant.is_none_or(|meant| meant.or_worse(part.value, self) != meant))
    }

    /// Reads a value of a JSON file: a word, a list of words, a number, or true and false for yes and no.
    ///
    /// # Errors
    /// As [`read`](Self::read), and where the value is of a kind that does not answer this question.
    pub fn read_json(&self, json: &Json<'_>) -> Result<Reply<'_>, Refusal> {
        let found = json.kind();
        let other_kind = || Refusal::WrongKind {
            expected: expected(&self.answer),
            found,
        };
        match (&self.answer, json) {
            (AnswerKind::YesNo, Json::Bool(yes)) => self.read(if *yes { "yes" } else { "no" }),
            (AnswerKind::Number(_), Json::Whole(number) | Json::PointZero(number)) => {
                self.read(&number.to_string())
            }
            (AnswerKind::Number(range), Json::Decimal(number)) if takes(range, *number) => {
                self.read(&number.to_string())
            }
            (AnswerKind::Number(range), Json::Decimal(_) | Json::OtherNumber(_)) => {
                let said = json.in_one_line();
                Err(if is_missing(self, &said) {
                    Refusal::Missing {
                        said,
                        takes_none: false,
                    }
                } else {
                    Refusal::NotPlain {
                        from: range.from,
                        to: range.to,
                        decimals: range.decimals,
                    }
                })
            }
            (AnswerKind::Number(_), Json::Text(word)) if !is_unsure(word.trim()) => {
                Err(other_kind())
            }
            (AnswerKind::AnyOf(_), Json::List(items)) if items.is_empty() => self.read(NONE),
            (AnswerKind::AnyOf(_), Json::List(items)) => {
                let words = items.iter().map(|item| match item {
                    Json::Text(word) => Ok(word.as_ref()),
                    other => Err(Refusal::WrongKind {
                        expected: "a list of texts",
                        found: other.kind(),
                    }),
                });
                self.read_words(words.collect::<Result<Vec<_>, _>>()?)
            }
            (_, Json::Text(word)) => self.read_words([word.as_ref()]),
            _ => Err(other_kind()),
        }
    }
}

/// Whether a number with a fraction or below 0 is one that the question can be asked for, in its range or not.
fn takes(range: &NumberRange, number: Number) -> bool {
    let is_fine = number.decimals() <= range.decimals;
    is_fine && (number >= Number::default() || range.from < Number::default())
}

/// Returns the texts in a value: itself, or those in a list. What is true is a yes.
pub(crate) fn texts<'j>(value: &'j Json<'_>) -> Vec<&'j str> {
    let text = |item: &'j Json<'_>| match item {
        Json::Text(text) => Some(text.as_ref()),
        Json::Bool(true) => Some("yes"),
        _ => None,
    };
    match value {
        Json::List(items) => items.iter().filter_map(text).collect(),
        other => text(other).into_iter().collect(),
    }
}

/// What kinds of JSON value answer a question, in words.
fn expected(answer: &AnswerKind) -> &'static str {
    match answer {
        AnswerKind::YesNo => "\"yes\", \"no\" or \"unsure\"",
        AnswerKind::OneOf(_) => "the id of a choice as a text, or \"unsure\"",
        AnswerKind::AnyOf(_) => "a list of ids, [] for none of them, or \"unsure\"",
        AnswerKind::Number(range) if range.decimals > 0 => "a number without quotes, or \"unsure\"",
        AnswerKind::Number(_) => "a whole number without quotes, or \"unsure\"",
    }
}

fn yes_no(question: &Question, word: &str) -> Result<Value, Refusal> {
    two(word).ok_or_else(|| Refusal::NotYesNo {
        said: word.to_owned(),
        nearest: near_answer(question, word, ["yes", "no", UNSURE]).map(str::to_owned),
    })
}

/// Returns yes or no, where a word is one of the two.
fn two(word: &str) -> Option<Value> {
    match plain(word).as_str() {
        "yes" | "y" | "true" => Some(Value::Yes),
        "no" | "n" | "false" => Some(Value::No),
        _ => None,
    }
}

/// The word for "not sure".
pub(super) const UNSURE: &str = "unsure";

/// Returns whether a word is one for "not sure".
pub(super) fn is_unsure(word: &str) -> bool {
    let word = plain(word);
    matches!(
        word.as_str(),
        UNSURE
            | "u"
            | "ns"
            | "not_sure"
            | "i_am_not_sure"
            | "dont_know"
            | "do_not_know"
            | "i_dont_know"
            | "unknown"
    )
}

/// A word without what makes no difference: capitals, apostrophes, and hyphens or blanks for underscores.
pub(super) fn plain(word: &str) -> String {
    plain_chars(word).collect()
}

/// Whether two words are the same without what makes no difference.
pub(crate) fn is_plainly(word: &str, other: &str) -> bool {
    plain_chars(word).eq(plain_chars(other))
}

/// The letters of a [`plain`] word, one after the other.
pub(super) fn plain_chars(word: &str) -> impl Iterator<Item = char> {
    let kept = word.trim().chars();
    let kept = kept.filter(|c| !matches!(c, '\'' | '\u{2019}'));
    kept.map(|c| match c {
        '-' | ' ' => '_',
        c => c.to_ascii_lowercase(),
    })
}
