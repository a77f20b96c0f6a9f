//! Foreign text made harmless: what a file or a command line holds may be quoted in a message, never obeyed.

/// Characters a quotation in a message may have before it is cut.
const LONGEST: usize = 30;

/// `text` in double quotes, cut to 30 characters, with nothing in it that a terminal would act on.
pub fn quoted(text: &str) -> String {
    let mut short: String = text.chars().take(LONGEST).collect();
    if text.chars().nth(LONGEST).is_some() {
        short.push_str("...");
    }
    format!("\"{}\"", clean(&short))
}

/// `text` with every character that [`is_harmful`] replaced by a question mark.
pub fn clean(text: &str) -> String {
    text.chars()
        .map(|c| if is_harmful(c) { '?' } else { c })
        .collect()
}

/// Whether a terminal or a browser could act on this character instead of showing it: control characters,
/// and the marks that turn the direction of the text around them.
pub fn is_harmful(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{061C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}'
        )
        || matches!(c, '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

/// Whether any character of a text [`is_harmful`]. Plain ASCII, the usual case, is told at a glance.
pub fn holds_harm(text: &str) -> bool {
    let is_plain = |byte: u8| (b' '..=b'~').contains(&byte);
    !text.bytes().all(is_plain) && text.chars().any(is_harmful)
}

/// The name among `known` that `word` was most probably meant to be, if any is near enough.
pub fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let word = word.to_lowercase().replace('-', "_");
    known
        .into_iter()
        .map(|name| (strsim::jaro_winkler(&word, name), name))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name)
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
