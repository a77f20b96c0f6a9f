//! What is wanted of the output: its members, as the options say it, and what it is by the ending of its name.

use std::ffi::OsStr;
use std::path::Path;

use clap::{Args, ValueHint};
use lungnets::batch::{self, Field};

use super::failure;
use crate::failure::Failure;
use crate::shared_options::named;

/// What a line of the output holds.
#[derive(Debug, Args)]
#[group(skip)]
pub struct Wanted {
    /// Write the whole result in each line
    #[arg(long, conflicts_with = "fields")]
    pub full: bool,

    /// Write these members only
    #[arg(long, value_name = "NAME,...", value_delimiter = ',')]
    #[arg(value_parser = named(Field::EVERY.map(|field| (field.name(), field))))]
    fields: Vec<Field>,

    /// Columns to write again, behind what comes of each row; nobody looks at them
    #[arg(long, value_name = "NAME,...", value_delimiter = ',', value_hint = ValueHint::Other)]
    #[arg(conflicts_with = "full")]
    keep: Vec<String>,
}

impl Wanted {
    /// Returns whether no column is to be written again.
    pub fn keeps_none(&self) -> bool {
        self.keep.is_empty()
    }

    /// Returns the columns to write again.
    ///
    /// # Errors
    /// Where the name of one stands in the output already.
    pub fn kept(&self) -> Result<Vec<String>, Failure> {
        let kept = self.kept_names();
        let mut names = kept.iter().enumerate();
        let is_there = |name: &str| batch::is_in_output(name);
        let twice = names.find(|(place, name)| is_there(name) || kept[..*place].contains(name));
        match twice {
            Some((_, name)) => Err(failure::kept_twice(name)),
            None => Ok(kept),
        }
    }

    /// Returns the columns to write again, as they were named.
    pub fn kept_names(&self) -> Vec<String> {
        let names = self.keep.iter();
        names.map(|name| name.trim().to_owned()).collect()
    }

    /// Returns the members that were asked for, or else the usual ones. One that is named twice stands in a line once.
    pub fn fields_or(&self, usual: &[Field]) -> Vec<Field> {
        let asked = match self.fields.as_slice() {
            [] => usual,
            asked => asked,
        };
        let mut fields = Vec::new();
        for field in asked {
            if !fields.contains(field) {
                fields.push(*field);
            }
        }
        fields
    }

    /// Returns what is wanted in a line of JSON.
    pub fn in_json(&self) -> batch::Wanted {
        if self.full {
            batch::Wanted::Full
        } else {
            batch::Wanted::Fields(self.fields_or(&Field::USUAL))
        }
    }
}

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

/// Makes sure that an output of one of these kinds has no ending of something else.
///
/// # Errors
/// Where it has.
pub(super) fn check_ending(
    path: &OsStr,
    written_by: &'static str,
    kinds: &[Kind],
) -> Result<(), Failure> {
    let is_other = OTHERS.iter().any(|ending| has_ending(path, ending));
    if !is_other && kind_by_ending(path).is_none_or(|kind| kinds.contains(&kind)) {
        return Ok(());
    }
    let kinds: Vec<&str> = kinds.iter().map(|kind| kind.in_words()).collect();
    Err(failure::ending(path, written_by, &kinds))
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
