//! Several people in one line, as where line ends were lost, and lines that end as on old systems: nobody is lost.

use serde_json::{Value, json};

use super::run::{Outcome, answer};

/// The members of this name, one of each line that was written.
fn members(outcome: &Outcome, name: &str) -> Vec<Value> {
    let lines = outcome.stdout.lines();
    lines
        .map(|line| serde_json::from_str::<Value>(line).unwrap()[name].clone())
        .collect()
}

#[test]
fn each_object_of_a_line_is_a_person_or_an_error() {
    let text = concat!(
        r#"{"id":1,"cough":"no"}{"id":2,"emergency_signs":"yes"} {"id":3,"cough":"maybe"}"#,
        "\n",
        r#"{"id":"}{","cough":"no"}"#,
        "\n",
        r#"{"id":5,"cough":"no"}{"id":6,"#,
        "\n",
    );
    let told = answer("", text);
    assert_eq!(told.code, 7);
    let ids = [
        json!(1),
        json!(2),
        json!(3),
        json!("}{"),
        json!(5),
        json!(6),
    ];
    assert_eq!(members(&told, "id"), ids);
    let levels = members(&told, "level_id");
    assert_eq!(levels[1], "emergency");
    let lines = [
        Value::Null,
        Value::Null,
        json!(1),
        Value::Null,
        Value::Null,
        json!(3),
    ];
    assert_eq!(members(&told, "line"), lines);
}

#[test]
fn a_line_of_more_objects_than_fit_is_one_error_with_every_emergency() {
    let people = |count: usize| r#"{"cough":"no"}"#.repeat(count);
    assert_eq!(answer("", people(64)).stdout.lines().count(), 64);
    let told = answer("", people(65));
    assert_eq!((told.code, told.stdout.lines().count()), (7, 1));
    let told = answer("", people(65) + r#"{"emergency_signs":"yes"}"#);
    assert_eq!(members(&told, "error")[0]["code"], "emergency");
}

#[test]
fn lines_may_end_in_a_carriage_return() {
    let person = |id: usize| match id {
        7 => format!("{{\"id\":{id},\"cough\":"),
        13 => String::new(),
        _ => format!("{{\"id\":{id},\"cough\":\"yes\"}}"),
    };
    let lines: Vec<String> = (0..200).map(person).collect();
    let expected = answer("", lines.join("\n"));
    assert_eq!(expected.stdout.lines().count(), 199);
    for end in ["\r", "\r\n"] {
        assert_eq!(answer("", lines.join(end)), expected, "{end:?}");
        assert_eq!(answer("", lines.join(end) + end), expected, "{end:?}");
    }
    let mixed = lines[..60].join("\r").replacen('\r', "\n", 1);
    let told = answer("", mixed);
    assert!(told.stdout.contains("\"id\":0"), "{}", told.stderr);
    assert!(told.stdout.contains("\"id\":6,"), "{}", told.stderr);
    assert_eq!(told.code, 7, "the seventh takes the rest of the line along");
}
