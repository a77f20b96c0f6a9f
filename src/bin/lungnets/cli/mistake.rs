//! What is wrong with the command line.

use std::error::Error;
use std::ffi::OsString;
use std::fmt;

use clap::error::ErrorKind;
use lungnets::quote::{quoted, short};

use crate::exit::Exit;
use crate::failure::Failing;

/// A command line that cannot be read. What was typed is quoted, however long, and whatever is in it.
#[derive(Debug)]
pub struct Mistake {
    error: clap::Error,
    /// The arguments that are no text in UTF-8, where that is the mistake.
    no_text: Vec<OsString>,
}

/// The longest line that is told in full, in characters.
const LONGEST: usize = 500;

impl Mistake {
    /// Returns what clap found wrong with these arguments.
    pub(super) fn new(error: clap::Error, arguments: &[OsString]) -> Self {
        let mut no_text = arguments.to_vec();
        no_text.retain(|argument| {
            error.kind() == ErrorKind::InvalidUtf8 && argument.to_str().is_none()
        });
        Self { error, no_text }
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
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
