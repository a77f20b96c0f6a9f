//! What must be right about a result before anything in it can be compared.

use crate::fault::{Fault, Faults, Path, Problem};
use crate::json::Json;
use crate::quote::nearest;
use crate::report::FORMAT;
use crate::rules::{repeated_names, wrong_kind};

const ROOT: Path<'static> = Path::Root;

/// What a file should be that is read here.
const A_RESULT: &str = "a result, as --format json writes it";

/// The parts without which a result cannot be replayed.
const NEEDED: [&str; 3] = ["format", "rule_set", "answers"];

/// The format is looked at first: by the names of this one, most of another would seem to be a mistake.
///
/// # Errors
/// The one fault that matters then.
pub(super) fn refuse_another_format(json: &Json<'_>, text: &str) -> Result<(), Vec<Fault>> {
    let mut faults = Faults::new();
    match (json, json.member("format")) {
        (_, Some(Json::Whole(found))) if *found == u64::from(FORMAT) => return Ok(()),
        (Json::Object(_), None) => return Ok(()), // said with all else that is missing
        (_, Some(Json::Whole(found))) => {
            let found = found.to_string();
            faults.add(ROOT.key("format"), Problem::WrongFormat { found });
        }
        (_, Some(other)) => wrong_kind(other, "the number 1", ROOT.key("format"), &mut faults),
        (other, None) => wrong_kind(other, A_RESULT, ROOT, &mut faults),
    }
    faults.or((), text)
}

/// What a line of many has besides.
pub(super) const ID: &str = "id";

/// Looks at the names in a result, while its answers are left for later; what is wrong goes to `faults`. `known` is
/// a result with every member that there can be.
pub(super) fn check(json: &Json<'_>, known: &Json<'_>, faults: &mut Faults) {
    let missing = NEEDED
        .into_iter()
        .filter(|name| json.member(name).is_none());
    let missing: Vec<String> = missing.map(|name| format!("\"{name}\"")).collect();
    if missing.is_empty() {
        names(json, ROOT, faults);
        id(json, faults);
        unknown_names(json, known, faults);
    } else {
        let missing = missing.join(", ");
        faults.add(ROOT, Problem::NoResult { missing });
    }
}

/// Puts every repeated name on record, however deep it stands.
fn names(json: &Json<'_>, at: Path<'_>, faults: &mut Faults) {
    match json {
        Json::Object(members) => {
            repeated_names(members, at, faults);
            for (name, value) in members {
                names(value, at.key(name), faults);
            }
        }
        Json::List(items) => {
            for (place, item) in items.iter().enumerate() {
                names(item, at.item(place), faults);
            }
        }
        Json::Null | Json::Bool(_) | Json::Whole(_) | Json::OtherNumber(_) | Json::Text(_) => {}
    }
}

fn id(json: &Json<'_>, faults: &mut Faults) {
    match json.member(ID) {
        None | Some(Json::Text(_) | Json::Whole(_) | Json::OtherNumber(_)) => {}
        Some(other) => wrong_kind(other, "a text or a number", ROOT.key(ID), faults),
    }
}

/// Puts every member on record that no result has: whatever it says, nobody could tell whether it is still so.
fn unknown_names(json: &Json<'_>, known: &Json<'_>, faults: &mut Faults) {
    let known = || known.members().iter().map(|(name, _)| name.as_ref());
    for (name, _) in json.members() {
        if name != ID && !known().any(|known| known == name) {
            let problem = Problem::UnknownName {
                name: name.to_string(),
                nearest: nearest(name, known()).map(str::to_owned),
                known: known().collect::<Vec<_>>().join(", "),
            };
            faults.add_to_name(ROOT.key(name), problem);
        }
    }
}
