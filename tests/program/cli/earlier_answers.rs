//! Answers that were given to another version of the questions, or to other questions.

use serde_json::{Value, json};

use crate::support::rule_files::FEVER;
use crate::support::run::{Outcome, file, run};

/// The frozen rules are version 1.0.0 of `chest_check`.
fn answered(name: &str, version: &str, answers: Value) -> Outcome {
    let mut members = json!({ "rule_set": "chest_check", "version": version });
    for (id, answer) in answers.as_object().unwrap() {
        members[id] = answer.clone();
    }
    let path = file(name, members.to_string());
    run("--no-input --format json --answers")
        .and(path.to_str().unwrap())
        .go()
}

#[test]
fn what_denies_anything_is_open_again_and_the_person_is_told() {
    let answers = json!({ "cough": "yes", "wheezing": "no", "today_signs": ["fever"], "coughing_blood": "more", "age": 63 });
    let outcome = answered("of_an_earlier_version.json", "0.9.0", answers);
    assert_eq!(outcome.code, 0);
    for said in [
        "of_an_earlier_version.json were given to version 0.9.0 of the questions, and this is 1.0.0.",
        "The two may ask for different things. What cannot be told from the answers counts as not sure, and these are open again: wheezing.",
    ] {
        assert!(outcome.stderr.contains(said), "{}", outcome.stderr);
    }
    let kept = serde_json::from_str::<Value>(&outcome.stdout).unwrap()["answers"].clone();
    assert_eq!(
        kept,
        json!({ "cough": "yes", "coughing_blood": "more", "today_signs": ["fever", "unsure"], "age": "unsure" })
    );
}

#[test]
fn a_yes_to_what_is_a_list_today_is_not_sure_about_all_of_it() {
    let outcome = answered(
        "yes_to_a_list.json",
        "0.9.0",
        json!({ "today_signs": "yes" }),
    );
    let answers = serde_json::from_str::<Value>(&outcome.stdout).unwrap()["answers"].clone();
    assert_eq!(answers, json!({ "today_signs": ["unsure"] }));
}

#[test]
fn where_nothing_is_open_again_it_is_told_how_the_answers_are_read() {
    let outcome = answered("all_still_counts.json", "0.9.0", json!({ "cough": "yes" }));
    assert!(
        outcome
            .stderr
            .contains("What cannot be told from the answers counts as not sure."),
        "{}",
        outcome.stderr
    );
}

#[test]
fn answers_to_this_very_version_are_read_without_a_word() {
    let outcome = answered("of_this_version.json", "1.0.0", json!({ "cough": "no" }));
    assert_eq!(outcome.stderr, "");
    assert_eq!(outcome.json()["answers"], json!({ "cough": "no" }));
}

#[test]
fn answers_to_another_rule_set_are_refused_with_a_way_out() {
    let path = file(
        "of_another_rule_set.json",
        r#"{"rule_set": "insect_sting", "version": "1", "cough": "no"}"#,
    );
    let outcome = run("--answers").and(path.to_str().unwrap()).go();
    let message = outcome.failed(4);
    assert!(
        message.contains("made with the rule set \"insect_sting\""),
        "{message}"
    );
    assert!(message.contains("--rules FILE"), "{message}");
}

#[test]
fn a_line_of_a_batch_may_say_for_which_version_it_is() {
    let lines = concat!(
        r#"{"id": 1, "rule_set": "chest_check", "version": "1.0.0", "cough": "no", "age": 63}"#,
        "\n",
        r#"{"id": 2, "rule_set": "chest_check", "version": "0.9.0", "cough": "no", "wheezing": "yes", "age": 63}"#,
        "\n",
    );
    let outcome = run("batch --full").stdin(lines).go();
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    let answers: Vec<Value> = outcome
        .stdout
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["answers"].clone())
        .collect();
    assert_eq!(
        answers,
        [
            json!({ "cough": "no", "age": 63 }),
            json!({ "wheezing": "yes", "age": "unsure" })
        ]
    );
}

#[test]
fn a_batch_counts_the_lines_of_another_version_and_says_what_becomes_of_them() {
    let line = |version: &str, cough: &str| {
        format!(r#"{{"rule_set": "chest_check", "version": "{version}", "cough": {cough}}}"#) + "\n"
    };
    let lines = |some: &[&str]| {
        some.iter()
            .map(|version| line(version, "\"no\""))
            .collect::<String>()
    };
    for (given, of_another, said) in [
        (lines(&["1.0.0", "1.9.0"]), 0, ""),
        (
            lines(&["1.0.0", "0.9.0"]),
            1,
            "note: 1 line answers another version of the questions than 1.0.0; it is line 2.",
        ),
        (
            lines(&["2.0.0", "1.0.0", "0.9.0"]),
            2,
            "note: 2 lines answer another version of the questions than 1.0.0; the first is line 1.",
        ),
        (line("1.0.0", "\"no\"") + &line("0.9.0", "7"), 0, ""),
    ] {
        let summary = run("batch --summary=json --quiet").stdin(&given).go();
        let json: Value = serde_json::from_str(summary.stderr.lines().next().unwrap()).unwrap();
        assert_eq!(json["of_another_version"], of_another, "{given}");
        let told = run("batch --summary").stdin(&given).go().stderr;
        assert!(told.contains(said), "{told}");
        assert_eq!(
            told.contains("what they deny as not given"),
            of_another > 0,
            "{told}"
        );
        assert_eq!(
            told.contains("\n  of another version  "),
            of_another > 0,
            "{told}"
        );
    }
}

/// The fever file, in whose version 1 the temperature had this id, and perhaps was counted in another unit.
fn fever_of_version_2(name: &str, earlier_id: &str) -> String {
    let mut fever: Value = serde_json::from_str(FEVER).unwrap();
    fever["version"] = json!("2.0.0");
    let questions = fever["questions"].as_array_mut().unwrap();
    let mut questions = questions.iter_mut();
    let temperature = questions.find(|question| question["id"] == "temperature");
    if earlier_id != "temperature" {
        temperature.unwrap()["was"] = json!([earlier_id]);
    }
    let path = file(name, fever.to_string());
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_number_is_not_sure_in_a_file_a_result_and_a_line_whatever_it_was_called() {
    for (name, earlier_id) in [("same_id.json", "temperature"), ("was.json", "heat")] {
        let rules = fever_of_version_2(&format!("fever_{name}"), earlier_id);
        let answers = json!({ "shivering": "unsure", earlier_id: 37, "base_excess": 0 });
        let mut members = json!({ "rule_set": "fever", "version": "1.0.0" });
        for (id, answer) in answers.as_object().unwrap() {
            members[id] = answer.clone();
        }
        let calm = json!({ "shivering": "no", "temperature": 37, "base_excess": 0 });
        let calm = file(&format!("calm_{name}"), calm.to_string());
        let run_with = |options: &str| run(options).and_all(["--rules", &rules]);
        let given = |path: &str| {
            run_with("--no-input --format json")
                .and_all(["--answers", path])
                .go()
        };
        let mut saved = given(calm.to_str().unwrap()).json();
        saved["rule_set"]["version"] = json!("1.0.0");
        saved["answers"] = answers;
        let as_result = file(&format!("result_{name}"), saved.to_string());
        let as_file = file(&format!("answers_{name}"), members.to_string());
        let as_line = run_with("batch --full").stdin(&format!("{members}\n")).go();
        for outcome in [
            given(as_file.to_str().unwrap()),
            given(as_result.to_str().unwrap()),
            as_line,
        ] {
            assert_eq!(outcome.code, 0, "{name}: {}", outcome.stderr);
            let kept = serde_json::from_str::<Value>(&outcome.stdout).unwrap()["answers"].clone();
            let unsure =
                json!({ "shivering": "unsure", "temperature": "unsure", "base_excess": "unsure" });
            assert_eq!(kept, unsure, "{name}");
        }
    }
}
