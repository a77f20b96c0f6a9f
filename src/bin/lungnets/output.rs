//! Writing the result.

mod file;

pub use file::{NotSaved, Target, take_unfinished_away};

use std::io::{self, IsTerminal, Write};
use std::path::Path;

use dialoguer::console::Term;
use lungnets::layout::USUAL_WIDTH;

use crate::failure::Failure;

/// Writes to standard output. A reader that has seen enough and closed the pipe is no failure.
pub fn write(text: &str) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    match stdout
        .write_all(text.as_bytes())
        .and_then(|()| stdout.flush())
    {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(Failure::CannotWrite { error }),
        Ok(()) => Ok(()),
    }
}

/// Saves a text as a file that was not there before.
///
/// # Errors
/// As [`Target::open`]; where the text could not be kept, there is no file.
pub fn save_new(path: &Path, text: &str) -> Result<(), NotSaved> {
    let mut target = Target::open(path, false)?;
    let written = target
        .write_all(text.as_bytes())
        .and_then(|()| target.finish());
    written.map_err(NotSaved::System)
}

/// The columns for standard output: as asked, else what the terminal has, else the usual.
pub fn width(asked: Option<usize>) -> usize {
    let terminal = || {
        io::stdout()
            .is_terminal()
            .then(|| columns(&Term::stdout()))
            .flatten()
    };
    asked.or_else(terminal).unwrap_or(USUAL_WIDTH)
}

/// The columns for standard error, where the questions are.
pub fn prompt_width(asked: Option<usize>) -> usize {
    asked
        .or_else(|| columns(&Term::stderr()))
        .unwrap_or(USUAL_WIDTH)
}

/// The rows of the window where the questions are.
pub fn prompt_rows() -> Option<usize> {
    Term::stderr()
        .size_checked()
        .map(|(rows, _)| usize::from(rows))
        .filter(|rows| *rows > 0)
}

/// The columns of a terminal that text may fill: all but the last, which some terminals wrap at, and never
/// more than is pleasant to read.
fn columns(terminal: &Term) -> Option<usize> {
    let (_, columns) = terminal.size_checked()?;
    (columns > 0).then(|| usize::from(columns).saturating_sub(1).min(USUAL_WIDTH))
}
