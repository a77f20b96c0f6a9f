//! What is wrong with the command line.

use std::error::Error;
use std::ffi::OsString;
use std::fmt;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use lungnets::quote::{nearest, quoted, short};
use lungnets::rules::RuleSet;

use super::help;
use crate::exit::Exit;
use crate::failure::Failing;

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
    let is_first = arguments.get(1).is_some_and(|first| first == word);
    is_first.then(|| (word, nearest(word, like.iter().map(String::as_str))))
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(start) = &self.start {
            return f.write_str(start);
        }
        for line in self.error.to_string().lines() {
            writeln!(f, "{}", short(line, LONGEST))?;
        }
        if self.no_text.is_empty() {
            return Ok(());
        }
        let no_text = self.no_text.iter();
        let no_text: Vec<String> = no_text
            .map(|argument| quoted(&argument.to_string_lossy()))
            .collect();
        writeln!(
            f,
            "\nOne of these is no text in UTF-8: {}",
            no_text.join(", ")
        )
    }
}

impl Error for Mistake {}

impl Failing for Mistake {
    fn exit(&self) -> Exit {
        Exit::Usage
    }

    /// Returns the error as it is: clap says by itself that it is one, or shows the help of a command that needs
    /// more.
    fn told(&self) -> String {
        self.to_string()
    }
}
