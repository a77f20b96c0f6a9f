//! FHIR on the command line.

use insta::assert_snapshot;
use serde_json::Value;

use crate::support::rule_files::FOLLOW_UPS;
use crate::support::run::{ALL_CALM, file, rule_file, run};

const URL: &str = "https://clinic.example/fhir/Questionnaire/cough";

#[test]
fn answers_and_back_give_the_same_result() {
    for answers in [
        ALL_CALM,
        r#"{"cough": "yes", "age": "unsure", "today_signs": ["fever", "unsure"]}"#,
    ] {
        let result = run("--answers - --format json").stdin(answers).go();
        let response = run("--answers - --format fhir").stdin(answers).go();
        assert_eq!(response.json()["resourceType"], "QuestionnaireResponse");
        let from_stdin = run("--answers - --format json")
            .stdin(&response.stdout)
            .go();
        assert_eq!(from_stdin.stdout, result.stdout);
        let path = file("response.json", &response.stdout);
        let from_file = run("--format json --answers")
            .and(path.to_str().unwrap())
            .go();
        assert_eq!(from_file.stdout, result.stdout);
    }
}

#[test]
fn the_text_of_a_response_is_that_of_the_form() {
    let form = run("questions --format fhir").go().json();
    let response = run("--answers - --format fhir").stdin(ALL_CALM).go().json();
    assert!(form["item"][1]["text"].as_str().unwrap().contains("\n- "));
    assert_eq!(response["item"][0]["text"], form["item"][1]["text"]);
}

#[test]
fn options_add_to_what_a_response_says() {
    let response = run("--cough yes --format fhir").go().stdout;
    let json = run("--answers - --age 63 --format json")
        .stdin(&response)
        .go()
        .json();
    assert_eq!(
        json["answers"],
        serde_json::json!({ "cough": "yes", "age": 63 })
    );
}

#[test]
fn a_form_has_the_address_that_it_is_given() {
    let url = format!("--url {URL}");
    let form = run("questions --format fhir")
        .and_all([url.as_str()])
        .go()
        .json();
    assert_eq!(form["url"], URL);
    let codes = run("questions --format fhir-codesystem")
        .and_all([url.as_str()])
        .go()
        .json();
    assert_eq!(codes["url"], format!("{URL}/answers"));
    let response = run("--cough yes --format fhir")
        .and_all([url.as_str()])
        .go();
    assert_eq!(response.json()["questionnaire"], format!("{URL}|1.0.0"));

    let again = run("--answers - --format json")
        .and_all([url.as_str()])
        .stdin(&response.stdout)
        .go();
    assert_eq!(
        again.json()["answers"],
        serde_json::json!({ "cough": "yes" })
    );
    let without = run("--answers - --format json")
        .stdin(&response.stdout)
        .go();
    assert!(without.failed(4).contains("--url"));
    let other = run("--answers - --url https://other.example/form")
        .stdin(&response.stdout)
        .go();
    assert!(other.failed(4).contains("https://other.example/form|1.0.0"));
}

#[test]
fn a_response_to_one_form_is_not_read_with_other_rules() {
    let response = run("--cough yes --format fhir").go().stdout;
    let outcome = run("--answers - --rules")
        .and(&rule_file("insect_sting"))
        .stdin(&response)
        .go();
    assert_snapshot!(outcome.failed(4));
}

#[test]
fn other_rules_have_a_form_too() {
    let rules = rule_file("follow_ups");
    let form = run("questions --format fhir --rules")
        .and(&rules)
        .go()
        .json();
    assert_eq!(form["title"], "Follow-ups of every kind");
    let response = run("--simple yes --years unsure --format fhir --rules")
        .and(&rules)
        .go();
    let again = run("--answers - --format json --rules")
        .and(&rules)
        .stdin(&response.stdout)
        .go();
    assert_eq!(
        again.json()["answers"],
        serde_json::json!({ "simple": "yes", "years": "unsure" })
    );
}

#[test]
fn rules_that_fhir_cannot_say_are_refused_before_anything_is_asked() {
    let rules = file(
        "too_great.json",
        FOLLOW_UPS.replace("\"to\": 120", "\"to\": 4000000000"),
    );
    let rules = rules.to_str().unwrap();
    let form = run("questions --format fhir --rules").and(rules).go();
    assert_snapshot!(form.failed(4));
    let response = run("--simple no --format fhir --rules").and(rules).go();
    assert_eq!(response.failed(4), form.stderr);
    let emergency = run("--simple yes --format fhir --rules").and(rules).go();
    assert_eq!(emergency.code, 4);
    assert!(emergency.stdout.starts_with("Act."), "{}", emergency.stdout);
    assert_eq!(run("--simple yes --rules").and(rules).go().code, 0);
    let yes = r#"{"linkId":"simple","answer":[{"valueCoding":{"code":"simple.yes"}}]}"#;
    let line = format!(r#"{{"resourceType":"QuestionnaireResponse","item":[{yes}]}}"#);
    let batch = run("batch --fields id --rules")
        .and(rules)
        .stdin(&line)
        .go();
    let is_told = batch.stdout.contains("\"code\":\"emergency\"");
    assert!(is_told, "{}", batch.stdout);
}

#[test]
fn what_only_fhir_needs_is_refused_elsewhere() {
    for arguments in [
        "--cough yes --authored 2026-11-23",
        "--cough yes --format json --authored 2026-11-23",
        "--cough yes --url https://clinic.example/form",
        "--cough yes --format json --url https://clinic.example/form",
        "questions --url https://clinic.example/form",
        "questions --format json --url https://clinic.example/form",
    ] {
        let message = run(arguments).go().failed(2).to_owned();
        let option = if arguments.contains("--url") {
            "--url"
        } else {
            "--authored"
        };
        assert!(
            message.contains(&format!("{option} is only for FHIR"))
                && message.contains("--format fhir"),
            "{message}"
        );
    }
    let outcome = run("--answers - --url https://clinic.example/form")
        .stdin(ALL_CALM)
        .go();
    assert_snapshot!(outcome.failed(2));
}

#[test]
fn wrong_values_are_refused_in_own_words() {
    let moment = run("--cough yes --format fhir --authored 2026-11-23T10:00:00").go();
    let address = run("--cough yes --format fhir --url cough").go();
    assert_snapshot!([moment.failed(2), address.failed(2)].join("\n"));
    for arguments in [
        "questions --format fhir --url urn:uuid:7",
        "questions --format fhir --authored 2026",
    ] {
        run(arguments).go().failed(2);
    }
}

#[test]
fn the_moment_that_was_named_is_in_the_response() {
    let response = run("--cough yes --format fhir --authored 2026-11-23T10:00:00Z")
        .go()
        .json();
    assert_eq!(response["authored"], "2026-11-23T10:00:00Z");
    assert_eq!(
        run("--cough yes --format fhir").go().json().get("authored"),
        None
    );
}

#[test]
fn an_explained_response_has_its_explanation_in_the_narrative_alone() {
    let plain = run("--cough yes --format fhir").go().json();
    let mut explained = run("--cough yes --explain --format fhir").go().json();
    let narrative = explained["text"]["div"].as_str().unwrap();
    assert!(
        narrative.contains("Rule lasting_cough waits"),
        "{narrative}"
    );
    assert!(
        !plain["text"]["div"]
            .as_str()
            .unwrap()
            .contains("Rule lasting_cough waits")
    );
    explained["text"] = plain["text"].clone();
    assert_eq!(explained, plain);
}

#[test]
fn the_same_answers_give_the_same_bytes() {
    let usual = run("--answers - --format fhir").stdin(ALL_CALM).go().stdout;
    for (name, value) in [
        ("LANG", "de_DE.UTF-8"),
        ("TZ", "Asia/Tokyo"),
        ("COLUMNS", "40"),
    ] {
        assert_eq!(
            run("--answers - --format fhir")
                .stdin(ALL_CALM)
                .env(name, value)
                .go()
                .stdout,
            usual
        );
    }
}

#[test]
fn a_response_can_be_saved_like_any_summary() {
    let path = file("saved_response.json", "");
    std::fs::remove_file(&path).unwrap();
    let outcome = run("--cough yes --format fhir --output")
        .and(path.to_str().unwrap())
        .go();
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, ""));
    let response: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    assert_eq!(response["resourceType"], "QuestionnaireResponse");
}

#[test]
fn a_broken_response_is_told_with_line_and_column() {
    let response = run("--cough yes --age 63 --format fhir").go().stdout;
    let broken = response
        .replace("\"valueInteger\": 63", "\"valueInteger\": \"63\"")
        .replace("\"linkId\": \"cough\"", "\"linkId\": \"couhg\"");
    assert_snapshot!(run("--answers -").stdin(&broken).go().failed(4));
}

#[test]
fn a_resource_of_another_kind_is_named() {
    let form = run("questions --format fhir").go().stdout;
    assert_snapshot!(run("--answers -").stdin(&form).go().failed(4));
}

#[test]
fn a_response_without_answers_is_no_answer() {
    let response = run("--cough yes --format fhir").go().stdout;
    let mut response: Value = serde_json::from_str(&response).unwrap();
    response.as_object_mut().unwrap().remove("item");
    run("--answers -")
        .stdin(&response.to_string())
        .go()
        .failed(3);
}

#[test]
fn deep_nesting_and_great_length_are_refused() {
    let deep = format!(
        "{{\"resourceType\": \"QuestionnaireResponse\", \"item\": {}",
        "[{\"item\":".repeat(5000)
    );
    run("--answers -").stdin(&deep).go().failed(4);
    let long = format!(
        "{{\"resourceType\": \"QuestionnaireResponse\", \"id\": \"{}\"}}",
        "x".repeat(1024 * 1024)
    );
    assert!(
        run("--answers -")
            .stdin(&long)
            .go()
            .failed(4)
            .contains("1024 KiB")
    );
}

#[test]
fn questions_and_options_of_fhir_never_share_a_name() {
    for option in ["url", "authored"] {
        assert!(lungnets::rules::is_reserved_option(option));
    }
}

#[test]
fn an_emergency_in_a_response_comes_first_whatever_else_is_wrong_with_it() {
    let good = run("--emergency-signs yes --wheezing no --format fhir").go();
    for (from, to) in [
        ("\"status\": \"completed\"", "\"status\": \"stopped\""),
        ("\"linkId\": \"wheezing\"", "\"linkId\": \"wheeze\""),
        ("|1.0.0\"", "|0.9\""),
    ] {
        let faulty = good.stdout.replace(from, to);
        assert_ne!(faulty, good.stdout);
        let ended = run("--answers -").stdin(&faulty).go();
        assert_eq!(ended.code, 4);
        assert!(ended.stdout.starts_with("Get help now"), "{}", ended.stdout);
        let first = "error: standard input has 1 fault, so it was not used";
        assert!(ended.stderr.starts_with(first), "{}", ended.stderr);
        let last = "What can be read of the answers is an emergency, shown above.\n";
        assert!(ended.stderr.ends_with(last), "{}", ended.stderr);
        let ended = run("--answers - --format json").stdin(&faulty).go();
        let result: Value = serde_json::from_str(&ended.stdout).unwrap();
        assert_eq!(result["level"]["id"], "emergency");
        let told: Value = serde_json::from_str(&ended.stderr).unwrap();
        assert_eq!(told["errors"][0]["code"], "emergency");
        assert_eq!(told["errors"].as_array().unwrap().len(), 2);
    }
}

#[test]
fn a_faulty_response_that_is_no_emergency_gives_no_result_unless_an_option_beside_it_is_one() {
    let good = run("--cough yes --format fhir").go().stdout;
    let faulty = good.replace("in-progress", "stopped");
    let ended = run("--answers - --wheezing yes").stdin(&faulty).go();
    assert_eq!((ended.code, ended.stdout.as_str()), (4, ""));
    let ended = run("--answers - --emergency-signs yes").stdin(&faulty).go();
    assert_eq!(ended.code, 4);
    assert!(ended.stdout.starts_with("Get help now"), "{}", ended.stdout);
}

#[test]
fn an_emergency_that_cannot_be_used_is_not_saved() {
    let good = run("--emergency-signs yes --format fhir").go().stdout;
    let folder = tempfile::tempdir().unwrap();
    let saved = folder.path().join("notes.html");
    let ended = run("--answers - -o")
        .and(saved.to_str().unwrap())
        .stdin(&good.replace("completed", "stopped"))
        .go();
    assert_eq!(ended.code, 4);
    assert!(ended.stdout.starts_with("Get help now"), "{}", ended.stdout);
    assert!(!saved.exists());
}
