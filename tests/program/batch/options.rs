//! The options of the command, and those that do not go together.

use insta::assert_snapshot;

use super::run::{answer, batch, folder, outcome};
use crate::support::run::command;

const THREE: &str =
    "{\"id\":1,\"cough\":\"yes\"}\n{\"id\":2,\"age\":\"old\"}\n{\"id\":3,\"chest_pain\":\"yes\"}\n";

#[test]
fn the_help_of_the_command() {
    assert_snapshot!(outcome(batch("--help"), "").stdout);
}

#[test]
fn fields_are_picked_in_the_order_that_was_asked_for_and_each_once() {
    let outcome = answer("--fields rank,id --fields rank,unsure", THREE);
    let first = outcome.stdout.lines().next().unwrap();
    assert_eq!(first, "{\"rank\":1,\"id\":1,\"unsure\":[]}");
}

#[test]
fn an_unknown_field_is_refused_with_those_that_there_are() {
    let outcome = answer("--fields id,levels", THREE);
    assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""));
    assert_snapshot!(outcome.stderr);
}

#[test]
fn the_summary_says_how_many_lines_came_to_which_level() {
    let outcome = answer("--summary --fields id", THREE);
    assert_eq!(outcome.code, 7);
    assert_snapshot!(outcome.stderr);
    let alone = answer("--summary --fields id", "{\"age\":63}\n");
    assert!(alone.stderr.starts_with("1 line\n"), "{alone:?}");
}

#[test]
fn the_file_behind_the_summary_is_the_one_to_read() {
    let file = folder("summary").join("many.ndjson");
    std::fs::write(&file, "{\"age\":63}\n").unwrap();
    let outcome = answer(&format!("--summary {}", file.display()), "");
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert!(outcome.stderr.starts_with("1 line\n"), "{outcome:?}");
}

#[test]
fn stopping_at_an_error_answers_what_stands_before_it_and_nothing_behind() {
    for threads in [1, 4] {
        let arguments = format!("--stop-on-error --summary --fields id --threads {threads}");
        let outcome = answer(&arguments, THREE);
        let ids: Vec<&str> = outcome.stdout.lines().map(|line| &line[..8]).collect();
        assert_eq!((outcome.code, ids), (7, vec!["{\"id\":1}", "{\"id\":2,"]));
        assert_snapshot!("stopped_at_an_error", outcome.stderr);
    }
    let well = answer(
        "--stop-on-error --fields id",
        "{\"id\":1,\"age\":6}\n{\"id\":2,\"age\":6}\n",
    );
    assert_eq!((well.code, well.stdout.lines().count()), (0, 2));
}

#[test]
fn options_that_do_not_go_together_are_refused() {
    for arguments in [
        "--full --fields id",
        "--full --output-csv",
        "--ignore-columns name",
        "--force",
        "--threads 0",
        "--threads 257",
        "--threads two",
        "--fields",
        "--csv --csv",
        "one two",
    ] {
        let outcome = answer(arguments, THREE);
        assert_eq!(
            (outcome.code, outcome.stdout.as_str()),
            (2, ""),
            "{arguments}"
        );
        assert!(
            outcome.stderr.starts_with("error: "),
            "{arguments}: {outcome:?}"
        );
    }
}

#[test]
fn options_of_the_self_check_are_not_lost_in_silence() {
    assert_eq!(outcome(command("--cough yes batch"), THREE).code, 2);
    assert_eq!(answer("--cough yes", THREE).code, 2);
}

#[test]
fn the_rule_file_is_read_before_the_lines() {
    let outcome = answer("--rules tests/rule_files/many_faults.json", THREE);
    assert_eq!((outcome.code, outcome.stdout.as_str()), (4, ""));
}
