//! `lungnets batch`: the command line for many answer sets at once.

use std::ffi::OsString;

use clap::builder::{EnumValueParser, PossibleValue};
use clap::{Arg, ArgAction, ArgMatches, Command, ValueEnum, ValueHint, value_parser};
use lungnets::batch::Field;

use super::{flag, words};

pub(super) const NAME: &str = "batch";

/// What to do with many answer sets.
#[derive(Debug)]
pub struct Batch {
    /// Where they are: a file, or `-`.
    pub file: OsString,
    /// Whether they are a table.
    pub csv: bool,
    /// The columns of a table that nobody looks at.
    pub ignore_columns: Vec<String>,
    /// What is wanted of each.
    pub wanted: WantedOutput,
    /// The file for the output, or `-`.
    pub output: Option<OsString>,
    /// Replace that file where it is there already.
    pub force: bool,
    /// Stop at the first line that cannot be read.
    pub stop_on_error: bool,
    /// Say at the end how many lines came to what.
    pub summary: bool,
    /// Show no progress.
    pub plain: bool,
    /// How many threads; as many as there are cores, if nobody said.
    pub threads: Option<usize>,
}

/// What is wanted of each answer set.
#[derive(Debug)]
pub enum WantedOutput {
    /// A line of JSON with these members; the usual ones, where there are none.
    Fields(Vec<Field>),
    /// A row of a table with these columns; the usual ones, where there are none.
    Table(Vec<Field>),
    /// A line of JSON with the whole result.
    Full,
}

/// The most threads that make sense on any machine of today.
const MOST_THREADS: i64 = 256;

/// The command; its parts are put together only when somebody asks for it.
pub(super) fn command() -> Command {
    Command::new(NAME).about(words::BATCH_COMMAND).defer(parts)
}

fn parts(command: Command) -> Command {
    let file = Arg::new("file")
        .value_name("FILE")
        .value_parser(value_parser!(OsString))
        .value_hint(ValueHint::FilePath)
        .help(words::BATCH_FILE);
    let threads = Arg::new("threads")
        .long("threads")
        .value_name("N")
        .value_parser(value_parser!(u16).range(1..=MOST_THREADS))
        .help(words::THREADS);
    command
        .arg(file)
        .args(input())
        .args(output())
        .arg(flag("stop-on-error", words::STOP_ON_ERROR))
        .arg(flag("summary", words::SUMMARY))
        .arg(flag("plain", words::NO_PROGRESS))
        .arg(threads)
        .after_help(words::BATCH_HELP)
}

fn input() -> [Arg; 2] {
    let ignore = Arg::new("ignore-columns")
        .long("ignore-columns")
        .value_name("NAME,...")
        .value_delimiter(',')
        .action(ArgAction::Append)
        .value_hint(ValueHint::Other)
        .requires("csv")
        .help(words::IGNORE_COLUMNS);
    [flag("csv", words::CSV), ignore]
}

fn output() -> [Arg; 5] {
    let output = Arg::new("output")
        .long("output")
        .short('o')
        .value_name("FILE")
        .value_parser(value_parser!(OsString))
        .value_hint(ValueHint::FilePath)
        .help(words::BATCH_OUTPUT);
    let [full, fields] = wanted_args();
    [
        full,
        fields,
        flag("output-csv", words::OUTPUT_CSV).conflicts_with("full"),
        output,
        flag("force", words::FORCE).requires("output"),
    ]
}

/// The options that say what a line of the output holds.
pub(super) fn wanted_args() -> [Arg; 2] {
    let fields = Arg::new("fields")
        .long("fields")
        .value_name("NAME,...")
        .value_delimiter(',')
        .action(ArgAction::Append)
        .value_parser(EnumValueParser::<FieldName>::new())
        .help(words::FIELDS);
    let full = flag("full", words::FULL).conflicts_with("fields");
    [full, fields]
}

/// What was asked for with them. A member that is named twice stands in an object once.
pub(super) fn wanted_output(matches: &ArgMatches) -> WantedOutput {
    let mut fields: Vec<Field> = Vec::new();
    for FieldName(field) in matches.get_many("fields").unwrap_or_default() {
        if !fields.contains(field) {
            fields.push(*field);
        }
    }
    if matches.get_flag("full") {
        WantedOutput::Full
    } else {
        WantedOutput::Fields(fields)
    }
}

/// What was asked for.
pub(super) fn task(matches: &ArgMatches) -> Batch {
    let path = |name| matches.get_one::<OsString>(name).cloned();
    let columns = matches.get_many::<String>("ignore-columns");
    let wanted = match wanted_output(matches) {
        WantedOutput::Fields(fields) if matches.get_flag("output-csv") => {
            WantedOutput::Table(fields)
        }
        wanted => wanted,
    };
    Batch {
        file: path("file").unwrap_or_else(|| crate::phrases::STANDARD_STREAM.into()),
        csv: matches.get_flag("csv"),
        ignore_columns: columns.unwrap_or_default().cloned().collect(),
        wanted,
        output: path("output"),
        force: matches.get_flag("force"),
        stop_on_error: matches.get_flag("stop-on-error"),
        summary: matches.get_flag("summary"),
        plain: matches.get_flag("plain"),
        threads: matches.get_one::<u16>("threads").map(|n| usize::from(*n)),
    }
}

/// A [`Field`] that clap can read.
#[derive(Debug, Clone, Copy)]
struct FieldName(Field);

impl ValueEnum for FieldName {
    fn value_variants<'a>() -> &'a [Self] {
        const EVERY: [FieldName; 8] = {
            let mut every = [FieldName(Field::Id); 8];
            let mut place = 0;
            while place < every.len() {
                every[place] = FieldName(Field::EVERY[place]);
                place += 1;
            }
            every
        };
        &EVERY
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.0.name()))
    }
}
