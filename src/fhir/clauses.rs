//! When a question is asked, in the only shape that a FHIR form knows: lists of simple conditions.
//!
//! An `enableWhen` is flat: a list of which all must hold, or any. A condition of a rule file is a tree. So the tree
//! is written as clauses of which every one must hold, and each is a list of which any must. One clause is an
//! `enableWhen`; of several, all but one go to groups around the question. Nothing is lost on the way, and what
//! would take too many clauses is refused.
//!
//! A question is asked when its condition holds or is unsure. The truth of `all`, `any`, `how_many` and `score` is
//! that of enough of the parts, so it is enough to ask that of every single test.

use std::collections::BTreeSet;

use crate::rules::{AnswerKind, Condition, QuestionIndex, RuleSet, Sum, Test, Wanted};

/// The most clauses for one question: as many groups stand around each other, and a reader of JSON must follow.
pub(super) const MOST: usize = 32;

/// The most steps for a "how many".
const MOST_STEPS: usize = 4096;

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
    /// Any number.
    ANumber,
    AtLeast(u32),
    Below(u32),
    Unsure,
    /// "Not sure" said of the choice at this place by its name.
    UnsureOf(usize),
    /// "Not sure" said of no choice by its name.
    UnsureOfNoneByName,
    /// No number: it was not given, or the person is not sure.
    NoNumber,
}

/// Looks of which any must find what it looks for.
pub(super) type Clause = BTreeSet<Look>;

/// The clauses of which every one must hold for a condition to be true or unsure; none where they are too many.
pub(super) fn clauses(rules: &RuleSet, condition: &Condition) -> Option<Vec<Clause>> {
    match condition {
        Condition::Answer(test) => Some(test_clauses(rules, test)),
        Condition::Finding(index) => clauses(rules, &rules.findings()[index.0].when),
        Condition::Group(group) => {
            let Sum { needed, addends } = group.sum();
            let parts = addends.iter().map(|addend| {
                let parts = addend.any_of.iter().map(|part| clauses(rules, part));
                Some((addend.points, any(&parts.collect::<Option<Vec<_>>>()?)?))
            });
            let parts: Vec<(usize, Vec<Clause>)> = parts.collect::<Option<_>>()?;
            let alone = || parts.iter().map(|(_, part)| part.clone());
            match needed {
                1 => any(&alone().collect::<Vec<_>>()),
                all if all == parts.iter().map(|(points, _)| points).sum::<usize>() => {
                    shortened(alone().flatten().collect())
                }
                some => some_of(some, &parts),
            }
        }
    }
}

/// Any of the parts.
fn any(parts: &[Vec<Clause>]) -> Option<Vec<Clause>> {
    let mut parts = parts.iter();
    parts.try_fold(vec![Clause::new()], |so_far, part| either(&so_far, part))
}

/// Parts worth at least `enough` points together.
///
/// So many points from some parts are: the first or as many from the others, and in any case all but those of the first
/// from the others. So it is told from the last part on, for every sum at once.
fn some_of(enough: usize, parts: &[(usize, Vec<Clause>)]) -> Option<Vec<Clause>> {
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

/// The same without the clauses that follow from others.
fn shortened(mut clauses: Vec<Clause>) -> Option<Vec<Clause>> {
    if clauses.len() > MOST * MOST {
        return None;
    }
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

/// Some of the choices at these places is ticked, or "not sure" may be about it: it is named, or no choice is.
fn not_denied(at: QuestionIndex, places: impl Iterator<Item = usize>) -> Clause {
    let each = places.flat_map(|place| [Sees::Choice(place), Sees::UnsureOf(place)]);
    let sees = each.chain([Sees::UnsureOfNoneByName]);
    sees.map(|sees| Look { at, sees }).collect()
}

fn test_clauses(rules: &RuleSet, test: &Test) -> Vec<Clause> {
    let clause = |sees: Vec<Sees>| -> Clause {
        let sees = sees.into_iter().chain([Sees::Unsure]);
        sees.map(|sees| Look {
            at: test.question,
            sees,
        })
        .collect()
    };
    let question = rules.question(test.question);
    match (&test.wanted, &question.answer) {
        (Wanted::Yes, _) => vec![clause(vec![Sees::Yes])],
        (Wanted::No, _) => vec![clause(vec![Sees::No])],
        (Wanted::Chosen(chosen), answer) => {
            let places = || (0..question.choices().len()).filter(|place| chosen.has(*place));
            let is_chosen = clause(places().map(Sees::Choice).collect());
            match answer {
                AnswerKind::AnyOf(_) => vec![is_chosen, not_denied(test.question, places())],
                _ => vec![is_chosen],
            }
        }
        (Wanted::Number { at_least, below }, AnswerKind::Number(range)) => {
            // Borders that every number of the range keeps are left out; one that none keeps leaves only "not sure".
            let least = at_least.filter(|least| *least > range.from);
            let below = below.filter(|below| *below <= range.to);
            let is_never = least.is_some_and(|least| least > range.to)
                || below.is_some_and(|b| b <= range.from);
            match (least, below) {
                _ if is_never => vec![clause(Vec::new())],
                (None, None) => vec![clause(vec![Sees::ANumber])],
                (least, below) => least
                    .map(Sees::AtLeast)
                    .into_iter()
                    .chain(below.map(Sees::Below))
                    .map(|border| clause(vec![border]))
                    .collect(),
            }
        }
        (Wanted::Number { .. }, _) => vec![clause(Vec::new())],
    }
}
