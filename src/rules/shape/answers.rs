//! Answers within another file.

use super::{Shape, wrong_kind};
use crate::fault::{FaultLog, Path};
use crate::json::Json;
use crate::schema::{Definitions, Schema};

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
        Json::object([("type", "object".into())])
    }
}
