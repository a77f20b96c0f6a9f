//! The keys that mean something here, out of the bytes that a terminal sends for them.
//!
//! [`vte`] splits the bytes, as terminals themselves do; what a whole sequence means is said here. Anything else that a
//! terminal can send (other keys, the mouse, what was pasted, its replies) comes to nothing as a whole: no letter of it
//! is ever left over to be taken for an answer.

mod decoder;
mod key;
#[cfg(test)]
mod tests;

pub(super) use decoder::Decoder;
pub(super) use key::{Key, Pressed};

/// Esc, where it is all of a line.
pub(super) const ESC: &str = "\u{1b}";

/// Returns the text of a typed line. A key that types nothing does nothing in it. A line of which a part cannot be read
/// is returned as it is, so that nobody takes the rest for the whole.
pub(super) fn text(line: &[u8]) -> String {
    let mut decoder = Decoder::default();
    let mut keys: Vec<Key> = line.iter().filter_map(|byte| decoder.take(*byte)).collect();
    keys.extend(decoder.pause());
    keys.retain(|key| {
        !matches!(
            key,
            Key::Up | Key::Down | Key::Home | Key::End | Key::BackTab
        )
    });
    let sign = |key: &Key| match key {
        Key::Char(sign) | Key::Pasted(sign) => Some(*sign),
        _ => None,
    };
    let text: Option<String> = keys.iter().map(sign).collect();
    text.unwrap_or_else(|| String::from_utf8_lossy(line).into_owned())
}
