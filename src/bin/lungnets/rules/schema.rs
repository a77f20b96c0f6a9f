//! `lungnets rules schema`: the JSON Schema of a rule file.

use crate::exit::Exit;
use crate::failure::Failure;
use crate::output;

/// Prints the schema.
pub fn run() -> Result<Exit, Failure> {
    output::write(&lungnets::rules::schema().render())?;
    Ok(Exit::Done)
}
