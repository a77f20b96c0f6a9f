//! Which bits of a row stand for which rule.
//!
//! The bits of a rule's ways stand side by side in one word. The first of them is the rule's seat: once the bits
//! beside it are [folded](Seats::fold) into it, it says whether any of the ways is open.

use super::bits::{WORD, insert, words_for};
use crate::rules::Rule;

/// The seats of all rules, most urgent first.
#[derive(Debug)]
pub(crate) struct Seats<'r> {
    /// For every bit, the rule; bits at the end of a word that belong to none are the last rule's before them.
    rules: Vec<&'r Rule>,
    /// The seat of each rule.
    seats: Vec<usize>,
    /// The bits that are seats.
    is_seat: Vec<u64>,
    folds: Vec<Fold>,
}

/// A step in which bits move closer to the seat.
#[derive(Debug)]
struct Fold {
    /// How far they move.
    by: usize,
    /// Where they arrive, if that is within the same rule.
    to: Vec<u64>,
}

impl<'r> Seats<'r> {
    /// Seats for rules by urgency, each with as many bits as it has ways, but no more than fit into a word.
    pub(super) fn of(by_urgency: &[&'r Rule], ways: impl Iterator<Item = usize>) -> Self {
        let mut seats = Self {
            rules: Vec::new(),
            seats: Vec::new(),
            is_seat: Vec::new(),
            folds: Vec::new(),
        };
        let mut widest = 1;
        for (rule, ways) in by_urgency.iter().zip(ways) {
            seats.add(rule, ways.max(1));
            widest = widest.max(ways);
        }
        seats.is_seat = vec![0; seats.words()];
        for seat in &seats.seats {
            insert(&mut seats.is_seat, *seat);
        }
        let steps = std::iter::successors(Some(1), |step| Some(2 * step));
        seats.folds = steps
            .take_while(|step| *step < widest)
            .map(|step| seats.fold_by(step))
            .collect();
        seats
    }

    fn add(&mut self, rule: &'r Rule, bits: usize) {
        let left = self.rules.len().next_multiple_of(WORD) - self.rules.len();
        if let (Some(last), true) = (self.rules.last().copied(), left < bits) {
            self.rules.extend(std::iter::repeat_n(last, left));
        }
        self.seats.push(self.rules.len());
        self.rules.extend(std::iter::repeat_n(rule, bits));
    }

    fn fold_by(&self, by: usize) -> Fold {
        let mut to = vec![0; self.words()];
        for (bit, from) in (by..self.rules.len()).enumerate() {
            if bit / WORD == from / WORD && std::ptr::eq(self.rules[bit], self.rules[from]) {
                insert(&mut to, bit);
            }
        }
        Fold { by, to }
    }

    /// How many words all bits take.
    pub(super) fn words(&self) -> usize {
        words_for(self.rules.len())
    }

    /// For every bit, the rule.
    pub(crate) fn rules(&self) -> &[&'r Rule] {
        &self.rules
    }

    /// The seat of each rule, most urgent first.
    pub(super) fn every(&self) -> &[usize] {
        &self.seats
    }

    /// The seats of the rules that have a bit among those of a word.
    pub(super) fn fold(&self, word: usize, mut bits: u64) -> u64 {
        for fold in &self.folds {
            bits |= bits >> fold.by & fold.to[word];
        }
        bits & self.is_seat[word]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluator::bits::{has, ones};
    use crate::rules::RuleSet;

    #[test]
    fn a_rule_is_found_by_each_of_its_bits_and_by_no_other() {
        let rules = RuleSet::from_json(crate::FROZEN_RULES).unwrap();
        let rules: Vec<&Rule> = rules.rules().iter().collect();
        let ways = [3, 1, 0, 64, 5, 50, 20, 1, 2];
        let seats = Seats::of(&rules[..ways.len()], ways.into_iter());
        for (seat, ways) in seats.every().iter().zip(ways) {
            for way in 0..ways {
                let mut bits = vec![0; seats.words()];
                insert(&mut bits, seat + way);
                let folded = bits
                    .iter()
                    .enumerate()
                    .map(|(word, bits)| seats.fold(word, *bits));
                let folded: Vec<u64> = folded.collect();
                assert_eq!(
                    ones(&folded).collect::<Vec<_>>(),
                    [*seat],
                    "way {way} of {ways}"
                );
            }
        }
        for (word, bits) in seats.is_seat.iter().enumerate() {
            assert_eq!(seats.fold(word, u64::MAX), *bits);
        }
        assert!(seats.every().iter().all(|seat| has(&seats.is_seat, *seat)));
    }
}
