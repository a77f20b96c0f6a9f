//! What can only be said of all the answers of a response together.

use super::Reading;
use crate::answers::{Said, Value, unsure_of};
use crate::fault::Path;
use crate::fhir::codes::Code;
use crate::fhir::items::{self, Item, Kind};
use crate::json::{Json, member};
use crate::rules::{Question, QuestionIndex};
use crate::truth::Truth;

impl Reading<'_, '_> {
    /// Calls `look` with every item that has an answer, those in groups too, and the place of its answer.
    pub(super) fn each_answered(
        &mut self,
        list: Option<&Json<'_>>,
        at: Path<'_>,
        look: &mut dyn FnMut(&mut Self, &Item, Path<'_>),
    ) {
        let Some(Json::List(list)) = list else { return };
        for (place, json) in list.iter().enumerate() {
            let Json::Object(members) = json else {
                continue;
            };
            let at = at.item(place);
            self.each_answered(member(members, "item"), at.key("item"), look);
            if let (Some(Json::Text(link_id)), Some(_)) =
                (member(members, "linkId"), member(members, "answer"))
                && let Some(item) = items::find(&self.form.items, link_id)
            {
                look(self, item, at.key("answer"));
            }
        }
    }

    /// Refuses an answer to a question that is not asked, and a number beside its "not sure".
    pub(super) fn beside_others(&mut self, item: &Item, at: Path<'_>) {
        let Some(index) = item.kind.question() else {
            return;
        };
        let question = self.form.rules.question(index);
        if matches!(item.kind, Kind::Unsure(_)) && self.answered.contains(question.id.as_str()) {
            let what = format!(
                "both \"{}\" and \"{}\" are answered",
                question.id, item.link_id
            );
            return self.refuse(at, what, "keep one of the two");
        }
        if self.answers.applies(index) == Truth::No {
            let parents = self.answers.parents(question).into_iter();
            let parents: Vec<&str> = parents.map(|parent| parent.id.as_str()).collect();
            let what = format!(
                "\"{}\" is answered, but {} says that it does not apply",
                item.link_id,
                parents.join(", ")
            );
            let way_out = "correct one of the two, or leave this item out";
            self.refuse(at, what, way_out);
        }
    }

    /// Refuses a response that calls itself complete and is not.
    pub(super) fn complete(&mut self, at: Path<'_>) {
        let questions = self.form.rules.questions().iter();
        let missing = questions.filter(|question| {
            let index = question.index();
            let is_asked = matches!(self.answers.applies(index), Truth::Yes | Truth::Unsure);
            is_asked && self.answers.said(index) == Said::NotGiven
        });
        let missing: Vec<&str> = missing.map(|question| question.id.as_str()).collect();
        if !missing.is_empty() {
            let what = format!(
                "the status says that every question was answered, and these were not: {}",
                missing.join(", ")
            );
            let way_out = "answer them, or set the status to \"in-progress\"";
            self.refuse(at, what, way_out);
        }
    }
}

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
        if let Some(list) = self.list(answer, at) {
            let codes = self.codes(item, question, list, at);
            self.which_unsure.push(WhichUnsure { question, codes });
        }
    }

    /// Adds which choices of one list are not sure to the answer of that list. If that answer does not say "not sure",
    /// the two contradict each other.
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
            let (list, which) = (&question.id, &item.link_id);
            let what =
                format!("\"{which}\" is answered, and \"{list}\" does not say that it is not sure");
            let way_out =
                format!("add the code \"unsure\" to \"{list}\", or leave \"{which}\" out");
            return self.refuse(at, what, way_out);
        };
        let ticked = question.chosen(ticked).map(|choice| choice.id.to_string());
        let unsure = codes.into_iter().map(|code| unsure_of(code.word()));
        let words: Vec<String> = ticked.chain(unsure).collect();
        let reply = question.read_words(words.iter().map(String::as_str));
        if let Some(reply) = self.taken(item, reply, at) {
            self.answers.record(reply);
        }
    }
}
