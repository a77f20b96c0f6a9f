//! Whether the examples of a rule file notice when a rule is broken.

mod breaks;
mod suggestion;

use super::model::MOST_NODES;
use super::pair::Pair;
use crate::answers::{Answers, MadeWith, import};
use crate::assessment::Assessment;
use crate::compiled::diagram::{Bounded, NONE, Set};
use crate::fault::{FaultLog, Path};
use crate::rules::{Example, Rank, RuleSet};
use breaks::Break;

pub use suggestion::{Suggestion, with_examples};

/// A rule set with one thing broken, and what came of it.
#[derive(Debug)]
#[non_exhaustive]
pub struct Mutant {
    /// What was broken, by its id and its place in the file, such as `fever: rules[3].when.all`.
    pub place: String,
    /// How, in a few words.
    pub what: String,
    /// Whether an example noticed.
    pub fate: Fate,
}

/// What became of a mutant.
#[derive(Debug)]
pub enum Fate {
    /// An example of the file gives another result.
    Killed,
    /// No answers give another result, so no example could notice.
    Equivalent,
    /// No example notices, and this one would.
    Survives(Suggestion),
    /// No example notices, but one that was suggested for an earlier survivor would.
    KilledBySuggestion,
    /// The rule set is too large to tell.
    Unknown,
}

/// Breaks every condition, every level and every exemption in turn: a part of `all`, `any`, `how_many` or `chosen`
/// dropped, `all` and `any` swapped, a border or a count shifted by one, a level lowered; while an answer is unsure a
/// lower level, another one, for other questions, or only a mention; the calmest level without more answers, or
/// without fewer. `starts` is told how many there are, before each.
pub fn mutants(rules: &RuleSet, starts: &mut dyn FnMut(usize, usize)) -> Vec<Mutant> {
    let mut mutants: Vec<Mutant> = Vec::new();
    let mut suggested: Vec<Example> = Vec::new();
    let all = breaks::breaks(rules);
    let count = all.len();
    for (i, one) in all.into_iter().enumerate() {
        starts(i + 1, count);
        let broken = one.applied(rules);
        let Break { place, what, .. } = one;
        let fate = if rules
            .examples()
            .iter()
            .any(|example| fails(example, &broken))
        {
            Fate::Killed
        } else if suggested.iter().any(|example| fails(example, &broken)) {
            Fate::KilledBySuggestion
        } else {
            survivor(rules, &broken, &place, &what)
        };
        if let Fate::Survives(suggestion) = &fate {
            suggested.push(suggestion.example.clone());
        }
        mutants.push(Mutant { place, what, fate });
    }
    mutants
}

fn survivor(rules: &RuleSet, broken: &RuleSet, place: &str, what: &str) -> Fate {
    match told_apart(rules, broken) {
        Err(_) => Fate::Unknown,
        Ok(None) => Fate::Equivalent,
        Ok(Some(answers)) => {
            let name = format!("Tells apart: {place}, {what}");
            Fate::Survives(Suggestion::of(&name, &Assessment::of(&answers)))
        }
    }
}

/// The shortest answers that give another level, other reasons or the same at another level, or something else that is
/// possible.
fn told_apart<'r>(rules: &'r RuleSet, broken: &'r RuleSet) -> Bounded<Option<Answers<'r>>> {
    let mut pair = Pair::of(rules, broken, MOST_NODES)?;
    let mut differs = NONE;
    let sets = |file: usize| {
        let (meaning, levels) = (&pair.meanings[file], &pair.levels[file]);
        let of_rules = meaning.rules.iter();
        let of_rules: Vec<Set> = of_rules
            .flat_map(|rule| [rule.holds, rule.in_full])
            .collect();
        [&of_rules[..], &levels.level, &levels.possible].concat()
    };
    let (right, wrong) = (sets(0), sets(1));
    for (right, wrong) in right.into_iter().zip(wrong) {
        let other = pair.diagram.one_of(right, wrong)?;
        differs = pair.diagram.either(differs, other)?;
    }
    for (place, (right, wrong)) in rules.rules().iter().zip(broken.rules()).enumerate() {
        if right.if_unsure.lower() != wrong.if_unsure.lower() {
            let verdict = pair.meanings[0].rules[place];
            let lowered = pair.diagram.but(verdict.holds, verdict.in_full)?;
            differs = pair.diagram.either(differs, lowered)?;
        }
    }
    let there = pair.there_for_old()?;
    let differs = pair.diagram.both(differs, there)?;
    Ok(pair.shortest(differs)?.map(|(answers, _)| answers))
}

/// Whether a rule set makes something else of the answers of an example than that must be.
fn fails(example: &Example, rules: &RuleSet) -> bool {
    let mut faults = FaultLog::new();
    let made_with = MadeWith::TheseRules;
    let imported = import(rules, &example.answers, &made_with, Path::Root, &mut faults);
    let assessment = Assessment::of(&imported.answers);
    let found = assessment.because().iter();
    let found: Vec<(&str, Option<Rank>)> = found
        .map(|reason| (reason.rule.id.as_str(), reason.lower()))
        .collect();
    let expected = example.must_hold();
    let mut expected = expected.map(|(place, lower)| (rules.rules()[place].id.as_str(), lower));
    !faults.is_empty()
        || assessment.rank() != example.rank
        || assessment.possible() != example.must_be_possible()
        || found.len() != example.because.len()
        || expected.any(|rule| !found.contains(&rule))
}
