//! Spanish texts: how hard they are to read, and what they may not say.

use lungnets::proof::plain_language::spanish::{claim, ease, inflesz, syllables};

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
