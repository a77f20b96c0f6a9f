//! `--place`: where the person is. It answers no question.

use serde_json::json;

use crate::support::run::{ALL_CALM, file, run};

#[test]
fn a_place_is_taken_by_its_id_and_its_names_in_capitals_or_not() {
    for place in [
        "uk",
        "UK",
        "us_and_canada",
        "US and CANADA",
        "elsewhere",
        "Somewhere Else",
    ] {
        let outcome = run("--no-input --cough no --place").and(place).go();
        assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""), "{place}");
    }
}

#[test]
fn an_unknown_place_is_refused_with_those_that_there_are() {
    for place in ["atlantis", "", "u", "uk,eu"] {
        let outcome = run("--no-input --cough no --place").and(place).go();
        assert_eq!(outcome.code, 2, "{place}");
        assert_eq!(outcome.stdout, "");
        let known = "Say one of uk, ireland, eu, us_and_canada, elsewhere.";
        assert!(outcome.stderr.contains(known), "{}", outcome.stderr);
    }
}

#[test]
fn it_is_no_answer_and_changes_none() {
    let with = run("--no-input --cough yes --format json --place uk")
        .go()
        .json();
    let without = run("--no-input --cough yes --format json").go().json();
    assert_eq!(with["answers"], json!({"cough": "yes"}));
    for what in ["answers", "level", "because", "not_answered"] {
        assert_eq!(with[what], without[what], "{what}");
    }
    let alone = run("--no-input --place uk").go();
    assert_eq!(alone.code, 3, "a place alone answers nothing");
}

#[test]
fn an_answers_file_takes_no_place() {
    let text = ALL_CALM.replacen('{', "{\"place\": \"uk\",", 1);
    let path = file("with_a_place.json", text);
    let outcome = run("--answers").and(path.to_str().unwrap()).go();
    assert!(outcome.failed(4).contains("there is no question \"place\""));
}

#[test]
fn commands_have_no_use_for_it() {
    for command in ["batch", "questions", "replay x", "rules check"] {
        let outcome = run("--place uk").and_all([command]).go();
        assert!(
            outcome
                .failed(2)
                .contains("--place belongs to the self-check")
        );
    }
}
