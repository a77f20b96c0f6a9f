//! Where sentences end, and what counts as a word.

/// Abbreviations whose full stop ends no sentence. Those of single letters, such as "e.g.", need no entry.
const ABBREVIATIONS: [&str; 8] = ["approx", "dr", "mr", "mrs", "ms", "prof", "st", "vs"];

/// What may stand between the stop that ends a sentence and the space after it.
const CLOSING: [char; 4] = ['"', '\'', ')', ']'];

/// The sentences of a text: each ends with a full stop, a question mark or an exclamation mark, before a
/// space or the end of the text.
///
/// A stop ends no sentence inside a word ("3.5", "example.org"), in an abbreviation, or before a small letter.
/// Where this is wrong, two sentences nearly always count as one, and the text as harder than it is.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut start, mut end) = (0, 0);
    for piece in text.split_inclusive(char::is_whitespace) {
        end += piece.len();
        if is_end(piece.trim_end()) && !text[end..].trim_start().starts_with(char::is_lowercase) {
            found.push(text[start..end].trim());
            start = end;
        }
    }
    found.push(text[start..].trim());
    found.retain(|sentence| !sentence.is_empty());
    found
}

fn is_end(piece: &str) -> bool {
    let piece = piece.trim_end_matches(CLOSING);
    piece.ends_with(['!', '?']) || (piece.ends_with('.') && !is_abbreviation(piece))
}

fn is_abbreviation(piece: &str) -> bool {
    let bare = piece.trim_matches(|c: char| !c.is_alphanumeric());
    let mut parts = bare.split('.');
    let letters_only = bare.contains('.')
        && parts.all(|part| part.len() == 1 && part.starts_with(char::is_alphabetic));
    letters_only || ABBREVIATIONS.contains(&bare.to_lowercase().as_str())
}

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
    use super::{sentences, words};

    #[test]
    fn sentences_end_at_a_mark_before_a_space() {
        assert_eq!(sentences("One. Two? Three!"), ["One.", "Two?", "Three!"]);
        let marked = sentences("Say 'one.' Then (two.) Then");
        assert_eq!(marked, ["Say 'one.'", "Then (two.)", "Then"]);
        let one = "One:  two; three\u{a0}four";
        assert_eq!(sentences(one), [one]);
        assert_eq!(sentences("Take 3. Wait."), ["Take 3.", "Wait."]);
        let address = sentences("Go to example.org. Wait.");
        assert_eq!(address, ["Go to example.org.", "Wait."]);
        assert!(sentences("  ").is_empty());
    }

    #[test]
    fn stops_that_end_no_sentence_split_nothing() {
        for text in [
            "Bring tea, e.g. Earl Grey.",
            "Use 3.5 cups of U.S. Navy tea.",
            "Go to example.org and read.",
            "Ask Dr. Grey (approx. 5 of them).",
            "Is it (really?) so.",
        ] {
            assert_eq!(sentences(text), [text]);
        }
    }

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
