//! "Where are you now?": asked once, after the question that cannot wait. It is no answer and changes no level.

use lungnets::answers::Refusal;
use lungnets::rules::Places;

use super::super::ending::Stopped;
use super::super::screen::Screen;
use super::super::words;
use super::question::forces_the_top;
use super::{Interview, Reaction, Step};
use crate::whereabouts::{self, Whereabouts};

impl<'r> Interview<'r> {
    /// Returns whether the place is to be asked now. A question that cannot wait comes before it.
    pub(super) fn place_is_next(&self) -> bool {
        self.place.is_open
            && match self.next() {
                Some(question) => !forces_the_top(&self.answers, question),
                None => !self.asked.is_empty(),
            }
    }

    /// Asks where the person is, who can leave it open.
    pub(super) fn ask_place_in_turn(&mut self) -> Result<(), Stopped> {
        if self.ask_place(!self.asked.is_empty())? {
            self.place.is_open = false;
            self.asked.push(Step::Place);
        } else {
            self.back();
        }
        Ok(())
    }

    /// Asks for the place once more. Going back leaves it as it was.
    pub(super) fn change_place(&mut self) -> Result<(), Stopped> {
        self.place.before = self.place.now;
        self.ask_place(true).map(drop)
    }

    /// Asks for the place, and returns whether the person went on rather than back.
    fn ask_place(&mut self, can_go_back: bool) -> Result<bool, Stopped> {
        let rules = self.answers.rules();
        let places = rules.places();
        let shown = self.place.before.name(places);
        let mut screen = Screen::of_places(rules, shown, self.width());
        screen.can_go_back = can_go_back;
        self.asker.show(&screen.lines());
        let before = self.place.before;
        match self.react(&mut screen, |typed| read(places, typed, before))? {
            Reaction::Back => return Ok(false),
            Reaction::Skipped => self.place.now = Whereabouts::NotSaid,
            Reaction::Replied(place) => self.place.now = place,
        }
        self.say(&self.words.your_answer(self.place_in_words()));
        Ok(true)
    }

    /// Returns the place in words; where nothing is known of it, so.
    pub(super) fn place_in_words(&self) -> &'r str {
        let name = self.place.now.name(self.answers.rules().places());
        name.unwrap_or(self.words.place_not_said())
    }
}

/// Reads a place; nothing keeps the one from before, if there is one.
fn read(places: &Places, typed: &str, before: Whereabouts) -> Result<Whereabouts, Refusal> {
    if typed == words::KEEP {
        let is_kept = before != Whereabouts::NotSaid;
        return is_kept.then_some(before).ok_or(Refusal::Empty);
    }
    Whereabouts::find(places, typed).ok_or_else(|| Refusal::NoSuchChoice {
        said: typed.to_owned(),
        nearest: None,
        known: whereabouts::words(places)
            .map(|(_, name)| name.to_owned())
            .collect(),
    })
}
