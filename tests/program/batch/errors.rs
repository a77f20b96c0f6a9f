//! Errors as data: in lines, in tables, in summaries, and as the last words of a run.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use super::made;
use super::run::answer;
use crate::support::run::command;
use crate::support::skipping::skip;
use crate::support::validator::is_valid;

const TABLE: &str = "id,Cough,age\na,maybe,63\nb,None,old\nc,no,63\nd,perhaps,200\n,,\ne,yes,\"6\n";

fn lines(text: &str) -> Vec<Value> {
    let lines = text.lines();
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn an_error_says_what_where_and_about_which_question() {
    let outcome = answer("--csv --fields id", TABLE);
    assert_eq!(outcome.code, 7);
    let lines = lines(&outcome.stdout);
    let error = &lines[0]["error"];
    assert_eq!(
        (&lines[0]["id"], &lines[0]["line"]),
        (&json!("a"), &json!(2))
    );
    let members = ["code", "question", "column", "found"].map(|name| error[name].clone());
    let expected = [
        json!("unknown_value"),
        json!("cough"),
        json!("Cough"),
        json!("maybe"),
    ];
    assert_eq!(members, expected);
    assert!(
        error["say"]
            .as_str()
            .unwrap()
            .contains("is not yes, no or unsure")
    );
    assert_eq!(lines[0].get("more"), None);
    let codes = |line: &Value| {
        let more = line["more"].as_array().unwrap()[0].clone();
        [
            line["error"]["code"].clone(),
            more["code"].clone(),
            more["found"].clone(),
        ]
    };
    assert_eq!(codes(&lines[1]), ["missing_value", "not_a_number", "old"]);
    assert_eq!(codes(&lines[3]), ["unknown_value", "out_of_range", "200"]);
    assert_eq!(lines[4]["error"]["code"], "broken_quotes");
}

#[test]
fn a_line_of_json_says_the_same_of_its_members() {
    let outcome = answer(
        "--fields id",
        "{\"id\":1,\"cough\":\"maybe\",\"today_signs\":[\"fevr\",1]}\n{\"couhg\":1}\n",
    );
    let lines = lines(&outcome.stdout);
    assert_eq!(lines[0]["error"]["question"], "cough");
    assert_eq!(lines[0]["error"]["column"], Value::Null);
    assert_eq!(lines[0]["more"][0]["question"], "today_signs");
    let unknown = &lines[1]["error"];
    assert_eq!(
        (&unknown["code"], &unknown["question"]),
        (&json!("unknown_question"), &Value::Null)
    );
    assert_eq!(unknown["found"], "couhg");
}

#[test]
fn a_table_has_the_same_members_as_columns() {
    let from_csv = answer("--csv --output-csv --fields id", TABLE);
    let mut rows = from_csv.stdout.lines();
    assert_eq!(rows.next(), Some("id,line,code,question,column,found,say"));
    assert!(
        rows.next()
            .unwrap()
            .starts_with("a,2,unknown_value,cough,Cough,maybe,\"column 2")
    );
    assert_eq!(rows.nth(1), Some("c,,,,,,"));
}

/// The schema of errors, as the program prints it.
fn schema() -> Value {
    let printed = command("schema errors").output().unwrap();
    serde_json::from_slice(&printed.stdout).unwrap()
}

/// What is wrong with the lines of an output.
fn errors(stdout: &str) -> Vec<Value> {
    let of_line = |line: Value| {
        let more = line.get("more").and_then(Value::as_array).cloned();
        let first = line.get("error").cloned();
        first.into_iter().chain(more.unwrap_or_default())
    };
    lines(stdout).into_iter().flat_map(of_line).collect()
}

#[test]
fn the_schema_of_errors_lists_every_code() {
    let schema = schema();
    let codes = schema["properties"]["code"]["anyOf"].as_array().unwrap();
    let codes = codes.iter().map(|code| code["const"].as_str().unwrap());
    let names = lungnets::fault::Code::EVERY.iter().map(|code| code.name());
    assert!(codes.eq(names), "{schema}");
}

#[test]
fn every_error_is_one_that_the_schema_describes() {
    let schema = schema();
    let broken: Vec<u8> = made::BREAKS
        .iter()
        .flat_map(|(line, _)| [line, b"\n" as &[u8]].concat())
        .collect();
    let boxes = "today_signs___sudden_or_worse,today_signs___fever,today_signs___racing_heart,today_signs___swollen_leg,\n\
                 2,x,NA,0,\n0,1,,0,\n0,1,0,0,text\n1,0\n";
    let response = super::run::outcome(command("--emergency-signs yes --format fhir"), "").stdout;
    let response: Value = serde_json::from_str(&response).unwrap();
    let stopped = response.to_string().replace("\"completed\"", "\"stopped\"");
    let of_lines = [
        errors(&answer("", stopped).stdout),
        errors(&answer("", &broken).stdout),
        errors(&answer("--full", &broken).stdout),
        errors(&answer("", "x".repeat(1_100_000)).stdout),
        errors(&answer("--csv --fields id", TABLE).stdout),
        errors(&answer("--csv", boxes).stdout),
        errors(&answer("--csv", "today_signs\n\"fever,racing_heart\"\n").stdout),
        errors(
            &answer(
                "--csv --ignore-other-columns",
                "Q7,cough\nMore than a few spots or streaks,no\n",
            )
            .stdout,
        ),
    ];
    let mut all = of_lines.concat();
    for (arguments, input) in [
        ("--answers -", "{\"cough\":\"maybe\",\"age\":\"63\"}"),
        ("--answers -", "{"),
        ("--answers -", "id,cough\na,yes\n"),
        (
            "--answers -",
            "{\"format\": 2, \"questions\": [], \"rules\": []}",
        ),
        ("--answers /not/there", ""),
        ("--no-input", ""),
        ("--cough maybe", ""),
        ("--no-such-option", ""),
        ("--rules tests/rule_files/many_faults.json", ""),
    ] {
        let outcome = super::run::outcome(command(&format!("{arguments} --format json")), input);
        let told: Value = serde_json::from_str(outcome.stderr.lines().next().unwrap()).unwrap();
        all.extend(told["errors"].as_array().unwrap().iter().cloned());
    }
    for error in &all {
        assert!(is_valid(&schema, error), "{error}");
        for member in ["code", "question", "column", "found", "say"] {
            let mut without = error.clone();
            without.as_object_mut().unwrap().remove(member);
            assert!(!is_valid(&schema, &without), "{without}");
        }
        let mut unknown = error.clone();
        unknown["code"] = json!("oops");
        assert!(!is_valid(&schema, &unknown), "{unknown}");
    }
    let missing = lungnets::fault::Code::EVERY.iter().map(|code| code.name());
    let seen = |code: &str| all.iter().any(|error| error["code"] == code);
    let missing: Vec<&str> = missing.filter(|code| !seen(code)).collect();
    assert_eq!(missing, [""; 0], "codes that no error here has");
}

#[test]
fn a_summary_counts_by_level_and_by_code_for_people_and_for_programs() {
    let text = answer("--csv --fields id --summary", TABLE).stderr;
    for row in [
        "6 lines\n",
        "  refused",
        "    unknown_value   2",
        "    broken_quotes   1",
        "  empty",
    ] {
        assert!(text.contains(row), "{row}: {text}");
    }
    let json = answer("--csv --fields id --summary=json", TABLE).stderr;
    let summary: Value = serde_json::from_str(json.lines().next().unwrap()).unwrap();
    assert_eq!(
        (&summary["lines"], &summary["refused"], &summary["empty"]),
        (&json!(6), &json!(4), &json!(1))
    );
    assert_eq!(
        summary["errors"],
        json!({"unknown_value": 2, "missing_value": 1, "broken_quotes": 1})
    );
    assert_eq!(summary["levels"]["next_visit"], 1);
    assert_eq!(summary["rule_set"]["sha256"].as_str().unwrap().len(), 64);
}

#[test]
fn the_last_words_name_what_is_most_often_wrong_with_an_example() {
    let stderr = answer("--csv --fields id", TABLE).stderr;
    let last: Vec<&str> = stderr.lines().rev().take(2).collect();
    assert_eq!(last[1], "  Most often: unknown_value (2), such as line 2:");
    assert!(
        last[0].contains("\"maybe\" is not yes, no or unsure"),
        "{stderr}"
    );
}

#[test]
fn a_self_check_for_programs_says_its_errors_to_programs() {
    let run = |arguments: &str, input: &str| {
        let output = super::run::outcome(command(arguments), input);
        let json: Value = serde_json::from_str(output.stderr.lines().next().unwrap()).unwrap();
        (output.code, json)
    };
    let (code, error) = run(
        "--answers - --format json",
        "{\"cough\":\"maybe\",\"age\":\"63\"}",
    );
    assert_eq!(code, 4);
    let members = ["code", "question", "found"].map(|name| error["errors"][0][name].clone());
    assert_eq!(
        members,
        [json!("unknown_value"), json!("cough"), json!("maybe")]
    );
    assert_eq!(error["errors"][1]["code"], "wrong_kind");
    let (code, error) = run("--no-input --format json", "");
    assert_eq!(
        (code, &error["errors"][0]["code"]),
        (3, &json!("answers_missing"))
    );
    let (code, error) = run("--answers /not/there --format json", "");
    assert_eq!((code, &error["errors"][0]["code"]), (1, &json!("failed")));
    let (code, error) = run("--cough maybe --format json", "");
    assert_eq!((code, &error["errors"][0]["code"]), (2, &json!("usage")));
}

#[test]
fn the_front_page_names_every_code() {
    let page = include_str!("../../../README.md");
    for code in lungnets::fault::Code::EVERY {
        assert!(
            page.contains(&format!("`{}`", code.name())),
            "{}",
            code.name()
        );
    }
}

/// Runs the script of the front page on one form or on a list of them, with the program in this folder; none, where
/// there is no Python.
fn script(forms: &Value, folder: &Path) -> Option<super::run::Outcome> {
    let page = include_str!("../../../README.md");
    let mut blocks = page.split("```python\n").skip(1);
    let script = blocks.find(|block| block.contains("wrong = ")).unwrap();
    let script = script.split("```").next().unwrap();
    if Command::new("python3").arg("--version").output().is_err() {
        skip(
            "the script that marks the fields of a form",
            "There is no python3.",
        );
        return None;
    }
    let script = format!(
        "import json, subprocess, sys\nforms = json.loads(input())\n{script}\nprint(json.dumps(wrong))"
    );
    let mut python = Command::new("python3");
    python.args(["-c", &script]);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(folder.to_owned()).chain(std::env::split_paths(&path));
    python.env("PATH", std::env::join_paths(folders).unwrap());
    Some(super::run::outcome(python, forms.to_string()))
}

/// Which fields the script of the front page marks: the number of the form, the question, and what it says beside it.
fn marked(forms: &Value) -> Option<Vec<(u64, Option<String>, String)>> {
    let folder = Path::new(crate::support::run::PROGRAM).parent().unwrap();
    let outcome = script(forms, folder)?;
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
    Some(serde_json::from_str(&outcome.stdout).unwrap())
}

#[test]
fn the_script_of_the_front_page_marks_the_wrong_fields_of_forms_and_loses_none() {
    let form = json!({"cough": "maybe", "age": "63", "wheezing": "no"});
    let strange = json!({"couhg": "no", "wheezign": "no"});
    let Some(said) = marked(&form) else {
        return;
    };
    let fields = |said: &[(u64, Option<String>, String)]| -> Vec<(u64, String)> {
        let fields = said.iter();
        fields
            .map(|(form, question, _)| (*form, question.clone().unwrap_or_default()))
            .collect()
    };
    assert_eq!(fields(&said), [(1, "age".into()), (1, "cough".into())]);
    let is_said = |say: &str| said.iter().any(|(.., said)| said.contains(say));
    assert!(is_said("is not yes, no or unsure"), "{said:?}");
    let list = json!([{"cough": "yes"}, form, {}, strange]);
    let said = marked(&list).unwrap();
    let (both, unknown) = (
        ["age", "cough"].map(|name| (2, name.into())),
        (4, String::new()),
    );
    assert_eq!(
        fields(&said),
        [both.to_vec(), vec![unknown.clone(), unknown]].concat()
    );
    for sound in [json!({"cough": "yes", "age": 63}), json!({}), json!([])] {
        assert_eq!(marked(&sound), Some(Vec::new()), "{sound}");
    }
}

#[cfg(unix)]
#[test]
fn the_script_of_the_front_page_marks_nothing_where_the_program_fails() {
    let folder = super::run::folder("a_program_that_fails");
    std::os::unix::fs::symlink("/bin/false", folder.join("lungnets")).unwrap();
    if let Some(outcome) = script(&json!({"cough": "maybe"}), &folder) {
        assert_eq!((outcome.code, outcome.stdout.as_str()), (1, ""));
    }
}

#[test]
fn the_schema_of_lines_out_takes_the_columns_that_are_kept() {
    let arguments = "--fields id,level_id --keep site,note";
    let schema = super::run::outcome(command(&format!("schema batch-output {arguments}")), "");
    let schema: Value = serde_json::from_str(&schema.stdout).unwrap();
    let table = "id,site,note,cough\na,Leeds,x,yes\nb,York,,maybe\nc,\"L\"x,,no\n";
    let out = lines(&answer(&format!("--csv {arguments}"), table).stdout);
    assert_eq!(out.len(), 3);
    for line in &out {
        assert!(is_valid(&schema, line), "{line}");
        for name in ["site", "note"] {
            let mut without = line.clone();
            without.as_object_mut().unwrap().remove(name);
            assert!(!is_valid(&schema, &without), "{without}");
        }
    }
    let twice = super::run::outcome(command("schema batch-output --keep rank"), "");
    assert_eq!((twice.code, twice.stdout.as_str()), (2, ""));
}

#[test]
fn an_emergency_is_told_before_what_else_is_wrong_with_a_line_or_a_row() {
    let codes = |outcome: super::run::Outcome| -> Vec<Value> {
        assert_eq!(outcome.code, 7, "{}", outcome.stderr);
        let errors = errors(&outcome.stdout).into_iter();
        errors.map(|error| error["code"].clone()).collect()
    };
    for (others, code) in [
        ("\"age\":\"63\"", "wrong_kind"),
        ("\"couhg\":\"yes\"", "unknown_question"),
        (
            "\"cough\":\"no\",\"lasting_cough\":\"yes\"",
            "contradicting_answers",
        ),
    ] {
        let told = codes(answer(
            "",
            format!("{{\"emergency_signs\":\"yes\",{others}}}"),
        ));
        assert_eq!(told, ["emergency", code]);
        let told = codes(answer("", format!("{{\"wheezing\":\"yes\",{others}}}")));
        assert_eq!(told, [code]);
    }
    for (cells, code) in [
        ("yes,maybe,", "unknown_value"),
        ("yes,no,yes", "contradicting_answers"),
    ] {
        let table = format!("emergency_signs,cough,lasting_cough\n{cells}\n");
        assert_eq!(codes(answer("--csv", &table)), ["emergency", code]);
        let calmer = table.replace("\nyes", "\nno");
        assert_eq!(codes(answer("--csv", &calmer)), [code]);
    }
}

/// What comes of the same answers as a line of a batch and as a file of answers: both say first that it is an
/// emergency.
fn is_told_first_at_both_doors(line: &str) {
    let told = answer("", line);
    assert_eq!(told.code, 7, "{line}: {}", told.stdout);
    assert_eq!(errors(&told.stdout)[0]["code"], "emergency", "{line}");
    let shown = super::run::outcome(command("--answers -"), line);
    assert_eq!(shown.code, 4, "{line}: {}", shown.stderr);
    assert!(
        shown.stdout.starts_with("Get help now"),
        "{line}: {}",
        shown.stdout
    );
}

#[test]
fn a_sign_that_can_be_read_is_an_emergency_whatever_stands_beside_it_in_the_same_answer() {
    for said in [
        r#"["fever","feverr"]"#,
        r#"["feverr","fever"]"#,
        r#"["fever","none"]"#,
        r#"["fever",null]"#,
        r#"["fever","NA"]"#,
        r#"["fever",1]"#,
        r#"["fever","unsure:fever"]"#,
        r#"["fever",""]"#,
        r#"["unsure:fever","feverr"]"#,
        r#""fever;racing_heart""#,
        r#""fever, perhaps""#,
        r#"["unsure", 1]"#,
    ] {
        is_told_first_at_both_doors(&format!(
            r#"{{"about_you":["cancer"],"today_signs":{said}}}"#
        ));
        is_told_first_at_both_doors(&format!(
            r#"{{"today_signs":{said},"about_you":["cancer"]}}"#
        ));
        let calm = answer("", format!(r#"{{"today_signs":{said}}}"#));
        assert_ne!(errors(&calm.stdout)[0]["code"], "emergency", "{said}");
    }
    for cell in [
        "fever;foo",
        "fever;",
        ";fever",
        "fever;none",
        "\"fever, racing_heart\"",
        "fever racing_heart",
        "fever;NA",
        "fever;unsure:fever",
    ] {
        let table = format!("about_you,today_signs\ncancer,{cell}\n");
        let told = answer("--csv", &table);
        assert_eq!(errors(&told.stdout)[0]["code"], "emergency", "{cell}");
        let declared = answer("--csv --missing NA", &table);
        assert_eq!(errors(&declared.stdout)[0]["code"], "emergency", "{cell}");
    }
    for (options, is_emergency) in [
        ("--about-you cancer --today-signs fever,foo", true),
        ("--about-you cancer --today-signs fever,none", true),
        (
            "--about-you cancer --today-signs fever --today-signs NA",
            true,
        ),
        ("--emergency-signs yes,no", true),
        ("--coughing-blood more,few_spots", true),
        ("--today-signs fever,foo", false),
        ("--about-you cancer --today-signs foo", false),
        ("--emergency-signs no,foo", false),
    ] {
        let shown = super::run::outcome(command(options), "");
        assert_eq!(shown.code, 2, "{options}");
        let is_shown = shown.stdout.starts_with("Get help now");
        assert_eq!(is_shown, is_emergency, "{options}: {}", shown.stdout);
    }
}

#[test]
fn of_a_name_that_stands_there_twice_either_value_may_be_the_emergency() {
    for (id, emergency, calm) in [
        ("emergency_signs", "\"yes\"", "\"no\""),
        ("emergency_signs", "\"unsure\"", "\"no\""),
        ("emergency_signs", "\"yes\"", "null"),
        ("coughing_blood", "\"more\"", "\"no\""),
        ("coughing_blood", "\"more\"", "\"unsure\""),
    ] {
        for (first, second) in [(emergency, calm), (calm, emergency)] {
            is_told_first_at_both_doors(&format!(r#"{{"{id}":{first},"{id}":{second}}}"#));
        }
    }
    for (first, second) in [("[\"fever\"]", "[]"), ("[]", "[\"fever\"]")] {
        let line =
            format!(r#"{{"about_you":["cancer"],"today_signs":{first},"today_signs":{second}}}"#);
        is_told_first_at_both_doors(&line);
    }
    let unknown: String = (0..30).map(|number| format!("\"q{number}\":1,")).collect();
    is_told_first_at_both_doors(&format!(r#"{{{unknown}"emergency_signs":"yes"}}"#));
}

#[test]
fn a_broken_row_keeps_what_can_be_read_of_it_and_names_the_column() {
    let header = b"id,name,emergency_signs,cough\n".as_slice();
    for (row, code, column, is_emergency) in [
        (
            b"a,Ann,yes,\"no".as_slice(),
            "broken_quotes",
            json!("cough"),
            true,
        ),
        (b"a,Ann,yes,\"no\"x", "broken_quotes", json!("cough"), true),
        (
            b"a,Ann,\"yes\"x,no",
            "broken_quotes",
            json!("emergency_signs"),
            false,
        ),
        (b"a,Ann,yes,\xFF", "not_utf8", json!("cough"), true),
        (b"a,Ann\xE9,yes,no", "not_utf8", json!("name"), true),
        (b"a,Ann,no,\xFF", "not_utf8", json!("cough"), false),
        (b"a,Ann,yes", "ragged_row", json!("cough"), true),
        (b"a,Ann,yes,no,no", "ragged_row", json!(null), true),
        (b"a,Ann", "ragged_row", json!("emergency_signs"), false),
    ] {
        let table = [header, row].concat();
        let outcome = answer("--csv --keep name --fields id", table);
        let line = &lines(&outcome.stdout)[0];
        assert_eq!((outcome.code, &line["id"]), (7, &json!("a")), "{line}");
        let name = if column == "name" { "" } else { "Ann" };
        assert_eq!(line["name"], name, "{line}");
        let told = errors(&outcome.stdout);
        assert_eq!(told[0]["code"] == "emergency", is_emergency, "{line}");
        let fault = &told[usize::from(is_emergency)];
        assert_eq!(
            (&fault["code"], &fault["column"]),
            (&json!(code), &column),
            "{line}"
        );
    }
    let behind_empty = answer("--csv --fields id", b"id,cough\n,\"no\n");
    assert_eq!(errors(&behind_empty.stdout)[0]["column"], "cough");
    let id_behind = answer("--csv --fields id", b"cough,id\n\xFF,a\nno,\xFF\n");
    let ids: Vec<Value> = lines(&id_behind.stdout)
        .iter()
        .map(|line| line["id"].clone())
        .collect();
    assert_eq!(ids, [json!("a"), json!(null)]);
    for line in [
        b"{\"id\":\"a\",\"emergency_signs\":\"yes\",\"age\":}".as_slice(),
        b"{\"id\":\"a\",\"emergency_signs\":\"yes\",\"age\":\"\xFF\"}",
        b"{\"id\":\"a\",\"emergency_signs\":\"yes\"} and more",
    ] {
        let outcome = answer("", line);
        assert_eq!(lines(&outcome.stdout)[0]["id"], "a");
        assert_eq!(errors(&outcome.stdout)[0]["code"], "emergency");
    }
}

#[test]
fn an_emergency_hides_no_fault_in_a_table_in_a_summary_and_where_a_run_stops() {
    let table = "id,emergency_signs,cough,age\na,yes,maybe,63\nb,no,yes,old\nc,yes,perhaps,63\n";
    let outcome = answer("--csv --output-csv --fields id --summary=json", table);
    let row = outcome.stdout.lines().nth(1).unwrap();
    assert!(row.starts_with("a,2,emergency,cough,cough,maybe,"), "{row}");
    assert!(row.contains("is not yes, no or unsure"), "{row}");
    let summary = outcome.stderr.lines().next().unwrap();
    let expected = "\"errors\":{\"unknown_value\":2,\"not_a_number\":1,\"emergency\":2}";
    let counted: Value = serde_json::from_str(summary).unwrap();
    let expected: Value = serde_json::from_str(&format!("{{{expected}}}")).unwrap();
    assert_eq!(counted["errors"], expected["errors"], "{summary}");
    assert!(
        outcome.stderr.contains("Most often: unknown_value (2)"),
        "{}",
        outcome.stderr
    );
    let stopped = answer("--csv --stop-on-error", table).stderr;
    assert!(
        stopped.contains("id \"a\": ") && stopped.contains("emergency"),
        "{stopped}"
    );
    assert!(
        stopped.contains("\"maybe\" is not yes, no or unsure"),
        "{stopped}"
    );
}

/// Every form of the totals says that refused lines are emergencies, before what is wrong with them, and counts none of
/// them for a level.
#[test]
fn totals_say_first_which_refused_lines_are_emergencies() {
    let table = "id,age,emergency_signs\n1,abc,yes\n2,80,no\n3,abc,no\n4,old,yes\n";
    let says = "2 refused lines are certain to be an emergency, by what could be read; the first is line 2, id \"1\"";
    let text = answer("--csv --fields id --summary", table).stderr;
    assert!(text.starts_with(&format!("{says}\n")), "{text}");
    let place = |row: &str| text.find(row).unwrap_or_else(|| panic!("{row}: {text}"));
    assert!(
        place("\n    emergency ") < place("\n    not_a_number "),
        "{text}"
    );
    assert!(text.contains(&format!("error: {says}\n")), "{text}");

    let json = answer("--csv --fields id --summary=json", table).stderr;
    let summary: Value = serde_json::from_str(json.lines().next().unwrap()).unwrap();
    assert_eq!(summary["refused_emergencies"], 2);
    let levels = summary["levels"].as_object().unwrap().values();
    let assessed: u64 = levels.map(|count| count.as_u64().unwrap()).sum();
    assert_eq!((assessed, &summary["refused"]), (1, &json!(3)));

    let last_words = answer("--csv --quiet -o /dev/null --force --keep-errors", table).stderr;
    assert!(
        last_words.starts_with(&format!("error: {says}\n")),
        "{last_words}"
    );
    assert!(last_words.contains("more than half of the lines could not be read: 3 of 4 lines"));

    let says =
        "error: 1 refused line is certain to be an emergency, by what could be read: line 2\n";
    for arguments in ["--csv --fields id", "--csv --fields id --stop-on-error"] {
        let one = answer(arguments, "age,emergency_signs\nabc,yes\n60,no\n").stderr;
        assert!(one.starts_with(says), "{one}");
    }
    let none = answer("--csv --fields id --summary=json", TABLE).stderr;
    assert!(none.contains("\"refused_emergencies\":0"), "{none}");
}
