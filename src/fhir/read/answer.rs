//! The answer of one item.

use super::no_answer::{NoAnswer, Why};
use super::refusal::Refusal;
use super::{Reading, coding, member, names};
use crate::answers::{self, Reply};
use crate::fault::{Path, ShapeProblem};
use crate::fhir::codes::Code;
use crate::fhir::items::{Item, Kind};
use crate::json::Json;
use crate::rules::{AnswerKind, Question};

const CODED: &str = "valueCoding";
const NUMBER: &str = "valueInteger";

/// Reads the answers of an item; nothing, where something is wrong with them.
pub(super) fn read<'r>(
    reading: &mut Reading<'_, 'r>,
    item: &Item,
    question: &'r Question,
    list: &Json<'_>,
    at: Path<'_>,
) -> Option<Reply<'r>> {
    let is_repeating = matches!(question.answer, AnswerKind::AnyOf(_));
    let is_number = matches!(
        (&question.answer, &item.kind),
        (AnswerKind::Number(_), Kind::Question(_))
    );
    match list {
        Json::List(list) if list.is_empty() => reading.faults.add(at, ShapeProblem::EmptyList),
        Json::List(list) if list.len() > 1 && !is_repeating => {
            reading
                .faults
                .add(at, NoAnswer::of(item, Why::SeveralAnswers));
        }
        Json::List(list) if is_number => {
            let at = at.item(0);
            let value = value(reading, item, NUMBER, &list[0], at)?;
            return number(reading, item, question, value, at.key(NUMBER));
        }
        Json::List(list) => {
            let codes = codes(reading, item, question, list, at)?;
            let reply = question.read_words(codes.into_iter().map(Code::word));
            return taken(reading, item, reply, at);
        }
        other => reading.wrong_kind("a list", other, at),
    }
    None
}

/// Reads coded answers; nothing, where something is wrong with any of them.
pub(super) fn codes<'r>(
    reading: &mut Reading<'_, 'r>,
    item: &Item,
    question: &'r Question,
    list: &[Json<'_>],
    at: Path<'_>,
) -> Option<Vec<Code<'r>>> {
    let mut code = |(place, json): (usize, &Json<'_>)| {
        let at = at.item(place);
        let value = value(reading, item, CODED, json, at)?;
        coding::code(reading, item, question, value, at.key(CODED))
    };
    // All of them are read, so that all faults are told.
    let codes: Vec<Option<Code<'_>>> = list.iter().enumerate().map(&mut code).collect();
    codes.into_iter().collect()
}

pub(super) fn taken<'r>(
    reading: &mut Reading<'_, '_>,
    item: &Item,
    reply: Result<Reply<'r>, answers::Refusal>,
    at: Path<'_>,
) -> Option<Reply<'r>> {
    match reply {
        Ok(reply) => Some(reply),
        Err(refusal) => {
            reading
                .faults
                .add(at, NoAnswer::of(item, Why::Refused(refusal)));
            None
        }
    }
}

/// The one value of an answer, where it is of the kind that the question takes.
fn value<'j, 'a>(
    reading: &mut Reading<'_, '_>,
    item: &Item,
    expected: &'static str,
    json: &'j Json<'a>,
    at: Path<'_>,
) -> Option<&'j Json<'a>> {
    let members = reading.object(json, "an object with a value", at)?;
    reading.names(members, &names::ANSWER, at);
    if member(members, "item").is_some() {
        let refusal = Refusal::Below(item.link_id.clone());
        reading.faults.add(at.key("item"), refusal);
        return None;
    }
    let is_value = |name: &str| name.starts_with("value") && names::ANSWER.contains(&name);
    let mut values = members.iter().filter(|(name, _)| is_value(name));
    let mut refuse = |at: Path<'_>, why| reading.faults.add(at, NoAnswer::of(item, why));
    match (values.next(), values.next()) {
        (Some((name, value)), None) if name == expected => return Some(value),
        (Some((name, _)), None) => {
            let found = name.to_string();
            refuse(at.key(name), Why::WrongType { expected, found });
        }
        (Some(_), Some((second, _))) => {
            refuse(at.key(second), Why::TwoValues);
        }
        (None, _) => refuse(at, Why::NoValue { expected }),
    }
    None
}

fn number<'r>(
    reading: &mut Reading<'_, '_>,
    item: &Item,
    question: &'r Question,
    json: &Json<'_>,
    at: Path<'_>,
) -> Option<Reply<'r>> {
    match (json, &question.answer) {
        // An integer of FHIR has no point and no exponent.
        (Json::PointZero(_) | Json::OtherNumber(_), AnswerKind::Number(range)) => {
            let (from, to) = (range.from, range.to);
            let refused = Err(answers::Refusal::NotPlain { from, to });
            taken(reading, item, refused, at)
        }
        (Json::Whole(_), _) => taken(reading, item, question.read_json(json), at),
        (other, _) => {
            let found = other.kind();
            reading
                .faults
                .add(at, NoAnswer::of(item, Why::NoNumber { found }));
            None
        }
    }
}
