//! A result that was saved as JSON, given back as answers.

use serde_json::{Value, json};

use crate::support::run::{Outcome, file, run, run_as_it_ships};

/// A result of the frozen rules, version 1.0.0 of `chest_check`, with something done to it, given back.
fn given_back(name: &str, saved_with: &str, change: impl FnOnce(&mut Value)) -> (Value, Outcome) {
    let saved = run(saved_with).and_all(["--no-input --format json"]).go();
    let mut result = saved.json();
    change(&mut result);
    let path = file(name, result.to_string());
    let outcome = run("--no-input --format json --answers")
        .and(path.to_str().unwrap())
        .go();
    (result, outcome)
}

/// What is done to a result by hand.
type Change = fn(&mut Value);

const SAVED: &str = "--cough yes --wheezing no --today-signs fever,unsure --age 63";

#[test]
fn it_is_the_same_result_again() {
    for (name, saved_with) in [
        ("saved.json", SAVED.to_owned()),
        ("saved_explained.json", format!("{SAVED} --explain")),
    ] {
        let (saved, outcome) = given_back(name, &saved_with, |_| {});
        assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
        let again = outcome.json();
        for part in [
            "level",
            "possible",
            "because",
            "undecided",
            "answers",
            "not_given",
        ] {
            assert_eq!(again[part], saved[part], "{part}");
        }
    }
}

#[test]
fn it_can_be_gone_on_from_with_an_option_and_through_a_pipe() {
    let saved = run(SAVED).and_all(["--no-input --format json"]).go();
    let outcome = run("--answers - --chest-pain yes --format json")
        .stdin(&saved.stdout)
        .go();
    let answers = &outcome.json()["answers"];
    assert_eq!(
        (&answers["chest_pain"], &answers["age"]),
        (&json!("yes"), &json!(63))
    );
}

#[test]
fn the_place_is_kept_unless_an_option_says_another() {
    let saved_with = format!("{SAVED} --place uk");
    let (saved, outcome) = given_back("saved_in_the_uk.json", &saved_with, |_| {});
    assert_eq!(saved["place"], "uk");
    assert_eq!(outcome.json(), saved);
    for (option, place) in [("ireland", json!("ireland")), ("elsewhere", Value::Null)] {
        let again = run("--answers - --format json --place")
            .and(option)
            .stdin(&saved.to_string())
            .go();
        assert_eq!(again.json()["place"], place, "{option}");
    }
}

#[test]
fn where_its_place_is_none_that_is_known_every_number_is_shown_and_that_is_said() {
    for (place, said) in [
        (json!("atlantis"), "these rules know no place \"atlantis\""),
        (json!("UK"), "these rules know no place \"UK\""),
        (json!(44), "expected the id of a place, found a number"),
        (Value::Null, ""),
    ] {
        let (result, outcome) = given_back("saved_elsewhere.json", SAVED, |result| {
            result["place"] = place.clone();
        });
        let json: Value = serde_json::from_str(&outcome.stdout).unwrap();
        assert_eq!((outcome.code, &json["place"]), (0, &Value::Null), "{place}");
        let told = serde_json::from_str(&outcome.stderr).unwrap_or(json!({"note": ""}));
        let note = told["note"].as_str().unwrap();
        assert!(note.contains(said), "{place}: {note}");
        assert_eq!(note.is_empty(), said.is_empty(), "{note}");
        let with_place = run("--place uk --answers -").stdin(&result.to_string());
        assert_eq!(with_place.go().stderr, "", "{place}");
    }
}

#[test]
fn what_denies_anything_in_another_version_is_open_again() {
    for version in ["0.9.0", "2.0.0"] {
        let (_, outcome) = given_back("saved_with_another.json", SAVED, |result| {
            result["rule_set"]["version"] = version.into();
        });
        assert!(
            outcome
                .stderr
                .contains(&format!("were given to version {version} of the questions")),
            "{outcome:?}"
        );
        let kept = &serde_json::from_str::<Value>(&outcome.stdout).unwrap()["answers"];
        assert_eq!(
            *kept,
            json!({ "cough": "yes", "today_signs": ["fever", "unsure"], "age": "unsure" })
        );
    }
}

#[test]
fn what_denies_anything_to_changed_rules_of_the_same_version_is_open_again() {
    let (saved, outcome) = given_back("saved_with_changed_rules.json", SAVED, |result| {
        result["rule_set"]["sha256"] = "0".repeat(64).into();
    });
    let note: Value = serde_json::from_str(&outcome.stderr).unwrap();
    let note = note["note"].as_str().unwrap();
    for said in [
        "were given to other rules of the same name and version, 1.0.0.",
        "The two may ask for different things.",
        "and these are open again: wheezing.",
        "Look at each answer.",
    ] {
        assert!(note.contains(said), "{note}");
    }
    let again: Value = serde_json::from_str(&outcome.stdout).unwrap();
    let kept = json!({ "cough": "yes", "today_signs": ["fever", "unsure"], "age": "unsure" });
    assert_eq!(again["answers"], kept);
    for part in ["level", "possible"] {
        let rank = |result: &Value| result[part]["rank"].as_u64().unwrap();
        assert!(rank(&again) >= rank(&saved), "{part}");
    }
}

#[test]
fn that_the_rules_were_changed_is_said_in_spanish_too() {
    let mut saved = run_as_it_ships("--cough no --format json").go().json();
    saved["rule_set"]["sha256"] = "0".repeat(64).into();
    let again = run_as_it_ships("--answers - --lang es --cough yes").stdin(&saved.to_string());
    let said = "se dieron a otras reglas con el mismo nombre y la misma versión";
    let outcome = again.go();
    assert!(outcome.stderr.contains(said), "{}", outcome.stderr);
}

#[test]
fn a_fingerprint_that_is_none_is_a_fault_and_one_that_is_missing_says_nothing() {
    let (_, odd) = given_back("odd_fingerprint.json", SAVED, |result| {
        result["rule_set"]["sha256"] = json!(7);
    });
    assert!(odd.failed(4).contains("sha256"), "{}", odd.stderr);
    let (saved, without) = given_back("no_fingerprint.json", SAVED, |result| {
        drop(result["rule_set"].as_object_mut().unwrap().remove("sha256"));
    });
    assert_eq!((without.code, without.stderr.as_str()), (0, ""));
    assert_eq!(without.json()["answers"], saved["answers"]);
}

#[test]
fn what_cannot_be_read_as_it_was_meant_is_refused_at_its_place() {
    let cases: [(&str, Change, &str); 7] = [
        (
            "of_others.json",
            |result| result["rule_set"]["id"] = "insect_sting".into(),
            "rule_set.id",
        ),
        (
            "of_nobody.json",
            |result| result["rule_set"] = json!({}),
            "rule_set",
        ),
        (
            "without_version.json",
            |result| {
                drop(
                    result["rule_set"]
                        .as_object_mut()
                        .unwrap()
                        .remove("version"),
                )
            },
            "rule_set",
        ),
        (
            "of_format_7.json",
            |result| result["format"] = 7.into(),
            "format",
        ),
        ("unknown.json", |result| result["extra"] = 1.into(), "extra"),
        (
            "without_answers.json",
            |result| drop(result.as_object_mut().unwrap().remove("answers")),
            "it has no",
        ),
        (
            "changed.json",
            |result| result["answers"]["cough"] = "perhaps".into(),
            "answers.cough",
        ),
    ];
    for (name, change, place) in cases {
        let (_, outcome) = given_back(name, SAVED, change);
        let message = outcome.failed(4);
        assert!(message.contains(place), "{name}: {message}");
        assert_eq!(message.matches("\"code\"").count(), 1, "{name}: {message}");
    }
}

#[test]
fn answers_that_contradict_each_other_are_told_where_they_stand() {
    let (_, outcome) = given_back("contradiction.json", SAVED, |result| {
        result["answers"]["cough"] = "no".into();
        result["answers"]["lasting_cough"] = "yes".into();
    });
    let message = outcome.failed(4);
    assert!(message.contains("answers.lasting_cough"), "{message}");
}
