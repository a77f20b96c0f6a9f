//! What somebody says of the columns of a table, and of the words in it: never guessed, and never towards calm.

use std::fs;

use super::run::{Outcome, answer, folder};

const FIELDS: &str = "--csv --fields id,level_id,not_given";

/// What a table without the doubtful words says.
fn plain(table: &str) -> Outcome {
    answer(FIELDS, table)
}

#[test]
fn declared_words_mean_that_nobody_answered_in_tables_and_in_lines() {
    let expected = plain("id,cough,age\na,,63\nb,yes,\n");
    assert_eq!(expected.code, 0);
    let words = "--missing NA,None,-99,N/A";
    for table in [
        "id,cough,age\na,NA,63\nb,yes,-99\n",
        "id,cough,age\na, None ,63\nb,yes,N/A\n",
        "id,cough,age\na,\"NA\",63\nb,yes,\"-99\"\n",
    ] {
        let outcome = answer(&format!("{FIELDS} {words}"), table);
        assert_eq!(outcome, expected, "{table}");
        assert_eq!(answer(FIELDS, table).code, 7, "{table}");
    }
    let lines =
        "{\"id\":\"a\",\"cough\":null,\"age\":63}\n{\"id\":\"b\",\"cough\":\"yes\",\"age\":-99}\n";
    let outcome = answer("--fields id,level_id,not_given --missing null,-99", lines);
    assert_eq!(outcome, expected);
    assert_eq!(
        answer("--missing -99", lines).code,
        7,
        "null is not declared"
    );
    for (arguments, input) in [
        (FIELDS, "id,cough\na,NA\n"),
        ("--fields id", "{\"id\":\"a\",\"cough\":\"NA\"}\n"),
    ] {
        let outcome = answer(&format!("{arguments} --missing NA"), input);
        assert!(
            outcome.stdout.contains("\"no_answers\""),
            "{}",
            outcome.stdout
        );
    }
}

#[test]
fn a_word_that_answers_a_question_is_never_taken_for_a_missing_one() {
    for word in [
        "no",
        "yes",
        "unsure",
        "none",
        "fever",
        "63",
        "99",
        "1",
        "few_spots",
        "N",
        "fever;racing_heart",
        "none;more",
        "unsure;fever",
        "fever;",
        "unsure;",
        "no;",
        "[\"fever\"]",
        "'fever",
    ] {
        let outcome = answer(
            &format!("{FIELDS} --missing NA,{word}"),
            "id,cough\na,yes\n",
        );
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{word}");
        assert!(
            outcome.stderr.contains("and would be lost"),
            "{}",
            outcome.stderr
        );
    }
}

#[test]
fn a_value_with_answers_in_it_is_never_mapped_to_anything_calmer() {
    let said = |value: &str, answer: &str| {
        let text = format!("{{\"values\": {{\"today_signs\": {{\"{value}\": {answer}}}}}}}");
        let outcome = answer_to_map("part", &text);
        assert!(matches!(outcome.code, 0 | 4), "{outcome:?}");
        outcome.code == 4
            && outcome
                .stderr
                .contains("is an answer already, and would be lost")
    };
    for value in [
        "fever",
        "fever;racing_heart",
        "none;fever",
        "fever;",
        "unsure;fever",
    ] {
        for answer in ["null", "\"none\"", "\"no\"", "\"swollen_leg\""] {
            assert!(said(value, answer), "{value}: {answer}");
        }
    }
    assert!(!said("fever;racing_heart", "\"fever,racing_heart\""));
    assert!(!said("feverish", "\"none\""));
}

#[test]
fn two_values_that_read_the_same_lead_to_one_answer() {
    let said = |values: &str| {
        let text = format!("{{\"values\": {{\"cough\": {{{values}}}}}}}");
        answer_to_map("same", &text)
    };
    for values in [
        r#""Ja": "yes", "JA": "no""#,
        r#""ja ": "yes", "ja": null"#,
        r#""9": "yes", "9.0": "no""#,
    ] {
        let outcome = said(values);
        assert_eq!(outcome.code, 4, "{values}");
        let told = outcome
            .stderr
            .contains("read the same, and lead to different answers");
        assert!(told, "{values}: {}", outcome.stderr);
    }
    assert_eq!(said(r#""Ja": "yes", "JA": "yes", "Nein": "no""#).code, 0);
}

fn answer_to_map(name: &str, text: &str) -> Outcome {
    answer(
        &format!("--csv {}", map(name, text)),
        "id,cough,today_signs\na,yes,\n",
    )
}

#[test]
fn boxes_that_say_missing_are_never_taken_for_none_of_these() {
    let header = "id,today_signs___sudden_or_worse,today_signs___fever,today_signs___racing_heart,today_signs___swollen_leg,age\n";
    let open = plain("id,today_signs,age\na,,63\n");
    let arguments = format!("{FIELDS} --empty-ticks-mean-none --missing NA");
    for row in ["a,NA,NA,NA,NA,63\n", "a,0,0,NA,0,63\n"] {
        assert_eq!(answer(&arguments, format!("{header}{row}")), open);
    }
    let none = plain("id,today_signs,age\na,none,63\n");
    assert_eq!(answer(&arguments, format!("{header}a,0,0,0,0,63\n")), none);
}

#[test]
fn columns_are_kept_as_they_are_for_whoever_joins_tables() {
    let table = "id,site,cough,note\na,Leeds,yes,\"=1, \"\"x\"\"\"\nb,York,maybe,\nc,\"L\"x,yes,\n";
    let json = answer("--csv --keep site,note --fields id,level_id", table);
    let lines: Vec<&str> = json.stdout.lines().collect();
    assert_eq!(
        lines[0],
        r#"{"id":"a","level_id":"next_visit","site":"Leeds","note":"=1, \"x\""}"#
    );
    assert!(
        lines[1].starts_with(r#"{"id":"b","site":"York","note":"","line":"#),
        "{}",
        lines[1]
    );
    let csv = answer(
        "--csv --output-csv --keep note,site --fields id,level_id",
        table,
    );
    let mut reader = csv::Reader::from_reader(csv.stdout.as_bytes());
    let header: Vec<String> = reader
        .headers()
        .unwrap()
        .iter()
        .map(str::to_owned)
        .collect();
    assert_eq!(header[..4], ["id", "level_id", "note", "site"]);
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 3);
    assert_eq!((&rows[0][2], &rows[0][3]), ("'=1, \"x\"", "Leeds"));
    assert_eq!((&rows[1][3], &rows[1][5]), ("York", "unknown_value"));
    assert_eq!(&rows[2][5], "broken_quotes");
    for (columns, said) in [("cough", "would be lost"), ("town", "there is no column")] {
        let outcome = answer(
            &format!("--csv --ignore-other-columns --keep {columns}"),
            table,
        );
        assert_eq!(outcome.code, 4);
        assert!(outcome.stderr.contains(said), "{}", outcome.stderr);
    }
}

/// A map in a file, and the argument that names it.
fn map(name: &str, text: &str) -> String {
    let path = folder(&format!("map_{name}")).join("map.json");
    fs::write(&path, text).unwrap();
    format!("--map {}", path.display())
}

#[test]
fn a_map_says_which_questions_columns_are_and_which_answers_values_are() {
    let table = "id,Q1,Q2,Q3,remark\na,Ja,99,4,x\nb,Nein,63,1;4,\nc,weiss nicht,63,14,\n";
    let said = map(
        "whole",
        r#"{"columns": {"Q1": "cough", "Q2": "age", "Q3": "today_signs", "remark": null},
            "values": {"cough": {"Ja": "yes", "Nein": "no", "weiss nicht": "unsure"},
                       "age": {"99": null},
                       "today_signs": {"4": "fever", "1": "sudden_or_worse", "14": "sudden_or_worse,fever"}}}"#,
    );
    let outcome = answer(&format!("{FIELDS} {said}"), table);
    let expected = plain(
        "id,cough,age,today_signs\na,yes,,fever\nb,no,63,sudden_or_worse;fever\nc,unsure,63,fever;sudden_or_worse\n",
    );
    assert_eq!(outcome, expected);
    let explained = answer(&format!("{FIELDS} {said} --explain-columns"), table);
    assert!(
        explained
            .stdout
            .contains("2  Q1      cough: yes, no or unsure"),
        "{}",
        explained.stdout
    );
    let whole = "In age, \"99\" is an answer not given.\nIn cough, \"Ja\" is yes.\nIn cough, \"Nein\" is no.\n\
        In cough, \"weiss nicht\" is unsure.\nIn today_signs, \"1\" is sudden_or_worse.\n\
        In today_signs, \"14\" is sudden_or_worse,fever.\nIn today_signs, \"4\" is fever.\n\
        \"NA\" is an answer not given.\nNo column answers: ";
    let explained = answer(
        &format!("{FIELDS} {said} --missing NA --explain-columns"),
        table,
    );
    assert!(explained.stdout.contains(whole), "{}", explained.stdout);
}

#[test]
fn a_map_is_held_to_the_questions_and_answers_that_there_are() {
    let table = "id,Q1\na,Ja\n";
    for (name, text, code, said) in [
        (
            "answer",
            r#"{"columns": {"Q1": "cough"}, "values": {"cough": {"Ja": "maybe"}}}"#,
            4,
            "is not yes, no or unsure",
        ),
        (
            "question",
            r#"{"columns": {"Q1": "cough"}, "values": {"couhg": {"Ja": "yes"}}}"#,
            4,
            "did you mean \"cough\"?",
        ),
        (
            "target",
            r#"{"columns": {"Q1": "couhg"}}"#,
            4,
            "did you mean \"cough\"?",
        ),
        (
            "column",
            r#"{"columns": {"Q1": "cough", "Q9": "age"}}"#,
            4,
            "there is no column \"Q9\"",
        ),
        (
            "member",
            r#"{"column": {"Q1": "cough"}}"#,
            4,
            "did you mean \"columns\"?",
        ),
        ("json", "{", 4, "not JSON"),
    ] {
        let outcome = answer(&format!("--csv {}", map(name, text)), table);
        assert_eq!(
            (outcome.code, outcome.stdout.as_str()),
            (code, ""),
            "{name}: {}",
            outcome.stderr
        );
        assert!(outcome.stderr.contains(said), "{name}: {}", outcome.stderr);
    }
    let lost = map("lost", r#"{"columns": {"cough": null}}"#);
    let outcome = answer(&format!("--csv {lost}"), "id,cough,age\na,yes,63\n");
    assert_eq!(outcome.code, 4);
    assert!(
        outcome.stderr.contains("its answers would be lost"),
        "{}",
        outcome.stderr
    );
}

#[test]
fn what_columns_are_taken_for_is_told_before_a_run() {
    let table = "Cough;site;today_signs___sudden_or_worse;today_signs___fever;today_signs___racing_heart;today_signs___swollen_leg;id;;\nyes;Leeds;0;1;0;0;a;;\n";
    let outcome = answer("--csv --keep site --explain-columns", table);
    assert_eq!(outcome.code, 0);
    insta::assert_snapshot!(outcome.stdout);
}

#[test]
fn a_template_is_a_table_that_is_read() {
    let template = answer("--template", "");
    assert_eq!((template.code, template.stdout.lines().count()), (0, 2));
    let outcome = answer("--csv --fields id,not_given", template.stdout);
    assert_eq!(
        (outcome.code, outcome.stdout.as_str()),
        (0, "{\"id\":\"example\",\"not_given\":[]}\n")
    );
}

#[test]
fn no_kept_column_stands_in_the_output_twice() {
    let table = "id,level_id,note,emergency_signs\nx,nothing_reported,a,yes\n";
    for keep in [
        "level_id",
        "rank",
        "line",
        "error",
        "id",
        "say",
        "note,note",
    ] {
        let outcome = answer(
            &format!("--csv --ignore-other-columns --keep {keep}"),
            table,
        );
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{keep}");
        assert!(outcome.stderr.contains("twice"), "{}", outcome.stderr);
    }
    let outcome = answer("--csv --ignore-columns level_id --keep note", table);
    assert!(
        outcome.stdout.contains("\"note\":\"a\""),
        "{}",
        outcome.stdout
    );
}

#[test]
fn columns_that_nobody_named_are_passed_over_by_name_and_never_in_silence() {
    let table = "id,Comments,cough,A,B,C,D,E,F,G\n1,none today,no,,,,,,,\n";
    let outcome = answer("--csv --ignore-other-columns --fields id", table);
    assert_eq!(
        outcome.stderr,
        "note: 8 columns passed over: Comments, A, B, C, D, E and 2 more; is none of them about a question?\n"
    );
    assert_eq!(outcome.code, 0);
    let named = answer(
        "--csv --ignore-columns Comments,A,B,C,D,E,F,G --ignore-other-columns --fields id",
        table,
    );
    assert_eq!((named.stderr.as_str(), named.code), ("", 0));
    let quiet = answer("--csv --ignore-other-columns --fields id --quiet", table);
    assert_eq!((quiet.stderr.as_str(), quiet.code), ("", 0));
}
