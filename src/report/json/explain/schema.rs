//! The JSON Schema of conditions in an explanation, and of what an unsure answer does.

use crate::described::{AnyText, Described, FindingId, LevelId, QuestionId, TruthWord};
use crate::json::Json;
use crate::rules::RuleSet;
use crate::schema::{self, Definitions, Member, Schema};

/// A condition, each part of it with its truth.
pub(super) struct Traced;

impl Described for Traced {
    fn schema(rules: &RuleSet, parts: &mut Definitions) -> Schema {
        parts.part("condition", |parts| {
            let question = QuestionId::schema(rules, parts);
            let truth = TruthWord::schema(rules, parts);
            let in_score = in_score(question.clone(), Self::schema(rules, parts), truth.clone());
            let parts_of_it = schema::list(1, Self::schema(rules, parts));
            let text = schema::of_type("string");
            let number = || schema::whole(0, u32::MAX);
            let operators = [
                ("yes", question.clone()),
                ("no", question.clone()),
                (
                    "chosen",
                    object(vec![
                        ("question", question.clone(), true),
                        ("any_of", schema::list(1, text), true),
                    ]),
                ),
                (
                    "number",
                    object(vec![
                        ("question", question, true),
                        ("at_least", schema::any_number(), false),
                        ("below", schema::any_number(), false),
                    ]),
                ),
                ("finding", FindingId::schema(rules, parts)),
                ("all", parts_of_it.clone()),
                ("any", parts_of_it.clone()),
                (
                    "how_many",
                    object(vec![
                        ("at_least", number(), true),
                        ("of", parts_of_it, true),
                    ]),
                ),
                (
                    "score",
                    object(vec![
                        ("at_least", number(), true),
                        ("of", schema::list(1, in_score), true),
                    ]),
                ),
            ];
            let ways = operators.map(|(operator, operand)| {
                object(vec![
                    ("truth", truth.clone(), true),
                    (operator, operand, true),
                ])
            });
            schema::combined("anyOf", ways.into())
        })
    }
}

/// What is worth points: a condition, or the choices of a question, with the truth of each.
fn in_score(question: Schema, condition: Schema, truth: Schema) -> Schema {
    let points = || schema::whole(1, u32::MAX);
    let when = object(vec![("points", points(), true), ("when", condition, true)]);
    let choices = object(vec![
        ("question", question, true),
        ("points", schema::of_each(points()), true),
        ("truth", schema::of_each(truth), true),
    ]);
    schema::combined("anyOf", vec![when, choices])
}

/// What an unsure answer does to a rule.
pub(super) struct WhenUnsure;

impl Described for WhenUnsure {
    fn schema(rules: &RuleSet, parts: &mut Definitions) -> Schema {
        let about = schema::list(1, QuestionId::schema(rules, parts));
        let reason = AnyText::schema(rules, parts);
        let level = LevelId::schema(rules, parts);
        let at_level = object(vec![
            ("level", level, true),
            ("about", about.clone(), false),
        ]);
        let mention = object(vec![("about", about, true), ("reason", reason, true)]);
        let counts = Json::object([("const", "act_as_if_yes".into())]);
        let otherwise = object(vec![
            ("at_level", at_level, false),
            ("mention", mention, false),
        ]);
        schema::combined("anyOf", vec![counts, otherwise])
    }
}

fn object(members: Vec<(&'static str, Schema, bool)>) -> Schema {
    let members = members
        .into_iter()
        .map(|(name, schema, is_required)| Member {
            name: name.to_owned(),
            schema,
            is_required,
        });
    schema::object("As in the rule file.", members.collect())
}
