//! `--detail brief|full`: how much the summary says, and where.

use std::fs;
use std::path::PathBuf;

use crate::support::brief::SEE_ALSO;
use crate::support::run::{run, run_as_it_ships};

const SOME: &str = "--no-input --age 63 --cough yes";

fn stdout(options: &str) -> String {
    let outcome = run(SOME).and_all([options]).go();
    assert_eq!(
        (outcome.code, outcome.stderr.as_str()),
        (0, ""),
        "{options}"
    );
    outcome.stdout
}

#[test]
fn text_on_standard_output_is_brief_and_every_other_format_is_full() {
    assert_eq!(stdout(""), stdout("--detail brief"));
    assert_ne!(stdout(""), stdout("--detail full"));
    for format in ["markdown", "html", "json", "fhir"] {
        let [usual, full] =
            ["", "--detail full"].map(|detail| stdout(&format!("--format {format} {detail}")));
        assert_eq!(usual, full, "{format}");
    }
    assert_eq!(stdout("--format text"), stdout(""));
    assert_eq!(stdout("-o -"), stdout(""));
}

#[test]
fn a_brief_page_is_to_be_had_in_every_format_for_people() {
    for format in ["text", "markdown", "html"] {
        let page = stdout(&format!("--detail brief --format {format}"));
        for words in [
            "What to do",
            "What to say on the phone",
            SEE_ALSO,
            "Emergency: UK 999.",
        ] {
            assert!(page.contains(words), "{format}, {words}: {page}");
        }
        assert!(!page.contains("Questions to ask the doctor"), "{page}");
    }
}

#[test]
fn what_always_says_everything_refuses_to_be_brief() {
    for (options, what) in [
        ("--format json", "JSON"),
        ("--format fhir", "FHIR"),
        ("-o notes.json", "JSON"),
        ("--explain", "--explain"),
        ("--explain --format html", "--explain"),
    ] {
        let refused = run(SOME).and_all(["--detail brief", options]).go();
        let says = format!("{what} always says everything, and --detail brief asks for less");
        assert!(refused.failed(2).contains(&says), "{refused:?}");
    }
    assert!(!PathBuf::from("notes.json").exists());
    assert_eq!(stdout("--explain"), stdout("--explain --detail full"));
}

#[test]
fn a_file_is_brief_only_where_that_was_asked_for() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    for (name, format) in [
        ("detail.txt", "text"),
        ("detail.md", "markdown"),
        ("detail.html", "html"),
    ] {
        let path = folder.join(name);
        for detail in ["", "--detail brief", "--detail full"] {
            let saved = run(SOME).and_all(["--force", detail, "-o"]);
            let saved = saved.and(path.to_str().unwrap()).go();
            assert_eq!((saved.code, saved.stdout.as_str()), (0, ""));
            let meant = if detail.is_empty() {
                "--detail full"
            } else {
                detail
            };
            let expected = stdout(&format!("--format {format} {meant}"));
            assert_eq!(
                fs::read_to_string(&path).unwrap(),
                expected,
                "{name} {detail}"
            );
        }
    }
}

#[test]
fn the_place_is_all_that_a_brief_result_calls_for() {
    let at_a_place = stdout("--place ireland");
    assert!(
        at_a_place.contains("\nEmergency: Ireland 112 or 999.\n"),
        "{at_a_place}"
    );
    assert!(!at_a_place.contains("911"), "{at_a_place}");
}

#[test]
fn what_ships_is_brief_in_the_words_that_its_tests_know() {
    let outcome = run_as_it_ships(SOME).go();
    assert!(
        outcome.stdout.contains(&format!("\n{SEE_ALSO}\n")),
        "{outcome:?}"
    );
    assert!(outcome.stdout.lines().count() <= 23, "{outcome:?}");
    for options in ["--width 39", "--width 79"] {
        let lines = run_as_it_ships(SOME).and_all([options]).go().stdout;
        assert!(lines.lines().count() <= 40, "{lines}");
    }
}
