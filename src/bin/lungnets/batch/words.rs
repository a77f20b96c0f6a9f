//! The words of `lungnets batch`, but those of its lines and of `--help`.

use std::ffi::OsStr;
use std::path::Path;

use lungnets::batch::{Refused, Tally};
use lungnets::quote::{quoted, short};

use crate::phrases::{counted, name};

/// The longest example of what is wrong with a line, in characters.
const LONGEST_EXAMPLE: usize = 300;
/// How many columns are named at most, and how much of the name of each, in characters.
const MOST_NAMES: usize = 6;
const LONGEST_NAME: usize = 40;

/// What can stand between the cells of a table, by its name.
pub(super) const DELIMITERS: [(u8, &str); 3] =
    [(b',', "comma"), (b';', "semicolon"), (b'\t', "tab")];

pub(super) const FROM_THE_KEYBOARD: &str =
    "Reading answer sets from the keyboard, one in each line. Ctrl-D ends.";

/// Stands before everything else that is said of such a run.
pub(super) const MOST_REFUSED: &str = "more than half of the lines could not be read";

/// Says that there was nothing to answer.
pub(super) fn nothing_in(path: &OsStr) -> String {
    format!("note: {} holds no answer sets", name(path))
}

/// Says that there were lines in which nothing stood, or nothing but an empty object.
pub(super) fn passed_over(empty: u64) -> String {
    let [them, be] = if empty == 1 {
        ["it", "was"]
    } else {
        ["them", "were"]
    };
    format!(
        "note: {} with nothing in {them} {be} passed over",
        counted_lines(empty)
    )
}

/// Says which columns nobody looks at: the first of them by name.
pub(super) fn columns_passed_over(names: &[&str]) -> String {
    let first = names
        .iter()
        .take(MOST_NAMES)
        .map(|name| short(name, LONGEST_NAME));
    let first = first.collect::<Vec<String>>().join(", ");
    let rest = match names.len().saturating_sub(MOST_NAMES) {
        0 => String::new(),
        rest => format!(" and {rest} more"),
    };
    let counted = counted(names.len(), "column");
    format!("note: {counted} passed over: {first}{rest}; is none of them about a question?")
}

/// Says that rows go on in other lines: each of them may have swallowed others.
pub(super) fn go_on(rows: u64, first: u64, refused_within: u64) -> String {
    let (count, go, one) = match rows {
        1 => ("1 row".to_owned(), "goes", "it is in"),
        _ => (format!("{rows} rows"), "go", "the first is in"),
    };
    let within = match refused_within {
        0 => String::new(),
        1 => "; 1 line of them was refused unread, and may be a person".to_owned(),
        lines => format!("; {lines} lines of them were refused unread, and each may be a person"),
    };
    format!(
        "note: {count} {go} on over several lines; {one} line {first} (is a quote not closed?){within}"
    )
}

/// Says that lines answer another version of the questions than this one.
pub(super) fn of_another_version(lines: u64, first: u64, now: &str) -> String {
    let (count, one) = match lines {
        1 => ("1 line answers".to_owned(), "it is"),
        _ => (format!("{lines} lines answer"), "the first is"),
    };
    format!(
        "note: {count} another version of the questions than {now}; {one} line {first}. The two may ask for different things. What cannot be told from such answers counts as not sure, and what they deny as not given."
    )
}

/// Says how much is done.
pub(super) fn lines_so_far(lines: u64, seconds: f64) -> String {
    format!("{lines} lines, {:.0} a second", lines as f64 / seconds)
}

/// Says how much is done of an input whose end is known, and how many seconds are left.
pub(super) fn part(bar: &str, percent: u128, lines: &str, left: f64) -> String {
    let left = left.ceil() as u64;
    let left = match (left / 60, left % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    };
    format!("[{bar}] {percent:>3}%  {lines}, {left} left")
}

/// Says under which name the output is, since not every line of it is a result.
pub(super) fn partial(path: &Path) -> String {
    let old = match path.with_extension("").exists() {
        true => " What has that name now is older, and not of this run.",
        false => "",
    };
    format!(
        "\n  It is in {}; with --keep-errors it has the name that was asked for.{old}",
        name(path.as_os_str())
    )
}

/// Says that the work stopped before the end of the input.
pub(super) fn stopped_behind(tally: &Tally) -> String {
    format!(
        "It stopped behind {}: what follows was not read.",
        counted_lines(tally.lines())
    )
}

/// Says that lines are emergencies though they were refused: they count for no level, and must not look as if there
/// were none.
pub(super) fn emergencies(refused: &Refused) -> String {
    let whose = match refused.id.as_str() {
        "" => String::new(),
        id => format!(", id {}", quoted(id)),
    };
    let (lines, first) = match refused.count {
        1 => ("1 refused line is".to_owned(), ":"),
        count => (format!("{count} refused lines are"), "; the first is"),
    };
    format!(
        "{lines} certain to be an emergency, by what could be read{first} line {}{whose}",
        refused.line
    )
}

/// Says what is wrong with a line and whose it is, and before that whether it is an emergency.
pub(super) fn refused(refused: &Refused, emergency: Option<&Refused>) -> String {
    let whose = match refused.id.as_str() {
        "" => String::new(),
        id => format!("id {}: ", quoted(id)),
    };
    let emergency = emergency.map(|emergency| format!("{}; ", emergency.fault.say));
    format!(
        "{whose}{}{}",
        emergency.unwrap_or_default(),
        refused.fault.say
    )
}

/// Says what is most often wrong with lines, with one of them.
pub(super) fn most_often(most: &Refused) -> String {
    let code = most.fault.code.name();
    let say = short(&most.fault.say, LONGEST_EXAMPLE);
    format!(
        "\n  Most often: {code} ({}), such as line {}:\n    {say}",
        most.count, most.line
    )
}

pub(super) fn counted_lines(count: u64) -> String {
    counted(usize::try_from(count).unwrap_or(usize::MAX), "line")
}
