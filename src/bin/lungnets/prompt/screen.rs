//! What is asked, ready to be shown, however it is asked.

mod asked;
mod row;

use lungnets::answers::{Answers, Said, Value, unsure_of};
use lungnets::language::Words;
use lungnets::layout::{Line, Lines, Role};
use lungnets::report::answer_in_words;
use lungnets::rules::{AnswerKind, NumberRange, Place, PlaceIndex, Question, RuleSet};

use super::words::{NONE, UNSURE, paragraph};
use super::{ending, last_words};
use crate::output;
use crate::whereabouts::ELSEWHERE;
pub use asked::{Asked, Progress};
pub use row::Row;

/// One question, ready to be asked.
#[derive(Debug)]
pub struct Screen<'r> {
    /// What is asked.
    pub asked: Asked<'r>,
    /// The words of the program for whoever is asked.
    pub words: &'static dyn Words,
    /// An earlier answer that the person came back to, in words.
    before: Option<String>,
    /// The same as words of the rule file, where a typed line can add to it.
    pub adds_to: Option<Vec<String>>,
    /// The answers to choose from; none for a question that is answered by typing.
    pub rows: Vec<Row>,
    /// Whether several rows can be chosen together.
    pub many: bool,
    /// Which of the rows are ticked so far, where several can be.
    pub ticked: Vec<bool>,
    /// Which of them were ticked when the person came back to it.
    ticked_before: Vec<bool>,
    /// Whether the question can be skipped.
    pub can_skip: bool,
    /// Whom to call, at a question that cannot wait: for whoever types what troubles them, which is no answer.
    pub call: Option<String>,
    /// The answers so far, and the place: an answer that is begun here can be more urgent.
    pub so_far: Option<(Answers<'r>, Option<PlaceIndex>)>,
    /// Whether there is a question to go back to.
    pub can_go_back: bool,
    /// How often an answer to it was refused so far.
    pub refused: usize,
    /// Whether yes was said to several answers. Until no is said in words, the key of the calmest is a slip.
    pub said_yes: bool,
    /// Whether the line that was typed last says the answer by itself, so that nobody has to hear it twice.
    pub is_said: bool,
    /// The columns to fill.
    pub width: usize,
}

impl<'r> Screen<'r> {
    /// Returns the screen of a question. `before` is an earlier answer that the person came back to.
    pub fn of(
        question: &'r Question,
        progress: Option<Progress>,
        before: Option<Value>,
        can_skip: bool,
        words: &'static dyn Words,
        width: usize,
    ) -> Self {
        let many = matches!(question.answer, AnswerKind::AnyOf(_));
        Self {
            before: before.map(|value| answer_in_words(question, Said::Given(value), words)),
            many,
            can_skip,
            ..Self::new(
                Asked::Question(question, progress),
                row::of_question(question, can_skip, words),
                words,
                width,
            )
        }
    }

    /// Returns the screen that asks which choices of a list the person is not sure about.
    pub fn which_unsure(
        question: &'r Question,
        answer: Value,
        words: &'static dyn Words,
        width: usize,
    ) -> Self {
        let rows = row::not_ticked(question, answer, words);
        Self {
            many: true,
            ..Self::new(Asked::WhichUnsure(question), rows, words, width)
        }
    }

    /// Returns the screen that asks where the person is. `before` is the place that they came back to.
    pub fn of_places(rules: &'r RuleSet, before: Option<&str>, width: usize) -> Self {
        let (asked, rows) = (Asked::Place(rules.places()), row::of_places(rules));
        Self {
            before: before.map(str::to_owned),
            ..Self::new(asked, rows, rules.words(), width)
        }
    }

    fn new(asked: Asked<'r>, rows: Vec<Row>, words: &'static dyn Words, width: usize) -> Self {
        Self {
            asked,
            words,
            before: None,
            adds_to: None,
            ticked: vec![false; rows.len()],
            ticked_before: vec![false; rows.len()],
            rows,
            many: false,
            can_skip: true,
            call: None,
            so_far: None,
            can_go_back: true,
            refused: 0,
            said_yes: false,
            is_said: false,
            width,
        }
    }

    /// Lets an ending that comes now tell what is begun, where that is more urgent: whoever ticks a sign of an emergency
    /// and stops must not read that there is no result.
    pub fn say_last(&self, begun: &str) {
        if let (Some((answers, place)), Asked::Question(question, _)) = (&self.so_far, self.asked) {
            let reply = question.read(begun).ok();
            ending::say_last(last_words::so_far(answers, reply, *place));
        }
    }

    /// Returns heading, question, hints and reason. Where the window is too small for all of it, the reason is left for
    /// those who ask for help; where it still is, the person is told.
    pub fn lines(&self) -> Vec<Line> {
        let mut lines = self.before_the_list(self.shows_reason());
        if self.is_out_of_sight() {
            lines.extend(self.longer_than_window());
        }
        lines
    }

    fn longer_than_window(&self) -> Vec<Line> {
        paragraph(self.words.longer_than_window(), self.width)
    }

    /// Returns what stands below a list of which nothing moves: where so many lines, with the prompt, push what is asked
    /// out of the window, that once more, and that there is more above.
    pub fn asked_again_below(&self, lines: usize) -> Vec<Line> {
        let above = self.before_the_list(false).len() - 1; // the empty line may leave the window
        if output::prompt_rows().is_none_or(|rows| above + lines <= rows) {
            return Vec::new();
        }
        let mut page = Lines::new(self.width);
        self.put_question_again(&mut page);
        [self.longer_than_window(), page.into_lines()].concat()
    }

    fn put_question_again(&self, page: &mut Lines) {
        page.put(Role::Body, self.asked.ask(self.words));
        self.put_answer_so_far(page);
    }

    /// Says how to use the menu, and before that what there is to say about the last key. Where the question is out of
    /// sight above a long list, it stands here once more, with the answer that Enter keeps.
    pub fn keys(&self, message: Option<&str>) -> Vec<Line> {
        let mut page = Lines::new(self.width);
        if self.is_out_of_sight() {
            self.put_question_again(&mut page);
        }
        if let Some(message) = message {
            page.put(Role::Body, message);
        }
        page.put(Role::Body, self.asked.keys(self.many, self.words));
        page.into_lines()
    }

    /// Returns the numbers that answer it, if numbers do.
    pub fn number(&self) -> Option<&'r NumberRange> {
        match self.asked {
            Asked::Question(question, _) => question.number(),
            Asked::WhichUnsure(_) | Asked::Place(_) => None,
        }
    }

    /// Returns the row for whatever no other stands for, where there is one: somebody who types a country that is not
    /// listed is led there.
    pub fn row_of_others(&self) -> Option<usize> {
        let is_it = |row: &Row| row.word == ELSEWHERE;
        let is_place = matches!(self.asked, Asked::Place(_));
        self.rows.iter().position(is_it).filter(|_| is_place)
    }

    /// Returns the place of this name for which no row stands, such as one that is listed for readers of another language.
    pub fn unlisted_place(&self, name: &str) -> Option<&'r Place> {
        let Asked::Place(places) = self.asked else {
            return None;
        };
        places.find(name).map(|place| places.get(place))
    }

    /// Returns whether Enter alone keeps an earlier answer, which no ticks stand for.
    pub fn keeps_what_was(&self) -> bool {
        self.before.is_some() && !self.is_ticked_before()
    }

    /// Ticks what was ticked before, and marks of which choices alone somebody was not sure: what is ticked now is added
    /// to both. Who was unsure of everything has ticked nothing that a slip of a key could take away.
    pub fn tick_what_was(&mut self, question: &Question, before: Value) {
        let words = before.words(question);
        let unsure = self.rows.iter_mut();
        for row in unsure.filter(|row| words.contains(&unsure_of(&row.word))) {
            row.is_unsure = true;
            row.hint.push(self.words.unsure().into());
        }
        let is_meant = |row: &Row| match words.is_empty() {
            true => row.word == NONE,
            false => words.contains(&row.word),
        };
        let ticked: Vec<bool> = self.rows.iter().map(is_meant).collect();
        let can_be_seen = self.rows.iter().zip(&ticked);
        let count = can_be_seen
            .filter(|(row, is_ticked)| **is_ticked || row.is_unsure)
            .count();
        let is_of_all = words.iter().all(|word| word == UNSURE) && !words.is_empty();
        if self.many && !is_of_all && count == words.len().max(1) {
            self.ticked_before.clone_from(&ticked);
            self.ticked = ticked;
        }
    }

    fn is_ticked_before(&self) -> bool {
        self.ticked_before.contains(&true)
    }

    /// Returns whether rows are ticked that were not when the person came to the question.
    pub fn has_new_ticks(&self) -> bool {
        self.ticked != self.ticked_before && self.ticked.contains(&true)
    }

    /// Returns what stays in sight above a list that is too long for the window: what is asked, where that takes at
    /// most half of it. The question which choices are not sure always does, since its list is the one that was there
    /// before, and a tick in it means something else.
    pub fn kept_above(&self) -> Vec<Line> {
        let above = self.before_the_list(false).split_off(1); // the empty line may leave the window
        let leaves_half = || output::prompt_rows().is_none_or(|rows| 2 * above.len() <= rows);
        if matches!(self.asked, Asked::WhichUnsure(..)) || leaves_half() {
            above
        } else {
            Vec::new()
        }
    }

    /// Returns whether the question scrolls away above its list.
    fn is_out_of_sight(&self) -> bool {
        self.kept_above().is_empty() && !self.fits(&self.before_the_list(false))
    }

    /// Returns whether the reason stands on the screen.
    pub fn shows_reason(&self) -> bool {
        self.fits(&self.before_the_list(true))
    }

    /// Returns how many rows of a window the question fills with all that is needed to answer it.
    pub fn height(&self) -> usize {
        self.lines().len() + self.list_height()
    }

    fn before_the_list(&self, with_reason: bool) -> Vec<Line> {
        let mut page = Lines::new(self.width);
        page.heading(&self.asked.heading(self.words));
        page.put(Role::Body, self.asked.ask(self.words));
        self.put_hints(&mut page);
        if let Some(reason) = self.asked.reason(self.words).filter(|_| with_reason) {
            page.put(Role::Body, reason);
        }
        self.put_answer_so_far(&mut page);
        page.into_lines()
    }

    /// Puts what changes the answer.
    pub fn put_hints(&self, page: &mut Lines) {
        for hint in self.asked.hint() {
            page.wrap(Role::Body, "- ", "  ", hint);
        }
    }

    fn put_answer_so_far(&self, page: &mut Lines) {
        if let Some(answer) = &self.before {
            let is_marked = self.is_ticked_before() || self.rows.iter().any(|row| row.is_unsure);
            let otherwise = match self.many {
                false => "",
                true if self.adds_to.is_some() => self.words.line_replaces_it(),
                true if is_marked => self.words.space_removes_a_tick(),
                true => self.words.new_ticks_replace_it(),
            };
            page.put(Role::Body, &self.words.answer_so_far(answer, otherwise));
        }
    }

    /// Returns whether these lines and the list stand in the window together, when the empty line above them has left
    /// it.
    fn fits(&self, lines: &[Line]) -> bool {
        output::prompt_rows().is_none_or(|rows| lines.len() - 1 + self.list_height() <= rows)
    }

    /// Returns how many rows of a window the list fills: how to choose, the answers with their hints, and the row on
    /// which the cursor waits.
    pub fn list_height(&self) -> usize {
        let mark = if self.many { "  [ ] " } else { "  " };
        let rows = self
            .rows
            .iter()
            .map(|row| row.lines(mark, self.width).len());
        let keys = paragraph(self.asked.keys(self.many, self.words), self.width);
        keys.len() + rows.sum::<usize>() + 1
    }
}
