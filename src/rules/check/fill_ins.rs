//! Words in square brackets, which the program replaces: each text takes some, and no other.

use crate::fault::{FaultLog, Path, Problem, Told};
use crate::quote::quoted;
use crate::rules::local_text::EMERGENCY_NUMBER;

/// No word is replaced.
pub(super) const NONE: &[&str] = &[];

/// The number of the place is.
pub(super) const NUMBER_OF_PLACE: &[&str] = &[EMERGENCY_NUMBER];

/// What was said is, in what to say on the phone.
pub(super) const WHAT_WAS_SAID: &[&str] = &["[signs]", "[background]"];

/// The number that was given is.
pub(super) const NUMBER_GIVEN: &[&str] = &["[number]"];

/// Puts every word in square brackets on record that nothing stands for in this text.
pub(super) fn check(text: &str, known: &[&str], at: Path<'_>, faults: &mut FaultLog) {
    let mut rest = text;
    while let Some((_, bracket)) = rest.split_once('[') {
        let Some((word, after)) = bracket.split_once(']') else {
            return;
        };
        let word = format!("[{word}]");
        if !known.contains(&word.as_str()) {
            let known = known.join(" or ");
            faults.add(at, UnknownFillIn { word, known });
        }
        rest = after;
    }
}

/// A word in square brackets that nothing stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // it says in its words what it is
pub struct UnknownFillIn {
    pub word: String,
    pub known: String,
}

impl Problem for UnknownFillIn {
    fn told(&self) -> Told {
        Told::new(
            format!("nothing stands for {} in this text", quoted(&self.word)),
            match self.known.as_str() {
                "" => "no word in square brackets is replaced here; say it in words".to_owned(),
                known => format!("what can stand here: {known}"),
            },
        )
    }
}
