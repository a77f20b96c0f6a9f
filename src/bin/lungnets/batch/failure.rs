//! What can go wrong with many answer sets.

use std::error::Error;
use std::ffi::{OsStr, OsString};
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use lungnets::batch::{IsAnAnswer, Tally};
use lungnets::language::Words;
use lungnets::quote::{clean, quoted};
use lungnets::table::HeaderFault;

use super::header_faults;
use super::wanted::{KeptTwice, WrongEnding};
use super::words::{self, MOST_REFUSED, counted_lines};
use crate::exit::Exit;
use crate::failure::Failing;
use crate::files::Foreign;
use crate::output::NotSaved;
use crate::phrases::{name, reason};
use crate::whereabouts::NoSuchPlace;

/// Why the output is not what it would be if all had gone well.
#[derive(Debug)]
pub enum BatchFailure {
    /// The input could not be opened, or read to its end.
    NotRead { path: OsString, error: io::Error },
    /// The input holds nothing that could be read as lines or rows.
    NoLines {
        /// Its name.
        path: OsString,
        /// What it is.
        problem: NoLines,
    },
    /// The header of a table has faults.
    Header {
        path: OsString,
        faults: Vec<HeaderFault>,
    },
    /// An option for tables, where no table is read.
    NoTable {
        /// The option.
        option: &'static str,
    },
    /// A column to write again has a name that stands in the output already.
    KeptTwice(KeptTwice),
    /// A word that was said to mean that nobody answered is an answer.
    IsAnAnswer(IsAnAnswer),
    /// The rule file knows no such place.
    UnknownPlace(NoSuchPlace),
    /// The file for the output has the name of something else than what is written.
    Ending(WrongEnding),
    /// The file for the output cannot be made, or that for one with errors in it.
    NoPlace { path: OsString, error: NotSaved },
    /// The output could not be written; to standard output, where there is no path.
    NotWritten {
        path: Option<OsString>,
        error: io::Error,
    },
    /// Lines were refused.
    Refused {
        /// What came of the lines.
        tally: Box<Tally>,
        /// What was wrong with the first, if the work stopped there, and whether there would have been a file.
        stopped: Option<(String, bool)>,
        /// The name that a file got for that, if it is another than was asked for.
        partial: Option<PathBuf>,
        /// Whether the lines are those of a table.
        is_table: bool,
    },
    /// The system gives no thread to work with.
    NoThread { error: io::Error },
    /// The program has a mistake.
    Broken,
}

/// What holds no lines and no rows.
#[derive(Debug, Clone, Copy)]
pub enum NoLines {
    /// Text in UTF-16 without the mark that says so.
    NoMark,
    /// A file of another program, which is no text.
    Foreign(Foreign),
}

impl BatchFailure {
    /// Returns the error of an input that could not be opened, or read to its end.
    pub(super) fn not_read(path: &OsStr, error: io::Error) -> Self {
        Self::NotRead {
            path: path.to_owned(),
            error,
        }
    }
}

impl fmt::Display for BatchFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, way_out) = match self {
            Self::NotRead { path, error } => (
                format!("{} could not be read: {}", name(path), reason(error)),
                "Check the name, and that you may read it.",
            ),
            Self::NoLines { path, problem } => match problem {
                NoLines::NoMark => (
                    format!(
                        "{} seems to be text in UTF-16, without the mark that says so",
                        name(path)
                    ),
                    "Save it as UTF-8 and try again. Nothing was read.",
                ),
                NoLines::Foreign(foreign) => (
                    format!("{} is {}, and no text", name(path), foreign.name),
                    foreign.way_out,
                ),
            },
            Self::Header { path, faults } => {
                return f.write_str(&header_faults::told(path, faults));
            }
            Self::NoTable { option } => (
                format!("{option} is about the columns of a table, and the input is no table"),
                "Say --csv, or take the option out. Nothing was read.",
            ),
            Self::KeptTwice(KeptTwice { name }) => (
                format!(
                    "the output would have {} twice, and its readers take the one or the other",
                    quoted(name)
                ),
                "Take it out of --keep, or give the column of the input another name. Nothing was read.",
            ),
            Self::IsAnAnswer(IsAnAnswer { word, question }) => (
                format!(
                    "{} answers the question {question}, and would be lost",
                    quoted(word)
                ),
                "Take it out of --missing. With --map it can mean something else in one column. Nothing was read.",
            ),
            Self::UnknownPlace(error) => return write!(f, "{error}"),
            Self::Ending(ending) => return f.write_str(&words::ending(ending)),
            Self::NoPlace { path, error } => (
                format!("{} cannot be the file for the output: {error}", name(path)),
                match error {
                    NotSaved::IsThere => {
                        "Choose another name, or say --force to replace it. Nothing was read."
                    }
                    NotSaved::IsFolder => "Name a file in it. Nothing was read.",
                    NotSaved::IsInput => "Choose another name. Nothing was read.",
                    NotSaved::System(_) => {
                        "Check the name, and that you may write there. Nothing was read."
                    }
                },
            ),
            Self::NotWritten {
                path: Some(path),
                error,
            } => (
                format!("{} could not be written: {}", name(path), reason(error)),
                "Nothing new is there under that name. Make room or choose another place, and run this again.",
            ),
            Self::NotWritten { path: None, error } => (
                format!("standard output could not be written: {}", reason(error)),
                "What is there already is not all. Make room or choose another place, and run this again.",
            ),
            Self::Refused {
                tally,
                stopped: Some((error, is_file)),
                ..
            } => return f.write_str(&stopped(tally, error, *is_file)),
            Self::Refused {
                tally,
                stopped: None,
                partial,
                is_table,
            } => return f.write_str(&refused(tally, partial.as_deref(), *is_table)),
            Self::NoThread { error } => (
                format!("no thread could be started: {}", reason(error)),
                "Nothing was read. End other programs, and run this again.",
            ),
            Self::Broken => (
                "the program has made a mistake, and stopped".to_owned(),
                "What was written so far is not all.",
            ),
        };
        write!(f, "{what}\n\n  {way_out}")
    }
}

fn stopped(tally: &Tally, error: &str, is_file: bool) -> String {
    let first = tally.first_refused.unwrap_or_default();
    let end = if is_file {
        "No file was made."
    } else {
        "Nothing behind it was read."
    };
    format!(
        "line {first} could not be read, and --stop-on-error says to stop there\n\n  {}\n\n  {end}",
        clean(error)
    )
}

/// Stands at the end where no line at all could be read.
const NOT_ONE: &str = "\n  Each line must hold the answers of one person, as one whole object. For a table say --csv.";

/// Stands at the end where fewer than half of the lines could be read.
const NOT_LIKE_THE_REST: &str = "\n  Those that could be read may not be like the others. Find out what is wrong before you use the output.";

fn refused(tally: &Tally, partial: Option<&Path>, is_table: bool) -> String {
    let first = tally.first_refused.unwrap_or_default();
    let count = format!(
        "{} of {}",
        tally.refused,
        counted_lines(tally.read + tally.refused)
    );
    let what = if tally.refused_most() {
        format!("{MOST_REFUSED}: {count}; the first is line {first}")
    } else {
        format!("{count} could not be read; the first is line {first}")
    };
    let what_now = match tally.read {
        0 if !is_table => NOT_ONE,
        0 => "",
        _ if tally.refused_most() => NOT_LIKE_THE_REST,
        _ => "",
    };
    let mut told = format!(
        "{what}\n\n  In the output each says in its place what is wrong with it.{what_now}"
    );
    if let Some(path) = partial {
        told += &words::partial(path.as_os_str());
    }
    if let Some(most) = tally.commonest() {
        told += &words::most_often(most);
    }
    told
}

impl Error for BatchFailure {}

impl Failing for BatchFailure {
    fn said(&self, _words: &dyn Words) -> String {
        self.to_string()
    }

    fn exit(&self) -> Exit {
        match self {
            Self::NotRead { .. }
            | Self::NoPlace { .. }
            | Self::NotWritten { .. }
            | Self::NoThread { .. }
            | Self::Broken => Exit::Failed,
            Self::Header { .. } | Self::NoLines { .. } => Exit::Faults,
            Self::NoTable { .. }
            | Self::KeptTwice(_)
            | Self::IsAnAnswer(_)
            | Self::Ending(_)
            | Self::UnknownPlace(_) => Exit::Usage,
            Self::Refused { .. } => Exit::SomeRefused,
        }
    }
}
