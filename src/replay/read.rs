//! What must be right about a result before anything in it can be compared.

use super::RuleSetName;
use crate::answers::MadeWith;
use crate::fault::{
    FaultLog, FileProblem, Path, Problem, ShapeProblem, Told, repeated_names_anywhere,
};
use crate::json::Json;
use crate::quote::{clean, quoted};
use crate::report::FORMAT;
use crate::rules::{PlaceIndex, RuleSet};

const ROOT: Path<'static> = Path::Root;

/// A file that holds no result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoResult {
    /// It is no object, but this.
    NoObject {
        /// What it is.
        found: &'static str,
    },
    /// It is an object without these parts.
    Without {
        /// Their names.
        missing: String,
    },
    /// It names a place that the rules do not know.
    NoSuchPlace {
        /// The place.
        place: String,
    },
}

impl Problem for NoResult {
    fn told(&self) -> Told {
        Told::plainly(match self {
            Self::NoObject { found } => format!("expected a result, found {found}"),
            Self::Without { missing } => format!("this is no result: it has no {missing}"),
            Self::NoSuchPlace { place } => format!("these rules know no place {}", quoted(place)),
        })
    }
}

/// The parts without which a result cannot be replayed.
const NEEDED: [&str; 3] = ["format", "rule_set", "answers"];

/// The format is looked at first: by the names of this one, most of another would seem to be a mistake. The one fault
/// that matters then goes to `faults`.
pub(super) fn refuse_another_format(json: &Json<'_>, faults: &mut FaultLog) {
    match (json, json.member("format")) {
        (_, Some(Json::Whole(found))) if *found == u64::from(FORMAT) => {}
        (Json::Object(_), None) => {} // said with all else that is missing
        (_, Some(Json::Whole(found))) => {
            let found = found.to_string();
            let read = FORMAT;
            faults.add(ROOT.key("format"), FileProblem::WrongFormat { found, read });
        }
        (_, Some(other)) => {
            let problem = ShapeProblem::wrong_kind("the number 1", other);
            faults.add(ROOT.key("format"), problem);
        }
        (other, None) => {
            let found = other.kind();
            faults.add(ROOT, NoResult::NoObject { found });
        }
    }
}

/// The member of the rules that is the fingerprint of their file.
const FINGERPRINT: &str = "sha256";

/// Returns with which rules a result was made, as it says; where it does not, that goes to `faults`.
pub(super) fn told_rules(rules: &RuleSet, json: &Json<'_>, faults: &mut FaultLog) -> MadeWith {
    let at = ROOT.key("rule_set");
    let (id, version) = ("id", "version");
    let told = json.member("rule_set").map_or(&[][..], Json::members);
    if !told.iter().any(|(name, _)| name == id || name == version) {
        faults.add(at, ShapeProblem::Missing { name: id });
    }
    let made_with = MadeWith::said_in(rules, told, (id, version), at, faults);
    let fingerprint = told.iter().find(|(name, _)| name == FINGERPRINT);
    match (fingerprint, said_rules(json)) {
        (Some((_, Json::Text(sha256))), Some((_, version))) => {
            made_with.with_fingerprint(rules, version, sha256)
        }
        (Some((_, other)), Some(_)) if !matches!(other, Json::Text(_)) => {
            faults.add(
                at.key(FINGERPRINT),
                ShapeProblem::wrong_kind("a text", other),
            );
            made_with
        }
        _ => made_with,
    }
}

/// What a line of many has besides.
pub(super) const ID: &str = "id";

/// Looks at the names in a result, while its answers are left for later; what is wrong goes to `faults`. `known` is
/// a result with every member that there can be.
pub(super) fn check(json: &Json<'_>, known: &Json<'_>, faults: &mut FaultLog) {
    let missing = NEEDED
        .into_iter()
        .filter(|name| json.member(name).is_none());
    let missing: Vec<String> = missing.map(|name| format!("\"{name}\"")).collect();
    if missing.is_empty() {
        repeated_names_anywhere(json, ROOT, faults);
        id(json, faults);
        unknown_names(json, known, faults);
    } else {
        let missing = missing.join(", ");
        faults.add(ROOT, NoResult::Without { missing });
    }
}

/// Returns how the answers of a result are read: those to another version of these rules by what they mean today.
pub(super) fn read_as(rules: &RuleSet, json: &Json<'_>) -> MadeWith {
    match said_rules(json) {
        Some((id, version)) if id == rules.id() => MadeWith::version(rules, version),
        _ => MadeWith::TheseRules,
    }
}

fn id(json: &Json<'_>, faults: &mut FaultLog) {
    let id = json.member(ID);
    if let Some(other) = id.filter(|id| !id.is_text_or_number()) {
        let problem = ShapeProblem::wrong_kind("a text or a number", other);
        faults.add(ROOT.key(ID), problem);
    }
}

/// Which rule set a result says that it was made with, where that is not this one.
pub(super) fn made_with(json: &Json<'_>, rules: &RuleSet) -> Option<RuleSetName> {
    let (id, version) = said_rules(json)?;
    let (id, version) = (clean(id), clean(version));
    let is_another = id != rules.id() || version != rules.version();
    is_another.then_some(RuleSetName { id, version })
}

/// The id and the version of the rule set that a result says it was made with, where it says both.
fn said_rules<'j>(json: &'j Json<'_>) -> Option<(&'j str, &'j str)> {
    let rule_set = json.member("rule_set")?;
    let text = |name| match rule_set.member(name)? {
        Json::Text(text) => Some(text.as_ref()),
        _ => None,
    };
    Some((text("id")?, text("version")?))
}

/// Where the person was, as the result says; results of earlier say nothing of it. A place that the rules do not know
/// goes to `faults`.
pub(super) fn place(json: &Json<'_>, rules: &RuleSet, faults: &mut FaultLog) -> Option<PlaceIndex> {
    let at = ROOT.key("place");
    match json.member("place")? {
        Json::Null => {}
        Json::Text(id) => {
            let found = rules.places().find(id);
            let found = found.filter(|index| rules.places().get(*index).id == **id);
            if found.is_some() {
                return found;
            }
            let place = id.to_string();
            faults.add(at, NoResult::NoSuchPlace { place });
        }
        other => faults.add(at, ShapeProblem::wrong_kind("the id of a place", other)),
    }
    None
}

/// Puts every member on record that no result has: whatever it says, nobody could tell whether it is still so.
fn unknown_names(json: &Json<'_>, known: &Json<'_>, faults: &mut FaultLog) {
    let known = || known.members().iter().map(|(name, _)| name.as_ref());
    for (name, _) in json.members() {
        if name != ID && !known().any(|known| known == name) {
            let problem = ShapeProblem::unknown_name(name, known());
            faults.add_to_name(ROOT.key(name), problem);
        }
    }
}
