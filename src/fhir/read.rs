//! Reading a `QuestionnaireResponse`: as strictly as an answers file, because what is misread here is missed there.
//!
//! What other programs add, and what cannot change the meaning of an answer, is passed over. Everything else that is
//! not in the form is refused, with its place.

mod answer;
mod coding;
mod item;
mod names;
mod no_answer;
mod refusal;
mod together;

use std::collections::BTreeSet;

use super::{Form, RESOURCE_TYPE};
use crate::answers::Answers;
use crate::assessment::is_settled;
use crate::fault::{FaultLog, Path, ShapeProblem, repeated_names_anywhere};
use crate::json::{Json, Member};
pub use refusal::OtherForm;
use refusal::Refusal;
use together::WhichUnsure;

/// The members of an object.
type Members<'j, 'a> = &'j [Member<'a>];

/// What can be read.
const RESPONSE: &str = "QuestionnaireResponse";

/// A response that is being read.
struct Reading<'f, 'r> {
    form: &'f Form<'r>,
    answers: Answers<'r>,
    /// The items that were there.
    seen: BTreeSet<String>,
    /// Those with an answer.
    answered: BTreeSet<String>,
    /// Which choices of a list are not sure, as far as that was said.
    which_unsure: Vec<WhichUnsure<'r>>,
    faults: FaultLog,
}

/// Reads the answers in a response; what is wrong goes to `faults`, and the answers are then those that could be read.
pub(super) fn import<'r>(form: &Form<'r>, json: &Json<'_>, faults: &mut FaultLog) -> Answers<'r> {
    repeated_names_anywhere(json, Path::Root, faults);
    let mut reading = Reading {
        form,
        answers: Answers::new(form.rules),
        seen: BTreeSet::new(),
        answered: BTreeSet::new(),
        which_unsure: Vec::new(),
        faults: FaultLog::new(),
    };
    reading.response(json);
    faults.append(reading.faults);
    reading.answers
}

/// A member by its name.
fn member<'j, 'a>(members: Members<'j, 'a>, name: &str) -> Option<&'j Json<'a>> {
    let found = members.iter().find(|(known, _)| known == name);
    found.map(|(_, value)| value)
}

/// A text as it is, anything else by its kind.
fn text_of(json: &Json<'_>) -> String {
    match json {
        Json::Text(text) => text.to_string(),
        other => other.kind().to_owned(),
    }
}

impl Reading<'_, '_> {
    fn response(&mut self, json: &Json<'_>) {
        let root = Path::Root;
        let Some(members) = self.object(json, "a QuestionnaireResponse", root) else {
            return;
        };
        let name = member(members, RESOURCE_TYPE).map(text_of);
        if name.as_deref() != Some(RESPONSE) {
            let refusal = Refusal::OtherResource(name.unwrap_or_default());
            return self.faults.add(root.key(RESOURCE_TYPE), refusal);
        }
        self.names(members, &names::RESPONSE, root);
        self.questionnaire(members);
        let must_be_complete = self.status(members);
        let about_the_whole = std::mem::take(&mut self.faults);
        let list = member(members, "item");
        match list {
            // Some programs write such lists below groups and questions; here no answer at all has come through.
            Some(Json::List(items)) if items.is_empty() => {
                self.faults.add(root.key("item"), ShapeProblem::EmptyList);
            }
            Some(list) => self.items(list, root.key("item")),
            None => {}
        }
        // Of answers with faults nothing is told together, but they may be an emergency.
        let faults = std::mem::take(&mut self.faults);
        self.each_answered(list, root.key("item"), &mut Self::fold_which_unsure);
        if !faults.is_empty() {
            self.faults = faults;
        } else if self.faults.is_empty() {
            self.each_answered(list, root.key("item"), &mut Self::beside_others);
            if must_be_complete && !is_settled(&self.answers) {
                self.complete(root.key("status"));
            }
        }
        self.faults.append(about_the_whole);
    }

    fn wrong_kind(&mut self, expected: &'static str, found: &Json<'_>, at: Path<'_>) {
        let problem = ShapeProblem::wrong_kind(expected, found);
        self.faults.add(at, problem);
    }

    fn object<'j, 'a>(
        &mut self,
        json: &'j Json<'a>,
        expected: &'static str,
        at: Path<'_>,
    ) -> Option<Members<'j, 'a>> {
        match json {
            Json::Object(members) => Some(members),
            other => {
                self.wrong_kind(expected, other, at);
                None
            }
        }
    }

    /// A text that must be there.
    fn text<'j>(
        &mut self,
        members: Members<'j, '_>,
        name: &'static str,
        at: Path<'_>,
    ) -> Option<&'j str> {
        match member(members, name) {
            Some(Json::Text(text)) => return Some(text),
            Some(other) => self.wrong_kind("a text", other, at.key(name)),
            None => self.faults.add(at, ShapeProblem::Missing { name }),
        }
        None
    }

    /// Refuses names that FHIR does not have here, and those that may change what everything else means.
    fn names(&mut self, members: Members<'_, '_>, known: &[&'static str], at: Path<'_>) {
        for (name, _) in members {
            let plain = name.strip_prefix('_').unwrap_or(name);
            if names::MODIFIERS.contains(&plain) {
                let problem = Refusal::Modifier(plain.to_owned());
                self.faults.add(at.key(name), problem);
            } else if !known.contains(&plain) {
                let problem = ShapeProblem::unknown_name(name, known.iter().copied());
                self.faults.add_to_name(at.key(name), problem);
            }
        }
    }

    /// Which form was answered: exactly this one, in exactly this version.
    fn questionnaire(&mut self, members: Members<'_, '_>) {
        let Some(found) = self.text(members, "questionnaire", Path::Root) else {
            return;
        };
        let ours = self.form.reference();
        let (address, version) = match found.split_once('|') {
            Some((address, version)) => (address, Some(version)),
            None => (found, None),
        };
        let at = Path::Root.key("questionnaire");
        let refusal = match version {
            _ if address != self.form.address.as_str() => {
                let found = address.to_owned();
                return self.faults.add(at, OtherForm { found, ours });
            }
            None => Refusal::NoVersion { ours },
            Some(version) if version != self.form.version() => Refusal::OtherVersion {
                found: version.to_owned(),
                ours: self.form.version(),
            },
            Some(_) => return,
        };
        self.faults.add(at, refusal);
    }

    /// Whether every question must have an answer.
    fn status(&mut self, members: Members<'_, '_>) -> bool {
        match self.text(members, "status", Path::Root) {
            Some("completed" | "amended") => return true,
            Some("in-progress") | None => {}
            Some(other) => {
                self.faults
                    .add(Path::Root.key("status"), Refusal::Status(other.to_owned()));
            }
        }
        false
    }
}
