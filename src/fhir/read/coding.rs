//! The code of a coded answer.

use super::no_answer::{NoAnswer, Why};
use super::{Reading, member, names, text_of};
use crate::answers::near_answer;
use crate::fault::Path;
use crate::fhir::codes::{self, Code};
use crate::fhir::items::Item;
use crate::json::Json;
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
    let mut refuse = |at: Path<'_>, why| reading.faults.add(at, NoAnswer::of(item, why));
    let ours = reading.form.address.of_codes();
    if system != ours {
        let found = system.to_owned();
        refuse(at.key("system"), Why::OtherSystem { found, ours });
        return None;
    }
    let options = codes::of_item(&item.kind, question);
    let Some(code) = options.iter().find(|code| code.name() == name) else {
        let known: Vec<String> = options.iter().map(|code| code.name()).collect();
        let why = Why::NoOption {
            found: name.to_owned(),
            nearest: near_code(question, name, &known),
            known: known.join(", "),
        };
        refuse(at.key("code"), why);
        return None;
    };
    let display = member(members, "display").map(text_of);
    if let Some(found) = display.filter(|display| display != code.display()) {
        let why = Why::OtherDisplay {
            code: code.name(),
            found,
            ours: code.display().to_owned(),
        };
        refuse(at.key("display"), why);
    }
    Some(*code)
}

/// The code that was most probably meant. What stands before the dot is the same in all of them, and makes none near.
fn near_code(question: &Question, name: &str, known: &[String]) -> Option<String> {
    let of_question = format!("{}.", question.id);
    let bare =
        |code: &'_ str| -> String { code.strip_prefix(&of_question).unwrap_or(code).to_owned() };
    let bare_codes: Vec<String> = known.iter().map(|code| bare(code)).collect();
    let near = near_answer(question, &bare(name), bare_codes.iter().map(String::as_str))?;
    let place = bare_codes.iter().position(|code| code == near)?;
    Some(known[place].clone())
}
