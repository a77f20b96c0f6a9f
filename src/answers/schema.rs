//! The JSON Schema of an answers file, and an answers file to fill in: both made from the questions.

use crate::json::Json;
use crate::rules::{AnswerKind, Choice, Choices, Condition, Question, RuleSet, Test, Wanted};
use crate::schema::{self, Definitions, Member, Schema};

/// The format of an answers file.
const FORMAT: u32 = 1;

/// The most parts of a "how many" that the schema follows; beyond them there are too many ways to tell.
const MOST_PARTS: usize = 8;

const DESCRIPTION: &str = "Answers to the questions of one rule set, by their ids. Every answer may be left out: \
    it is then not given. The program reads other spellings too, such as \"y\" or a label, and refuses what a schema \
    cannot see: repeated names, and 63.0 for 63.";

/// The JSON Schema of the answers files of one rule set, for editors and other programs: draft-07, and 2020-12
/// reads it just the same.
///
/// It takes the answers as the program itself writes them, and true and false for yes and no. A follow-up that
/// does not apply may stand there with its calmest answer only, as in [`Answers::closed_follow_ups`].
///
/// [`Answers::closed_follow_ups`]: super::Answers::closed_follow_ups
pub fn schema(rules: &RuleSet) -> Json<'static> {
    let members = rules.questions().iter().map(|question| Member {
        name: question.id.to_string(),
        schema: schema::described(&about(question), answer(question)),
        is_required: false,
    });
    let mut root = schema::object(DESCRIPTION, members.collect());
    let follow_ups = rules
        .questions()
        .iter()
        .filter_map(|question| follow_up(rules, question));
    let follow_ups: Vec<Schema> = follow_ups.collect();
    if let (Json::Object(root), false) = (&mut root, follow_ups.is_empty()) {
        root.push(("allOf".into(), Json::List(follow_ups)));
    }
    let address = format!(
        "https://lungnets.example/schema/answers-{FORMAT}/{}-{}.json",
        rules.id(),
        in_an_address(rules.version())
    );
    let title = format!("Answers for {}", rules.title());
    schema::document(address, &title, root, Definitions::default())
}

/// An answers file with every question of the rule set, each answered with "not sure".
pub fn to_fill_in(rules: &RuleSet) -> Json<'static> {
    Json::object(rules.questions().iter().map(|question| {
        let unsure = match question.answer {
            AnswerKind::AnyOf(_) => ["unsure"].into_iter().collect(),
            AnswerKind::YesNo | AnswerKind::OneOf(_) | AnswerKind::Number(_) => "unsure".into(),
        };
        (question.id.to_string(), unsure)
    }))
}

/// A version without what has a meaning in an address.
fn in_an_address(version: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    version
        .chars()
        .map(|c| if plain(c) { c } else { '-' })
        .collect()
}

fn about(question: &Question) -> String {
    let ask = std::iter::once(question.ask.as_str());
    ask.chain(question.points.iter().map(|point| point.as_str()))
        .collect::<Vec<_>>()
        .join(" ")
}

fn unsure() -> Schema {
    schema::constant("unsure", "Not sure")
}

/// What answers a question.
fn answer(question: &Question) -> Schema {
    let ways = match &question.answer {
        AnswerKind::YesNo => [("yes".into(), "Yes"), ("no".into(), "No")]
            .into_iter()
            .chain([(Json::Bool(true), "Yes"), (Json::Bool(false), "No")])
            .map(|(value, means)| schema::constant(value, means))
            .collect(),
        AnswerKind::OneOf(choices) => choices.iter().map(choice).collect(),
        AnswerKind::AnyOf(choices) => {
            let items = choices.iter().map(choice).chain([unsure()]).collect();
            let ticked = schema::list(0, schema::combined("anyOf", items));
            vec![schema::described(
                "What is ticked; [] for none of these.",
                ticked,
            )]
        }
        AnswerKind::Number(range) => {
            vec![schema::described(
                &range.unit,
                schema::whole(range.from, range.to),
            )]
        }
    };
    schema::combined("anyOf", ways.into_iter().chain([unsure()]).collect())
}

fn choice(choice: &Choice) -> Schema {
    schema::constant(choice.id.as_str(), &choice.label)
}

/// Where a follow-up does not apply, it is not there, or has its calmest answer.
fn follow_up(rules: &RuleSet, question: &Question) -> Option<Schema> {
    let closed = is_no(rules, question.ask_when.as_ref()?)?;
    let calmest = match &question.answer {
        AnswerKind::YesNo => one_of_these([Json::from("no"), Json::Bool(false)]),
        AnswerKind::OneOf(choices) => {
            one_of_these(choices.first().map(|choice| choice.id.as_str()))
        }
        AnswerKind::AnyOf(_) => one_of_these([Json::List(Vec::new())]),
        AnswerKind::Number(_) => Json::Bool(false),
    };
    let calmest = Json::object([(
        "properties",
        Json::object([(question.id.to_string(), calmest)]),
    )]);
    Some(Json::object([("if", closed), ("then", calmest)]))
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
    let parts = |parts: &[Condition]| -> Option<Vec<Schema>> {
        parts.iter().map(|part| is_no(rules, part)).collect()
    };
    match condition {
        Condition::Answer(test) => test_is_no(rules, test),
        Condition::Finding(index) => is_no(rules, &rules.findings()[index.0].when),
        Condition::All(all) => Some(schema::combined("anyOf", parts(all)?)),
        Condition::Any(any) => Some(schema::combined("allOf", parts(any)?)),
        Condition::HowMany { of, .. } if of.len() > MOST_PARTS => None,
        Condition::HowMany { at_least, of } => Some(some_of(
            &parts(of)?,
            (of.len() + 1).saturating_sub(*at_least),
        )),
    }
}

/// At least `count` of the parts, of which there are at least as many.
fn some_of(parts: &[Schema], count: usize) -> Schema {
    let Some((first, rest)) = parts.split_first().filter(|_| count > 0) else {
        return Json::Bool(count == 0);
    };
    let with_it = schema::combined("allOf", vec![first.clone(), some_of(rest, count - 1)]);
    if rest.len() < count {
        return with_it;
    }
    schema::combined("anyOf", vec![with_it, some_of(rest, count)])
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
        Wanted::Yes => one_of_these([Json::from("no"), Json::Bool(false)]),
        Wanted::No => one_of_these([Json::from("yes"), Json::Bool(true)]),
        Wanted::Chosen(chosen) => {
            let others = one_of_these(ids_but(question.choices(), *chosen));
            match question.answer {
                AnswerKind::AnyOf(_) => schema::list(0, others),
                AnswerKind::YesNo | AnswerKind::OneOf(_) | AnswerKind::Number(_) => others,
            }
        }
        Wanted::Number { at_least, below } => {
            let too_few = at_least.map(|least| match least.checked_sub(1) {
                Some(most) => schema::whole(0, most),
                None => Json::Bool(false),
            });
            let too_many = below.map(|below| schema::whole(below, u32::MAX));
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
