//! The options of `lungnets batch`.

use std::ffi::OsString;

use clap::builder::TypedValueParser;
use clap::{Args, ValueHint, value_parser};
use lungnets::table::{self, ColumnMap};

use super::failure;
use super::summary::SummaryForm;
use super::wanted::{Kind, Wanted, check_ending, has_ending, kind_by_ending};
use super::words::DELIMITERS;
use crate::failure::Failure;
use crate::phrases::STANDARD_STREAM;
use crate::shared_options::{FormAddress, named};

/// The most threads that make sense on any machine of today.
const MOST_THREADS: i64 = 256;

const LINES_AND_TABLES: &str = "\
Each line out answers the line in at its place. One that cannot be read gives
a line with its number and what is wrong, and the exit code is 7 at the end.
A line or a row with nothing in it gives none, and is counted.
A line may also be a FHIR QuestionnaireResponse, as --format fhir writes it.
In a table, ; parts several choices, and an empty cell is an answer not given.";

/// What to do with many answer sets.
#[derive(Debug, Args)]
#[command(after_help = LINES_AND_TABLES)]
#[group(skip)]
pub struct BatchOptions {
    /// One JSON object in each line, or a list of them; FILE.csv is a table; left out or -, standard input
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    #[arg(default_value = STANDARD_STREAM, hide_default_value = true)]
    pub file: OsString,

    /// Read a table, whatever its name: CSV with a header of questions
    #[arg(long)]
    pub csv: bool,

    /// What stands between the cells: comma, semicolon or tab; left out, the header says it
    #[arg(long, value_name = "NAME", value_parser = named(DELIMITERS.map(|(delimiter, name)| (name, delimiter))))]
    pub delimiter: Option<u8>,

    /// Columns of the table to pass over; none that may hold answers
    #[arg(long, value_name = "NAME,...", value_delimiter = ',', value_hint = ValueHint::Other)]
    pub ignore_columns: Vec<String>,

    /// Pass over every column that is about no question
    #[arg(long)]
    pub ignore_other_columns: bool,

    /// The column that says whose answers a row holds, instead of id
    #[arg(long, value_name = "NAME", value_hint = ValueHint::Other)]
    pub id_column: Option<String>,

    /// Words that mean that nobody answered, such as NA,None,-99; null is that of JSON too
    #[arg(long, value_name = "WORD,...", value_delimiter = ',', value_hint = ValueHint::Other)]
    #[arg(allow_hyphen_values = true)]
    pub missing: Vec<String>,

    /// A small JSON file that says which questions columns are, and which answers values are
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub map: Option<OsString>,

    /// Say what every column of the table is taken for, and read no more
    #[arg(long)]
    pub explain_columns: bool,

    /// Print a table to begin with, a header and one row, and read nothing
    #[arg(long)]
    pub template: bool,

    /// Where every box of a question says that it is not ticked, the answer is none of these; not if that has a box too
    #[arg(long)]
    pub empty_ticks_mean_none: bool,

    #[command(flatten)]
    pub wanted: Wanted,

    /// Write a table, with these members as columns; -o FILE.csv says so too
    #[arg(long, conflicts_with = "full")]
    pub output_csv: bool,

    /// Where the people are, for what depends on it: advice, and whole results
    #[arg(long, value_name = "PLACE", value_hint = ValueHint::Other)]
    pub place: Option<String>,

    #[command(flatten)]
    pub form: FormAddress,

    /// Write to a file, which is there at the end, whole; FILE.json is one list
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<OsString>,

    /// Replace FILE if it is there, or FILE.partial
    #[arg(long, requires = "output")]
    pub force: bool,

    /// Give FILE its name even if some lines could not be read, and not FILE.partial
    #[arg(long, requires = "output", conflicts_with = "stop_on_error")]
    pub keep_errors: bool,

    /// Stop at the first line that cannot be read
    #[arg(long)]
    pub stop_on_error: bool,

    /// Say at the end how many lines came to which level, and what was wrong with the others; as text or as json
    #[arg(long, value_name = "FORM", num_args = 0..=1, default_missing_value = "text", require_equals = true)]
    #[arg(value_enum, hide_possible_values = true)]
    pub summary: Option<SummaryForm>,

    /// Say nothing but what is wrong and what was asked for
    #[arg(long, short)]
    pub quiet: bool,

    /// Show no progress
    #[arg(long)]
    pub plain: bool,

    /// Work with N threads; left out, one for each core
    #[arg(long, value_name = "N")]
    #[arg(value_parser = value_parser!(u16).range(1..=MOST_THREADS).map(usize::from))]
    pub threads: Option<usize>,
}

impl BatchOptions {
    /// Returns whether a table is read: by the ending of the file, if nobody says so.
    pub fn reads_table(&self) -> bool {
        self.csv || has_ending(&self.file, "csv") || self.is_tab_separated()
    }

    fn is_tab_separated(&self) -> bool {
        has_ending(&self.file, "tsv")
    }

    /// Returns whether a table is written.
    pub fn writes_table(&self) -> bool {
        self.output_csv || self.kind_by_name() == Some(Kind::Table)
    }

    /// Returns whether one list of JSON is written, and not an object in each line.
    pub fn writes_list(&self) -> bool {
        self.kind_by_name() == Some(Kind::List)
    }

    /// Returns what the output is by the ending of its name.
    fn kind_by_name(&self) -> Option<Kind> {
        self.output.as_deref().and_then(kind_by_ending)
    }

    /// Returns whether lines may be refused in the output, under another name then.
    pub fn may_be_partial(&self) -> bool {
        let has_no_lines = self.template || self.explain_columns;
        !self.keep_errors && !self.stop_on_error && !has_no_lines
    }

    /// Makes sure that the file for the output is what the ending of its name says.
    ///
    /// # Errors
    /// Where it would be something else.
    pub fn check_ending(&self) -> Result<(), Failure> {
        let (written_by, kinds): (_, &[Kind]) = if self.template {
            ("--template", &[Kind::Table])
        } else if self.explain_columns {
            ("--explain-columns", &[Kind::Text])
        } else if self.output_csv {
            ("--output-csv", &[Kind::Table])
        } else if self.wanted.full {
            ("--full", &[Kind::Lines, Kind::List])
        } else {
            ("batch", &[Kind::Lines, Kind::List, Kind::Table])
        };
        let output = self.output.as_deref();
        output.map_or(Ok(()), |path| check_ending(path, written_by, kinds))
    }

    /// Returns what is wrong with the options together, if something is.
    ///
    /// # Errors
    /// Where an option for tables is given, and no table is read.
    pub fn check(&self) -> Result<(), Failure> {
        let for_tables = [
            ("--delimiter", self.delimiter.is_some()),
            ("--ignore-columns", !self.ignore_columns.is_empty()),
            ("--ignore-other-columns", self.ignore_other_columns),
            ("--id-column", self.id_column.is_some()),
            ("--empty-ticks-mean-none", self.empty_ticks_mean_none),
            ("--keep", !self.wanted.keeps_none()),
            ("--map", self.map.is_some()),
            ("--explain-columns", self.explain_columns),
        ];
        let mut given = for_tables.into_iter().filter(|(_, is_given)| *is_given);
        match given.next() {
            Some((option, _)) if !self.reads_table() => Err(failure::no_table(option)),
            _ => self.wanted.kept().map(drop),
        }
    }

    /// Returns how a table is to be read.
    pub fn table(&self, map: ColumnMap) -> table::Options {
        let tab = self.is_tab_separated().then_some(b'\t');
        table::Options {
            delimiter: self.delimiter.or(tab),
            id_column: self.id_column.clone(),
            ignored: self.ignore_columns.clone(),
            ignores_others: self.ignore_other_columns,
            kept: self.wanted.kept_names(),
            map,
            empty_ticks_mean_none: self.empty_ticks_mean_none,
        }
    }
}
