//! Which choices of a list are not sure: an item of its own in a response, and part of one answer here.

use super::Reading;
use super::answer;
use super::refusal::Refusal;
use crate::answers::{Value, unsure_of};
use crate::fault::{Path, ShapeProblem};
use crate::fhir::codes::Code;
use crate::fhir::items::{Item, Kind};
use crate::json::Json;
use crate::rules::{Question, QuestionIndex};

/// What was said of one list.
pub(super) struct WhichUnsure<'r> {
    question: &'r Question,
    codes: Vec<Code<'r>>,
}

impl<'r> Reading<'_, 'r> {
    /// Takes down which choices are not sure. The list itself may stand further down.
    pub(super) fn which_unsure(
        &mut self,
        item: &Item,
        index: QuestionIndex,
        answer: &Json<'_>,
        at: Path<'_>,
    ) {
        let question = self.form.rules.question(index);
        match answer {
            Json::List(list) if list.is_empty() => self.faults.add(at, ShapeProblem::EmptyList),
            Json::List(list) => {
                let codes = answer::codes(self, item, question, list, at);
                self.which_unsure.push(WhichUnsure { question, codes });
            }
            other => self.wrong_kind("a list", other, at),
        }
    }

    /// Puts what was said of one list to its answer. Without "not sure" there it contradicts the answer.
    pub(super) fn fold_which_unsure(&mut self, item: &Item, at: Path<'_>) {
        let Kind::WhichUnsure(index) = item.kind else {
            return;
        };
        let of_list = |which: &WhichUnsure<'_>| which.question.index() == index;
        let Some(place) = self.which_unsure.iter().position(of_list) else {
            return;
        };
        let WhichUnsure { question, codes } = self.which_unsure.swap_remove(place);
        let given = self.answers.given(index).filter(|value| value.is_unsure());
        let Some(Value::Choices { ticked, .. }) = given else {
            let (list, which) = (question.id.to_string(), item.link_id.clone());
            return self
                .faults
                .add(at, Refusal::WhichWithoutUnsure { list, which });
        };
        let choices = question.choices().iter().enumerate();
        let ticked = choices.filter(|(place, _)| ticked.has(*place));
        let ticked = ticked.map(|(_, choice)| choice.id.to_string());
        let unsure = codes.into_iter().map(|code| unsure_of(code.word()));
        let words: Vec<String> = ticked.chain(unsure).collect();
        let reply = question.read_words(words.iter().map(String::as_str));
        if let Some(reply) = answer::taken(self, item, reply, at) {
            self.answers.record(reply);
        }
    }
}
