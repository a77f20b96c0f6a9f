//! How texts are worded: which words in square brackets each takes, which the program replaces; what was said, wherever
//! an answer can be a sign; and when to get help sooner, wherever it can get worse.

use super::scope::Scope;
use crate::fault::{FaultLog, Path, Told};
use crate::quote::quoted;
use crate::rules::texts::EMERGENCY_NUMBER;

/// No word is replaced.
pub(super) const NO_WORD: &[&str] = &[];

/// The number of the place is.
pub(super) const NUMBER_OF_PLACE: &[&str] = &[EMERGENCY_NUMBER];

/// What was said is, in what to say on the phone.
pub(super) const WHAT_WAS_SAID: &[&str] = &["[signs]", "[background]"];

/// The number that was given is.
const NUMBER_GIVEN: &[&str] = &["[number]"];

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
        (Some(_), Said::Not) => {
            let what = "\"said\" would never be shown here";
            let way_out = "take it out; it belongs to a yes/no question, a number, or a choice that is not the calmest";
            faults.add(here, Told::new(what, way_out));
        }
        (None, Said::Words | Said::Number) => {
            let what = "\"said\" is missing, the words for who answers so";
            let way_out = "add what follows \"You said:\", for example \"a cough that has lasted 3 weeks\"; for a number, with [number] in it";
            faults.add(at, Told::new(what, way_out));
        }
        (Some(text), _) => {
            let known = match wanted {
                Said::Number => NUMBER_GIVEN,
                Said::Words | Said::Not => NO_WORD,
            };
            fragment(text, known, here, faults);
            if wanted == Said::Number && !text.contains("[number]") {
                let what = "\"said\" does not say the number";
                let way_out = "put [number] into it, for example \"age [number]\"";
                faults.add(here, Told::new(what, way_out));
            }
        }
    }
}

/// Checks words that follow "You said:".
pub(super) fn fragment(text: &str, known: &[&str], at: Path<'_>, faults: &mut FaultLog) {
    fill_ins(text, known, at, faults);
    if text.ends_with('.') {
        let what = "\"said\" is a whole sentence";
        let way_out = "write a fragment without a full stop that fits behind \"You said:\"";
        faults.add(at, Told::new(what, way_out));
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
        (None, Some(true)) => {
            let what = "\"sooner_if\" is missing, and the answer can change for the worse";
            let way_out =
                "add the words that follow \"Get help sooner if\", for example \"it gets worse\"";
            faults.add(at, Told::new(what, way_out));
        }
        (Some(_), Some(false)) => {
            let what = "\"sooner_if\" would never be shown here";
            let way_out = "take it out, or set \"can_change\" of the question to true";
            faults.add(at.key("sooner_if"), Told::new(what, way_out));
        }
        (None, Some(false)) | (Some(_), Some(true)) | (_, None) => {}
    }
}
