//! The answer of one item.

use super::no_answer::{NoAnswer, Why};
use super::{Reading, coding, member, names};
use crate::answers::{self, Reply};
use crate::fault::{Path, ShapeProblem};
use crate::fhir::codes::Code;
use crate::fhir::items::{Item, Kind, number_type};
use crate::json::Json;
use crate::rules::{AnswerKind, Question};

const CODED: &str = "valueCoding";

/// Reads the answers of an item. Where something is wrong with some of them, which is told, what can be read of the
/// others is still there: it may be an emergency.
pub(super) fn read<'r>(
    reading: &mut Reading<'_, 'r>,
    item: &Item,
    question: &'r Question,
    list: &Json<'_>,
    at: Path<'_>,
) -> Vec<Reply<'r>> {
    let list = match list {
        Json::List(list) if list.is_empty() => {
            reading.faults.add(at, ShapeProblem::EmptyList);
            return Vec::new();
        }
        Json::List(list) => list,
        other => {
            reading.wrong_kind("a list", other, at);
            return Vec::new();
        }
    };
    if matches!(question.answer, AnswerKind::AnyOf(_)) {
        let codes = codes(reading, item, question, list, at);
        return ticked(reading, item, question, &codes, at);
    }
    if list.len() > 1 {
        let several = NoAnswer::of(item, Why::SeveralAnswers);
        reading.faults.add(at, several);
    }
    let is_number = matches!(
        (&question.answer, &item.kind),
        (AnswerKind::Number(_), Kind::Question(_))
    );
    if !is_number {
        let codes = codes(reading, item, question, list, at).into_iter();
        let replies = codes.filter_map(|code| taken(reading, item, question.read(code.word()), at));
        return replies.collect();
    }
    let numbers = list.iter().enumerate().filter_map(|(place, json)| {
        let at = at.item(place);
        let kind = number_type(question).value;
        let value = value(reading, item, kind, json, at)?;
        number(reading, item, question, value, at.key(kind))
    });
    numbers.collect()
}

/// Reads the ticks of a list. "None of these" beside them is refused, and the ticks count until somebody has put it
/// right.
fn ticked<'r>(
    reading: &mut Reading<'_, 'r>,
    item: &Item,
    question: &'r Question,
    codes: &[Code<'r>],
    at: Path<'_>,
) -> Vec<Reply<'r>> {
    let (none, ticks): (Vec<&Code<'_>>, Vec<&Code<'_>>) =
        codes.iter().partition(|code| code.is_exclusive());
    if !none.is_empty() && !ticks.is_empty() {
        let shown = ticks.iter().map(|code| code.display().to_owned());
        let why = Why::NoneBesideOthers(shown.collect());
        reading.faults.add(at, NoAnswer::of(item, why));
    }
    let counted = if ticks.is_empty() { none } else { ticks };
    if counted.is_empty() {
        return Vec::new();
    }
    let reply = question.read_words(counted.into_iter().map(|code| code.word()));
    taken(reading, item, reply, at).into_iter().collect()
}

/// Reads coded answers: those with which nothing is wrong, so far as their value goes.
pub(super) fn codes<'r>(
    reading: &mut Reading<'_, 'r>,
    item: &Item,
    question: &'r Question,
    list: &[Json<'_>],
    at: Path<'_>,
) -> Vec<Code<'r>> {
    let code = |(place, json): (usize, &Json<'_>)| {
        let at = at.item(place);
        let value = value(reading, item, CODED, json, at)?;
        coding::code(reading, item, question, value, at.key(CODED))
    };
    list.iter().enumerate().filter_map(code).collect()
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
    if let Some(list) = member(members, "item") {
        reading.nothing_below(item, list, at.key("item"));
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
        (Json::PointZero(_) | Json::OtherNumber(_), AnswerKind::Number(range))
            if range.decimals == 0 =>
        {
            let refused = Err(answers::Refusal::NotPlain {
                from: range.from,
                to: range.to,
                decimals: range.decimals,
            });
            taken(reading, item, refused, at)
        }
        (
            Json::Whole(_) | Json::PointZero(_) | Json::Decimal(_) | Json::OtherNumber(_),
            AnswerKind::Number(_),
        ) => taken(reading, item, question.read_json(json), at),
        (other, _) => {
            let found = other.kind();
            let decimals = question.number().map_or(0, |range| range.decimals);
            reading
                .faults
                .add(at, NoAnswer::of(item, Why::NoNumber { found, decimals }));
            None
        }
    }
}
