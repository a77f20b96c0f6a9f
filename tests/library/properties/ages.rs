//! Youth lowers nothing.

use proptest::prelude::*;

use crate::support::question;
use crate::support::sheets::{any_sheet, cases};

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn no_age_is_less_urgent_than_30(sheet in any_sheet()) {
        let age = question("age");
        let mut answers = sheet.with("age", "30").answers();
        let at_30 = lungnets::assessment::rank(&answers);
        for years in 0..=120_u32 {
            answers.record(age.read(&years.to_string()).unwrap());
            prop_assert!(lungnets::assessment::rank(&answers) >= at_30, "at {years}");
        }
        answers.record(age.read("unsure").unwrap());
        prop_assert!(lungnets::assessment::rank(&answers) >= at_30, "age not sure");
        answers.forget(age.index());
        prop_assert!(lungnets::assessment::rank(&answers) >= at_30, "age not given");
    }
}
