//! `lungnets rules ...`: for those who read, write and check rule files.

mod check;
mod diff;
mod failure;
mod mutants;
mod printed;
mod sign;
mod words;

use std::ffi::{OsStr, OsString};

use clap::{Args, Subcommand, ValueHint};
use lungnets::page::Format;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::look::Look;
use crate::shared_options::{PageFormat, PageOrJson, pages, pages_and_json};
use printed::TranslateOptions;
use sign::SignOptions;

/// What to do with a rule file.
#[derive(Debug, Args)]
#[command(disable_help_subcommand = true)]
#[group(skip)]
pub struct RulesOptions {
    #[command(subcommand)]
    task: RulesTask,
}

/// What can be done with a rule file.
#[derive(Debug, Subcommand)]
enum RulesTask {
    /// Run the examples, remark, and prove what must hold of every answer
    Check {
        #[command(flatten)]
        file: RuleFile,

        /// The day that sources must not be a year older than [default: when the newest was read]
        #[arg(long, value_name = "DATE", value_parser = check::day)]
        as_of: Option<String>,

        /// How to write what was found
        #[arg(long, short, value_name = "FORMAT", value_parser = pages_and_json())]
        format: Option<PageOrJson>,
    },
    /// The shortest answers with which a rule decides
    Example {
        /// The id of the rule
        rule: String,

        #[command(flatten)]
        format: PageFormat,
    },
    /// What a newer rule file changes for people
    Diff {
        /// The older rule file
        #[arg(value_hint = ValueHint::FilePath)]
        old: OsString,

        /// The newer rule file
        #[arg(value_hint = ValueHint::FilePath)]
        new: OsString,

        #[command(flatten)]
        format: PageFormat,
    },
    /// Break each condition in turn: does an example notice?
    Mutants {
        #[command(flatten)]
        file: RuleFile,

        /// Put the missing examples into the file, each marked as not yet seen by a person
        #[arg(long)]
        add: bool,

        #[command(flatten)]
        format: PageFormat,
    },
    /// Every rule in plain words, for a review
    Explain {
        #[command(flatten)]
        file: RuleFile,

        /// How to write it; Markdown has one fact in a row, to compare two versions
        #[arg(long, short, value_name = "FORMAT", value_parser = pages())]
        format: Option<Format>,
    },
    /// The sheet that a clinician signs
    Review {
        #[command(flatten)]
        file: RuleFile,

        #[command(flatten)]
        format: PageFormat,
    },
    /// Write into a file who reviewed it, and what it was then
    Sign(SignOptions),
    /// What is still to be translated, as a file to fill in
    Translate(TranslateOptions),
    /// The JSON Schema of a rule file, for editors
    Schema,
    /// A small rule file to start from
    New {
        /// Its id: small letters, digits and _
        id: String,
    },
}

/// A rule file to work on.
#[derive(Debug, Args)]
#[group(skip)]
struct RuleFile {
    /// The rule file; left out, the one in use
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    file: Option<OsString>,
}

impl RuleFile {
    /// Returns the file, or else the one that is in use.
    fn or<'a>(&'a self, in_use: Option<&'a OsStr>) -> Option<&'a OsStr> {
        self.file.as_deref().or(in_use)
    }
}

/// Does what was asked for with a rule file; `in_use` is the one that `--rules` names.
pub fn run(asked: &RulesOptions, in_use: Option<&OsStr>, look: Look) -> Result<Exit, Failure> {
    match &asked.task {
        RulesTask::Check {
            file,
            as_of,
            format,
        } => {
            let format = format.unwrap_or_default();
            check::run(file.or(in_use), as_of.as_deref(), format, look)
        }
        RulesTask::Example { rule, format } => printed::example(rule, in_use, format.get(), look),
        RulesTask::Diff { old, new, format } => diff::run(old, new, format.get(), look),
        RulesTask::Mutants { file, add, format } => {
            mutants::run(file.or(in_use), *add, format.get(), look)
        }
        RulesTask::Explain { file, format } => {
            printed::explanation(file.or(in_use), format.unwrap_or_default(), look)
        }
        RulesTask::Review { file, format } => {
            printed::review_sheet(file.or(in_use), format.get(), look)
        }
        RulesTask::Sign(asked) => sign::run(asked, look),
        RulesTask::Translate(asked) => printed::translation(asked, in_use),
        RulesTask::Schema => printed::schema(),
        RulesTask::New { id } => printed::new(id),
    }
}
