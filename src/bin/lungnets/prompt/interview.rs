//! The flow of the interview: question after question, then the review; and the emergency advice, whenever it is due.

mod order;
mod question;
mod review;
#[cfg(test)]
mod tests;

use lungnets::answers::{Answers, Reply, Value};
use lungnets::assessment::{Assessment, is_settled};
use lungnets::layout::{Page, Role};
use lungnets::report::{Report, answer_in_words};
use lungnets::rules::{Question, QuestionIndex};

use super::asker::Asker;
use super::ending::{self, Stopped};
use super::opening::{Saved, intro};
use super::{last_words, words};
use crate::gather::Given;
use crate::origin::Origin;
use crate::output;

/// One interview with one person.
pub struct Interview<'r, A> {
    answers: Answers<'r>,
    asker: A,
    /// The columns that were asked for.
    width: Option<usize>,
    /// Where the result will be saved.
    saved: Saved,
    /// Where answers come from that were not given here.
    origins: Vec<(QuestionIndex, Origin)>,
    /// The questions asked so far, in order, skipped ones included.
    asked: Vec<QuestionIndex>,
    skipped: Vec<QuestionIndex>,
    /// Answers that the person came back to.
    before: Vec<(QuestionIndex, Value)>,
    /// The person saw the emergency advice and wants to go on.
    goes_on: bool,
}

/// How an interview ended that was not stopped.
#[derive(Debug)]
pub struct Ended<'r> {
    /// Every answer.
    pub answers: Answers<'r>,
    /// Where answers come from that were not given in the interview.
    pub origins: Vec<(QuestionIndex, Origin)>,
    /// Whether it ended early, with the emergency advice.
    pub in_emergency: bool,
}

/// What a person can do at a question.
enum Reaction<'r> {
    Replied(Reply<'r>),
    Skipped,
    Back,
}

/// What a person can do at the review.
enum AtReview<'r> {
    Result,
    Change(&'r Question),
}

/// What a person can do at the emergency advice.
enum AtAlarm {
    Finish,
    Back,
    GoOn,
}

impl<'r, A: Asker> Interview<'r, A> {
    /// Returns an interview that asks what was not given beforehand.
    pub fn new(given: Given<'r>, asker: A, width: Option<usize>, saved: Saved) -> Self {
        Self {
            answers: given.answers,
            origins: given.origins,
            asker,
            width,
            saved,
            asked: Vec::new(),
            skipped: Vec::new(),
            before: Vec::new(),
            goes_on: false,
        }
    }

    /// Asks until nothing is open and the person has checked the answers, or until the most urgent level is
    /// certain and the person has read so.
    pub fn run(mut self) -> Result<Ended<'r>, Stopped> {
        let most = self.open().len();
        if most > 0 {
            let rules = self.answers.rules();
            let lines = intro(rules, most, self.asker.is_plain(), self.saved, self.width());
            self.asker.show(&lines);
        }
        loop {
            let is_settled = is_settled(&self.answers);
            self.goes_on = self.goes_on && is_settled; // after a correction it is told again
            if is_settled && !self.goes_on {
                match self.alarm()? {
                    AtAlarm::Finish => return Ok(self.finish(true)),
                    AtAlarm::GoOn => self.goes_on = true,
                    AtAlarm::Back => {
                        ending::say_last(last_words::half_way(self.answers.rules()));
                        self.back();
                    }
                }
            }
            if let Some(question) = self.next() {
                self.ask_in_turn(question)?;
                continue;
            }
            if self.asked.is_empty() {
                return Ok(self.finish(false)); // everything was given beforehand
            }
            match self.review()? {
                AtReview::Result => return Ok(self.finish(false)),
                AtReview::Change(question) => self.change(question)?,
            }
        }
    }

    fn ask_in_turn(&mut self, question: &'r Question) -> Result<(), Stopped> {
        match self.ask(question, Some(self.progress()))? {
            Reaction::Replied(reply) => self.answers.record(reply),
            Reaction::Skipped => self.skipped.push(question.index()),
            Reaction::Back => {
                self.back();
                return Ok(());
            }
        }
        self.asked.push(question.index());
        self.say_answer(question);
        Ok(())
    }

    /// Goes back to the question asked last. Its answer is remembered, shown again, and counts no longer.
    fn back(&mut self) {
        let Some(last) = self.asked.pop() else { return };
        if let Some(value) = self.answers.given(last) {
            self.before.push((last, value));
        }
        self.answers.forget(last);
        self.skipped.retain(|index| *index != last);
    }

    /// Shows what to do in an emergency, before anything else is asked.
    fn alarm(&mut self) -> Result<AtAlarm, Stopped> {
        let assessment = Assessment::of(&self.answers);
        let report = Report::of(&assessment);
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

    /// Leaves a line free before the summary.
    fn finish(mut self, in_emergency: bool) -> Ended<'r> {
        self.asker.show(&words::gap());
        Ended {
            answers: self.answers,
            origins: self.origins,
            in_emergency,
        }
    }

    /// Shows the line that stays on the screen under a question.
    fn say_answer(&mut self, question: &Question) {
        let said = self.answers.said(question.index());
        self.say(&words::your_answer(&answer_in_words(question, said)));
    }

    /// Returns the columns to fill now.
    fn width(&self) -> usize {
        output::prompt_width(self.width)
    }

    fn say(&mut self, text: &str) {
        let mut page = Page::new(self.width());
        page.put(Role::Body, text);
        self.asker.show(&page.into_lines());
    }
}
