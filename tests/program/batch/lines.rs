//! A line in, a line out.

use serde_json::{Value, json};

use super::run::{Outcome, answer};
use crate::support::run::command;

/// The ids and levels of some lines.
fn levels(input: impl AsRef<[u8]>) -> Outcome {
    answer("--fields id,level_id", input)
}

#[test]
fn each_line_is_answered_at_its_place() {
    let outcome =
        levels("{\"id\":1,\"cough\":\"yes\"}\n{\"id\":\"b\",\"chest_pain\":true}\n{\"age\":40}\n");
    let expected = "{\"id\":1,\"level_id\":\"next_visit\"}\n{\"id\":\"b\",\"level_id\":\"today\"}\n\
        {\"id\":null,\"level_id\":\"next_visit\"}\n";
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, expected));
    assert_eq!(outcome.stderr, "");
}

#[test]
fn a_line_says_everything_that_a_script_needs() {
    let outcome = answer("", "{\"id\":\"a\",\"cough\":\"unsure\",\"age\":63}\n");
    insta::assert_snapshot!(outcome.stdout);
}

#[test]
fn a_line_agrees_with_the_whole_result_of_the_same_answers() {
    let line = "{\"id\":7,\"cough\":\"unsure\",\"age\":63}";
    let short: Value = serde_json::from_str(&answer("", line).stdout).unwrap();
    let mut full: Value = serde_json::from_str(&answer("--full", line).stdout).unwrap();
    let ids = |part: &str, name: &str| -> Vec<Value> {
        let parts = full[part].as_array().unwrap().iter();
        parts.map(|part| part[name].clone()).collect()
    };
    assert_eq!(short["id"], json!(7));
    assert_eq!(short["level_id"], full["level"]["id"]);
    assert_eq!(short["rank"], full["level"]["rank"]);
    assert_eq!(short["possible_id"], full["possible"]["id"]);
    assert_eq!(short["because_ids"], json!(ids("because", "rule")));
    assert_eq!(short["undecided_ids"], json!(ids("undecided", "rule")));
    assert_eq!(short["not_given"], full["not_given"]);
    assert_eq!(short["unsure"], json!(["cough"]));
    let alone = command("--cough unsure --age 63 --format json")
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap();
    full.as_object_mut().unwrap().remove("id");
    assert_eq!(
        full,
        serde_json::from_slice::<Value>(&alone.stdout).unwrap()
    );
}

#[test]
fn both_line_ends_a_mark_at_the_start_and_a_missing_last_end_are_fine() {
    let lines = |text: &str| {
        text.replace("{1}", "{\"id\":1,\"age\":6}")
            .replace("{2}", "{\"id\":2,\"age\":40}")
    };
    let expected = levels(lines("{1}\n{2}\n")).stdout;
    for input in [
        "{1}\n{2}",
        "{1}\r\n{2}\r\n",
        "\u{feff}{1}\r\n{2}",
        "{1}\n \t{2}\r\n",
    ] {
        let input = lines(input);
        let input = input.as_str();
        let outcome = levels(input);
        assert_eq!(
            (outcome.code, outcome.stdout),
            (0, expected.clone()),
            "{input:?}"
        );
    }
}

#[test]
fn nothing_in_is_nothing_out() {
    for input in ["", "\u{feff}"] {
        let outcome = levels(input);
        assert_eq!(
            (outcome.code, outcome.stdout.as_str()),
            (0, ""),
            "{input:?}"
        );
    }
}

#[test]
fn a_line_that_cannot_be_read_says_why_at_its_place_and_the_run_goes_on() {
    let outcome = levels(
        "{\"id\":1,\"age\":6}\n{\"id\":\"b\",\"couhg\":\"yes\"}\nhello\n{\"id\":4,\"age\":6}\n",
    );
    assert_eq!(outcome.code, 7);
    insta::assert_snapshot!(format!("{}---\n{}", outcome.stdout, outcome.stderr));
}

#[test]
fn another_rule_file_is_used_as_everywhere() {
    let outcome = answer(
        "--rules tests/rule_files/insect_sting.json --fields level_id,because_ids",
        "{\"swelling\":\"yes\",\"swelling_where\":[\"tongue\"]}\n{\"cough\":\"yes\"}\n",
    );
    assert_eq!(outcome.code, 7);
    assert!(
        outcome.stdout.starts_with("{\"level_id\":\"emergency\""),
        "{outcome:?}"
    );
    assert!(
        outcome.stdout.contains("there is no question"),
        "{outcome:?}"
    );
}

#[test]
fn lines_that_are_something_else_are_called_by_their_name() {
    let response = r#"{"resourceType": "Patient", "active": true}"#;
    let result = r#"{"format": 1, "rule_set": {}, "level": {}, "answers": {}}"#;
    let outcome = answer("", format!("{response}\n{result}\n"));
    assert_eq!(outcome.code, 7);
    insta::assert_snapshot!(format!("{}{}", outcome.stdout, outcome.stderr));
}

#[test]
fn where_no_line_can_be_read_the_end_says_what_a_line_should_be() {
    let hint = "For a table say --csv.";
    let table = "id,cough\na,yes\n";
    assert!(answer("", table).stderr.contains(hint));
    assert!(!answer("", "{\"age\":6}\nno\n").stderr.contains(hint));
    let refused = answer("--csv", "id,cough\na,perhaps\n");
    assert!(!refused.stderr.contains(hint), "{}", refused.stderr);
}

#[test]
fn an_input_without_lines_is_no_error_and_is_told() {
    for (arguments, input, output) in [
        ("", "", ""),
        ("--csv", "id,age\n", ""),
        (
            "--csv --output-csv --fields rank",
            "age\n",
            "rank,line,code,question,column,found,say\n",
        ),
    ] {
        let outcome = answer(arguments, input);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (0, output));
        assert_eq!(
            outcome.stderr,
            "note: standard input holds no answer sets\n"
        );
    }
}
