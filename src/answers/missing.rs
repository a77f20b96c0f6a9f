//! What other programs write where nobody answered. It is never an answer: Python's `None` must not turn into "none of
//! these", nor `NaN` into "no".

use super::read::{number, said_unsure};
use crate::rules::{AnswerKind, Choice, Question};

/// The word for none of the choices.
pub(super) const NONE: &str = "none";

/// The words, without capitals and punctuation: `N/A`, `<NA>` and `n.a.` are all `na`. The last two are how some
/// programs print a number that is none.
const WORDS: [&str; 10] = [
    "none",
    "null",
    "nan",
    "na",
    "nat",
    "nil",
    "undefined",
    "missing",
    "1qnan",
    "1ind",
];

/// Punctuation that stands alone for a missing value, besides that of ASCII.
const DASHES_AND_DOTS: [char; 4] = ['\u{2013}', '\u{2014}', '\u{2212}', '\u{2026}'];

/// Returns whether a word that answers a question looks like a missing value.
///
/// The id of a choice does not, as long as it is written just as the rule file has it; nor does `none`, in small
/// letters, where there are choices of which none may fit; nor a number below 0 where it is among the answers, such as
/// -9, by which surveys say elsewhere that there is none.
pub(crate) fn is_missing(question: &Question, word: &str) -> bool {
    let word = said_unsure(word).unwrap_or(word);
    let is_id = question.choices().iter().any(|choice| choice.id == word);
    let is_none = word == NONE && takes_none(question);
    let is_answer = question
        .number()
        .is_some_and(|range| number(range, word).is_ok());
    looks_missing(word) && !is_id && !is_none && !is_answer
}

/// Returns whether the word for none is an answer to a question, of its own or as the id of a choice.
pub(super) fn takes_none(question: &Question) -> bool {
    let is_none = |choice: &Choice| choice.id == NONE;
    matches!(question.answer, AnswerKind::AnyOf(_)) || question.choices().iter().any(is_none)
}

/// Returns whether some program writes this for a missing value.
pub(super) fn looks_missing(word: &str) -> bool {
    let is_punctuation = |c: char| c.is_ascii_punctuation() || DASHES_AND_DOTS.contains(&c);
    if word.is_empty() {
        return false;
    }
    let letters = word
        .chars()
        .filter(|c| !is_punctuation(*c) && !c.is_whitespace())
        .collect::<String>()
        .to_lowercase();
    let is_error_of_a_spreadsheet = word.starts_with('#');
    letters.is_empty()
        || WORDS.contains(&letters.as_str())
        || is_error_of_a_spreadsheet
        || is_database_null(word)
        || is_code(word)
}

/// `\N`, as databases export it, and `.a` to `.z`, as statistics programs do.
fn is_database_null(word: &str) -> bool {
    let mut chars = word.chars();
    match (chars.next(), chars.next(), chars.next()) {
        (Some('\\'), Some(letter), None) => letter.eq_ignore_ascii_case(&'n'),
        (Some('.'), Some(letter), None) => letter.is_ascii_alphabetic(),
        _ => false,
    }
}

/// The numbers by which surveys say why there is no answer: -9, -99, -999, and those of sevens and eights.
fn is_code(word: &str) -> bool {
    let Some(digits) = word.strip_prefix(['-', '\u{2212}']) else {
        return false;
    };
    let digits = digits.strip_suffix(".0").unwrap_or(digits);
    let is_all = |digit: char| !digits.is_empty() && digits.chars().all(|c| c == digit);
    ['7', '8', '9'].into_iter().any(is_all)
}

#[cfg(test)]
mod tests {
    use super::looks_missing;

    #[test]
    fn what_programs_write_for_nothing_is_known_in_any_case() {
        let of_programs = "None NONE null NULL (null) NaN nan -nan NA N/A n.a. <NA> #N/A NaT nil undefined Missing";
        let of_spreadsheets = "#REF! ##### 1.#QNAN -1.#IND";
        let others = "- -- . ? \u{2014} \\N .a -9 -99 -999 -88.0 \u{2212}99";
        for words in [of_programs, of_spreadsheets, others] {
            for word in words.split(' ') {
                assert!(looks_missing(word), "{word}");
            }
        }
    }

    #[test]
    fn answers_and_misspelt_ones_do_not_look_so() {
        let words = "yes no n u unsure unknown fever 63 63.0 -5 99 nay \u{2713}";
        for word in words.split(' ').chain(["", "none of these"]) {
            assert!(!looks_missing(word), "{word}");
        }
    }
}
