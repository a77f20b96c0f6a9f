//! What can be wrong with the shape of any JSON file, whatever it should hold.

use super::problem::{Problem, Told, did_you_mean};
use super::{Code, FaultLog, Path};
use crate::json::{Json, Member};
use crate::quote::{nearest, quoted};

/// A value or a member that is not of the shape that it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // each says in its words what it is
pub enum ShapeProblem {
    WrongKind {
        expected: &'static str,
        found: &'static str,
    },
    UnknownName {
        name: String,
        nearest: Option<String>,
        known: String,
    },
    RepeatedName {
        name: String,
    },
    Missing {
        name: &'static str,
    },
    EmptyList,
}

impl ShapeProblem {
    /// A value of another kind than expected.
    pub(crate) fn wrong_kind(expected: &'static str, found: &Json<'_>) -> Self {
        let found = found.kind();
        Self::WrongKind { expected, found }
    }

    /// A name that is none of those known here, with the nearest that is.
    pub(crate) fn unknown_name<'n>(
        name: &str,
        known: impl IntoIterator<Item = &'n str> + Clone,
    ) -> Self {
        let near = nearest(name, known.clone());
        Self::UnknownName {
            name: name.to_owned(),
            nearest: near.map(str::to_owned),
            known: known.into_iter().collect::<Vec<_>>().join(", "),
        }
    }
}

/// What to do about an entry with nothing in it.
pub(crate) const FILL_IN: &str = "fill it in, or take the whole entry out if it is optional";

impl Problem for ShapeProblem {
    fn told(&self) -> Told {
        match self {
            Self::WrongKind { expected, found } => {
                let what = format!("expected {expected}, found {found}");
                match *found {
                    "null" => Told::new(
                        what,
                        "leave the whole entry out where there is nothing to say",
                    ),
                    "a number below 0" => Told::new(
                        what,
                        "whole numbers begin at 0: leave a lower border out, or count from a lower zero",
                    ),
                    _ => Told::plainly(what),
                }
            }
            Self::UnknownName {
                name,
                nearest,
                known,
            } => Told::new(
                format!("there is nothing called {} here", quoted(name)),
                of_a_border(name, known)
                    .or_else(|| {
                        did_you_mean(nearest.as_deref()).filter(|_| !is_of_a_border(name, known))
                    })
                    .unwrap_or_else(|| format!("what can stand here: {known}")),
            ),
            Self::RepeatedName { name } => Told::new(
                format!("{} stands here twice", quoted(name)),
                "keep one of the two",
            ),
            Self::Missing { name } => Told::new(
                format!("\"{name}\" is missing"),
                format!("add \"{name}\": ... here"),
            ),
            Self::EmptyList => Told::new("this list is empty", FILL_IN),
        }
    }

    fn code(&self) -> Code {
        match self {
            Self::WrongKind { .. } => Code::WrongKind,
            Self::UnknownName { .. } => Code::UnknownQuestion,
            Self::RepeatedName { .. } => Code::Repeated,
            Self::Missing { .. } | Self::EmptyList => Code::FaultyFile,
        }
    }

    fn found(&self) -> Option<String> {
        match self {
            Self::WrongKind { found, .. } => Some((*found).to_owned()),
            Self::UnknownName { name, .. } | Self::RepeatedName { name } => Some(name.clone()),
            Self::Missing { .. } | Self::EmptyList => None,
        }
    }
}

/// Other words for a border, and how that is written here. The nearest name may be that of the opposite side, and
/// nobody who takes it would notice.
const OF_A_BORDER: [(&str, &str, &str); 5] = [
    (
        "at_most max maximum up_to to until not_above",
        "below",
        "write \"below\" with the next greater number: \"below\": 18 for 17 at the most",
    ),
    (
        "less_than under fewer_than smaller_than lower_than less lt",
        "below",
        "write \"below\", which leaves its own number out",
    ),
    (
        "more_than above over greater_than higher_than more gt",
        "at_least",
        "write \"at_least\" with the next greater number: \"at_least\": 18 for more than 17",
    ),
    (
        "min minimum from not_below atleast not_under",
        "at_least",
        "write \"at_least\", which takes its own number in",
    ),
    (
        "lte gte",
        "below",
        "write \"below\", which leaves its own number out, or \"at_least\", which takes it in",
    ),
];

/// The way out for a word for a border, and the name that the border has here.
fn border(name: &str) -> Option<(&'static str, &'static str)> {
    let name = name.to_lowercase().replace('-', "_");
    let mut borders = OF_A_BORDER.iter();
    let found = borders.find(|(words, _, _)| words.split(' ').any(|word| word == name));
    found.map(|(_, written, way_out)| (*written, *way_out))
}

/// Whether it is a word for a border where one can stand, were it the opposite one.
fn is_of_a_border(name: &str, known: &str) -> bool {
    let mut known = known.split(", ");
    border(name).is_some() && known.any(|known| ["at_least", "below"].contains(&known))
}

/// How a border of this name is written, where one can stand here.
fn of_a_border(name: &str, known: &str) -> Option<String> {
    let (written, way_out) = border(name)?;
    let mut known = known.split(", ");
    known
        .any(|known| known == written)
        .then(|| way_out.to_owned())
}

/// Puts every name that stands in `members` a second time on record.
pub(crate) fn repeated_names(members: &[Member<'_>], at: Path<'_>, faults: &mut FaultLog) {
    let mut seen = std::collections::BTreeSet::new();
    for (name, _) in members {
        if !seen.insert(name) {
            faults.add_repeated_name(at.key(name), name);
        }
    }
}

/// Puts every repeated name on record, however deep it stands.
pub(crate) fn repeated_names_anywhere(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) {
    match json {
        Json::Object(members) => {
            repeated_names(members, at, faults);
            for (name, value) in members {
                repeated_names_anywhere(value, at.key(name), faults);
            }
        }
        Json::List(items) => {
            for (place, item) in items.iter().enumerate() {
                repeated_names_anywhere(item, at.item(place), faults);
            }
        }
        Json::Null
        | Json::Bool(_)
        | Json::Whole(_)
        | Json::PointZero(_)
        | Json::Decimal(_)
        | Json::OtherNumber(_)
        | Json::Text(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::{Problem, ShapeProblem};

    #[test]
    fn a_word_for_a_border_never_leads_to_the_opposite_one() {
        for (name, written) in [
            ("at_most", "below"),
            ("max", "below"),
            ("less_than", "below"),
            ("under", "below"),
            ("more_than", "at_least"),
            ("Above", "at_least"),
            ("atleast", "at_least"),
            ("min", "at_least"),
        ] {
            let told = ShapeProblem::unknown_name(name, ["question", "at_least", "below"]).told();
            let way_out = told.way_out.unwrap_or_default();
            let begin = format!("write \"{written}\"");
            assert!(way_out.starts_with(&begin), "{name}: {way_out}");
            let only_other = ShapeProblem::unknown_name(name, ["how_many", "at_least"]).told();
            let way_out = only_other.way_out.unwrap_or_default();
            let is_opposite = written == "below";
            assert!(!(is_opposite && way_out.contains("did you mean")), "{name}");
        }
        let elsewhere = ShapeProblem::unknown_name("under", ["when", "level"]).told();
        assert!(!elsewhere.way_out.unwrap_or_default().contains("below"));
    }
}
