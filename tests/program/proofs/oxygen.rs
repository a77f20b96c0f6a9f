//! A number of which smaller is worse: its rules and its promise, each the right or the wrong way round.

use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::support::rule_files::OXYGEN;
use crate::support::run::{Outcome, file, rule_file, run};

/// The oxygen file with its rules, its promise, or both the wrong way round, and the floor or none.
struct Shape {
    rules_are_right: bool,
    promise_is_right: bool,
    has_floor: bool,
}

impl Shape {
    /// What the file says then. Its examples are its author's, who thinks what the rules say.
    fn written(&self) -> Value {
        let mut file: Value = serde_json::from_str(OXYGEN).unwrap();
        if !self.rules_are_right {
            for rule in &mut file["rules"].as_array_mut().unwrap()[1..] {
                let number = rule["when"]["number"].as_object_mut().unwrap();
                let border = number.remove("below").unwrap();
                number.insert("at_least".into(), border);
            }
            file["examples"].as_array_mut().unwrap().truncate(1);
        }
        if !self.promise_is_right {
            let number = &mut file["questions"][1]["answer"]["number"];
            number["worse"] = json!("greater");
            for border in number["borders"].as_array_mut().unwrap() {
                let words = border.as_object_mut().unwrap();
                let border = words.remove("below").unwrap();
                words.insert("at_least".into(), border);
            }
        }
        if !self.has_floor {
            file.as_object_mut().unwrap().remove("floors");
        }
        file
    }

    fn check(&self, name: &str) -> (Outcome, Value) {
        let path = file(&format!("{name}.json"), self.written().to_string());
        let path = path.to_str().unwrap();
        let shown = run("rules check").and(path).go();
        let found = run("rules check --format json").and(path).go();
        (shown, serde_json::from_str(&found.stdout).unwrap())
    }
}

/// The ids of the proofs that failed, each with its failures.
fn failed(found: &Value) -> Vec<(&str, &Vec<Value>)> {
    let proofs = found["proofs"].as_array().unwrap().iter();
    let failed = proofs.filter(|proof| proof["result"] == "failed");
    failed
        .map(|proof| {
            (
                proof["id"].as_str().unwrap(),
                proof["failures"].as_array().unwrap(),
            )
        })
        .collect()
}

fn remarks(found: &Value) -> Vec<&str> {
    let remarks = found["remarks"].as_array().unwrap().iter();
    remarks
        .map(|remark| remark["id"].as_str().unwrap())
        .collect()
}

/// The level of a printed command, run.
fn level_of(said: &Value) -> u64 {
    let command = said["command"].as_str().unwrap();
    let arguments = command.strip_prefix("lungnets ").unwrap();
    let result = run(arguments).and_all(["--format json"]).go().json();
    assert_eq!(result["level"]["id"], said["level"]);
    result["level"]["rank"].as_u64().unwrap()
}

#[test]
fn right_rules_with_the_right_promise_are_proved_and_earn_no_remark() {
    let shape = Shape {
        rules_are_right: true,
        promise_is_right: true,
        has_floor: true,
    };
    let (shown, found) = shape.check("oxygen_right");
    assert_eq!(
        (shown.code, shown.stderr.as_str()),
        (0, ""),
        "{}",
        shown.stdout
    );
    assert!(
        failed(&found).is_empty() && remarks(&found).is_empty(),
        "{found}"
    );
}

#[test]
fn rules_against_the_promise_are_a_fault_with_two_commands_whichever_is_wrong() {
    for (rules_are_right, promise_is_right) in [(true, false), (false, true)] {
        for has_floor in [true, false] {
            let shape = Shape {
                rules_are_right,
                promise_is_right,
                has_floor,
            };
            let name = format!("oxygen_{rules_are_right}_{promise_is_right}_{has_floor}");
            let (shown, found) = shape.check(&name);
            assert_eq!(shown.code, 4, "{}", shown.stdout);
            let failed = failed(&found);
            let (_, failures) = failed
                .iter()
                .find(|(id, _)| *id == "worse-never-lowers")
                .unwrap();
            let [before, after] = ["before", "after"].map(|side| level_of(&failures[0][side]));
            assert!(after < before, "{failures:?}");
            let fails_floor = failed.iter().any(|(id, _)| *id == "floors-hold");
            assert_eq!(fails_floor, has_floor && !rules_are_right, "{found}");
        }
    }
}

#[test]
fn both_the_wrong_way_round_fall_below_a_floor() {
    let shape = Shape {
        rules_are_right: false,
        promise_is_right: false,
        has_floor: true,
    };
    let (shown, found) = shape.check("oxygen_both");
    assert_eq!(shown.code, 4, "{}", shown.stdout);
    let failed = failed(&found);
    let [(id, failures)] = failed[..] else {
        panic!("{failed:?}");
    };
    assert_eq!(id, "floors-hold");
    assert!(
        level_of(&failures[0]["answers"]) < 2,
        "the floor is an emergency"
    );
}

#[test]
fn both_the_wrong_way_round_without_a_floor_are_proved_and_the_missing_floor_is_told() {
    let shape = Shape {
        rules_are_right: false,
        promise_is_right: false,
        has_floor: false,
    };
    let (shown, found) = shape.check("oxygen_no_floor");
    assert_eq!(shown.code, 0, "{}", shown.stdout);
    assert!(failed(&found).is_empty(), "{found}");
    assert_eq!(remarks(&found), ["no-floor-for-number"]);
    assert_snapshot!(shown.stdout);
}

#[test]
fn a_result_says_at_which_number_to_get_help_sooner() {
    let shown = |oxygen: &str| {
        let run = run("--no-input --detail full --blue-lips no --rules");
        run.and(&rule_file("oxygen"))
            .and("--oxygen")
            .and(oxygen)
            .go()
            .stdout
    };
    let sooner = |oxygen: &str| {
        let shown = shown(oxygen);
        let (_, after) = shown.split_once("Get help sooner if").unwrap();
        let lines = after.lines().map(str::trim);
        let lines = lines.filter(|line| line.starts_with("- the finger clip"));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    let [below_92, below_95] =
        [92, 95].map(|border| format!("- the finger clip shows less than {border}"));
    assert_eq!(sooner("97"), [below_92.clone(), below_95.clone()]);
    assert_eq!(sooner("95"), [below_92.clone(), below_95]);
    assert_eq!(sooner("94").join("\n"), below_92);
    assert_eq!(sooner("unsure").join("\n"), below_92);
    assert_snapshot!(shown("97"));
}

#[test]
fn for_programs_the_change_is_the_first_number_beyond_the_border() {
    let run = run("--no-input --format json --blue-lips no --oxygen 97 --rules");
    let result = run.and(&rule_file("oxygen")).go().json();
    assert_eq!(
        result["sooner_if"],
        json!([
            { "question": "blue_lips", "answer": "yes", "level": "emergency" },
            { "question": "oxygen", "answer": "91", "level": "emergency" },
            { "question": "oxygen", "answer": "94", "level": "today" }
        ])
    );
}
