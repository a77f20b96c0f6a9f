//! How hard a Spanish text is to read, and what it may not say.

use super::reading::{sentences, words};

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
    let plain = |text: &str| {
        let letters = text.to_lowercase();
        let words = letters.split(|letter: char| !letter.is_alphanumeric());
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        format!(" {} ", words.join(" "))
    };
    let text = plain(text);
    let mut every = FORBIDDEN.into_iter();
    every.find(|words| text.contains(&plain(words)))
}

/// Returns how easy some texts are to read together, from 0 to about 100; none for texts without words.
///
/// `206.835 - 62.3 * syllables / words - words / sentences`: the perspicuity of F. Szigriszt Pazos ("Sistemas predictivos
/// de legilibilidad del mensaje escrito", 1993), which the INFLESZ scale of I. M. Barrio Cantalejo puts into words.
pub fn ease<'t>(texts: impl IntoIterator<Item = &'t str>) -> Option<f64> {
    let (mut sentence_count, mut word_count, mut syllable_count) = (0, 0, 0);
    for sentence in texts.into_iter().flat_map(sentences) {
        let before = word_count;
        for word in words(sentence) {
            word_count += 1;
            syllable_count += syllables(word);
        }
        sentence_count += usize::from(word_count > before);
    }
    let (sentences, words) = (sentence_count as f64, word_count as f64);
    (word_count > 0).then(|| 206.835 - 62.3 * syllable_count as f64 / words - words / sentences)
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

#[cfg(test)]
mod tests {
    use super::{claim, ease, inflesz, syllables};

    #[test]
    fn syllables_are_counted_as_they_are_spoken() {
        for (word, count) in [
            ("tos", 1),
            ("muy", 1),
            ("y", 1),
            ("aire", 2),
            ("quien", 1),
            ("guerra", 2),
            ("pingüino", 3),
            ("día", 2),
            ("médico", 3),
            ("hoy", 1),
            ("respirar", 3),
            ("poeta", 3),
            ("emergencia", 4),
            ("24", 1),
        ] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn a_short_sentence_of_short_words_is_very_easy_and_a_long_one_is_not() {
        let easy = ease(["Hable hoy con un médico."]).unwrap();
        // 8 syllables, 5 words, 1 sentence.
        assert!((easy - (206.835 - 62.3 * 8.0 / 5.0 - 5.0)).abs() < 0.001);
        assert_eq!(inflesz(easy), "very easy");
        let hard = ease(["La sintomatología respiratoria inespecífica requiere valoración."]);
        assert_eq!(hard.map(inflesz), Some("very hard"));
        assert_eq!(ease([""]), None);
    }

    #[test]
    fn a_claim_is_found_as_whole_words_in_any_case() {
        assert_eq!(claim("Mire: Usted  tiene cáncer."), Some("usted tiene"));
        assert_eq!(claim("PROBABLEMENTE no."), Some("probablemente"));
        assert_eq!(claim("Si usted tiene"), Some("usted tiene"));
        assert_eq!(claim("¿Tiene tos?"), None);
    }
}
