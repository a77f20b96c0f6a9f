//! No reason and no sentence for the phone names a sign that was denied, nor one as sure that was not.

use lungnets::answers::Answers;
use lungnets::assessment::Assessment;
use lungnets::report::Report;
use lungnets::rules::RuleSet;
use serde_json::Value as Json;

use super::{RULES, texts};
use crate::support::answer_sets::any_answer_set;
use crate::support::dice::Dice;
use crate::support::long;
use crate::support::rule_files::FROZEN;
use crate::support::small_files::small_file;
use crate::support::told::Told;

/// Holds every reason of a result, and what to say on the phone, to what was said.
fn hold(answers: &Answers<'_>) {
    let told = Told::of(answers);
    let assessment = Assessment::of(answers);
    let json: Json = serde_json::from_str(&Report::of(&assessment).json()).unwrap();
    for reason in json["because"].as_array().unwrap() {
        let (said, not_sure) = (texts(&reason["said"]), texts(&reason["not_sure_about"]));
        let is_firm = reason["unsure"].as_array().unwrap().is_empty();
        assert_eq!(not_sure.is_empty(), is_firm, "{reason}");
        assert!(!said.is_empty() || !not_sure.is_empty(), "{reason}");
        for fragment in said {
            let is_a_no = fragment.contains('"'); // "no to", or the label of the calmest choice
            assert!(
                told.sure.contains(fragment) || is_a_no,
                "{fragment}: {reason}"
            );
        }
        for fragment in not_sure {
            let is_a_question = fragment.starts_with('"');
            assert!(
                told.not_sure.contains(fragment) || is_a_question,
                "{fragment}: {reason}"
            );
        }
    }
    for sentence in texts(&json["phone"]) {
        let Some((_, fragments)) = sentence.trim_end_matches('.').split_once(" are ") else {
            continue;
        };
        for fragment in fragments
            .split("; ")
            .filter(|part| !part.starts_with("and "))
        {
            let (heap, fragment) = match fragment.strip_prefix("perhaps ") {
                Some(fragment) => (&told.not_sure, fragment),
                None => (&told.sure, fragment),
            };
            assert!(heap.contains(fragment), "{sentence}");
        }
    }
}

fn hold_many(rules: &RuleSet, dice: &mut Dice, count: u32) {
    for _ in 0..count {
        let answers = any_answer_set(rules, dice);
        if answers.closed_follow_ups().is_empty() {
            hold(&answers);
        }
    }
}

#[test]
fn in_files_with_one_of_everything_nothing_that_was_denied_is_told() {
    let mut dice = Dice::new(20_261_127);
    let frozen = RuleSet::from_json(FROZEN).unwrap();
    for rules in [&RULES, &frozen] {
        hold_many(rules, &mut dice, long::of(1_000));
    }
}

#[test]
fn in_small_files_made_up_at_random_nothing_that_was_denied_is_told() {
    for seed in 0..u64::from(long::of(100)) {
        let rules = RuleSet::from_json(&small_file(seed).to_string()).unwrap();
        hold_many(&rules, &mut Dice::new(seed), 50);
    }
}
