//! What people type who were not told how: their words, read as the ones that stand there. What fits in no such way
//! stays as it was typed, and is refused.

#[cfg(test)]
mod tests;

use lungnets::answers::unsure_of;
use lungnets::language::{Meant, Words};
use lungnets::number::Number;

use super::screen::{Row, Screen};
use super::words::{NO_WORD, SKIP_WORD, UNSURE, YES_WORD};

/// Returns the word that a person means by another, where it is yes, no, not sure or skip.
pub(super) fn word(typed: &str, words: &dyn Words) -> Option<&'static str> {
    match Meant::of(typed, words)? {
        Meant::Yes => Some(YES_WORD),
        Meant::No => Some(NO_WORD),
        Meant::Unsure => Some(UNSURE),
        Meant::Skip => Some(SKIP_WORD),
        _ => None,
    }
}

/// Returns a sign as it stands on the keyboard that the keys of the answers are on: in East Asia signs can be typed
/// twice as wide.
pub(super) fn narrow(sign: char) -> char {
    match sign {
        '\u{3000}' => ' ',
        '\u{3001}' => ',',
        '\u{ff01}'..='\u{ff5e}' => u8::try_from(u32::from(sign) - 0xfee0).map_or(sign, char::from),
        sign => sign,
    }
}

/// Returns what a typed line says here: the words of rows whose keys were typed, a number without what stands beside
/// it, or the word that is meant.
pub(super) fn meant(typed: &str, screen: &Screen<'_>) -> String {
    let typed: String = typed.chars().map(narrow).collect();
    let (typed, rows, words) = (typed.trim(), &screen.rows, screen.words);
    if let (Some(before), Some(more)) = (&screen.adds_to, typed.strip_prefix('+'))
        && screen.many
    {
        return added(before, &meant(more, screen));
    }
    if rows.is_empty() {
        let said = || word(typed, words).filter(|word| [UNSURE, SKIP_WORD].contains(word));
        let number = number(typed, screen).or_else(said);
        return number.unwrap_or(typed).to_owned();
    }
    if screen.said_yes && word(typed, words).is_none() && denies(typed, rows) {
        return YES_WORD.to_owned(); // which asks once more how much
    }
    if let Some(row) = rows.iter().find(|row| row.is_named(typed)) {
        return row.word.clone(); // the whole label, in which there can be a comma
    }
    let parts: Vec<&str> = typed.split(',').map(str::trim).collect();
    let is_whole = parts.iter().all(|part| !part.is_empty());
    if let Some(keys) = keys(typed, screen).filter(|_| screen.many && is_whole) {
        return keys.join(",");
    }
    let said = |part: &str| {
        by_key(part, rows)
            .or_else(|| by_word(part, screen))
            .unwrap_or(part)
            .to_owned()
    };
    if screen.many {
        let said: Vec<String> = parts.into_iter().map(said).collect();
        said.join(",")
    } else {
        said(typed)
    }
}

/// Returns an earlier answer with more: what is said of a choice now replaces that it was not sure.
fn added(before: &[String], more: &str) -> String {
    let more: Vec<&str> = more.split(',').collect();
    let says_it_now = |word: &str| {
        more.iter()
            .any(|more| *more == word || unsure_of(more) == word)
    };
    let before = before.iter().map(String::as_str);
    let before = before.filter(|word| !says_it_now(word));
    before
        .chain(more.iter().copied())
        .collect::<Vec<_>>()
        .join(",")
}

/// Returns whether a typed line is the answer, to the eye and to the ear: a number, yes or no. The key of a row is not,
/// nor is a number that the file has words for: whoever typed it hears what it stands for.
pub(super) fn says_it_all(typed: &str, screen: &Screen<'_>) -> bool {
    if screen.rows.is_empty() {
        let has_words = |number| {
            screen
                .number()
                .is_some_and(|range| range.words_for(number).is_some())
        };
        let is_digits = !typed.is_empty() && typed.bytes().all(|byte| byte.is_ascii_digit());
        return is_digits && !typed.parse().is_ok_and(has_words);
    }
    let said = word(typed, screen.words);
    screen.asked.is_yes_no() && (said == Some(YES_WORD) || said == Some(NO_WORD))
}

/// Returns the number in a line that says nothing else, such as "I am 63 years old".
fn number<'t>(typed: &'t str, screen: &Screen<'_>) -> Option<&'t str> {
    let range = screen.number()?;
    let stands_in_it = |sign: char| {
        sign.is_ascii_digit()
            || range.decimals > 0 && ['.', ','].contains(&sign)
            || range.from < Number::default() && ['-', '+', '\u{2212}'].contains(&sign)
    };
    let is_number = |word: &&str| {
        word.chars().all(stands_in_it) && word.ends_with(|end: char| end.is_ascii_digit())
    };
    let says_nothing = |word: &str| {
        let word = word.to_lowercase().replace(['\'', '\u{2019}'], "");
        let mut units = [&range.unit].into_iter().chain(&range.unit_of_one);
        units.any(|unit| word == unit.to_lowercase())
            || Meant::of(&word, screen.words) == Some(Meant::BesideANumber)
    };
    let (numbers, words): (Vec<&str>, Vec<&str>) = typed.split_whitespace().partition(is_number);
    match numbers.as_slice() {
        [number] if words.iter().all(|word| says_nothing(word)) => Some(number),
        _ => None,
    }
}

/// Returns the words of the rows of which all keys were typed, parted as people part them: "1 and 2".
fn keys<'s>(typed: &str, screen: &'s Screen<'_>) -> Option<Vec<&'s str>> {
    let parts = typed.split(|sign: char| sign.is_whitespace() || ",;&+".contains(sign));
    let joins = |part: &str| Meant::of(part, screen.words) == Some(Meant::And);
    let parts = parts.filter(|part| !part.is_empty() && !joins(part));
    parts.map(|part| by_key(part, &screen.rows)).collect()
}

/// Returns whether a key leads to the calmest answer.
fn denies(key: &str, rows: &[Row]) -> bool {
    let mut calmest = rows.iter().filter(|row| row.answers_no);
    calmest.any(|row| by_key(key, rows) == Some(row.word.as_str()))
}

/// Returns the word of the row that a key leads to. A number where none stands is no key: "2" at "has it lasted 3 weeks?"
/// can be months, and must not be read as the second row.
fn by_key<'s>(key: &str, rows: &'s [Row]) -> Option<&'s str> {
    let row = rows.iter().find(|row| row.has_key(key));
    row.map(|row| row.word.as_str())
}

/// Returns the word of the row that says what is meant.
fn by_word<'s>(typed: &str, screen: &'s Screen<'_>) -> Option<&'s str> {
    let word = word(typed, screen.words)?;
    let row = screen.rows.iter().find(|row| row.is_meant_by(word));
    row.map(|row| row.word.as_str())
}
