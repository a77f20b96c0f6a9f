//! What `lungnets rules check` says of rule files that are right, and of those that are not.

use insta::assert_snapshot;
use serde_json::{Value, json};

use super::flaws::flaw;
use crate::support::rule_files::ASTHMA_REVIEW;
use crate::support::run::{file as place, run};

#[test]
fn rules_of_the_clinic_are_proved_and_earn_no_remark() {
    for name in ["phq_9", "wells", "asthma_review"] {
        let outcome = run("rules check")
            .and(&format!("tests/rule_files/{name}.json"))
            .go();
        assert_eq!(
            (outcome.code, outcome.stderr.as_str()),
            (0, ""),
            "{name}: {}",
            outcome.stdout
        );
        insta::with_settings!({ snapshot_suffix => name }, { assert_snapshot!(outcome.stdout) });
    }
}

#[test]
fn a_score_that_is_written_by_repetition_is_led_to_points() {
    let outcome = run("rules check tests/rule_files/score_by_repetition.json").go();
    assert_eq!(outcome.code, 0, "{}", outcome.stdout);
    assert_snapshot!(outcome.stdout);
}

/// The asthma review with a rule that looks at the kind of inhaler, while a follow-up hangs on another kind.
fn follow_up_without_its_question() -> Value {
    let mut file: Value = serde_json::from_str(ASTHMA_REVIEW).unwrap();
    let rules = file["rules"].as_array_mut().unwrap();
    let rule = rules.iter_mut().find(|rule| rule["id"] == "reliever_only");
    rule.unwrap()["when"] = json!({ "chosen": { "question": "inhaler", "any_of": ["mist"] } });
    let choices = file["questions"][12].pointer_mut("/answer/one_of/calm_to_worse");
    choices.unwrap().as_array_mut().unwrap().pop();
    let missed = file["rules"].as_array_mut().unwrap();
    let missed = missed.iter_mut().find(|rule| rule["id"] == "missed");
    missed.unwrap()["when"]["chosen"]["any_of"] = json!(["missed", "rarely"]);
    file
}

#[test]
fn a_rule_that_waits_in_vain_since_a_follow_up_is_answered_is_named_with_a_cure_that_works() {
    let checked = |file: &Value| {
        let path = place("follow_up_without_its_question.json", file.to_string());
        let found = run("rules check --format json")
            .and(path.to_str().unwrap())
            .go();
        let found: Value = serde_json::from_str(&found.stdout).unwrap();
        let proofs = found["proofs"].as_array().unwrap().iter();
        let failed = proofs.filter(|proof| proof["result"] == "failed");
        let failed = failed.map(|proof| proof["failures"][0]["what"].as_str().unwrap().to_owned());
        failed.collect::<Vec<_>>()
    };
    let mut file = follow_up_without_its_question();
    let failed = checked(&file);
    assert_eq!(failed.len(), 1, "{failed:?}");
    assert_snapshot!(failed[0]);
    file["questions"][14]
        .as_object_mut()
        .unwrap()
        .remove("ask_when");
    assert_eq!(checked(&file), [""; 0], "asked without \"ask_when\"");
}

/// The arguments of a printed command.
fn arguments(command: &Value) -> String {
    let command = command.as_str().unwrap();
    command.strip_prefix("lungnets ").unwrap().to_owned()
}

/// The proofs of which a failure shows two answer sets.
const PROOFS_OF_CHANGES: [&str; 6] = [
    "worse-never-lowers",
    "everything-matters",
    "calm-needs-firm",
    "stopping-is-safe",
    "open-answers-are-honest",
    "sooner-if-is-complete",
];

/// What comes of a printed command, which must be what is said of it.
fn as_said(said: &Value, text: &str) -> Value {
    let file = said["command"].as_str().unwrap().split_whitespace();
    let file = file.skip_while(|word| *word != "--rules").nth(1).unwrap();
    let name = file.rsplit('/').next().unwrap();
    let command = said["command"].as_str().unwrap().replace(file, name);
    assert!(text.contains(&command), "{command}");
    let result = run(&arguments(&said["command"]));
    let result = result.and_all(["--format json"]).go().json();
    assert_eq!(result["level"]["id"], said["level"]);
    assert_eq!(result["possible"]["id"], said["possible"]);
    result
}

#[test]
fn the_printed_commands_run_and_give_what_is_said() {
    for name in PROOFS_OF_CHANGES {
        let (text, found) = (flaw(name).told("text").stdout, flaw(name).found());
        let mut shown = 0;
        for failure in found.failures() {
            let [before, after] = ["before", "after"].map(|side| as_said(&failure[side], &text));
            assert_ne!(before["answers"], after["answers"], "{name}");
            assert_eq!(
                differs_as_said(name, &before, &after),
                Ok(()),
                "{name}: {before} {after}"
            );
            shown += 1;
        }
        assert!(shown > 0, "{name} shows nothing");
    }
}

#[test]
fn below_a_floor_the_printed_command_runs_and_lies_below_it() {
    let (text, found) = (
        flaw("floors-hold").told("text").stdout,
        flaw("floors-hold").found(),
    );
    let failure = found.failures().next().unwrap();
    let result = as_said(&failure["answers"], &text);
    assert_eq!(
        result["level"]["id"], "pharmacy",
        "the floor is an emergency"
    );
}

/// Whether two results show what the proof says is wrong.
fn differs_as_said(name: &str, before: &Value, after: &Value) -> Result<(), &'static str> {
    let rank = |result: &Value, which: &str| result[which]["rank"].as_u64().unwrap();
    let (was, is) = (rank(before, "level"), rank(after, "level"));
    let holds = match name {
        "worse-never-lowers" | "stopping-is-safe" => is < was,
        "everything-matters" => {
            let rules = |result: &Value, list: &str| -> Vec<Value> {
                let list = result[list].as_array().unwrap().iter();
                list.map(|one| one["rule"].clone()).collect()
            };
            ["because", "undecided"].map(|list| rules(before, list))
                == ["because", "undecided"].map(|list| rules(after, list))
        }
        "calm-needs-firm" => is == 0 && rank(after, "possible") > 0,
        "open-answers-are-honest" => {
            rank(before, "possible") > was && is < rank(before, "possible")
        }
        _ => {
            let words = before["sooner_if"].as_array().unwrap();
            words
                .iter()
                .any(|change| change["level"] != after["level"]["id"])
        }
    };
    holds.then_some(()).ok_or("the results do not show it")
}

#[test]
fn a_source_is_old_as_of_a_day_that_is_named() {
    let on = |day: &str| {
        run("rules check --format json --as-of")
            .and(day)
            .and("tests/rule_files/sound.json")
            .go()
    };
    for (day, remarks) in [("2027-11-23", 0), ("2027-11-24", 1)] {
        assert_eq!(
            on(day).json()["remarks"].as_array().unwrap().len(),
            remarks,
            "{day}"
        );
    }
    let outcome = on("tomorrow");
    assert!(
        outcome.failed(2).contains("write it as 2026-11-23"),
        "{}",
        outcome.stderr
    );
}

#[test]
fn a_failing_example_fails_the_check_and_the_proofs_are_still_made() {
    let outcome = run("rules check tests/rule_files/failing_example.json").go();
    assert_eq!((outcome.code, outcome.stderr.as_str()), (4, ""));
    assert!(
        outcome.stdout.contains("expects the level"),
        "{}",
        outcome.stdout
    );
    assert!(
        outcome.stdout.contains("proved: worse-never-lowers"),
        "{}",
        outcome.stdout
    );
}

#[test]
fn a_file_with_faults_is_refused_as_at_start_up() {
    let path = "tests/rule_files/many_faults.json";
    let checked = run("rules check").and(path).go();
    let started = run("--rules").and(path).and("--cough=yes").go();
    assert_eq!(checked.failed(4), started.failed(4));
}

#[test]
fn for_scripts_all_that_was_found_is_one_json_object() {
    let outcome = flaw("worse-never-lowers").told("json");
    assert_eq!((outcome.code, outcome.stderr.as_str()), (4, ""));
    assert_snapshot!(outcome.stdout);
    let faulty = run("rules check --format json tests/rule_files/many_faults.json").go();
    assert_eq!((faulty.code, faulty.stderr.as_str()), (4, ""));
    let faulty: Value = serde_json::from_str(&faulty.stdout).unwrap();
    assert!(faulty["faults"].as_array().unwrap().len() > 5, "{faulty}");
}
