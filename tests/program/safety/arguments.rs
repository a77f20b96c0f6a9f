//! Arguments as nobody should give them.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStringExt;

use super::bounded::run;

fn bytes(bytes: &[u8]) -> OsString {
    OsString::from_vec(bytes.to_vec())
}

#[test]
fn arguments_that_mean_nothing_are_refused_and_quoted_harmlessly() {
    let long = "x".repeat(100_000);
    let long_option = format!("--{long}");
    let long_name = format!("--answers={}", "y".repeat(100_000));
    let escapes = "\u{1b}[2J\u{1b}]0;x\u{7}\u{9b}31m\u{202e}\u{200f}\r";
    let option = format!("--{escapes}");
    let cases: Vec<(Vec<&str>, i32, &str)> = vec![
        (vec![""], 2, "error:"),
        (vec!["--"], 3, "no answers were given"),
        (vec!["--", "--cough", "yes"], 2, "--cough"),
        (vec!["-"], 2, "-"),
        (vec!["--cough"], 2, "a value is required"),
        (vec!["--cough", ""], 2, "there is no answer here"),
        (vec!["--cough="], 2, "there is no answer here"),
        (
            vec!["--cough", "yes", "--cough", "yes"],
            2,
            "cannot be used multiple times",
        ),
        (vec!["--coug", "yes"], 2, "--cough"),
        (vec!["--cough", "yes", "about"], 2, "error:"),
        (vec!["--width", "0"], 2, "--width"),
        (vec!["--width", "99999999999999999999"], 2, "--width"),
        (vec!["--width", "-1"], 2, "-1"),
        (vec!["--format", escapes], 2, "?[2J"),
        (vec!["--color", escapes], 2, "?[2J"),
        (vec!["--cough", escapes], 2, "?[2J"),
        (vec!["--age", escapes], 2, "?[2J"),
        (vec!["--answers", escapes], 1, "?[2J"),
        (vec!["--rules", escapes], 1, "?[2J"),
        (vec![&option], 2, "?[2J"),
        (vec![escapes], 2, "?[2J"),
        (vec!["about", escapes], 2, "?[2J"),
        (vec!["rules", escapes], 2, "?[2J"),
        (vec!["rules", "new", escapes], 2, "?[2J"),
        (vec!["rules", "example", escapes], 2, "?[2J"),
        (vec!["rules", "check", escapes], 1, "?[2J"),
        (vec!["rules", "check", "--as-of", escapes], 2, "?[2J"),
        (vec![&long], 2, "xxx..."),
        (vec![&long_option], 2, "xxx..."),
        (vec!["--cough", &long], 2, "xxx..."),
        (vec!["--age", &long], 2, "xxx..."),
        (vec!["--format", &long], 2, "xxx..."),
        (vec!["--today-signs", &long], 2, "xxx..."),
        (vec!["about", &long], 2, "xxx..."),
        (vec!["rules", "example", &long], 2, "xxx..."),
        (vec![&long_name], 1, "file name too long"),
    ];
    for (arguments, code, says) in cases {
        let described = format!("{arguments:.100?}");
        run(arguments).go().fails(code, says, &described);
    }
}

#[test]
fn arguments_that_are_no_text_are_named() {
    for arguments in [
        vec![bytes(b"--age"), bytes(b"6\xff3")],
        vec![bytes(b"--age=6\xff3")],
        vec![bytes(b"--cough"), bytes(b"\xffyes")],
        vec![bytes(b"about"), bytes(b"\xff")],
    ] {
        let outcome = run(&arguments).go();
        outcome.fails(2, "no text in UTF-8", &format!("{arguments:?}"));
        assert!(outcome.stderr.contains('\u{fffd}'), "{outcome:?}");
    }
    for arguments in [vec![bytes(b"--\xff\x1b")], vec![bytes(b"\xff\x1b")]] {
        let outcome = run(&arguments).go();
        outcome.fails(2, "\u{fffd}", &format!("{arguments:?}"));
    }
}

#[test]
fn as_many_arguments_as_the_system_takes_are_read() {
    let often = ["--today-signs", "fever"].repeat(20_000);
    let outcome = run(often.into_iter().chain(["--format", "json"])).go();
    let once = run(["--today-signs", "fever", "--format", "json"]).go();
    assert_eq!(outcome.result("often"), once.result("once"));
    let words = vec!["fever"; 15_000].join(",");
    let outcome = run(["--today-signs", &words, "--format", "json"]).go();
    assert_eq!(outcome.result("in one"), once.result("once"));
    let names: Vec<String> = (0..10_000).map(|i| format!("--no-such-{i}")).collect();
    run(names.iter().map(OsStr::new))
        .go()
        .fails(2, "--no-such-0", "many names");
}
