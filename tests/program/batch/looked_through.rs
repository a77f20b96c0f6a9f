//! What is refused for its form, or for the names in it, is looked through for an emergency all the same.

use super::run::answer;
use crate::support::run::{run, run_as_it_ships};

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
    for answers in ["perhaps,no", "no,yes", ",", "no,no"] {
        let outcome = answer("--csv --ignore-columns note", table(answers));
        assert_eq!(outcome.code, 7, "{answers}: {}", outcome.stdout);
        let is_told = outcome.stdout.contains("\"code\":\"emergency\"");
        assert!(is_told, "{answers}: {}", outcome.stdout);
    }
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
fn a_sign_in_a_column_that_nobody_looks_at_is_counted_however_it_is_written() {
    const SIGN: &str = "More than a few spots or streaks";
    let row = |cell: &str| format!("id,q1,cough\na,{cell},no\n");
    for cell in [
        SIGN.to_owned(),
        format!("{SIGN};few_spots"),
        format!("\"few_spots, {SIGN}\""),
        format!("'{SIGN}"),
        format!("none;{SIGN}"),
        format!("{SIGN}."),
    ] {
        for fields in ["--fields id,level_id", "--fields id,level", "--full"] {
            let arguments = format!("--csv --ignore-other-columns {fields}");
            assert!(is_refused_emergency(&arguments, &row(&cell)), "{cell}");
        }
    }
    let few = row("few_spots;none");
    assert_eq!(answer("--csv --ignore-other-columns", &few).code, 0);
}

#[test]
fn a_sign_is_found_however_a_cell_or_a_line_was_written() {
    for cell in [
        "=\"more\"",
        "more.",
        "\u{200b}more",
        "More than a few spots, or streaks",
        "none;More than a few spots or streaks",
    ] {
        let table = format!("id,coughing_blood,cough\na,{cell},no\n");
        let is_read = !cell.contains(", or");
        assert_eq!(is_refused_emergency("--csv", &table), is_read, "{cell}");
    }
    for said in [
        r#""coughing_blood": {"value": ["more"]}"#,
        r#""coughing_blood": [{"id": "more"}]"#,
        r#""coughing_blood[0]": "more""#,
        r#""Coughing up blood": ["more"]"#,
        r#""Do you cough up blood?": "more""#,
    ] {
        let line = format!("{{{CALM}, {said}}}");
        assert!(is_refused_emergency("", &line), "{line}");
    }
    for said in [
        r#""coughing_blood": {"value": ["none"]}"#,
        r#""coughing_blood": [{"id": "few_spots", "more": "no"}]"#,
        r#""coughing_blood[0]": "none""#,
        r#""[0]": "more""#,
    ] {
        let line = format!("{{{CALM}, {said}}}");
        assert!(!is_refused_emergency("", &line), "{line}");
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

#[test]
fn a_row_that_is_parted_by_something_else_than_the_header_is_looked_through() {
    for row in ["a,yes,63", "a\tyes\t63", "a|yes|63"] {
        let table = format!("id;emergency_signs;age\n{row}\n");
        assert!(is_refused_emergency("--csv", &table), "{row}");
    }
    let calm = "id;emergency_signs;age\na,no,63\n";
    assert!(!is_refused_emergency("--csv", calm));
}

#[test]
fn a_box_that_other_programs_tick_is_counted_where_it_cannot_be_read() {
    let template = run_as_it_ships("batch --template").go().stdout;
    let is_box = |name: &&str| name.starts_with("emergency_signs");
    let rules = std::fs::read_to_string("rules/lung_nets.json").unwrap();
    let rules: serde_json::Value = serde_json::from_str(&rules).unwrap();
    assert!(template.split(',').any(|name| is_box(&name)));
    let mut questions = rules["questions"].as_array().unwrap().iter();
    let signs = questions.find(|question| question["id"] == "emergency_signs");
    let choices = signs.unwrap()["answer"]["any_of"].as_array().unwrap();
    let names: Vec<String> = choices
        .iter()
        .map(|choice| format!("emergency_signs___{}", choice["id"].as_str().unwrap()))
        .collect();
    for (word, is_told) in [
        ("Y", true),
        ("WAHR", true),
        ("Ja", true),
        ("-1", true),
        ("S\u{ed}", true),
        ("n", false),
        ("FALSCH", false),
        ("NA", false),
    ] {
        let others = vec!["0"; names.len() - 1].join(",");
        let table = format!("id,{}\na,{word},{others}\n", names.join(","));
        let told = run_as_it_ships("batch --csv").stdin(&table).go();
        assert_eq!(told.code, 7, "{word}");
        let line = told.stdout.contains("\"code\":\"emergency\"");
        assert_eq!(line, is_told, "{word}: {}", told.stdout);
    }
}
