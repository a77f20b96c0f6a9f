//! Standard output, standard error and standard input, closed, full or gone; and files that cannot be the result.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;

use super::bounded::{Outcome, Run, folder, run};

fn answered() -> Run {
    run(["--cough", "yes", "--age", "63", "--detail", "full"])
}

fn usual() -> String {
    answered().go().result("the usual way").to_owned()
}

/// A new path in a folder of its own, which is empty.
fn alone(name: &str) -> PathBuf {
    let folder = folder("streams").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn saved(path: &std::path::Path, through: &str) -> Outcome {
    answered().and("-o").and(path).through(through).go()
}

const AS_IT_IS: &str = "exec \"$@\"";

#[test]
fn a_full_disk_is_told_whatever_was_to_be_written() {
    let full = "exec \"$@\" >/dev/full";
    for arguments in [
        &["--cough", "yes"][..],
        &["--cough", "yes", "--format", "json"],
        &["--cough", "yes", "--exit-code"],
        &["--help"],
        &["-h"],
        &["--version"],
        &["about"],
        &["about", "what"],
        &["questions"],
        &["questions", "--format", "json"],
        &["rules", "explain"],
        &["rules", "schema"],
        &["rules", "new", "other"],
        &["rules", "check"],
        &["rules", "example", "lasting_cough"],
    ] {
        let outcome = run(arguments).through(full).go();
        outcome.fails(1, "no space left on device", &format!("{arguments:?}"));
    }
}

#[test]
fn where_even_the_error_cannot_be_written_the_exit_code_says_it() {
    for (line, code) in [
        ("exec \"$@\" --cough yes >/dev/full 2>&1", 1),
        ("exec \"$@\" --cough maybe 2>/dev/full", 2),
        ("exec \"$@\" 2>/dev/full", 3),
        ("exec \"$@\" --cough maybe 2>&-", 2),
        ("exec \"$@\" --answers /no/such/file 2>&- >&- <&-", 1),
    ] {
        let outcome = run([] as [&str; 0]).through(line).go();
        assert_eq!(
            (outcome.code, outcome.stdout.as_str()),
            (code, ""),
            "{line}"
        );
    }
}

#[test]
fn a_closed_standard_error_costs_nobody_the_result() {
    let outcome = answered().through("exec \"$@\" 2>&-").go();
    assert_eq!(outcome.result("closed"), usual());
}

#[test]
fn a_closed_standard_input_is_nobody_to_ask_and_an_empty_file() {
    let closed = "exec \"$@\" <&-";
    let outcome = answered().through(closed).go();
    assert_eq!(outcome.result("closed"), usual());
    let nothing: [&str; 0] = [];
    let outcome = run(nothing).through(closed).go();
    outcome.fails(3, "there is nobody to ask", "closed");
    let outcome = run(["--answers", "-"]).through(closed).go();
    outcome.fails(4, "the file is empty", "closed");
}

#[test]
fn a_closed_standard_output_is_told_and_no_file_gets_the_result_by_accident() {
    let lost = "warning: standard output is closed or leads nowhere";
    let folder = alone("closed");
    for line in [
        "exec \"$@\" >&-",
        "exec \"$@\" <&- >&-",
        "exec \"$@\" 1<>/dev/null",
    ] {
        let outcome = answered().inside(&folder).through(line).go();
        assert_eq!(outcome.code, 0, "{outcome:?}");
        assert!(outcome.stderr.starts_with(lost), "{line}: {outcome:?}");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
    }
    for (line, code) in [
        ("exec \"$@\" >/dev/null", 0),
        ("exec \"$@\" --exit-code >&-", 11),
        ("exec \"$@\" -o notes.txt >&-", 0),
    ] {
        let outcome = answered().inside(&folder).through(line).go();
        assert_eq!(outcome.code, code, "{line}: {outcome:?}");
        assert!(!outcome.stderr.contains("warning"), "{line}: {outcome:?}");
    }
    let notes = fs::read_to_string(folder.join("notes.txt")).unwrap();
    assert_eq!(notes, usual());
}

#[test]
fn a_reader_that_goes_early_is_no_failure() {
    for reader in ["head -c 1", "true", "sleep 0.1"] {
        let line = format!("{{ \"$@\"; echo $? >&2; }} | {reader}");
        let outcome = run(["rules", "explain"]).through(&line).go();
        assert_eq!(outcome.stderr, "0\n", "{reader}");
    }
}

#[test]
fn a_name_that_cannot_be_the_file_loses_neither_the_result_nor_what_was_there() {
    let folder = alone("names");
    let path = |name: &str| folder.join(name);
    fs::write(path("mine.txt"), "mine").unwrap();
    symlink(path("mine.txt"), path("link.txt")).unwrap();
    symlink(path("nowhere"), path("dangling.txt")).unwrap();
    symlink(path("circle.txt"), path("circle.txt")).unwrap();
    for name in [
        "mine.txt",
        "link.txt",
        "dangling.txt",
        ".",
        "..",
        "/",
        "/tmp",
    ] {
        let outcome = saved(&path(name), AS_IT_IS);
        outcome.fails(1, "cannot be the file for the result", name);
    }
    for (name, says) in [
        ("circle.txt", "too many levels of symbolic links"),
        ("no/such/folder.txt", "no such file or directory"),
        ("mine.txt/notes.txt", "not a directory"),
        ("/dev/full", "no space left on device"),
        ("/proc/notes.txt", "no such file or directory"),
    ] {
        let outcome = saved(&path(name), AS_IT_IS);
        assert_eq!((outcome.code, outcome.stdout), (1, usual()), "{name}");
        assert!(outcome.stderr.contains(says), "{name}: {}", outcome.stderr);
    }
    assert_eq!(fs::read_to_string(path("mine.txt")).unwrap(), "mine");
    let mut left: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    left.sort();
    assert_eq!(left, ["circle.txt", "dangling.txt", "link.txt", "mine.txt"]);
}

#[test]
fn a_pipe_that_nobody_reads_is_told_and_the_result_is_shown() {
    let folder = alone("pipe");
    let line = "mkfifo pipe && exec \"$@\"";
    let outcome = answered()
        .and("-o")
        .and("pipe")
        .inside(&folder)
        .through(line)
        .go();
    assert_eq!((outcome.code, outcome.stdout), (1, usual()));
    assert!(
        outcome.stderr.contains("could not be written"),
        "{}",
        outcome.stderr
    );
}

#[test]
fn an_odd_name_is_written_to_and_told_harmlessly() {
    use std::os::unix::ffi::OsStringExt;
    let folder = alone("odd");
    let odd = std::ffi::OsString::from_vec(b"odd \xff\x1b[31m\n.txt".to_vec());
    let outcome = saved(&folder.join(&odd), AS_IT_IS);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert!(
        outcome.stderr.contains("odd \u{fffd}?[31m?.txt"),
        "{outcome:?}"
    );
    assert_eq!(fs::read_to_string(folder.join(odd)).unwrap(), usual());
}

#[test]
fn a_folder_that_is_gone_is_told() {
    let folder = alone("gone");
    let line = "mkdir here && cd here && rmdir ../here && exec \"$@\"";
    let outcome = answered()
        .and("-o")
        .and("notes.txt")
        .inside(&folder)
        .through(line)
        .go();
    assert_eq!((outcome.code, outcome.stdout), (1, usual()));
    let outcome = answered().inside(&folder).through(line).go();
    assert_eq!(outcome.result("no folder at all"), usual());
}

#[test]
fn an_emergency_that_cannot_be_written_is_told_on_standard_error() {
    for (arguments, code) in [
        (&["--emergency-signs", "yes"][..], 1),
        (&["--emergency-signs", "yes", "--cough", "maybe"], 2),
    ] {
        for line in ["exec \"$@\" >/dev/full", "exec \"$@\" >&-"] {
            let outcome = run(arguments).through(line).go();
            assert!(
                outcome.stderr.contains("Get help now"),
                "{line}: {outcome:?}"
            );
            assert!(outcome.stderr.contains("UK 999"), "{line}: {outcome:?}");
            assert!(outcome.code == code, "{line}: {outcome:?}");
        }
        let json = [arguments, &["--format", "json"]].concat();
        let outcome = run(&json).through("exec \"$@\" >/dev/full").go();
        assert_eq!(outcome.code, code);
        assert!(outcome.stderr.contains("\"do_first\":["), "{outcome:?}");
    }
}
