//! `lungnets rules explain`: every rule in plain words.

use std::ffi::OsStr;

use lungnets::explain;
use lungnets::page::Format;

use crate::cli::Options;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::{files, output};

/// Prints the rules of a file, or of the one that ships.
pub fn run(file: Option<&OsStr>, format: Format, options: &Options) -> Result<Exit, Failure> {
    let rules = files::rules(file)?;
    output::show(&explain::everything(&rules), format, options)?;
    Ok(Exit::Done)
}
