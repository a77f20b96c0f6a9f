//! "Check your answers": everything once more before the result, and a way to change any of it.

use lungnets::answers::Said;
use lungnets::assessment::Assessment;
use lungnets::language::{Meant, Words};
use lungnets::layout::{Line, Lines, Role};
use lungnets::quote::quoted;
use lungnets::report::answer_in_words;
use lungnets::rules::{Question, Rule};

use super::super::ending::Stopped;
use super::super::words::numbered;
use super::{AtReview, Interview, Reaction, Step};
use crate::origin;
use crate::output;
use crate::whereabouts::Whereabouts;

/// One line of the review.
struct Row {
    /// The name of the question.
    name: String,
    /// What was answered.
    answer: String,
    /// How the answer counts, where that may surprise.
    counts: Option<&'static str>,
    /// Where the answer comes from, where that is not here.
    origin: Option<&'static str>,
}

impl<'r> Interview<'r> {
    /// Shows every answer that counts, and waits for what to do about it.
    pub(super) fn review(&mut self) -> Result<AtReview<'r>, Stopped> {
        let questions: Vec<&'r Question> = self.answers.rules().questions().iter().collect();
        let listed: Vec<&'r Question> = questions
            .into_iter()
            .filter(|question| self.answers.said(question.index()) != Said::NotAsked)
            .collect();
        let mut rows: Vec<Row> = listed.iter().map(|question| self.row(question)).collect();
        if self.asked.contains(&Step::Place) || self.place.now != Whereabouts::NotSaid {
            rows.push(Row {
                name: self.words.place().to_owned(),
                answer: self.place_in_words().to_owned(),
                counts: None,
                origin: None,
            });
        }
        let (so_far, words) = (self.so_far(), self.words);
        let may_be_old = origin::any_from_file(&self.origins);
        let review = |width| laid_out(&rows, may_be_old, &so_far, words, width);
        self.asker.show(&review(self.width()));
        loop {
            let (typed, meant) = self.line(words.review_prompt())?;
            match meant {
                Some(Meant::Result | Meant::GoOn) => return Ok(AtReview::Result),
                Some(Meant::Back) => return Ok(AtReview::Back),
                Some(Meant::Help) => self.asker.show(&review(self.width())),
                _ if typed.is_empty() => return Ok(AtReview::Result),
                _ => match numbered(&typed).filter(|place| *place < rows.len()) {
                    None => self.say(&words.no_such_row(&quoted(&typed), rows.len())),
                    Some(place) => {
                        let question = listed.get(place); // the place stands behind the questions
                        return Ok(
                            question.map_or(AtReview::ChangePlace, |one| AtReview::Change(one))
                        );
                    }
                },
            }
        }
    }

    /// Returns the level of the answers so far, in words.
    fn so_far(&self) -> String {
        let assessment = Assessment::of(&self.answers);
        let level = self.answers.rules().level(assessment.rank());
        match assessment.possible() > assessment.rank() {
            true => self.words.so_far_at_least(&level.sentence),
            false => self.words.so_far(&level.sentence),
        }
    }

    /// Asks one question again. Going back leaves the answer as it was.
    pub(super) fn change(&mut self, question: &'r Question) -> Result<(), Stopped> {
        let index = question.index();
        if let Some(value) = self.answers.given(index) {
            self.before.push((index, value));
        }
        match self.ask(question, None)? {
            Reaction::Replied(reply) => {
                self.record(reply, question);
                self.skipped.retain(|skipped| *skipped != index);
            }
            Reaction::Skipped => {
                self.answers.forget(index);
                self.skipped.push(index);
            }
            Reaction::Back => return Ok(()),
        }
        self.origins.retain(|origin| origin.question != index);
        // Whoever goes back from the emergency advice comes to what was answered last.
        let step = Step::Question(index);
        self.asked.retain(|asked| *asked != step);
        self.asked.push(step);
        self.say_answer_unless_open(question);
        Ok(())
    }

    fn row(&self, question: &Question) -> Row {
        let said = self.answers.said(question.index());
        let mut origins = self.origins.iter();
        let origin = origins.find(|origin| origin.question == question.index());
        Row {
            name: question.name.to_string(),
            answer: answer_in_words(question, said, self.words),
            counts: match said {
                Said::NotGiven if question.no_is_worse() => Some(self.words.open_not_yes()),
                Said::NotGiven => Some(self.words.open_not_no()),
                Said::Given(value) if value.is_unsure() => Some(self.unsure_counts(question)),
                Said::Given(_) | Said::NotAsked => None,
            },
            origin: origin.map(|origin| origin.place.words),
        }
    }

    /// Returns how an unsure answer counts: as yes, unless every rule that looks at the question only mentions it.
    fn unsure_counts(&self, question: &Question) -> &'static str {
        let rules = self.answers.rules();
        let only_mentions = |rule: &Rule| {
            let looks = rule.when.looks_at(question.index(), rules.findings());
            !looks || rule.if_unsure.mentions(question.index())
        };
        if rules.rules().iter().all(only_mentions) {
            self.words.counts_as_mentioned()
        } else if question.no_is_worse() {
            self.words.never_counts_as_yes()
        } else {
            self.words.never_counts_as_no()
        }
    }
}

/// Returns every answer once more, what follows from them so far, and what to do next.
fn laid_out(
    rows: &[Row],
    may_be_old: bool,
    so_far: &str,
    words: &dyn Words,
    width: usize,
) -> Vec<Line> {
    let mut page = Lines::new(width);
    page.heading(words.check_your_answers());
    let digits = rows.len().to_string().len();
    for (place, row) in (1..).zip(rows) {
        let notes: Vec<&str> = row.counts.into_iter().chain(row.origin).collect();
        let notes = match notes.is_empty() {
            true => String::new(),
            false => format!(" ({})", notes.join("; ")),
        };
        let number = format!("{place:>digits$}. ");
        let indent = " ".repeat(number.len());
        let answer = format!("{}: {}{notes}", row.name, row.answer);
        page.wrap(Role::Body, &number, &indent, &answer);
    }
    page.gap();
    if may_be_old {
        page.put(Role::Body, words.answers_may_be_old());
    }
    page.put(Role::Level, so_far);
    page.put(Role::Body, words.review_keys());
    // The empty line above may leave the window; the prompt comes.
    if output::prompt_rows().is_some_and(|rows| page.len() > rows) {
        page.put(Role::Body, words.longer_than_window());
    }
    page.into_lines()
}
