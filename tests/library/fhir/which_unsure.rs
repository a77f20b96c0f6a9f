//! "Which are you not sure about?": an item beside the list, and part of its answer.

use lungnets::rules::RuleSet;
use serde_json::{Value, json};

use super::client::is_enabled;
use super::resources::{every_list, item_mut, items, questionnaire, read, response};
use crate::support::rule_files::FROZEN;
use crate::support::{RULES, Sheet};

const LIST: &str = "today_signs";
const WHICH: &str = "today_signs-unsure";

/// The response of somebody who gave this answer to the list and none to anything else.
fn responded(answer: &str) -> Value {
    serde_json::from_str(&response(&Sheet::blank().with(LIST, answer).answers())).unwrap()
}

/// The codes in an item of a response; none where the item is not there.
fn codes(response: &Value, link_id: &str) -> Vec<String> {
    let found = items(response)
        .into_iter()
        .find(|item| item["linkId"] == link_id);
    let answers = found.and_then(|item| item["answer"].as_array());
    let code = |answer: &Value| answer["valueCoding"]["code"].as_str().unwrap().to_owned();
    answers.into_iter().flatten().map(code).collect()
}

/// What the program reads from a response, in the words of an answers file.
fn words(response: &Value) -> Vec<String> {
    let question = RULES.question_by_id(LIST).unwrap();
    let answers = read(&RULES, &response.to_string()).unwrap();
    answers.given(question.index()).unwrap().words(question)
}

/// Changes the list of items that the list of signs stands in.
fn last_list(response: &mut Value, change: &dyn Fn(&mut Vec<Value>)) {
    every_list(response, &mut |items| {
        if items.iter().any(|item| item["linkId"] == LIST) {
            change(items);
        }
    });
}

fn refusal(response: &Value) -> String {
    let faults = read(&RULES, &response.to_string()).unwrap_err();
    faults.iter().map(|fault| format!("{fault}\n")).collect()
}

#[test]
fn each_choice_that_is_not_sure_is_named_beside_the_list() {
    let response = responded("fever,unsure:racing_heart");
    assert_eq!(codes(&response, LIST), ["today_signs.fever", "unsure"]);
    assert_eq!(codes(&response, WHICH), ["today_signs.racing_heart"]);
}

#[test]
fn where_all_that_is_not_ticked_is_not_sure_none_is_named() {
    for answer in ["unsure", "fever,unsure"] {
        let response = responded(answer);
        assert!(codes(&response, LIST).contains(&"unsure".to_owned()));
        assert!(codes(&response, WHICH).is_empty());
    }
}

#[test]
fn a_response_without_it_means_every_choice_that_is_not_ticked() {
    let mut response = responded("fever,unsure:racing_heart");
    last_list(&mut response, &|items| drop(items.pop()));
    assert_eq!(words(&response), ["fever", "unsure"]);
}

#[test]
fn it_may_stand_before_the_list() {
    let mut response = responded("fever,unsure:racing_heart,unsure:swollen_leg");
    let expected = words(&response);
    last_list(&mut response, &|items| items.reverse());
    assert_eq!(words(&response), expected);
    assert_eq!(
        expected,
        ["fever", "unsure:racing_heart", "unsure:swollen_leg"]
    );
}

#[test]
fn a_form_program_asks_it_of_whoever_is_not_sure_and_of_nobody_else() {
    let form = questionnaire(&RULES);
    for (answer, is_asked) in [
        ("unsure", true),
        ("fever,unsure", true),
        ("fever", false),
        ("none", false),
    ] {
        let is_enabled = is_enabled(&form, &responded(answer), WHICH);
        assert_eq!(is_enabled, Some(is_asked), "{answer}");
    }
}

#[test]
fn it_needs_no_answer_and_offers_the_choices_alone() {
    let form = questionnaire(&RULES);
    let which = items(&form)
        .into_iter()
        .find(|item| item["linkId"] == WHICH)
        .unwrap();
    assert_eq!(
        (&which["repeats"], which.get("required")),
        (&json!(true), None)
    );
    let options = which["answerOption"].as_array().unwrap();
    assert_eq!(
        options.len(),
        RULES.question_by_id(LIST).unwrap().choices().len()
    );
    assert!(
        which["text"]
            .as_str()
            .unwrap()
            .starts_with("Which are you not sure about?")
    );
}

#[test]
fn what_contradicts_the_list_is_refused_with_a_way_out() {
    let good = responded("fever,unsure:racing_heart");
    let coded = |code: &str| {
        let mut coding = item_mut(&mut good.clone(), LIST).unwrap()["answer"][0].clone();
        coding["valueCoding"]["code"] = json!(code);
        coding["valueCoding"]
            .as_object_mut()
            .unwrap()
            .remove("display");
        coding
    };
    let with = |link_id: &str, answers: Vec<Value>| {
        let mut response = good.clone();
        item_mut(&mut response, link_id).unwrap()["answer"] = answers.into();
        refusal(&response)
    };
    let without_unsure = with(LIST, vec![coded("today_signs.fever")]);
    assert!(without_unsure.contains("\"today_signs\" does not say that it is not sure"));
    assert!(without_unsure.contains("add the code \"unsure\" to \"today_signs\""));
    let both = with(WHICH, vec![coded("today_signs.fever")]);
    assert!(
        both.contains("\"fever\" is both ticked and unsure"),
        "{both}"
    );
    assert!(
        both.contains("keep \"fever\" in one of the two items"),
        "{both}"
    );
    for code in ["unsure", "none", "yes", "other_signs.flushing"] {
        let other = with(WHICH, vec![coded(code)]);
        assert!(
            other.contains("the codes are: today_signs.sudden_or_worse"),
            "{other}"
        );
    }
    assert!(
        with(WHICH, Vec::new()).contains("empty"),
        "{}",
        with(WHICH, Vec::new())
    );
    let mut alone = good.clone();
    last_list(&mut alone, &|items| drop(items.remove(0)));
    assert!(refusal(&alone).contains("does not say that it is not sure"));
}

#[test]
fn the_hints_of_choices_stand_in_the_text_of_the_question() {
    let mut file: Value = serde_json::from_str(FROZEN).unwrap();
    let list = file["questions"].as_array_mut().unwrap().iter_mut();
    let list = list
        .into_iter()
        .find(|question| question["id"] == LIST)
        .unwrap();
    list["hint"] = json!(["Count what is worse than your usual."]);
    list["answer"]["any_of"][1]["hint"] = json!(["This means 38 C or more."]);
    let rules = RuleSet::from_json(&file.to_string()).unwrap();
    let form = questionnaire(&rules);
    let item = items(&form)
        .into_iter()
        .find(|item| item["linkId"] == LIST)
        .unwrap();
    let question = rules.question_by_id(LIST).unwrap();
    let label = &question.choices()[1].label;
    let expected = format!(
        "{}\n- Count what is worse than your usual.\n- {label}: This means 38 C or more.",
        question.ask
    );
    assert_eq!(item["text"], expected);
}
