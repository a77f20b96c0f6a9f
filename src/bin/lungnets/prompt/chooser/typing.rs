//! What letters mean that are typed at a menu.
//!
//! People type words: "yes", "stop", or what troubles them. One letter leads to a row, and the letters of a word
//! that means something here stay with it. Anything else means nothing at all until it is cleared: the last
//! letter of "chest pain" must never be taken for "no".

use lungnets::language::{Meant, Words};
use lungnets::text::folded;

use super::super::screen::Row;
use super::super::spoken;
use super::super::words::{self, YES_WORD};

/// The letters typed so far.
#[derive(Debug, Default)]
pub(super) struct Typing {
    text: String,
    /// The same with the letters before them that ticked a row at once: the first of "unsure" does.
    all: String,
}

/// What they mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// No row: there are no letters, or the beginning of a word that steers.
    Nothing,
    /// The row at this place.
    Row(usize),
    /// A word that steers the interview.
    Steer(&'static str),
    /// Yes, where it is to be said how much, or to which.
    Yes,
    /// No answer here.
    NoAnswer,
}

impl Typing {
    /// Adds a letter. Where several rows can be ticked, another key in place of the one key typed so far is one more
    /// tick, not a word; but two digits are a number, such as an age at the wrong question. Where one answer is chosen,
    /// two keys choose none: which of them is meant nobody knows.
    pub(super) fn push(
        &mut self,
        letter: char,
        rows: &[Row],
        many: bool,
        words: &dyn Words,
    ) -> Meaning {
        let letter = letter.to_ascii_lowercase();
        let is_key = rows.iter().any(|row| row.key == letter.to_string());
        let before = self.meaning(rows, many, words);
        let is_number =
            letter.is_ascii_digit() && self.text.ends_with(|last: char| last.is_ascii_digit());
        let may_change = !is_number
            && match before {
                Meaning::Row(_) => many && self.is_one_letter(),
                before => before == Meaning::Yes,
            };
        self.text.push(letter);
        self.all.push(letter);
        let means_nothing = |typing: &Self| typing.meaning(rows, many, words) == Meaning::NoAnswer;
        if may_change && is_key && means_nothing(self) {
            self.text = letter.to_string();
        }
        let is_word = |all| Meant::of(all, words).is_some();
        if many && means_nothing(self) && is_word(&self.all) {
            self.text.clone_from(&self.all);
        }
        self.meaning(rows, many, words)
    }

    /// Returns whether a blank goes on with what was typed: "no" with "no idea", and "none" with "none of these".
    pub(super) fn goes_on(&self, rows: &[Row], words: &dyn Words) -> bool {
        let begun = folded(&self.all) + " ";
        let mut unsure = words.words_for(Meant::Unsure).iter();
        let mut labels = rows.iter().map(|row| folded(&row.label));
        unsure.any(|word| word.starts_with(&begun)) || labels.any(|label| label.starts_with(&begun))
    }

    /// Takes the last letter away.
    pub(super) fn pop(&mut self) {
        self.text.pop();
        self.all.pop();
    }

    /// Forgets every letter.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    /// Begins again after a letter that ticked a row, which no other takes back.
    pub(super) fn begin_again(&mut self) {
        self.text.clear();
    }

    /// Returns what was typed.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Returns whether nothing was typed, not even a letter that ticked a row at once.
    pub(super) fn is_at_the_beginning(&self) -> bool {
        self.all.is_empty()
    }

    /// Returns whether a letter that ticked a row at once was the first of a word that stands whole now.
    pub(super) fn is_one_word(&self) -> bool {
        self.text == self.all
    }

    /// Returns whether what was typed is one letter.
    pub(super) fn is_one_letter(&self) -> bool {
        self.text.chars().count() == 1
    }

    /// Returns what the letters mean. Where several rows can be ticked, no row is led to by the beginning of its label.
    pub(super) fn meaning(&self, rows: &[Row], many: bool, words: &dyn Words) -> Meaning {
        let text = self.text.trim_end();
        if text.is_empty() {
            return Meaning::Nothing;
        }
        if let Some(word) = words::steering(text, words) {
            return Meaning::Steer(word);
        }
        let is_key = |row: &Row| row.key == text || !many && row.has_key(text);
        let by_key = rows.iter().position(is_key);
        if let Some(place) = by_key {
            return Meaning::Row(place);
        }
        if begins([Meant::Back, Meant::Stop], text, words) {
            return Meaning::Nothing;
        }
        let said = spoken::word(text, words);
        let is_meant = |row: &Row| said.is_some_and(|said| row.is_meant_by(said));
        if let Some(place) = rows.iter().position(is_meant) {
            return Meaning::Row(place);
        }
        let has_yes = rows.iter().any(|row| row.word == YES_WORD);
        let has_no = rows.iter().any(|row| row.answers_no);
        let says_yes = said == Some(YES_WORD) || begins([Meant::Yes], text, words);
        if says_yes && has_no && !has_yes {
            return Meaning::Yes;
        }
        let letters = folded(text);
        let named = rows.iter().position(|row| row.is_named(text));
        if let Some(place) = named.or_else(|| called(rows, |name| name == letters)) {
            return Meaning::Row(place);
        }
        let begins_row = |row: &Row| {
            let mut said = [&*row.word, &*row.label].into_iter();
            said.any(|said| folded(said).starts_with(&letters))
        };
        let mut places = (0..rows.len()).filter(|place| !many && begins_row(&rows[*place]));
        match (places.next(), places.next()) {
            (Some(place), None) => Meaning::Row(place),
            // It may still become a name that stands in no list, such as that of another country.
            _ if called(rows, |name| name.starts_with(&letters)).is_some() => Meaning::Nothing,
            _ => Meaning::NoAnswer,
        }
    }
}

/// Returns the row of which another name fits.
fn called(rows: &[Row], fits: impl Fn(&str) -> bool) -> Option<usize> {
    let is_called = |row: &Row| row.also.iter().any(|name| fits(&folded(name)));
    rows.iter().position(is_called)
}

/// Returns whether letters begin a word that means one of these.
fn begins(meant: impl IntoIterator<Item = Meant>, letters: &str, words: &dyn Words) -> bool {
    let mut begun = meant.into_iter().flat_map(|meant| words.words_for(meant));
    let letters = folded(letters);
    begun.any(|word| word.starts_with(&letters))
}

#[cfg(test)]
mod tests {
    use lungnets::language::Language;

    use super::super::super::screen::Row;
    use super::{Meaning, Typing};

    fn rows(list: &[(&str, &str, &str)]) -> Vec<Row> {
        let row = |&(word, label, key): &(&str, &str, &str)| Row::new(word, label, key);
        list.iter().map(row).collect()
    }

    fn yes_no() -> Vec<Row> {
        rows(&[
            ("yes", "Yes", "y"),
            ("no", "No", "n"),
            ("unsure", "I am not sure", "u"),
            ("skip", "Skip it", "s"),
        ])
    }

    fn typed(text: &str, rows: &[Row], many: bool) -> Meaning {
        typed_in(Language::English, text, rows, many)
    }

    fn typed_in(language: Language, text: &str, rows: &[Row], many: bool) -> Meaning {
        let mut typing = Typing::default();
        text.chars().fold(Meaning::Nothing, |_, letter| {
            typing.push(letter, rows, many, language.words())
        })
    }

    #[test]
    fn words_and_letters_that_answer_lead_to_their_rows() {
        for (text, place) in [
            ("y", 0),
            ("YES", 0),
            ("yeah", 0),
            ("n", 1),
            ("no", 1),
            ("nope", 1),
            ("u", 2),
            ("idk", 2),
            ("don't know", 2),
            ("unsure", 2),
            ("i am not", 2),
            ("skip", 3),
        ] {
            assert_eq!(typed(text, &yes_no(), false), Meaning::Row(place), "{text}");
        }
    }

    #[test]
    fn two_keys_choose_no_answer_and_tick_one_row_after_the_other_and_one_key_twice_is_one() {
        for (text, place) in [("yy", 0), ("nn", 1), ("NN", 1), ("uu", 2)] {
            assert_eq!(typed(text, &yes_no(), false), Meaning::Row(place), "{text}");
        }
        for (text, place) in [("yn", 1), ("ynu", 2), ("ny", 0), ("nny", 0)] {
            assert_eq!(typed(text, &yes_no(), false), Meaning::NoAnswer, "{text}");
            assert_eq!(typed(text, &yes_no(), true), Meaning::Row(place), "{text}");
        }
    }

    #[test]
    fn two_digits_are_a_number_and_lead_to_no_row_that_has_another() {
        let rows = rows(&[
            ("none", "No", "1"),
            ("few", "A few", "2"),
            ("more", "More", "3"),
        ]);
        for text in ["41", "31", "63", "12"] {
            assert_eq!(typed(text, &rows, false), Meaning::NoAnswer, "{text}");
        }
    }

    #[test]
    fn other_words_answer_nothing_whatever_they_end_in() {
        for text in [
            "chest pain",
            "pain",
            "confusion",
            "nein",
            "non",
            "yes it hurts",
            "sometimes",
            "very",
            "asthma",
            "tightness",
        ] {
            assert_eq!(typed(text, &yes_no(), false), Meaning::NoAnswer, "{text}");
            assert_eq!(typed(text, &yes_no(), true), Meaning::NoAnswer, "{text}");
        }
    }

    #[test]
    fn words_that_steer_are_known_and_their_beginnings_lead_nowhere() {
        assert_eq!(typed("b", &yes_no(), false), Meaning::Steer("back"));
        assert_eq!(typed("stop", &yes_no(), true), Meaning::Steer("stop"));
        assert_eq!(typed("help", &yes_no(), false), Meaning::Steer("?"));
        assert_eq!(typed("sto", &yes_no(), false), Meaning::Nothing);
        assert_eq!(typed("breathing", &yes_no(), false), Meaning::NoAnswer);
    }

    #[test]
    fn yes_where_several_answers_are_one_is_none_of_them_and_no_is_the_calmest() {
        let mut rows = rows(&[
            ("none", "I am not", "1"),
            ("few", "Yes, a few", "2"),
            ("unsure", "I am not sure", "u"),
        ]);
        rows[0].answers_no = true;
        for text in ["y", "ye", "yes", "yeah"] {
            assert_eq!(typed(text, &rows, false), Meaning::Yes, "{text}");
        }
        for (text, place) in [("n", 0), ("nope", 0), ("y2", 1), ("yes2", 1), ("idk", 2)] {
            assert_eq!(typed(text, &rows, false), Meaning::Row(place), "{text}");
        }
    }

    #[test]
    fn a_row_without_a_letter_is_led_to_by_the_beginning_of_its_label() {
        let rows = rows(&[
            ("none", "No", "1"),
            ("few", "A few", "2"),
            ("more", "More", "3"),
            ("unsure", "I am not sure", "u"),
        ]);
        for (text, place) in [("n", 0), ("no", 0), ("a", 1), ("m", 2), ("2", 1)] {
            assert_eq!(typed(text, &rows, false), Meaning::Row(place), "{text}");
        }
        assert_eq!(typed("yes", &rows, false), Meaning::NoAnswer);
    }

    #[test]
    fn another_name_leads_to_its_row_when_it_is_whole_and_its_beginning_nowhere() {
        let mut rows = rows(&[("eu", "EU", "1"), ("estonia", "Estonia", "2")]);
        rows[0].also = vec!["España".into(), "ES".into(), "Malta".into()];
        for (text, place) in [
            ("españa", 0),
            ("ESPANA", 0),
            ("malta", 0),
            ("es", 0),
            ("est", 1),
        ] {
            assert_eq!(typed(text, &rows, false), Meaning::Row(place), "{text}");
        }
        for text in ["m", "mal", "esp"] {
            assert_eq!(typed(text, &rows, false), Meaning::Nothing, "{text}");
        }
        for text in ["méxico", "maltas", "españa y malta"] {
            assert_eq!(typed(text, &rows, false), Meaning::NoAnswer, "{text}");
        }
    }

    #[test]
    fn in_spanish_s_is_yes_and_no_se_is_never_no() {
        let rows = rows(&[
            ("yes", "Sí", "s"),
            ("no", "No", "n"),
            ("unsure", "Dudo, no lo sé", "d"),
            ("skip", "Pasar esta pregunta", "p"),
        ]);
        let typed = |text| typed_in(Language::Spanish, text, &rows, false);
        for (text, place) in [
            ("s", 0),
            ("sí", 0),
            ("si", 0),
            ("n", 1),
            ("no", 1),
            ("d", 2),
            ("no sé", 2),
            ("no lo sé", 2),
            ("not sure", 2),
            ("p", 3),
            ("pasar", 3),
            ("skip", 3),
        ] {
            assert_eq!(typed(text), Meaning::Row(place), "{text}");
        }
        assert_eq!(typed("atrás"), Meaning::Steer("back"));
        assert_eq!(typed("salir"), Meaning::Steer("stop"));
        assert_eq!(typed("sali"), Meaning::Nothing);
        for text in ["no s", "nada de dolor", "b"] {
            assert_eq!(typed(text), Meaning::NoAnswer, "{text}");
        }
    }
}
