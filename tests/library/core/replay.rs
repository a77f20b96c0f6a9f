//! Results of earlier, against what follows now.

use lungnets::answers::Answers;
use lungnets::assessment::Assessment;
use lungnets::json::Json;
use lungnets::replay::{Change, Difference, replay};
use lungnets::report::Report;
use lungnets::rules::RuleSet;
use serde_json::{Value, json};

use super::example_file::{file, rules};

const ANSWERS: &str = r#"{"sign": "yes", "how_bad": "unsure", "other_signs": ["new_today"]}"#;

fn result(rules: &RuleSet) -> Value {
    let answers = Answers::from_json(rules, ANSWERS).unwrap();
    let assessment = Assessment::of(&answers);
    serde_json::from_str(&Report::of(&assessment).json()).unwrap()
}

fn differences(rules: &RuleSet, result: &Value) -> Vec<Difference> {
    let replay = replay(rules, &result.to_string()).unwrap();
    assert!(replay.misfits.is_empty(), "{replay:?}");
    assert_eq!(replay.is_same(), replay.differences.is_empty());
    replay.differences
}

/// The one difference of a result that was changed.
fn one_difference(change: impl Fn(&mut Value)) -> (String, Change) {
    let rules = rules(&file());
    let mut result = result(&rules);
    change(&mut result);
    let mut differences = differences(&rules, &result);
    assert_eq!(differences.len(), 1, "{differences:?}");
    let Difference { place, change, .. } = differences.remove(0);
    (place, change)
}

fn faults(text: &str) -> Vec<String> {
    let faults = replay(&rules(&file()), text).unwrap_err();
    faults
        .iter()
        .map(|fault| format!("{}: {}", fault.path, fault.problem))
        .collect()
}

#[test]
fn a_result_is_the_same_with_the_same_rules() {
    let rules = rules(&file());
    assert!(differences(&rules, &result(&rules)).is_empty());
    let mut of_a_line = result(&rules);
    for id in [json!("a"), json!(7), json!(-1.5)] {
        of_a_line["id"] = id;
        assert!(differences(&rules, &of_a_line).is_empty());
    }
}

#[test]
fn an_explained_result_is_the_same_wherever_its_answers_came_from() {
    let rules = rules(&file());
    let answers = Answers::from_json(&rules, ANSWERS).unwrap();
    let assessment = Assessment::of(&answers);
    let explained = Report::of(&assessment).explained(&[]).json();
    let mut result: Value = serde_json::from_str(&explained).unwrap();
    assert!(differences(&rules, &result).is_empty());
    result["explain"]["answers"][1]["from"] = json!("asked");
    result["explain"]["answers"][1]["overruled"] = json!({"answer": "no", "from": "file"});
    assert!(differences(&rules, &result).is_empty());
    result["explain"]["answers"][1]["said"] = json!("not_given");
    result["explain"]["findings"][0]["truth"] = json!("no");
    let places = differences(&rules, &result);
    let places: Vec<&str> = places
        .iter()
        .map(|difference| difference.place.as_str())
        .collect();
    assert_eq!(
        places,
        [
            "explain.answers[sign yes].said",
            "explain.findings[bad_sign].truth"
        ]
    );
}

#[test]
fn what_was_changed_taken_out_added_or_moved_is_told_apart() {
    let other = one_difference(|result| result["level"]["rank"] = json!(0));
    let (then, now) = (Json::Whole(0), Json::Whole(2));
    assert_eq!(
        other,
        ("level.rank".to_owned(), Change::Other { then, now })
    );

    let (place, gone) = one_difference(|result| {
        result["because"]
            .as_array_mut()
            .unwrap()
            .push(json!({"rule": "no_more"}));
    });
    assert_eq!(place, "because[no_more]");
    assert!(matches!(gone, Change::Gone(Json::Object(_))), "{gone:?}");

    let (place, new) =
        one_difference(|result| drop(result["because"].as_array_mut().unwrap().remove(0)));
    assert_eq!(place, "because[bad_and_new]");
    assert!(matches!(new, Change::New(Json::Object(_))), "{new:?}");

    let new = one_difference(|result| drop(result["advice"].as_array_mut().unwrap().remove(0)));
    let text = Json::from("Do not wait for it to pass.");
    assert_eq!(new, ("advice".to_owned(), Change::New(text)));

    let moved = one_difference(|result| result["because"].as_array_mut().unwrap().reverse());
    assert_eq!(moved, ("because".to_owned(), Change::Reordered));

    let gone = one_difference(|result| drop(result.as_object_mut().unwrap().remove("disclaimers")));
    assert_eq!(gone.0, "disclaimers");
    assert!(matches!(gone.1, Change::New(Json::List(_))), "{gone:?}");

    let kind = one_difference(|result| result["not_given"] = json!({"age": 1}));
    assert!(
        matches!(
            kind.1,
            Change::Other {
                then: Json::Object(_),
                now: Json::List(_)
            }
        ),
        "{kind:?}"
    );
}

#[test]
fn items_without_a_name_of_their_own_are_told_by_their_places() {
    let twice = one_difference(|result| {
        let not_given = result["not_given"].as_array_mut().unwrap();
        not_given.push(json!("danger_sign"));
    });
    assert_eq!(
        twice,
        (
            "not_given[2]".to_owned(),
            Change::Gone(Json::from("danger_sign"))
        )
    );
    let (place, _) = one_difference(|result| result["sooner_if"] = json!([5]));
    assert_eq!(place, "sooner_if[0]");
    let (place, _) = one_difference(|result| result["advice"] = json!([{}]));
    assert_eq!(place, "advice[0]");
}

#[test]
fn a_place_shows_nothing_that_a_terminal_would_act_on() {
    let (place, _) = one_difference(|result| result["level"]["\u{1b}[2J"] = json!(1));
    assert_eq!(place, "level.?[2J");
}

#[test]
fn answers_that_do_not_fit_other_rules_are_told_with_what_sets_the_rules_apart() {
    let here = rules(&file());
    let mut file = file();
    file["version"] = json!("0.2.0");
    file["questions"][3]["id"] = json!("more_signs");
    let text = file.to_string().replace(
        "\"question\":\"other_signs\"",
        "\"question\":\"more_signs\"",
    );
    let there = RuleSet::from_json(&text).unwrap();
    let told = replay(&there, &result(&here).to_string()).unwrap();
    let places: Vec<&str> = told
        .differences
        .iter()
        .map(|difference| difference.place.as_str())
        .collect();
    assert_eq!(places, ["rule_set.sha256", "rule_set.version"]);
    assert_eq!(told.misfits.len(), 1);
    assert_eq!(
        told.misfits[0].problem.to_string(),
        "there is no question \"other_signs\""
    );
    assert!(!told.is_same());
}

#[test]
fn answers_that_do_not_fit_the_very_rules_that_are_named_are_faults() {
    let rules = rules(&file());
    let mut result = result(&rules);
    result["answers"]["age"] = json!("old");
    result["answers"]["sign"] = json!("no");
    let told = faults(&result.to_string());
    assert_eq!(
        told,
        [
            "answers.age: expected a whole number without quotes, or \"unsure\", found a text",
            "answers.how_bad: \"how_bad\" is answered, but sign says that it does not apply"
        ]
    );
}

#[test]
fn what_is_no_result_says_what_it_lacks() {
    let result = result(&rules(&file()));
    for (name, lacks) in [
        ("format", "\"format\""),
        ("rule_set", "\"rule_set\""),
        ("answers", "\"answers\""),
    ] {
        let mut part = result.clone();
        part.as_object_mut().unwrap().remove(name);
        assert_eq!(
            faults(&part.to_string()),
            [format!(": this is no result: it has no {lacks}")]
        );
    }
    assert_eq!(
        faults("{}"),
        [": this is no result: it has no \"format\", \"rule_set\", \"answers\""]
    );
    assert_eq!(faults("7"), [": expected a result, found a number"]);
    let mut of_another_kind = result.clone();
    of_another_kind["answers"] = json!([]);
    assert_eq!(
        faults(&of_another_kind.to_string()),
        ["answers: expected an object of question ids and answers, found a list"]
    );
}

#[test]
fn another_format_is_told_alone() {
    let mut result = result(&rules(&file()));
    result["strange"] = json!(1);
    result["format"] = json!(2);
    let told = faults(&result.to_string());
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(
        told[0].ends_with("reads format 1, and the file says 2"),
        "{told:?}"
    );
    result["format"] = json!("1");
    assert_eq!(
        faults(&result.to_string()),
        ["format: expected the number 1, found a text"]
    );
}

#[test]
fn names_that_nobody_knows_and_names_that_stand_twice_are_faults() {
    let mut result = result(&rules(&file()));
    result["becuase"] = json!([]);
    result["id"] = json!([1]);
    let text = result
        .to_string()
        .replacen("\"rank\":2", "\"rank\":2,\"rank\":2", 1);
    let text = text.replacen(
        "\"unsure\":[\"how_bad\"]",
        "\"unsure\":[\"how_bad\"],\"unsure\":[]",
        1,
    );
    let mut told = faults(&text);
    told.sort();
    assert_eq!(
        told,
        [
            "because[0].unsure: \"unsure\" stands here twice",
            "becuase: there is nothing called \"becuase\" here",
            "id: expected a text or a number, found a list",
            "level.rank: \"rank\" stands here twice",
        ]
    );
}
