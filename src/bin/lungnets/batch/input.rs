//! Where the lines come from.

use std::ffi::{OsStr, OsString};
use std::io::{self, Read};

use memchr::memchr2;

use super::failure::{NoLines, no_lines, not_read};
use super::json_values::{self, JsonValues};
use crate::failure::Failure;
use crate::files::{self, TELLING};
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
    /// Why nothing of it is used, if so.
    unusable: Option<NoLines>,
}

/// The mark for the order of bytes that some programs write at the start of a text in UTF-8.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// Opens a file; `-` is standard input.
pub(super) fn open(path: &OsStr, is_table: bool) -> Result<Input, Failure> {
    let failed = |error| not_read(path, &error);
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
        unusable: None,
    })
}

impl Input {
    /// Reads what is there, at most as much as fits; nothing only at the end.
    pub(super) fn read(&mut self, room: &mut [u8]) -> Result<usize, Failure> {
        loop {
            match self.begin().and_then(|()| self.from.read(room)) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(not_read(&self.path, &error)),
                Ok(count) => {
                    let refused = |problem| Err(no_lines(&self.path, problem));
                    return self.unusable.map_or(Ok(count), refused);
                }
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
        // Whoever writes a short line and waits for what comes of it must get it.
        while start.len() < TELLING && start.last() != Some(&b'\n') {
            let mut byte = [0];
            if self.from.read(&mut byte)? == 0 {
                break;
            }
            start.extend(byte);
        }
        let foreign = files::foreign(&self.path, &start).map(NoLines::Foreign);
        let lacks_mark = Order::lacks_mark(&start).then_some(NoLines::NoMark);
        self.unusable = foreign.or(lacks_mark);
        let from = std::mem::replace(&mut self.from, Box::new(io::empty()));
        self.from = match Order::of_mark(&start) {
            Some(order) => {
                let start = start.split_off(Order::MARK);
                Box::new(Utf16::new(io::Cursor::new(start).chain(from), order))
            }
            None => {
                let text = start.strip_prefix(MARK).unwrap_or(&start).to_vec();
                Box::new(io::Cursor::new(text).chain(from))
            }
        };
        if !self.is_table {
            let (is_values, start) = json_values::starts(&mut self.from)?;
            let from = std::mem::replace(&mut self.from, Box::new(io::empty()));
            let mut from = io::Cursor::new(start).chain(from);
            self.from = if is_values {
                Box::new(JsonValues::new(from))
            } else {
                let (are_returns, start) = lines_end_in_returns(&mut from)?;
                let from = io::Cursor::new(start).chain(from);
                match are_returns {
                    true => Box::new(ReturnsAsLineEnds::new(from)),
                    false => Box::new(from),
                }
            };
        }
        self.is_begun = true;
        Ok(())
    }
}

/// How much of a text is looked at for the end of its first line in one go.
const LOOKED_AT: usize = 64 * 1024;

/// Looks at the first line of a text: whether it ends in a carriage return alone, as on old systems. Gives back what was
/// read of it.
fn lines_end_in_returns(from: &mut impl Read) -> io::Result<(bool, Vec<u8>)> {
    let mut start = Vec::new();
    let mut room = vec![0; LOOKED_AT];
    loop {
        let end = memchr2(b'\r', b'\n', &start);
        let behind = end.and_then(|end| start.get(end + 1));
        match (end.map(|end| start[end]), behind) {
            (Some(b'\r'), Some(next)) => return Ok((*next != b'\n', start)),
            (Some(b'\n'), _) => return Ok((false, start)),
            _ if start.len() > LOOKED_AT => return Ok((false, start)),
            _ => {}
        }
        let count = from.read(&mut room)?;
        start.extend_from_slice(&room[..count]);
        if count == 0 {
            return Ok((false, start));
        }
    }
}

/// Text with a line feed for each carriage return, and for both together.
struct ReturnsAsLineEnds<R> {
    from: R,
    is_behind_return: bool,
}

impl<R: Read> ReturnsAsLineEnds<R> {
    fn new(from: R) -> Self {
        Self {
            from,
            is_behind_return: false,
        }
    }
}

impl<R: Read> Read for ReturnsAsLineEnds<R> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        loop {
            let read = self.from.read(room)?;
            let mut kept = 0;
            for place in 0..read {
                let byte = room[place];
                if !(byte == b'\n' && self.is_behind_return) {
                    room[kept] = if byte == b'\r' { b'\n' } else { byte };
                    kept += 1;
                }
                self.is_behind_return = byte == b'\r';
            }
            if kept > 0 || read == 0 {
                return Ok(kept);
            }
        }
    }
}
