//! Where the lines come from.

use std::ffi::{OsStr, OsString};
use std::io::{self, Read};

use super::failure::BatchFailure;
use super::json_values::{self, JsonValues};
use crate::files;
use crate::phrases::STANDARD_STREAM;
use crate::utf16::{Order, Utf16};

/// An open file, or standard input.
pub(super) struct Input {
    /// Its name.
    pub(super) path: OsString,
    /// How many bytes it has, where that is known.
    pub(super) size: Option<u64>,
    from: Box<dyn Read + Send>,
    is_table: bool,
    /// Whether it was looked at for a mark, and for JSON that does not stand in lines.
    is_begun: bool,
    /// Whether it is in UTF-16 without a mark, so that nothing of it is used.
    lacks_mark: bool,
}

/// The mark for the order of bytes that some programs write at the start of a text in UTF-8.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// Opens a file; `-` is standard input.
pub(super) fn open(path: &OsStr, is_table: bool) -> Result<Input, BatchFailure> {
    let failed = |error| BatchFailure::not_read(path, error);
    let (from, size): (Box<dyn Read + Send>, _) = if path == STANDARD_STREAM {
        (Box::new(io::stdin()), None)
    } else {
        let file = files::open(path).map_err(failed)?;
        let metadata = file.metadata().map_err(failed)?;
        if metadata.is_dir() {
            return Err(failed(io::ErrorKind::IsADirectory.into()));
        }
        let size = metadata.is_file().then_some(metadata.len());
        (Box::new(file), size)
    };
    Ok(Input {
        path: path.to_owned(),
        size,
        from,
        is_table,
        is_begun: false,
        lacks_mark: false,
    })
}

impl Input {
    /// Reads what is there, at most as much as fits; nothing only at the end.
    pub(super) fn read(&mut self, room: &mut [u8]) -> Result<usize, BatchFailure> {
        loop {
            match self.begin().and_then(|()| self.from.read(room)) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(BatchFailure::not_read(&self.path, error)),
                Ok(_) if self.lacks_mark => {
                    let path = self.path.clone();
                    return Err(BatchFailure::NoMark { path });
                }
                Ok(count) => return Ok(count),
            }
        }
    }

    /// Looks at the first bytes for a mark, which is no part of the text and may say that it is in UTF-16; then for
    /// JSON that does not stand in lines.
    fn begin(&mut self) -> io::Result<()> {
        if self.is_begun {
            return Ok(());
        }
        let mut start = Vec::new();
        self.from
            .by_ref()
            .take(MARK.len() as u64)
            .read_to_end(&mut start)?;
        self.lacks_mark = Order::lacks_mark(&start);
        let from = std::mem::replace(&mut self.from, Box::new(io::empty()));
        self.from = match Order::of_mark(&start) {
            Some(order) => {
                let start = start.split_off(Order::MARK);
                Box::new(Utf16::new(io::Cursor::new(start).chain(from), order))
            }
            None if start == MARK => from,
            None => Box::new(io::Cursor::new(start).chain(from)),
        };
        if !self.is_table {
            let (is_values, start) = json_values::starts(&mut self.from)?;
            let from = std::mem::replace(&mut self.from, Box::new(io::empty()));
            let from = io::Cursor::new(start).chain(from);
            self.from = if is_values {
                Box::new(JsonValues::new(from))
            } else {
                Box::new(from)
            };
        }
        self.is_begun = true;
        Ok(())
    }
}
