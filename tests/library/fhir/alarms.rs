//! The form tells of an emergency when the program would: as soon as the answers are certain to be one, and no sooner.
//! Only an answer to a question that may not apply is as firm as any in a form, which then is the more urgent of the
//! two.

use lungnets::answers::Answers;
use lungnets::assessment::is_settled;
use lungnets::rules::{Question, RuleSet};
use lungnets::truth::Truth;
use proptest::prelude::*;
use serde_json::Value;

use super::client::is_enabled;
use super::every_answer::any_answers;
use super::resources::{items, questionnaire, response};
use crate::support::rule_files::{FOLLOW_UPS, INSECT_STING};
use crate::support::small_files::small_file;
use crate::support::{RULES, Sheet, long};

/// The names of the items that can be answered, or are shown, with these answers.
fn open<'f>(
    form: &'f Value,
    answers: &Answers<'_>,
    which: &dyn Fn(&Value) -> bool,
) -> Vec<&'f str> {
    let response: Value = serde_json::from_str(&response(answers)).unwrap();
    let items = items(form).into_iter().filter(|item| which(item));
    let names = items.map(|item| item["linkId"].as_str().unwrap());
    let is_open = |name: &&str| is_enabled(form, &response, name) == Some(true);
    names.filter(is_open).collect()
}

fn alarms<'f>(form: &'f Value, answers: &Answers<'_>) -> Vec<&'f str> {
    open(form, answers, &|item| {
        item["type"] == "display" && item["linkId"].as_str().unwrap().contains("-alarm-")
    })
}

fn agrees(rules: &RuleSet, seed: u64) -> Result<(), TestCaseError> {
    let form = questionnaire(rules);
    let answers = any_answers(rules, seed);
    let alarms = alarms(&form, &answers);
    let may_not_apply = |question: &Question| {
        let is_given = answers.given(question.index()).is_some();
        is_given && answers.applies(question.index()) == Truth::Unsure
    };
    if is_settled(&answers) || !rules.questions().iter().any(may_not_apply) {
        prop_assert_eq!(!alarms.is_empty(), is_settled(&answers), "{:?}", alarms);
    }
    Ok(())
}

proptest! {
    #![proptest_config(long::cases(200))]

    #[test]
    fn of_the_frozen_rules(seed in any::<u64>()) {
        agrees(&RULES, seed)?;
    }

    #[test]
    fn of_rules_with_follow_ups(seed in any::<u64>()) {
        for file in [FOLLOW_UPS, INSECT_STING] {
            agrees(&RuleSet::from_json(file).unwrap(), seed)?;
        }
    }

    #[test]
    fn of_small_rule_files_made_up_at_random(seed in any::<u64>()) {
        agrees(&RuleSet::from_json(&small_file(seed).to_string()).unwrap(), seed)?;
    }
}

#[test]
fn it_says_what_to_do_whom_to_call_and_that_the_rest_can_wait() {
    let form = questionnaire(&RULES);
    let level = RULES.levels().last().unwrap();
    for item in items(&form) {
        if !(item["linkId"].as_str().unwrap().contains("-alarm-") && item["type"] == "display") {
            continue;
        }
        let text = item["text"].as_str().unwrap();
        assert!(text.starts_with(level.sentence.as_str()), "{text}");
        assert!(text.contains("The other questions can wait."), "{text}");
        assert!(
            text.contains(RULES.places().elsewhere.text.as_str()),
            "{text}"
        );
        for (place, number) in RULES.call(None) {
            assert!(text.contains(&format!("{place} {number}")), "{text}");
        }
    }
}

#[test]
fn an_answer_that_alone_makes_it_one_leaves_nothing_required_and_no_other_does() {
    let form = questionnaire(&RULES);
    let required = |answers: &Answers<'_>| open(&form, answers, &|item| item["required"] == true);
    for answer in ["yes", "unsure"] {
        let answers = Sheet::blank().with("emergency_signs", answer).answers();
        assert_eq!(required(&answers), ["emergency_signs"]);
        assert_eq!(
            alarms(&form, &answers),
            ["emergency_signs-alarm-emergency_signs_now"]
        );
    }
    let answers = Sheet::blank().with("emergency_signs", "no").answers();
    assert!(required(&answers).contains(&"about_you"));
    assert!(alarms(&form, &answers).is_empty());
    let answers = Sheet::calm().with("coughing_blood", "more").answers();
    assert!(required(&answers).contains(&"cough"));
    assert!(!required(&answers).contains(&"today_signs"));
}
