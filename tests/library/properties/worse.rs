//! A worse answer never lowers the level.

use lungnets::assessment::is_settled;
use proptest::prelude::*;

use crate::support::sheets::{any_sheet, cases, consistent, full_sheet, worse_answers};
use crate::support::{RULES, Sheet};

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_worse_answer_never_lowers_the_level(sheet in any_sheet()) {
        let before = sheet.rank();
        for question in RULES.questions() {
            for answer in worse_answers(&sheet, question) {
                let worse = sheet.clone().with(&question.id, &answer);
                prop_assert!(worse.rank() >= before, "{}: {answer} lowers it", question.id);
            }
        }
    }

    #[test]
    fn a_worse_answer_takes_no_reason_away(sheet in any_sheet()) {
        let before = sheet.outcome();
        for question in RULES.questions() {
            for answer in worse_answers(&sheet, question) {
                let worse = sheet.clone().with(&question.id, &answer).outcome();
                for rule in before.because.keys() {
                    prop_assert!(worse.holds(rule), "{}: {answer} ends {rule}", question.id);
                }
            }
        }
    }

    #[test]
    fn from_18_up_an_older_age_never_lowers_the_level(sheet in any_sheet(), age in 18..=119_u32) {
        let at = |age: u32| sheet.clone().with("age", &age.to_string()).rank();
        prop_assert!(at(age + 1) >= at(age));
        prop_assert!(at(120) >= at(age));
        prop_assert!(at(age) >= at(18));
    }

    #[test]
    fn once_the_top_level_is_reached_no_further_answer_lowers_it(
        sheet in any_sheet(),
        further in full_sheet(),
    ) {
        let answers = sheet.answers();
        let is_top = sheet.rank() == RULES.top();
        prop_assert_eq!(is_settled(&answers), is_top);
        if is_top {
            for question in RULES.questions() {
                if sheet.get(&question.id).is_none() {
                    let answer = further.get(&question.id).unwrap();
                    let with_one = consistent(sheet.clone().with(&question.id, answer));
                    prop_assert_eq!(with_one.rank(), RULES.top(), "{}", question.id);
                }
            }
        }
    }

    #[test]
    fn stopping_at_the_first_emergency_is_safe(sheet in full_sheet()) {
        let mut so_far = Sheet::blank();
        let mut stopped = false;
        for question in RULES.questions() {
            so_far = consistent(so_far.with(&question.id, sheet.get(&question.id).unwrap()));
            let is_top = so_far.rank() == RULES.top();
            prop_assert!(is_top || !stopped, "lowered by {}", question.id);
            stopped = is_top;
        }
    }
}
