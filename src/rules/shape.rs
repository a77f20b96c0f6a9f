//! How a value of the rule file is read out of JSON, and the JSON Schema of it: both from one declaration.
//!
//! Reading never stops at a mistake. A value that is not what it should be puts a problem on record and becomes a
//! placeholder, so that one pass finds every fault of the file; with any fault on record, the placeholders and all that
//! was read with them are thrown away.

mod alternatives;
mod day;
mod numbers;
mod plain;
mod problem;
mod record;
mod text;

use crate::fault::{FaultLog, Path, ShapeProblem, repeated_names};
use crate::json::{self, Json, Member};
use crate::schema::{self, Definitions, Schema};
pub(crate) use alternatives::{alternatives, read_object, schema_of};
pub(crate) use day::Day;
pub use day::{days_of_month, is_day};
use numbers::MOST_POINTS;
pub(crate) use numbers::{Count, Decimals, Points, PointsByChoice};
pub(crate) use plain::{AnswersObject, OrNothing, True};
pub use problem::ValueProblem;
pub(crate) use record::{declared, kept, name_of, read_as, record};
pub(crate) use text::{Id, LINE, Line, Link, is_id};

/// A kind of value that the rule file can hold.
pub(crate) trait Shape {
    /// What is kept of such a value.
    type Value: Default;

    /// Whether a member that holds such a value may be left out.
    const MAY_BE_LEFT_OUT: bool = false;

    /// Puts on record that a member that must hold such a value is not there.
    fn missing(name: &'static str, at: Path<'_>, faults: &mut FaultLog) {
        faults.add(at, ShapeProblem::Missing { name });
    }

    /// Reads one value; what is wrong goes to `faults`.
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self::Value;

    /// The JSON Schema of such a value.
    fn schema(parts: &mut Definitions) -> Schema;
}

/// An object whose members are known by name.
pub(crate) trait Record: Shape {
    /// The names of its members.
    const MEMBERS: &[&str];

    /// Its JSON Schema with every member spelled out.
    fn schema_in_full(parts: &mut Definitions) -> Schema;
}

/// The schema of one member, with its doc comment.
pub(crate) fn member_schema<T: Shape>(
    name: &str,
    doc: &[&str],
    parts: &mut Definitions,
) -> schema::Member {
    schema::Member {
        is_required: !T::MAY_BE_LEFT_OUT,
        ..schema::Member::new(name, &schema::sentence(doc), T::schema(parts))
    }
}

/// The schema of a record with these members, and with the note that is welcome everywhere.
pub(crate) fn object_schema(doc: &[&str], mut members: Vec<schema::Member>) -> Schema {
    let anything = Json::Object(Vec::new());
    members.push(schema::Member::optional(NOTE, NOTE_MEANS, anything));
    schema::object(&schema::sentence(doc), members)
}

/// The member that is welcome everywhere.
pub(crate) const NOTE: &str = "note";

const NOTE_MEANS: &str = "For whoever reads the rule file; the program shows it to nobody.";

/// The members of an object, after a look for repeated and unknown names. `note` is welcome everywhere.
pub(crate) fn members<'j, 'a>(
    json: &'j Json<'a>,
    known: &[&'static str],
    at: Path<'_>,
    faults: &mut FaultLog,
) -> Option<&'j [Member<'a>]> {
    let Json::Object(members) = json else {
        wrong_kind(json, "an object", at, faults);
        return None;
    };
    repeated_names(members, at, faults);
    let at_top = matches!(at, Path::Root);
    for (name, _) in members {
        if !known.contains(&name.as_ref()) && name != NOTE && !(at_top && name == "$schema") {
            if faults.is_full() {
                faults.skip();
                continue;
            }
            faults.add_to_name(
                at.key(name),
                ShapeProblem::unknown_name(name, known.iter().copied()),
            );
        }
    }
    Some(members)
}

/// One member by name.
pub(crate) fn member<T: Shape>(
    members: &[Member<'_>],
    name: &'static str,
    at: Path<'_>,
    faults: &mut FaultLog,
) -> T::Value {
    if let Some(value) = json::member(members, name) {
        return T::read(value, at.key(name), faults);
    }
    if !T::MAY_BE_LEFT_OUT {
        T::missing(name, at, faults);
    }
    T::Value::default()
}

/// Puts a word on record that is none of those that can stand there.
pub(crate) fn wrong_word(word: &str, expected: &'static str, at: Path<'_>, faults: &mut FaultLog) {
    faults.add(at, ValueProblem::WrongWord(expected, word.to_owned()));
}

/// Puts a value on record that is of another kind than it should be.
pub(crate) fn wrong_kind(
    json: &Json<'_>,
    expected: &'static str,
    at: Path<'_>,
    faults: &mut FaultLog,
) {
    faults.add(at, ShapeProblem::wrong_kind(expected, json));
}
