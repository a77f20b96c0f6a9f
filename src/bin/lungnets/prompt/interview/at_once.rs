//! What is said at once of a number, such as that a child should not be judged by a check for adults.

use lungnets::rules::{AnswerKind, Question, Rule};
use lungnets::truth::Truth;

use super::super::asker::Asker;
use super::Interview;

impl<A: Asker> Interview<'_, A> {
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
