//! How hard a text is to read: sentences, words, and the school grade that they call for.

pub use super::syllables::syllables;

/// The counts of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reading {
    /// How many [`sentences()`] have at least one word.
    pub sentences: usize,
    /// How many [`words()`] there are.
    pub words: usize,
    /// How many [`syllables()`] the words have.
    pub syllables: usize,
    /// How many words the longest sentence has.
    pub longest_sentence: usize,
}

impl Reading {
    /// Counts a text in English.
    pub fn of(text: &str) -> Self {
        Self::counted([text], syllables)
    }

    /// Counts some texts together, in the language in which `syllables` counts those of a word.
    pub(super) fn counted<'t>(
        texts: impl IntoIterator<Item = &'t str>,
        syllables: fn(&str) -> usize,
    ) -> Self {
        let mut reading = Self::default();
        for sentence in texts.into_iter().flat_map(sentences) {
            let before = reading.words;
            for word in words(sentence) {
                reading.words += 1;
                reading.syllables += syllables(word);
            }
            let length = reading.words - before;
            reading.sentences += usize::from(length > 0);
            reading.longest_sentence = reading.longest_sentence.max(length);
        }
        reading
    }

    /// The Flesch-Kincaid grade: about the year of school in the US after which most people can read the
    /// text; none for a text without words.
    ///
    /// `0.39 * words / sentences + 11.8 * syllables / words - 15.59`, after J. P. Kincaid, R. P. Fishburne,
    /// R. L. Rogers and B. S. Chissom, "Derivation of New Readability Formulas [...] for Navy Enlisted
    /// Personnel", Research Branch Report 8-75, Naval Technical Training Command, 1975.
    ///
    /// It was made for passages of many sentences. In a text of `n` words one more syllable is `11.8 / n`
    /// grades, so the grade of a few words says little.
    pub fn grade(&self) -> Option<f64> {
        let (sentences, words) = (self.sentences as f64, self.words as f64);
        let syllables = self.syllables as f64;
        (self.words > 0).then(|| 0.39 * words / sentences + 11.8 * syllables / words - 15.59)
    }
}

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

/// Whether a text has these words, whole and in this order.
pub(in crate::proof) fn has_words(text: &str, words: &str) -> bool {
    let letters = text.to_lowercase();
    let plain = letters.split(|letter: char| !letter.is_alphanumeric());
    let plain: Vec<_> = plain.filter(|word| !word.is_empty()).collect();
    let wanted: Vec<_> = words.split(' ').collect();
    plain.windows(wanted.len()).any(|found| found == wanted)
}
