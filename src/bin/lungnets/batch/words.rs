//! The words of `lungnets batch`, but those of its lines and of `--help`.

use std::ffi::OsStr;

use lungnets::batch::Tally;
use lungnets::quote::{clean, quoted, short};
use lungnets::rules::RuleSet;
use lungnets::table::{HeaderFault, HeaderProblem};

use super::BatchFailure;
use crate::failure::{counted, name, reason};
use crate::output::NotSaved;

pub(super) const FROM_THE_KEYBOARD: &str =
    "Reading answer sets from the keyboard, one in each line. Ctrl-D ends.";

/// Where there was nothing to answer.
pub(super) fn nothing_in(path: &OsStr) -> String {
    format!("note: {} holds no answer sets", name(path))
}

/// What is done.
pub(super) fn lines_so_far(lines: u64, seconds: f64) -> String {
    format!("{lines} lines, {:.0} a second", lines as f64 / seconds)
}

/// The same of an input whose end is known, with the seconds that it takes to get there.
pub(super) fn part(bar: &str, percent: u128, lines: &str, left: f64) -> String {
    let left = left.ceil() as u64;
    let left = match (left / 60, left % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    };
    format!("[{bar}] {percent:>3}%  {lines}, {left} left")
}

/// What came of the lines, by level.
pub(super) fn summary(rules: &RuleSet, tally: &Tally) -> String {
    let levels = rules.levels().iter().zip(&tally.by_level).rev();
    let mut rows: Vec<(&str, u64)> = levels
        .map(|(level, count)| (level.id.as_str(), *count))
        .collect();
    rows.push(("refused", tally.refused));
    let longest = rows
        .iter()
        .map(|(name, _)| name.len())
        .max()
        .unwrap_or_default();
    let all = tally.read + tally.refused;
    let digits = all.to_string().len();
    let mut text = counted_lines(all) + "\n";
    for (name, count) in rows {
        text.push_str(&format!("  {name:longest$}  {count:digits$}\n"));
    }
    text
}

pub(super) fn failure(failure: &BatchFailure) -> String {
    match failure {
        BatchFailure::NotRead { path, error } => format!(
            "{} could not be read: {}\n\n  Check the name, and that you may read it.",
            name(path),
            reason(error)
        ),
        BatchFailure::Header { path, faults } => header(path, faults),
        BatchFailure::NoPlace { path, error } => format!(
            "{} cannot be the file for the output: {error}\n\n  {} Nothing was read.",
            name(path),
            match error {
                NotSaved::IsThere => "Choose another name, or say --force to replace it.",
                NotSaved::IsFolder => "Name a file in it.",
                NotSaved::IsInput => "Choose another name.",
                NotSaved::System(_) => "Check the name, and that you may write there.",
            }
        ),
        BatchFailure::NotWritten {
            path: Some(path),
            error,
        } => format!(
            "{} could not be written: {}\n\n  Nothing new is there under that name. Make room or choose another place, and run this again.",
            name(path),
            reason(error)
        ),
        BatchFailure::NotWritten { path: None, error } => format!(
            "standard output could not be written: {}\n\n  What is there already is not all. Make room or choose another place, and run this again.",
            reason(error)
        ),
        BatchFailure::Refused {
            tally,
            stopped,
            is_table,
        } => refused(tally, stopped.as_ref(), *is_table),
        BatchFailure::NoThread { error } => format!(
            "no thread could be started: {}\n\n  Nothing was read. End other programs, and run this again.",
            reason(error)
        ),
        BatchFailure::Broken => {
            "the program has made a mistake, and stopped\n\n  What was written so far is not all."
                .to_owned()
        }
    }
}

/// Stands at the end where no line at all could be read.
const NOT_ONE: &str = "\n  Each line must hold the answers of one person, as one whole object. For a table say --csv.";

fn refused(tally: &Tally, stopped: Option<&(String, bool)>, is_table: bool) -> String {
    let first = tally.first_refused.unwrap_or_default();
    match stopped {
        Some((error, is_file)) => {
            let end = if *is_file {
                "No file was made."
            } else {
                "Nothing behind it was read."
            };
            format!(
                "line {first} could not be read, and --stop-on-error says to stop there\n\n  {}\n\n  {end}",
                clean(error)
            )
        }
        None => {
            let what_now = if tally.read == 0 && !is_table {
                NOT_ONE
            } else {
                ""
            };
            format!(
                "{} of {} could not be read; the first is line {first}\n\n  In the output each says in its place what is wrong with it.{what_now}",
                tally.refused,
                counted_lines(tally.read + tally.refused)
            )
        }
    }
}

/// The longest name of a column that is told in full, in characters.
const LONGEST_NAME: usize = 60;

fn header(path: &OsStr, faults: &[HeaderFault]) -> String {
    let is_all = |fault: &HeaderFault| fault.problem != HeaderProblem::More;
    let count = match faults.split_last() {
        Some((last, before)) if !is_all(last) => format!("more than {} faults", before.len()),
        _ => counted(faults.len(), "fault"),
    };
    let mut text = format!(
        "the header of {} has {count}, so nothing was read\n",
        name(path)
    );
    for fault in faults {
        let place = match fault.column {
            Some(column) => format!("column {column}   {}", short(&fault.name, LONGEST_NAME)),
            None => "line 1".to_owned(),
        };
        let (what, way_out) = header_problem(fault);
        text.push_str(&format!(
            "\n  {}\n    {what}\n    {way_out}\n",
            place.trim_end()
        ));
    }
    text.trim_end().to_owned()
}

fn header_problem(fault: &HeaderFault) -> (String, String) {
    let quoted = quoted(&fault.name);
    match &fault.problem {
        HeaderProblem::Missing => (
            "there is no header".into(),
            "the first line must name the questions, such as: id,age".into(),
        ),
        HeaderProblem::NotARow(error) => (
            error.clone(),
            "the first line must name the questions".into(),
        ),
        HeaderProblem::Repeated => (
            format!("{quoted} stands here twice"),
            "keep one of the two".into(),
        ),
        HeaderProblem::NeedsReading => (
            format!("{quoted} is a question, and its answers would be lost"),
            "take it out of --ignore-columns; if it means something else here, rename the column"
                .into(),
        ),
        HeaderProblem::More => (
            "from here on nothing was looked at".into(),
            "correct those above first, or check that this is the file you meant".into(),
        ),
        HeaderProblem::NoQuestion => (
            "there is no column of any question".into(),
            "name the questions as lungnets questions lists them".into(),
        ),
        HeaderProblem::Unknown { .. } if fault.name.is_empty() => (
            "this column has no name".into(),
            "name it, or take it out".into(),
        ),
        HeaderProblem::Unknown { .. } if fault.name.contains([';', '\t']) => (
            format!("there is no question {quoted}"),
            "part the columns with commas".into(),
        ),
        HeaderProblem::Unknown {
            nearest: Some(near),
            ..
        } => (
            format!("there is no question {quoted}"),
            format!("did you mean \"{near}\"?"),
        ),
        HeaderProblem::Unknown {
            nearest: None,
            known,
        } => (
            format!("there is no question {quoted}"),
            format!(
                "to pass it over: --ignore-columns {}\n    the questions are: {known}",
                short(&fault.name, LONGEST_NAME)
            ),
        ),
    }
}

fn counted_lines(count: u64) -> String {
    counted(usize::try_from(count).unwrap_or(usize::MAX), "line")
}
