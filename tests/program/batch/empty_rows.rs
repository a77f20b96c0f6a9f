//! Lines and rows in which nobody has answered anything: what is wholly empty is passed over and counted; an id without
//! answers is an error.

use super::run::{Outcome, answer};

/// What comes of two people among empty lines, of which there are so many.
fn is_read_as_two_people(outcome: &Outcome, empty: &str) {
    let expected = "{\"id\":\"p1\",\"level_id\":\"next_visit\"}\n{\"id\":\"p2\",\"level_id\":\"next_visit\"}\n";
    assert_eq!((outcome.code, outcome.stdout.as_str()), (0, expected));
    let summary = outcome
        .stderr
        .lines()
        .find(|line| line.trim().starts_with("empty"));
    assert_eq!(summary.unwrap().split_whitespace().last(), Some(empty));
    let (number, one_or_more) = match empty {
        "1" => ("1", "line with nothing in it was"),
        more => (more, "lines with nothing in them were"),
    };
    let note = format!("note: {number} {one_or_more} passed over\n");
    assert!(outcome.stderr.ends_with(&note), "{}", outcome.stderr);
}

#[test]
fn wholly_empty_rows_of_a_table_are_passed_over_and_counted() {
    for (table, empty) in [
        (include_str!("../../tables/ghost_rows.csv"), "2"),
        ("id,cough,age\np1,yes,63\n\np2,no,40\n", "1"),
        (
            "id,cough,age\r\np1,yes,63\r\n , ,\t\r\n\"\",,\r\np2,no,40\r\n\r\n",
            "3",
        ),
        ("id,cough,age\n,\np1,yes,63\np2,no,40\n,,,,,,\n", "2"),
    ] {
        let outcome = answer("--csv --summary --fields id,level_id", table);
        is_read_as_two_people(&outcome, empty);
    }
}

#[test]
fn wholly_empty_lines_are_passed_over_and_counted() {
    let (first, second) = (
        "{\"id\":\"p1\",\"cough\":\"yes\"}",
        "{\"id\":\"p2\",\"age\":40}",
    );
    for (lines, empty) in [
        (format!("{first}\n\n{second}\n"), "1"),
        (format!("{{}}\n{first}\n{second}\n"), "1"),
        (format!("{first}\r\n \t\r\n{{ }}\r\n{second}\r\n\r\n"), "3"),
    ] {
        let outcome = answer("--summary --fields id,level_id", &lines);
        is_read_as_two_people(&outcome, empty);
        let outcome = answer("--summary --fields id,level_id --stop-on-error", lines);
        is_read_as_two_people(&outcome, empty);
    }
}

#[test]
fn an_id_without_answers_is_an_error_in_lines_and_in_tables() {
    let lines = "{\"id\":\"a\",\"age\":63}\n{\"id\":\"b\"}\n";
    let table = "id,age,cough,remark\na,63,,\nb,,,\n,,,new to us\n";
    for (arguments, input, refused) in [("", lines, 1), ("--csv --ignore-columns remark", table, 2)]
    {
        let outcome = answer(&format!("--fields id --summary {arguments}"), input);
        assert_eq!(outcome.code, 7);
        let lines: Vec<&str> = outcome.stdout.lines().collect();
        assert_eq!(lines.len(), 1 + refused);
        let error = "\"line\":N,\"error\":{\"code\":\"no_answers\",\"question\":null,\"column\":null,\"found\":null,\"say\":\"no answers: no question is answered here (answer one, or take the whole line out)\"}}";
        let line = if arguments.is_empty() { "2" } else { "3" };
        assert_eq!(
            lines[1],
            format!("{{\"id\":\"b\",{}", error.replace('N', line))
        );
    }
}

#[test]
fn an_output_table_has_no_row_for_an_empty_one() {
    let outcome = answer(
        "--output-csv --fields id,rank",
        "{}\n{\"id\":7,\"age\":63}\n\n",
    );
    assert_eq!(
        (outcome.code, outcome.stdout.as_str()),
        (
            0,
            "id,rank,line,code,question,column,found,say\n7,1,,,,,,\n"
        )
    );
}

#[test]
fn an_input_of_empty_lines_alone_holds_no_answer_sets_and_says_so() {
    for (arguments, input) in [("", "{}\n\n"), ("--csv", "id,age\n,\n,\n")] {
        let outcome = answer(arguments, input);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (0, ""));
        assert_eq!(
            outcome.stderr,
            "note: standard input holds no answer sets\nnote: 2 lines with nothing in them were passed over\n"
        );
    }
}

#[test]
fn a_run_that_refuses_more_than_half_says_so_before_everything_else() {
    let first = "more than half of the lines could not be read";
    let mostly = "id,age\na,63\nb,old\nc,old\n";
    let outcome = answer("--csv --summary", mostly);
    assert!(outcome.stderr.starts_with(first), "{}", outcome.stderr);
    let outcome = answer("--csv", mostly);
    let expected = format!("error: {first}: 2 of 3 lines; the first is line 3\n");
    assert!(outcome.stderr.starts_with(&expected), "{}", outcome.stderr);
    assert!(outcome.stderr.contains("may not be like the others"));
    let half = answer("--csv --summary", "id,age\na,63\nb,old\n,\n");
    assert!(!half.stderr.contains(first), "{}", half.stderr);
}
