//! When the full notes can be saved.

/// When a copy of the full notes is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    /// Before the result, so that nothing comes between its last lines and the person.
    BeforeResult,
    /// After it, where the result cannot wait.
    AfterResult,
}
