//! What the keys do that are pressed in a list.

use lungnets::answers::unsure_of;
use lungnets::quote::quoted;

use super::super::ending::Stopped;
use super::super::keys::Key;
use super::super::screen::{Row, Screen};
use super::super::{hints, spoken, words};
use super::typing::Meaning;
use super::{Chooser, Outcome, tick};

impl Chooser<'_, '_> {
    /// Does what a key means. The end of input, typed as Ctrl-D, is an ending like any other.
    pub(super) fn press(&mut self, key: Key) -> Result<Outcome, Stopped> {
        self.message = None;
        self.is_led = false;
        let was_told = std::mem::take(&mut self.is_told_of_loss);
        if !matches!(key, Key::Char(_)) {
            self.just_ticked = None;
        }
        match key {
            Key::Enter => return Ok(self.enter()),
            Key::Escape => return Ok(self.escape(was_told)),
            Key::Suspend => return Ok(Outcome::Leave(None)),
            Key::EndOfInput | Key::Stop => return Err(Stopped),
            Key::Char('?' | '？') if self.typing.text().chars().count() <= 1 => {
                return Ok(Outcome::with(words::HELP));
            }
            Key::Char(letter) => {
                self.press_letter(spoken::narrow(letter));
                return Ok(Outcome::Stay);
            }
            Key::Backspace => {
                self.typing.pop();
                self.follow(self.meaning());
                return Ok(Outcome::Stay);
            }
            Key::Down | Key::Tab => self.step(1),
            Key::Up | Key::BackTab => self.step(self.screen.rows.len() - 1),
            Key::Home => self.at = Some(0),
            Key::End => self.at = Some(self.screen.rows.len() - 1),
            Key::Pasted(_) | Key::Unreadable => return Ok(Outcome::Stay),
        }
        self.typing.clear();
        Ok(Outcome::Stay)
    }

    fn press_letter(&mut self, letter: char) {
        let just_ticked = self.just_ticked.take();
        let many = self.screen.many;
        let means_nothing = self.meaning() == Meaning::NoAnswer;
        let goes_on = self.typing.goes_on(&self.screen.rows, self.screen.words);
        match letter {
            ' ' if many && !means_nothing && !goes_on => {
                self.typing.clear();
                // Whoever types a letter and then Space ticks the row, and does not take the tick back.
                if just_ticked.is_none() || just_ticked != self.at {
                    self.press_space();
                }
            }
            ',' if many && !means_nothing => {
                self.typing.clear();
                self.just_ticked = just_ticked; // a blank behind the comma takes no tick back either
            }
            _ => {
                if self.typing.is_at_the_beginning() {
                    self.ticked_before_word.clone_from(&self.screen.ticked);
                }
                if self.typing.text().is_empty() {
                    self.ticked_before.clone_from(&self.screen.ticked);
                }
                let meaning = self
                    .typing
                    .push(letter, &self.screen.rows, many, self.screen.words);
                let meaning = self.unless_a_slip(meaning);
                self.follow(meaning);
                if many {
                    self.tick_by_letter(meaning);
                }
            }
        }
    }

    /// Returns what letters mean: after a yes to several answers the key of the calmest is a slip, until no is said in
    /// words or the row is gone to.
    fn unless_a_slip(&mut self, meaning: Meaning) -> Meaning {
        let (screen, typed) = (&mut *self.screen, self.typing.text());
        screen.said_yes |= meaning == Meaning::Yes;
        let is_key_of_no = |place: usize| {
            let row = &screen.rows[place];
            row.answers_no && row.key == typed && spoken::word(typed, screen.words).is_none()
        };
        match meaning {
            Meaning::Row(place) if screen.said_yes && is_key_of_no(place) => {
                self.typing.clear();
                Meaning::Yes
            }
            meaning => meaning,
        }
    }

    /// Ticks the row that a letter leads to, until it turns out to begin a word that is no answer.
    fn tick_by_letter(&mut self, meaning: Meaning) {
        let Meaning::Row(place) = meaning else {
            self.screen.ticked.clone_from(&self.ticked_before);
            return;
        };
        let was_ticked = self.screen.ticked[place];
        if was_ticked && !self.typing.is_one_letter() {
            return; // the first letter of the word has ticked it
        }
        let message = tick(self.screen, place);
        self.message = message.or_else(|| hints::beyond_one_digit(self.screen, place));
        let is_new = !was_ticked && self.screen.ticked[place];
        self.just_ticked = is_new.then_some(place);
        // What may be urgent stands for itself: no letter after it takes it back.
        if !self.screen.rows[place].alone {
            self.typing.begin_again();
        }
    }

    /// Ticks the row that the cursor stands on, or takes its tick back, which no other key does.
    fn press_space(&mut self) {
        let Some(at) = self.at else {
            self.message = Some(self.screen.words.no_row_here().to_owned());
            return;
        };
        if self.screen.ticked[at] {
            self.screen.ticked[at] = false;
        } else {
            self.message = tick(self.screen, at);
        }
    }

    /// Goes to the row that was typed; where that was none, says so.
    fn follow(&mut self, meaning: Meaning) {
        let words = self.screen.words;
        self.at = match meaning {
            Meaning::Row(place) => Some(place),
            Meaning::Nothing | Meaning::Steer(_) | Meaning::Yes | Meaning::NoAnswer => None,
        };
        self.message = match meaning {
            Meaning::Steer(word) => Some(words::press_enter_to(word, words).to_owned()),
            Meaning::Yes => Some(hints::how_much(self.screen).to_owned()),
            Meaning::NoAnswer => Some(self.told_of_no_row()),
            Meaning::Nothing | Meaning::Row(_) => None,
        };
    }

    /// Says what becomes of letters that no row stands for.
    fn told_of_no_row(&self) -> String {
        let (words, typed) = (self.screen.words, self.typing.text());
        match (
            self.screen.unlisted_place(typed),
            self.screen.row_of_others(),
        ) {
            (Some(place), _) => words.enter_for_place(&place.name),
            (None, Some(others)) => {
                words.not_listed(&quoted(typed), &self.screen.rows[others].label)
            }
            (None, None) => {
                let is_ticked = self.ticked_before.contains(&true);
                let stay = is_ticked.then_some(words.your_ticks_stay());
                words.no_answer_here(&quoted(typed)) + stay.unwrap_or_default()
            }
        }
    }

    /// Returns what the letters typed so far mean.
    fn meaning(&self) -> Meaning {
        let Screen {
            rows, many, words, ..
        } = &*self.screen;
        self.typing.meaning(rows, *many, *words)
    }

    fn step(&mut self, by: usize) {
        let rows = self.screen.rows.len();
        self.at = Some(match self.at {
            Some(at) => (at + by) % rows,
            None if by == 1 => self.first_row(),
            None => rows - 1,
        });
    }

    fn enter(&mut self) -> Outcome {
        let (rows, words) = (&self.screen.rows, self.screen.words);
        match self.meaning() {
            Meaning::Steer(word) if word == self.screen.asked.escape() => {
                return self.escape(false);
            }
            Meaning::Steer(word) => return Outcome::with(word),
            Meaning::NoAnswer if self.screen.ticked.contains(&true) => {
                return self.stay_with(&self.and_whom_to_call(words.cleared_but_ticked()));
            }
            Meaning::NoAnswer => {
                if let Some(place) = self.screen.unlisted_place(self.typing.text()) {
                    return Outcome::with(&place.id);
                }
                self.at = self.screen.row_of_others();
                let others = self.at.map(|at| words.enter_for_others(&rows[at].label));
                let cleared = self.and_whom_to_call(words.cleared());
                return self.stay_with(&others.unwrap_or(cleared));
            }
            Meaning::Yes => return self.stay_with(hints::how_much(self.screen)),
            Meaning::Nothing | Meaning::Row(_) => {}
        }
        if !self.screen.many {
            return match self.at {
                Some(at) => Outcome::with(&rows[at].word),
                None if self.keeps_what_was() => Outcome::with(words::KEEP),
                None => self.stay_with(words.nothing_chosen()),
            };
        }
        if let Some(unseen) = self.denied_unseen() {
            (self.at, self.is_led) = (Some(unseen), true);
            return self.stay_with(words.not_all_seen());
        }
        let ticked = self.ticked_words();
        let is_enough = self.screen.asked.may_be_empty() || self.keeps_what_was();
        if ticked.is_empty() && !is_enough {
            self.stay_with(words.nothing_ticked())
        } else {
            Outcome::with(&ticked.join(","))
        }
    }

    fn ticked_words(&self) -> Vec<String> {
        self.words_of(&self.screen.ticked)
    }

    /// Returns the words of the rows that are ticked, and of those that the person was not sure about before, unless a
    /// tick says something of all of them.
    fn words_of(&self, ticked: &[bool]) -> Vec<String> {
        let rows = self.screen.rows.iter().zip(ticked);
        let says_all = |row: &Row| row.alone || row.word == words::UNSURE;
        let is_said_of_all = rows.clone().any(|(row, ticked)| *ticked && says_all(row));
        let word = |(row, ticked): (&Row, &bool)| match ticked {
            true => Some(row.word.clone()),
            false => (row.is_unsure && !is_said_of_all).then(|| unsure_of(&row.word)),
        };
        rows.filter_map(word).collect()
    }

    /// Returns what Enter would answer, as far as somebody has said so by a tick or a letter: the cursor alone only looks,
    /// and who types "stop" has ticked nothing by its first letter.
    pub(super) fn begun(&self) -> String {
        match (self.screen.many, self.meaning()) {
            (true, Meaning::Steer(_)) if self.typing.is_one_word() => {
                self.words_of(&self.ticked_before_word).join(",")
            }
            (true, _) => self.ticked_words().join(","),
            (false, Meaning::Row(place)) => self.screen.rows[place].word.clone(),
            (false, _) => String::new(),
        }
    }

    /// Returns the first choice that was not in sight yet, where Enter would deny it: nobody can deny what they have not
    /// read. A tick at a question that cannot wait leads on at once, whatever else is in the list.
    fn denied_unseen(&self) -> Option<usize> {
        let ticked = self.ticked_words();
        let denies = match self.screen.call {
            Some(_) => ticked.iter().any(|word| word == words::NONE),
            None => {
                let open = [words::UNSURE, words::SKIP_WORD];
                !ticked.is_empty() && !ticked.iter().any(|word| open.contains(&word.as_str()))
            }
        };
        let is_choice = |row: &Row| !row.alone && row.word != words::UNSURE;
        let mut rows = self.screen.rows.iter().zip(&self.seen);
        let unseen = rows.position(|(row, is_seen)| is_choice(row) && !is_seen);
        unseen.filter(|_| denies && !self.keeps_what_was())
    }

    /// Returns whether Enter keeps an earlier answer: nothing else was typed, not even the beginning of a word.
    fn keeps_what_was(&self) -> bool {
        self.screen.keeps_what_was() && self.typing.text().is_empty()
    }

    /// Does what Esc stands for here. What is ticked and was not entered would be lost by that: the person is told
    /// first.
    fn escape(&mut self, was_told: bool) -> Outcome {
        let word = self.screen.asked.escape();
        if was_told || !self.loses_ticks(word) {
            return Outcome::with(word);
        }
        self.is_told_of_loss = true;
        self.stay_with(match word {
            words::BACK => self.screen.words.ticks_would_be_lost(),
            _ => self.screen.words.ticks_would_be_lost_to_all(),
        })
    }

    /// Returns whether something was ticked that would be lost where the list is left with this word.
    fn loses_ticks(&self, word: &str) -> bool {
        let leaves = word != words::BACK || self.screen.can_go_back;
        self.screen.many && leaves && self.screen.has_new_ticks()
    }

    /// Returns what is said where typed words were cleared: at a question that cannot wait they may be what troubles
    /// somebody, whatever is ticked.
    fn and_whom_to_call(&self, cleared: &str) -> String {
        match &self.screen.call {
            Some(call) => format!("{cleared} {call}"),
            None => cleared.to_owned(),
        }
    }

    fn stay_with(&mut self, message: &str) -> Outcome {
        self.message = Some(message.to_owned());
        self.typing.clear();
        Outcome::Stay
    }
}
