//! The members of a response: their names in FHIR R4, of which most say nothing about the answers and are passed over.

use super::Reading;
use crate::fault::{Path, ShapeProblem, Told};
use crate::json::{Json, Member, member};

/// The members of an object.
pub(super) type Members<'j, 'a> = &'j [Member<'a>];

/// Names that may change what everything else means. What they say is not known here, so nothing is read.
const MODIFIERS: [&str; 2] = ["implicitRules", "modifierExtension"];

/// The members of the response itself.
pub(super) const RESPONSE: [&str; 18] = [
    "resourceType",
    "id",
    "meta",
    "language",
    "text",
    "contained",
    "extension",
    "identifier",
    "basedOn",
    "partOf",
    "questionnaire",
    "status",
    "subject",
    "encounter",
    "authored",
    "author",
    "source",
    "item",
];

/// The members of an item.
pub(super) const ITEM: [&str; 7] = [
    "id",
    "extension",
    "linkId",
    "definition",
    "text",
    "answer",
    "item",
];

/// The members of an answer, beside its value.
pub(super) const ANSWER: [&str; 15] = [
    "id",
    "extension",
    "item",
    "valueBoolean",
    "valueDecimal",
    "valueInteger",
    "valueDate",
    "valueDateTime",
    "valueTime",
    "valueString",
    "valueUri",
    "valueAttachment",
    "valueCoding",
    "valueQuantity",
    "valueReference",
];

/// The members of a coded answer.
pub(super) const CODING: [&str; 7] = [
    "id",
    "extension",
    "system",
    "version",
    "code",
    "display",
    "userSelected",
];

/// A text as it is, anything else by its kind.
pub(super) fn text_of(json: &Json<'_>) -> String {
    match json {
        Json::Text(text) => text.to_string(),
        other => other.kind().to_owned(),
    }
}

impl Reading<'_, '_> {
    /// Puts on record what is wrong, and what to do about it.
    pub(super) fn refuse(
        &mut self,
        at: Path<'_>,
        what: impl Into<String>,
        way_out: impl Into<String>,
    ) {
        self.faults.add(at, Told::new(what, way_out));
    }

    pub(super) fn wrong_kind(&mut self, expected: &'static str, found: &Json<'_>, at: Path<'_>) {
        let problem = ShapeProblem::wrong_kind(expected, found);
        self.faults.add(at, problem);
    }

    pub(super) fn object<'j, 'a>(
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

    /// A list with something in it.
    pub(super) fn list<'j, 'a>(
        &mut self,
        json: &'j Json<'a>,
        at: Path<'_>,
    ) -> Option<&'j [Json<'a>]> {
        match json {
            Json::List(list) if list.is_empty() => self.faults.add(at, ShapeProblem::EmptyList),
            Json::List(list) => return Some(list),
            other => self.wrong_kind("a list", other, at),
        }
        None
    }

    /// A text that must be there.
    pub(super) fn text<'j>(
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
    pub(super) fn names(&mut self, members: Members<'_, '_>, known: &[&'static str], at: Path<'_>) {
        for (name, _) in members {
            let plain = name.strip_prefix('_').unwrap_or(name);
            if MODIFIERS.contains(&plain) {
                let what = format!(
                    "\"{plain}\" may change what the answers mean, and this program cannot tell how"
                );
                let way_out = "take it out, if the answers mean the same without it";
                self.refuse(at.key(name), what, way_out);
            } else if !known.contains(&plain) {
                let problem = ShapeProblem::unknown_name(name, known.iter().copied());
                self.faults.add_to_name(at.key(name), problem);
            }
        }
    }
}
