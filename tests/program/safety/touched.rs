//! What is read, what is written, and that nothing is sent: seen from outside, call by call.

use std::fs;
use std::path::Path;

use super::bounded::{folder, run, run_as_it_ships};
use super::commands::{USES, USES_AS_IT_SHIPS, prepared, stdin, tidy};
use super::traced::{Call, Meaning, calls, line, strace};
use crate::support::rule_files::FROZEN_FILE;
use crate::support::run::PROGRAM;
use crate::support::terminal::setup::Setup;

/// Files of the system that any program reads: those of the loader and its libraries; the map of its own memory, for
/// the end of the stack; how the system lends memory, before some is given back; how many threads it gives; and
/// `/dev/null`, to know whether standard output is that.
fn is_of_the_system(path: &Path) -> bool {
    const EXACT: [&str; 7] = [
        "/etc/ld.so.cache",
        "/etc/ld.so.preload",
        "/proc/self/maps",
        "/proc/self/cgroup",
        "/proc/self/mountinfo",
        "/proc/sys/vm/overcommit_memory",
        "/dev/null",
    ];
    const LIBRARIES: [&str; 4] = ["/lib", "/lib64", "/usr/lib", "/usr/lib64"];
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let is_library = name.ends_with(".so") || name.contains(".so.") || name == "glibc-hwcaps";
    EXACT.iter().any(|exact| path == Path::new(exact))
        || path.starts_with("/sys/fs/cgroup")
        || is_library && LIBRARIES.iter().any(|folder| path.starts_with(folder))
}

/// Holds the calls of one run to what it was asked for.
fn only_what_was_asked_for(calls: &[Call], folder: &Path, asked: &[&str], described: &str) {
    let mut starts = 0;
    for call in calls {
        let is_asked_for = |path: &Path| asked.iter().any(|name| path == folder.join(name));
        // The stories of `stings.json` stand beside it, in `stings.vignettes.json`, and so do notes for a review
        // and the texts in another language.
        let is_beside_rules = |path: &Path| {
            let rules = asked.iter().map(|name| folder.join(name));
            let beside = |ending: &&str| {
                rules
                    .clone()
                    .any(|file| path == file.with_extension(ending))
            };
            ["vignettes.json", "review.json", "es.json"]
                .iter()
                .any(beside)
        };
        // What is to be called `new` has another name beside it until it is whole.
        let is_new = |path: &Path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let stem = name.trim_start_matches('.').split('.').next();
            path.parent() == Some(folder)
                && stem == Some("new")
                && asked.iter().any(|name| name.starts_with("new."))
        };
        let is_fine = match call.meaning() {
            Meaning::Reads => call.paths().iter().all(|path| {
                is_of_the_system(path)
                    || is_asked_for(path)
                    || is_beside_rules(path)
                    || is_new(path)
                    || path == folder
            }),
            Meaning::Writes => {
                !call.paths().is_empty() && call.paths().iter().all(|path| is_new(path))
            }
            Meaning::Starts => {
                starts += 1;
                call.paths() == [Path::new(PROGRAM)]
            }
            Meaning::Own => true,
            Meaning::Forbidden => false,
        };
        assert!(
            is_fine,
            "{described}\nasks the system for this: {}",
            call.line()
        );
    }
    assert_eq!(starts, 1, "{described}");
}

/// An empty folder for the logs of a run.
fn logs(name: &str) -> std::path::PathBuf {
    let logs = folder("logs").join(name);
    let _ = fs::remove_dir_all(&logs);
    fs::create_dir_all(&logs).unwrap();
    logs
}

#[test]
fn no_command_opens_a_connection_or_touches_a_file_that_it_was_not_asked_to() {
    let Some(strace) = strace() else { return };
    let folder = prepared("traced");
    let uses = USES.iter().map(|a_use| (a_use, FROZEN_FILE));
    let as_it_ships = USES_AS_IT_SHIPS.iter().map(|a_use| (a_use, ""));
    for (number, (a_use, rules)) in uses.chain(as_it_ships).enumerate() {
        let logs = logs(&format!("use_{number}"));
        let traced = format!("{} \"$@\"", line(&strace, &logs));
        let mut arguments: Vec<&str> = a_use.split(' ').collect();
        let prepared = match rules {
            "" => run_as_it_ships(&arguments),
            _ => run(&arguments),
        };
        let prepared = prepared.stdin(stdin(a_use)).inside(&folder);
        let outcome = prepared.through(&traced).go();
        arguments.push(rules);
        assert!(!outcome.stderr.contains("strace:"), "{outcome:?}");
        only_what_was_asked_for(&calls(&logs, &folder), &folder, &arguments, a_use);
        tidy(&folder);
    }
}

/// A text that lives to the end of the tests.
fn kept(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

#[test]
fn an_interview_opens_no_connection_and_writes_only_the_copy_that_is_wanted() {
    let Some(strace) = strace() else { return };
    for (name, setup) in [("menu", Setup::menu()), ("plain", Setup::plain())] {
        let folder = prepared(name);
        let logs = logs(name);
        let traced = format!("cd {} && {} \"$@\"", folder.display(), line(&strace, &logs));
        let setup = setup.env("HOME", kept(folder.display().to_string()));
        let mut screen = setup
            .asking_only(&["cough", "age"])
            .through(kept(traced))
            .open();
        screen.answer("cough", "y");
        screen.answer("lasting_cough", "y");
        screen.answer("age", "63");
        screen.reviews();
        screen.press("r\r");
        screen.is_offered_a_copy();
        screen.press("new.txt\r");
        assert_eq!(screen.exit_code(), 0, "{}", screen.text());
        let calls = calls(&logs, &folder);
        only_what_was_asked_for(&calls, &folder, &["new.txt", FROZEN_FILE], name);
        let wrote = calls.iter().any(|call| call.meaning() == Meaning::Writes);
        assert!(
            wrote && folder.join("new.txt").exists(),
            "the copy was not seen"
        );
    }
}

#[test]
fn an_interview_that_is_stopped_writes_nothing() {
    let Some(strace) = strace() else { return };
    for (name, setup) in [
        ("stopped_menu", Setup::menu()),
        ("stopped_plain", Setup::plain()),
    ] {
        let folder = prepared(name);
        let logs = logs(name);
        let traced = format!("cd {} && {} \"$@\"", folder.display(), line(&strace, &logs));
        let mut screen = setup.through(kept(traced)).open();
        screen.answer("emergency_signs", "n");
        screen.asks("cough");
        screen.press("\u{4}");
        screen.is_stopped();
        only_what_was_asked_for(&calls(&logs, &folder), &folder, &[FROZEN_FILE], name);
    }
}

#[test]
fn a_call_that_has_no_business_here_would_be_seen() {
    let folder = folder("caught");
    let start = format!("execve(\"{PROGRAM}\", [\"{PROGRAM}\", \"x\"], 0x7ffc /* 0 vars */) = 0");
    let is_fine = |line: &str| {
        let calls = [&start, line].map(|line| Call::read(line, &folder).unwrap());
        let asked = ["answers.json", "new.txt"];
        std::panic::catch_unwind(|| only_what_was_asked_for(&calls, &folder, &asked, line)).is_ok()
    };
    for line in [
        r#"openat(AT_FDCWD, "answers.json", O_RDONLY|O_CLOEXEC) = 3"#,
        r#"openat(AT_FDCWD, "/lib/x86_64-linux-gnu/libc.so.6", O_RDONLY|O_CLOEXEC) = 3"#,
        r#"openat(AT_FDCWD, ".new.txt.G9Gedm.part", O_RDWR|O_CREAT|O_EXCL|O_CLOEXEC, 0600) = 3"#,
        r#"renameat2(AT_FDCWD, ".new.txt.G9Gedm.part", AT_FDCWD, "new.txt", RENAME_NOREPLACE) = 0"#,
        r#"clone3({flags=CLONE_VM|CLONE_FS|CLONE_THREAD, stack=0x7f1c}, 88) = 17"#,
    ] {
        assert!(is_fine(line), "{line}");
    }
    for line in [
        r#"socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_IP) = 3"#,
        r#"connect(3, {sa_family=AF_INET, sin_port=htons(443)}, 16) = 0"#,
        r#"socketpair(AF_UNIX, SOCK_STREAM, 0, [3, 4]) = 0"#,
        r#"io_uring_setup(8, {flags=0}) = 3"#,
        r#"openat(AT_FDCWD, "/etc/passwd", O_RDONLY|O_CLOEXEC) = 3"#,
        r#"openat(AT_FDCWD, "/etc/ld.so.conf", O_RDONLY|O_CLOEXEC) = 3"#,
        r#"openat(AT_FDCWD, "/root/.config/lungnets", O_RDONLY) = -1 ENOENT (No such file or directory)"#,
        r#"statx(AT_FDCWD, "/etc/localtime", AT_STATX_SYNC_AS_STAT, STATX_ALL, 0x7ffc) = 0"#,
        r#"openat(AT_FDCWD, "/lib/secret", O_RDONLY) = 3"#,
        r#"openat(AT_FDCWD, "answers.json", O_RDWR) = 3"#,
        r#"openat(AT_FDCWD, "answers.json", O_RDONLY|O_TRUNC) = 3"#,
        r#"openat(AT_FDCWD, "history", O_WRONLY|O_CREAT|O_APPEND, 0666) = 3"#,
        r#"openat(AT_FDCWD, "/tmp/.new.txt.x.part", O_RDWR|O_CREAT|O_EXCL, 0600) = 3"#,
        r#"unlink("answers.json") = 0"#,
        r#"rename("new.txt", "answers.json") = 0"#,
        r#"mkdir("made", 0777) = 0"#,
        r#"chmod("answers.json", 0666) = 0"#,
        r#"execve("/bin/sh", ["sh", "-c", "x"], 0x7ffc /* 0 vars */) = 0"#,
        r#"vfork() = 17"#,
        r#"clone(child_stack=NULL, flags=CLONE_CHILD_CLEARTID|SIGCHLD) = 17"#,
        r#"kill(1, SIGTERM) = 0"#,
    ] {
        assert!(!is_fine(line), "{line}");
    }
}
