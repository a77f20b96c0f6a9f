//! The emergency advice, before anything else is asked.

use lungnets::assessment::Assessment;
use lungnets::report::Report;

use super::super::asker::Asker;
use super::super::ending::{self, Stopped};
use super::super::{last_words, words};
use super::{AtAlarm, Interview};

impl<A: Asker> Interview<'_, A> {
    /// Shows what to do in an emergency, before anything else is asked.
    pub(super) fn alarm(&mut self) -> Result<AtAlarm, Stopped> {
        let assessment = Assessment::of(&self.answers);
        let report = Report::of(&assessment).at(self.place.now.known());
        ending::say_last(last_words::in_emergency(&report));
        let mut lines = words::gap();
        lines.extend(report.alarm().lines(self.width()));
        lines.extend(words::alarm_keys(!self.asked.is_empty(), self.width()));
        self.asker.show(&lines);
        loop {
            match self
                .asker
                .line(words::ALARM_PROMPT)?
                .to_lowercase()
                .as_str()
            {
                "" => return Ok(AtAlarm::Finish),
                "back" | "b" if !self.asked.is_empty() => return Ok(AtAlarm::Back),
                "continue" | "c" => return Ok(AtAlarm::GoOn),
                "stop" | "quit" => return Err(Stopped),
                _ => self.say(words::ALARM_AGAIN),
            }
        }
    }

    /// Sets what an ending says from now on, as things stand.
    pub(super) fn set_last_words(&self) {
        let (rules, place) = (self.answers.rules(), self.place.now.known());
        ending::say_last(if self.goes_on {
            let assessment = Assessment::of(&self.answers);
            last_words::in_emergency(&Report::of(&assessment).at(place))
        } else {
            last_words::half_way(rules, place)
        });
    }
}
