//! What need not be read at once.

use serde::de::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use super::Shape;
use crate::fault::{FaultLog, Path};
use crate::json::Json;
use crate::schema::{Definitions, Schema};

/// A value that was read, or text of the program itself that was left for later.
#[derive(Debug)]
pub(crate) enum Later<T> {
    Read(T),
    Unread(&'static str),
}

impl<T: Default> Default for Later<T> {
    fn default() -> Self {
        Self::Read(T::default())
    }
}

/// A file that a person gives is read whole, so that every fault of it is told.
impl<T: Shape> Shape for Later<T> {
    const MAY_BE_LEFT_OUT: bool = T::MAY_BE_LEFT_OUT;

    fn missing(name: &'static str, at: Path<'_>, faults: &mut FaultLog) {
        T::missing(name, at, faults);
    }

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self {
        Self::Read(T::read(json, at, faults))
    }

    fn schema(parts: &mut Definitions) -> Schema {
        T::schema(parts)
    }
}

/// The file that ships stays where it is.
impl<'de: 'static, T> Deserialize<'de> for Later<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <&'de RawValue>::deserialize(deserializer)?;
        Ok(Self::Unread(text.get()))
    }
}
