//! What counts as a word.

/// The words of a text: what stands between spaces and holds a letter or a digit, without the marks around it.
///
/// As in Flesch's own counting, "well-known", "don't" and "24" are one word each. A web address is none: it
/// is copied, not read.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
        .map(|piece| piece.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty() && !is_address(word))
}

/// Whether this is a web or mail address: it holds "://", or its host ends with a dot and small letters.
///
/// The small letters tell "example.org" from "end.Next", a space forgotten between two sentences.
fn is_address(word: &str) -> bool {
    let host = word.split('/').next().unwrap_or_default();
    let ends_as_host = host.rsplit_once('.').is_some_and(|(_, last)| {
        last.len() >= 2 && last.bytes().all(|byte| byte.is_ascii_lowercase())
    });
    word.contains("://") || ends_as_host
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn an_address_is_no_word() {
        let text = "Go to www.example.org/a-long/path. Write to me@example.org.";
        assert_eq!(words(text).collect::<Vec<_>>(), ["Go", "to", "Write", "to"]);
        assert_eq!(words("https://example.org/A_B").count(), 0);
        let forgotten_space = words("The end.Next");
        assert_eq!(forgotten_space.count(), 2);
    }

    #[test]
    fn words_stand_between_spaces_and_hold_a_letter_or_a_digit() {
        let text = "Don't -- (she said) run 24 'well-known' %s & go!";
        let expected = ["Don't", "she", "said", "run", "24", "well-known", "s", "go"];
        assert_eq!(words(text).collect::<Vec<_>>(), expected);
    }
}
