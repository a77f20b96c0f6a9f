//! `lungnets replay`: a result of earlier is put to the test.

use std::process::{Command, Stdio};

use crate::support::run::{ALL_CALM, Outcome, file, rule_file, run};
use insta::assert_snapshot;
use serde_json::{Value, json};

const ANSWERS: &str = r#"{"cough": "yes", "lasting_cough": "yes", "today_signs": [], "wheezing": "unsure", "age": 63,
    "coughing_blood": "none", "about_you": ["pregnant", "unsure"]}"#;

/// A result as a script would have saved it.
fn result(answers: &str) -> String {
    let outcome = run("--answers - --format json").stdin(answers).go();
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
    outcome.stdout
}

fn replay(result: &str) -> Outcome {
    run("replay -").stdin(result).go()
}

/// What differs, in a result that was changed by hand.
fn differs(result: &str) -> String {
    let outcome = replay(result);
    assert_eq!(
        (outcome.code, outcome.stderr.as_str()),
        (5, ""),
        "{outcome:?}"
    );
    outcome.stdout
}

/// The result with one thing in it changed.
fn changed(from: &str, to: &str) -> String {
    let result = result(ANSWERS);
    assert!(result.contains(from), "{from} is not in {result}");
    result.replacen(from, to, 1)
}

#[test]
fn every_result_comes_out_the_same_again() {
    for answers in [
        ANSWERS,
        ALL_CALM,
        r#"{"emergency_signs": "yes"}"#,
        r#"{"cough": "no", "lasting_cough": "no"}"#,
    ] {
        let outcome = replay(&result(answers));
        let expected =
            "The same answers give the same result now, with rule set chest_check 1.0.0.\n";
        assert_eq!(
            (outcome.code, outcome.stdout.as_str()),
            (0, expected),
            "{outcome:?}"
        );
    }
}

#[test]
fn a_result_of_another_rule_file_comes_out_the_same_with_that_file() {
    let rules = rule_file("insect_sting");
    let options = "--swelling yes --swelling-where tongue --format json --rules";
    let path = file("of_other_rules.json", run(options).and(&rules).go().stdout);
    let path = path.to_str().unwrap();
    assert_eq!(
        run("replay").and_all([path, "--rules", &rules]).go().code,
        0
    );
    let outcome = run("replay").and(path).go();
    assert_eq!(outcome.code, 5);
    assert_snapshot!(
        outcome
            .stdout
            .replace(&sha256_of_the_frozen_file(), "FINGERPRINT")
    );
}

#[test]
fn the_place_of_a_result_is_its_place_again() {
    let rules = rule_file("well_told");
    let options = "--ache yes --depth 40 --place coast --format json --rules";
    let result = run(options).and(&rules).go().stdout;
    assert!(result.contains("\"place\": \"coast\""), "{result}");
    let again = |result: &str| run("replay - --rules").and(&rules).stdin(result).go();
    assert_eq!(again(&result).code, 0);
    let at_the_lake = again(&result.replace("\"place\": \"coast\"", "\"place\": \"lake\""));
    assert_eq!(at_the_lake.code, 5, "what it tells is that of the coast");
    assert!(at_the_lake.stdout.contains("Call 112 if it gets worse."));
    let nowhere = again(&result.replace("\"place\": \"coast\"", "\"place\": \"Coast\""));
    let message = nowhere.failed(4);
    assert!(
        message.contains("these rules know no place \"Coast\""),
        "{message}"
    );
}

#[test]
fn a_result_of_an_earlier_version_says_plainly_with_which_it_was_made() {
    let earlier = changed("\"version\": \"1.0.0\"", "\"version\": \"0.9.0\"");
    let told = differs(&earlier);
    assert!(
        told.contains("It was made with rule set 0.9.0; this is rule set 1.0.0.\n"),
        "{told}"
    );
    // with answers that the present rules do not take, too
    let told = differs(&earlier.replace("\"cough\": \"yes\"", "\"cough\": [\"dry\"]"));
    assert!(
        told.contains("It was made with rule set 0.9.0; this is rule set 1.0.0.\n"),
        "{told}"
    );
}

#[test]
fn what_newer_rules_make_of_the_answers_is_listed_part_by_part() {
    let mut newer: Value = serde_json::from_str(crate::support::rule_files::FROZEN).unwrap();
    newer["version"] = json!("1.0.1");
    let rules = newer["rules"].as_array_mut().unwrap();
    let rule = rules.iter_mut().find(|rule| rule["id"] == "lasting_cough");
    rule.unwrap()["level"] = json!("today");
    let examples = newer["examples"].as_array_mut().unwrap();
    examples.retain(|example| example["name"] == "Fever in cancer care"); // it is not about the cough
    let newer = newer.to_string();
    let newer = file("newer.json", newer);
    let outcome = run("replay - --rules")
        .and(newer.to_str().unwrap())
        .stdin(&result(ANSWERS))
        .go();
    assert_eq!(
        (outcome.code, outcome.stderr.as_str()),
        (5, ""),
        "{outcome:?}"
    );
    let fingerprint = sha256sum(&newer);
    assert!(outcome.stdout.contains(&fingerprint), "{}", outcome.stdout);
    let text = outcome.stdout.replace(&fingerprint, "NEWER FINGERPRINT");
    assert_snapshot!(text.replace(&sha256_of_the_frozen_file(), "FINGERPRINT"));
}

#[test]
fn no_part_of_a_result_can_be_changed_unnoticed() {
    for (from, to, place) in [
        (
            "\"reviewed\": null",
            "\"reviewed\": {\"by\": \"me\", \"on\": \"2026-01-01\"}",
            "rule_set.reviewed",
        ),
        (
            "\"version\": \"1.0.0\"",
            "\"version\": \"1.0\"",
            "rule_set.version",
        ),
        ("\"rank\": 2", "\"rank\": 2.0", "level.rank"),
        ("\"rank\": 4", "\"rank\": 3", "possible.rank"),
        ("\"advice\": [", "\"advice\": [ \"Wait.\",", "advice"),
        (
            "keeps coming back",
            "comes back",
            "because[lasting_cough].say",
        ),
        (
            "\"unsure\": []",
            "\"unsure\": [\"age\"]",
            "because[cough_and_background].unsure",
        ),
        ("\"waits_for\": [", "\"waits_for\": [\"age\",", "undecided["),
        (
            "\"age\": 63",
            "\"age\": 63, \"family_history\": \"no\"",
            "not_given",
        ),
        ("\"not_asked\": []", "\"not_asked\": [\"age\"]", "not_asked"),
        ("\"cough\": \"yes\"", "\"cough\": true", "answers.cough"),
        ("\"read_on\": \"2026", "\"read_on\": \"2025", "sources["),
        ("\"url\": null", "\"url\": \"\"", "sources["),
        (
            "\"disclaimers\": [",
            "\"disclaimers\": [[],",
            "disclaimers[0]",
        ),
    ] {
        let text = differs(&changed(from, to));
        assert!(
            text.contains(&format!("\n  {place}")),
            "{place} is not in {text}"
        );
    }
}

#[test]
fn a_part_that_is_left_out_or_stands_elsewhere_is_noticed() {
    let mut json: Value = serde_json::from_str(&result(ANSWERS)).unwrap();
    json.as_object_mut().unwrap().remove("disclaimers");
    json["sources"].as_array_mut().unwrap().reverse();
    let text = differs(&json.to_string());
    assert!(text.contains("2 parts differ"), "{text}");
    assert!(
        text.contains("\n  disclaimers\n    then: nothing\n"),
        "{text}"
    );
    assert!(
        text.contains("\n  sources\n    the same parts, in another order\n"),
        "{text}"
    );
}

#[test]
fn the_order_of_names_and_the_blanks_between_them_say_nothing() {
    let json: Value = serde_json::from_str(&result(ANSWERS)).unwrap();
    assert_eq!(replay(&json.to_string()).code, 0); // its names are sorted
    assert_eq!(replay(&format!("\u{feff}{json}")).code, 0);
}

#[test]
fn an_explained_result_is_put_to_the_test_with_its_explanation() {
    let options = "--explain --format json --answers - --age 64";
    let outcome = run(options).stdin(ANSWERS).go();
    let json = outcome.json();
    let mut answers = json["explain"]["answers"].as_array().unwrap().iter();
    let age = answers.find(|answer| answer["question"] == "age").unwrap();
    assert_eq!(age["from"], "option");
    assert_eq!(replay(&outcome.stdout).code, 0);
    let from = "\"truth\": \"yes\"";
    assert!(outcome.stdout.contains(from), "{}", outcome.stdout);
    let text = differs(&outcome.stdout.replacen(from, "\"truth\": \"no\"", 1));
    assert!(text.contains("explain.rules["), "{text}");
    assert!(text.contains("1 part differs"), "{text}");
}

#[test]
fn a_line_of_many_is_a_result_too_whatever_its_id() {
    for id in ["7", "\"anna\"", "-1.5"] {
        let line = format!("{{\"id\": {id}, \"cough\": \"yes\"}}\n");
        let outcome = run("batch --full -").stdin(&line).go();
        assert!(outcome.stdout.contains("\"id\":"), "{outcome:?}");
        assert_eq!(replay(&outcome.stdout).code, 0, "{id}");
    }
    let message = replay(&changed("\"format\": 1", "\"format\": 1, \"id\": null"));
    assert!(
        message
            .failed(4)
            .contains("expected a text or a number, found null")
    );
}

#[test]
fn one_answer_changed_by_hand_is_seen_in_all_that_follows_from_it() {
    let text = differs(&changed(
        "\"coughing_blood\": \"none\"",
        "\"coughing_blood\": \"more\"",
    ));
    assert_snapshot!(text);
}

#[test]
fn what_is_no_result_is_refused_with_the_place_and_a_way_out() {
    assert_snapshot!("answers_for_a_result", replay(ALL_CALM).failed(4));
    for (text, what) in [
        ("", "the file is empty"),
        ("{\"format\": 1", "this is not JSON"),
        (
            "[]",
            "expected a result, as --format json writes it, found a list",
        ),
        ("{\"format\": \"1\"}", "expected the number 1, found a text"),
        (
            "{\"format\": 1, \"answers\": {}}",
            "this is no result: it has no \"rule_set\"",
        ),
        ("{\"format\": 7}", "reads format 1, and the file says 7"),
        ("{\"format\": 7}", "format 7 needs a newer lungnets than"),
    ] {
        let outcome = replay(text);
        assert!(outcome.failed(4).contains(what), "{text}: {outcome:?}");
    }
    run("replay no/such/result.json").go().failed(1);
    let too_long = " ".repeat(2 * 1024 * 1024);
    assert!(replay(&too_long).failed(4).contains("1024 KiB"));
}

#[test]
fn a_result_with_faults_is_refused_with_all_of_them() {
    let with_faults = changed("\"because\"", "\"becuase\"")
        .replace("\"cough\": \"yes\"", "\"cough\": \"yep\"")
        .replace(
            "\"id\": \"book_soon\"",
            "\"id\": \"book_soon\", \"id\": \"today\"",
        )
        .replace("\"age\": 63", "\"age\": null");
    assert_snapshot!(replay(&with_faults).failed(4));
}

#[test]
fn answers_that_contradict_each_other_are_no_answers_of_a_result() {
    let contradiction = changed("\"cough\": \"yes\"", "\"cough\": \"no\"");
    let outcome = replay(&contradiction);
    let message = outcome.failed(4);
    assert!(message.contains("answers.lasting_cough"), "{message}");
}

#[test]
fn nothing_in_a_result_reaches_the_terminal_as_a_command() {
    let name = changed("\"pregnant\"", "\"pregnant\\u001b[2J\"");
    let value = changed("\"name\": \"", "\"name\": \"\\u001b[2J\\u202e\\n");
    let member = changed("\"rank\": 2", "\"rank\\u001b[2J\": 2");
    let item = changed("\"rule\": \"", "\"rule\": \"\\u001b[2J\\u202e");
    for result in [name, value, member, item] {
        let outcome = replay(&result);
        let printed = outcome.stdout + &outcome.stderr;
        assert!(printed.contains("[2J"), "{printed:?}");
        assert!(!printed.contains(['\u{1b}', '\u{202e}']), "{printed:?}");
    }
}

#[test]
fn a_result_names_the_very_bytes_of_its_rule_file() {
    let with_mark = file(
        "with_mark.json",
        format!("\u{feff}{}", crate::support::rule_files::FROZEN),
    );
    let options = "--age 30 --format json";
    let json = run(options)
        .and_all(["--rules", with_mark.to_str().unwrap()])
        .go()
        .json();
    assert_eq!(json["rule_set"]["sha256"], sha256sum(&with_mark));
    let json = run(options).go().json();
    assert_eq!(json["rule_set"]["sha256"], sha256_of_the_frozen_file());
}

fn sha256_of_the_frozen_file() -> String {
    sha256sum(&file(
        "frozen_copy.json",
        crate::support::rule_files::FROZEN,
    ))
}

/// What another program says of a file; one of the two is on every machine.
fn sha256sum(path: &std::path::Path) -> String {
    let programs: [&[&str]; 2] = [&["sha256sum"], &["shasum", "-a", "256"]];
    let said = programs.iter().find_map(|program| {
        let mut command = Command::new(program[0]);
        let output = command
            .args(&program[1..])
            .arg(path)
            .stdin(Stdio::null())
            .output();
        output.ok().filter(|output| output.status.success())
    });
    let said = String::from_utf8(said.expect("no sha256sum here").stdout).unwrap();
    said.split_whitespace().next().unwrap().to_owned()
}
