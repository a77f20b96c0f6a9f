//! The value of an answer, and the code of one that is coded.

use super::Reading;
use super::members::{self, text_of};
use crate::answers::near_answer;
use crate::fault::{Path, did_you_mean};
use crate::fhir::codes::{self, Code};
use crate::fhir::items::Item;
use crate::json::{Json, member};
use crate::quote::quoted;
use crate::rules::Question;

const CODED: &str = "valueCoding";

impl<'r> Reading<'_, 'r> {
    /// The one value of an answer, where it is of the kind that the question takes.
    pub(super) fn value<'j, 'a>(
        &mut self,
        item: &Item,
        expected: &'static str,
        json: &'j Json<'a>,
        at: Path<'_>,
    ) -> Option<&'j Json<'a>> {
        let members = self.object(json, "an object with a value", at)?;
        self.names(members, &members::ANSWER, at);
        if let Some(list) = member(members, "item") {
            self.nothing_below(item, list, at.key("item"));
        }
        let is_value = |name: &str| name.starts_with("value") && members::ANSWER.contains(&name);
        let mut values = members.iter().filter(|(name, _)| is_value(name));
        let link_id = &item.link_id;
        let answer_with = format!("answer with \"{expected}\", or leave the whole item out");
        match (values.next(), values.next()) {
            (Some((name, value)), None) if name == expected => return Some(value),
            (Some((name, _)), None) => {
                let what = format!("\"{link_id}\" takes \"{expected}\", and has \"{name}\"");
                self.refuse(at.key(name), what, answer_with);
            }
            (Some(_), Some((second, _))) => {
                let what = format!("\"{link_id}\" has two values in one answer");
                self.refuse(at.key(second), what, "keep one of the two");
            }
            (None, _) => {
                let what = format!("\"{link_id}\" has an answer without a value");
                self.refuse(at, what, answer_with);
            }
        }
        None
    }

    /// Reads coded answers; those whose value has a fault are left out.
    pub(super) fn codes(
        &mut self,
        item: &Item,
        question: &'r Question,
        list: &[Json<'_>],
        at: Path<'_>,
    ) -> Vec<Code<'r>> {
        let code = |(place, json): (usize, &Json<'_>)| {
            let at = at.item(place);
            let value = self.value(item, CODED, json, at)?;
            self.code(item, question, value, at.key(CODED))
        };
        list.iter().enumerate().filter_map(code).collect()
    }

    /// The code of a coded answer, where it is one of those that answer the question.
    fn code(
        &mut self,
        item: &Item,
        question: &'r Question,
        json: &Json<'_>,
        at: Path<'_>,
    ) -> Option<Code<'r>> {
        let members = self.object(json, "an object with a system and a code", at)?;
        self.names(members, &members::CODING, at);
        let system = self.text(members, "system", at);
        let name = self.text(members, "code", at);
        let (system, name) = (system?, name?);
        let link_id = &item.link_id;
        let ours = self.form.address.of_codes();
        if system != ours {
            let found = quoted(system);
            let what = format!("\"{link_id}\" is answered with a code of another system: {found}");
            let way_out = format!("the system of the form is \"{ours}\"");
            self.refuse(at.key("system"), what, way_out);
            return None;
        }
        let options = codes::of_item(&item.kind, question);
        let Some(code) = options.iter().find(|code| code.name() == name) else {
            let known: Vec<String> = options.iter().map(|code| code.name()).collect();
            let near = did_you_mean(near_code(question, name, &known).as_deref());
            let way_out = near.unwrap_or_else(|| format!("the codes are: {}", known.join(", ")));
            let what = format!("{} does not answer \"{link_id}\"", quoted(name));
            self.refuse(at.key("code"), what, way_out);
            return None;
        };
        let display = member(members, "display").map(text_of);
        if let Some(found) = display.filter(|display| display != code.display()) {
            let (found, ours) = (quoted(&found), quoted(code.display()));
            let what = format!(
                "\"{link_id}\" was shown as {found}, and its code \"{}\" means {ours}",
                code.name()
            );
            let way_out =
                "find out what the person chose; leave the display out if the code is right";
            self.refuse(at.key("display"), what, way_out);
        }
        Some(*code)
    }
}

/// The code that was most probably meant. What stands before the dot is the same in all of them, and is not compared.
fn near_code(question: &Question, name: &str, known: &[String]) -> Option<String> {
    let of_question = format!("{}.", question.id);
    let bare =
        |code: &'_ str| -> String { code.strip_prefix(&of_question).unwrap_or(code).to_owned() };
    let bare_codes: Vec<String> = known.iter().map(|code| bare(code)).collect();
    let near = near_answer(question, &bare(name), bare_codes.iter().map(String::as_str))?;
    let place = bare_codes.iter().position(|code| code == near)?;
    Some(known[place].clone())
}
