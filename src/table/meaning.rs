//! Which question a column is about, however its name is written.

use crate::answers::TickBox;
use crate::quote::holds_harm;
use crate::rules::{Choice, Question, RuleSet};

/// What parts the name of a question from that of a choice, where a program makes a column of each choice.
const BETWEEN: [&str; 9] = ["___", "/", ".", ":", "[", "(", "=", "|", " - "];

/// The longest name that is compared letter by letter, in bytes.
const LONGEST: usize = 200;

/// The shortest piece of a text that says which text it is, in bytes.
const TELLING: usize = 8;

/// What a column seems to be about: a question, or one of its choices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meaning {
    /// The id of the question.
    pub question: String,
    /// The id of the choice.
    pub choice: Option<String>,
}

/// The one question that has this id, this name or this text, whatever the case, the blanks and the punctuation.
///
/// A name with characters in it that nobody sees leaves a doubt.
pub(super) fn named<'r>(rules: &'r RuleSet, column: &str) -> Option<&'r Question> {
    if holds_harm(column) {
        return None;
    }
    let column = bare(column);
    let questions = rules.questions().iter();
    let by_id = questions.clone().find(|question| question.id == column);
    let mut by_words =
        questions.filter(|question| is_one_of(&column, [&question.name, &question.ask]));
    by_id.or_else(|| match (by_words.next(), by_words.next()) {
        (only, None) => only,
        (_, Some(_)) => None,
    })
}

/// The one question, and its box, that a column of ticks is about: `question___choice`, as REDCap names it,
/// `question/choice`, as KoBo does, or `Question? (choice=Label)`, as REDCap does with labels.
pub(super) fn tick_box<'r>(rules: &'r RuleSet, column: &str) -> Option<(&'r Question, TickBox)> {
    let in_brackets = || column.strip_suffix(')')?.rsplit_once("(choice=");
    let (question, choice) = column
        .split_once("___")
        .or_else(|| column.split_once('/'))
        .or_else(in_brackets)?;
    if holds_harm(choice) {
        return None;
    }
    let question = named(rules, question)?;
    Some((question, TickBox::named(question, choice)?))
}

/// What a column seems to be about, however doubtful: it holds somebody's answers, as likely as not.
pub(super) fn seeming(rules: &RuleSet, column: &str) -> Option<Meaning> {
    let parts = parts(column);
    let of_question = |question: &Question| Meaning {
        question: question.id.to_string(),
        choice: None,
    };
    let of_choice = |question: &Question, choice: &Choice| Meaning {
        choice: Some(choice.id.to_string()),
        ..of_question(question)
    };
    let questions = || rules.questions().iter();
    let exact = questions().find(|question| parts.iter().any(|part| is_question(part, question)));
    let of = |is: fn(&str, &Question, &Choice) -> bool| {
        let of_parts = |question: &'_ Question| {
            let mut choices = question.choices().iter();
            let choice =
                choices.find(|choice| parts.iter().any(|part| is(part, question, choice)))?;
            Some(of_choice(question, choice))
        };
        exact
            .and_then(of_parts)
            .or_else(|| questions().find_map(of_parts))
    };
    of(is_choice)
        .or_else(|| exact.map(of_question))
        .or_else(|| {
            questions()
                .find(|question| is_nearly_question(&parts[0], question))
                .map(of_question)
        })
        .or_else(|| of(is_nearly_choice))
}

/// What a column has among its words: a question or a choice, by its id or the name of the question.
pub(super) fn mentioned(rules: &RuleSet, column: &str) -> Option<Meaning> {
    let words = format!("_{}_", bare(&in_words(column)));
    let has = |text: &str| words.contains(&format!("_{}_", bare(text)));
    let is_telling = |text: &str| text.len() > 2 && has(text);
    let meaning = |question: &Question, choice: Option<&Choice>| Meaning {
        question: question.id.to_string(),
        choice: choice.map(|choice| choice.id.to_string()),
    };
    let mut questions = rules.questions().iter();
    let by_question =
        questions.find(|question| is_telling(&question.id) || is_telling(&question.name));
    by_question
        .map(|question| meaning(question, None))
        .or_else(|| {
            rules.questions().iter().find_map(|question| {
                let mut choices = question.choices().iter();
                // Short ids are words of many other things.
                let choice = choices.find(|choice| choice.id.len() > 4 && has(&choice.id))?;
                Some(meaning(question, Some(choice)))
            })
        })
}

/// A name with a blank before each capital within a word, as in `hasCough`.
fn in_words(name: &str) -> String {
    let mut words = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && words.ends_with(char::is_lowercase) {
            words.push(' ');
        }
        words.push(letter);
    }
    words
}

/// The whole name and the parts of it that may be names of their own, without what makes no difference.
fn parts(column: &str) -> Vec<String> {
    let mut parts = vec![column];
    for between in BETWEEN {
        let pieces: Vec<&str> = parts.iter().flat_map(|part| part.split(between)).collect();
        parts = pieces;
    }
    let parts = parts.into_iter().map(bare).filter(|part| !part.is_empty());
    let mut parts: Vec<String> = std::iter::once(bare(column)).chain(parts).collect();
    let once_more = parts.iter().filter_map(|part| without_number(part));
    parts.extend(once_more.collect::<Vec<_>>());
    parts
}

/// A name without the number or letter that programs put behind a name that was there already: `cough_2`, `cough_x`.
fn without_number(part: &str) -> Option<String> {
    let (name, number) = part.rsplit_once('_')?;
    (number.len() == 1 && !name.is_empty()).then(|| name.to_owned())
}

/// A name in small letters, with one underscore for everything between words.
fn bare(name: &str) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty()).map(str::to_lowercase);
    words.collect::<Vec<_>>().join("_")
}

fn is_one_of(part: &str, texts: [&str; 2]) -> bool {
    texts.into_iter().any(|text| bare(text) == part)
}

fn is_question(part: &str, question: &Question) -> bool {
    is_one_of(part, [&question.id, &question.name]) || bare(&question.ask) == part
}

fn is_choice(part: &str, question: &Question, choice: &Choice) -> bool {
    let behind_question = part
        .strip_prefix(question.id.as_str())
        .and_then(|rest| rest.strip_prefix('_'));
    is_one_of(part, [&choice.id, &choice.label]) || behind_question == Some(&choice.id)
}

fn is_nearly_question(part: &str, question: &Question) -> bool {
    let texts = [&*question.id, &*question.name, &*question.ask];
    texts.into_iter().any(|text| is_nearly(part, &bare(text)))
}

fn is_nearly_choice(part: &str, _: &Question, choice: &Choice) -> bool {
    // Short ids are near to many words that have nothing to do with them: "note" to "none".
    let is_near_id = choice.id.len() > 4 && is_nearly(part, &choice.id);
    is_near_id || is_nearly(part, &bare(&choice.label))
}

/// Whether a name is misspelt, is cut off, or stands among other words.
fn is_nearly(part: &str, text: &str) -> bool {
    let is_beginning = part.len() >= TELLING
        && text
            .strip_prefix(part)
            .is_some_and(|rest| rest.starts_with('_'));
    let is_within = text.len() > TELLING && text.contains('_') && part.contains(text);
    is_beginning || is_within || is_misspelt(part, text)
}

fn is_misspelt(part: &str, text: &str) -> bool {
    let shorter = part.len().min(text.len());
    if shorter < 3 || part.len().max(text.len()) > LONGEST {
        return false;
    }
    let most = if shorter > TELLING { 2 } else { 1 };
    let is_short_and_begins_otherwise = shorter <= 5 && part.chars().next() != text.chars().next();
    !is_short_and_begins_otherwise && strsim::osa_distance(part, text) <= most
}
