//! `lungnets schema`: the JSON Schema of everything that the program reads and writes as JSON.

use clap::{Args, Subcommand};
use lungnets::rules::RuleSet;
use lungnets::{answers, batch, report, review, rules, translation};

use crate::batch::Wanted;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output;

/// Which schema to print.
#[derive(Debug, Args)]
#[command(disable_help_subcommand = true)]
#[group(skip)]
pub struct SchemaOptions {
    #[command(subcommand)]
    of: SchemaOf,
}

/// What is described.
#[derive(Debug, Subcommand)]
enum SchemaOf {
    /// A rule file
    Rules,
    /// The notes for a review that stand beside a rule file
    ReviewNotes,
    /// The texts in another language that stand beside a rule file
    Translation,
    /// An answers file
    Answers,
    /// The result, as --format json writes it
    Result,
    /// A line that batch reads
    BatchInput,
    /// A line that batch writes, with the same options
    BatchOutput(Wanted),
    /// What is wrong with answers, as data
    Errors,
}

/// Prints one schema.
pub fn run(rules: &RuleSet, asked: &SchemaOptions) -> Result<Exit, Failure> {
    let schema = match &asked.of {
        SchemaOf::Rules => rules::schema(),
        SchemaOf::ReviewNotes => review::schema(),
        SchemaOf::Translation => translation::schema(),
        SchemaOf::Answers => answers::schema(rules),
        SchemaOf::Result => report::schema(rules),
        SchemaOf::BatchInput => batch::input_schema(rules),
        SchemaOf::Errors => batch::errors_schema(rules),
        SchemaOf::BatchOutput(wanted) => {
            let kept = wanted.kept()?;
            batch::output_schema(rules, &wanted.in_json(), &kept)
        }
    };
    output::write(&schema.render())
}
