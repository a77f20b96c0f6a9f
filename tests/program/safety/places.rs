//! The same answers give the same bytes, wherever and however the program is started.

use std::fs;
use std::path::Path;

use super::bounded::{Outcome, folder, run};
use super::commands::{USES, prepared, stdin, tidy};
use crate::support::terminal::setup::Setup;

/// Ways to start the program that must make no difference, as lines for the shell. What asks for colour where there is
/// no terminal, `FORCE_COLOR` and `CLICOLOR_FORCE`, is not among them: that is what it is for.
const PLACES: &[&str] = &[
    // Another country, a narrow window, a person who reads with their ears, a file mask that lets everybody write.
    "umask 000; TZ=Pacific/Chatham LANG=de_DE.UTF-8 LC_ALL=tr_TR.UTF-8 LANGUAGE=de COLUMNS=20 LINES=5 TERM=dumb \
     ACCESSIBLE=1 NO_COLOR=1 HOME=/nowhere USER=nobody exec \"$@\"",
    // Another age of computing, a wide window, memory full of rubbish, one processor, settings that nobody should read.
    "umask 077; one=; command -v taskset >/dev/null && one='taskset -c 0'; TZ=:/etc/passwd LANG=C LC_ALL=$(printf '\\377') COLUMNS=500 \
     LINES=200 TERM=xterm-256color COLORTERM=truecolor CLICOLOR=1 MALLOC_PERTURB_=165 HOME= TMPDIR=/nowhere \
     XDG_CONFIG_HOME=/nowhere CI=true RUST_BACKTRACE=full RUST_LOG=trace LUNGNETS_RULES=/nowhere LUNGNETS_COUGH=no \
     SOURCE_DATE_EPOCH=0 exec $one \"$@\"",
    // Nothing at all.
    "exec /usr/bin/env -i \"$@\"",
];

/// What came of a use, with what it wrote.
fn what_comes_of(a_use: &str, place: &str, folder: &Path) -> (Outcome, Vec<(String, Vec<u8>)>) {
    let prepared = run(a_use.split(' ')).stdin(stdin(a_use)).inside(folder);
    let mut outcome = prepared.through(place).go();
    let mut written = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        written.push((name, fs::read(path).unwrap()));
    }
    written.sort();
    tidy(folder);
    outcome.stderr = told_here(&outcome.stderr, folder);
    (outcome, written)
}

/// What was said, with one name for the folder; a path in a command to type is in quotes where a shell would part it.
fn told_here(said: &str, folder: &Path) -> String {
    let folder = folder.to_str().unwrap();
    let quoted = format!("'{folder}");
    let mut parts = said.split(quoted.as_str());
    let mut told = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        told += "HERE";
        told += &part.replacen('\'', "", 1);
    }
    told.replace(folder, "HERE")
}

#[test]
fn the_place_makes_no_difference_to_any_command() {
    let here = prepared("here");
    let elsewhere = [
        prepared("else where"),
        prepared("\u{e9}lsewhere"),
        prepared("deep/in/side"),
    ];
    for a_use in USES {
        let usual = what_comes_of(a_use, "exec \"$@\"", &here);
        for (place, folder) in PLACES.iter().zip(&elsewhere) {
            let other = what_comes_of(a_use, place, folder);
            assert_eq!(usual, other, "{a_use}\nin another place: {place}");
        }
    }
}

#[test]
fn the_number_of_threads_makes_no_difference() {
    let folder = folder("threads");
    let lines: String = (0..20_000)
        .map(|i| format!("{{\"cough\": \"yes\", \"age\": {}}}\n", i % 130))
        .collect();
    fs::write(folder.join("many.jsonl"), lines).unwrap();
    let with = |threads: &str| {
        let words = ["batch", "many.jsonl", "--threads", threads];
        run(words).inside(&folder).go()
    };
    let one = with("1");
    assert!(
        one.stdout.lines().count() == 20_000 && one.code == 7,
        "{}",
        one.stderr
    );
    for threads in ["2", "5"] {
        assert!(
            with(threads) == one,
            "{threads} threads write something else"
        );
    }
}

#[test]
fn the_place_makes_no_difference_to_an_interview() {
    let result = |setup: Setup, name: &str| {
        let path = folder("interviews").join(name);
        let leaked: &'static str = Box::leak(path.display().to_string().into_boxed_str());
        let setup = setup
            .env("NOTES", leaked)
            .through("exec \"$@\" >\"$NOTES\"");
        let mut screen = setup.in_full().asking_only(&["other_signs", "age"]).open();
        screen.answer("other_signs", "1,u");
        screen.is_unsure_of_all();
        screen.answer("age", "63");
        screen.reviews();
        screen.press("r\r");
        assert_eq!(screen.exit_code(), 0, "{}", screen.text());
        fs::read(path).unwrap()
    };
    let usual = result(Setup::menu(), "usual");
    assert!(usual.len() > 1000);
    let elsewhere = Setup::menu()
        .env("TZ", "Pacific/Chatham")
        .env("LANG", "C")
        .env("LC_ALL", "tr_TR.UTF-8");
    assert_eq!(result(elsewhere.size(60, 200), "elsewhere"), usual);
    let plain = Setup::plain().without("LANG").env("TERM", "dumb");
    assert_eq!(
        result(plain.env("HOME", "/").size(120, 200), "plain"),
        usual
    );
}
