//! How every rule came out, and what the level rests on.

use lungnets::answers::Answers;
use lungnets::assessment::{Assessment, CameOut, LevelFrom, TracedRule};
use lungnets::rules::{Rule, RuleSet};
use serde_json::{Value, json};

use super::example_file::{file, rules};

fn answers<'r>(rules: &'r RuleSet, answers: &Value) -> Answers<'r> {
    Answers::from_json(rules, &answers.to_string()).unwrap()
}

#[test]
fn the_level_rests_on_the_most_urgent_rules_that_hold_or_else_on_what_is_open() {
    let rules = rules(&file());
    for (given, rests_on) in [
        (
            json!({"danger_sign": "no", "sign": "no", "other_signs": [], "age": 70}),
            "otherwise",
        ),
        (json!({"age": 70}), "if unanswered"),
        (json!({"danger_sign": "yes", "sign": "yes"}), "danger_now"),
        (
            json!({"danger_sign": "yes", "sign": "yes", "how_bad": "bad", "age": 65}),
            "bad_at_65, danger_now",
        ),
        (
            json!({"sign": "yes", "how_bad": "mild", "other_signs": ["comes_back"]}),
            "other_signs, the_sign",
        ),
    ] {
        let answers = answers(&rules, &given);
        let assessment = Assessment::of(&answers);
        let found = match assessment.trace().level_from {
            LevelFrom::Rules(rules) => {
                let ids = rules.iter().map(|rule: &&Rule| rule.id.as_str());
                ids.collect::<Vec<_>>().join(", ")
            }
            LevelFrom::IfUnanswered => "if unanswered".to_owned(),
            LevelFrom::Otherwise => "otherwise".to_owned(),
        };
        assert_eq!(found, rests_on, "{given}");
    }
}

#[test]
fn every_rule_comes_out_once_and_those_that_hold_stand_first() {
    let rules = rules(&file());
    let given = json!({"danger_sign": "no", "sign": "unsure", "how_bad": "bad", "age": "unsure"});
    let answers = answers(&rules, &given);
    let assessment = Assessment::of(&answers);
    let in_words = |traced: &TracedRule<'_>| {
        let came_out = match traced.came_out {
            CameOut::Holds(reason) => {
                assert_eq!(reason.rule.id, traced.rule.id);
                "holds"
            }
            CameOut::Waits(open) => {
                assert_eq!(open.rule.id, traced.rule.id);
                "waits"
            }
            CameOut::DoesNotHold => "does not hold",
        };
        format!("{} {came_out}", traced.rule.id)
    };
    let found: Vec<String> = assessment.trace().rules.iter().map(in_words).collect();
    assert_eq!(
        found,
        [
            "the_sign holds",
            "bad_and_new waits",
            "bad_at_65 waits",
            "other_signs waits",
            "danger_now does not hold",
        ]
    );
}

#[test]
fn a_rule_looks_at_the_questions_of_its_findings_too_each_once_and_as_they_are_asked() {
    let mut file = file();
    file["rules"][2]["when"]["all"] = json!([
        {"number": {"question": "age", "at_least": 65}},
        {"finding": "bad_sign"},
        {"number": {"question": "age", "below": 100}},
    ]);
    let rules = rules(&file);
    let answers = answers(&rules, &json!({}));
    let assessment = Assessment::of(&answers);
    let trace = assessment.trace();
    let rule = trace.rules.iter().find(|one| one.rule.id == "bad_at_65");
    let looked_at = rule.unwrap().looks_at(&rules);
    let ids = looked_at
        .iter()
        .map(|index| rules.question(*index).id.as_str());
    assert_eq!(ids.collect::<Vec<_>>(), ["how_bad", "age"]);
}
