//! The options that answer questions: one for each question of the rule file.

use std::borrow::Cow;
use std::ffi::OsString;

use clap::{Arg, ArgAction, ArgMatches};
use lungnets::language::Words;
use lungnets::number::Number;
use lungnets::quote::nearest;
use lungnets::rules::{AnswerKind, Question, RuleSet};

use crate::gather::OptionValues;

/// Returns the option that answers a question, without what help says of it. It always takes a value: a bare `--cough`
/// would make silence look like no.
pub(super) fn option(question: &Question) -> Arg {
    let action = match question.answer {
        AnswerKind::AnyOf(_) => ArgAction::Append,
        AnswerKind::YesNo | AnswerKind::OneOf(_) | AnswerKind::Number(_) => ArgAction::Set,
    };
    let is_below_0 = question
        .number()
        .is_some_and(|range| range.from < Number::default());
    Arg::new(question.id.to_string())
        .long(question.option())
        .action(action)
        .allow_negative_numbers(true) // so that our own reader can say what is wrong with -5
        .allow_hyphen_values(is_below_0) // for -3,5
        .hide_short_help(true)
}

/// Returns an option with what help says of it, if it answers a question.
pub(super) fn told(option: Arg, rules: &RuleSet) -> Arg {
    let words = rules.words();
    match rules.question_by_id(option.get_id().as_str()) {
        Some(question) => option
            .value_name(values(question, words))
            .help(help(question, words)),
        None => option,
    }
}

/// Returns the ids of the questions that are answered on the command line, each with its values as given.
pub(super) fn given(rules: &RuleSet, matches: &ArgMatches) -> Vec<OptionValues> {
    let given = rules.questions().iter().filter_map(|question| {
        let values = matches.get_many::<String>(&question.id)?;
        Some((question.id.to_string(), values.cloned().collect()))
    });
    given.collect()
}

/// Returns the answers that can be read of a command line that has a mistake: the values of every option that names a
/// question, or is near to the name of one and is no other option.
pub(super) fn readable(
    rules: &RuleSet,
    arguments: &[OsString],
    is_known: impl Fn(&str) -> bool,
) -> Vec<OptionValues> {
    let mut given: Vec<OptionValues> = Vec::new();
    let arguments = arguments.iter().skip(1);
    let mut arguments = arguments
        .map(|argument| argument.to_string_lossy())
        .peekable();
    while let Some(argument) = arguments.next() {
        let Some(option) = argument.strip_prefix('-') else {
            continue;
        };
        let option = option.trim_start_matches('-');
        let (name, value) = match option.split_once('=') {
            Some((name, value)) => (name, Some(value.to_owned())),
            None => (option, None),
        };
        let ids = rules.questions().iter().map(|question| &*question.id);
        let near = || nearest(&name.replace('-', "_"), ids).filter(|_| !is_known(name));
        let Some(question) = rules
            .question_by_id(name)
            .map_or_else(near, |it| Some(&*it.id))
        else {
            continue;
        };
        let is_value = |next: &Cow<'_, str>| !next.starts_with("--");
        let value = value.or_else(|| arguments.next_if(is_value).map(Cow::into_owned));
        match given.iter_mut().find(|(known, _)| known == question) {
            Some((_, values)) => values.extend(value),
            None => given.push((question.to_owned(), value.into_iter().collect())),
        }
    }
    given
}

/// Returns the values that answer a question, in short.
fn values(question: &Question, words: &dyn Words) -> String {
    match &question.answer {
        AnswerKind::YesNo => "yes|no|unsure".into(),
        AnswerKind::OneOf(_) => format!("{}|unsure", ids(question).join("|")),
        AnswerKind::AnyOf(_) => words.value_of_a_list().into(),
        AnswerKind::Number(range) => format!("{}|unsure", range.unit.to_uppercase()),
    }
}

/// Returns what the option of a question answers.
fn help(question: &Question, words: &dyn Words) -> String {
    match &question.answer {
        AnswerKind::YesNo | AnswerKind::OneOf(_) => question.ask.to_string(),
        AnswerKind::Number(range) => {
            let values = words.between_numbers(range.from, range.to);
            format!("{} [{values}]", question.ask)
        }
        AnswerKind::AnyOf(_) => {
            let values = words.values_of_a_list(&ids(question).join(", "));
            format!("{} [{values}]", question.ask)
        }
    }
}

fn ids(question: &Question) -> Vec<&str> {
    let choices = question.choices().iter();
    choices.map(|choice| choice.id.as_str()).collect()
}
