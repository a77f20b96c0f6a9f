//! Answers, their response, and the answers in it: the same result.

use lungnets::answers::{Answers, Said};
use lungnets::assessment::is_settled;
use lungnets::rules::RuleSet;
use proptest::prelude::*;
use serde_json::Value;

use super::every_answer::any_answers;
use super::resources::{read, response, result};
use crate::support::RULES;
use crate::support::long;
use crate::support::rule_files::FOLLOW_UPS;
use crate::support::sheets::any_sheet;
use crate::support::small_files::small_file;

/// The response says what was answered, whether that is all, and leads to the same result.
fn comes_back(answers: &Answers<'_>) -> Result<(), TestCaseError> {
    let text = response(answers);
    let again = read(answers.rules(), &text);
    let again = again.map_err(|faults| TestCaseError::fail(format!("{faults:?} of {text}")))?;
    prop_assert_eq!(result(&again), result(answers));
    for question in answers.rules().questions() {
        let kept = match answers.said(question.index()) {
            Said::Given(value) => Some(value),
            Said::NotAsked | Said::NotGiven => None,
        };
        prop_assert_eq!(
            again.given(question.index()),
            kept,
            "{} in {}",
            question.id,
            text
        );
    }
    let response: Value = serde_json::from_str(&text).unwrap();
    let mut questions = answers.rules().questions().iter();
    let is_open = questions.any(|question| answers.said(question.index()) == Said::NotGiven);
    // An emergency is the end of the questions.
    let status = if is_open && !is_settled(answers) {
        "in-progress"
    } else {
        "completed"
    };
    prop_assert_eq!(&response["status"], status);
    Ok(())
}

proptest! {
    #![proptest_config(long::cases(1000))]

    #[test]
    fn of_the_frozen_rules(sheet in any_sheet()) {
        comes_back(&sheet.answers())?;
    }
}

proptest! {
    #![proptest_config(long::cases(1000))]

    #[test]
    fn of_the_frozen_rules_with_each_choice_yes_not_sure_or_no(seed in any::<u64>()) {
        comes_back(&any_answers(&RULES, seed))?;
    }

    #[test]
    fn of_small_rule_files_made_up_at_random_and_answers_that_may_contradict_each_other(seed in any::<u64>()) {
        let rules = RuleSet::from_json(&small_file(seed).to_string()).unwrap();
        comes_back(&any_answers(&rules, seed))?;
    }

    #[test]
    fn of_rules_with_follow_ups_of_every_kind(seed in any::<u64>()) {
        let rules = RuleSet::from_json(FOLLOW_UPS).unwrap();
        comes_back(&any_answers(&rules, seed))?;
    }
}
