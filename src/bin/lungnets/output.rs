//! Writing the result.

mod file;

pub use file::{
    NotSaved, Target, add_input, replace, take_unfinished_away, take_unfinished_away_when_stopped,
};

use std::io::{self, IsTerminal, Write};
use std::path::Path;

use dialoguer::console::Term;
use lungnets::language::Words;
use lungnets::layout::USUAL_WIDTH;
use lungnets::page::{Format, Page};

use crate::exit::Exit;
use crate::failure::{Failure, note};
use crate::look::{Look, Paint};
use crate::phrases::reason_in;

/// Writes to standard output, which is all that most commands are asked to do. A reader that has seen enough and closed
/// the pipe is no failure.
pub fn write(text: &str) -> Result<Exit, Failure> {
    match print(text) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(Exit::Done),
        Err(error) => Err(not_written(error, |words, reason| {
            words.not_written(reason)
        })),
        Ok(()) => Ok(Exit::Done),
    }
}

/// Writes an emergency to standard output.
///
/// # Errors
/// Where nobody is sure to read it: a closed pipe is a failure here.
pub fn write_emergency(text: &str) -> Result<Exit, Failure> {
    let printed = match is_lost() {
        true => Err(io::ErrorKind::BrokenPipe.into()),
        false => print(text),
    };
    printed.map_err(|error| not_written(error, |words, reason| words.not_written(reason)))?;
    Ok(Exit::Done)
}

/// Writes to standard output what somebody at the terminal waits for. They have answered every question: where it
/// cannot be written, they see it on standard error, where the questions were.
pub fn write_for_somebody(text: &str) -> Result<Exit, Failure> {
    print(text).map_err(|error| {
        let _ = io::stderr().lock().write_all(text.as_bytes());
        not_written(error, |words, reason| words.not_written_but_shown(reason))
    })?;
    Ok(Exit::Done)
}

fn print(text: &str) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    stdout
        .write_all(text.as_bytes())
        .and_then(|()| stdout.flush())
}

/// Writes a page to standard output.
///
/// # Errors
/// Where it cannot be written.
pub fn show(page: &Page<'_>, format: Format, look: Look) -> Result<Exit, Failure> {
    write(&shown(page, format, look))
}

/// Returns a page as standard output shows it; text is painted, and as wide as asked, or as the terminal.
pub fn shown(page: &Page<'_>, format: Format, look: Look) -> String {
    match format {
        Format::Text => Paint::for_stdout(look.color).lines(&page.lines(width(look.width))),
        format => page.render(format),
    }
}

/// Whether what is written to standard output is lost, most probably because it was closed.
///
/// Before a Rust program begins, its library opens `/dev/null` for reading and writing in the place of a closed
/// standard output, so that no other file gets its number by accident. Somebody who throws the output away in a shell
/// opens `/dev/null` for writing only, and so the two can be told apart.
#[cfg(unix)]
fn is_lost() -> bool {
    use nix::fcntl::{FcntlArg, OFlag, fcntl};
    use std::os::unix::fs::MetadataExt;
    let flags = fcntl(io::stdout(), FcntlArg::F_GETFL).map(OFlag::from_bits_truncate);
    let both_ways = flags.is_ok_and(|flags| flags & OFlag::O_ACCMODE == OFlag::O_RDWR);
    both_ways
        && nix::sys::stat::fstat(io::stdout()).is_ok_and(|stdout| {
            std::fs::metadata("/dev/null").is_ok_and(|null| null.rdev() == stdout.st_rdev)
        })
}

/// Returns false: on other systems it cannot be told.
#[cfg(not(unix))]
fn is_lost() -> bool {
    false
}

/// Says that nobody will see what goes to standard output, if that is so. It is no failure: that may be meant.
pub fn warn_if_lost(words: &dyn Words) {
    if is_lost() {
        note(words.output_leads_nowhere(), words);
    }
}

/// Saves a text as a file that was not there before.
///
/// # Errors
/// As [`Target::open`]; where the text could not be kept, there is no file.
pub fn save_new(path: &Path, text: &str) -> Result<(), NotSaved> {
    let saved = Target::open(path, false)?.save(text);
    saved.map_err(NotSaved::System)
}

/// Returns the columns for standard output: as asked, else what the terminal has, else the usual.
pub fn width(asked: Option<usize>) -> usize {
    let terminal = || {
        io::stdout()
            .is_terminal()
            .then(|| columns(&Term::stdout()))
            .flatten()
    };
    asked.or_else(terminal).unwrap_or(USUAL_WIDTH)
}

/// Returns the columns for standard error, where the questions are.
pub fn prompt_width(asked: Option<usize>) -> usize {
    asked
        .or_else(|| columns(&Term::stderr()))
        .unwrap_or(USUAL_WIDTH)
}

/// Returns the rows of the window where the questions are.
pub fn prompt_rows() -> Option<usize> {
    Term::stderr()
        .size_checked()
        .map(|(rows, _)| usize::from(rows))
        .filter(|rows| *rows > 0)
}

/// Returns the columns of a terminal that text may fill: all but the last, which some terminals wrap at, and never
/// more than is pleasant to read.
fn columns(terminal: &Term) -> Option<usize> {
    let (_, columns) = terminal.size_checked()?;
    (columns > 0).then(|| usize::from(columns).saturating_sub(1).min(USUAL_WIDTH))
}

/// Returns the error of a result that could not be written to standard output, as `said` of the reason.
fn not_written(error: io::Error, said: fn(&dyn Words, &str) -> String) -> Failure {
    Failure::new(Exit::Failed, move |words| {
        said(words, &reason_in(&error, words))
    })
}
