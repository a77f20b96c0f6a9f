//! From answers to a level, step by step.

use lungnets::answers::Answers;
use lungnets::assessment::{Assessment, is_settled, rank};
use lungnets::rules::{Question, RuleSet};
use serde_json::{Value, json};

use super::example_file::{file, rules, with};
use crate::support::signed;

/// What a few answers lead to, in words.
#[derive(Debug, PartialEq)]
struct Found {
    levels: (usize, usize),
    because: Vec<String>,
    undecided: Vec<String>,
    sooner_if: Vec<String>,
}

fn found(rules: &RuleSet, answers: &Value) -> Found {
    let answers = Answers::from_json(rules, &answers.to_string()).unwrap();
    let assessment = Assessment::of(&answers);
    assert_eq!(rank(&answers), assessment.rank());
    assert_eq!(
        is_settled(&answers),
        assessment
            .because()
            .iter()
            .any(|reason| reason.rule.rank == rules.top())
    );
    let ids = |questions: &[_]| -> String {
        let ids = questions
            .iter()
            .map(|index| rules.question(*index).id.as_str());
        ids.collect::<Vec<_>>().join(",")
    };
    let because = assessment.because().iter();
    let undecided = assessment.undecided().iter();
    let changes = assessment.sooner_if().iter();
    Found {
        levels: (assessment.rank().number(), assessment.possible().number()),
        because: because
            .map(|reason| {
                format!("{} {}", reason.rule.id, ids(&reason.unsure))
                    .trim()
                    .to_owned()
            })
            .collect(),
        undecided: undecided
            .map(|open| format!("{} {}", open.rule.id, ids(&open.waits_for)))
            .collect(),
        sooner_if: changes
            .map(|change| {
                format!(
                    "{} {} {}",
                    change.question.id,
                    change.answer,
                    change.rank.number()
                )
            })
            .collect(),
    }
}

fn expect(
    answers: Value,
    levels: (usize, usize),
    because: &[&str],
    undecided: &[&str],
    sooner_if: &[&str],
) {
    let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    let expected = Found {
        levels,
        because: owned(because),
        undecided: owned(undecided),
        sooner_if: owned(sooner_if),
    };
    assert_eq!(found(&rules(&file()), &answers), expected, "{answers}");
}

#[test]
fn nothing_answered_is_not_calm_and_all_is_possible() {
    expect(
        json!({}),
        (1, 2),
        &[],
        &[
            "bad_and_new sign,how_bad,other_signs",
            "bad_at_65 sign,how_bad,age",
            "danger_now danger_sign",
            "other_signs other_signs",
            "the_sign sign",
        ],
        &["danger_sign yes 2"],
    );
}

#[test]
fn every_firm_calm_answer_leads_to_the_calmest_level() {
    let sooner = [
        "danger_sign yes 2",
        "sign yes 1",
        "other_signs new_today 1",
        "other_signs comes_back 1",
    ];
    let calm = json!({"danger_sign": "no", "sign": "no", "other_signs": [], "age": 70});
    expect(calm, (0, 0), &[], &[], &sooner);
}

#[test]
fn the_calmest_level_does_without_what_the_file_lets_go_and_without_nothing_else() {
    let without_age =
        json!({"danger_sign": "no", "sign": "yes", "how_bad": "bad", "other_signs": []});
    expect(
        without_age,
        (1, 2),
        &["the_sign"],
        &["bad_at_65 age"],
        &["danger_sign yes 2", "other_signs new_today 2"],
    );
    // Only the rule on the age waits, and the file lets the age go.
    let mut alone = with(
        "rules",
        json!([{"id": "old", "level": "emergency", "when": {"number": {"question": "age", "at_least": 65}},
        "if_unsure": "act_as_if_yes", "say": "Old.", "sources": ["our_choice"]}]),
    );
    alone["examples"][0]["because"] = json!([]);
    alone["examples"] = json!([alone["examples"][0]]);
    assert_eq!(found(&rules(&alone), &json!({})).levels, (0, 2));
    alone["calm_without"] = json!([{"question": "sign", "reason": "Another question."}]);
    assert_eq!(found(&rules(&alone), &json!({})).levels, (1, 2));
}

#[test]
fn the_calmest_level_does_without_some_choices_and_not_without_others() {
    let mut file = with(
        "rules",
        json!([{"id": "new", "level": "emergency",
        "when": {"chosen": {"question": "other_signs", "any_of": ["new_today"]}},
        "if_unsure": "act_as_if_yes", "say": "New.", "sources": ["our_choice"]}]),
    );
    file["examples"] = json!([{"name": "Any", "answers": {}, "level": "book_soon", "because": []}]);
    let level_without = |choices: Value| {
        let mut file = file.clone();
        file["calm_without"] =
            json!([{"question": "other_signs", "choices": choices, "reason": "A reason."}]);
        found(&rules(&file), &json!({})).levels
    };
    assert_eq!(level_without(json!(["new_today"])), (0, 2));
    assert_eq!(level_without(json!(["comes_back"])), (1, 2));
    assert_eq!(level_without(json!(["comes_back", "new_today"])), (0, 2));
}

#[test]
fn an_unsure_answer_counts_as_yes_unless_it_is_only_mentioned() {
    let mut unsure = json!({"danger_sign": "no", "sign": "yes", "how_bad": "bad", "other_signs": [], "age": "unsure"});
    let sooner = ["danger_sign yes 2", "other_signs new_today 2"];
    expect(
        unsure.clone(),
        (1, 2),
        &["the_sign"],
        &["bad_at_65 age"],
        &sooner,
    );
    unsure["age"] = json!(65);
    unsure["how_bad"] = json!("unsure");
    expect(
        unsure.clone(),
        (2, 2),
        &["bad_at_65 how_bad", "the_sign"],
        &[],
        &[],
    );
    unsure["sign"] = json!("unsure");
    expect(
        unsure,
        (2, 2),
        &["bad_at_65 sign,how_bad", "the_sign sign"],
        &[],
        &[],
    );
}

#[test]
fn a_rule_that_mentions_a_follow_up_waits_for_what_opens_it_too() {
    let file = with("rules/2/if_unsure/mention/about", json!(["how_bad"]));
    let unsure = json!({"danger_sign": "no", "sign": "unsure", "how_bad": "unsure", "other_signs": [], "age": "unsure"});
    let mut file = file;
    file["examples"] = json!([file["examples"][0]]);
    let found = found(&rules(&file), &unsure);
    assert_eq!(found.undecided, ["bad_at_65 sign,how_bad"]);
}

#[test]
fn one_more_tick_is_named_by_itself() {
    let answers = json!({"danger_sign": "no", "sign": "yes", "how_bad": "bad", "other_signs": ["comes_back"], "age": 20});
    expect(
        answers,
        (1, 1),
        &["other_signs", "the_sign"],
        &[],
        &["danger_sign yes 2", "other_signs new_today 2"],
    );
    let mut file = file();
    file["rules"][4]["level"] = json!("emergency");
    let both = [["new_today"], ["comes_back"]]
        .map(|tick| json!({"chosen": {"question": "other_signs", "any_of": tick}}));
    file["rules"][4]["when"] = json!({"all": both});
    for (ticked, other) in [("new_today", "comes_back"), ("comes_back", "new_today")] {
        let answers =
            json!({"danger_sign": "no", "sign": "no", "other_signs": [ticked], "age": 20});
        let more = format!("other_signs {other} 2");
        let found = found(&rules(&file), &answers).sooner_if;
        assert!(found.contains(&more), "{found:?}");
    }
}

#[test]
fn what_is_most_urgent_stands_first_and_equals_by_their_ids() {
    let all = json!({"danger_sign": "yes", "sign": "yes", "how_bad": "bad", "other_signs": ["new_today"], "age": 80});
    expect(
        all,
        (2, 2),
        &[
            "bad_and_new",
            "bad_at_65",
            "danger_now",
            "other_signs",
            "the_sign",
        ],
        &[],
        &[],
    );
}

#[test]
fn each_question_knows_the_most_urgent_rule_that_waits_for_it() {
    let rules = rules(&file());
    let answers = Answers::from_json(&rules, r#"{"danger_sign": "no", "sign": "no"}"#).unwrap();
    let assessment = Assessment::of(&answers);
    let ids = |questions: Vec<_>| -> Vec<&str> {
        questions
            .into_iter()
            .map(|index| rules.question(index).id.as_str())
            .collect()
    };
    assert_eq!(
        ids(assessment.not_given().collect()),
        ["other_signs", "age"]
    );
    assert_eq!(ids(assessment.not_asked().collect()), ["how_bad"]);
    let waits = |question: &Question| {
        assessment
            .waits_for(question.index())
            .map(|rank| rank.number())
    };
    let waits: Vec<Option<usize>> = rules.questions().iter().map(waits).collect();
    assert_eq!(waits, [None, None, None, Some(1), None]);
    let answers = Answers::new(&rules);
    let assessment = Assessment::of(&answers);
    let waits: Vec<_> = rules
        .questions()
        .iter()
        .map(|question| assessment.waits_for(question.index()).unwrap().number())
        .collect();
    assert_eq!(waits, [2; 5]);
}

#[test]
fn what_a_rule_set_says_of_itself_is_what_stands_in_the_file() {
    let file = with(
        "excuses",
        json!([{"words": "sign", "reason": "It is invented."}]),
    );
    let file = signed(&file.to_string(), "A clinician", "2026-11-23");
    let rules = RuleSet::from_json(&file).unwrap();
    assert_eq!(
        (rules.id(), rules.version(), rules.title(), rules.language()),
        (
            "example",
            "0.1.0",
            "Self-check with an invented sign",
            "en-GB"
        )
    );
    let review = rules.review().unwrap();
    assert_eq!(
        (review.by.as_str(), review.on.as_str()),
        ("A clinician", "2026-11-23")
    );
    let ranks = (
        rules.otherwise().number(),
        rules.if_unanswered().number(),
        rules.top().number(),
    );
    assert_eq!(ranks, (0, 1, 2));
    assert_eq!(rules.level(rules.top()).id, "emergency");
    let counts = [
        rules.intro().len(),
        rules.levels().len(),
        rules.sources().len(),
        rules.questions().len(),
        rules.findings().len(),
        rules.rules().len(),
        rules.doctor_questions().len(),
        rules.limits().len(),
        rules.disclaimers().len(),
        rules.topics().len(),
        rules.examples().len(),
        rules.excuses().len(),
        rules.calm_without().len(),
    ];
    assert_eq!(counts, [1, 3, 1, 5, 1, 5, 1, 1, 1, 1, 17, 1, 1]);
    assert_eq!(rules.places().known.len(), 3);
    assert!(
        rules
            .when_stopped()
            .text
            .as_written()
            .starts_with("If you feel very unwell")
    );
    assert_eq!(rules.source(rules.limits()[0].sources[0]).id, "our_choice");
    assert_eq!(
        rules
            .question_by_id("other-signs")
            .map(|question| question.option())
            .as_deref(),
        Some("other-signs")
    );
    assert!(rules.question_by_id("other").is_none());
}
