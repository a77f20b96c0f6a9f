//! Tables in and out.

use insta::assert_snapshot;

use super::run::{Outcome, answer, batch, outcome};

/// A table, as rows of JSON.
fn rows(input: impl AsRef<[u8]>) -> Outcome {
    answer("--csv --fields id,level_id,unsure", input)
}

#[test]
fn a_table_gives_what_lines_of_json_give() {
    let table = "id,cough,age,today_signs,coughing_blood\na,yes,63,fever;unsure,few_spots\nb,,,none,\nc,unsure,unsure,,unsure\n";
    let lines = "{\"id\":\"a\",\"cough\":\"yes\",\"age\":63,\"today_signs\":[\"fever\",\"unsure\"],\"coughing_blood\":\"few_spots\"}\n\
        {\"id\":\"b\",\"today_signs\":[]}\n\
        {\"id\":\"c\",\"cough\":\"unsure\",\"age\":\"unsure\",\"coughing_blood\":\"unsure\"}\n";
    for form in [
        "",
        "--full",
        "--output-csv",
        "--output-csv --fields undecided_ids,rank",
    ] {
        let from_table = answer(&format!("--csv {form}"), table);
        assert_eq!(from_table, answer(form, lines), "{form}");
        assert_eq!(from_table.code, 0);
    }
}

#[test]
fn a_table_out_has_a_header_and_a_row_for_each_line() {
    let lines = "{\"id\":\"a, \\\"b\\\"\",\"cough\":\"unsure\",\"age\":63}\nhello\n{\"id\":\"=1+1\",\"age\":\"old\"}\n";
    let outcome = answer("--output-csv", lines);
    assert_eq!(outcome.code, 7);
    assert_snapshot!(outcome.stdout);
}

#[test]
fn an_empty_table_out_has_its_header_all_the_same() {
    let expected = "id,level_id,rank,possible_id,because_ids,unsure,not_given,line,code,question,column,found,say\n";
    let outcome = answer("--output-csv", "");
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, expected));
}

#[test]
fn line_ends_quotes_blanks_and_a_mark_at_the_start_are_read_as_spreadsheets_write_them() {
    let expected = rows("id,cough,age\na,yes,63\nb,,40\n").stdout;
    for input in [
        "id,cough,age\r\na,yes,63\r\nb,,40\r\n",
        "\u{feff}id,cough,age\na,yes,63\nb,,40",
        "\"id\",\"cough\",\"age\"\n\"a\",\"yes\",\"63\"\n\"b\",\"\",\"40\"\n",
        "id , cough, age\na, yes ,63\nb, , 40 \n",
    ] {
        let outcome = rows(input);
        assert_eq!(
            (outcome.code, outcome.stdout),
            (0, expected.clone()),
            "{input:?}"
        );
    }
}

#[test]
fn a_quoted_line_end_is_part_of_a_cell_and_counts_as_a_line() {
    let outcome = answer(
        "--csv --ignore-columns remark --fields id",
        "id,remark,cough\na,\"one\ntwo, \"\"three\"\"\",yes\nb,,perhaps\n",
    );
    assert_eq!(outcome.code, 7);
    let lines: Vec<&str> = outcome.stdout.lines().collect();
    assert_eq!(lines[0], "{\"id\":\"a\"}");
    assert!(
        lines[1].starts_with("{\"id\":\"b\",\"line\":4,\"error\":{\"code\":\"unknown_value\",\"question\":\"cough\",\"column\":\"cough\",\"found\":\"perhaps\",\"say\":\"column 3, cough:"),
        "{lines:?}"
    );
}

#[test]
fn what_is_wrong_with_a_row_is_said_at_its_place() {
    let table: &[u8] = b"id,cough,today_signs,lasting_cough,age\n\
        a,perhaps,fever;fevre,,old\n\
        b,yes\n\
        c,yes,none,no,63,\n\
        \n\
        d,\"yes\"!,none,no,63\n\
        e,yes,fever;none,no,63\n\
        f,no,none,yes,63\n\
        g,\xFF,none,no,63\n\
        h,yes,fever;,no,63\n\
        i,yes,none,no,63\n\
        j,\"yes,none\nno,63\n";
    let outcome = rows(table);
    assert_eq!(outcome.code, 7);
    assert_snapshot!(format!("{}---\n{}", outcome.stdout, outcome.stderr));
}

#[test]
fn a_wrong_header_is_refused_with_all_its_faults_before_anything_is_read() {
    let outcome = rows("id,couhg,zip,age,,age\na,yes,1,63,,63\n");
    assert_eq!((outcome.code, outcome.stdout.as_str()), (4, ""));
    assert_snapshot!(outcome.stderr);
}

#[test]
fn headers_that_are_none_are_refused() {
    for (header, said) in [
        ("", "there is no header"),
        ("\n", "there is no header"),
        ("id\n", "no column of any question"),
        ("id;cough,age\n", "part the columns with commas"),
        ("id\tcough,age\n", "part the columns with commas"),
        ("id,\"cough\nage\n", "a quote is opened"),
    ] {
        let outcome = rows(header);
        assert_eq!(
            (outcome.code, outcome.stdout.as_str()),
            (4, ""),
            "{header:?}"
        );
        assert!(
            outcome.stderr.contains(said),
            "{header:?}: {}",
            outcome.stderr
        );
    }
}

#[test]
fn columns_are_passed_over_only_by_their_names() {
    let table = "id,name,cough,zip\na,Ann,yes,1\n";
    let outcome = answer(
        "--csv --ignore-columns name,zip --fields id,level_id",
        table,
    );
    assert_eq!(
        (outcome.code, outcome.stdout.as_str()),
        (0, "{\"id\":\"a\",\"level_id\":\"next_visit\"}\n")
    );
    assert_eq!(answer("--csv --ignore-columns name", table).code, 4);
    let twice = answer(
        "--csv --ignore-columns name --ignore-columns zip,cough,else",
        table,
    );
    assert_eq!(twice.code, 4, "only the id is left");
}

#[test]
fn stopping_at_an_error_works_in_tables_too() {
    let table = "id,cough\na,yes\nb,perhaps\nc,yes\n";
    let outcome = answer("--csv --output-csv --stop-on-error", table);
    assert_eq!((outcome.code, outcome.stdout.lines().count()), (7, 3));
    assert!(outcome.stderr.contains("line 3"), "{}", outcome.stderr);
}

#[test]
fn a_quote_that_is_never_closed_is_one_error_in_bounded_memory() {
    let many = "x,yes\n".repeat(400_000);
    let table = format!("id,cough\na,yes\n\"b,yes\n{many}");
    let outcome = rows(table);
    let lines: Vec<&str> = outcome.stdout.lines().collect();
    assert_eq!((outcome.code, lines.len()), (7, 2));
    assert!(
        lines[1].contains("\"line\":3,") && lines[1].contains("is a quote not closed?"),
        "{lines:?}"
    );
    assert!(lines[1].len() < 300, "{lines:?}");
}

#[test]
fn a_column_of_answers_is_never_passed_over() {
    for (name, said) in [
        ("cough", "seems to be the question cough, and"),
        ("Emergency-Signs", "the question emergency_signs"),
        ("emergency_sign", "the question emergency_signs"),
        ("CHEST_PAIN", "the question chest_pain"),
        (
            "Racing heart",
            "the choice racing_heart of the question today_signs",
        ),
        (
            "today_signs___fever",
            "the choice fever of the question today_signs",
        ),
    ] {
        let mut command = batch("--csv --ignore-columns");
        command.arg(format!("name,{name}"));
        let outcome = outcome(command, format!("id,name,{name},age\na,Ann,yes,63\n"));
        assert_eq!((outcome.code, outcome.stdout.as_str()), (4, ""));
        let column = format!("column 3   {name}");
        for part in [
            &column,
            said,
            "its answers would be lost",
            "take it out of the option or the map",
        ] {
            assert!(outcome.stderr.contains(part), "{}", outcome.stderr);
        }
    }
}

#[test]
fn passing_a_column_over_is_never_the_way_out_where_it_may_hold_answers() {
    for name in [
        "fever",
        "today_signs___fever",
        "High temperature",
        "emergency sign",
    ] {
        let outcome = rows(format!("id,{name},age\na,yes,63\n"));
        assert_eq!(outcome.code, 4);
        let stderr = &outcome.stderr;
        assert!(!stderr.contains("--ignore-columns"), "{stderr}");
        assert!(
            ["seems to be", "did you mean", "has no column"]
                .iter()
                .any(|said| stderr.contains(said)),
            "{stderr}"
        );
    }
}

#[test]
fn a_header_in_capitals_or_in_the_words_of_the_questions_is_read() {
    let capitals = rows(include_str!("../../tables/capital_header.csv"));
    let plain = rows("id,cough,age\na,yes,63\n");
    assert_eq!((capitals.code, &capitals), (0, &plain));
    let words = rows("Id,Do you have a cough?,\"How old are you in whole years?\"\na,yes,63\n");
    assert_eq!(words, plain);
}

#[test]
fn columns_without_a_name_at_the_end_are_read_as_long_as_they_are_empty() {
    let trailing = rows(include_str!("../../tables/trailing_columns.csv"));
    assert_eq!(trailing, rows("id,cough,age\na,yes,63\n"));
    let filled = rows("id,cough,age,,\na,yes,63,,\nb,no,40,,yes\n");
    assert_eq!(filled.code, 7);
    let line = filled.stdout.lines().nth(1).unwrap();
    assert!(
        line.contains("\"line\":3,\"error\":{\"code\":\"unnamed_column\",\"question\":null,\"column\":null,\"found\":null,\"say\":\"column 5 has no name"),
        "{line}"
    );
    assert_eq!(rows("id,,cough\na,,yes\n").code, 4, "not at the end");
}

#[test]
fn true_and_false_are_yes_and_no_as_spreadsheets_write_them() {
    let table = rows(include_str!("../../tables/true_false.csv"));
    assert_eq!(table, rows("id,cough,age\na,yes,63\nb,no,40\n"));
    assert_eq!(table.code, 0);
}

#[test]
fn a_table_may_be_parted_by_semicolons_or_tabs_as_its_header_has_it() {
    let plain = rows("id,cough,age,today_signs\na,yes,63,\"fever;unsure\"\nb,no,40,none\n");
    assert_eq!(plain.code, 0);
    for delimiter in [";", "\t"] {
        let table = "id,cough,age,today_signs\r\na,yes,63,\"fever;unsure\"\r\nb,no,40,none\r\n";
        assert_eq!(rows(table.replace(',', delimiter)), plain, "{delimiter:?}");
    }
    let semicolons = rows(include_str!("../../tables/semicolons.csv"));
    assert_eq!(semicolons, rows("id,cough,age\na,yes,63\n"));
    let quoted = rows("id;\"Which of these are true; today?\";age\na;x;63\n");
    assert!(quoted.stderr.contains("column 2"), "{}", quoted.stderr);
}

#[test]
fn line_ends_between_quotes_are_found_whatever_parts_the_cells() {
    let table = "id;remark;cough\na;\"one\ntwo; \"\"three\"\"\";yes\nb;\"\";no\n";
    let outcome = answer("--csv --ignore-columns remark --fields id", table);
    assert_eq!(
        (outcome.code, outcome.stdout.as_str()),
        (0, "{\"id\":\"a\"}\n{\"id\":\"b\"}\n")
    );
}

/// Answers to another version would be read as answers to this one, where a no may say less than it did.
#[test]
fn a_column_that_says_to_which_rules_was_answered_is_never_passed_over() {
    for name in [
        "rule_set",
        "rule set",
        "RuleSet",
        "rule_set_version",
        "version",
        " Version ",
    ] {
        let table = format!("{name},cough\n1.0.0,no\n");
        let ignored = format!("--csv --ignore-columns {}", name.trim().replace(' ', "_"));
        for arguments in ["--csv", "--csv --ignore-other-columns", &ignored] {
            let outcome = answer(arguments, &table);
            assert_eq!((outcome.code, outcome.stdout.as_str()), (4, ""), "{name}");
            let said = "says to which rules the rows were answered";
            assert!(outcome.stderr.contains(said), "{}", outcome.stderr);
            assert!(
                !outcome.stderr.contains("--ignore-columns"),
                "{}",
                outcome.stderr
            );
        }
    }
}

/// A quote that somebody forgot to close is legal CSV where another stands further down, and the rows between are then
/// one cell. Where that is a column that nobody looks at, nothing else shows it.
#[test]
fn an_open_quote_that_swallows_rows_is_an_error_and_a_remark_of_several_lines_is_none() {
    for (rows, lines) in [
        ("b,\"Ben,no\nc,Cid,yes\nd,Dan\",no\n", 3),
        ("b,\"Ben,no\r\nc,Cid,yes\r\nd,Dan\",no\r\n", 3),
        ("b,\"Ben,no\nc,Cid\",yes\n", 2),
    ] {
        let table = format!("id,name,cough\na,Ann,no\n{rows}e,Eve,yes\n");
        for arguments in [
            "--ignore-columns name -q",
            "--keep name",
            "--ignore-other-columns",
        ] {
            let outcome = answer(&format!("--csv --fields id {arguments}"), &table);
            assert_eq!((outcome.code, outcome.stdout.lines().count()), (7, 3));
            let row = outcome.stdout.lines().nth(1).unwrap();
            assert!(
                row.contains("\"id\":\"b\"") && row.contains("\"line\":3"),
                "{row}"
            );
            assert!(
                row.contains("\"code\":\"broken_quotes\",\"question\":null,\"column\":\"name\"")
            );
            assert!(
                row.contains(&format!("the row goes on for {lines} lines")),
                "{row}"
            );
        }
    }
    for remark in [
        "one\ntwo",
        "one, two\nthree",
        "\n\n",
        "a\r\nb\r\nc",
        "since May,\nthen worse",
    ] {
        let table = format!("id,remark,cough\na,\"{remark}\",no\n");
        let outcome = answer("--csv --ignore-columns remark", table);
        assert_eq!(outcome.code, 0, "{remark}: {}", outcome.stdout);
    }
}

#[test]
fn rows_that_go_on_in_other_lines_are_counted_and_the_first_is_named() {
    let table = "id,name,cough\na,Ann,no\nb,\"Ben\nc\nDan\",no\ne,\"x\ny\",no";
    for threads in ["--threads 1", "--threads 3 --stop-on-error"] {
        let arguments = format!("--csv --ignore-columns name --summary {threads}");
        for form in ["--fields id", "--fields id,advice", "--full"] {
            let outcome = answer(&format!("{arguments} {form}"), table);
            assert_eq!((outcome.code, outcome.stdout.lines().count()), (0, 3));
            let note = "note: 2 rows go on over several lines; the first is in line 3 (is a quote not closed?)\n";
            assert!(outcome.stderr.contains(note), "{}", outcome.stderr);
            let row = outcome
                .stderr
                .lines()
                .find(|line| line.starts_with("  of several lines"));
            assert!(
                row.is_some_and(|row| row.ends_with(" 2")),
                "{}",
                outcome.stderr
            );
        }
    }
    let json = answer("--csv --ignore-columns name --summary=json --quiet", table).stderr;
    assert!(
        json.contains("\"of_several_lines\":2") && json.lines().count() == 1,
        "{json}"
    );
    let one = answer("--csv --ignore-columns name", &table[..table.len() - 11]);
    let note = "note: 1 row goes on over several lines; it is in line 3 (is a quote not closed?)\n";
    assert_eq!((one.code, one.stderr.as_str()), (0, note));
    let none = answer(
        "--csv --ignore-columns name --summary",
        "id,name,cough\na,\"A, B\",no\n",
    );
    assert!(!none.stderr.contains("several lines"), "{}", none.stderr);
}
