//! What is pressed, and what signs and whole sequences mean.

use vte::Params;

/// What is added up to say which modifiers are held.
const SHIFT: u16 = 1;
const CTRL: u16 = 4;
/// Caps Lock and Num Lock, which make no other key of one.
const LOCKS: u16 = 64 + 128;
/// How a key came: pressed, or held until it repeats. That it is let go is no key.
const PRESSED: [u16; 2] = [1, 2];

/// What somebody did at the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Key {
    Up,
    Down,
    Home,
    End,
    Tab,
    BackTab,
    Enter,
    Escape,
    Backspace,
    /// A letter, a digit or any other sign, the space among them.
    Char(char),
    /// A sign of a text that was pasted, where the terminal says so. It was not meant as a key.
    Pasted(char),
    /// Ctrl-D.
    EndOfInput,
    /// Ctrl-Z.
    Suspend,
    /// Ctrl-C or Ctrl-\, where the terminal makes no signal of them.
    Stop,
    /// No key, and it may have taken with it what stood beside it: half a sequence, Alt with a letter, bytes that are
    /// no text.
    Unreadable,
}

/// What came while a key was waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Pressed {
    Key(Key),
    /// The program went on after it was stopped from outside; the screen may show something else by now.
    CameBack,
}

/// Returns the key of a character or a control code.
pub(super) fn of_sign(sign: char) -> Option<Key> {
    match sign {
        '\r' | '\n' => Some(Key::Enter),
        '\t' => Some(Key::Tab),
        '\u{8}' | '\u{7f}' => Some(Key::Backspace),
        '\u{3}' | '\u{1c}' => Some(Key::Stop),
        '\u{4}' => Some(Key::EndOfInput),
        '\u{1a}' => Some(Key::Suspend),
        sign if sign.is_control() => None,
        sign => Some(Key::Char(sign)),
    }
}

/// Returns the key of a letter behind `ESC O`, or behind `ESC [`.
pub(super) fn of_letter(letter: char) -> Option<Key> {
    match letter {
        'A' => Some(Key::Up),
        'B' => Some(Key::Down),
        'H' => Some(Key::Home),
        'F' => Some(Key::End),
        _ => None,
    }
}

/// Returns the key of numbers and a letter behind `ESC [`.
pub(super) fn of_numbers(numbers: &Params, letter: char) -> Option<Key> {
    let numbers: Vec<&[u16]> = numbers.iter().collect();
    match (letter, numbers.as_slice()) {
        ('Z', [[0]]) => Some(Key::BackTab),
        ('u', [[code, ..]]) => of_code(*code, &[1]), // kitty, and xterm where it is asked to write so
        ('u', [[code, ..], modifiers, ..]) => of_code(*code, modifiers),
        ('~', [[27], modifiers, [code]]) => of_code(*code, modifiers), // xterm
        ('~', [[1 | 7]]) => Some(Key::Home),
        ('~', [[4 | 8]]) => Some(Key::End),
        (letter, [[0 | 1]]) => of_letter(letter),
        (letter, [[1], modifiers]) if held(modifiers) == Some(0) => of_letter(letter),
        _ => None,
    }
}

/// Returns the key that types the character of this code, or is one with it and the modifiers.
fn of_code(code: u16, modifiers: &[u16]) -> Option<Key> {
    let key = match u8::try_from(code).ok()? {
        27 => Key::Escape,
        code @ (b'\t' | b'\r' | b' '..=0x7f) => of_sign(code.into())?,
        _ => return None,
    };
    match (held(modifiers)?, key) {
        (0, key) => Some(key),
        (SHIFT, Key::Tab) => Some(Key::BackTab),
        (CTRL, Key::Char('c' | '\\')) => Some(Key::Stop),
        (CTRL, Key::Char('d')) => Some(Key::EndOfInput),
        (CTRL, Key::Char('z')) => Some(Key::Suspend),
        _ => None,
    }
}

/// Returns which modifiers are held, but the locks; none where the key is let go.
fn held(modifiers: &[u16]) -> Option<u16> {
    let is_pressed = modifiers.get(1).is_none_or(|event| PRESSED.contains(event));
    let held = modifiers.first()?.saturating_sub(1) & !LOCKS;
    is_pressed.then_some(held)
}
