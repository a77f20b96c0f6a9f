//! Text in UTF-16, as spreadsheets save "Unicode text", read as UTF-8.

use std::collections::VecDeque;
use std::io::{self, Read};

/// How much is read at once.
const READ: usize = 64 * 1024;

/// The order of the two bytes of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    LittleEndian,
    BigEndian,
}

impl Order {
    /// How many bytes a mark has.
    pub const MARK: usize = 2;

    /// The order that a mark at the start of a file says.
    pub fn of_mark(start: &[u8]) -> Option<Self> {
        match start {
            [0xFF, 0xFE, ..] => Some(Self::LittleEndian),
            [0xFE, 0xFF, ..] => Some(Self::BigEndian),
            _ => None,
        }
    }

    /// Whether a text seems to be in UTF-16, and has no mark that says so: no other text begins with a zero
    /// in every second place.
    pub fn lacks_mark(start: &[u8]) -> bool {
        let is_zero = |place: usize| start.get(place).map(|byte| *byte == 0);
        let zeros = [0, 1, 2].map(is_zero);
        zeros == [true, false, true].map(Some) || zeros == [false, true, false].map(Some)
    }

    fn unit(self, bytes: [u8; 2]) -> u16 {
        match self {
            Self::LittleEndian => u16::from_le_bytes(bytes),
            Self::BigEndian => u16::from_be_bytes(bytes),
        }
    }
}

/// What is read as UTF-16 and given on as UTF-8.
pub struct Utf16<R> {
    from: R,
    order: Order,
    /// Bytes that were read and are no whole letter so far.
    rest: Vec<u8>,
    /// What is to be given on.
    text: VecDeque<u8>,
}

impl<R: Read> Utf16<R> {
    /// Goes on behind the mark.
    pub fn new(from: R, order: Order) -> Self {
        Self {
            from,
            order,
            rest: Vec::new(),
            text: VecDeque::new(),
        }
    }

    /// Reads on, and puts what was read into `text`. False at the end.
    fn read_on(&mut self) -> io::Result<bool> {
        let before = self.rest.len();
        self.rest.resize(before + READ, 0);
        let read = self.from.read(&mut self.rest[before..]);
        self.rest.truncate(before + *read.as_ref().unwrap_or(&0));
        let is_end = read? == 0;
        let mut whole = self.rest.len() / 2;
        let (pairs, _) = self.rest.as_chunks::<2>();
        let units = pairs.iter().map(|pair| self.order.unit(*pair));
        let is_half = units
            .clone()
            .next_back()
            .is_some_and(|unit| matches!(unit, 0xD800..0xDC00));
        if is_half && !is_end {
            whole -= 1;
        }
        let mut text = String::new();
        for letter in char::decode_utf16(units.take(whole)) {
            // A half letter, or half a unit, is refused where it stands: it answers nothing.
            text.push(letter.unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        self.rest.drain(..2 * whole);
        if is_end && !self.rest.is_empty() {
            self.rest.clear();
            text.push(char::REPLACEMENT_CHARACTER);
        }
        self.text = text.into_bytes().into();
        Ok(!is_end || !self.text.is_empty())
    }
}

impl<R: Read> Read for Utf16<R> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        while self.text.is_empty() && self.read_on()? {}
        self.text.read(room)
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Result};

    use super::{Order, Utf16};

    /// Gives a few bytes at a time.
    struct Slowly<'b>(&'b [u8], usize);

    impl Read for Slowly<'_> {
        fn read(&mut self, room: &mut [u8]) -> Result<usize> {
            let count = self.1.min(self.0.len());
            let (now, later) = self.0.split_at(count);
            room[..count].copy_from_slice(now);
            self.0 = later;
            Ok(count)
        }
    }

    fn read(bytes: &[u8], order: Order, size: usize) -> String {
        let mut text = String::new();
        Utf16::new(Slowly(bytes, size), order)
            .read_to_string(&mut text)
            .unwrap();
        text
    }

    #[test]
    fn letters_of_one_and_of_two_units_are_read_in_both_orders_and_in_any_pieces() {
        let text = "id,cough\r\nZo\u{eb} \u{1f600},yes\r\n";
        let units: Vec<u16> = text.encode_utf16().collect();
        let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        for size in 1..9 {
            assert_eq!(read(&little, Order::LittleEndian, size), text);
            assert_eq!(read(&big, Order::BigEndian, size), text);
        }
    }

    #[test]
    fn half_letters_are_never_passed_over() {
        let replaced = "a\u{fffd}b";
        assert_eq!(read(b"a\0\x3D\xD8b\0", Order::LittleEndian, 9), replaced);
        assert_eq!(read(b"a\0b", Order::LittleEndian, 9), "a\u{fffd}");
        assert_eq!(read(b"a\0\x3D\xD8", Order::LittleEndian, 9), "a\u{fffd}");
    }
}
