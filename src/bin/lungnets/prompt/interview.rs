//! The flow of the interview: question after question, then the review; and the emergency advice, whenever it is due.

mod alarm;
mod course;
mod place;
mod question;
mod review;
#[cfg(test)]
mod tests;
mod which_unsure;

use lungnets::answers::{Answers, Value};
use lungnets::language::{Meant, Words};
use lungnets::report::{Origin, answer_in_words};
use lungnets::rules::{PlaceIndex, Question, QuestionIndex};

use super::asker::Asker;
use super::ending::Stopped;
use super::{spoken, words};
use crate::gather::Given;
use crate::origin;
use crate::output;
use crate::whereabouts::PlaceSoFar;

/// One interview with one person.
pub struct Interview<'r> {
    answers: Answers<'r>,
    /// The words of the program for the person.
    words: &'static dyn Words,
    asker: Box<dyn Asker>,
    /// The columns that were asked for.
    width: Option<usize>,
    /// Whether the result will be in a file that the person named, and that nobody else can open.
    is_kept: bool,
    /// Where answers come from that were not given here.
    origins: Vec<Origin>,
    /// What was asked so far, in order, skipped questions included.
    asked: Vec<Step>,
    skipped: Vec<QuestionIndex>,
    /// Answers that the person came back to.
    before: Vec<(QuestionIndex, Value)>,
    place: PlaceSoFar,
    /// The list at which the person is not sure, and has not said of what yet.
    unsure_at: Option<&'r Question>,
    /// Whether what the person typed last says the answer by itself.
    is_said: bool,
    /// The reasons for the emergency advice that the person has read, and wants to go on all the same.
    told: Vec<String>,
}

/// How an interview ended that was not stopped.
#[derive(Debug)]
pub struct Ended<'r> {
    /// Every answer.
    pub answers: Answers<'r>,
    /// Where answers come from that were not given in the interview.
    pub origins: Vec<Origin>,
    /// Where the person is, if that is a known place.
    pub place: Option<PlaceIndex>,
}

/// What was asked once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Question(QuestionIndex),
    Place,
}

/// What a person can do at a question.
enum Reaction<T> {
    Replied(T),
    Skipped,
    Back,
}

/// What a person can do at the review.
enum AtReview<'r> {
    Result,
    Back,
    Change(&'r Question),
    ChangePlace,
}

/// What a person can do at the emergency advice.
enum AtAlarm {
    Finish,
    Back,
    GoOn,
}

impl<'r> Interview<'r> {
    /// Returns an interview that asks what was not given beforehand.
    pub fn new(
        given: Given<'r>,
        asker: Box<dyn Asker>,
        width: Option<usize>,
        is_kept: bool,
    ) -> Self {
        let mut interview = Self {
            words: given.answers.rules().words(),
            answers: given.answers,
            origins: given.origins,
            asker,
            width,
            is_kept,
            asked: Vec::new(),
            skipped: Vec::new(),
            before: Vec::new(),
            place: PlaceSoFar::of(given.place),
            unsure_at: None,
            is_said: false,
            told: Vec::new(),
        };
        interview.open_what_may_be_old();
        interview
    }

    /// Asks until nothing is open and the person has checked the answers, or until the most urgent level is
    /// certain and the person has read so. Each new reason for that level is told at once.
    ///
    /// It can be run again by whoever goes back from what follows: then it goes on at the review.
    pub fn run(&mut self) -> Result<Ended<'r>, Stopped> {
        self.set_last_words();
        self.begin()?;
        loop {
            self.set_last_words();
            let reasons = self.reasons_for_the_top();
            self.told.retain(|told| reasons.contains(told)); // after a correction it is told again
            if reasons.iter().any(|reason| !self.told.contains(reason)) {
                if let Some(question) = self.unsure_at {
                    self.say_answer(question); // what is asked about it comes after the advice
                }
                match self.alarm()? {
                    AtAlarm::Finish => return Ok(self.finish()),
                    AtAlarm::GoOn => self.told = reasons,
                    AtAlarm::Back => {
                        self.back_from_alarm()?;
                        continue;
                    }
                }
            }
            if let Some(question) = self.unsure_at.take() {
                self.ask_which_unsure(question)?;
                continue;
            }
            if self.place_is_next() {
                self.ask_place_in_turn()?;
                continue;
            }
            if let Some(question) = self.next() {
                self.ask_in_turn(question)?;
                continue;
            }
            if self.asked.is_empty() && !origin::any_from_file(&self.origins) {
                return Ok(self.finish()); // everything was given now, beforehand
            }
            match self.review()? {
                AtReview::Result => return Ok(self.finish()),
                AtReview::Change(question) => self.change(question)?,
                AtReview::ChangePlace => self.change_place()?,
                AtReview::Back if self.asked.is_empty() => self.say(self.words.nothing_before()),
                AtReview::Back => self.back(),
            }
        }
    }

    fn ask_in_turn(&mut self, question: &'r Question) -> Result<(), Stopped> {
        match self.ask(question, Some(self.progress(question)))? {
            Reaction::Replied(reply) => {
                self.record(reply, question);
                self.origins
                    .retain(|origin| origin.question != question.index()); // it is said here now
            }
            Reaction::Skipped => self.skipped.push(question.index()),
            Reaction::Back => {
                self.back();
                return Ok(());
            }
        }
        self.asked.push(Step::Question(question.index()));
        self.say_answer_unless_open(question);
        Ok(())
    }

    /// Goes back to what was asked last. Its answer is remembered, shown again, and counts no longer.
    fn back(&mut self) {
        let last = match self.asked.pop() {
            None => return,
            Some(Step::Question(last)) => last,
            Some(Step::Place) => return self.place.reopen(),
        };
        self.unsure_at = None;
        if let Some(value) = self.answers.given(last) {
            self.before.push((last, value));
        }
        self.answers.forget(last);
        self.skipped.retain(|index| *index != last);
    }

    /// Leaves a line free before the summary.
    fn finish(&mut self) -> Ended<'r> {
        self.asker.show(&words::gap());
        Ended {
            answers: self.answers.clone(),
            origins: self.origins.clone(),
            place: self.place.now.known(),
        }
    }

    /// Shows the line that stays on the screen under a question, unless what was typed says it already: heard twice, it
    /// is only in the way.
    fn say_answer(&mut self, question: &Question) {
        if self.is_said {
            return;
        }
        let said = self.answers.said(question.index());
        let answer = answer_in_words(question, said, self.words);
        self.say(&self.words.your_answer(&answer));
    }

    /// Shows it, and what follows from it at once, where nothing more is asked about the answer.
    fn say_answer_unless_open(&mut self, question: &Question) {
        if self.unsure_at.is_none() {
            self.say_answer(question);
            self.say_what_follows_at_once(question);
        }
    }

    /// Asks for a line, and returns it with what it means. A word that stops does so wherever a line is asked for.
    fn line(&mut self, prompt: &str) -> Result<(String, Option<Meant>), Stopped> {
        let typed = self.asker.line(prompt)?;
        let typed: String = typed.chars().map(spoken::narrow).collect();
        match Meant::of(&typed, self.words) {
            Some(Meant::Stop) => Err(Stopped),
            meant => Ok((typed, meant)),
        }
    }

    /// Returns the columns to fill now.
    fn width(&self) -> usize {
        output::prompt_width(self.width)
    }

    fn say(&mut self, text: &str) {
        self.asker.show(&words::paragraph(text, self.width()));
    }
}
