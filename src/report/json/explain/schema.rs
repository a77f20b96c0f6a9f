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
                        must("question", question.clone()),
                        must("any_of", schema::list(1, text)),
                    ]),
                ),
                (
                    "number",
                    object(vec![
                        must("question", question),
                        may("at_least", schema::any_number()),
                        may("below", schema::any_number()),
                    ]),
                ),
                ("finding", FindingId::schema(rules, parts)),
                ("all", parts_of_it.clone()),
                ("any", parts_of_it.clone()),
                (
                    "how_many",
                    object(vec![must("at_least", number()), must("of", parts_of_it)]),
                ),
                (
                    "score",
                    object(vec![
                        must("at_least", number()),
                        must("of", schema::list(1, in_score)),
                    ]),
                ),
            ];
            let ways = operators.map(|(operator, operand)| {
                object(vec![must("truth", truth.clone()), must(operator, operand)])
            });
            schema::combined("anyOf", ways.into())
        })
    }
}

/// What is worth points: a condition, or the choices of a question, with the truth of each.
fn in_score(question: Schema, condition: Schema, truth: Schema) -> Schema {
    let points = || schema::whole(1, u32::MAX);
    let when = object(vec![must("points", points()), must("when", condition)]);
    let choices = object(vec![
        must("question", question),
        must("points", schema::of_each(points())),
        must("truth", schema::of_each(truth)),
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
        let at_level = object(vec![must("level", level), may("about", about.clone())]);
        let mention = object(vec![must("about", about), must("reason", reason)]);
        let counts = Json::object([("const", "act_as_if_yes".into())]);
        let otherwise = object(vec![may("at_level", at_level), may("mention", mention)]);
        schema::combined("anyOf", vec![counts, otherwise])
    }
}

fn object(members: Vec<Member>) -> Schema {
    schema::object("As in the rule file.", members)
}

/// A member that must be there.
fn must(name: &str, schema: Schema) -> Member {
    Member {
        name: name.to_owned(),
        schema,
        is_required: true,
    }
}

/// A member that may be there.
fn may(name: &str, schema: Schema) -> Member {
    Member {
        is_required: false,
        ..must(name, schema)
    }
}
