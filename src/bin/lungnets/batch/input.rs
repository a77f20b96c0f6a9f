//! Where the lines come from.

use std::ffi::{OsStr, OsString};
use std::io::{self, Read};

use super::failure::BatchFailure;
use crate::files;
use crate::phrases::STANDARD_STREAM;

/// An open file, or standard input.
pub(super) struct Input {
    /// Its name.
    pub(super) path: OsString,
    /// How many bytes it has, where that is known.
    pub(super) size: Option<u64>,
    from: Box<dyn Read + Send>,
}

/// Opens a file; `-` is standard input.
pub(super) fn open(path: &OsStr) -> Result<Input, BatchFailure> {
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
    })
}

impl Input {
    /// Reads what is there, at most as much as fits; nothing only at the end.
    pub(super) fn read(&mut self, room: &mut [u8]) -> Result<usize, BatchFailure> {
        loop {
            match self.from.read(room) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(BatchFailure::not_read(&self.path, error)),
                Ok(count) => return Ok(count),
            }
        }
    }
}
