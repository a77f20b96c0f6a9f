//! What is pressed.

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
