//! The same answers give the same bytes.

use crate::support::run::{ALL_CALM, command, file, run};

#[test]
fn the_same_answers_give_the_same_bytes_in_any_environment() {
    for format in ["text", "json", "markdown", "html"] {
        let arguments = &format!("--answers - --format {format}");
        let usual = run(arguments).stdin(ALL_CALM).go().stdout;
        for (name, value) in [
            ("LANG", "de_DE.UTF-8"),
            ("LC_ALL", "C"),
            ("TZ", "Asia/Tokyo"),
            ("HOME", "/nowhere"),
        ] {
            assert_eq!(
                run(arguments).stdin(ALL_CALM).env(name, value).go().stdout,
                usual
            );
        }
    }
}

#[test]
fn the_answers_of_a_result_fed_back_give_the_same_result() {
    let first = run(
        "--format json --cough yes --today-signs fever,unsure --age 0 --coughing-blood few-spots",
    )
    .go();
    let answers = first.json()["answers"].to_string();
    let second = run("--format json --answers -").stdin(&answers).go();
    assert_eq!(first.stdout, second.stdout);
}

#[test]
fn an_answer_that_does_not_apply_says_nothing_of_the_time_when_it_would() {
    let sting = std::fs::read_to_string(crate::support::run::rule_file("insect_sting")).unwrap();
    let rules = sting
        .replace("\"any\": [ { \"yes\": \"swelling\" },", "\"any\": [")
        .replace(
            "[\"tongue\"], \"insect\": \"bee\"",
            "[\"tongue\"], \"insect\": \"hornet\"",
        );
    let rules = file("swelling_alone_says_nothing.json", rules);
    let rules = ["--format json --rules", rules.to_str().unwrap()];
    let first = run("--swelling no --swelling-where none --insect bee")
        .and_all(rules)
        .go();
    assert_eq!(first.json()["sooner_if"][0]["question"], "swelling");
    let answers = first.json()["answers"].to_string();
    let second = run("--answers -").and_all(rules).stdin(&answers).go();
    assert_eq!(first.stdout, second.stdout);
}

#[test]
fn no_file_is_written() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("empty_folder");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    let status = command("--cough yes")
        .current_dir(&folder)
        .env("HOME", &folder)
        .env("TMPDIR", &folder)
        .stdin(std::process::Stdio::null())
        .stdout(std::process::Stdio::null())
        .status()
        .unwrap();
    assert!(status.success());
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0);
}
