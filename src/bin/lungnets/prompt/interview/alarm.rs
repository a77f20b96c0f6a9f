//! What is said before anything else is asked: the emergency advice, and what follows from a number whatever else will
//! be answered, such as that a child should not be judged by a check for adults.

use lungnets::assessment::{Assessment, is_settled};
use lungnets::language::Meant;
use lungnets::layout::{Line, Lines, Role};
use lungnets::quote::quoted;
use lungnets::report::{Report, answer_in_words};
use lungnets::rules::{AnswerKind, Question, Rule};
use lungnets::truth::Truth;

use super::super::ending::{self, Stopped};
use super::super::{last_words, words};
use super::{AtAlarm, Interview};
use crate::output;

impl<'r> Interview<'r> {
    /// Shows what to do in an emergency, before anything else is asked.
    pub(super) fn alarm(&mut self) -> Result<AtAlarm, Stopped> {
        let assessment = Assessment::of(&self.answers);
        let report = Report::of(&assessment).at(self.place.now.known());
        let mut lines = words::gap();
        lines.extend(report.alarm().lines(self.width()));
        lines.extend(self.alarm_keys());
        lines.extend(self.numbers_again(lines.len(), &report.headline()));
        self.asker.show(&lines);
        loop {
            let (typed, meant) = self.line(self.words.alarm_prompt())?;
            match meant {
                _ if typed.is_empty() => return Ok(AtAlarm::Finish),
                Some(Meant::Back) if !self.asked.is_empty() => return Ok(AtAlarm::Back),
                Some(Meant::GoOn) => return Ok(AtAlarm::GoOn),
                Some(Meant::Help) => self.asker.show(&self.alarm_keys()),
                _ => self.say(self.words.alarm_again()),
            }
        }
    }

    /// Says once more what to do and whom to call, where so many lines do not stand in the window together, without the
    /// empty line above them: the end is what is seen.
    fn numbers_again(&self, lines: usize, headline: &str) -> Vec<Line> {
        let mut page = Lines::new(self.width());
        if output::prompt_rows().is_some_and(|rows| lines > rows) {
            let call = last_words::emergency(self.answers.rules(), self.place.now.known());
            page.put(Role::Level, headline);
            page.put(Role::Level, &call);
        }
        page.into_lines()
    }

    /// Says what a person can do now.
    fn alarm_keys(&self) -> Vec<Line> {
        let mut page = Lines::new(self.width());
        page.gap();
        page.put(Role::Body, self.words.need_not_answer());
        if !self.asked.is_empty() {
            page.put(
                Role::Body,
                match self.answers_together().len() {
                    0 | 1 => self.words.chosen_by_mistake(),
                    _ => self.words.chosen_by_mistake_of_several(),
                },
            );
        }
        page.put(Role::Body, self.words.to_go_on());
        page.into_lines()
    }

    /// Goes back from the emergency advice: to the answer that was given last, or where several lead to it together, to
    /// the one that the person wants to change.
    pub(super) fn back_from_alarm(&mut self) -> Result<(), Stopped> {
        let together = self.answers_together();
        if together.len() < 2 {
            self.back();
            return Ok(());
        }
        if let Some(question) = self.choose_one_of(&together)? {
            self.change(question)?;
        }
        Ok(())
    }

    /// Returns the questions whose answers make it an emergency together. Where it is asked first which choices of a
    /// list are not sure, it is that one alone.
    fn answers_together(&self) -> Vec<&'r Question> {
        if let Some(question) = self.unsure_at {
            return vec![question];
        }
        let assessment = Assessment::of(&self.answers);
        let behind = Report::of(&assessment).questions_behind();
        let rules = self.answers.rules();
        behind
            .into_iter()
            .map(|index| rules.question(index))
            .collect()
    }

    /// Shows answers by their numbers, and returns the question of the one that the person chooses; none who leaves them.
    fn choose_one_of(
        &mut self,
        questions: &[&'r Question],
    ) -> Result<Option<&'r Question>, Stopped> {
        let mut page = Lines::new(self.width());
        page.gap();
        page.put(Role::Body, self.words.which_to_change());
        for (number, question) in (1..).zip(questions) {
            let said = self.answers.said(question.index());
            let answer = answer_in_words(question, said, self.words);
            let answer = format!("{}: {answer}", question.name);
            page.wrap(Role::Body, &format!("{number}. "), "   ", &answer);
        }
        let lines = page.into_lines();
        self.asker.show(&lines);
        loop {
            let (typed, meant) = self.line(self.words.to_change_prompt())?;
            let chosen = words::numbered(&typed).and_then(|place| questions.get(place));
            match meant {
                _ if chosen.is_some() => return Ok(chosen.copied()),
                _ if typed.is_empty() => return Ok(None),
                Some(Meant::Back) => return Ok(None),
                Some(Meant::Help) => self.asker.show(&lines),
                _ => self.say(&self.words.no_such_answer(&quoted(&typed), questions.len())),
            }
        }
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
        let answers = self.answers_still_kept();
        ending::say_last(last_words::so_far(&answers, None, self.place.now.known()));
    }

    /// Says what follows from a number whatever else will be answered, unless that is no more than the calmest level:
    /// who should not go by this check must not learn so after twelve more questions.
    pub(super) fn say_what_follows_at_once(&mut self, question: &Question) {
        if !matches!(question.answer, AnswerKind::Number(_)) {
            return;
        }
        let rules = self.answers.rules();
        let follows = rules.rules().iter().filter(|rule| {
            rule.rank > rules.otherwise()
                && self.looks_at_nothing_but(rule, question)
                && self.answers.truth(&rule.when) == Truth::Yes
        });
        let said: Vec<&str> = follows.map(|rule| rule.say.as_str()).collect();
        said.into_iter().for_each(|said| self.say(said));
    }

    fn looks_at_nothing_but(&self, rule: &Rule, question: &Question) -> bool {
        let mut nothing_else = true;
        let findings = self.answers.rules().findings();
        rule.when.every_test(findings, &mut |test| {
            nothing_else &= test.question == question.index();
        });
        nothing_else
    }
}
