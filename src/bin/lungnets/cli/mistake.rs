//! What is wrong with the command line.

use std::error::Error;
use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use lungnets::language::{Language, Misuse, Words};
use lungnets::quote::{nearest, quoted, short};
use lungnets::rules::RuleSet;

use super::help;
use crate::exit::Exit;
use crate::failure::{Failing, as_error};
use crate::whereabouts;

/// A command line that cannot be read. What was typed is quoted, however long, and whatever is in it.
#[derive(Debug)]
pub struct Mistake {
    error: clap::Error,
    /// The arguments that are no text in UTF-8, where that is the mistake.
    no_text: Vec<OsString>,
    /// How to start and whom to call, where somebody wrote what troubles them in the place of a command.
    start: Option<String>,
}

/// The longest line that is told in full, in characters.
const LONGEST: usize = 500;

impl Mistake {
    /// Returns what clap found wrong with these arguments.
    pub(super) fn new(error: clap::Error, arguments: &[OsString], rules: &RuleSet) -> Self {
        let mut no_text = arguments.to_vec();
        no_text.retain(|argument| {
            error.kind() == ErrorKind::InvalidUtf8 && argument.to_str().is_none()
        });
        let start = no_command(&error, arguments);
        let start = start.map(|(word, like)| help::no_command(word, like, rules));
        Self {
            error,
            no_text,
            start,
        }
    }

    fn told_plainly(&self, words: &dyn Words) -> String {
        match misused(&self.error, words) {
            Some(said) => as_error(&said, words),
            None => self.in_english(),
        }
    }

    /// Whether a language was asked for that the program does not speak: nobody knows then in which to say so.
    fn is_of_the_language(&self) -> bool {
        let option = match self.error.get(ContextKind::InvalidArg) {
            Some(ContextValue::String(option)) => option.split(' ').next(),
            _ => None,
        };
        self.error.kind() == ErrorKind::InvalidValue && option == Some("--lang")
    }

    /// Returns what clap says, in English.
    fn in_english(&self) -> String {
        let lines = self.error.to_string();
        let lines = lines.lines().map(|line| short(line, LONGEST) + "\n");
        let mut told: String = lines.collect();
        if !self.no_text.is_empty() {
            let no_text = self.no_text.iter();
            let no_text: Vec<String> = no_text
                .map(|argument| quoted(&argument.to_string_lossy()))
                .collect();
            let no_text = no_text.join(", ");
            told += &format!("\nOne of these is no text in UTF-8: {no_text}\n");
        }
        told
    }
}

/// Returns the word in the place of a command that is none, and the command that it is like.
fn no_command<'e>(
    error: &'e clap::Error,
    arguments: &[OsString],
) -> Option<(&'e str, Option<&'e str>)> {
    let word = match error.get(ContextKind::InvalidSubcommand)? {
        ContextValue::String(word) => word.as_str(),
        _ => return None,
    };
    let like = match error.get(ContextKind::SuggestedSubcommand) {
        Some(ContextValue::Strings(like)) => like.as_slice(),
        _ => &[],
    };
    let first = arguments.get(behind_the_language(arguments));
    let is_first = first.is_some_and(|first| first == word);
    is_first.then(|| (word, nearest(word, like.iter().map(String::as_str))))
}

/// Returns what is wrong, where these words say it.
fn misused(error: &clap::Error, words: &dyn Words) -> Option<String> {
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => short(text, LONGEST),
        Some(ContextValue::Strings(texts)) => short(&texts.join(", "), LONGEST),
        _ => String::new(),
    };
    let first = |kind| {
        let text = text(kind);
        text.split(' ').next().unwrap_or_default().to_owned()
    };
    let near = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand];
    let near = near.into_iter().map(text).find(|near| !near.is_empty());
    let (option, takes) = (
        first(ContextKind::InvalidArg),
        text(ContextKind::ValidValue),
    );
    let value = text(ContextKind::InvalidValue);
    let typed = quoted(if value.is_empty() { &option } else { &value });
    let other = first(ContextKind::PriorArg);
    let command = quoted(&text(ContextKind::InvalidSubcommand));
    words.misused(&match error.kind() {
        ErrorKind::UnknownArgument if option.starts_with('-') => Misuse::NoSuchOption {
            typed: &option,
            nearest: near.as_deref(),
        },
        ErrorKind::InvalidValue if value.is_empty() => Misuse::NoValue {
            option: &option,
            takes: &takes,
        },
        ErrorKind::InvalidValue => Misuse::NoSuchValue {
            option: &option,
            typed: &typed,
            takes: &takes,
        },
        ErrorKind::ValueValidation if option.strip_prefix("--") == Some(whereabouts::OPTION) => {
            return error.source().map(ToString::to_string); // in these words already
        }
        ErrorKind::ValueValidation => Misuse::NoSuchValue {
            option: &option,
            typed: &typed,
            takes: "",
        },
        ErrorKind::ArgumentConflict if option.is_empty() => Misuse::BeforeACommand,
        ErrorKind::ArgumentConflict => Misuse::Twice(&other),
        ErrorKind::MissingRequiredArgument => Misuse::Without(&option),
        ErrorKind::InvalidSubcommand => Misuse::NoSuchCommand {
            typed: &command,
            nearest: near.as_deref(),
        },
        ErrorKind::InvalidUtf8 => Misuse::NoText,
        _ => Misuse::Unexpected(&typed),
    })
}

impl Failing for Mistake {
    fn exit(&self) -> Exit {
        Exit::Usage
    }

    /// Returns the error as it is where clap says it: by itself it says that it is one, or shows the help of a command
    /// that needs more.
    fn told(&self, words: &dyn Words) -> String {
        match &self.start {
            Some(start) => start.clone(),
            None if self.is_of_the_language() => {
                let every = Language::EVERY.iter();
                let every: Vec<String> = every
                    .map(|language| self.told_plainly(language.words()))
                    .collect();
                every.join("\n")
            }
            None => self.told_plainly(words),
        }
    }
}

/// Returns the place of the first argument that says more than which language to speak.
pub(super) fn behind_the_language(arguments: &[OsString]) -> usize {
    match arguments.get(1) {
        Some(first) if first == "--lang" => 3,
        Some(first) if first.as_encoded_bytes().starts_with(b"--lang=") => 2,
        _ => 1,
    }
}
