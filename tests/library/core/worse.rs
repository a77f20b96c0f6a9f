//! Which answer is worse: no in place of yes, or none of several choices.

use lungnets::answers::{Answers, Said, Value};
use lungnets::assessment::Assessment;
use lungnets::rules::RuleSet;
use serde_json::{Value as Json, json};

use super::example_file::{faults, with};
use crate::support::rule_files::ASTHMA_REVIEW;

fn review() -> RuleSet {
    RuleSet::from_json(ASTHMA_REVIEW).unwrap()
}

/// The answers of the first example of the asthma review, which are all calm, with some of them otherwise.
fn answers<'r>(rules: &'r RuleSet, changes: &[(&str, &str)]) -> Answers<'r> {
    let file: Json = serde_json::from_str(ASTHMA_REVIEW).unwrap();
    let calm = file["examples"][0]["answers"].to_string();
    let mut answers = Answers::from_json(rules, &calm).unwrap();
    for (id, typed) in changes {
        let question = rules.question_by_id(id).unwrap();
        answers.record(question.read(typed).unwrap());
    }
    answers
}

fn level<'r>(rules: &'r RuleSet, changes: &[(&str, &str)]) -> &'r str {
    let answers = answers(rules, changes);
    &rules.level(Assessment::of(&answers).rank()).id
}

#[test]
fn where_no_is_worse_yes_is_the_calm_answer_and_not_sure_counts_as_no() {
    let rules = review();
    for (typed, expected) in [
        ("yes", "nothing_reported"),
        ("no", "next_visit"),
        ("unsure", "next_visit"),
    ] {
        assert_eq!(
            level(&rules, &[("action_plan", typed)]),
            expected,
            "{typed}"
        );
    }
}

#[test]
fn a_follow_up_that_does_not_apply_may_have_its_calm_answer_and_no_other() {
    let rules = review();
    let closed = |typed: &str| {
        let answers = answers(&rules, &[("inhaler", "powder"), ("spacer", typed)]);
        answers.closed_follow_ups().len()
    };
    assert_eq!(closed("yes"), 0);
    assert_eq!(closed("no"), 1);
    assert_eq!(closed("unsure"), 1);
}

#[test]
fn choices_without_an_order_all_stand_with_the_calmest_level_and_silence_or_not_sure_do_not() {
    let mut file: Json = serde_json::from_str(ASTHMA_REVIEW).unwrap();
    file.as_object_mut().unwrap().remove("calm_without");
    let rules = RuleSet::from_json(&file.to_string()).unwrap();
    for kind in ["powder", "mist"] {
        assert_eq!(
            level(&rules, &[("inhaler", kind)]),
            "nothing_reported",
            "{kind}"
        );
    }
    assert_eq!(level(&rules, &[("inhaler", "unsure")]), "next_visit");
    let mut answers = answers(&rules, &[]);
    answers.forget(rules.question_by_id("inhaler").unwrap().index());
    assert_eq!(
        rules.level(Assessment::of(&answers).rank()).id,
        "next_visit"
    );
}

#[test]
fn no_answers_no_question_about_choices_without_an_order() {
    let rules = review();
    let inhaler = rules.question_by_id("inhaler").unwrap();
    for typed in ["no", "none", "n"] {
        assert!(inhaler.read(typed).is_err(), "{typed}");
    }
    assert!(Value::worse(None, inhaler).is_empty());
}

#[test]
fn what_is_worse_is_said_where_it_fits_and_nowhere_else() {
    assert_eq!(faults(&with("questions/0/worse", json!("no"))), [""; 0]);
    assert_eq!(faults(&with("questions/0/worse", json!("yes"))), [""; 0]);
    let misplaced = "\"worse\" stands here for yes/no questions only";
    for place in [2, 3, 4] {
        let found = faults(&with(&format!("questions/{place}/worse"), json!("no")));
        assert_eq!(found, [format!("questions[{place}].worse: {misplaced}")]);
    }
    let found = faults(&with("questions/0/worse", json!("maybe")));
    assert_eq!(
        found,
        ["questions[0].worse: expected \"yes\" or \"no\", found \"maybe\""]
    );
}

#[test]
fn choices_without_an_order_cannot_get_worse_and_each_has_words() {
    let choices = |said: &str| {
        json!({ "one_of": { "choices": [
            { "id": "mild", "label": "Mild", "said": "mild" }, { "id": "bad", "label": "Bad", said: "bad" }
        ] } })
    };
    let mut file = with("questions/2/answer", choices("said"));
    assert_eq!(
        faults(&file),
        [
            "questions[2].can_change: \"can_change\" is true, and none of the answers is worse than another"
        ]
    );
    file["questions"][2]["can_change"] = json!(false);
    assert_eq!(faults(&file), [""; 0]);
    file["questions"][2]["answer"] = choices("note");
    let found = faults(&file);
    assert!(
        found.len() == 1
            && found[0].starts_with("questions[2].answer.one_of.choices[1]: \"said\" is missing"),
        "{found:?}"
    );
}

#[test]
fn numbers_without_an_order_may_be_read_with_a_reason_and_cannot_get_worse() {
    let number = json!({ "number": {
        "unit": "days", "from": 1, "to": 28, "worse": { "no_order": "It is the day of a cycle." }
    } });
    let mut file = with("questions/4/answer", number);
    assert_eq!(faults(&file), [""; 0]);
    let rules = RuleSet::from_json(&file.to_string()).unwrap();
    assert!(Value::worse(None, &rules.questions()[4]).is_empty());
    file["questions"][4]["can_change"] = json!(true);
    assert_eq!(
        faults(&file),
        [
            "questions[4].can_change: \"can_change\" is true, and none of the answers is worse than another"
        ]
    );
    file["questions"][4]["can_change"] = json!(false);
    file["questions"][4]["answer"]["number"]["worse"]["no_order"] = json!("");
    let found = faults(&file);
    assert!(found[0].contains("this text is empty"), "{found:?}");
}

#[test]
fn of_an_earlier_version_the_better_answer_is_asked_again_and_a_choice_without_an_order_is_not_sure()
 {
    let rules = review();
    let said = |id: &str, json: Json| {
        let file = json!({ "rule_set": "asthma_review", "version": "0.0.9", id: json }).to_string();
        let answers = Answers::from_json(&rules, &file).unwrap();
        answers.said(rules.question_by_id(id).unwrap().index())
    };
    assert_eq!(said("action_plan", json!("yes")), Said::NotGiven);
    assert_eq!(said("action_plan", json!("no")), Said::Given(Value::No));
    assert_eq!(said("inhaler", json!("powder")), Said::Given(Value::Unsure));
}

#[test]
fn no_near_word_is_offered_that_may_be_the_calm_answer() {
    let rules = review();
    let refusal = |id: &str, typed: &str| {
        let question = rules.question_by_id(id).unwrap();
        question.read(typed).unwrap_err().to_string()
    };
    assert!(!refusal("action_plan", "yess").contains("did you mean"));
    assert!(!refusal("inhaler", "powdr").contains("did you mean"));
}
