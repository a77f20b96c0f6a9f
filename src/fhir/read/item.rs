//! The items of a response, those in groups within them.

use super::refusal::Refusal;
use super::{Reading, answer, member, names};
use crate::fault::{Path, Problem};
use crate::fhir::items::{self, Item, Kind};
use crate::json::Json;
use crate::quote::nearest;
use crate::rules::QuestionIndex;

impl Reading<'_, '_> {
    pub(super) fn items(&mut self, list: &Json<'_>, at: Path<'_>) {
        match list {
            Json::List(items) if items.is_empty() => self.faults.add(at, Problem::EmptyList),
            Json::List(items) => {
                for (place, item) in items.iter().enumerate() {
                    self.item(item, at.item(place));
                }
            }
            other => self.wrong_kind("a list", other, at),
        }
    }

    fn item(&mut self, json: &Json<'_>, at: Path<'_>) {
        let form = self.form;
        let Some(members) = self.object(json, "an object with a linkId", at) else {
            return;
        };
        self.names(members, &names::ITEM, at);
        let Some(link_id) = self.text(members, "linkId", at) else {
            return;
        };
        let Some(item) = items::find(&form.items, link_id) else {
            let refusal = self.unknown(link_id);
            return self.refuse(at.key("linkId"), refusal);
        };
        if !self.seen.insert(link_id.to_owned()) {
            return self.refuse(at.key("linkId"), Refusal::Repeated(link_id.to_owned()));
        }
        let (inside, answer) = (member(members, "item"), member(members, "answer"));
        match (&item.kind, inside, answer) {
            (Kind::Group(_) | Kind::Emergency, _, Some(_)) => {
                self.refuse(at.key("answer"), Refusal::NoQuestion(link_id.to_owned()));
            }
            (Kind::Group(_), Some(list), None) => self.items(list, at.key("item")),
            (Kind::Question(_) | Kind::Unsure(_) | Kind::Emergency, Some(_), _) => {
                self.refuse(at.key("item"), Refusal::Below(link_id.to_owned()));
            }
            (Kind::Question(index) | Kind::Unsure(index), None, Some(answer)) => {
                self.answer(item, *index, answer, at.key("answer"));
            }
            (_, None, None) => {}
        }
    }

    fn answer(&mut self, item: &Item, index: QuestionIndex, answer: &Json<'_>, at: Path<'_>) {
        let question = self.form.rules.question(index);
        self.answered.insert(item.link_id.clone());
        if let Some(reply) = answer::read(self, item, question, answer, at) {
            self.answers.record(reply);
        }
    }

    fn unknown(&self, link_id: &str) -> Refusal {
        let known = items::link_ids(&self.form.items);
        Refusal::UnknownItem {
            link_id: link_id.to_owned(),
            nearest: nearest(link_id, known.iter().copied()).map(str::to_owned),
            known: known.join(", "),
        }
    }
}
