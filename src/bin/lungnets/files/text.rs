//! The text of a file, whatever it is read from: no file is read without end, and no pipe waited for.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Read};

use lungnets::text::without_mark;

use super::{Problem, Unusable, foreign};
use crate::output;
use crate::phrases::STANDARD_STREAM;
use crate::utf16::{Order, Utf16};

/// The most bytes that a rule file or an answers file may have. The one that ships has a tenth of it.
const MOST_BYTES: u64 = 1024 * 1024;

/// Reads a whole file as text, without the mark that some editors put at its start. It may be in UTF-16, in which some
/// shells save what a program prints.
pub fn read(path: &OsStr) -> Result<String, Unusable> {
    let bytes = bytes(path)?;
    let text = match Order::of_mark(&bytes) {
        None => text(path, bytes)?,
        Some(order) => {
            let mut text = String::new();
            let not_read = |error| Unusable::new(path, Problem::NotRead(error));
            let mut from = Utf16::new(&bytes[Order::MARK..], order);
            from.read_to_string(&mut text).map_err(not_read)?;
            text
        }
    };
    Ok(without_mark(&text).to_owned())
}

/// Reads a whole file as text, with the mark: it counts in the fingerprint of a rule file.
pub fn as_it_stands(path: &OsStr) -> Result<String, Unusable> {
    text(path, bytes(path)?)
}

fn text(path: &OsStr, bytes: Vec<u8>) -> Result<String, Unusable> {
    if let Some(foreign) = foreign(path, &bytes) {
        return Err(Unusable::new(path, Problem::Foreign(foreign)));
    }
    if Order::lacks_mark(&bytes) {
        return Err(Unusable::new(path, Problem::NotText(1)).of_which(bytes));
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let before = error.as_bytes()[..at].iter();
        let line = before.filter(|byte| **byte == b'\n').count() + 1;
        Unusable::new(path, Problem::NotText(line)).of_which(error.into_bytes())
    })
}

fn bytes(path: &OsStr) -> Result<Vec<u8>, Unusable> {
    let unusable = |problem| Unusable::new(path, problem);
    let bytes = read_bytes(path).map_err(|error| unusable(Problem::NotRead(error)))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(unusable(Problem::TooLong(MOST_BYTES)).of_which(bytes));
    }
    Ok(bytes)
}

fn read_bytes(path: &OsStr) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = MOST_BYTES + 1;
    if path == STANDARD_STREAM {
        io::stdin().lock().take(most).read_to_end(&mut bytes)?;
    } else {
        open(path)?.take(most).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

/// Opens a file. A pipe that nobody writes to is an error, not a wait without end.
pub fn open(path: &OsStr) -> io::Result<File> {
    #[cfg(unix)]
    if std::os::unix::fs::FileTypeExt::is_fifo(&std::fs::metadata(path)?.file_type()) {
        return open_pipe(path);
    }
    let file = File::open(path)?;
    output::add_input(&file);
    Ok(file)
}

/// Opens a pipe, to the other end of which somebody has to come in time.
#[cfg(unix)]
fn open_pipe(path: &OsStr) -> io::Result<File> {
    const PATIENCE: std::time::Duration = std::time::Duration::from_secs(5);
    let (opened, other_end) = std::sync::mpsc::channel();
    let path = path.to_owned();
    // Opening it is what waits. If nobody comes, the thread ends with the program.
    std::thread::spawn(move || opened.send(File::open(path)));
    let nobody = |_| {
        let words = format!(
            "nobody wrote to this pipe for {} seconds",
            PATIENCE.as_secs()
        );
        Err(io::Error::new(io::ErrorKind::TimedOut, words))
    };
    other_end.recv_timeout(PATIENCE).unwrap_or_else(nobody)
}
