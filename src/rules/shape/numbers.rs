//! Numbers: whole ones and others, how many, and what is worth how many points.

use std::collections::BTreeMap;

use super::{Shape, ValueProblem, wrong_kind};
use crate::fault::{FaultLog, Path, repeated_names};
use crate::json::Json;
use crate::number::Number;
use crate::schema::{self, Definitions, Schema};
use crate::text::Text;

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

/// The most points that one thing can be worth.
pub(super) const MOST_POINTS: u32 = 100;

/// How many of something are enough: at least one. How many are too many depends on the something, and is checked
/// there.
pub(crate) struct Count;

impl Shape for Count {
    type Value = u32;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> u32 {
        u32::read(json, at, faults)
    }

    fn schema(_: &mut Definitions) -> Schema {
        schema::whole(1, u32::MAX)
    }
}

/// Whole points, from one.
pub(crate) struct Points;

impl Shape for Points {
    type Value = u32;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> u32 {
        match json {
            Json::Whole(points) if (1..=u64::from(MOST_POINTS)).contains(points) => *points as u32,
            Json::Whole(_) => {
                faults.add(at, ValueProblem::PointsOutside);
                1
            }
            other => {
                wrong_kind(other, "a whole number", at, faults);
                1
            }
        }
    }

    fn schema(_: &mut Definitions) -> Schema {
        schema::whole(1, MOST_POINTS)
    }
}

/// The points of choices, by their ids.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct PointsByChoice(pub(crate) BTreeMap<Text, u32>);

impl Shape for PointsByChoice {
    type Value = Self;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self {
        let Json::Object(members) = json else {
            wrong_kind(json, "an object", at, faults);
            return Self::default();
        };
        repeated_names(members, at, faults);
        if members.is_empty() {
            let known = "the ids of choices, each with its points".to_owned();
            faults.add(at, ValueProblem::NoOperator(known));
        }
        let points = members.iter().map(|(id, points)| {
            let points = Points::read(points, at.key(id), faults);
            (Text::from(id.as_ref()), points)
        });
        Self(points.collect())
    }

    fn schema(parts: &mut Definitions) -> Schema {
        schema::of_each(Points::schema(parts))
    }
}
