//! What need not be read at once.

use super::Shape;
use crate::fault::{FaultLog, Path};
use crate::json::Json;
use crate::schema::{Definitions, Schema};

/// A value that was read, or text that was left for later.
#[derive(Debug)]
pub(in crate::rules) enum Later<T> {
    Read(T),
    Unread(&'static str),
}

impl<T: Default> Default for Later<T> {
    fn default() -> Self {
        Self::Read(T::default())
    }
}

impl<T: Shape> Shape for Later<T> {
    const MAY_BE_LEFT_OUT: bool = T::MAY_BE_LEFT_OUT;

    fn missing(name: &'static str, at: Path<'_>, faults: &mut FaultLog) {
        T::missing(name, at, faults);
    }

    fn read(json: &Json<'static>, at: Path<'_>, faults: &mut FaultLog) -> Self {
        match json {
            Json::Unread(text) => Self::Unread(text),
            read => Self::Read(T::read(read, at, faults)),
        }
    }

    fn schema(parts: &mut Definitions) -> Schema {
        T::schema(parts)
    }
}
