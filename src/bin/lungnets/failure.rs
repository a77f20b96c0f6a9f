//! What can go wrong, in words: what happened, where, and what to do next.

use std::ffi::{OsStr, OsString};
use std::fmt;
use std::io::{self, Write};

use lungnets::fault::{Fault, Problem, how_many};
use lungnets::fhir::Obstacle;
use lungnets::quote::{quoted, short};

use crate::batch::BatchFailure;
use crate::exit::Exit;
use crate::gather::WrongOption;
use crate::output::NotSaved;

/// Why there is no result.
#[derive(Debug)]
pub enum Failure {
    /// clap could not read the command line, or was asked for help.
    CommandLine(clap::Error),
    /// Values of options that do not answer their questions.
    WrongOptions(Vec<WrongOption>),
    /// Follow-ups answered although they do not apply, each with the options that say so.
    ClosedFollowUps(Vec<(String, Vec<String>)>),
    /// `about` was asked for something it does not have.
    NoSuchTopic {
        id: String,
        nearest: Option<String>,
        known: String,
    },
    /// What should be the id of a new rule file cannot be one.
    NotAnId(Problem),
    /// The rule file has no such rule.
    NoSuchRule { id: String, nearest: Option<String> },
    /// FHIR cannot say what a rule file asks.
    NotInFhir(Obstacle),
    /// An option that nothing but FHIR has a use for.
    OnlyForFhir { option: &'static str },
    /// A rule file is too large for what was asked.
    TooLarge,
    /// A file could not be read.
    CannotRead { path: OsString, error: io::Error },
    /// A file is longer than any rule file or answers file should be.
    TooLong { path: OsString, most: u64 },
    /// A file is not text in UTF-8.
    NotText { path: OsString, line: usize },
    /// A rule file or an answers file has faults.
    Faults { path: OsString, faults: Vec<Fault> },
    /// No answer was given, and there is nobody to ask.
    NothingAnswered { why: NobodyToAsk },
    /// Answers are missing, and `--require-all` says that none may be.
    Missing(Vec<MissingAnswer>),
    /// The result could not be written.
    CannotWrite { error: io::Error },
    /// The result could not be written; the person who answered for it sees it elsewhere.
    ShownInstead { error: io::Error },
    /// The file for the result is there already.
    NotReplaced { path: OsString, error: NotSaved },
    /// The file for the result cannot be written; the result is shown instead.
    NotSaved { path: OsString, error: NotSaved },
    /// Something with many answer sets at once.
    Batch(BatchFailure),
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

impl Failure {
    /// Faults of a file.
    pub fn faults(path: &OsStr, faults: Vec<Fault>) -> Self {
        Self::Faults {
            path: path.to_owned(),
            faults,
        }
    }

    /// Tells the person, and says how the program ends.
    pub fn report(&self) -> Exit {
        let told = match self {
            Self::CommandLine(error) if error.exit_code() == 0 => {
                return help(&error.to_string());
            }
            Self::CommandLine(error) => command_line(error),
            _ => format!("error: {self}\n"),
        };
        // Where even this cannot be written, the exit code is all that is left to say it.
        let _ = io::stderr().lock().write_all(told.as_bytes());
        self.exit()
    }

    fn exit(&self) -> Exit {
        match self {
            Self::CommandLine(_)
            | Self::WrongOptions(_)
            | Self::ClosedFollowUps(_)
            | Self::NoSuchTopic { .. }
            | Self::NotAnId(_)
            | Self::OnlyForFhir { .. }
            | Self::NoSuchRule { .. } => Exit::Usage,
            Self::CannotRead { .. }
            | Self::CannotWrite { .. }
            | Self::ShownInstead { .. }
            | Self::NotReplaced { .. }
            | Self::NotSaved { .. } => Exit::Failed,
            Self::TooLong { .. }
            | Self::NotText { .. }
            | Self::Faults { .. }
            | Self::NotInFhir(_)
            | Self::TooLarge => Exit::Faults,
            Self::NothingAnswered { .. } | Self::Missing(_) => Exit::AnswersMissing,
            Self::Batch(failure) => failure.exit(),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CommandLine(error) => error.fmt(f),
            Self::WrongOptions(wrong) => wrong_options(wrong, f),
            Self::ClosedFollowUps(closed) => closed_follow_ups(closed, f),
            Self::NoSuchTopic { id, nearest, known } => {
                writeln!(f, "there is no topic {}", quoted(id))?;
                match nearest {
                    Some(near) => write!(f, "\n  did you mean this?  lungnets about {near}"),
                    None => write!(f, "\n  the topics are: {known}"),
                }
            }
            Self::NotAnId(problem) => {
                let way_out = problem.way_out().unwrap_or_default();
                write!(f, "{problem}\n\n  {way_out}")
            }
            Self::NoSuchRule { id, nearest } => {
                write!(f, "there is no rule {}\n\n  ", quoted(id))?;
                match nearest {
                    Some(near) => write!(f, "Did you mean {near}?"),
                    None => f.write_str("The rules are listed in the rule file under \"rules\"."),
                }
            }
            Self::NotInFhir(obstacle) => write!(f, "{obstacle}\n\n  {}", obstacle.way_out()),
            Self::OnlyForFhir { option } => write!(
                f,
                "{option} is only for FHIR\n\n  Use it with --format fhir, or leave it out."
            ),
            Self::TooLarge => f.write_str(
                "these rules are too large to tell\n\n  Fewer questions in one rule, or findings, may help.",
            ),
            Self::CannotRead { path, error } => write!(
                f,
                "{} could not be read: {}\n\n  Check the name, and that you may read it. Nothing was asked.",
                name(path),
                reason(error)
            ),
            Self::TooLong { path, most } => {
                write!(
                    f,
                    "{} is longer than {} KiB, so it was not read\n\n  Check that this is the file you meant.",
                    name(path),
                    most / 1024
                )
            }
            Self::NotText { path, line } => write!(
                f,
                "{} is not text in UTF-8 (line {line})\n\n  Save it as UTF-8 and try again. Nothing was asked.",
                name(path)
            ),
            Self::Faults { path, faults } => file_faults(path, faults, f),
            Self::NothingAnswered { why } => nothing_answered(*why, f),
            Self::Missing(missing) => missing_answers(missing, f),
            Self::CannotWrite { error } => write!(
                f,
                "the result could not be written: {}\n\n  It is lost. Make room or choose another place, and run this again.",
                reason(error)
            ),
            Self::ShownInstead { error } => write!(
                f,
                "the result could not be written to standard output: {}\n\n  It is shown above instead.",
                reason(error)
            ),
            Self::NotReplaced { path, error } => not_replaced(path, error, f),
            Self::NotSaved { path, error } => write!(
                f,
                "{} could not be written: {error}\n\n  The result is shown on standard output instead.\n",
                name(path)
            ),
            Self::Batch(failure) => failure.fmt(f),
        }
    }
}

/// Prints the help that somebody asked for.
fn help(text: &str) -> Exit {
    match crate::output::write(text) {
        Ok(()) => Exit::Done,
        Err(failure) => failure.report(),
    }
}

/// What is wrong with the command line. It quotes what was typed, however long, and whatever is in it.
fn command_line(error: &clap::Error) -> String {
    const LONGEST: usize = 500;
    let lines = error.to_string();
    let mut told: String = lines
        .lines()
        .map(|line| short(line, LONGEST) + "\n")
        .collect();
    if error.kind() == clap::error::ErrorKind::InvalidUtf8 {
        let arguments = std::env::args_os().skip(1);
        let no_text = arguments.filter(|argument| argument.to_str().is_none());
        let no_text: Vec<String> = no_text
            .map(|argument| quoted(&argument.to_string_lossy()))
            .collect();
        told += &format!(
            "\nOne of these is no text in UTF-8: {}\n",
            no_text.join(", ")
        );
    }
    told
}

fn not_replaced(path: &OsStr, error: &NotSaved, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(
        f,
        "{} cannot be the file for the result: {error}\n\n  ",
        name(path)
    )?;
    f.write_str(match error {
        NotSaved::IsThere => "Choose another name, or say --force to replace it.",
        NotSaved::IsInput => "Choose another name.",
        NotSaved::IsFolder | NotSaved::System(_) => "Name a file in it.",
    })?;
    f.write_str(" Nothing was asked.")
}

fn wrong_options(wrong: &[WrongOption], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    writeln!(
        f,
        "{} cannot be used, so nothing was asked",
        counted(wrong.len(), "answer")
    )?;
    for WrongOption { option, refusal } in wrong {
        write!(
            f,
            "\n  {option}\n    {refusal}\n    {}\n",
            refusal.way_out()
        )?;
    }
    write!(f, "\nThe answers that fit: lungnets --help")
}

fn closed_follow_ups(closed: &[(String, Vec<String>)], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    writeln!(f, "two answers contradict each other")?;
    for (option, parents) in closed {
        writeln!(
            f,
            "\n  {option} is answered, but {} says that it does not apply",
            parents.join(", ")
        )?;
    }
    write!(f, "\nCorrect one of the two, or leave the second out.")
}

fn file_faults(path: &OsStr, faults: &[Fault], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    writeln!(
        f,
        "{} has {}, so it was not used",
        name(path),
        counted(how_many(faults), "fault")
    )?;
    for fault in faults {
        writeln!(f, "\n  {}", fault.to_string().replace('\n', "\n  "))?;
    }
    write!(f, "\nNothing was asked, and there is no result.")
}

fn nothing_answered(why: NobodyToAsk, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str("no answers were given, and there is nobody to ask: ")?;
    f.write_str(match why {
        NobodyToAsk::NoInput => "--no-input says not to",
        NobodyToAsk::NoTerminal => "standard input is not a terminal",
        NobodyToAsk::RedirectedQuestions => {
            "the questions go to standard error, which is redirected"
        }
    })?;
    f.write_str(
        "\n\n  To be asked:           run lungnets in a terminal\n  \
         To use a file:         lungnets --answers FILE\n  \
         From another program:  ... | lungnets --answers -\n  \
         To use options:        see lungnets --help",
    )
}

fn missing_answers(missing: &[MissingAnswer], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let are = if missing.len() == 1 { "is" } else { "are" };
    writeln!(
        f,
        "{} {are} missing, and --require-all asks for every one\n",
        counted(missing.len(), "answer")
    )?;
    let longest = missing
        .iter()
        .map(|missing| missing.option.len())
        .max()
        .unwrap_or_default();
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
    write!(f, "\nGive them, or say unsure, or leave --require-all out.")
}

/// So many things, in the plural where it is due.
pub fn counted(count: usize, what: &str) -> String {
    if count == 1 {
        format!("1 {what}")
    } else {
        format!("{count} {what}s")
    }
}

/// The name of a file, with nothing in it that a terminal would act on.
pub fn name(path: &OsStr) -> String {
    if path == crate::files::STANDARD_INPUT {
        "standard input".into()
    } else {
        short(&path.to_string_lossy(), LONGEST_NAME)
    }
}

/// The longest name of a file that is told in full, in characters.
const LONGEST_NAME: usize = 1000;

/// What the system says, without its number.
pub fn reason(error: &io::Error) -> String {
    let said = error.to_string();
    said.split(" (os error")
        .next()
        .unwrap_or_default()
        .to_lowercase()
}
