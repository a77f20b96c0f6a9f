//! The JSON Schemas of a line, in and out.

use super::refused::Wrong;
use super::{Field, Wanted};
use crate::answers;
use crate::described::{AnyText, Described, LevelId, QuestionId, RankNumber, RuleId};
use crate::json::Json;
use crate::report;
use crate::rules::RuleSet;
use crate::schema::{self, Definitions, Member, Schema};

/// The format of the lines.
const FORMAT: u32 = 1;

/// The JSON Schema of a line that is read: an answers object with one answer at least, which may have an id; or one
/// with nothing in it, which is passed over.
pub fn input_schema(rules: &RuleSet) -> Json<'static> {
    let about = "Whose answers they are: it comes back with the result.";
    let an_id = schema::combined("anyOf", text_or_number().into());
    let id = Member::optional(Field::Id.name(), about, an_id);
    let mut root = schema::with_member(answers::schema_file(rules), id);
    if let Json::Object(parts) = &mut root {
        let empty = schema::constant(Json::Object(Vec::new()), "Nothing: it is passed over.");
        let either = one_answer_at_least(rules).into_iter().chain([empty]);
        parts.push(("anyOf".into(), Json::List(either.collect())));
    }
    let title = format!("A line for lungnets batch: answers for {}", rules.title());
    let address = answers::schema_address(rules, "batch-input", FORMAT);
    schema::document(address, &title, root, Definitions::default())
}

/// A schema for each question, which says that it is answered.
fn one_answer_at_least(rules: &RuleSet) -> Vec<Schema> {
    let questions = rules.questions().iter();
    questions
        .map(|question| schema::required(&[&question.id]))
        .collect()
}

/// The JSON Schema of a line that is written, with these columns of a table kept in it.
pub fn output_schema(rules: &RuleSet, wanted: &Wanted, kept: &[String]) -> Json<'static> {
    let mut parts = Definitions::default();
    let result = match wanted {
        Wanted::Full => report::schema_with_id(rules, id(rules, &mut parts), &mut parts),
        Wanted::Fields(fields) | Wanted::Table(fields) => {
            let members = fields.iter().map(|field| field.member(rules, &mut parts));
            let members = members.chain(self::kept(kept)).collect();
            schema::object("What follows from one line.", members)
        }
    };
    let root = schema::combined("anyOf", vec![result, refused(rules, kept, &mut parts)]);
    let title = format!("A line from lungnets batch with {}", rules.title());
    let address = answers::schema_address(rules, "batch-output", FORMAT);
    schema::document(address, &title, root, parts)
}

/// A line that could not be read.
fn refused(rules: &RuleSet, kept: &[String], parts: &mut Definitions) -> Schema {
    let from_one = Json::object([("type", "integer".into()), ("minimum", 1_u32.into())]);
    let error = Wrong::schema(rules, parts);
    let more = schema::list(1, error.clone());
    let mut members = vec![
        id(rules, parts),
        Member::new("line", "Its number, counted from 1.", from_one),
        Member::new("error", "What is wrong.", error),
        Member::optional("more", "What else is wrong with it.", more),
    ];
    members.extend(self::kept(kept));
    schema::object("A line that could not be read.", members)
}

/// The columns of a table that are kept.
fn kept(names: &[String]) -> impl Iterator<Item = Member> {
    let text = || schema::of_type("string");
    names
        .iter()
        .map(move |name| Member::new(name, "What stood in this column.", text()))
}

/// The JSON Schema of what is wrong with a line, a row or an answers file.
pub fn errors_schema(rules: &RuleSet) -> Json<'static> {
    let address = answers::schema_address(rules, "errors", FORMAT);
    let title = "What lungnets says of an error to other programs";
    let mut parts = Definitions::default();
    let error = Wrong::schema(rules, &mut parts);
    schema::document(address, title, error, parts)
}

fn id(rules: &RuleSet, parts: &mut Definitions) -> Member {
    Field::Id.member(rules, parts)
}

/// What an id can be.
fn text_or_number() -> [Schema; 2] {
    ["string", "number"].map(schema::of_type)
}

impl Field {
    fn member(self, rules: &RuleSet, parts: &mut Definitions) -> Member {
        let schema = match self {
            Self::Id => schema::or_null(text_or_number()),
            Self::LevelId | Self::PossibleId => LevelId::schema(rules, parts),
            Self::Rank => RankNumber::schema(rules, parts),
            Self::BecauseIds | Self::UndecidedIds => Vec::<RuleId>::schema(rules, parts),
            Self::NotGiven | Self::Unsure => Vec::<QuestionId>::schema(rules, parts),
            Self::Level => {
                let names = rules.levels().iter().map(|level| level.name.to_string());
                let at_least = names.clone().map(|name| rules.words().at_least(&name));
                schema::one_of(names.chain(at_least))
            }
            Self::DoFirst | Self::Advice | Self::Because | Self::Phone => {
                Vec::<AnyText>::schema(rules, parts)
            }
            Self::RuleSetVersion => schema::one_of([rules.version()]),
            Self::RuleSetSha256 => schema::one_of([rules.fingerprint()]),
        };
        Member::new(self.name(), self.means(), schema)
    }
}
