//! Syllables, counted by spelling.

/// Pairs of vowels that are spoken apart, and the letters before them that join them again: "radio" has
/// three syllables, "nation" two.
const APART: [(&str, &str); 7] = [
    ("ia", "ct"),
    ("io", "cghstx"),
    ("iu", ""),
    ("ua", "gq"),
    ("iet", ""),
    ("oem", ""),
    ("oen", ""),
];

/// What "-es" is spoken after, as in "boxes".
const HISSES: [&str; 7] = ["c", "ch", "g", "s", "sh", "x", "z"];

/// How many syllables a word has, by its spelling; at least one for each of its parts.
///
/// A word is taken apart at hyphens and slashes. A part with a digit, or of two to five capitals with or
/// without an "s", counts as one syllable, as in R. Flesch, "How to Write Plain English" (1979). In any other:
///
/// - Vowels side by side are one syllable, except in pairs such as the "io" of "radio", before "-ing"
///   ("going"), and in a last "-ea", "-ier" or "-iest" ("area", "easier").
/// - "y" is a vowel, except before a vowel at the start or after a vowel ("yes", "player").
/// - A last "e", "es" or "ed" is silent ("late", "lakes", "asked"), except where it must be spoken ("table",
///   "boxes", "wanted").
/// - So is the "e" before "-ly", "-ful", "-less" and "-ness" ("safely", "careful"), and that of "some-".
/// - What follows an apostrophe is silent, except in "isn't" and the like.
///
/// English has exceptions to all of this. Of 2872 words from the Dale-Chall list of easy words, 98 in 100 come
/// out as in the Carnegie Mellon Pronouncing Dictionary; most of the others get one syllable too many.
pub fn syllables(word: &str) -> usize {
    word.split(['-', '/'])
        .filter(|part| part.contains(char::is_alphanumeric))
        .map(in_part)
        .sum()
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}')
}

fn in_part(part: &str) -> usize {
    let capitals = part.strip_suffix('s').unwrap_or(part);
    let is_capitals = (2..=5).contains(&capitals.len()) && capitals.chars().all(char::is_uppercase);
    if is_capitals || part.contains(|c: char| c.is_ascii_digit()) {
        return 1;
    }
    let part = part.to_lowercase();
    let (word, ending) = part.split_once(is_apostrophe).unwrap_or((&part, ""));
    let letters: Vec<char> = word.chars().collect();
    let vowels = vowels(&letters);
    let starts = (0..vowels.len()).filter(|&i| vowels[i] && (i == 0 || !vowels[i - 1]));
    let groups = starts.count();
    let apart = spoken_apart(word, groups, &vowels);
    let silent = if groups > 1 { silent(word) } else { 0 };
    let spoken_not = ending == "t" && matches!(vowels[..], [.., false, false]); // "isn't", not "can't"
    (groups + apart + usize::from(spoken_not))
        .saturating_sub(silent)
        .max(1)
}

/// Which of the letters are vowels.
fn vowels(letters: &[char]) -> Vec<bool> {
    let is_plain = |i: usize| letters.get(i).copied().is_some_and(is_plain_vowel);
    let is_vowel = |i: usize| match letters[i] {
        'y' => !is_plain(i + 1) || (i > 0 && !is_plain(i - 1)),
        _ => is_plain(i),
    };
    (0..letters.len()).map(is_vowel).collect()
}

/// How many vowels are spoken apart from the vowel before them.
fn spoken_apart(word: &str, groups: usize, vowels: &[bool]) -> usize {
    let pairs = APART.iter().map(|(pair, joined_after)| {
        let found = word.match_indices(pair);
        let apart = found.filter(|(at, _)| !word[..*at].ends_with(|c| joined_after.contains(c)));
        apart.count()
    });
    let before_ing = word.ends_with("ing") && matches!(vowels[..], [.., true, true, false, false]);
    let last = groups > 1 && any(&["ea", "ier", "iest"], |last| word.ends_with(last));
    pairs.sum::<usize>() + usize::from(before_ing) + usize::from(last)
}

/// How many vowels of a word with several are silent.
fn silent(word: &str) -> usize {
    let inside = any(&["ly", "ful", "less", "ness"], |suffix| {
        word.strip_suffix(suffix).is_some_and(ends_in_silent_e)
    });
    let after_some = word.strip_prefix("some");
    let some = after_some.is_some_and(|rest| rest.starts_with(is_consonant));
    let last = if let Some(stem) = word.strip_suffix("es") {
        let hisses = any(&HISSES, |hiss| stem.ends_with(hiss));
        stem.ends_with(is_consonant) && !ends_in_spoken_l(stem) && !hisses
    } else if let Some(stem) = word.strip_suffix("ed") {
        stem.ends_with(is_consonant) && !ends_in_spoken_l(stem) && !stem.ends_with(['d', 't'])
    } else {
        ends_in_silent_e(word)
    };
    usize::from(inside) + usize::from(some) + usize::from(last)
}

fn any(endings: &[&str], fits: impl Fn(&str) -> bool) -> bool {
    endings.iter().any(|ending| fits(ending))
}

fn ends_in_silent_e(word: &str) -> bool {
    let stem = word.strip_suffix('e');
    stem.is_some_and(|stem| stem.ends_with(is_consonant) && !ends_in_spoken_l(stem))
}

/// Whether the word ends in an "l" that makes a syllable of its own before an "e", as in "tabl-e".
fn ends_in_spoken_l(word: &str) -> bool {
    let stem = word.strip_suffix('l');
    stem.is_some_and(|stem| stem.ends_with(is_consonant) && !stem.ends_with(['l', 'r']))
}

fn is_consonant(c: char) -> bool {
    !is_plain_vowel(c)
}

fn is_plain_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}
