//! How a value of the rule file is read out of JSON, and the JSON Schema of it: both from one declaration.
//!
//! Reading never stops at a mistake. A value that is not what it should be puts a [`Problem`] on record and
//! becomes a placeholder, so that one pass finds every fault of the file; with any fault on record, the
//! placeholders and all that was read with them are thrown away.

mod alternatives;
mod kinds;
mod later;
mod problem;

use crate::fault::{FaultLog, Path, ShapeProblem, repeated_names};
use crate::json::{Json, Member};
use crate::schema::{self, Definitions, Schema};
pub(crate) use alternatives::{alternatives, read_object, schema_of};
pub use kinds::is_day;
pub(crate) use kinds::{AnswersObject, Day, Id, LINE, Line, Link, True, is_id};
pub(crate) use later::Later;
pub use problem::ValueProblem;

/// A kind of value that the rule file can hold.
pub(crate) trait Shape: Default {
    /// Whether a member that holds such a value may be left out.
    const MAY_BE_LEFT_OUT: bool = false;

    /// Puts on record that a member that must hold such a value is not there.
    fn missing(name: &'static str, at: Path<'_>, faults: &mut FaultLog) {
        faults.add(at, ShapeProblem::Missing { name });
    }

    /// Reads one value; what is wrong goes to `faults`.
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self;

    /// The JSON Schema of such a value.
    fn schema(parts: &mut Definitions) -> Schema;
}

/// Declares a record of the rule file: the struct, how its members are read by name, and their JSON Schema, which
/// tells the doc comments to whoever writes a rule file.
///
/// A member of type `Option` may be left out; any other must be there; a name that is not declared is refused.
///
/// The same declaration makes a faster reader through serde. It stops at the first mistake and overlooks some, so it
/// reads only the file that ships, which the tests have read with the careful one.
macro_rules! record {
    ($(#[doc = $doc:literal])+ $record:ident {
        $($(#[doc = $member_doc:literal])+ $(#[serde($($serde:tt)+)])? $member:ident: $kind:ty,)*
    }) => {
        $(#[doc = $doc])+
        #[derive(Debug, Default, serde::Deserialize)]
        #[serde(bound(deserialize = "'de: 'static"))]
        pub(super) struct $record {
            $($(#[doc = $member_doc])+ $(#[serde($($serde)+)])? pub(super) $member: $kind,)*
        }

        impl $record {
            /// Its JSON Schema with every member spelled out.
            pub(super) fn schema_in_full(
                parts: &mut $crate::schema::Definitions,
            ) -> $crate::schema::Schema {
                let members = vec![$($crate::rules::shape::member_schema::<$kind>(
                    $crate::rules::shape::name_of(stringify!($member)),
                    &[$($member_doc),+],
                    parts,
                ),)*];
                $crate::rules::shape::object_schema(&[$($doc),+], members)
            }
        }

        impl $crate::rules::shape::Shape for $record {
            fn read(
                json: &$crate::json::Json<'_>,
                at: $crate::fault::Path<'_>,
                faults: &mut $crate::fault::FaultLog,
            ) -> Self {
                let known = &[$($crate::rules::shape::name_of(stringify!($member))),*];
                let Some(members) = $crate::rules::shape::members(json, at, faults, known) else {
                    return Self::default();
                };
                Self {
                    $($member: $crate::rules::shape::member(members, $crate::rules::shape::name_of(stringify!($member)), at, faults),)*
                }
            }

            fn schema(parts: &mut $crate::schema::Definitions) -> $crate::schema::Schema {
                parts.part(stringify!($record), Self::schema_in_full)
            }
        }
    };
}
pub(crate) use record;

/// The name of a member in the file: that of the field, which may be a word that the language keeps for itself.
pub(crate) fn name_of(field: &'static str) -> &'static str {
    field.strip_prefix("r#").unwrap_or(field)
}

/// The schema of one member, with its doc comment.
pub(crate) fn member_schema<T: Shape>(
    name: &str,
    doc: &[&str],
    parts: &mut Definitions,
) -> schema::Member {
    schema::Member {
        name: name.to_owned(),
        schema: schema::described(&schema::sentence(doc), T::schema(parts)),
        is_required: !T::MAY_BE_LEFT_OUT,
    }
}

/// The schema of a record with these members, and with the note that is welcome everywhere.
pub(crate) fn object_schema(doc: &[&str], mut members: Vec<schema::Member>) -> Schema {
    members.push(schema::Member {
        name: NOTE.to_owned(),
        schema: Json::object([("description", NOTE_MEANS.into())]),
        is_required: false,
    });
    schema::object(&schema::sentence(doc), members)
}

/// The member that is welcome everywhere.
pub(crate) const NOTE: &str = "note";

const NOTE_MEANS: &str = "For whoever reads the rule file; the program shows it to nobody.";

/// The members of an object, after a look for repeated and unknown names. `note` is welcome everywhere.
pub(crate) fn members<'j, 'a>(
    json: &'j Json<'a>,
    at: Path<'_>,
    faults: &mut FaultLog,
    known: &[&'static str],
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
) -> T {
    match members.iter().find(|(key, _)| key == name) {
        Some((_, value)) => T::read(value, at.key(name), faults),
        None if T::MAY_BE_LEFT_OUT => T::default(),
        None => {
            T::missing(name, at, faults);
            T::default()
        }
    }
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

impl<T: Shape> Shape for Option<T> {
    const MAY_BE_LEFT_OUT: bool = true;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self {
        Some(T::read(json, at, faults))
    }

    fn schema(parts: &mut Definitions) -> Schema {
        T::schema(parts)
    }
}

/// How long a list is kept in any case, though its file has more faults than are told.
const MOST_KEPT: usize = 10_000;

impl<T: Shape> Shape for Vec<T> {
    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self {
        match json {
            Json::List(items) if items.is_empty() => {
                faults.add(at, ShapeProblem::EmptyList);
                Self::new()
            }
            Json::List(items) => {
                let mut list = Self::new();
                for (index, item) in items.iter().enumerate() {
                    let item = T::read(item, at.item(index), faults);
                    // Nobody will use a file with so many faults, and half a million wrong rules take much room.
                    if index < MOST_KEPT || !faults.is_full() {
                        list.push(item);
                    }
                }
                list
            }
            other => {
                wrong_kind(other, "a list", at, faults);
                Self::new()
            }
        }
    }

    fn schema(parts: &mut Definitions) -> Schema {
        schema::list(1, T::schema(parts))
    }
}
