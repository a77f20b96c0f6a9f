//! When the full notes can be saved, and what is saved then.

use crate::phrases::SavedAs;

/// When a copy of the full notes is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    /// Before the result, so that nothing comes between its last lines and the person.
    BeforeResult,
    /// After it, where the result cannot wait.
    AfterResult,
}

/// The full notes as a file of some name holds them.
#[derive(Debug)]
pub struct Copy {
    /// What is in the file.
    pub text: String,
    /// What that is.
    pub saved_as: SavedAs,
}
