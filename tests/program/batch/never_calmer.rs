//! Ways in which a table, a map or an option could take somebody's answer away, each of which is refused.

use std::fs;
use std::io::Write;

use super::run::{Outcome, answer, batch, folder, piped};
use crate::support::run::run_as_it_ships;

const HEADER_IS_WRONG: i32 = 4;

/// A run with a map.
fn mapped(name: &str, map: &str, arguments: &str, table: &str) -> Outcome {
    let path = folder(&format!("calmer_{name}")).join("map.json");
    fs::write(&path, map).unwrap();
    let arguments = format!("--csv --map {} {arguments}", path.display());
    answer(&arguments, table)
}

/// Nothing was read, and this was said.
fn is_refused(outcome: &Outcome, said: &str) {
    let (code, stdout) = (outcome.code, outcome.stdout.as_str());
    assert_eq!((code, stdout), (HEADER_IS_WRONG, ""), "{}", outcome.stderr);
    assert!(outcome.stderr.contains(said), "{}", outcome.stderr);
}

#[test]
fn a_map_never_makes_a_column_of_answers_something_else() {
    let table = "cough,fever?,age,Q1\nyes,yes,63,yes\n";
    for (name, map, arguments) in [
        (
            "as_id",
            r#"{"columns": {"cough": "id", "Q1": "wheezing"}}"#,
            "",
        ),
        (
            "near_id",
            r#"{"columns": {"fever?": "id", "Q1": "wheezing"}}"#,
            "--ignore-columns Q1",
        ),
        ("as_other", r#"{"columns": {"cough": "wheezing"}}"#, ""),
        (
            "as_box",
            r#"{"columns": {"cough": "today_signs___fever"}}"#,
            "",
        ),
        ("as_nothing", r#"{"columns": {"cough": "zip"}}"#, ""),
        (
            "ignored",
            r#"{"columns": {"Q1": "wheezing"}}"#,
            "--ignore-columns Q1",
        ),
        ("kept", r#"{"columns": {"Q1": "wheezing"}}"#, "--keep Q1"),
        (
            "the_id",
            r#"{"columns": {"Q1": "wheezing"}}"#,
            "--id-column Q1",
        ),
    ] {
        let outcome = mapped(name, map, arguments, table);
        is_refused(&outcome, "and its answers would be lost");
    }
    let misspelt = r#"{"columns": {"Q1": "whizz", "cough": "cough"}}"#;
    let outcome = mapped(
        "misspelt",
        misspelt,
        "--ignore-other-columns",
        "Q1,cough\nyes,no\n",
    );
    is_refused(&outcome, "column 1");
}

#[test]
fn a_map_never_makes_an_answer_another_one_or_none() {
    for (name, values) in [
        ("turned", r#"{"cough": {"yes": "no"}}"#),
        ("short", r#"{"cough": {"Y": "no"}}"#),
        ("lost", r#"{"cough": {"yes": null}}"#),
        ("unsure_lost", r#"{"cough": {"unknown": null}}"#),
        ("unsure_denied", r#"{"today_signs": {"unsure": "none"}}"#),
        ("choice_lost", r#"{"today_signs": {"fever": null}}"#),
        (
            "choice_other",
            r#"{"coughing_blood": {"more": "few_spots"}}"#,
        ),
        ("tick_lost", r#"{"today_signs": {"1": null}}"#),
    ] {
        let map = format!(r#"{{"values": {values}}}"#);
        let outcome = mapped(name, &map, "", "id,cough\na,yes\n");
        is_refused(&outcome, "is an answer already, and would be lost");
    }
    for (name, values) in [
        (
            "same",
            r#"{"cough": {"yes": "yes", "no": null, "NO": "unsure"}}"#,
        ),
        (
            "codes",
            r#"{"age": {"99": null, "98": "unsure"}, "today_signs": {"1": "fever"}}"#,
        ),
        ("unseen", r#"{"today_signs": {"none": null}}"#),
    ] {
        let map = format!(r#"{{"values": {values}}}"#);
        let outcome = mapped(name, &map, "", "id,cough\na,yes\n");
        assert_eq!(outcome.code, 0, "{values}: {}", outcome.stderr);
    }
}

/// What is passed over unseen may not even mention a question; who knows the column can name it.
#[test]
fn columns_that_mention_a_question_are_not_passed_over_with_all_others() {
    for name in [
        "has_cough",
        "cough_yn",
        "hasCough",
        "Q3 cough",
        "Persistent cough",
        "fever today",
        "chest pain (any)",
        "patientAge",
    ] {
        let table = format!("id,\"{name}\",wheezing\na,yes,no\n");
        let outcome = answer("--csv --ignore-other-columns", &table);
        assert_eq!(
            (outcome.code, outcome.stdout.as_str()),
            (HEADER_IS_WRONG, ""),
            "{name}"
        );
    }
    let table = "id,cough_notes,town,wheezing\na,since May,Leeds,no\n";
    let told = answer("--csv --ignore-other-columns", table);
    is_refused(&told, "it may be the question cough");
    assert!(
        told.stderr
            .contains("if it is not: --ignore-columns cough_notes")
    );
    let named = answer(
        "--csv --ignore-columns cough_notes --ignore-other-columns",
        table,
    );
    assert_eq!(named.code, 0, "{}", named.stderr);
}

const BOXES: &str = "id,today_signs___sudden_or_worse,today_signs___fever,today_signs___racing_heart,today_signs___swollen_leg\n";

#[test]
fn a_box_that_nobody_saw_is_no_denial() {
    for (arguments, row) in [
        ("", "a,,1,0,0\n"),
        ("", "a,0,unsure,0,\n"),
        ("--missing NA", "a,NA,1,0,0\n"),
        ("--missing NA", "a,NA,1,NA,NA\n"),
        ("--missing NA", "a,NA,1,,\n"),
        ("--missing NA --empty-ticks-mean-none", "a,NA,1,0,0\n"),
    ] {
        let outcome = answer(&format!("--csv {arguments}"), format!("{BOXES}{row}"));
        assert_eq!(outcome.code, 7, "{arguments} {row}");
        assert!(
            outcome.stdout.contains("\"missing_value\""),
            "{}",
            outcome.stdout
        );
    }
    let table = format!("{},age\na,0,,0,0,63\n", BOXES.trim_end());
    let open = answer("--csv --empty-ticks-mean-none --fields not_given", table);
    assert!(open.stdout.contains("today_signs"), "{}", open.stdout);
    let with_none = format!(
        "{},today_signs___none,age\na,0,0,0,0,0,63\n",
        BOXES.trim_end()
    );
    let open = answer(
        "--csv --empty-ticks-mean-none --fields not_given",
        with_none,
    );
    assert!(open.stdout.contains("today_signs"), "{}", open.stdout);
    let without = BOXES.replace(",today_signs___fever", "");
    let told = answer("--csv", format!("{without}a,0,0,1\n"));
    is_refused(&told, "with unsure in it where nobody could tick it");
}

#[test]
fn a_map_of_a_number_holds_for_the_same_number_with_a_point_and_zero() {
    for (known, cell) in [
        ("99", "99.0"),
        ("99.0", "99"),
        ("99", "99"),
        ("99.0", "99.0"),
    ] {
        let map =
            format!(r#"{{"values": {{"age": {{"{known}": null}}, "cough": {{"1": "yes"}}}}}}"#);
        let table = format!("age,cough\n{cell},1.0\n63.0,1\n");
        let outcome = mapped("point_zero", &map, "--fields because_ids,not_given", &table);
        let rows: Vec<&str> = outcome.stdout.lines().collect();
        assert_eq!(rows.len(), 2, "{}", outcome.stderr);
        assert!(rows.iter().all(|row| row.contains("\"cough\"")), "{rows:?}");
        let lacks_age = rows.iter().map(|row| row.contains("\"age\""));
        assert!(lacks_age.eq([true, false]), "{known} and {cell}: {rows:?}");
    }
}

#[test]
fn a_map_never_makes_an_answer_of_an_empty_cell() {
    for (name, values) in [
        ("no", r#"{"cough": {"": "no"}}"#),
        ("yes", r#"{"cough": {"": "yes"}}"#),
        ("blank", r#"{"cough": {"  ": "no"}}"#),
        ("none", r#"{"today_signs": {"": "none"}}"#),
        ("choice", r#"{"today_signs": {"": "fever"}}"#),
        ("half", r#"{"today_signs": {"": "unsure:fever"}}"#),
        ("calmest", r#"{"coughing_blood": {"": "no"}}"#),
        ("number", r#"{"age": {"": "30"}}"#),
    ] {
        let map = format!(r#"{{"values": {values}}}"#);
        let outcome = mapped(&format!("empty_{name}"), &map, "", "id,cough\na,yes\n");
        is_refused(&outcome, "an empty cell is nobody's answer");
    }
    let map = r#"{"values": {"cough": {"": "unsure"}, "age": {"": null}, "today_signs": {"": "unsure"}}}"#;
    let table = "id,cough,age,today_signs,wheezing\na,,,,no\n";
    let outcome = mapped("empty_unsure", map, "--fields unsure", table);
    let expected = "{\"unsure\":[\"cough\",\"today_signs\"]}\n";
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, expected));
}

#[test]
fn a_map_never_makes_an_answer_of_a_word_for_a_missing_value() {
    for (name, values) in [
        ("na", r#"{"cough": {"NA": "no"}}"#),
        ("nan", r#"{"cough": {"NaN": "yes"}}"#),
        ("blanks", r#"{"cough": {" N/A ": "no"}}"#),
        ("none", r#"{"today_signs": {"None": "none"}}"#),
        ("missing", r#"{"today_signs": {"missing": "fever"}}"#),
        ("code", r#"{"age": {"-99": "30"}}"#),
        ("calmest", r#"{"coughing_blood": {"-9": "no"}}"#),
    ] {
        let map = format!(r#"{{"values": {values}}}"#);
        let outcome = mapped(&format!("word_{name}"), &map, "", "id,cough\na,yes\n");
        is_refused(
            &outcome,
            "looks like a missing value, and would become an answer",
        );
    }
    for (name, words, values) in [
        ("word", "KA", r#"{"cough": {"KA": "no"}}"#),
        ("number", "990", r#"{"cough": {"990.0": "no"}}"#),
        ("unsure", "NA", r#"{"cough": {"NA": "unsure"}}"#),
    ] {
        let map = format!(r#"{{"values": {values}}}"#);
        let arguments = format!("--missing {words}");
        let outcome = mapped(
            &format!("both_{name}"),
            &map,
            &arguments,
            "id,cough\na,yes\n",
        );
        is_refused(
            &outcome,
            "is declared to mean that nobody answered, and is an answer here",
        );
    }
    let map = r#"{"values": {"cough": {"NA": "unsure", "99": "no", "-9": null}, "today_signs": {"none": "none"}}}"#;
    let outcome = mapped(
        "words_kept",
        map,
        "--missing -9",
        "cough,age\nNA,63\n99,63\n-9,63\n",
    );
    assert_eq!(outcome.code, 0, "{}", outcome.stderr);
}

#[test]
fn an_emergency_in_boxes_is_seen_beside_one_that_nobody_saw_and_that_one_is_named() {
    let table = format!("{},about_you\na,0,1,NA,NA,cancer\n", BOXES.trim_end());
    let outcome = answer("--csv --missing NA", table);
    let told: serde_json::Value = serde_json::from_str(outcome.stdout.trim_end()).unwrap();
    let (found, more) = (&told["error"], &told["more"]);
    assert_eq!(found["code"], "emergency", "{}", outcome.stdout);
    let fault = &more[0];
    assert_eq!(fault["code"], "missing_value", "{}", outcome.stdout);
    assert_eq!(fault["column"], "today_signs___racing_heart");
    assert!(
        fault["say"]
            .as_str()
            .unwrap()
            .starts_with("column 4, today_signs"),
        "{fault}"
    );
}

#[test]
fn boxes_mean_none_of_these_only_where_all_were_seen_and_none_has_a_box() {
    let none = answer("--csv --fields not_given", "today_signs,age\nnone,63\n").stdout;
    let open = answer("--csv --fields not_given", "today_signs,age\n,63\n").stdout;
    assert_ne!(none, open);
    let missing = "--missing NA";
    for (others, cells, expected) in [
        ("", "0,0,0,0", &none),
        ("", "0,0,0,NA", &open),
        ("", ",,,", &open),
        ("", "0,0,0,", &open),
        (",today_signs___none", "0,0,0,0,0", &open),
        (",today_signs___none", ",,,,", &open),
        (",today_signs___none", "0,0,0,0,NA", &open),
        (",today_signs___none", "0,0,0,0,1", &none),
        (",today_signs___unsure", "0,0,0,0,0", &none),
        (",today_signs___unsure", "0,0,0,0,NA", &open),
        (",today_signs___unsure", "0,0,0,0,", &open),
    ] {
        // The second row is read strictly, since it has a line end in it.
        let table = format!(
            "{}{others},note,age\na,{cells},,63\nb,{cells},\"\n\",63\n",
            BOXES.trim_end()
        );
        let arguments = "--csv --empty-ticks-mean-none --ignore-columns note --fields not_given";
        let outcome = answer(&format!("{arguments} {missing}"), table);
        let both = expected.repeat(2);
        assert_eq!(
            (outcome.code, &outcome.stdout),
            (0, &both),
            "{others} {cells}"
        );
    }
}

/// The columns and the cells of a table of one row, beside those of an id and a cough.
fn passed_over(arguments: &str, column: &str, cell: &str) -> crate::support::run::Outcome {
    let table = format!("id,{column},cough\na,{cell},no\nb,nothing,no\n");
    run_as_it_ships(&format!("batch --csv {arguments}"))
        .stdin(&table)
        .go()
}

#[test]
fn a_sign_of_an_emergency_in_a_column_that_nobody_looks_at_refuses_its_row() {
    let label = lungnets::rules::RuleSet::built_in()
        .unwrap()
        .question_by_id("emergency_signs")
        .unwrap()
        .choices()[0]
        .label
        .to_string();
    for cell in [
        "gasping",
        "Gasping",
        " GASPING ",
        "\"gasping\"",
        &format!("\"{label}\""),
    ] {
        for arguments in ["--ignore-other-columns", "--ignore-columns Q12"] {
            let told = passed_over(arguments, "Q12", cell);
            assert_eq!(told.code, 7, "{cell}: {}", told.stderr);
            let mut lines = told.stdout.lines();
            let first = lines.next().unwrap();
            assert!(
                first.contains("\"code\":\"passed_over\""),
                "{cell}: {first}"
            );
            assert!(first.contains("emergency_signs"), "{cell}: {first}");
            assert!(lines.next().unwrap().contains("level_id"), "{cell}");
        }
    }
    for cell in ["she was gasping", "fever", "none", "yes", ""] {
        let told = passed_over("--ignore-other-columns", "Q12", cell);
        assert_eq!(told.code, 0, "{cell}: {}", told.stdout);
    }
}

#[test]
fn who_says_that_a_column_is_about_something_else_or_sees_it_again_is_not_refused() {
    let map = folder("passed_over").join("map.json");
    fs::write(&map, r#"{"columns": {"Q12": null}}"#).unwrap();
    for arguments in [&format!("--map {}", map.display()), "--keep Q12"] {
        let told = passed_over(arguments, "Q12", "gasping");
        assert_eq!(told.code, 0, "{}", told.stdout);
    }
}

#[test]
fn a_reader_that_goes_early_hides_no_refused_emergency_and_no_summary_looks_whole() {
    let line = b"{\"emergency_signs\": \"yes\", \"age\": \"x\"}\n";
    let stopped = |form: &str, line: &[u8]| {
        let mut child = piped(&mut batch(&format!("--summary{form}")));
        let mut stdin = child.stdin.take().unwrap();
        drop(child.stdout.take());
        let _ = stdin.write_all(&line.repeat(20_000));
        drop(stdin);
        let ended = child.wait_with_output().unwrap();
        let told = String::from_utf8(ended.stderr).unwrap();
        (ended.status.code(), told)
    };
    let (code, told) = stopped("", line);
    assert_eq!(code, Some(7), "{told}");
    assert!(
        told.contains("certain to be an emergency, by what could be read; the first is line 1")
    );
    assert!(told.contains("\nIt stopped behind "), "{told}");
    let calm = b"{\"age\": 30}\n";
    let (code, told) = stopped("=json", calm);
    assert_eq!(code, Some(0), "{told}");
    assert!(told.starts_with("{\"stopped_behind\":"), "{told}");
    let whole = answer("--summary=json", calm).stderr;
    assert!(!whole.contains("stopped"), "{whole}");
}
