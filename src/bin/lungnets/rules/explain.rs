//! `lungnets rules explain`: every rule in plain words.

use std::ffi::OsStr;

use lungnets::explain;
use lungnets::page::Format;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::look::Look;
use crate::{files, output};

/// Prints the rules of a file, or of the one that ships.
pub fn run(file: Option<&OsStr>, format: Format, look: Look) -> Result<Exit, Failure> {
    let rules = files::rules(file)?;
    output::show(&explain::everything(&rules), format, look)?;
    Ok(Exit::Done)
}
