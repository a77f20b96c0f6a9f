//! What is refused for its form, or for the names in it, is looked through for an emergency all the same.

use super::run::answer;
use crate::support::run::run;

const CALM: &str = r#""age": 40, "cough": "no""#;

/// Whether the only line of some output is an emergency that was refused.
fn is_refused_emergency(arguments: &str, input: &str) -> bool {
    let outcome = answer(arguments, input);
    let is_told = outcome
        .stderr
        .contains("1 refused line is certain to be an emergency");
    let line = outcome.stdout.lines().last().unwrap();
    assert_eq!(
        (outcome.code, line.contains("\"error\"")),
        (7, true),
        "{input}: {line}"
    );
    let is_emergency = line.contains("\"error\":{\"code\":\"emergency\"");
    assert_eq!(
        (is_emergency, line.contains("\"do_first\"")),
        (is_told, is_told),
        "{input}: {line}"
    );
    is_emergency
}

#[test]
fn an_emergency_that_stands_deeper_or_under_another_name_is_told() {
    for said in [
        r#""answers": {"emergency_signs": "yes"}"#,
        r#""data": [{"emergency_signs": true}]"#,
        r#""Emergency_Signs": "yes""#,
        r#""emergency-signs": "y""#,
        r#""emergencySigns": true"#,
        r#""emergency_signs": {"value": 1}, "answers": {"emergency_signs": "yes"}"#,
        r#""coughing_blood": {"more": true}"#,
        r#""coughing_blood": [{"more": "yes"}]"#,
        r#""coughing_blood": [["more"]]"#,
        r#""coughing_blood___more": 1"#,
        r#""coughing_blood.more": "1""#,
        r#""more": true"#,
    ] {
        let line = format!("{{{CALM}, {said}}}");
        assert!(is_refused_emergency("", &line), "{line}");
        let alone = run("--answers -").stdin(&line).go();
        assert!(
            alone.stdout.starts_with("Get help now"),
            "{line}: {}",
            alone.stderr
        );
        assert_eq!(alone.code, 4, "{line}");
    }
}

#[test]
fn what_denies_a_sign_or_is_about_something_else_is_no_emergency() {
    for said in [
        r#""answers": {"emergency_signs": "no"}"#,
        r#""Emergency_Signs": "no""#,
        r#""emergency_contact": "yes""#,
        r#""my_emergency_signs": "yes""#,
        r#""coughing_blood": {"more": false}"#,
        r#""coughing_blood___more": 0"#,
        r#""coughing_blood___more": """#,
        r#""coughing_blood": {"none": true}"#,
        r#""no_more": true"#,
    ] {
        let line = format!("{{{CALM}, {said}}}");
        assert!(!is_refused_emergency("", &line), "{line}");
    }
    let of_another_version =
        r#"{"rule_set": "chest_check", "version": "0.9", "emergency_signs": "no", "couhg": 1}"#;
    assert!(!is_refused_emergency("", of_another_version));
}

#[test]
fn objects_that_an_open_quote_swallows_are_looked_through_and_counted() {
    let list = r#"[{"id": 1, "cough": "yes}, {"id": 2, "emergency_signs": "yes"}, {"id": 3, "cough": "no"}]"#;
    let outcome = answer("--fields id", list);
    let told = outcome.stdout.lines().next().unwrap();
    assert!(told.contains("\"code\":\"emergency\""), "{told}");
    assert!(
        told.contains("; 3 objects begin in it, and each may be a person"),
        "{told}"
    );
    for one in [r#"{"id": 1, "cough": "yes}"#, r#"{"cough": {"a": {"b": 1}"#] {
        let told = answer("--fields id", one).stdout;
        assert!(
            told.contains("not_json") && !told.contains("objects begin"),
            "{told}"
        );
    }
}

#[test]
fn a_row_whose_cells_are_not_where_they_belong_is_looked_through_for_signs() {
    const SIGN: &str = "More than a few spots or streaks";
    let table = |row: &str| format!("id,cough,coughing_blood,emergency_signs\n{row}\n");
    for row in [
        format!("a,{SIGN}"),
        format!("a,no,none,no,{SIGN}"),
        format!("a,\"no\"x,{SIGN},no"),
        "a,\"he \"said, none, \"\",none,yes".to_owned(),
        "a,no,,none,yes".to_owned(),
    ] {
        assert!(is_refused_emergency("--csv", &table(&row)), "{row}");
    }
    for row in ["a,no", "a,no,none,no,", "a,yes", "a,\"no\"x,none,no"] {
        assert!(!is_refused_emergency("--csv", &table(row)), "{row}");
    }
    let passed_over = format!("id,note,cough\na,{SIGN},no\n");
    assert!(is_refused_emergency(
        "--csv --ignore-columns note",
        &passed_over
    ));
    let unnamed = format!("id,cough,\na,no,{SIGN}\n");
    assert!(is_refused_emergency("--csv", &unnamed));
}

#[test]
fn a_row_of_several_lines_is_looked_through_for_signs_whatever_it_is_refused_for() {
    let table = |answers: &str| {
        let remark = "\"he said\nMore than a few spots or streaks\"";
        format!("id,note,cough,lasting_cough\na,{remark},{answers}\n")
    };
    for answers in ["perhaps,no", "no,yes", ","] {
        let table = table(answers);
        assert!(
            is_refused_emergency("--csv --ignore-columns note", &table),
            "{table}"
        );
    }
    let outcome = answer("--csv --ignore-columns note", table("no,no"));
    assert_eq!(outcome.code, 0, "{}", outcome.stdout);
}

#[test]
fn a_response_that_is_nested_too_deep_is_looked_through_alone_and_in_a_batch() {
    let item =
        r#"{"linkId":"emergency_signs","answer":[{"valueCoding":{"code":"emergency_signs.yes"}}]}"#;
    for depth in [1, 126, 127, 128, 200] {
        let deep = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        let line =
            format!(r#"{{"resourceType":"QuestionnaireResponse","x":{deep},"item":[{item}]}}"#);
        assert!(is_refused_emergency("", &line), "{depth}");
        let alone = run("--answers -").stdin(&line).go();
        assert!(alone.stdout.starts_with("Get help now"), "{depth}");
    }
}

#[test]
fn of_an_answer_that_stands_twice_that_alone_is_told_in_a_file_and_in_a_line() {
    let line = r#"{"cough": "yes", "cough": "perhaps"}"#;
    let alone = run("--answers - --format json").stdin(line).go();
    for told in [answer("", line).stdout, alone.stderr] {
        assert!(told.contains("\"code\":\"repeated\""), "{told}");
        assert!(!told.contains("unknown_value"), "{told}");
    }
}
