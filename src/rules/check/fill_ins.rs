//! Words in square brackets, which the program replaces: each text takes some, and no other.

use super::RuleProblem;
use crate::fault::{FaultLog, Path};
use crate::rules::place::EMERGENCY_NUMBER;

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
            faults.add(at, RuleProblem::UnknownFillIn { word, known });
        }
        rest = after;
    }
}
