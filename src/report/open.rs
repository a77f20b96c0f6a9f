//! What is open: answers that nobody gave, and answers of "not sure". Every page counts them here.

use std::collections::BTreeSet;

use super::Report;
use crate::answers::Said;
use crate::assessment::Undecided;
use crate::language::Open;
use crate::rules::{Question, QuestionIndex, Rank};

impl<'a> Report<'a> {
    /// Every answer that is open: as many as are listed as not answered and as not sure.
    pub(super) fn open(&self) -> Open {
        let answers = self.assessment.answers();
        let questions = self.assessment.rules().questions().iter();
        let said = questions.map(|question| answers.said(question.index()));
        let is_not_sure = |said: &Said| matches!(said, Said::Given(value) if value.is_unsure());
        Open {
            not_given: self.assessment.not_given().count(),
            not_sure: said.filter(is_not_sure).count(),
        }
    }

    /// Those of them that could still raise the level.
    pub(super) fn could_raise_it(&self) -> Open {
        let above = |undecided: &&Undecided<'_>| undecided.rule.rank > self.assessment.rank();
        let undecided = self.assessment.undecided().iter().filter(above);
        let waited_for = undecided.flat_map(|undecided| &undecided.waits_for);
        let reasons = self.assessment.because().iter();
        let held_down = reasons
            .filter(|reason| reason.is_held_down() && reason.rule.rank > self.assessment.rank());
        let unsure = held_down.flat_map(|reason| &reason.unsure);
        let questions: BTreeSet<QuestionIndex> = waited_for.chain(unsure).copied().collect();
        let given =
            |question: &&QuestionIndex| self.assessment.answers().given(**question).is_some();
        let not_sure = questions.iter().filter(given).count();
        Open {
            not_given: questions.len() - not_sure,
            not_sure,
        }
    }

    /// The questions that nobody answered, each with the most urgent level that it could still lead to; none where
    /// that is the calmest one, which asks for nothing.
    pub(super) fn not_answered(&self) -> Vec<(&'a Question, Option<Rank>)> {
        let rules = self.assessment.rules();
        let not_given = self.assessment.not_given();
        let leads_to = |index| {
            self.assessment
                .waits_for(index)
                .filter(|rank| *rank > rules.otherwise())
        };
        not_given
            .map(|index| (rules.question(index), leads_to(index)))
            .collect()
    }

    /// The rules that wait only for answers that were unsure.
    pub(super) fn mentioned(&self) -> impl Iterator<Item = &Undecided<'a>> {
        let not_given: Vec<QuestionIndex> = self.assessment.not_given().collect();
        let undecided = self.assessment.undecided().iter();
        undecided.filter(move |undecided| {
            !undecided
                .waits_for
                .iter()
                .any(|index| not_given.contains(index))
        })
    }
}
