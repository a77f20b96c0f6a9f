//! Colour: only on a terminal, unless somebody says otherwise, and never alone.

use crate::support::run::{Run, run};

const ESCAPE: char = '\u{1b}';

fn emergency(arguments: &str) -> Run {
    run("--emergency-signs yes").and_all([arguments])
}

#[test]
fn a_pipe_gets_no_colour() {
    assert!(
        !emergency("")
            .env("TERM", "xterm")
            .go()
            .stdout
            .contains(ESCAPE)
    );
}

#[test]
fn the_option_decides_and_then_no_color_and_then_force_color() {
    assert!(
        emergency("--color always")
            .env("NO_COLOR", "1")
            .go()
            .stdout
            .contains(ESCAPE)
    );
    assert!(emergency("--colour always").go().stdout.contains(ESCAPE));
    assert!(
        emergency("")
            .env("FORCE_COLOR", "1")
            .go()
            .stdout
            .contains(ESCAPE)
    );
    assert!(
        !emergency("")
            .env("FORCE_COLOR", "1")
            .env("NO_COLOR", "1")
            .go()
            .stdout
            .contains(ESCAPE)
    );
    assert!(
        !emergency("--color never")
            .env("FORCE_COLOR", "1")
            .go()
            .stdout
            .contains(ESCAPE)
    );
}

#[test]
fn painted_or_not_the_words_are_the_same() {
    let painted = emergency("--color always").go().stdout;
    let mut plain = String::new();
    let mut rest = painted.as_str();
    while let Some(at) = rest.find(ESCAPE) {
        plain.push_str(&rest[..at]);
        rest = rest[at..].split_once('m').map_or("", |(_, rest)| rest);
    }
    plain.push_str(rest);
    assert_eq!(plain, emergency("").go().stdout);
}

#[test]
fn the_most_urgent_level_is_painted_red_and_no_level_green() {
    assert!(
        emergency("--color always")
            .go()
            .stdout
            .starts_with("\u{1b}[1;31m")
    );
    let calm = run("--answers - --color always")
        .stdin(crate::support::run::ALL_CALM)
        .go()
        .stdout;
    assert!(
        !calm.contains("\u{1b}[32m") && !calm.contains(";32m"),
        "{calm:?}"
    );
}

#[test]
fn json_is_never_painted() {
    assert!(
        !emergency("--format json --color always")
            .go()
            .stdout
            .contains(ESCAPE)
    );
}
