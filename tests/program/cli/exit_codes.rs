//! What the exit code says, and what it keeps to itself.

use std::process::Stdio;

use crate::support::run::{ALL_CALM, command, run};

#[test]
fn the_exit_code_is_0_whatever_the_result() {
    for answers in [
        ALL_CALM,
        r#"{"emergency_signs": "yes"}"#,
        r#"{"cough": "unsure"}"#,
    ] {
        assert_eq!(run("--answers -").stdin(answers).go().code, 0);
    }
}

#[test]
fn those_who_ask_for_it_get_10_and_the_rank() {
    for (answers, code) in [
        (ALL_CALM, 10),
        (r#"{"cough": "yes"}"#, 11),
        (r#"{"wheezing": "yes"}"#, 12),
        (r#"{"chest_pain": "yes"}"#, 13),
        (r#"{"emergency_signs": "yes"}"#, 14),
    ] {
        assert_eq!(
            run("--answers - --exit-code").stdin(answers).go().code,
            code,
            "{answers}"
        );
    }
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let mut child = command("--cough yes")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(
        (output.status.code(), output.stderr.as_slice()),
        (Some(0), b"".as_slice())
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_a_failure_that_is_told() {
    let full = std::fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let output = command("--cough yes")
        .stdin(Stdio::null())
        .stdout(full)
        .stderr(Stdio::piped())
        .output()
        .unwrap();
    let message = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(message.contains("could not be written"), "{message}");
}
