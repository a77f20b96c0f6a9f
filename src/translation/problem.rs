//! What can be wrong with a translation, besides what can be wrong with any text of a rule file.

use crate::fault::{Problem, Told, did_you_mean};
use crate::quote::quoted;

/// Something in a translation that does not fit the rule file, or the rest of the translation.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // each says in its words what it is
pub enum TranslationProblem {
    RepeatedId { id: String },
    NoSuchText { id: String, nearest: Option<String> },
    OtherFigures { original: String, found: String },
}

impl Problem for TranslationProblem {
    fn told(&self) -> Told {
        match self {
            Self::RepeatedId { id } => Told::new(
                format!("{} is translated twice", quoted(id)),
                "keep one of the two",
            ),
            Self::NoSuchText { id, nearest } => Told::new(
                format!("the rule file has no text {}", quoted(id)),
                did_you_mean(nearest.as_deref())
                    .unwrap_or_else(|| "take it out, if the text is gone".into()),
            ),
            Self::OtherFigures { original, found } => Told::new(
                format!("the text has {original}, and its translation {found}"),
                "keep every number and every word in square brackets as it is",
            ),
        }
    }
}
