//! Names of columns and texts of rules without what makes no difference, and when one may be meant for another.

/// What parts the name of a question from that of a choice, where a program makes a column of each choice.
const BETWEEN: [&str; 9] = ["___", "/", ".", ":", "[", "(", "=", "|", " - "];

/// The longest name that is compared letter by letter, in bytes.
const LONGEST: usize = 200;

/// The shortest piece of a text that says which text it is, in bytes.
const TELLING: usize = 8;

/// The shortest stem that a word keeps without its ending, in bytes: `last` and `lasting` are two words.
const SHORTEST_STEM: usize = 5;

/// Endings of words that say the same: `wheeze` and `wheezing`, `breath` and `breathless`.
const ENDINGS: [&str; 10] = [
    "less", "ness", "ing", "ful", "ish", "ed", "er", "es", "e", "y",
];

/// A name in small letters, with one underscore for everything between words.
pub(super) fn bare(name: &str) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric());
    let mut bare = String::with_capacity(name.len());
    for word in words.filter(|word| !word.is_empty()) {
        if !bare.is_empty() {
            bare.push('_');
        }
        bare.extend(word.chars().flat_map(char::to_lowercase));
    }
    bare
}

/// A name with a blank before each capital within a word, as in `hasCough`.
pub(super) fn in_words(name: &str) -> String {
    let mut words = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && words.ends_with(char::is_lowercase) {
            words.push(' ');
        }
        words.push(letter);
    }
    words
}

/// The whole name and the parts of it that may be names of their own, without what makes no difference.
pub(super) fn parts(column: &str) -> Vec<String> {
    let mut parts = vec![column];
    for between in BETWEEN {
        parts = parts.iter().flat_map(|part| part.split(between)).collect();
    }
    let parts = parts.into_iter().map(bare).filter(|part| !part.is_empty());
    let mut parts: Vec<String> = std::iter::once(bare(column)).chain(parts).collect();
    let once_more = parts.iter().filter_map(|part| without_number(part));
    parts.extend(once_more.collect::<Vec<_>>());
    parts
}

/// A name without the number or letter that programs put behind a name that was there already: `cough_2`, `cough_x`.
fn without_number(part: &str) -> Option<String> {
    let (name, number) = part.rsplit_once('_')?;
    (number.len() == 1 && !name.is_empty()).then(|| name.to_owned())
}

/// A word in small letters without its endings.
pub(super) fn stem(word: &str) -> &str {
    let is_plural = |stem: &&str| stem.len() > 2 && !stem.ends_with('s');
    let mut stem = word.strip_suffix('s').filter(is_plural).unwrap_or(word);
    let without_ending = |word: &'_ str| {
        let mut stems = ENDINGS.iter().filter_map(|end| word.strip_suffix(end));
        stems.find(|stem| stem.len() >= SHORTEST_STEM).map(str::len)
    };
    while let Some(length) = without_ending(stem) {
        stem = &stem[..length];
    }
    stem
}

/// Whether a name is misspelt, is cut off, or stands among other words.
pub(super) fn is_nearly(part: &str, text: &str) -> bool {
    let is_beginning = part.len() >= TELLING
        && text
            .strip_prefix(part)
            .is_some_and(|rest| rest.starts_with('_'));
    let is_within = text.len() > TELLING && text.contains('_') && part.contains(text);
    is_beginning || is_within || is_misspelt(part, text)
}

/// Whether a name differs from a text by no more than a letter or two.
pub(super) fn is_misspelt(part: &str, text: &str) -> bool {
    let shorter = part.len().min(text.len());
    if shorter < 3 || part.len().max(text.len()) > LONGEST {
        return false;
    }
    let most = if shorter > TELLING { 2 } else { 1 };
    // To compare two names takes a thousand times as long as to count their letters.
    if part.chars().count().abs_diff(text.chars().count()) > most {
        return false;
    }
    let is_short_and_begins_otherwise = shorter <= 5 && part.chars().next() != text.chars().next();
    !is_short_and_begins_otherwise && strsim::osa_distance(part, text) <= most
}

#[cfg(test)]
mod tests {
    use super::{in_words, stem};

    #[test]
    fn words_that_say_the_same_have_one_stem_and_short_ones_keep_their_ending() {
        for words in [
            ["wheeze", "wheezing"],
            ["breath", "breathlessness"],
            ["hoarse", "hoarseness"],
            ["infection", "infections"],
            ["fever", "feverish"],
            ["pain", "pains"],
        ] {
            assert_eq!(stem(words[0]), stem(words[1]), "{words:?}");
        }
        for words in [
            ["last", "lasting"],
            ["illness", "illn"],
            ["sign", "signing"],
        ] {
            assert_ne!(stem(words[0]), stem(words[1]), "{words:?}");
        }
        assert_eq!(in_words("hasCough"), "has Cough");
    }
}
