//! Rows that an open quote swallows, and what stands behind a line that is too long: nobody reads them, and an emergency
//! among them is told all the same.

use serde_json::Value;

use super::run::{Outcome, answer};

const LONGEST: usize = lungnets::batch::LONGEST_LINE;

/// A run on rows below a header whose third column is free text.
fn rows(arguments: &str, rows: &str) -> Outcome {
    let table = format!("id,cough,note,emergency_signs,age\n{rows}");
    let arguments = format!("--csv --ignore-columns note --fields id,do_first {arguments}");
    answer(&arguments, table)
}

fn lines(outcome: &Outcome) -> Vec<Value> {
    let lines = outcome.stdout.lines();
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn an_emergency_in_a_row_that_an_open_quote_swallows_is_told_with_its_line() {
    for (swallowing, line) in [
        ("a,yes,\"open,no,63\nb,yes,x,yes,50\nc,no,y,no,40\n", 3),
        ("a,yes,\"open,no,63\r\nb,yes,x,yes,50\r\n", 3),
        ("a,yes,\"open,no,63\nb,no,\"one, two\",yes,50\n", 3),
        ("a,yes,\"open,no,63\nb,yes,\"x,yes,50\nc,no,y,no,40\n", 3),
        ("a,yes,\"open,no,63\nb,yes,,\"yes\",50\n", 3),
        ("a,yes,\"open, he said,yes,63\nc,no,y,no,40\n", 2),
        ("\"a,yes,open,yes,63\nb\",no,y,no,40\n", 2),
        ("\"a,no,open,no,63\nb,yes,x,yes,50\nc\",no,y,no,40\n", 3),
    ] {
        let outcome = rows("--summary=json", swallowing);
        let told = &lines(&outcome)[0];
        let error = &told["error"];
        assert_eq!(
            (outcome.code, &error["code"]),
            (7, &"emergency".into()),
            "{told}"
        );
        let say = error["say"].as_str().unwrap();
        assert!(
            say.ends_with(&format!("It stands in line {line}.")),
            "{say}"
        );
        assert!(
            error["do_first"][0].as_str().unwrap().contains("999"),
            "{told}"
        );
        assert_eq!(told["more"][0]["code"], "broken_quotes", "{told}");
        let first = format!("certain to be an emergency, by what could be read: line {line}");
        assert!(outcome.stderr.contains(&first), "{}", outcome.stderr);
        assert!(outcome.stderr.contains("\"refused_emergencies\":1"));
    }
}

#[test]
fn every_emergency_that_is_swallowed_is_counted_and_its_line_named() {
    let outcome = rows(
        "--summary",
        "a,no,\"open,no,63\nb,no,x,yes,50\nc,no,y,no,40\nd,no,z,yes,30\n",
    );
    let told = &lines(&outcome)[0]["error"];
    let say = told["say"].as_str().unwrap();
    assert!(say.ends_with("They stand in lines 3, 5."), "{say}");
    let said = outcome.stderr;
    assert!(
        said.starts_with("2 refused lines are certain to be an emergency"),
        "{said}"
    );
    assert!(said.contains("\n  refused                 1\n"), "{said}");
    assert!(said.contains("\n    lines refused unread  3\n"), "{said}");
    assert!(
        said.contains("3 lines of them were refused unread, and each may be a person\n"),
        "{said}"
    );
}

#[test]
fn a_forgotten_quote_with_a_comma_behind_it_takes_no_answer_from_the_row_of_another() {
    for swallowing in [
        "a,yes,\"open, he said,no,63\nb,yes,size 5\",no,40\n",
        "a,yes,\"open, he said, and more,no,63\nb,yes,size 5\",no,40\n",
        "\"a,yes,open,no,63\nb\",no,y,no,40\n",
    ] {
        let outcome = rows("", swallowing);
        let told = &lines(&outcome)[0];
        assert_eq!(
            (outcome.code, &told["error"]["code"]),
            (7, &"broken_quotes".into()),
            "{told}"
        );
    }
}

#[test]
fn a_remark_of_several_lines_is_still_a_remark() {
    for remark in [
        "one\ntwo",
        "since May, then\nworse, and much, much, worse, yes",
        "he said,\nyes, today, and \"\"again\"\"\n- cough, yes, no, yes",
        "\n",
    ] {
        let outcome = rows(
            "",
            &format!("a,yes,\"{remark}\",no,63\n\"b\nc\",no,,no,40\n"),
        );
        assert_eq!(
            (outcome.code, lines(&outcome).len()),
            (0, 2),
            "{remark}: {}",
            outcome.stdout
        );
    }
}

#[test]
fn what_stands_behind_a_row_that_is_too_long_is_looked_through_to_its_end() {
    let calm = "c,no,y,no,40\n".repeat(LONGEST / 10);
    for threads in ["--threads 1", "--threads 3"] {
        let table = format!("a,no,\"open,no,63\n{calm}b,no,x,yes,50\n{calm}");
        let behind = table.lines().count();
        let outcome = rows(&format!("--summary {threads}"), &table);
        let told = lines(&outcome);
        assert_eq!((outcome.code, told.len()), (7, 2), "{}", outcome.stderr);
        assert_eq!(told[0]["error"]["code"], "too_long");
        let (line, error) = (behind / 2 + 2, &told[1]["error"]);
        assert_eq!(
            (&told[1]["line"], &told[1]["id"]),
            (&line.into(), &Value::Null)
        );
        assert_eq!(
            (&error["code"], &told[1]["more"][0]["code"]),
            (&"emergency".into(), &"too_long".into())
        );
        let count = format!("lines refused unread  {}\n", behind - 1);
        assert!(outcome.stderr.contains(&count), "{}", outcome.stderr);
    }
}

#[test]
fn objects_behind_each_other_in_one_long_line_are_looked_through_to_its_end() {
    let calm = "{\"cough\":\"no\",\"age\":40}".repeat(LONGEST / 10);
    let input =
        format!("{calm}{{\"id\":7,\"emergency_signs\":true}}{calm}\n{{\"id\":8,\"age\":40}}\n");
    let outcome = answer("--fields id", input);
    let told = lines(&outcome);
    assert_eq!((outcome.code, told.len()), (7, 3));
    assert_eq!(
        (&told[0]["error"]["code"], &told[1]["error"]["code"]),
        (&"too_long".into(), &"emergency".into())
    );
    assert_eq!((&told[1]["line"], &told[2]["id"]), (&1.into(), &8.into()));
}

#[test]
fn whom_to_call_stands_wherever_a_refused_row_is_an_emergency() {
    let table = "id,cough,emergency_signs\na,perhaps,yes\nb,perhaps,no\nc,no,yes\n";
    let read = |arguments: &str| {
        let outcome = answer(&format!("--csv --output-csv --place uk {arguments}"), table);
        let mut reader = csv::Reader::from_reader(outcome.stdout.as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        [0, 1, 2].map(|row: usize| rows[row][1].to_owned())
    };
    let [refused, calm, assessed] = read("--fields id,do_first");
    assert!(
        refused.contains("999") && calm.is_empty(),
        "{refused}, {calm}"
    );
    assert_eq!(refused, assessed);
    let [refused, calm, assessed] = read("--fields id,advice");
    assert!(
        refused.contains("999") && calm.is_empty(),
        "{refused}, {calm}"
    );
    assert!(assessed.starts_with(&refused), "{assessed}");
    for arguments in ["--full", "--fields id"] {
        let outcome = answer(&format!("--csv --place uk {arguments}"), table);
        let told = lines(&outcome);
        let first = told[0]["error"]["do_first"][0].as_str().unwrap();
        assert!(first.contains("999"), "{first}");
        assert_eq!(told[1]["error"].get("do_first"), None);
    }
}
