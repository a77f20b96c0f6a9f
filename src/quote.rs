//! Foreign text made harmless: what a file or a command line holds may be quoted in a message, never obeyed.

/// Characters a quotation in a message may have before it is cut.
const LONGEST: usize = 30;

/// `text` in double quotes, cut to 30 characters, with nothing in it that a terminal would act on.
pub fn quoted(text: &str) -> String {
    format!("\"{}\"", short(text, LONGEST))
}

/// `text` cut to so many characters, with nothing in it that a terminal would act on.
pub fn short(text: &str, longest: usize) -> String {
    let mut short: String = text.chars().take(longest).collect();
    if text.chars().nth(longest).is_some() {
        short.push_str("...");
    }
    clean(&short)
}

/// `text` with every character that [`is_harmful`] replaced by a question mark.
pub fn clean(text: &str) -> String {
    text.chars()
        .map(|c| if is_harmful(c) { '?' } else { c })
        .collect()
}

/// Whether a terminal or a browser could act on this character instead of showing it: control characters, the
/// marks that turn the direction of the text around them, and what nobody sees. The two joiners are left alone:
/// some scripts cannot be written without them.
pub fn is_harmful(c: char) -> bool {
    let turns = matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{206F}');
    let breaks = matches!(c, '\u{2028}' | '\u{2029}');
    let is_unseen = matches!(c, '\u{180E}' | '\u{200B}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}');
    c.is_control() || turns || breaks || is_unseen
}

/// Whether any character of a text [`is_harmful`]. Plain ASCII, the usual case, is told at a glance.
pub fn holds_harm(text: &str) -> bool {
    let is_plain = |byte: u8| (b' '..=b'~').contains(&byte);
    !text.bytes().all(is_plain) && text.chars().any(is_harmful)
}

/// The longest word that anybody misspells, in bytes. Longer ones are compared with nothing: that takes long, too.
const LONGEST_WORD: usize = 100;

/// The name among `known` that `word` was most probably meant to be, if any is near enough.
pub fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    near(word, known).first().copied()
}

/// The names among `known` that `word` may have been meant to be, the nearest first.
pub fn near<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Vec<&'k str> {
    if word.len() > LONGEST_WORD {
        return Vec::new();
    }
    let word = word.to_lowercase().replace('-', "_");
    let mut near: Vec<(f64, &str)> = known
        .into_iter()
        .filter(|name| name.len() <= LONGEST_WORD)
        .map(|name| (strsim::jaro_winkler(&word, name), name))
        .filter(|(likeness, _)| *likeness > 0.8)
        .collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0));
    near.into_iter().map(|(_, name)| name).collect()
}

#[cfg(test)]
mod tests {
    use super::{nearest, quoted};

    #[test]
    fn escape_codes_and_turning_marks_are_taken_out() {
        assert_eq!(quoted("a\u{1b}[31mred\u{202e}"), "\"a?[31mred?\"");
    }

    #[test]
    fn long_text_is_cut() {
        assert_eq!(
            quoted(&"x".repeat(40)),
            format!("\"{}...\"", "x".repeat(30))
        );
    }

    #[test]
    fn a_misspelt_name_finds_its_neighbour_and_a_strange_one_finds_none() {
        let known = ["swelling", "fever", "insect_bite"];
        assert_eq!(nearest("sweling", known), Some("swelling"));
        assert_eq!(nearest("insect-biet", known), Some("insect_bite"));
        assert_eq!(nearest("xyz", known), None);
    }
}
