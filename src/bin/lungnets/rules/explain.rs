//! `lungnets rules explain`: every rule in plain words.

use std::ffi::OsStr;

use lungnets::explain::{Explanation, Format};

use crate::cli::Options;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::paint::Paint;
use crate::{files, output};

/// Prints the rules of a file, or of the one that ships.
pub fn run(file: Option<&OsStr>, format: Format, options: &Options) -> Result<Exit, Failure> {
    let rules = files::rules(file)?;
    let explanation = Explanation::of(&rules);
    output::write(&match format {
        Format::Text => {
            let lines = explanation.lines(output::width(options.width));
            Paint::for_stdout(options.color).lines(&lines)
        }
        Format::Markdown => explanation.render(format),
    })?;
    Ok(Exit::Done)
}
