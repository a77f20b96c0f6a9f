//! What can only be said of all the answers of a response together.

use super::refusal::Refusal;
use super::{Reading, member};
use crate::answers::Said;
use crate::fault::Path;
use crate::fhir::items::{self, Item, Kind};
use crate::json::Json;
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
        let (Kind::Question(index) | Kind::Unsure(index) | Kind::WhichUnsure(index)) = item.kind
        else {
            return;
        };
        let question = self.form.rules.question(index);
        if matches!(item.kind, Kind::Unsure(_)) && self.answered.contains(question.id.as_str()) {
            let number = question.id.to_string();
            let unsure = item.link_id.clone();
            return self
                .faults
                .add(at, Refusal::NumberAndUnsure { number, unsure });
        }
        if self.answers.applies(index) == Truth::No {
            let parents = self.answers.parents(question).into_iter();
            let parents: Vec<&str> = parents.map(|parent| parent.id.as_str()).collect();
            let refusal = Refusal::NotAsked {
                link_id: item.link_id.clone(),
                parents: parents.join(", "),
            };
            self.faults.add(at, refusal);
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
            self.faults.add(at, Refusal::Unanswered(missing.join(", ")));
        }
    }
}
