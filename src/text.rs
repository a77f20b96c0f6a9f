//! A text of a rule file: borrowed from the program itself for the file that ships, owned for any other.
//!
//! Copying the shipped texts at every start would cost more than all the rest of a self-check: most of it for
//! the memory to put them in.

use std::borrow::{Borrow, Cow};
use std::fmt;
use std::ops::Deref;

/// Stands before a text in English among those in another language, for readers and for listeners.
pub(crate) const IN_ENGLISH: &str = "[EN] ";

/// The mark that some editors put at the start of a file. It belongs to the file, but not to its text.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// Returns the text of a file without the mark that may stand at its start.
pub fn without_mark(file: &str) -> &str {
    file.strip_prefix(BYTE_ORDER_MARK).unwrap_or(file)
}

/// Returns a text in small letters and without the accents that many people leave out, to compare what they typed.
pub fn folded(text: &str) -> String {
    let letters = text.trim().to_lowercase();
    if letters.is_ascii() {
        return letters;
    }
    let plain = letters.chars().map(|letter| match letter {
        'á' | 'à' | 'â' | 'ä' | 'ã' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        other => other,
    });
    // A letter and its accent may be two characters.
    plain
        .filter(|letter| !('\u{300}'..='\u{36f}').contains(letter))
        .collect()
}

/// A text that never changes.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text(Cow<'static, str>);

impl Text {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Text {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl From<Cow<'static, str>> for Text {
    fn from(text: Cow<'static, str>) -> Self {
        Self(text)
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self(Cow::Owned(text.to_owned()))
    }
}

impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl PartialEq<String> for Text {
    fn eq(&self, other: &String) -> bool {
        self.as_str() == other
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_str().fmt(f)
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}
