//! Which question is next, and how many there may still be.

use lungnets::rules::{Question, QuestionIndex};
use lungnets::truth::Truth;

use super::super::asker::Asker;
use super::super::screen::Progress;
use super::{Interview, Step};

impl<'r, A: Asker> Interview<'r, A> {
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
