//! What comes of a key.

/// What a key led to.
pub(super) enum Outcome {
    Stay,
    Leave(Left),
}

/// How the list was left.
pub(super) enum Left {
    With(String),
    ForTheShell,
}

impl Outcome {
    pub(super) fn with(word: &str) -> Self {
        Self::Leave(Left::With(word.to_owned()))
    }
}
