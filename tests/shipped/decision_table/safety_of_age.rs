//! Youth lowers nothing, and age alone raises little.

use super::safety::SHEETS;
use crate::support::{Sheet, check_calm};

#[test]
fn no_age_is_less_urgent_than_30() {
    for parts in SHEETS {
        let sheet = Sheet::calm().and_all(parts.iter().copied());
        let at_30 = sheet.rank();
        for age in 0..=120 {
            let sheet = sheet.clone().with("age", &age.to_string());
            assert!(sheet.rank() >= at_30, "{sheet:?}");
        }
        assert!(
            sheet.clone().with("age", "unsure").rank() >= at_30,
            "{sheet:?}"
        );
        assert!(sheet.clone().without("age").rank() >= at_30, "{sheet:?}");
    }
}

#[test]
fn from_18_up_an_older_age_is_never_less_urgent() {
    for parts in SHEETS {
        let sheet = Sheet::calm().and_all(parts.iter().copied());
        let ranks: Vec<_> = (18..=120)
            .map(|age: u32| sheet.clone().with("age", &age.to_string()).rank())
            .collect();
        assert!(ranks.is_sorted(), "{sheet:?}");
    }
}

#[test]
fn cushings_or_age_alone_never_goes_above_the_next_visit() {
    for age in 0..=120 {
        let outcome = check_calm([("cushings", "yes"), ("age", &age.to_string())]);
        assert_eq!(outcome.level, "next_visit", "at {age}");
    }
}
