//! What stands above the first question.

use lungnets::assessment::is_settled;
use lungnets::language::Meant;

use super::super::asker::Asker;
use super::super::ending::Stopped;
use super::super::opening::intro;
use super::super::words;
use super::Interview;
use crate::output;

impl<A: Asker> Interview<'_, A> {
    /// Says what this is and whom to call, where anything is asked. Where that and the first question do not stand in
    /// the window together, it waits until the person has read it: else it would be gone before anybody saw it.
    pub(super) fn begin(&mut self) -> Result<(), Stopped> {
        let most = self.open().len();
        if most == 0 {
            return Ok(());
        }
        let (plain, place) = (self.asker.is_plain(), self.place.now.known());
        let rules = self.answers.rules();
        let mut lines = intro(rules, most, plain, self.saved, place, self.width());
        if self.has_room_below(lines.len()) {
            self.asker.show(&lines);
            return Ok(());
        }
        lines.extend(words::gap());
        self.asker.show(&lines);
        loop {
            let typed = self.asker.line(self.words.begin_prompt())?;
            match Meant::of(&typed, self.words) {
                Some(Meant::Stop) => return Err(Stopped),
                Some(Meant::Help) => self.say(self.words.begin_help()),
                _ => return Ok(()),
            }
        }
    }

    /// Returns whether the first question stands in the window below so many lines. The emergency advice, which may
    /// come first, names whom to call itself.
    fn has_room_below(&self, lines: usize) -> bool {
        let first = self.next().filter(|_| !is_settled(&self.answers));
        let first = first.map(|question| self.screen_of(question, Some(self.progress(question))));
        let rows = output::prompt_rows();
        first
            .zip(rows)
            .is_none_or(|(first, rows)| lines + first.height() <= rows)
    }
}
