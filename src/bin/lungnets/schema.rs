//! `lungnets schema`: the JSON Schema of everything that the program reads and writes as JSON.

use lungnets::batch::{self, Field, Wanted};
use lungnets::rules::RuleSet;
use lungnets::{answers, report, rules};

use crate::cli::{SchemaTask, WantedOutput};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output;

/// Prints one schema.
pub fn run(rules: &RuleSet, task: &SchemaTask) -> Result<Exit, Failure> {
    let schema = match task {
        SchemaTask::Rules => rules::schema(),
        SchemaTask::Answers => answers::schema(rules),
        SchemaTask::Result => report::schema(rules),
        SchemaTask::BatchInput => batch::input_schema(rules),
        SchemaTask::BatchOutput(wanted) => batch::output_schema(rules, &in_json(wanted)),
    };
    output::write(&schema.render())?;
    Ok(Exit::Done)
}

/// What is wanted, as the members of an object; a table has no schema.
fn in_json(wanted: &WantedOutput) -> Wanted {
    match wanted {
        WantedOutput::Full => Wanted::Full,
        WantedOutput::Fields(fields) | WantedOutput::Table(fields) if !fields.is_empty() => {
            Wanted::Fields(fields.clone())
        }
        WantedOutput::Fields(_) | WantedOutput::Table(_) => Wanted::Fields(Field::EVERY.to_vec()),
    }
}
