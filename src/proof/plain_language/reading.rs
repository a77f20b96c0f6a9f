//! How hard a text is to read: sentences, words, and the school grade that they call for.

mod sentences;
mod syllables;

pub use sentences::{sentences, words};
pub use syllables::syllables;

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
    /// Counts a text.
    pub fn of(text: &str) -> Self {
        let mut reading = Self::default();
        for sentence in sentences(text) {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn grade(text: &str) -> f64 {
        Reading::of(text).grade().unwrap()
    }

    #[test]
    fn grades_of_well_known_sentences_are_met() {
        let point = "This sentence, taken as a reading passage unto itself, is being used to prove a point.";
        // Dictionaries give two of its words a syllable more or less, which is 1.8 grades.
        let platypus =
            "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.";
        for (text, expected, tolerance) in [
            ("The cat sat on the mat.", -1.45, 0.01),
            ("Go.", -3.40, 0.01),
            (point, 7.61, 0.01),
            (platypus, 11.3, 1.9),
        ] {
            let found = grade(text);
            assert!((found - expected).abs() <= tolerance, "{found} for {text}");
        }
    }

    #[test]
    fn a_grade_needs_words() {
        assert_eq!(Reading::of("").grade(), None);
        assert_eq!(Reading::of("... example.org!").grade(), None);
    }

    #[test]
    fn counts_are_those_of_the_whole_text_and_of_its_longest_sentence() {
        let expected = Reading {
            sentences: 2,
            words: 7,
            syllables: 8,
            longest_sentence: 5,
        };
        assert_eq!(Reading::of("Sit down. Then open the red box."), expected);
    }
}
