//! What rules say to do, and who is told it no more: another rule may lead to the level in their place.

use super::levels::is_same;
use crate::answers::Answers;
use crate::compiled::diagram::{Bounded, NONE, Set};
use crate::proof::pair::Pair;
use crate::rules::{LocalText, Rule};

/// What a rule says to do that some are told no more, though their level is the same.
#[derive(Debug)]
#[non_exhaustive]
pub struct Untold<'r> {
    /// The rule of the older file.
    pub rule: &'r Rule,
    /// What it says to do.
    pub text: &'r str,
    /// How many answer sets are told it no more.
    pub answer_sets: u128,
    /// The shortest of them, as the older and the newer rule set read them.
    pub shown_by: (Answers<'r>, Answers<'r>),
}

/// Everything that the rules of the older file say to do and somebody is told no more, who has the same level.
pub(super) fn untold<'r>(pair: &mut Pair<'r>, there: Set) -> Bounded<Vec<Untold<'r>>> {
    let same = same_level(pair, there)?;
    let mut untold = Vec::new();
    for (place, rule) in pair.rules[0].rules().iter().enumerate() {
        if texts(rule).next().is_none() {
            continue;
        }
        let told = told(pair, 0, place)?;
        let told = pair.diagram.both(told, same)?;
        for text in texts(rule) {
            let mut lost = told;
            for (place, other) in pair.rules[1].rules().iter().enumerate() {
                // In other words of the same rule it is told among the texts.
                if other.id == rule.id || texts(other).any(|other| other == text) {
                    let is_told = self::told(pair, 1, place)?;
                    lost = pair.diagram.but(lost, is_told)?;
                }
            }
            if let Some(shown_by) = pair.shortest(lost)? {
                let answer_sets = pair.diagram.count(lost);
                untold.push(Untold {
                    rule,
                    text,
                    answer_sets,
                    shown_by,
                });
            }
        }
    }
    Ok(untold)
}

/// What a rule says to do.
fn texts(rule: &Rule) -> impl Iterator<Item = &str> {
    let first = rule.do_first.iter().map(|first| &first.text);
    first.chain(&rule.advice).map(LocalText::as_written)
}

/// Where the rule at a place of one of the two files leads to the level in full, so that what it says to do is told.
fn told(pair: &mut Pair<'_>, file: usize, place: usize) -> Bounded<Set> {
    let rank = pair.rules[file].rules()[place].rank.number();
    let exactly = pair.exactly(file, rank)?;
    let in_full = pair.meanings[file].rules[place].in_full;
    pair.diagram.both(in_full, exactly)
}

/// Where the level is the same in both.
fn same_level(pair: &mut Pair<'_>, there: Set) -> Bounded<Set> {
    let [old, new] = pair.rules;
    let mut same = NONE;
    for (rank, from) in old.levels().iter().enumerate() {
        let mut levels = new.levels().iter();
        if let Some(new_rank) = levels.position(|to| is_same(from, to, (old, new))) {
            let (before, after) = (pair.exactly(0, rank)?, pair.exactly(1, new_rank)?);
            let both = pair.diagram.both(before, after)?;
            same = pair.diagram.either(same, both)?;
        }
    }
    pair.diagram.both(same, there)
}
