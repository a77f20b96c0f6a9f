//! The course of the interview: what stands above the first question, which question is next, and how many there may
//! still be.

use lungnets::answers::Value;
use lungnets::assessment::is_settled;
use lungnets::language::Meant;
use lungnets::layout::{Line, Lines, Role};
use lungnets::rules::{PlaceIndex, Question, QuestionIndex, RuleSet};
use lungnets::truth::Truth;

use super::super::ending::Stopped;
use super::super::last_words::emergency;
use super::super::screen::Progress;
use super::super::words;
use super::question::can_be_urgent_today;
use super::{Interview, Step};
use crate::{origin, output};

impl<'r> Interview<'r> {
    /// Opens again what a file denies and what can be true by now: an answer of yesterday says nothing of today. Enter
    /// keeps it. Where the file says that it is an emergency, that comes first.
    pub(super) fn open_what_may_be_old(&mut self) {
        let rules = self.answers.rules();
        if is_settled(&self.answers) {
            return;
        }
        for origin in origin::from_file(&self.origins) {
            let question = rules.question(origin.question);
            let can_be_worse = |value: &Value| {
                *value != Value::Unsure && !Value::worse(Some(*value), question).is_empty()
            };
            let denied = self.answers.given(origin.question).filter(can_be_worse);
            if let Some(value) = denied.filter(|_| can_be_urgent_today(rules, question)) {
                self.before.push((origin.question, value));
                self.answers.forget(origin.question);
            }
        }
    }

    /// Says what this is and whom to call, where anything is asked. Where that and the first question do not stand in
    /// the window together, it waits until the person has read it: else it would be gone before anybody saw it.
    pub(super) fn begin(&mut self) -> Result<(), Stopped> {
        let most = self.open().len();
        if most == 0 {
            return Ok(());
        }
        let (plain, place) = (self.asker.is_plain(), self.place.now.known());
        let rules = self.answers.rules();
        let mut lines = intro(rules, most, plain, self.is_kept, place, self.width());
        if self.has_room_below(lines.len()) {
            self.asker.show(&lines);
            return Ok(());
        }
        lines.extend(words::gap());
        self.asker.show(&lines);
        loop {
            match self.line(self.words.begin_prompt())? {
                (_, Some(Meant::Help)) => self.say(self.words.begin_help()),
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

    /// Returns the first open question that applies.
    pub(super) fn next(&self) -> Option<&'r Question> {
        let rules = self.answers.rules();
        let applies = |index: &&QuestionIndex| {
            matches!(self.answers.applies(**index), Truth::Yes | Truth::Unsure)
        };
        self.open()
            .iter()
            .find(applies)
            .map(|index| rules.question(*index))
    }

    /// Returns every question that may still be asked: not answered, not skipped, and neither closed by an answer
    /// nor out of reach because the question that opens it was skipped.
    pub(super) fn open(&self) -> Vec<QuestionIndex> {
        let mut open: Vec<QuestionIndex> = Vec::new();
        for question in self.answers.rules().questions() {
            let index = question.index();
            if self.answers.given(index).is_some() || self.skipped.contains(&index) {
                continue;
            }
            let can_apply = match self.answers.applies(index) {
                Truth::No => false,
                Truth::NotGiven => self
                    .answers
                    .parents(question)
                    .iter()
                    .any(|parent| open.contains(&parent.index())),
                Truth::Unsure | Truth::Yes => true,
            };
            if can_apply {
                open.push(index);
            }
        }
        open
    }

    /// Returns where the interview stands at this question, which comes before those that were asked already and stand
    /// behind it in the file.
    pub(super) fn progress(&self, question: &Question) -> Progress {
        let open = self.open();
        let may_shrink = open
            .iter()
            .any(|index| self.answers.applies(*index) == Truth::NotGiven);
        let asked = self.asked.iter().filter_map(|step| match step {
            Step::Question(index) => Some(*index),
            Step::Place => None,
        });
        let before = asked.clone().filter(|index| *index < question.index());
        Progress {
            place: before.count() + 1,
            total: asked.count() + open.len(),
            may_shrink,
        }
    }
}

/// Returns what a person reads first: what this is, and how to move about. It leaves room for the first question.
fn intro(
    rules: &RuleSet,
    most: usize,
    plain: bool,
    is_kept: bool,
    place: Option<PlaceIndex>,
    width: usize,
) -> Vec<Line> {
    let words = rules.words();
    let mut page = Lines::new(width);
    page.put(Role::Heading, rules.title());
    rules
        .intro()
        .iter()
        .for_each(|statement| page.put(Role::Body, &statement.text));
    let keys = if plain {
        words.keys_of_lines()
    } else {
        words.keys_of_menus()
    };
    let questions = words.up_to_questions(most);
    let kept = match is_kept {
        false => words.nothing_is_kept(),
        true => words.kept_in_your_file(),
    };
    page.put(Role::Body, &format!("{questions}. {kept} {keys}"));
    page.put(Role::Level, &emergency(rules, place));
    page.into_lines()
}
