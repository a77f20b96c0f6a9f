//! How hard a Spanish text is to read, and what it may not say.

use super::reading::{Reading, has_words};

/// Words that would tell a person more than a self-check can know.
pub const FORBIDDEN: [&str; 14] = [
    "usted tiene",
    "usted padece",
    "usted sufre",
    "tiene cáncer",
    "tiene un tumor",
    "diagnosticado",
    "diagnosticada",
    "diagnosticamos",
    "probablemente",
    "seguramente",
    "sin duda",
    "bajo riesgo",
    "alto riesgo",
    "por ciento",
];

/// Returns the first of the [`FORBIDDEN`] words that a text holds.
pub fn claim(text: &str) -> Option<&'static str> {
    FORBIDDEN.into_iter().find(|words| has_words(text, words))
}

/// Returns how easy some texts are to read together, from 0 to about 100; none for texts without words.
///
/// `206.835 - 62.3 * syllables / words - words / sentences`: the perspicuity of F. Szigriszt Pazos ("Sistemas predictivos
/// de legilibilidad del mensaje escrito", 1993), which the INFLESZ scale of I. M. Barrio Cantalejo puts into words.
pub fn ease<'t>(texts: impl IntoIterator<Item = &'t str>) -> Option<f64> {
    let counts = Reading::counted(texts, syllables);
    let (sentences, words) = (counts.sentences as f64, counts.words as f64);
    let syllables = counts.syllables as f64;
    (counts.words > 0).then(|| 206.835 - 62.3 * syllables / words - words / sentences)
}

/// Returns the step of the INFLESZ scale that an ease lies on.
pub fn inflesz(ease: f64) -> &'static str {
    match ease {
        ease if ease > 80.0 => "very easy",
        ease if ease > 65.0 => "fairly easy",
        ease if ease > 55.0 => "normal",
        ease if ease > 40.0 => "somewhat hard",
        _ => "very hard",
    }
}

/// Returns the syllables of a word, at least one. Two vowels are one syllable where one of them is a weak one without
/// an accent; `u` is silent after `q`, and between `g` and `e` or `i`.
pub fn syllables(word: &str) -> usize {
    let letters: Vec<char> = word.to_lowercase().chars().collect();
    let is_silent = |at: usize| {
        let before = at.checked_sub(1).map(|before| letters[before]);
        let after = letters.get(at + 1);
        let is_open = matches!(after, Some('e' | 'i' | 'é' | 'í'));
        letters[at] == 'u' && (before == Some('q') || before == Some('g') && is_open)
    };
    let (mut count, mut before) = (0, None);
    for (at, letter) in letters.iter().enumerate() {
        let is_last_y = *letter == 'y' && at + 1 == letters.len();
        let is_vowel = "aeiouáéíóúü".contains(*letter) || is_last_y;
        if !is_vowel || is_silent(at) {
            before = None;
            continue;
        }
        let is_weak = |letter: char| matches!(letter, 'i' | 'u' | 'ü' | 'y');
        let joins = before.is_some_and(|before| is_weak(before) || is_weak(*letter));
        count += usize::from(!joins);
        before = Some(*letter);
    }
    count.max(1)
}
