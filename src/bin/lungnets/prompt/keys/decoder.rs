//! From bytes to keys, one byte after the other, wherever a terminal or a network splits them.

use vte::{Params, Parser, Perform};

use super::key::{Key, of_letter, of_numbers, of_sign};

const ESC: u8 = 0x1b;
/// The first byte that is no control code.
const SPACE: u8 = 0x20;
/// The first byte that is no whole character.
const MORE_THAN_ASCII: u8 = 0x80;
/// The codes that break a sequence off.
const BREAK_OFF: [u8; 2] = [0x18, 0x1a];
/// The numbers of what stands before and after a text that was pasted.
const PASTE_BEGINS: u16 = 200;
const PASTE_ENDS: u16 = 201;

/// Makes keys of bytes.
#[derive(Default)]
pub(in super::super) struct Decoder {
    parser: Parser,
    sequence: Sequence,
}

/// What came since the last key.
#[derive(Default)]
struct Sequence {
    stage: Stage,
    is_pasting: bool,
    /// What the last byte ended.
    key: Option<Key>,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// The next byte begins something.
    #[default]
    Between,
    /// ESC has come, and nothing else.
    Escape,
    /// A sequence, or a character of several bytes, is not whole.
    Amid,
    /// The same behind a second ESC, which stands for Alt: it will be no key that is known.
    AmidAlt,
    /// One letter more belongs to the sequence, which [`vte`] does not know of.
    Letter { is_known: bool },
    /// Something came of which nobody knows where it ends.
    Lost,
}

impl Decoder {
    /// Takes the next byte, and returns the key that it ends.
    pub(in super::super) fn take(&mut self, byte: u8) -> Option<Key> {
        if of_sign(byte.into()) == Some(Key::Stop) {
            *self = Self::default(); // whatever is amid
            return Some(Key::Stop);
        }
        self.sequence.stage = match (self.sequence.stage, byte) {
            (Stage::Lost, _) => return None,
            (Stage::Between, ESC) => Stage::Escape,
            (Stage::Escape | Stage::AmidAlt, ESC) => Stage::AmidAlt,
            (_, ESC) => Stage::Amid,
            (Stage::Letter { .. }, ..SPACE) => return None,
            (Stage::Letter { is_known }, _) => return self.sequence.end_with(byte, is_known),
            (Stage::Escape, _) => Stage::Amid,
            (Stage::Between, MORE_THAN_ASCII..) => Stage::Amid,
            (stage, _) => stage,
        };
        self.parser.advance(&mut self.sequence, &[byte]);
        self.sequence.key.take()
    }

    /// Takes it that nothing more comes for now, and returns the key that this ends: Esc, where nothing followed it.
    pub(in super::super) fn pause(&mut self) -> Option<Key> {
        match std::mem::take(self).sequence.stage {
            Stage::Between => None,
            Stage::Escape => Some(Key::Escape),
            _ => Some(Key::Unreadable),
        }
    }

    /// Returns whether what came so far may be the beginning of more.
    pub(in super::super) fn is_amid(&self) -> bool {
        self.sequence.stage != Stage::Between || self.sequence.is_pasting
    }
}

impl Sequence {
    /// Takes the letter that vte does not know of. Where it is none, a longer sequence was begun that nobody knows.
    fn end_with(&mut self, byte: u8, is_known: bool) -> Option<Key> {
        self.stage = match byte {
            b'0'..=b'9' | b';' | MORE_THAN_ASCII.. => Stage::Lost,
            _ => Stage::Between,
        };
        of_letter(byte.into()).filter(|_| is_known && !self.is_pasting)
    }

    /// Ends the sequence with a key, or none.
    fn end(&mut self, key: Option<Key>) {
        self.stage = Stage::Between;
        self.key = key;
    }
}

impl Perform for Sequence {
    fn print(&mut self, sign: char) {
        match sign {
            '\u{80}'..='\u{9f}' | char::REPLACEMENT_CHARACTER => self.stage = Stage::Lost,
            sign if self.is_pasting => self.end(Some(Key::Pasted(sign))),
            sign => self.end(of_sign(sign)),
        }
    }

    fn execute(&mut self, code: u8) {
        match self.stage {
            _ if code >= MORE_THAN_ASCII => self.stage = Stage::Lost,
            Stage::Between if !self.is_pasting => self.key = of_sign(code.into()),
            Stage::Between => {}
            _ if BREAK_OFF.contains(&code) => self.end(None),
            _ => {}
        }
    }

    fn csi_dispatch(&mut self, numbers: &Params, between: &[u8], has_more: bool, letter: char) {
        let is_alt = self.stage == Stage::AmidAlt;
        let first = numbers.iter().next().and_then(<[u16]>::first).copied();
        self.end(None);
        match (letter, first) {
            _ if has_more || !between.is_empty() => {}
            ('[', _) => self.stage = Stage::Letter { is_known: false }, // the Linux console
            ('M', Some(0)) => self.stage = Stage::Lost, // the mouse of old, with raw bytes
            ('~', Some(PASTE_BEGINS)) => self.is_pasting = true,
            ('~', Some(PASTE_ENDS)) => self.is_pasting = false,
            _ if self.is_pasting => {}
            _ if is_alt => self.key = Some(Key::Unreadable),
            _ => self.key = of_numbers(numbers, letter),
        }
    }

    fn esc_dispatch(&mut self, between: &[u8], _: bool, letter: u8) {
        let is_known = self.stage != Stage::AmidAlt;
        self.end(Some(Key::Unreadable));
        if between.is_empty() && matches!(letter, b'N' | b'O' | b'?') {
            self.key = None;
            self.stage = Stage::Letter {
                is_known: is_known && letter == b'O', // `?` is the keypad of a VT52, `N` another set of letters
            };
        }
    }

    fn osc_dispatch(&mut self, _: &[&[u8]], ends_with_bell: bool) {
        if ends_with_bell {
            self.end(None);
        }
    }
}
