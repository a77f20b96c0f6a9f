//! When the full notes can be saved, and what is saved then.

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
    /// Whether it is plain text although the name ends as that of something else.
    pub belies_its_name: bool,
}
