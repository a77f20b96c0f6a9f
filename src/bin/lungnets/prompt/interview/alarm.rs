//! The emergency advice, before anything else is asked.

use lungnets::assessment::{Assessment, is_settled};
use lungnets::language::Meant;
use lungnets::layout::Line;
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
        lines.extend(self.alarm_keys());
        self.asker.show(&lines);
        loop {
            let typed = self.asker.line(self.words.alarm_prompt())?;
            match words::steered(&typed, self.words).as_str() {
                "" => return Ok(AtAlarm::Finish),
                words::BACK if !self.asked.is_empty() => return Ok(AtAlarm::Back),
                words::STOP => return Err(Stopped),
                word if Meant::of(word, self.words) == Some(Meant::GoOn) => {
                    return Ok(AtAlarm::GoOn);
                }
                word if Meant::of(word, self.words) == Some(Meant::Help) => {
                    self.asker.show(&self.alarm_keys());
                }
                _ => self.say(self.words.alarm_again()),
            }
        }
    }

    /// Says what a person can do now.
    fn alarm_keys(&self) -> Vec<Line> {
        words::alarm_keys(!self.asked.is_empty(), self.words, self.width())
    }

    /// Returns the reasons for the most urgent level, by the ids of their rules; none below it.
    pub(super) fn reasons_for_the_top(&self) -> Vec<String> {
        if !is_settled(&self.answers) {
            return Vec::new();
        }
        let assessment = Assessment::of(&self.answers);
        let deciding = assessment.deciding();
        deciding.map(|reason| reason.rule.id.to_string()).collect()
    }

    /// Sets what an ending says from now on, as things stand.
    pub(super) fn set_last_words(&self) {
        let (rules, place) = (self.answers.rules(), self.place.now.known());
        ending::say_last(if self.told.is_empty() {
            last_words::half_way(rules, place)
        } else {
            let assessment = Assessment::of(&self.answers);
            last_words::in_emergency(&Report::of(&assessment).at(place))
        });
    }
}
