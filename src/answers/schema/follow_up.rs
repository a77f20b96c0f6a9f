//! What the schema of an answers file says about follow-ups: what may stand there when one does not apply.

use crate::answers::value::unsure_of;
use crate::json::Json;
use crate::number::Number;
use crate::rules::{AnswerKind, Choice, Choices, Condition, Question, RuleSet, Sum, Test, Wanted};
use crate::schema::{self, Schema};

/// The most parts of a "how many" that the schema follows; beyond them there are too many ways to tell.
const MOST_PARTS: usize = 8;

/// Where a follow-up does not apply, it is not there, or has its calmest answer.
pub(super) fn follow_up(rules: &RuleSet, question: &Question) -> Option<Schema> {
    let closed = is_no(rules, question.ask_when.as_ref()?)?;
    let calmest = match &question.answer {
        AnswerKind::YesNo => yes_or_no(question.no_is_worse()),
        AnswerKind::OneOf(choices) if choices.is_ordered() => {
            one_of_these(choices.first().map(|choice| choice.id.as_str()))
        }
        AnswerKind::AnyOf(_) => one_of_these([Json::List(Vec::new())]),
        AnswerKind::OneOf(_) | AnswerKind::Number(_) => Json::Bool(false),
    };
    let calmest = Json::object([(
        "properties",
        Json::object([(question.id.to_string(), calmest)]),
    )]);
    Some(Json::object([("if", closed), ("then", calmest)]))
}

fn yes_or_no(is_yes: bool) -> Schema {
    let word = if is_yes { "yes" } else { "no" };
    one_of_these([Json::from(word), Json::Bool(is_yes)])
}

fn one_of_these<T: Into<Schema>>(values: impl IntoIterator<Item = T>) -> Schema {
    match values.into_iter().collect() {
        Json::List(values) if values.is_empty() => Json::Bool(false),
        values => Json::object([("enum", values)]),
    }
}

/// What the answers look like when a condition does not hold, whatever else is answered. Nothing, where there
/// are too many ways to tell.
fn is_no(rules: &RuleSet, condition: &Condition) -> Option<Schema> {
    match condition {
        Condition::Answer(test) => test_is_no(rules, test),
        Condition::Finding(index) => is_no(rules, &rules.findings()[index.0].when),
        Condition::Group(group) => {
            let Sum { needed, addends } = group.sum();
            let parts = addends.iter().map(|addend| {
                let parts = addend.any_of.iter().map(|part| is_no(rules, part));
                let none = all_of(parts.collect::<Option<_>>()?);
                Some((addend.points, none))
            });
            let parts: Vec<(usize, Schema)> = parts.collect::<Option<_>>()?;
            let alone = || parts.iter().map(|(_, part)| part.clone()).collect();
            match (points(&parts) + 1).saturating_sub(needed) {
                1 => Some(schema::combined("anyOf", alone())),
                all if all == points(&parts) => Some(schema::combined("allOf", alone())),
                _ if parts.len() > MOST_PARTS => None,
                some => Some(some_of(&parts, some)),
            }
        }
    }
}

/// What parts are worth together, each beside its points.
fn points(parts: &[(usize, Schema)]) -> usize {
    parts.iter().map(|(points, _)| points).sum()
}

/// All of the parts, of which there is at least one.
fn all_of(mut parts: Vec<Schema>) -> Schema {
    match parts.len() {
        1 => parts.remove(0),
        _ => schema::combined("allOf", parts),
    }
}

/// Parts worth at least `enough` points, of which there are at least as many.
fn some_of(parts: &[(usize, Schema)], enough: usize) -> Schema {
    let Some(((worth, first), rest)) = parts.split_first().filter(|_| enough > 0) else {
        return Json::Bool(enough == 0);
    };
    let others = some_of(rest, enough.saturating_sub(*worth));
    let with_it = schema::combined("allOf", vec![first.clone(), others]);
    if points(rest) < enough {
        return with_it;
    }
    schema::combined("anyOf", vec![with_it, some_of(rest, enough)])
}

/// What the answers look like when a test fails: another answer was given, or the question does not apply.
fn test_is_no(rules: &RuleSet, test: &Test) -> Option<Schema> {
    let question = rules.question(test.question);
    let other = schema::has(&question.id, other_answer(question, &test.wanted));
    match &question.ask_when {
        None => Some(other),
        Some(when) => Some(schema::combined("anyOf", vec![other, is_no(rules, when)?])),
    }
}

/// The firm answers that are not the wanted one.
fn other_answer(question: &Question, wanted: &Wanted) -> Schema {
    match wanted {
        Wanted::Yes => yes_or_no(false),
        Wanted::No => yes_or_no(true),
        Wanted::Chosen(chosen) => {
            let ids = ids_but(question.choices(), *chosen);
            match question.answer {
                AnswerKind::AnyOf(_) => {
                    let words = ids.flat_map(|id| [id.to_owned(), unsure_of(id)]);
                    schema::list(0, one_of_these(words))
                }
                AnswerKind::YesNo | AnswerKind::OneOf(_) | AnswerKind::Number(_) => {
                    one_of_these(ids)
                }
            }
        }
        Wanted::Number { at_least, below } => {
            let Some(range) = question.number() else {
                return Json::Bool(false);
            };
            let from = range.from.min(Number::default());
            let too_few = at_least.map(|least| match least - range.step() {
                most if most < from => Json::Bool(false),
                most => schema::number(from, most, range.decimals),
            });
            let too_many =
                below.map(|below| schema::number(below, Number::GREATEST, range.decimals));
            schema::combined("anyOf", too_few.into_iter().chain(too_many).collect())
        }
    }
}

fn ids_but(choices: &[Choice], chosen: Choices) -> impl Iterator<Item = &str> {
    let others = choices
        .iter()
        .enumerate()
        .filter(move |(place, _)| !chosen.has(*place));
    others.map(|(_, choice)| choice.id.as_str())
}

#[cfg(test)]
mod tests {
    use super::is_no;
    use crate::rules::{Condition, FindingIndex, RuleSet, new_file};

    #[test]
    fn a_finding_does_not_hold_when_its_condition_does_not() {
        let file = new_file("example").expect("it is an id");
        let rules = RuleSet::from_json(&file).expect("the template has no fault");
        let finding = Condition::Finding(FindingIndex(0));
        let condition = &rules.findings()[0].when;
        assert_eq!(is_no(&rules, &finding), is_no(&rules, condition));
        assert!(is_no(&rules, &finding).is_some());
    }
}
