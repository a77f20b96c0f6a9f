//! The few words that a page itself needs.

use std::borrow::Cow;

use super::{Reached, Step};

/// What comes of a command, before it.
pub(super) const GIVES: &str = "gives";

/// Whom to call, and where, as a sentence.
pub(super) fn call(place: &str, number: &str) -> String {
    format!("{place}: {number}.")
}

/// A line to write on by hand, with what belongs there.
pub(super) fn blank(label: &str) -> String {
    format!("{label}: ________________________")
}

/// A label with what it tells.
pub(super) fn told(label: &str, told: &str) -> String {
    format!("{label}: {told}")
}

/// A cell with its heading, as one word where both are.
pub(super) fn in_short(heading: &str, cell: &str) -> String {
    format!("{heading}:{cell}")
}

/// A step of a scale, with what its mark means.
pub(super) fn step<'p>(step: &'p Step<'_>) -> Cow<'p, str> {
    match &step.reached {
        Reached::Yes(meaning) | Reached::Possible(meaning) => told(&step.name, meaning).into(),
        Reached::No => step.name[..].into(),
    }
}
