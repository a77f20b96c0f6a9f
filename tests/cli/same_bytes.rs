//! The same answers give the same bytes.

use super::run::{ALL_CALM, run};

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
fn no_file_is_written() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("empty_folder");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    let status = std::process::Command::new(env!("CARGO_BIN_EXE_lungnets"))
        .args(["--cough", "yes"])
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
