//! Reading a `QuestionnaireResponse`: as strictly as an answers file, because what is misread here is missed there.
//!
//! What other programs add, and what cannot change the meaning of an answer, is passed over. Everything else that is
//! not in the form is refused, with its place.

mod answer;
mod item;
mod members;
mod together;
mod value;

use std::collections::BTreeSet;

use super::{Form, RESOURCE_TYPE};
use crate::answers::Answers;
use crate::assessment::is_settled;
use crate::fault::{FaultLog, Path, Problem, ShapeProblem, Told, repeated_names_anywhere};
use crate::json::{Json, member};
use crate::quote::{clean, quoted};
use members::{Members, text_of};
use together::WhichUnsure;

/// What can be read.
const RESPONSE: &str = "QuestionnaireResponse";

/// A response to another form than this one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherForm {
    /// The address of the form that was answered.
    pub found: String,
    /// The address of this form.
    pub ours: String,
}

impl Problem for OtherForm {
    fn told(&self) -> Told {
        let Self { found, ours } = self;
        let found = clean(&found.chars().take(LONGEST_ADDRESS).collect::<String>());
        Told::new(
            format!("this answers the form \"{found}\", and these rules make \"{ours}\""),
            "use the rule file that the form was made from, and give the address of the form",
        )
    }
}

/// The longest address of a form that is shown in full, in characters.
const LONGEST_ADDRESS: usize = 200;

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

impl<'r> Form<'r> {
    /// Reads the answers in a `QuestionnaireResponse`; what is wrong goes to `faults`. Where anything is, the answers
    /// are those that could be read all the same, and nothing follows from them but an emergency ([`is_settled`]).
    pub fn import(&self, json: &Json<'_>, faults: &mut FaultLog) -> Answers<'r> {
        repeated_names_anywhere(json, Path::Root, faults);
        let mut reading = Reading {
            form: self,
            answers: Answers::new(self.rules),
            seen: BTreeSet::new(),
            answered: BTreeSet::new(),
            which_unsure: Vec::new(),
            faults: FaultLog::new(),
        };
        reading.response(json);
        faults.append(reading.faults);
        reading.answers
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
            let name = quoted(&name.unwrap_or_default());
            let what = format!("this is {name}, and only a QuestionnaireResponse is read");
            let way_out = "give a QuestionnaireResponse, or an object of question ids and answers";
            return self.refuse(root.key(RESOURCE_TYPE), what, way_out);
        }
        self.names(members, &members::RESPONSE, root);
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
        // Where single answers have faults, nothing is said of how they fit together. They are put together all the
        // same: they may be an emergency.
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
        match version {
            _ if address != self.form.address.as_str() => {
                let found = address.to_owned();
                self.faults.add(at, OtherForm { found, ours });
            }
            None => {
                let what = "this does not say which version of the form was answered";
                self.refuse(at, what, format!("write \"{ours}\""));
            }
            Some(version) if version != self.form.version() => {
                let (found, ours) = (quoted(version), quoted(&self.form.version()));
                let what = format!(
                    "this answers version {found} of the form, and these rules make version {ours}"
                );
                let way_out = "use the rule file of that version, or answer the form again: its questions may have changed";
                self.refuse(at, what, way_out);
            }
            Some(_) => {}
        }
    }

    /// Whether every question must have an answer.
    fn status(&mut self, members: Members<'_, '_>) -> bool {
        match self.text(members, "status", Path::Root) {
            Some("completed" | "amended") => return true,
            Some("in-progress") | None => {}
            Some(other) => {
                let what = format!("answers with the status {} are not read", quoted(other));
                let way_out = "\"completed\", \"amended\" and \"in-progress\" can be read";
                self.refuse(Path::Root.key("status"), what, way_out);
            }
        }
        false
    }
}
