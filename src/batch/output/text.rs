//! Texts that are appended very often.

/// How many bytes are appended at once. To copy so many of them, however short the text, takes less time than to copy
/// just those of the text.
const AT_ONCE: usize = 32;

/// A text to append.
#[derive(Debug, Clone)]
pub(super) struct Text {
    start: [u8; AT_ONCE],
    /// What does not fit into the start.
    rest: Vec<u8>,
    length: usize,
}

impl Text {
    pub(super) fn of(text: &str) -> Self {
        let (start, rest) = text.as_bytes().split_at(text.len().min(AT_ONCE));
        let mut padded = [0; AT_ONCE];
        padded[..start.len()].copy_from_slice(start);
        Self {
            start: padded,
            rest: rest.to_vec(),
            length: start.len(),
        }
    }

    /// Appends the text.
    #[inline]
    pub(super) fn write(&self, out: &mut Vec<u8>) {
        let end = out.len() + self.length;
        out.extend_from_slice(&self.start);
        out.truncate(end);
        if !self.rest.is_empty() {
            out.extend_from_slice(&self.rest);
        }
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
