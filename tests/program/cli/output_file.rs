//! `-o FILE`: the summary as a file that only its owner can open.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use crate::support::run::{ALL_CALM, Outcome, run};

/// An empty folder of its own for each test.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("output_{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn save_to(path: &str, more: &str) -> Outcome {
    run("--no-input --age 63 -o").and(path).and_all([more]).go()
}

fn names(folder: &PathBuf) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let name = |entry: std::io::Result<fs::DirEntry>| entry.unwrap().file_name();
    entries
        .map(|entry| name(entry).into_string().unwrap())
        .collect()
}

#[test]
fn the_file_holds_the_full_notes_and_is_private() {
    let folder = folder("private");
    let path = folder.join("notes.txt");
    let saved = save_to(path.to_str().unwrap(), "");
    assert_eq!((saved.code, saved.stdout.as_str()), (0, ""));
    assert_eq!(
        saved.stderr,
        format!(
            "Saved to {}. Only you can open it. It holds your answers.\n",
            path.display()
        )
    );
    let printed = run("--no-input --age 63 --detail full").go().stdout;
    assert_eq!(fs::read_to_string(&path).unwrap(), printed);
    assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(names(&folder), ["notes.txt"]);
}

#[test]
fn the_ending_of_the_name_says_the_format_unless_an_option_does() {
    let folder = folder("endings");
    let json = run("--no-input --age 63 --format json").go().stdout;
    let text = run("--no-input --age 63 --detail full").go().stdout;
    for (name, more, expected) in [
        ("a.json", "", &json),
        ("a.JSON", "", &json),
        ("b.json", "--format text", &text),
        ("c.txt", "--format json", &json),
        ("d", "", &text),
        ("e.unknown", "", &text),
    ] {
        let path = folder.join(name);
        assert_eq!(save_to(path.to_str().unwrap(), more).code, 0, "{name}");
        assert_eq!(&fs::read_to_string(&path).unwrap(), expected, "{name}");
    }
}

#[test]
fn a_file_that_is_there_is_replaced_only_by_force() {
    let folder = folder("force");
    let path = folder.join("notes.txt");
    fs::write(&path, "mine").unwrap();
    let path = path.to_str().unwrap();
    let refused = save_to(path, "");
    insta::assert_snapshot!(refused.failed(1).replace(path, "notes.txt"), @r"
    error: notes.txt cannot be the file for the result: something of that name is there already

      Choose another name, or say --force to replace it. Nothing was asked.
    ");
    assert_eq!(fs::read_to_string(path).unwrap(), "mine");
    assert_eq!(save_to(path, "--force").code, 0);
    assert!(fs::read_to_string(path).unwrap().contains("Your answers"));
    assert_eq!(names(&folder), ["notes.txt"]);
}

#[test]
fn a_folder_cannot_be_the_file() {
    let folder = folder("folder");
    let refused = save_to(folder.to_str().unwrap(), "--force");
    assert!(refused.failed(1).contains("it is a folder"), "{refused:?}");
}

#[test]
fn where_no_file_can_be_made_the_result_is_still_shown() {
    let path = "/no/such/folder/notes.json";
    let failed = save_to(path, "");
    assert_eq!(failed.code, 1);
    let printed = run("--no-input --age 63 --format json").go().stdout;
    assert_eq!(failed.stdout, printed);
    insta::assert_snapshot!(failed.stderr, @r"
    error: /no/such/folder/notes.json could not be written: no such file or directory

      The result is shown on standard output instead.
    ");
}

#[test]
fn a_full_disk_loses_no_result() {
    let failed = save_to("/dev/full", "");
    assert_eq!(failed.code, 1);
    let full = run("--no-input --age 63 --detail full").go().stdout;
    assert_eq!(failed.stdout, full);
    assert!(
        failed.stderr.contains("no space left on device"),
        "{failed:?}"
    );
}

#[test]
fn a_hyphen_is_standard_output() {
    let shown = save_to("-", "");
    assert_eq!((shown.code, shown.stderr.as_str()), (0, ""));
    assert_eq!(shown.stdout, run("--no-input --age 63").go().stdout);
}

#[test]
fn force_alone_means_nothing() {
    let refused = run("--no-input --age 63 --force").go();
    assert!(refused.failed(2).contains("--output"), "{refused:?}");
}

#[test]
fn the_level_is_in_the_exit_code_only_when_the_file_was_written() {
    let folder = folder("exit_code");
    let path = folder.join("notes.txt");
    assert_eq!(save_to(path.to_str().unwrap(), "--exit-code").code, 11);
    assert_eq!(save_to("/no/such/folder/notes.txt", "--exit-code").code, 1);
}

#[test]
fn a_name_that_promises_something_else_than_text_is_told_what_the_file_is() {
    let folder = folder("belied");
    for (name, more, is_told) in [
        ("notes.pdf", "", true),
        ("notes.docx", "", true),
        ("notes.pdf", "--force --format text", false),
        ("notes.txt", "", false),
        ("notes", "", false),
    ] {
        let saved = save_to(folder.join(name).to_str().unwrap(), more);
        let told = saved.stderr.contains("It is plain text.");
        assert_eq!((saved.code, told), (0, is_told), "{name}: {}", saved.stderr);
    }
}

#[test]
fn a_file_that_was_read_is_never_replaced_not_even_by_force() {
    let folder = folder("input");
    let answers = folder.join("answers.json");
    fs::write(&answers, ALL_CALM).unwrap();
    let rules = folder.join("rules.json");
    fs::copy("tests/rule_files/frozen.json", &rules).unwrap();
    std::os::unix::fs::symlink(&answers, folder.join("link.json")).unwrap();
    fs::hard_link(&answers, folder.join("hard.json")).unwrap();
    for name in [
        "answers.json",
        "./answers.json",
        "link.json",
        "hard.json",
        "rules.json",
    ] {
        let output = folder.join(name);
        let outcome = run("--no-input --force --answers")
            .and(answers.to_str().unwrap())
            .and("--rules")
            .and(rules.to_str().unwrap())
            .and("-o")
            .and(output.to_str().unwrap())
            .go();
        let said = outcome.failed(1);
        assert!(
            said.contains("it was read as input, and would be lost"),
            "{said}"
        );
        assert!(said.contains("Choose another name."), "{said}");
    }
    assert_eq!(fs::read_to_string(&answers).unwrap(), ALL_CALM);
}
