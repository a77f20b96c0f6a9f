//! `lungnets rules new`: a rule file to start from.

use lungnets::rules::new_file;

use super::failure::RulesFailure;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output;

/// Prints a small rule file with this id.
pub fn run(id: &str) -> Result<Exit, Failure> {
    output::write(&new_file(id).map_err(RulesFailure::NotAnId)?)?;
    Ok(Exit::Done)
}
