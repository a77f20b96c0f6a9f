//! Values that are the same wherever they stand: true, false, what may be left out, lists, and answers within another
//! file.

use std::marker::PhantomData;

use super::{Shape, wrong_kind};
use crate::fault::{FaultLog, Path, ShapeProblem};
use crate::json::Json;
use crate::schema::{self, Definitions, Schema};

impl Shape for bool {
    type Value = Self;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self {
        match json {
            Json::Bool(value) => *value,
            other => {
                wrong_kind(other, "true or false", at, faults);
                false
            }
        }
    }

    fn schema(_: &mut Definitions) -> Schema {
        schema::of_type("boolean")
    }
}

/// The word true, for what is said or left out.
pub(crate) struct True;

impl Shape for True {
    type Value = bool;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self::Value {
        if *json != Json::Bool(true) {
            wrong_kind(json, "true, or nothing at all", at, faults);
        }
        true
    }

    fn schema(_: &mut Definitions) -> Schema {
        schema::constant(true, "It is so; left out where it is not.")
    }
}

impl<T: Shape> Shape for Option<T> {
    type Value = Option<T::Value>;

    const MAY_BE_LEFT_OUT: bool = true;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self::Value {
        Some(T::read(json, at, faults))
    }

    fn schema(parts: &mut Definitions) -> Schema {
        T::schema(parts)
    }
}

/// What may be left out, and is the default then: an empty list, say.
pub(crate) struct OrNothing<T>(PhantomData<T>);

impl<T: Shape> Shape for OrNothing<T> {
    type Value = T::Value;

    const MAY_BE_LEFT_OUT: bool = true;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self::Value {
        T::read(json, at, faults)
    }

    fn schema(parts: &mut Definitions) -> Schema {
        T::schema(parts)
    }
}

/// How long a list is kept in any case, though its file has more faults than are told.
const MOST_KEPT: usize = 10_000;

impl<T: Shape> Shape for Vec<T> {
    type Value = Vec<T::Value>;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self::Value {
        match json {
            Json::List(items) if items.is_empty() => {
                faults.add(at, ShapeProblem::EmptyList);
                Vec::new()
            }
            Json::List(items) => {
                let mut list = Vec::new();
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
                Vec::new()
            }
        }
    }

    fn schema(parts: &mut Definitions) -> Schema {
        schema::list(1, T::schema(parts))
    }
}

/// The answers of an example or a vignette. They stay JSON until the questions are known, and are then read like any
/// answers file.
pub(crate) struct AnswersObject;

impl Shape for AnswersObject {
    type Value = Json<'static>;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self::Value {
        match json {
            Json::Object(_) => json.to_static(),
            other => {
                wrong_kind(other, "an object", at, faults);
                Self::Value::default()
            }
        }
    }

    fn schema(_: &mut Definitions) -> Schema {
        schema::of_type("object")
    }
}
