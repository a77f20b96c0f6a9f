//! What is said before anything else is asked: the emergency advice, and what follows from a number whatever else will
//! be answered, such as that a child should not be judged by a check for adults.

use lungnets::assessment::{Assessment, is_settled};
use lungnets::language::Meant;
use lungnets::layout::{Line, Lines, Role};
use lungnets::report::Report;
use lungnets::rules::{AnswerKind, Question, Rule};
use lungnets::truth::Truth;

use super::super::ending::{self, Stopped};
use super::super::plain::Asker;
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
        let mut page = Lines::new(self.width());
        page.gap();
        page.put(Role::Body, self.words.need_not_answer());
        if !self.asked.is_empty() {
            page.put(Role::Body, self.words.chosen_by_mistake());
        }
        page.put(Role::Body, self.words.to_go_on());
        page.into_lines()
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
