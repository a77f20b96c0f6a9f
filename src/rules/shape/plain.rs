//! Values that are the same wherever they stand: true, false and whole numbers.

use super::{Shape, wrong_kind};
use crate::fault::{FaultLog, Path};
use crate::json::Json;
use crate::number::Number;
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
        Json::object([("type", "boolean".into())])
    }
}

impl Shape for u32 {
    type Value = Self;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self {
        match json {
            Json::Whole(value) if u32::try_from(*value).is_ok() => *value as u32,
            other => {
                wrong_kind(other, "a whole number", at, faults);
                0
            }
        }
    }

    fn schema(_: &mut Definitions) -> Schema {
        schema::whole(0, u32::MAX)
    }
}

impl Shape for Number {
    type Value = Self;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self {
        let whole = |value: u64| u32::try_from(value).ok().map(Self::from);
        let number = match json {
            Json::Whole(value) => whole(*value),
            Json::PointZero(value) => whole(*value),
            Json::Decimal(number) => Some(*number),
            _ => None,
        };
        number.unwrap_or_else(|| {
            wrong_kind(json, "a number with at most 3 decimals", at, faults);
            Self::default()
        })
    }

    fn schema(_: &mut Definitions) -> Schema {
        schema::any_number()
    }
}

/// How many decimals numbers have.
pub(crate) struct Decimals;

impl Shape for Decimals {
    type Value = u32;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> u32 {
        match json {
            Json::Whole(value) if *value <= Number::MOST_DECIMALS.into() => *value as u32,
            other => {
                wrong_kind(other, "a whole number from 0 to 3", at, faults);
                0
            }
        }
    }

    fn schema(_: &mut Definitions) -> Schema {
        schema::whole(0, Number::MOST_DECIMALS)
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
