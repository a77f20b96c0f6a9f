//! The four truth values, and how they combine.
//!
//! Self-checks go wrong where "not sure" or silence turns into "no" by accident: in an `else`, in a null,
//! in a cast to bool. Here both are values of their own, and there is no way to turn a [`Truth`] into a
//! bool: whoever decides writes four arms.

/// How far a condition is known to hold.
///
/// The values form a chain, `No < NotGiven < Unsure < Yes`. There is no operator that turns the chain
/// round, so an answer moved towards yes can only move a condition towards yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// It does not hold.
    No,
    /// It depends on an answer that nobody gave.
    NotGiven,
    /// It depends on an answer of "not sure".
    Unsure,
    /// It holds.
    Yes,
}

impl Truth {
    /// All four, from no to yes.
    pub const EVERY: [Self; 4] = [Self::No, Self::NotGiven, Self::Unsure, Self::Yes];

    /// True as far as the least true part. Of no parts at all: yes.
    pub fn all(parts: impl IntoIterator<Item = Self>) -> Self {
        let mut least = Self::Yes;
        for part in parts {
            least = least.min(part);
            if least == Self::No {
                break; // nothing is less true
            }
        }
        least
    }

    /// True as far as the truest part. Of no parts at all: no.
    pub fn any(parts: impl IntoIterator<Item = Self>) -> Self {
        let mut most = Self::No;
        for part in parts {
            most = most.max(part);
            if most == Self::Yes {
                break; // nothing is truer
            }
        }
        most
    }

    /// True as far as at least `count` of the parts are: the `count`-th truest part.
    ///
    /// Asking for none of them is always met; asking for more than there are, never.
    pub fn how_many(count: usize, parts: impl IntoIterator<Item = Self>) -> Self {
        let mut parts: Vec<Self> = parts.into_iter().collect();
        parts.sort_unstable_by(|a, b| b.cmp(a));
        match count.checked_sub(1) {
            None => Self::Yes,
            Some(last) => parts.get(last).copied().unwrap_or(Self::No),
        }
    }

    /// True as far as enough points are: `points` says what all that is at least so true is worth together.
    pub fn score(enough: u32, points: impl Fn(Self) -> u32) -> Self {
        let truths = [Self::Yes, Self::Unsure, Self::NotGiven].into_iter();
        let mut reached = truths.filter(|truth| points(*truth) >= enough);
        reached.next().unwrap_or(Self::No)
    }
}

#[cfg(test)]
mod tests {
    use super::Truth::{self, No, NotGiven, Unsure, Yes};

    #[test]
    fn all_of_two_is_the_lesser_in_the_whole_table() {
        let table = [
            [No, No, No, No],
            [No, NotGiven, NotGiven, NotGiven],
            [No, NotGiven, Unsure, Unsure],
            [No, NotGiven, Unsure, Yes],
        ];
        for (row, a) in Truth::EVERY.into_iter().enumerate() {
            for (column, b) in Truth::EVERY.into_iter().enumerate() {
                assert_eq!(
                    Truth::all([a, b]),
                    table[row][column],
                    "all of {a:?}, {b:?}"
                );
            }
        }
    }

    #[test]
    fn any_of_two_is_the_greater_in_the_whole_table() {
        let table = [
            [No, NotGiven, Unsure, Yes],
            [NotGiven, NotGiven, Unsure, Yes],
            [Unsure, Unsure, Unsure, Yes],
            [Yes, Yes, Yes, Yes],
        ];
        for (row, a) in Truth::EVERY.into_iter().enumerate() {
            for (column, b) in Truth::EVERY.into_iter().enumerate() {
                assert_eq!(
                    Truth::any([a, b]),
                    table[row][column],
                    "any of {a:?}, {b:?}"
                );
            }
        }
    }

    #[test]
    fn nothing_at_all_holds_for_all_and_fails_for_any() {
        assert_eq!(Truth::all([]), Yes);
        assert_eq!(Truth::any([]), No);
    }

    #[test]
    fn how_many_is_the_nth_truest() {
        let parts = [Unsure, No, Yes, NotGiven];
        for (count, expected) in [
            (0, Yes),
            (1, Yes),
            (2, Unsure),
            (3, NotGiven),
            (4, No),
            (5, No),
        ] {
            assert_eq!(Truth::how_many(count, parts), expected, "at least {count}");
        }
    }

    #[test]
    fn a_score_is_as_true_as_the_points_that_reach_it() {
        // Yes is worth 2 points, not sure 3, and what was not given 4.
        let parts = [(Yes, 2), (Unsure, 3), (NotGiven, 4), (No, 5)];
        let points = |least| -> u32 {
            let reached = parts.iter().filter(|(truth, _)| *truth >= least);
            reached.map(|(_, points)| points).sum()
        };
        for (enough, expected) in [
            (2, Yes),
            (3, Unsure),
            (5, Unsure),
            (6, NotGiven),
            (9, NotGiven),
            (10, No),
        ] {
            assert_eq!(Truth::score(enough, points), expected, "at least {enough}");
        }
    }

    #[test]
    fn a_score_of_one_point_each_is_how_many() {
        for a in Truth::EVERY {
            for b in Truth::EVERY {
                let points = |least| [a, b].iter().filter(|part| **part >= least).count() as u32;
                for enough in 1..=3 {
                    let how_many = Truth::how_many(enough as usize, [a, b]);
                    assert_eq!(Truth::score(enough, points), how_many);
                }
            }
        }
    }

    #[test]
    fn how_many_of_one_is_any_and_of_all_is_all() {
        for a in Truth::EVERY {
            for b in Truth::EVERY {
                assert_eq!(Truth::how_many(1, [a, b]), Truth::any([a, b]));
                assert_eq!(Truth::how_many(2, [a, b]), Truth::all([a, b]));
            }
        }
    }
}
