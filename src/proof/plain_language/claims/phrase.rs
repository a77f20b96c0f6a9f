//! Phrases found in a text, whatever its case and whatever the space between its words.

use std::ops::Range;

/// Where a phrase stands in a text that was taken [`apart`].
pub(super) fn occurrences(phrase: &str, text: &str) -> Vec<Range<usize>> {
    let phrase = apart(phrase);
    if phrase.is_empty() {
        return Vec::new(); // it has no words, so it stands nowhere
    }
    let starts = text.match_indices(&phrase);
    starts
        .map(|(start, _)| start..start + phrase.len())
        .collect()
}

/// The words of a text in small letters, each between two spaces of its own: " one  two ".
///
/// A percent sign is a word; white space and hyphens only part words; any other mark becomes a bar, so that
/// no phrase reaches across it.
pub(super) fn apart(text: &str) -> String {
    let mut marked = String::new();
    for c in text.to_lowercase().chars() {
        match c {
            '%' => marked.push_str(" % "),
            '-' => marked.push(' '),
            c if c.is_alphanumeric() || c.is_whitespace() => marked.push(c),
            _ => marked.push_str(" | "),
        }
    }
    let words = marked.split_whitespace();
    words.map(|word| format!(" {word} ")).collect()
}

#[cfg(test)]
mod tests {
    use super::{apart, occurrences};

    fn count(phrase: &str, text: &str) -> usize {
        occurrences(phrase, &apart(text)).len()
    }

    #[test]
    fn case_space_and_hyphens_hide_nothing() {
        for text in [
            "Red  HAT",
            "red\u{a0}hat",
            "red\n hat",
            "red-hat",
            "'Red hat'?",
        ] {
            assert_eq!(count("red hat", text), 1, "{text:?}");
        }
        assert_eq!(count("%", "a 5%-share, or 50 %"), 2);
        assert_eq!(count("red", "red red"), 2);
    }

    #[test]
    fn a_phrase_is_found_neither_inside_a_word_nor_across_a_mark() {
        for text in ["red hats", "bored hat", "red. Hat", "red, hat", "redhat"] {
            assert_eq!(count("red hat", text), 0, "{text}");
        }
        assert_eq!(count("red hat", "a red hat's brim"), 1);
    }

    #[test]
    fn a_phrase_without_words_stands_nowhere() {
        assert_eq!(count("", "red hat"), 0);
        assert_eq!(count("-", "red-hat -"), 0);
    }
}
