//! How texts are worded: which words in square brackets each takes, which the program replaces; what was said, wherever
//! an answer can be a sign; and when to get help sooner, wherever it can get worse.

use super::scope::Scope;
use crate::fault::{FaultLog, Path, Problem, Told};
use crate::quote::quoted;
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
pub(super) fn fill_ins(text: &str, known: &[&str], at: Path<'_>, faults: &mut FaultLog) {
    let mut rest = text;
    while let Some((_, bracket)) = rest.split_once('[') {
        let Some((word, after)) = bracket.split_once(']') else {
            return;
        };
        let word = format!("[{word}]");
        if !known.contains(&word.as_str()) {
            let what = format!("nothing stands for {} in this text", quoted(&word));
            let way_out = match known {
                [] => "no word in square brackets is replaced here; say it in words".to_owned(),
                known => format!("what can stand here: {}", known.join(" or ")),
            };
            faults.add(at, Told::new(what, way_out));
        }
        rest = after;
    }
}

/// How an answer is put into words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// It needs words.
    Words,
    /// It needs words with the number in them.
    Number,
    /// It has none: other words say it, or nothing is to be said.
    Not,
}

/// Checks the words for an answer, which stand in the object `at`.
pub(super) fn said(
    text: Option<&str>,
    wanted: Said,
    at: Path<'_>,
    scope: &Scope<'_>,
    faults: &mut FaultLog,
) {
    if !scope.were_read(at, &["said", "answer"]) {
        return;
    }
    let here = at.key("said");
    match (text, wanted) {
        (None, Said::Not) => {}
        (Some(_), Said::Not) => faults.add(here, WordsProblem::SaidUnused),
        (None, Said::Words | Said::Number) => faults.add(at, WordsProblem::SaidMissing),
        (Some(text), _) => {
            let known = match wanted {
                Said::Number => NUMBER_GIVEN,
                Said::Words | Said::Not => NONE,
            };
            fragment(text, known, here, faults);
            if wanted == Said::Number && !text.contains("[number]") {
                faults.add(here, WordsProblem::SaidWithoutNumber);
            }
        }
    }
}

/// Checks words that follow "You said:".
pub(super) fn fragment(text: &str, known: &[&str], at: Path<'_>, faults: &mut FaultLog) {
    fill_ins(text, known, at, faults);
    if text.ends_with('.') {
        faults.add(at, WordsProblem::SaidIsNoFragment);
    }
}

/// Checks the words for a change to an answer, which stand in the object `at`. Whether they are needed is not known
/// where that could not be read.
pub(super) fn sooner_if(
    text: Option<&str>,
    is_needed: Option<bool>,
    at: Path<'_>,
    faults: &mut FaultLog,
) {
    match (text, is_needed) {
        (None, Some(true)) => faults.add(at, WordsProblem::SoonerMissing),
        (Some(_), Some(false)) => faults.add(at.key("sooner_if"), WordsProblem::SoonerUnused),
        (None, Some(false)) | (Some(_), Some(true)) | (_, None) => {}
    }
}

/// Words for an answer that are missing, are never shown, or do not fit where they are.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // it says in its words what it is
pub enum WordsProblem {
    SaidMissing,
    SaidUnused,
    SaidIsNoFragment,
    SaidWithoutNumber,
    SoonerMissing,
    SoonerUnused,
}

impl Problem for WordsProblem {
    fn told(&self) -> Told {
        match self {
            Self::SaidMissing => Told::new(
                "\"said\" is missing, the words for who answers so",
                "add what follows \"You said:\", for example \"a cough that has lasted 3 weeks\"; for a number, with [number] in it",
            ),
            Self::SaidUnused => Told::new(
                "\"said\" would never be shown here",
                "take it out; it belongs to a yes/no question, a number, or a choice that is not the calmest",
            ),
            Self::SaidIsNoFragment => Told::new(
                "\"said\" is a whole sentence",
                "write a fragment without a full stop that fits behind \"You said:\"",
            ),
            Self::SaidWithoutNumber => Told::new(
                "\"said\" does not say the number",
                "put [number] into it, for example \"age [number]\"",
            ),
            Self::SoonerMissing => Told::new(
                "\"sooner_if\" is missing, and the answer can change for the worse",
                "add the words that follow \"Get help sooner if\", for example \"it gets worse\"",
            ),
            Self::SoonerUnused => Told::new(
                "\"sooner_if\" would never be shown here",
                "take it out, or set \"can_change\" of the question to true",
            ),
        }
    }
}
