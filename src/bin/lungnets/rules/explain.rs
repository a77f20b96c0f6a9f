//! `lungnets rules explain`: every rule in plain words.

use std::ffi::OsStr;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use lungnets::explain::{Explanation, Format};

use crate::exit::Exit;
use crate::failure::Failure;
use crate::look::Look;
use crate::paint::Paint;
use crate::{files, output};

/// Returns a parser of the formats.
pub(super) fn formats() -> impl TypedValueParser<Value = Format> {
    let value = |name, help| PossibleValue::new(name).help(help);
    PossibleValuesParser::new([
        value("text", "for reading"),
        value(
            "markdown",
            "tables with one fact in a row, to compare two versions",
        ),
    ])
    .map(|name| match name.as_str() {
        "markdown" => Format::Markdown,
        _ => Format::Text,
    })
}

/// Prints the rules of a file, or of the one that ships.
pub fn run(file: Option<&OsStr>, format: Format, options: Look) -> Result<Exit, Failure> {
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
