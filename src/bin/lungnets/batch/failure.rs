//! What can go wrong with many answer sets.

use std::ffi::{OsStr, OsString};
use std::io;
use std::path::Path;

use lungnets::batch::{IsAnAnswer, Tally};
use lungnets::language::Language;
use lungnets::quote::{clean, quoted};
use lungnets::table::HeaderFault;

use super::header_faults;
use super::words::{self, MOST_REFUSED, counted_lines};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::Foreign;
use crate::output::NotSaved;
use crate::phrases::{name, reason};

/// The input could not be opened, or read to its end.
pub(super) fn not_read(path: &OsStr, error: &io::Error) -> Failure {
    let what = format!("{} could not be read: {}", name(path), reason(error));
    let way_out = "Check the name, and that you may read it.";
    Failure::in_english(Exit::Failed, what, way_out)
}

/// What holds no lines and no rows.
#[derive(Debug, Clone, Copy)]
pub(super) enum NoLines {
    /// Text in UTF-16 without the mark that says so.
    NoMark,
    /// A file of another program, which is no text.
    Foreign(Foreign),
}

/// The input holds nothing that could be read as lines or rows.
pub(super) fn no_lines(path: &OsStr, problem: NoLines) -> Failure {
    let name = name(path);
    let (what, way_out) = match problem {
        NoLines::NoMark => (
            format!("{name} seems to be text in UTF-16, without the mark that says so"),
            "Save it as UTF-8 and try again. Nothing was read.",
        ),
        NoLines::Foreign(foreign) => (
            format!("{name} is {}, and no text", foreign.name),
            foreign.way_out,
        ),
    };
    Failure::in_english(Exit::Faults, what, way_out)
}

/// The header of a table has faults.
pub(super) fn header(path: &OsStr, faults: &[HeaderFault]) -> Failure {
    let told = header_faults::told(path, faults);
    Failure::new(Exit::Faults, move |_| told.clone())
}

/// An option for tables was given, and no table is read.
pub(super) fn no_table(option: &str) -> Failure {
    let what = format!("{option} is about the columns of a table, and the input is no table");
    let way_out = "Say --csv, or take the option out. Nothing was read.";
    Failure::in_english(Exit::Usage, what, way_out)
}

/// A column to write again has a name that stands in the output already.
pub(super) fn kept_twice(column: &str) -> Failure {
    let column = quoted(column);
    let what =
        format!("the output would have {column} twice, and its readers take the one or the other");
    let way_out =
        "Take it out of --keep, or give the column of the input another name. Nothing was read.";
    Failure::in_english(Exit::Usage, what, way_out)
}

/// A word that was said to mean that nobody answered is an answer.
pub(super) fn is_an_answer(IsAnAnswer { word, question }: &IsAnAnswer) -> Failure {
    let word = quoted(word);
    let what = format!("{word} answers the question {question}, and would be lost");
    let way_out = "Take it out of --missing. With --map it can mean something else in one column. Nothing was read.";
    Failure::in_english(Exit::Usage, what, way_out)
}

/// An output has the ending of something else than what `written_by` writes: the command, or the option that says so.
/// It can be one of these kinds, each in words.
pub(super) fn ending(path: &OsStr, written_by: &str, kinds: &[&str]) -> Failure {
    let kinds = kinds.join(", or ");
    let or_else = match written_by.strip_prefix("--") {
        Some(_) => format!(", or take {written_by} out"),
        None => String::new(),
    };
    let what = format!(
        "{} has the ending of something else than what {written_by} writes",
        name(path)
    );
    let way_out = format!("Name it {kinds}{or_else}. Nothing was read.");
    Failure::in_english(Exit::Usage, what, way_out)
}

/// The file for the output cannot be made, or that for one with errors in it.
pub(super) fn no_place(path: &OsStr, error: &NotSaved) -> Failure {
    let (name, why) = (name(path), error.said(Language::English.words()));
    let what = format!("{name} cannot be the file for the output: {why}");
    let way_out = match error {
        NotSaved::IsThere => "Choose another name, or say --force to replace it. Nothing was read.",
        NotSaved::IsFolder => "Name a file in it. Nothing was read.",
        NotSaved::IsInput => "Choose another name. Nothing was read.",
        NotSaved::System(_) => "Check the name, and that you may write there. Nothing was read.",
    };
    Failure::in_english(Exit::Failed, what, way_out)
}

/// The output could not be written; to standard output, where there is no path.
pub(super) fn not_written(path: Option<&OsString>, error: &io::Error) -> Failure {
    let to = path.map_or_else(|| "standard output".to_owned(), |path| name(path));
    let is_there = match path {
        Some(_) => "Nothing new is there under that name.",
        None => "What is there already is not all.",
    };
    Failure::in_english(
        Exit::Failed,
        format!("{to} could not be written: {}", reason(error)),
        format!("{is_there} Make room or choose another place, and run this again."),
    )
}

/// The system gives no thread to work with.
pub(super) fn no_thread(error: &io::Error) -> Failure {
    let what = format!("no thread could be started: {}", reason(error));
    let way_out = "Nothing was read. End other programs, and run this again.";
    Failure::in_english(Exit::Failed, what, way_out)
}

/// The program has a mistake.
pub(super) fn broken() -> Failure {
    let what = "the program has made a mistake, and stopped";
    Failure::in_english(Exit::Failed, what, "What was written so far is not all.")
}

/// The work stopped at the first line that was refused, because of this; the output is a file or not.
pub(super) fn stopped(tally: &Tally, error: &str, is_file: bool) -> Failure {
    let first = tally.first_refused.unwrap_or_default();
    let what = format!("line {first} could not be read, and --stop-on-error says to stop there");
    let end = match is_file {
        true => "No file was made.",
        false => "Nothing behind it was read.",
    };
    some_refused(tally, what, format!("{}\n\n  {end}", clean(error)))
}

/// Nobody reads the output any more, and the lines that were refused before must not stay untold.
pub(super) fn nobody_reads(tally: &Tally) -> Failure {
    let all = counted_lines(tally.lines());
    let what = format!("{} of {all} could not be read", tally.refused);
    some_refused(tally, what, words::stopped_behind(tally))
}

/// Stands at the end where no line at all could be read.
const NOT_ONE: &str = "\n  Each line must hold the answers of one person, as one whole object. For a table say --csv.";

/// Stands at the end where fewer than half of the lines could be read.
const NOT_LIKE_THE_REST: &str = "\n  Those that could be read may not be like the others. Find out what is wrong before you use the output.";

/// Lines were refused, or rows of a table. For that, a file may have got the name `partial`, which is another than was
/// asked for.
pub(super) fn refused(tally: &Tally, partial: Option<&Path>, is_table: bool) -> Failure {
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
    let mut told = format!("In the output each says in its place what is wrong with it.{what_now}");
    if let Some(path) = partial {
        told += &words::partial(path);
    }
    if let Some(most) = tally.commonest() {
        told += &words::most_often(most);
    }
    some_refused(tally, what, told)
}

/// Says first which of the refused lines are emergencies.
fn some_refused(tally: &Tally, what: String, told: String) -> Failure {
    let (what, told) = match tally.emergencies() {
        Some(refused) => (words::emergencies(refused), format!("{what}.\n  {told}")),
        None => (what, told),
    };
    Failure::in_english(Exit::SomeRefused, what, told)
}
