//! JSON that does not stand in lines: a list of objects, or objects written over several lines. It is read as one
//! object in each line.

use std::collections::VecDeque;
use std::io::{self, Read};

/// How much is read at once.
const READ: usize = 64 * 1024;

/// The most blanks before the first value that are looked through.
const MOST_BLANKS: usize = 4096;

/// Looks at the start of a text: whether it is JSON that does not stand in lines. Gives back what was read of it.
pub(super) fn starts(from: &mut impl Read) -> io::Result<(bool, Vec<u8>)> {
    let mut start = Vec::new();
    let mut is_behind_brace = false;
    while start.len() < MOST_BLANKS {
        let mut byte = [0];
        if from.read(&mut byte)? == 0 {
            break;
        }
        start.extend(byte);
        match byte {
            [b'\n'] if is_behind_brace => return Ok((true, start)),
            [b' ' | b'\t' | b'\r' | b'\n'] => {}
            [b'['] if !is_behind_brace => return Ok((true, start)),
            [b'{'] if !is_behind_brace => is_behind_brace = true,
            _ => break,
        }
    }
    Ok((false, start))
}

/// Where in the text it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    /// Between values.
    Between,
    /// In a value that is no object and no list: it will be refused.
    Word,
    /// In an object or a list, so many levels deep, and there in a text or not.
    Inside { depth: usize, text: Text },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Text {
    Outside,
    Inside,
    /// Behind a backslash.
    Escaped,
}

/// What is read as values and given on as lines.
pub(super) struct JsonValues<R> {
    from: R,
    at: At,
    /// Whether a list was begun and is not closed so far.
    is_in_list: bool,
    /// Whether anything but blanks was read.
    is_begun: bool,
    is_ended: bool,
    /// What is to be given on.
    lines: VecDeque<u8>,
}

impl<R: Read> JsonValues<R> {
    pub(super) fn new(from: R) -> Self {
        Self {
            from,
            at: At::Between,
            is_in_list: false,
            is_begun: false,
            is_ended: false,
            lines: VecDeque::new(),
        }
    }

    /// Reads on, until there is something to give on or nothing more to read.
    fn read_on(&mut self) -> io::Result<()> {
        while self.lines.is_empty() && !self.is_ended {
            let mut read = vec![0; READ];
            let count = self.from.read(&mut read)?;
            self.is_ended = count == 0;
            read[..count].iter().for_each(|byte| self.take(*byte));
        }
        if self.is_ended && self.is_in_list {
            // The list is cut off, and perhaps so are people in it.
            self.is_in_list = false;
            let end: &[u8] = if self.at == At::Between {
                b"[\n"
            } else {
                b"\n[\n"
            };
            self.lines.extend(end);
        }
        Ok(())
    }

    fn take(&mut self, byte: u8) {
        self.at = match self.at {
            At::Between => self.between(byte),
            At::Word => self.word(byte),
            At::Inside { depth, text } => self.inside(byte, depth, text),
        };
    }

    fn between(&mut self, byte: u8) -> At {
        let at = match byte {
            b' ' | b'\t' | b'\r' | b'\n' => return At::Between,
            b'[' if !self.is_begun => {
                self.is_in_list = true;
                At::Between
            }
            b',' if self.is_in_list => At::Between,
            b']' if self.is_in_list => {
                self.is_in_list = false;
                At::Between
            }
            b'{' | b'[' => {
                self.lines.push_back(byte);
                let text = Text::Outside;
                At::Inside { depth: 1, text }
            }
            _ => {
                self.lines.push_back(byte);
                At::Word
            }
        };
        self.is_begun = true;
        at
    }

    fn word(&mut self, byte: u8) -> At {
        match byte {
            b',' | b'\n' => self.end_line(),
            b']' if self.is_in_list => {
                self.is_in_list = false;
                self.end_line()
            }
            _ => {
                self.lines.push_back(byte);
                At::Word
            }
        }
    }

    fn inside(&mut self, byte: u8, depth: usize, text: Text) -> At {
        let (depth, text) = match (text, byte) {
            (Text::Outside, b'"') | (Text::Escaped, _) => (depth, Text::Inside),
            (Text::Outside, b'{' | b'[') => (depth + 1, text),
            (Text::Outside, b'}' | b']') => (depth - 1, text),
            (Text::Inside, b'\\') => (depth, Text::Escaped),
            (Text::Inside, b'"') => (depth, Text::Outside),
            (Text::Outside | Text::Inside, _) => (depth, text),
        };
        self.lines.push_back(match (byte, text) {
            (b'\n' | b'\r', Text::Outside) => b' ',
            (b'\n' | b'\r', _) => 0x01, // no text of JSON goes on in the next line
            (byte, _) => byte,
        });
        match depth {
            0 => self.end_line(),
            depth => At::Inside { depth, text },
        }
    }

    fn end_line(&mut self) -> At {
        self.lines.push_back(b'\n');
        At::Between
    }
}

impl<R: Read> Read for JsonValues<R> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        if self.lines.is_empty() {
            self.read_on()?;
        }
        self.lines.read(room)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::{JsonValues, starts};

    fn lines(text: &str) -> String {
        let mut lines = String::new();
        let read = JsonValues::new(text.as_bytes()).read_to_string(&mut lines);
        read.unwrap();
        lines
    }

    #[test]
    fn what_does_not_stand_in_lines_is_known_by_its_start() {
        for (text, expected) in [
            ("[{\"age\":63}]", true),
            (" \n[\n", true),
            ("{\n  \"age\": 63\n}", true),
            ("{ \r\n", true),
            ("{\"age\":63}\n", false),
            ("{ \"age\":\n63}", false),
            ("{}\n", false),
            ("id,age\n", false),
            ("", false),
        ] {
            let (is_so, start) = starts(&mut text.as_bytes()).unwrap();
            assert_eq!(is_so, expected, "{text:?}");
            assert!(text.as_bytes().starts_with(&start));
        }
    }

    #[test]
    fn every_value_becomes_a_line() {
        for (text, expected) in [
            ("[]", ""),
            ("[{\"a\":1},{\"b\":[2,3]}]", "{\"a\":1}\n{\"b\":[2,3]}\n"),
            ("[\n {\"a\":\n1}\n,\n {}\n]\n", "{\"a\": 1}\n{}\n"),
            (
                "{\n\"a\":\"}]\\\"{\"\n}\n{\n}",
                "{ \"a\":\"}]\\\"{\" }\n{ }\n",
            ),
            ("[1, \"x\", null]", "1\n\"x\"\nnull\n"),
            ("[{\"a\":\"b\nc\"}]", "{\"a\":\"b\u{1}c\"}\n"),
        ] {
            assert_eq!(lines(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_list_that_is_cut_off_says_so() {
        assert_eq!(lines("[{\"a\":1},"), "{\"a\":1}\n[\n");
        assert_eq!(lines("[{\"a\":1},{\"b\""), "{\"a\":1}\n{\"b\"\n[\n");
    }
}
