//! Why a command for rule files gives no answer.

use std::ffi::OsStr;
use std::io;

use lungnets::fault::{Faults, Problem, Told};
use lungnets::quote::quoted;
use lungnets::rules::ValueProblem;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::phrases::{name, reason};

/// What should be the id of a new rule file cannot be one.
pub(super) fn not_an_id(problem: &ValueProblem) -> Failure {
    let Told { what, way_out, .. } = problem.told();
    Failure::in_english(Exit::Usage, what, way_out.unwrap_or_default())
}

/// The rule file has no such rule; perhaps one with a similar id.
pub(super) fn no_such_rule(id: &str, nearest: Option<&str>) -> Failure {
    let way_out = match nearest {
        Some(near) => format!("Did you mean {near}?"),
        None => "The rules are listed in the rule file under \"rules\".".to_owned(),
    };
    let what = format!("there is no rule {}", quoted(id));
    Failure::in_english(Exit::Usage, what, way_out)
}

/// The rules are too large for what was asked.
pub(super) fn too_large() -> Failure {
    let way_out = "Fewer questions in one rule, or findings, may help.";
    Failure::in_english(Exit::Faults, "these rules are too large to tell", way_out)
}

/// Examples were to be added, and no file was named that could take them.
pub(super) fn nowhere_to_add() -> Failure {
    let way_out = "Name a rule file: lungnets rules mutants FILE --add";
    Failure::in_english(Exit::Usage, "there is no file to add examples to", way_out)
}

/// Examples were to be added to a file that could not be written.
pub(super) fn not_added(file: &OsStr, error: &io::Error) -> Failure {
    not_rewritten(format!("no example was added to {}", name(file)), error)
}

/// A file that was to be signed could not be written.
pub(super) fn not_signed(file: &OsStr, error: &io::Error) -> Failure {
    not_rewritten(format!("{} was not signed", name(file)), error)
}

fn not_rewritten(what: String, error: &io::Error) -> Failure {
    let what = format!("{what}: {}", reason(error));
    let way_out = "The file is as it was. Check that you may write it, and its folder.";
    Failure::in_english(Exit::Failed, what, way_out)
}

/// A review was to be signed, and no file was named that could take it.
pub(super) fn nowhere_to_sign() -> Failure {
    let way_out = "Name a rule file that is not standard input.";
    Failure::in_english(Exit::Usage, "there is no file to sign", way_out)
}

/// A table of translations has not the columns of one.
pub(super) fn no_table() -> Failure {
    let way_out =
        "Its first row names the columns id, original and translation, as --table prints it.";
    Failure::in_english(Exit::Faults, "this is no table of translations", way_out)
}

/// The last day of a review comes before its first.
pub(super) fn over_before() -> Failure {
    let what = "the review would be over before it is made";
    Failure::in_english(
        Exit::Usage,
        what,
        "Give --until a day that is not before --on.",
    )
}

/// What was said of a review cannot stand in a rule file.
pub(super) fn no_signature(faults: &Faults) -> Failure {
    let what = "the file would have a fault with this review, and was not signed";
    Failure::in_english(Exit::Usage, what, faults)
}

/// Proofs of a file that was to be signed fail, by their ids.
pub(super) fn unproved_to_sign(file: &OsStr, failed: &[&str]) -> Failure {
    let (file, failed) = (name(file), failed.join(" and "));
    let what = format!("{file} was not signed: {failed} fails");
    let way_out = format!("lungnets rules check {file} says for which answers, and what to do.");
    Failure::in_english(Exit::Faults, what, way_out)
}
