//! What a file is by the ending of its name, and which output has that of something else.

use std::ffi::{OsStr, OsString};
use std::path::Path;

/// What an output is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// JSON, an object in each line.
    Lines,
    /// JSON, one list of objects.
    List,
    /// A table, its cells parted by commas.
    Table,
    /// Words for people.
    Text,
}

/// Endings that say what a file is.
const ENDINGS: [(&str, Kind); 4] = [
    ("csv", Kind::Table),
    ("json", Kind::List),
    ("ndjson", Kind::Lines),
    ("jsonl", Kind::Lines),
];

/// Endings of files that are never written.
const OTHERS: [&str; 14] = [
    "tsv", "tab", "xls", "xlsx", "ods", "parquet", "feather", "html", "htm", "md", "pdf", "gz",
    "zst", "zip",
];

/// Whether a file has this ending, in any case.
pub(super) fn has_ending(path: &OsStr, ending: &str) -> bool {
    let extension = Path::new(path).extension();
    extension.is_some_and(|extension| extension.eq_ignore_ascii_case(ending))
}

/// Returns what a file is by its ending; none where that does not say it.
pub(super) fn kind_by_ending(path: &OsStr) -> Option<Kind> {
    let mut known = ENDINGS.iter();
    known
        .find(|(ending, _)| has_ending(path, ending))
        .map(|(_, kind)| *kind)
}

/// An output that has the ending of something else than what is written.
#[derive(Debug)]
pub struct WrongEnding {
    pub(super) path: OsString,
    /// What writes it: the command, or the option that says so.
    pub(super) written_by: &'static str,
    /// What can be written.
    pub(super) kinds: Vec<Kind>,
}

/// Makes sure that an output of one of these kinds has no ending of something else.
///
/// # Errors
/// Where it has.
pub(super) fn check_ending(
    path: &OsStr,
    written_by: &'static str,
    kinds: &[Kind],
) -> Result<(), WrongEnding> {
    let is_other = OTHERS.iter().any(|ending| has_ending(path, ending));
    if !is_other && kind_by_ending(path).is_none_or(|kind| kinds.contains(&kind)) {
        return Ok(());
    }
    Err(WrongEnding {
        path: path.to_owned(),
        written_by,
        kinds: kinds.to_vec(),
    })
}

impl Kind {
    /// Names what is written, and how a file of it ends.
    pub(super) fn in_words(self) -> &'static str {
        match self {
            Self::Lines => ".ndjson for lines of JSON",
            Self::List => ".json for a list",
            Self::Table => ".csv for a table",
            Self::Text => ".txt",
        }
    }
}
