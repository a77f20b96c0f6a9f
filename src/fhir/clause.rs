//! What a FHIR form can ask of the answers: clauses of simple conditions, and lists of clauses joined; and what it
//! cannot.

use std::collections::BTreeSet;
use std::fmt;

use crate::number::Number;
use crate::rules::QuestionIndex;

/// The most clauses for one question: each is a group around the others, and readers of JSON nest only so deep.
pub(super) const MOST: usize = 32;

/// The most steps for a "how many".
const MOST_STEPS: usize = 4096;

/// The greatest whole number that FHIR has.
pub(super) const GREATEST_INTEGER: u32 = i32::MAX.unsigned_abs();

/// One simple condition: a look at the answer to one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Look {
    /// The question.
    pub at: QuestionIndex,
    /// What is looked for.
    pub sees: Sees,
}

/// What a look finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sees {
    Yes,
    No,
    /// The choice at this place.
    Choice(usize),
    AtLeast(Number),
    Below(Number),
    Unsure,
    /// "Not sure" said of the choice at this place by its name.
    UnsureOf(usize),
    /// "Not sure" not said of the choice at this place by its name.
    NotUnsureOf(usize),
    /// "Not sure" said of no choice by its name.
    UnsureOfNoneByName,
}

/// Looks of which any must find what it looks for.
pub(super) type Clause = BTreeSet<Look>;

/// Any of the parts.
pub(super) fn any(parts: &[Vec<Clause>]) -> Option<Vec<Clause>> {
    let mut parts = parts.iter();
    parts.try_fold(vec![Clause::new()], |so_far, part| either(&so_far, part))
}

/// Parts worth at least `enough` points together.
///
/// With a first part and the rest, `enough` points are reached if (the first holds, or the rest reach `enough` alone),
/// and in any case the rest reach what is missing beside the first. So the sums are built from the last part on, for
/// every number of points at once.
pub(super) fn some_of(enough: usize, parts: &[(usize, Vec<Clause>)]) -> Option<Vec<Clause>> {
    if enough.saturating_mul(parts.len()) > MOST_STEPS {
        return None;
    }
    let never = || Some(vec![Clause::new()]);
    let mut of_the_rest = vec![never(); enough + 1];
    of_the_rest[0] = Some(Vec::new());
    for (points, first) in parts.iter().rev() {
        for count in (1..=enough).rev() {
            let fewer = of_the_rest[count.saturating_sub(*points)].clone();
            let all = of_the_rest[count].take().zip(fewer.as_ref());
            of_the_rest[count] = all.and_then(|(as_many, fewer)| {
                let mut all = either(first, &as_many)?;
                all.extend_from_slice(fewer);
                shortened(all)
            });
        }
    }
    of_the_rest.pop()?
}

/// The one or the other.
fn either(one: &[Clause], other: &[Clause]) -> Option<Vec<Clause>> {
    let pairs = one
        .iter()
        .flat_map(|a| other.iter().map(move |b| a.union(b).copied().collect()));
    shortened(pairs.take(MOST * MOST + 1).collect())
}

/// The same without the clauses that always hold, or follow from others.
pub(super) fn shortened(mut clauses: Vec<Clause>) -> Option<Vec<Clause>> {
    if clauses.len() > MOST * MOST {
        return None;
    }
    clauses.retain(|clause| !always_holds(clause));
    clauses.sort_by_key(Clause::len);
    let mut kept: Vec<Clause> = Vec::new();
    for clause in clauses {
        if !kept.iter().any(|shorter| shorter.is_subset(&clause)) {
            kept.push(clause);
        }
        if kept.len() > MOST {
            return None; // what follows is no shorter, so nothing is taken out again
        }
    }
    kept.sort();
    Some(kept)
}

/// Whether a clause holds whatever is answered: it asks for something, or for the same not to be there.
fn always_holds(clause: &Clause) -> bool {
    clause.iter().any(|look| match look.sees {
        Sees::UnsureOf(place) => {
            let sees = Sees::NotUnsureOf(place);
            clause.contains(&Look { sees, ..*look })
        }
        _ => false,
    })
}

/// What FHIR cannot say of the questions of a rule set, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Obstacle {
    pub(super) what: String,
    pub(super) way_out: &'static str,
}

impl fmt::Display for Obstacle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)
    }
}

impl std::error::Error for Obstacle {}

impl Obstacle {
    /// Returns what to do about it.
    pub fn way_out(&self) -> &'static str {
        self.way_out
    }
}
