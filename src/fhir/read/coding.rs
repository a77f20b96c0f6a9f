//! The code of a coded answer.

use super::refusal::Refusal;
use super::{Reading, member, names, text_of};
use crate::fault::Path;
use crate::fhir::codes::{self, Code};
use crate::fhir::items::Item;
use crate::json::Json;
use crate::quote::nearest;
use crate::rules::Question;

/// The code of a coded answer, where it is one of those that answer the question.
pub(super) fn code<'r>(
    reading: &mut Reading<'_, '_>,
    item: &Item,
    question: &'r Question,
    json: &Json<'_>,
    at: Path<'_>,
) -> Option<Code<'r>> {
    let members = reading.object(json, "an object with a system and a code", at)?;
    reading.names(members, &names::CODING, at);
    let system = reading.text(members, "system", at);
    let name = reading.text(members, "code", at);
    let (system, name) = (system?, name?);
    let link_id = || item.link_id.clone();
    let ours = reading.form.address.of_codes();
    if system != ours {
        let found = system.to_owned();
        reading.refuse(
            at.key("system"),
            Refusal::OtherSystem {
                link_id: link_id(),
                found,
                ours,
            },
        );
        return None;
    }
    let options = codes::options(question);
    let Some(code) = options.iter().find(|code| code.name() == name) else {
        let known: Vec<String> = options.iter().map(|code| code.name()).collect();
        let refusal = Refusal::NoOption {
            link_id: link_id(),
            found: name.to_owned(),
            nearest: nearest(name, known.iter().map(String::as_str)).map(str::to_owned),
            known: known.join(", "),
        };
        reading.refuse(at.key("code"), refusal);
        return None;
    };
    let display = member(members, "display").map(text_of);
    if let Some(found) = display.filter(|display| display != code.display()) {
        let refusal = Refusal::OtherDisplay {
            link_id: link_id(),
            code: code.name(),
            found,
            ours: code.display().to_owned(),
        };
        reading.refuse(at.key("display"), refusal);
        return None;
    }
    Some(*code)
}
