//! For each proof and each remark, a rule file that fails exactly that one.

use insta::{allow_duplicates, assert_snapshot};
use serde_json::{Value, json};

use crate::support::rule_files::ASTHMA_REVIEW;
use crate::support::run::{Outcome, file as place, run};

/// A file beside the tests, each with one thing broken.
fn broken(name: &str) -> String {
    format!("tests/rule_files/broken/{}.json", name.replace('-', "_"))
}

fn check(name: &str) -> Outcome {
    run("rules check").and(&broken(name)).go()
}

fn as_json(name: &str) -> Value {
    let outcome = run("rules check --format json").and(&broken(name)).go();
    serde_json::from_str(&outcome.stdout).unwrap()
}

fn ids<'v>(list: &'v Value, wanted: &dyn Fn(&Value) -> bool) -> Vec<&'v str> {
    let list = list.as_array().unwrap().iter();
    list.filter(|one| wanted(one))
        .map(|one| one["id"].as_str().unwrap())
        .collect()
}

const PROOFS: [&str; 7] = [
    "worse-never-lowers",
    "everything-matters",
    "calm-needs-firm",
    "stopping-is-safe",
    "open-answers-are-honest",
    "sooner-if-is-complete",
    "floors-hold",
];

const REMARKS: [&str; 21] = [
    "source-read-long-ago",
    "not-used",
    "choice-not-tested",
    "border-outside-range",
    "condition-too-deep",
    "hard-to-read",
    "claims-too-much",
    "review-void",
    "review-denied",
    "condition-twice",
    "condition-idle",
    "rule-twice",
    "rule-implied",
    "text-twice",
    "help-decides",
    "emergency-asked-late",
    "emergency-let-go",
    "odd-emergency-number",
    "odd-review-date",
    "other-language",
    "no-floor-for-number",
];

#[test]
fn a_sound_file_fails_nothing() {
    let outcome = check("sound");
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
    assert_snapshot!(outcome.stdout);
}

#[test]
fn each_proof_has_a_file_that_fails_it_and_nothing_else() {
    for name in PROOFS {
        let (outcome, found) = (check(name), as_json(name));
        assert_eq!(outcome.code, 4, "{name}");
        assert_eq!(
            ids(&found["proofs"], &|proof| proof["result"] != "proved"),
            [name]
        );
        assert_eq!(ids(&found["remarks"], &|_| true), [""; 0], "{name}");
        allow_duplicates! {
            insta::with_settings!({ snapshot_suffix => name }, { assert_snapshot!(outcome.stdout) });
        }
    }
}

#[test]
fn each_remark_has_a_file_that_earns_it_and_nothing_else() {
    for name in REMARKS {
        let (outcome, found) = (check(name), as_json(name));
        assert_eq!(outcome.code, 0, "{name}: {}", outcome.stdout);
        assert_eq!(
            ids(&found["proofs"], &|proof| proof["result"] != "proved"),
            [""; 0],
            "{name}"
        );
        assert_eq!(ids(&found["remarks"], &|_| true), [name]);
        insta::with_settings!({ snapshot_suffix => name }, { assert_snapshot!(outcome.stdout) });
    }
}

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

#[test]
fn the_printed_commands_run_and_give_what_is_said() {
    for name in PROOFS.into_iter().filter(|name| *name != "floors-hold") {
        let (text, found) = (check(name).stdout, as_json(name));
        let proofs = found["proofs"].as_array().unwrap().iter();
        let failures = proofs.flat_map(|proof| proof["failures"].as_array().unwrap());
        let mut shown = 0;
        for failure in failures {
            let results = ["before", "after"].map(|side| {
                let said = &failure[side];
                assert!(text.contains(said["command"].as_str().unwrap()), "{name}");
                let result = run(&arguments(&said["command"]))
                    .and_all(["--format json"])
                    .go()
                    .json();
                assert_eq!(
                    (&result["level"]["id"], &result["possible"]["id"]),
                    (&said["level"], &said["possible"])
                );
                result
            });
            let [before, after] = results;
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
    let (text, found) = (check("floors-hold").stdout, as_json("floors-hold"));
    let proofs = found["proofs"].as_array().unwrap();
    let floors = proofs.iter().find(|proof| proof["id"] == "floors-hold");
    let said = &floors.unwrap()["failures"][0]["answers"];
    assert!(text.contains(said["command"].as_str().unwrap()), "{text}");
    let result = run(&arguments(&said["command"]))
        .and_all(["--format json"])
        .go()
        .json();
    assert_eq!(result["level"]["id"], said["level"]);
    assert_eq!(said["level"], "pharmacy", "the floor is an emergency");
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
            .and(&broken("sound"))
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
    let outcome = run("rules check --format json")
        .and(&broken("worse-never-lowers"))
        .go();
    assert_eq!((outcome.code, outcome.stderr.as_str()), (4, ""));
    assert_snapshot!(outcome.stdout);
    let faulty = run("rules check --format json tests/rule_files/many_faults.json").go();
    assert_eq!((faulty.code, faulty.stderr.as_str()), (4, ""));
    let faulty: Value = serde_json::from_str(&faulty.stdout).unwrap();
    assert!(faulty["faults"].as_array().unwrap().len() > 5, "{faulty}");
}
