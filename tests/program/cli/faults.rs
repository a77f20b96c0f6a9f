//! What is said when something is wrong: what, where, and what to do next.

use crate::support::run::{ALL_CALM, file, rule_file, run, run_as_it_ships};
use insta::assert_snapshot;

#[test]
fn a_rule_file_is_refused_with_all_its_faults_at_once() {
    let outcome = run("--rules").and(&rule_file("many_faults")).go();
    assert_snapshot!(outcome.failed(4));
}

#[test]
fn a_rule_file_of_another_format_is_refused_with_the_program_that_reads_it_and_nothing_else() {
    let program = concat!("lungnets ", env!("CARGO_PKG_VERSION"));
    let in_format = |format: &str| {
        let text = "{\"format\": 2, \"id\": 5, \"strange\": [{}]}";
        let text = text.replace("\"format\": 2,", format);
        let path = file("of_another_format.json", text);
        run("--rules")
            .and(path.to_str().unwrap())
            .go()
            .failed(4)
            .to_owned()
    };
    for (format, way_out) in [
        ("\"format\": 3,", "format 3 needs a newer lungnets than"),
        ("\"format\": 0,", "write \"format\": 2"),
        (
            "\"format\": 1,",
            "set \"format\" to 2 and change: \"emergency_numbers\"",
        ),
    ] {
        let message = in_format(format);
        assert!(message.contains(" reads format 2"), "{message}");
        assert!(message.contains(way_out), "{message}");
        assert!(message.contains("has 1 fault"), "{message}");
    }
    let message = in_format("");
    assert!(message.contains("\"format\" is missing"), "{message}");
    assert!(
        message.contains(&format!("add \"format\": 2, which {program} reads")),
        "{message}"
    );
    assert!(message.contains("\"strange\""), "{message}");
}

#[test]
fn a_rule_file_whose_own_examples_fail_is_refused() {
    let outcome = run("--swelling no --rules")
        .and(&rule_file("failing_example"))
        .go();
    assert_snapshot!(outcome.failed(4));
}

#[test]
fn a_rule_file_that_is_no_json_is_refused_with_the_place() {
    let path = file("no_json.json", "{\n  \"format\": 1,\n  \"id\": oops\n}\n");
    let message = run("--rules")
        .and(path.to_str().unwrap())
        .go()
        .failed(4)
        .to_owned();
    assert_snapshot!(message.replace(path.to_str().unwrap(), "no_json.json"));
}

#[test]
fn an_answers_file_is_refused_with_all_its_faults_at_once() {
    let answers = r#"{
  "couhg": "yes",
  "wheezing": null,
  "chest_pain": 1,
  "emergency_signs": "mabye",
  "coughing_blood": "few-spot",
  "today_signs": ["none", "fever"],
  "other_signs": ["flushing", 3],
  "age": "63",
  "family_history": "no",
  "family_history": "yes",
  "about_you": "smoker\u001b[31m"
}"#;
    assert_snapshot!(run("--answers -").stdin(answers).go().failed(4));
}

#[test]
fn wrong_values_of_options_are_all_named() {
    let outcome = run("--cough mabye --age 45.5 --today-signs fevr --coughing-blood none,few_spots --about-you none,cancer").go();
    assert_snapshot!(outcome.failed(2));
}

#[test]
fn an_unknown_option_offers_the_nearest() {
    assert_snapshot!(run("--couhg yes").go().failed(2));
}

#[test]
fn an_unknown_command_and_an_unknown_format_offer_the_nearest() {
    assert!(run("abuot").go().failed(2).contains("about"));
    assert!(run("--format jsn").go().failed(2).contains("json"));
}

#[test]
fn an_option_without_a_value_or_twice_is_an_error() {
    assert!(run("--cough").go().failed(2).contains("--cough"));
    assert!(
        run("--cough yes --cough no")
            .go()
            .failed(2)
            .contains("--cough")
    );
}

#[test]
fn answers_that_contradict_each_other_are_named_together() {
    assert_snapshot!(run("--cough no --lasting-cough yes").go().failed(2));
    let from_file = run("--answers -")
        .stdin("{\"cough\": \"no\",\n \"lasting_cough\": \"unsure\"}")
        .go();
    assert_snapshot!("contradiction_in_a_file", from_file.failed(4));
}

/// The answer of the file is called that of the file, whichever of the two it is, and to programs it is the same kind of
/// error as where both stand in one place.
#[test]
fn an_option_that_contradicts_a_file_names_what_stands_in_the_file() {
    let closed =
        r#""lasting_cough" in standard input is answered, but --cough says that it does not apply"#;
    let closing =
        r#"--lasting-cough is answered, but "cough" in standard input says that it does not apply"#;
    let both = r#"{"cough": "yes", "lasting_cough": "yes"}"#;
    for (file, option, said) in [
        (both, "--cough no", closed),
        (r#"{"cough": "no"}"#, "--lasting-cough yes", closing),
    ] {
        let outcome = |more: &str| {
            run(format!("--answers - {option} {more}").trim())
                .stdin(file)
                .go()
        };
        let text = outcome("").failed(2).to_owned();
        assert!(text.contains(said), "{text}");
        assert!(
            text.contains("or take the answer out of the file."),
            "{text}"
        );
        let told: serde_json::Value = serde_json::from_str(&outcome("-f json").stderr).unwrap();
        let error = &told["errors"][0];
        assert_eq!(told["errors"].as_array().unwrap().len(), 1);
        assert_eq!(error["code"], "contradicting_answers");
        assert_eq!(error["question"], "lasting_cough");
        assert!(error["say"].as_str().unwrap().starts_with(said), "{error}");
    }
    let spanish = run_as_it_ships("--lang es --answers - --cough no")
        .stdin(both)
        .go();
    let said =
        r#""lasting_cough" en la entrada estándar tiene respuesta, y según --cough no procede"#;
    assert!(spanish.failed(2).contains(said), "{}", spanish.stderr);
}

#[test]
fn no_answer_and_nobody_to_ask_shows_how_to_give_answers() {
    assert_snapshot!("nothing_answered", run("").go().failed(3));
    assert!(run("--no-input").go().failed(3).contains("--no-input"));
}

#[test]
fn require_all_names_every_missing_option() {
    assert_snapshot!(run("--require-all --cough yes --age 63").go().failed(3));
}

#[test]
fn a_file_that_cannot_be_read_is_named_with_the_reason() {
    assert_snapshot!(run("--answers no/such/file.json").go().failed(1));
    run("--answers /").go().failed(1);
    run("--rules no/such/rules.json").go().failed(1);
}

#[test]
fn a_file_that_is_no_text_or_too_long_is_refused() {
    let no_text = file("no_text.json", b"{\n\"cough\": \"\xff\"}");
    assert!(
        run("--answers")
            .and(no_text.to_str().unwrap())
            .go()
            .failed(4)
            .contains("line 2")
    );
    let too_long = file("too_long.json", " ".repeat(2 * 1024 * 1024));
    assert!(
        run("--answers")
            .and(too_long.to_str().unwrap())
            .go()
            .failed(4)
            .contains("1024 KiB")
    );
}

#[test]
fn deep_nesting_is_refused_and_crashes_nothing() {
    let deep = format!(
        "{{\"cough\": {}{}}}",
        "[".repeat(10_000),
        "]".repeat(10_000)
    );
    run("--answers -").stdin(&deep).go().failed(4);
}

#[test]
fn nothing_in_a_file_reaches_the_terminal_as_a_command() {
    let answers = "{\"cough\\u001b]0;gotcha\\u0007\": \"yes\", \"age\": \"\\u001b[2J\\u202e\"}";
    let outcome = run("--answers -").stdin(answers).go();
    let message = outcome.failed(4);
    assert!(
        !message.contains(['\u{1b}', '\u{7}', '\u{202e}']),
        "{message:?}"
    );
}

#[test]
fn an_answers_file_that_is_no_object_is_told_how_to_be_one() {
    for text in ["null", "[]", "\"yes\"", "63"] {
        let outcome = run("--answers -").stdin(text).go();
        let message = outcome.failed(4);
        assert!(
            message.contains("write it as {\"question\": \"yes\"}"),
            "{message}"
        );
    }
    let empty = run("--answers -").stdin(" \n").go();
    assert!(empty.failed(4).contains("the file is empty"));
}

#[test]
fn a_list_is_not_taken_for_a_table() {
    let message = run("--answers -").stdin("[]").go().failed(4).to_owned();
    assert!(message.contains("write it as {"), "{message}");
    assert!(!message.contains("--csv"), "{message}");
}

#[test]
fn a_file_that_is_another_than_was_meant_is_called_by_its_name_once() {
    let made = |arguments: &str| run(arguments).go().stdout;
    let result = file(
        "mistaken_result.json",
        made("--cough no --no-input --format json"),
    );
    let response = file(
        "mistaken_fhir.json",
        made("--cough no --no-input --format fhir"),
    );
    let table = file("mistaken.csv", "id,cough\na,yes\n");
    let lines = file(
        "mistaken.ndjson",
        "{\"cough\": \"yes\"}\n{\"cough\": \"no\"}\n",
    );
    let answers = file("mistaken_answers.json", ALL_CALM);
    let rules = "tests/rule_files/frozen.json";
    let (result, response) = (result.to_str().unwrap(), response.to_str().unwrap());
    let (table, lines) = (table.to_str().unwrap(), lines.to_str().unwrap());
    let answers = answers.to_str().unwrap();
    let mut said = String::new();
    for (option, path) in [
        ("--answers", rules),
        ("--answers", table),
        ("--answers", lines),
        ("--rules", result),
        ("--rules", response),
        ("--rules", answers),
    ] {
        let outcome = run(option).and(path).go();
        let message = outcome.failed(4);
        assert!(message.contains("has 1 fault"), "{message}");
        let name = path.rsplit('/').next().unwrap();
        said += &format!(
            "lungnets {option} {name}\n{}\n",
            message.replace(path, name)
        );
    }
    assert_snapshot!(said);
}

#[test]
fn an_emergency_lacks_no_answer() {
    let outcome = run("--require-all --emergency-signs yes --exit-code").go();
    assert!(
        outcome.stdout.starts_with("Get help now"),
        "{}",
        outcome.stdout
    );
    assert!(outcome.code > 10, "{}", outcome.code);
}

#[test]
fn errors_are_json_however_the_format_is_named() {
    for format in [
        "--format json",
        "--format=json",
        "-f json",
        "-fjson",
        "-f=json",
    ] {
        let outcome = run(&format!("--cough perhaps {format}")).go();
        let told: serde_json::Value = serde_json::from_str(&outcome.stderr).expect(format);
        assert_eq!(told["errors"][0]["code"], "usage", "{format}");
    }
}
