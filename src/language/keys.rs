//! What is read as an answer, or as a word that steers the interview.

use super::{Language, Words};
use crate::text::folded;

/// What a word that somebody types can mean wherever it is not the name of a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meant {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not sure.
    Unsure,
    /// Go on without an answer.
    Skip,
    /// Go back.
    Back,
    /// Leave without a result.
    Stop,
    /// Say more.
    Help,
    /// Go on in spite of the emergency advice.
    GoOn,
    /// Show the result.
    Result,
    /// Show the full notes.
    Full,
    /// Nothing: it joins two numbers.
    And,
    /// Nothing: it stands beside a number, as in "I am 63 years old".
    BesideANumber,
}

/// The words and the letters of one language, in small letters and without accents.
pub trait Keys {
    /// Returns the words that mean something, its letter among them. No word means two things.
    fn words_for(&self, meant: Meant) -> &'static [&'static str];

    /// Returns the letter that stands for yes, no, "not sure", skip or back.
    fn key(&self, meant: Meant) -> &'static str {
        let mut words = self.words_for(meant).iter();
        words.next().copied().unwrap_or_default()
    }
}

impl Meant {
    const EVERY: [Self; 12] = [
        Self::Yes,
        Self::No,
        Self::Unsure,
        Self::Skip,
        Self::Back,
        Self::Stop,
        Self::Help,
        Self::GoOn,
        Self::Result,
        Self::Full,
        Self::And,
        Self::BesideANumber,
    ];

    /// Returns what a typed word means to somebody who is asked in these words. Whole words of every other language
    /// that the program speaks are read too, where they mean nothing else in this one; letters are those of this
    /// language alone, since `s` is yes in one and skip in another.
    pub fn of(typed: &str, words: &dyn Words) -> Option<Self> {
        let typed = plain(typed);
        let own = Self::EVERY.into_iter();
        let mut own = own.filter(|meant| words.words_for(*meant).contains(&typed.as_str()));
        let is_letter = typed.chars().nth(1).is_none();
        own.next().or_else(|| {
            let others = Language::EVERY.into_iter().filter(|_| !is_letter);
            let mut others = others.flat_map(|other| Self::EVERY.map(|meant| (other, meant)));
            let says = |(other, meant): &(Language, Self)| {
                other.words().words_for(*meant).contains(&typed.as_str())
            };
            others.find(says).map(|(_, meant)| meant)
        })
    }
}

/// Returns a word in small letters, without the accents and the apostrophes that many people leave out, and without the
/// one mark that ends a sentence: "Stop!".
fn plain(typed: &str) -> String {
    let typed = folded(typed).replace(['\'', '\u{2019}'], "");
    typed.strip_suffix(['.', '!']).unwrap_or(&typed).to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Language, Meant, plain};

    #[test]
    fn no_word_means_two_things_in_one_language_and_all_are_plain() {
        for language in Language::EVERY {
            let all = Meant::EVERY.map(|meant| language.words().words_for(meant));
            let mut all = all.concat();
            let count = all.len();
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len(), count, "{language:?}");
            assert!(all.iter().all(|word| plain(word) == *word), "{language:?}");
        }
    }

    #[test]
    fn s_is_skip_in_english_and_yes_in_spanish() {
        let [english, spanish] = Language::EVERY.map(Language::words);
        assert_eq!(Meant::of("s", english), Some(Meant::Skip));
        assert_eq!(Meant::of("s", spanish), Some(Meant::Yes));
        for words in [english, spanish] {
            assert_eq!(Meant::of("Sí", words), Some(Meant::Yes));
            assert_eq!(Meant::of("no sé", words), Some(Meant::Unsure));
            assert_eq!(Meant::of("not sure", words), Some(Meant::Unsure));
            assert_eq!(Meant::of("no", words), Some(Meant::No));
        }
        assert_eq!(Meant::of("y", spanish), Some(Meant::And));
        assert_eq!(Meant::of("Stop!", english), Some(Meant::Stop));
        assert_eq!(Meant::of("no...", english), None);
    }
}
