//! Where answers came from, as far as the caller can tell.

use crate::answers::Value;
use crate::rules::QuestionIndex;

/// A place that answers come from, as the caller calls it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Its name for programs, such as `file`.
    pub id: &'static str,
    /// Its name for people, after the answer, such as "from the file".
    pub words: &'static str,
}

/// Where the answer to one question came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Origin {
    /// The question.
    pub question: QuestionIndex,
    /// The place that the answer came from.
    pub place: Place,
    /// Another answer that another place had, and that does not count.
    pub overruled: Option<(Value, Place)>,
}
