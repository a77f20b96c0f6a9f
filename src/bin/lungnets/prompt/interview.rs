//! The flow of the interview: which question is next, what a reply means for it, when to stop asking.

use lungnets::answers::{Answers, Reply, Value};
use lungnets::assessment::{Assessment, is_settled};
use lungnets::layout::{Page, Role};
use lungnets::report::{Report, answer_in_words};
use lungnets::rules::{Question, QuestionIndex};
use lungnets::truth::Truth;

use super::screen::{Progress, Screen};
use super::{Asker, Stopped, words};

/// One interview with one person.
pub struct Interview<'r, A> {
    answers: Answers<'r>,
    asker: A,
    width: usize,
    /// The questions asked so far, in order, skipped ones included.
    asked: Vec<QuestionIndex>,
    skipped: Vec<QuestionIndex>,
    /// Answers that the person came back to.
    before: Vec<(QuestionIndex, Value)>,
    /// The person saw the emergency advice and wants to go on.
    goes_on: bool,
}

/// What a person can do at a question.
enum Reaction<'r> {
    Replied(Reply<'r>),
    Skipped,
    Back,
}

/// What a person can do at the emergency advice.
enum AtAlarm {
    Finish,
    Back,
    GoOn,
}

impl<'r, A: Asker> Interview<'r, A> {
    /// An interview that asks what `answers` leave open.
    pub fn new(answers: Answers<'r>, asker: A, width: usize) -> Self {
        Self {
            answers,
            asker,
            width,
            asked: Vec::new(),
            skipped: Vec::new(),
            before: Vec::new(),
            goes_on: false,
        }
    }

    /// Asks until nothing is open, or until the most urgent level is certain and the person has read so.
    pub fn run(mut self) -> Result<Answers<'r>, Stopped> {
        let most = self.open().len();
        if most > 0 {
            let lines = words::intro(
                self.answers.rules(),
                most,
                self.asker.is_plain(),
                self.width,
            );
            self.asker.show(&lines);
        }
        loop {
            let is_settled = is_settled(&self.answers);
            self.goes_on = self.goes_on && is_settled; // after a correction it is told again
            if is_settled && !self.goes_on {
                match self.alarm()? {
                    AtAlarm::Finish => return Ok(self.finish()),
                    AtAlarm::Back => self.back(),
                    AtAlarm::GoOn => self.goes_on = true,
                }
            }
            let Some(question) = self.next() else {
                return Ok(self.finish());
            };
            match self.ask(question)? {
                Reaction::Replied(reply) => self.answers.record(reply),
                Reaction::Skipped => self.skipped.push(question.index()),
                Reaction::Back => {
                    self.back();
                    continue;
                }
            }
            self.asked.push(question.index());
            let record = words::your_answer(&answer_in_words(
                question,
                self.answers.said(question.index()),
            ));
            self.say(&record);
        }
    }

    /// Leaves a line free before the summary.
    fn finish(mut self) -> Answers<'r> {
        self.asker.show(&words::gap());
        self.answers
    }

    /// The first open question that applies.
    fn next(&self) -> Option<&'r Question> {
        let rules = self.answers.rules();
        let applies = |index: &&QuestionIndex| {
            matches!(self.answers.applies(**index), Truth::Yes | Truth::Unsure)
        };
        self.open()
            .iter()
            .find(applies)
            .map(|index| rules.question(*index))
    }

    /// Every question that may still be asked: not answered, not skipped, and neither closed by an answer nor
    /// out of reach because the question that opens it was skipped.
    fn open(&self) -> Vec<QuestionIndex> {
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

    fn progress(&self) -> Progress {
        let open = self.open();
        let may_shrink = open
            .iter()
            .any(|index| self.answers.applies(*index) == Truth::NotGiven);
        Progress {
            place: self.asked.len() + 1,
            total: self.asked.len() + open.len(),
            may_shrink,
        }
    }

    fn ask(&mut self, question: &'r Question) -> Result<Reaction<'r>, Stopped> {
        let before = self
            .before
            .iter()
            .rev()
            .find(|(index, _)| *index == question.index())
            .map(|(_, value)| *value);
        let can_skip = !forces_the_top(&self.answers, question);
        let mut screen = Screen::of(question, self.progress(), before, can_skip, self.width);
        self.asker.show(&screen.lines);
        loop {
            let typed = self.asker.ask(&screen)?;
            match typed.to_lowercase().as_str() {
                "stop" | "quit" => return Err(Stopped),
                "b" | "back" if self.asked.is_empty() => self.say(words::FIRST_QUESTION),
                "b" | "back" => return Ok(Reaction::Back),
                "s" | "skip" if can_skip => return Ok(Reaction::Skipped),
                "s" | "skip" => self.say(words::CANNOT_SKIP),
                "?" | "help" => self.asker.show(&words::help(&screen)),
                _ => match question.read(&typed) {
                    Ok(reply) => return Ok(Reaction::Replied(reply)),
                    Err(refusal) => {
                        screen.refused += 1;
                        self.asker.show(&words::refused(&refusal, &screen));
                    }
                },
            }
        }
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
        let mut lines = words::gap();
        lines.extend(Report::of(&assessment).alarm(self.width));
        lines.extend(words::alarm_keys(!self.asked.is_empty(), self.width));
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

    fn say(&mut self, text: &str) {
        let mut page = Page::new(self.width);
        page.put(Role::Body, text);
        self.asker.show(&page.into_lines());
    }
}

/// Whether "not sure" to this question alone already forces the most urgent level. Such a question is never
/// skipped: it is the one that must not be passed over in silence.
fn forces_the_top(answers: &Answers<'_>, question: &Question) -> bool {
    let mut alone = Answers::new(answers.rules());
    match question.read("unsure") {
        Ok(reply) => alone.record(reply),
        Err(_) => return false,
    }
    is_settled(&alone)
}
