//! The JSON Schema of an answers file, and an answers file to fill in: both made from the questions.

mod follow_up;

use super::made_with::{RULE_SET, VERSION};
use super::value::unsure_of;
use crate::json::Json;
use crate::rules::{AnswerKind, Choice, Question, RuleSet};
use crate::schema::{self, Definitions, Member, Schema};

/// The format of an answers file.
const FORMAT: u32 = 1;

const DESCRIPTION: &str = "Answers to the questions of one rule set, by their ids. Every answer may be left out: \
    it is then not given. The program reads other spellings too, such as \"y\" or a label, and refuses what a schema \
    cannot see: repeated names, and 6.3e1 for 63.";

/// The JSON Schema of the answers files of one rule set, for editors and other programs: draft-07, and 2020-12
/// reads it just the same.
///
/// It takes the answers as the program itself writes them, and true and false for yes and no. A follow-up that
/// does not apply may stand there with its calmest answer only, as in [`Answers::closed_follow_ups`].
///
/// [`Answers::closed_follow_ups`]: super::Answers::closed_follow_ups
pub fn schema(rules: &RuleSet) -> Json<'static> {
    let title = format!("Answers for {}", rules.title());
    let address = address(rules, "answers", FORMAT);
    schema::document(address, &title, file(rules), Definitions::default())
}

/// What an answers file holds: the answers, and for which rule set they were given. Answers to another version are
/// read too; what they may hold is not known here.
pub(crate) fn file(rules: &RuleSet) -> Schema {
    let member =
        |name, value: &str, about| Member::optional(name, about, schema::constant(value, about));
    let rule_set = member(RULE_SET, rules.id(), "The rule set that was answered.");
    let version = member(VERSION, rules.version(), "Its version.");
    let mut file = schema::with_member(schema::with_member(object(rules), version), rule_set);
    let together = [
        with_another(RULE_SET, VERSION),
        with_another(VERSION, RULE_SET),
    ];
    if let Json::Object(parts) = &mut file {
        match parts.iter_mut().find(|(name, _)| name == "allOf") {
            Some((_, Json::List(all))) => all.extend(together),
            _ => parts.push(("allOf".into(), Json::List(together.into()))),
        }
    }
    file
}

/// Where one member stands, another has to.
fn with_another(one: &'static str, other: &'static str) -> Schema {
    let required = |name| schema::required(&[name]);
    Json::object([("if", required(one)), ("then", required(other))])
}

/// The address of a schema that belongs to one rule set.
pub(crate) fn address(rules: &RuleSet, what: &str, format: u32) -> String {
    format!(
        "https://lungnets.example/schema/{what}-{format}/{}-{}.json",
        rules.id(),
        in_an_address(rules.version())
    )
}

/// What an answers file holds, as a part of another schema.
pub(crate) fn object(rules: &RuleSet) -> Schema {
    let members = rules.questions().iter();
    let members =
        members.map(|question| Member::optional(&*question.id, &about(question), answer(question)));
    let mut root = schema::object(DESCRIPTION, members.collect());
    let questions = rules.questions().iter();
    let follow_ups = questions.filter_map(|question| follow_up::follow_up(rules, question));
    let follow_ups: Vec<Schema> = follow_ups.collect();
    if let (Json::Object(root), false) = (&mut root, follow_ups.is_empty()) {
        root.push(("allOf".into(), Json::List(follow_ups)));
    }
    root
}

/// An answers file with every question of the rule set, each answered with "not sure". It says for which rule set and
/// version it is, so that a later version can tell.
pub fn to_fill_in(rules: &RuleSet) -> Json<'static> {
    let made_with = [(RULE_SET, rules.id()), (VERSION, rules.version())];
    let made_with = made_with.map(|(name, value)| (name.to_owned(), value.to_owned().into()));
    let questions = rules.questions().iter().map(|question| {
        let unsure = match question.answer {
            AnswerKind::AnyOf(_) => ["unsure"].into_iter().collect(),
            AnswerKind::YesNo | AnswerKind::OneOf(_) | AnswerKind::Number(_) => "unsure".into(),
        };
        (question.id.to_string(), unsure)
    });
    Json::object(made_with.into_iter().chain(questions))
}

/// A version without what has a meaning in an address.
fn in_an_address(version: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    let chars = version.chars();
    chars.map(|c| if plain(c) { c } else { '-' }).collect()
}

fn about(question: &Question) -> String {
    let ask = std::iter::once(question.ask.as_str());
    ask.chain(question.hint.iter().map(|line| line.as_str()))
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
            vec![ticks_and_all_others(choices), ticks_and_each(choices)]
        }
        AnswerKind::Number(range) => {
            vec![schema::described(
                &range.unit,
                schema::number(range.from, range.to, range.decimals),
            )]
        }
    };
    schema::combined("anyOf", ways.into_iter().chain([unsure()]).collect())
}

/// Ticks, and with "unsure" every choice without one.
fn ticks_and_all_others(choices: &[Choice]) -> Schema {
    let items = choices.iter().map(choice).chain([unsure()]).collect();
    let ticked = schema::list(0, schema::combined("anyOf", items));
    schema::described(
        "What is ticked; [] for none of these; with unsure, every choice that is not ticked is.",
        ticked,
    )
}

/// Ticks, and each choice that is not sure by its name; no choice both ways.
fn ticks_and_each(choices: &[Choice]) -> Schema {
    let each = choices.iter().map(|choice| {
        let label = format!("Not sure: {}", choice.label);
        schema::constant(unsure_of(&choice.id), &label)
    });
    let items = choices.iter().map(choice).chain(each).collect();
    let ticked = schema::list(0, schema::combined("anyOf", items));
    let both = choices.iter().map(|choice| {
        let words = [choice.id.to_string(), unsure_of(&choice.id)];
        let words = words.map(|word| schema::contains(Json::object([("const", word.into())])));
        schema::not(schema::combined("allOf", words.to_vec()))
    });
    let ways = [ticked].into_iter().chain(both).collect();
    schema::described(
        "What is ticked, and what is not sure; what is not named is no.",
        schema::combined("allOf", ways),
    )
}

fn choice(choice: &Choice) -> Schema {
    schema::constant(choice.id.as_str(), &choice.label)
}
