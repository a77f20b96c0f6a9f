//! Why a self-check came to no result, or its result not to where it was meant to go.

use std::error::Error;
use std::ffi::OsString;
use std::fmt;

use crate::exit::Exit;
use crate::failure::Failing;
use crate::output::NotSaved;
use crate::phrases::{counted, name};

/// A self-check without a result: answers are missing.
#[derive(Debug)]
pub enum SelfCheckFailure {
    /// No answer was given, and there is nobody to ask.
    NothingAnswered(NobodyToAsk),
    /// Some answers are missing, and `--require-all` says that none may be.
    Missing(Vec<MissingAnswer>),
}

/// Why nobody can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NobodyToAsk {
    /// `--no-input` says so.
    NoInput,
    /// Standard input is no terminal.
    NoTerminal,
    /// Standard error, where the questions go, is no terminal.
    RedirectedQuestions,
}

/// An answer that `--require-all` misses.
#[derive(Debug)]
pub struct MissingAnswer {
    /// The option that gives it.
    pub option: String,
    /// The question.
    pub ask: String,
    /// Whether the question is certain to apply.
    pub applies: bool,
}

const WAYS_TO_ANSWER: &str = "  \
  To be asked:           run lungnets in a terminal
  To use a file:         lungnets --answers FILE
  From another program:  ... | lungnets --answers -
  To use options:        see lungnets --help";

impl fmt::Display for SelfCheckFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NothingAnswered(why) => write!(
                f,
                "no answers were given, and there is nobody to ask: {why}\n\n{WAYS_TO_ANSWER}"
            ),
            Self::Missing(missing) => {
                let are = if missing.len() == 1 { "is" } else { "are" };
                let count = counted(missing.len(), "answer");
                writeln!(
                    f,
                    "{count} {are} missing, and --require-all asks for every one\n"
                )?;
                list(missing, f)?;
                write!(f, "\nGive them, or say unsure, or leave --require-all out.")
            }
        }
    }
}

fn list(missing: &[MissingAnswer], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let lengths = missing.iter().map(|missing| missing.option.len());
    let longest = lengths.max().unwrap_or_default();
    for MissingAnswer {
        option,
        ask,
        applies,
    } in missing
    {
        let note = if *applies {
            ""
        } else {
            " (only if it applies)"
        };
        writeln!(f, "  {option:longest$}  {ask}{note}")?;
    }
    Ok(())
}

impl fmt::Display for NobodyToAsk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoInput => "--no-input says not to",
            Self::NoTerminal => "standard input is not a terminal",
            Self::RedirectedQuestions => "the questions go to standard error, which is redirected",
        })
    }
}

impl Error for SelfCheckFailure {}

impl Failing for SelfCheckFailure {
    fn exit(&self) -> Exit {
        Exit::AnswersMissing
    }
}

/// A file that does not get the result.
#[derive(Debug)]
pub enum FileFailure {
    /// It cannot be the file for the result, and nothing was asked.
    NotReplaced { path: OsString, error: NotSaved },
    /// It cannot be written, and standard output gets the result instead.
    ShownInstead { path: OsString, error: NotSaved },
}

impl fmt::Display for FileFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotReplaced { path, error } => write!(
                f,
                "{} cannot be the file for the result: {error}\n\n  {} Nothing was asked.",
                name(path),
                match error {
                    NotSaved::IsThere => "Choose another name, or say --force to replace it.",
                    NotSaved::IsInput => "Choose another name.",
                    NotSaved::IsFolder | NotSaved::System(_) => "Name a file in it.",
                }
            ),
            Self::ShownInstead { path, error } => write!(
                f,
                "{} could not be written: {error}\n\n  The result is shown on standard output instead.\n",
                name(path)
            ),
        }
    }
}

impl Error for FileFailure {}

impl Failing for FileFailure {
    fn exit(&self) -> Exit {
        Exit::Failed
    }
}

/// What was asked for in brief always says everything.
#[derive(Debug)]
pub struct NeverBrief(pub &'static str);

impl fmt::Display for NeverBrief {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = self.0;
        write!(
            f,
            "{what} always says everything, and --detail brief asks for less\n\n  Leave one of them out."
        )
    }
}

impl Error for NeverBrief {}

impl Failing for NeverBrief {
    fn exit(&self) -> Exit {
        Exit::Usage
    }
}
