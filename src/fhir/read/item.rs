//! The items of a response, those in groups within them.

use super::Reading;
use super::members::{self, Members, text_of};
use crate::answers::Reply;
use crate::assessment::is_settled;
use crate::fault::{Path, did_you_mean};
use crate::fhir::items::{self, Item, Kind};
use crate::fhir::questionnaire;
use crate::json::{Json, member};
use crate::quote::{nearest, quoted};
use crate::rules::QuestionIndex;

impl Reading<'_, '_> {
    pub(super) fn items(&mut self, list: &Json<'_>, at: Path<'_>) {
        match list {
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
        self.names(members, &members::ITEM, at);
        let Some(link_id) = self.text(members, "linkId", at) else {
            return;
        };
        let Some(item) = items::find(&form.items, link_id) else {
            return self.refuse_unknown(link_id, at.key("linkId"));
        };
        if !self.seen.insert(link_id.to_owned()) {
            let what = format!("the item \"{link_id}\" stands here twice");
            self.refuse(
                at.key("linkId"),
                what,
                "put all of its answers into one item",
            );
        }
        let (inside, answer) = (member(members, "item"), member(members, "answer"));
        if let (Some(list), false) = (inside, matches!(item.kind, Kind::Group(_))) {
            self.nothing_below(item, list, at.key("item"));
        }
        match (&item.kind, inside, answer) {
            (Kind::Group(_) | Kind::Emergency | Kind::Alarm(_), _, Some(_)) => {
                let what = format!("\"{link_id}\" is no question, and takes no answer");
                let way_out = "put the answer into the item of a question";
                self.refuse(at.key("answer"), what, way_out);
            }
            (Kind::Group(_), Some(list), None) => self.items(list, at.key("item")),
            (Kind::Question(index) | Kind::Unsure(index), _, Some(answer)) => {
                if self.is_to_ours(item, *index, members, at) {
                    self.answer(item, *index, answer, at.key("answer"));
                }
            }
            (Kind::WhichUnsure(index), _, Some(answer)) => {
                if self.is_to_ours(item, *index, members, at) {
                    self.which_unsure(item, *index, answer, at.key("answer"));
                }
            }
            (_, _, None) => {}
        }
    }

    /// Refuses what stands below an item that is no group. Some programs write a list with nothing in it there, and
    /// some the help for the question.
    pub(super) fn nothing_below(&mut self, item: &Item, list: &Json<'_>, at: Path<'_>) {
        let is_help = |below: &Json<'_>| {
            let (Kind::Question(index), Json::Object(members)) = (&item.kind, below) else {
                return false;
            };
            let link_id = items::help_link_id(self.form.rules.question(*index));
            let is_its =
                matches!(member(members, "linkId"), Some(Json::Text(id)) if *id == link_id);
            is_its && member(members, "answer").is_none() && member(members, "item").is_none()
        };
        match list {
            Json::List(below) if below.iter().all(is_help) => {}
            _ => {
                let what = format!("nothing stands below \"{}\" in the form", item.link_id);
                self.refuse(at, what, "put every item where the form has it");
            }
        }
    }

    /// Whether what stands here was said at all. An answer to the question in other words than those of these rules is
    /// refused here, too.
    fn is_to_ours(
        &mut self,
        item: &Item,
        index: QuestionIndex,
        members: Members<'_, '_>,
        at: Path<'_>,
    ) -> bool {
        let link_id = &item.link_id;
        let mut values = members.iter().map(|(_, value)| value);
        if values.any(says_that_it_is_absent) {
            let what =
                format!("\"{link_id}\" has an answer and says that it is not there or not known");
            let way_out = "take the item out, or answer that it is not sure";
            self.refuse(at, what, way_out);
            return false;
        }
        let ours = questionnaire::text_of(&item.kind, self.form.rules.question(index));
        let found = member(members, "text").map(text_of);
        let is_other = |found: &String| !found.split_whitespace().eq(ours.split_whitespace());
        if let Some(found) = found.filter(is_other) {
            let (found, ours) = (quoted(&found), quoted(&ours));
            let what = format!("\"{link_id}\" was asked as {found}, and the form asks {ours}");
            let way_out =
                "ask the question of the form; leave the text out if it was the same question";
            self.refuse(at.key("text"), what, way_out);
        }
        true
    }

    fn answer(&mut self, item: &Item, index: QuestionIndex, answer: &Json<'_>, at: Path<'_>) {
        let question = self.form.rules.question(index);
        self.answered.insert(item.link_id.clone());
        for reply in self.replies(item, question, answer, at) {
            self.record(index, reply);
        }
    }

    /// Takes down a reply. Two replies to one question are a fault, told elsewhere; of these the last one counts, but
    /// not in place of one that makes it an emergency.
    pub(super) fn record(&mut self, index: QuestionIndex, reply: Reply<'_>) {
        let is_first = self.answers.given(index).is_none();
        if is_first || !is_settled(&self.answers) {
            self.answers.record(reply);
        }
    }

    fn refuse_unknown(&mut self, link_id: &str, at: Path<'_>) {
        let known = items::link_ids(&self.form.items);
        let near = did_you_mean(nearest(link_id, known.iter().copied()));
        let way_out = near.unwrap_or_else(|| format!("the items are: {}", known.join(", ")));
        let what = format!("there is no item {} in the form", quoted(link_id));
        self.refuse(at, what, way_out);
    }
}

/// How FHIR says that a value is not there, or not known, although something stands in its place.
const ABSENT: &str = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

fn says_that_it_is_absent(json: &Json<'_>) -> bool {
    match json {
        Json::Object(members) => members.iter().any(|(name, value)| {
            (name == "url" && matches!(value, Json::Text(url) if url == ABSENT))
                || says_that_it_is_absent(value)
        }),
        Json::List(items) => items.iter().any(says_that_it_is_absent),
        _ => false,
    }
}
