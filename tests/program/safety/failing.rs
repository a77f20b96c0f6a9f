//! The system fails at the worst moment: what is written stays whole or is not there, and it is told.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use super::bounded::{Outcome, Run, run};
use super::commands::prepared;
use super::traced::strace;
use crate::support::terminal::setup::Setup;

/// A line for the shell that runs the program with `strace` in the system's place: these calls go wrong, on this file
/// where one is named.
fn exec(strace: &Path, calls: &str, file: Option<&Path>) -> String {
    let file = file
        .map(|file| format!("-P '{}'", file.display()))
        .unwrap_or_default();
    let name = calls.split(':').next().unwrap_or_default();
    let strace = strace.display();
    format!("exec {strace} -f -qq -o /dev/null {file} -e trace={name} -e inject={calls} \"$@\"")
}

/// A run whose files have their whole names: `strace` knows them by these.
fn run_on<'a>(arguments: impl IntoIterator<Item = &'a str>, folder: &Path) -> Run {
    let whole = |argument: &str| {
        let path = folder.join(argument);
        if path.is_file() {
            path.into()
        } else {
            OsString::from(argument)
        }
    };
    run(arguments.into_iter().map(whole)).inside(folder)
}

fn answered() -> Run {
    run(["--cough", "yes", "--age", "63", "--detail", "full"])
}

fn usual() -> String {
    answered().go().result("the usual way").to_owned()
}

/// What is in a folder beside what was prepared.
fn new_in(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name());
    let names = names.map(|name| name.to_string_lossy().into_owned());
    let known = [
        "answers.json",
        "rules.json",
        "older.json",
        "lines.jsonl",
        "table.csv",
        "result.json",
        "response.json",
    ];
    let mut names: Vec<String> = names
        .filter(|name| !known.contains(&name.as_str()))
        .collect();
    names.sort();
    names
}

/// The program has shown the result after all, said why it could not save it, and left nothing behind.
fn is_shown_instead(outcome: &Outcome, says: &str, folder: &Path, described: &str) {
    assert_eq!(
        (outcome.code, &outcome.stdout),
        (1, &usual()),
        "{described}: {}",
        outcome.stderr
    );
    assert!(
        outcome.stderr.contains(says),
        "{described}: {}",
        outcome.stderr
    );
    assert_eq!(new_in(folder), [] as [&str; 0], "{described}");
}

#[test]
fn a_file_that_cannot_be_read_to_its_end_is_not_used() {
    let Some(strace) = strace() else { return };
    let folder = prepared("unread");
    for (arguments, file) in [
        (&["--answers", "answers.json"][..], "answers.json"),
        (&["--rules", "rules.json", "--cough", "yes"], "rules.json"),
        (&["rules", "check", "rules.json"], "rules.json"),
        (&["rules", "explain", "rules.json"], "rules.json"),
        (&["rules", "diff", "older.json", "rules.json"], "rules.json"),
        (&["replay", "result.json"], "result.json"),
    ] {
        for (calls, says) in [
            ("openat:error=EACCES:when=1", "permission denied"),
            ("openat:error=EMFILE:when=1", "too many open files"),
            ("read:error=EIO:when=1", "input/output error"),
            ("read:error=EIO:when=2", "input/output error"),
        ] {
            let described = format!("{arguments:?} with {calls}");
            let line = exec(&strace, calls, Some(&folder.join(file)));
            let outcome = run_on(arguments.iter().copied(), &folder)
                .through(&line)
                .go();
            outcome.fails(1, says, &described);
        }
    }
}

#[test]
fn a_call_that_was_only_interrupted_is_made_again() {
    let Some(strace) = strace() else { return };
    let folder = prepared("interrupted");
    let usual = run_on(["--answers", "answers.json"], &folder).go();
    let usual = usual.result("the usual way");
    for calls in [
        "openat:error=EINTR:when=1",
        "read:error=EINTR:when=1",
        "read:error=EINTR:when=1..2",
    ] {
        let line = exec(&strace, calls, Some(&folder.join("answers.json")));
        let outcome = run_on(["--answers", "answers.json"], &folder)
            .through(&line)
            .go();
        assert_eq!(outcome.result(calls), usual);
    }
    let line = exec(&strace, "write:error=EINTR:when=1..3", None);
    let outcome = run_on(["--answers", "answers.json"], &folder)
        .through(&line)
        .go();
    assert_eq!(outcome.result("writing"), usual);
}

#[test]
fn a_result_that_cannot_be_written_is_told() {
    let Some(strace) = strace() else { return };
    for (error, says) in [
        ("ENOSPC", "no space left on device"),
        ("EIO", "input/output error"),
        ("EDQUOT", "quota exceeded"),
    ] {
        let line = exec(&strace, &format!("write:error={error}:when=1"), None);
        answered().through(&line).go().fails(1, says, error);
    }
}

#[test]
fn a_file_for_the_result_that_fails_at_any_step_is_not_there_and_the_result_is_shown() {
    let Some(strace) = strace() else { return };
    let folder = prepared("unsaved");
    let saves = |line: &str| {
        let saving = answered().and("-o").and("new.txt");
        saving.inside(&folder).through(line).go()
    };
    for (calls, says) in [
        ("openat:error=EROFS:when=4", "read-only file system"),
        ("write:error=ENOSPC:when=1", "no space left on device"),
        ("write:error=EIO:when=1", "input/output error"),
        ("fsync:error=EIO:when=1", "input/output error"),
        ("renameat2:error=EIO:when=1", "input/output error"),
    ] {
        let calls = calls.replace("when=4", &format!("when={}", first_own_open(&strace)));
        let line = exec(&strace, &calls, None);
        is_shown_instead(&saves(&line), says, &folder, &calls);
    }
    // Where only the word of it cannot be written, the file is there, whole.
    let line = exec(&strace, "write:error=EIO:when=2", None);
    let outcome = saves(&line);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert_eq!(fs::read_to_string(folder.join("new.txt")).unwrap(), usual());
}

/// Which of the opened files is the first that is not the loader's or the library's: the file beside the result.
fn first_own_open(strace: &Path) -> usize {
    let log = super::bounded::folder("failing").join("opens");
    let line = format!(
        "exec {} -f -qq -e trace=openat -o {} \"$@\"",
        strace.display(),
        log.display()
    );
    let target: PathBuf = super::bounded::folder("failing").join("first.txt");
    let _ = fs::remove_file(&target);
    let outcome = answered().and("-o").and(&target).through(&line).go();
    assert_eq!(outcome.code, 0, "{outcome:?}");
    let log = fs::read_to_string(log).unwrap();
    let opens = log.lines().filter(|line| line.contains("openat("));
    1 + opens
        .clone()
        .position(|line| line.contains("first.txt"))
        .unwrap()
}

#[test]
fn a_file_system_that_is_full_after_so_many_bytes_keeps_no_half_of_a_result() {
    let folder = prepared("full");
    let whole = usual().len();
    let limit = |blocks: usize, line: &str| format!("trap '' XFSZ; ulimit -f {blocks}; {line}");
    for blocks in 0..=whole / 512 + 1 {
        let room = blocks * 512;
        let described = format!("{room} bytes of {whole}");
        let saved = answered().and("-o").and("new.txt").inside(&folder);
        let saved = saved.through(&limit(blocks, "exec \"$@\"")).go();
        let printed = answered()
            .inside(&folder)
            .through(&limit(blocks, "exec \"$@\" >out"));
        let printed = printed.go();
        let out = fs::read_to_string(folder.join("out")).unwrap();
        fs::remove_file(folder.join("out")).unwrap();
        if room >= whole {
            assert_eq!(
                (saved.code, printed.code, out),
                (0, 0, usual()),
                "{described}"
            );
            fs::remove_file(folder.join("new.txt")).unwrap();
        } else {
            is_shown_instead(&saved, "file too large", &folder, &described);
            printed.fails(1, "file too large", &described);
            assert!(usual().starts_with(&out), "{described}");
        }
    }
}

#[test]
fn a_reader_that_goes_after_so_many_bytes_is_no_failure_and_gets_only_what_is_true() {
    let folder = prepared("readers");
    for arguments in [&["rules", "explain"][..], &["batch", "lines.jsonl"]] {
        let whole = run(arguments).inside(&folder).go().stdout;
        for bytes in [1, 100, 4096, 70_000] {
            let line = format!("{{ \"$@\" 2>/dev/null; echo $? >code; }} | head -c {bytes} >out");
            run(arguments).inside(&folder).through(&line).go();
            let out = fs::read_to_string(folder.join("out")).unwrap();
            assert!(whole.starts_with(&out), "{arguments:?}, {bytes} bytes");
            let code = fs::read_to_string(folder.join("code")).unwrap();
            assert!(
                ["0\n", "7\n"].contains(&code.as_str()),
                "{arguments:?}, {bytes} bytes: {code}"
            );
        }
    }
}

#[test]
fn batch_keeps_no_half_of_its_output() {
    let Some(strace) = strace() else { return };
    let folder = prepared("batch");
    // With one thread: `strace` counts the calls of each by itself.
    let words = [
        "batch",
        "lines.jsonl",
        "--threads",
        "1",
        "--keep-errors",
        "-o",
        "new.jsonl",
    ];
    let to_file = || run_on(words, &folder);
    let lines = folder.join("lines.jsonl");
    for (calls, file, says) in [
        (
            "read:error=EIO:when=1",
            Some(lines.as_path()),
            "input/output error",
        ),
        (
            "read:error=EIO:when=2",
            Some(lines.as_path()),
            "input/output error",
        ),
        ("fsync:error=EIO:when=1", None, "input/output error"),
        ("renameat2:error=EIO:when=1", None, "input/output error"),
    ] {
        let outcome = to_file().through(&exec(&strace, calls, file)).go();
        outcome.fails(1, says, calls);
        assert_eq!(new_in(&folder), [] as [&str; 0], "{calls}");
    }
    for blocks in [0, 1, 50] {
        let line = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$@\"");
        let outcome = to_file().through(&line).go();
        outcome.fails(1, "file too large", &line);
        assert_eq!(new_in(&folder), [] as [&str; 0], "{line}");
    }
    let whole = to_file().go();
    let whole = (whole, fs::read(folder.join("new.jsonl")).unwrap());
    fs::remove_file(folder.join("new.jsonl")).unwrap();
    let line = exec(&strace, "read:error=EINTR:when=1..3", Some(&lines));
    let again = to_file().through(&line).go();
    assert!((again, fs::read(folder.join("new.jsonl")).unwrap()) == whole);
}

#[test]
fn an_interview_whose_result_cannot_be_written_shows_it_where_the_questions_were() {
    for (line, code, says) in [
        ("exec \"$@\" >/dev/full", 1, "no space left on device"),
        ("{ \"$@\"; echo $? >&2; } | true", 0, "broken pipe"),
        (
            "trap '' XFSZ; ulimit -f 0; exec \"$@\" -o /tmp/lungnets-never.txt >/dev/full",
            1,
            "file too large",
        ),
    ] {
        let setup = Setup::plain().size(200, 300).asking_only(&["age"]);
        let mut screen = setup.through(line).open();
        screen.answer("age", "63");
        screen.reviews();
        screen.press("r\r");
        assert_eq!(screen.exit_code(), code, "{line}");
        let words = screen.words();
        let (result, error) = (
            words.rfind("Your answers"),
            words.rfind("It is shown above instead."),
        );
        assert!(result.is_some() && result < error, "{line}: {words}");
        assert!(words.contains(says), "{line}: {words}");
    }
}
