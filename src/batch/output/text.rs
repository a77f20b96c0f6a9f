//! Texts that are appended very often.

/// How many bytes are appended at once. To copy so many of them, however short the text, takes less time than to copy
/// just those of the text.
const AT_ONCE: usize = 32;

/// A text to append.
#[derive(Debug, Clone, Default)]
pub(super) struct Text {
    parts: Vec<[u8; AT_ONCE]>,
    length: usize,
}

impl Text {
    pub(super) fn of(text: &str) -> Self {
        let part = |bytes: &[u8]| {
            let mut part = [0; AT_ONCE];
            part[..bytes.len()].copy_from_slice(bytes);
            part
        };
        Self {
            parts: text.as_bytes().chunks(AT_ONCE).map(part).collect(),
            length: text.len(),
        }
    }

    /// Appends the text.
    #[inline]
    pub(super) fn write(&self, out: &mut Vec<u8>) {
        let end = out.len() + self.length;
        for part in &self.parts {
            out.extend_from_slice(part);
        }
        out.truncate(end);
    }
}

#[cfg(test)]
mod tests {
    use super::Text;

    #[test]
    fn a_text_of_any_length_is_appended_and_nothing_else() {
        let text = "A text of more than sixty-four bytes, so that it takes three parts.";
        for length in 0..text.len() {
            let mut out = b"before ".to_vec();
            Text::of(&text[..length]).write(&mut out);
            assert_eq!(out, format!("before {}", &text[..length]).into_bytes());
        }
    }
}
