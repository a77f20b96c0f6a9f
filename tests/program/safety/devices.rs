//! Things in the place of a file that are none, or that never end.

use std::ffi::OsString;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::os::unix::ffi::OsStringExt;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use super::bounded::{Outcome, folder, run};
use crate::support::run::PROGRAM;
use crate::support::skipping::skip;

const ANSWERS: &str = "{\"cough\": \"yes\", \"age\": 63}";

/// A new path in a folder of its own.
fn path(name: &str) -> PathBuf {
    let path = folder("devices").join(name);
    let _ = fs::remove_file(&path);
    path
}

fn fifo(name: &str) -> PathBuf {
    let path = path(name);
    let made = Command::new("mkfifo").arg(&path).status().unwrap();
    assert!(made.success());
    path
}

fn read(path: &Path) -> Outcome {
    run(["--format", "json", "--answers"]).and(path).go()
}

fn usual() -> String {
    let outcome = run(["--format", "json", "--answers", "-"])
        .stdin(ANSWERS)
        .go();
    outcome.result("the usual way").to_owned()
}

#[test]
fn what_is_no_file_is_refused() {
    let long = PathBuf::from("x".repeat(5000));
    let (circle, nowhere) = (path("circle"), path("nowhere"));
    symlink(&circle, &circle).unwrap();
    symlink("/no/such/file", &nowhere).unwrap();
    let socket = path("socket");
    let _listener = UnixListener::bind(&socket).unwrap();
    for (path, code, says) in [
        (folder("devices"), 1, "is a directory"),
        ("/dev/null".into(), 4, "the file is empty"),
        ("/dev/zero".into(), 4, "longer than 1024 KiB"),
        ("/dev/full".into(), 4, "longer than 1024 KiB"),
        ("/dev/urandom".into(), 4, "longer than 1024 KiB"),
        ("/proc/self/mem".into(), 1, "input/output error"),
        ("/proc/self/environ".into(), 4, "not JSON"),
        ("/no/such/file".into(), 1, "no such file"),
        (PathBuf::new(), 1, "no such file"),
        (long, 1, "file name too long"),
        (circle, 1, "too many levels of symbolic links"),
        (nowhere, 1, "no such file"),
        (socket, 1, "no such device or address"),
    ] {
        for option in ["--answers", "--rules"] {
            let described = format!("{option} {}", path.display());
            let outcome = run([option]).and(&path).go();
            outcome.fails(code, says, &described);
        }
    }
}

#[test]
fn a_pipe_that_nobody_writes_to_ends_in_words() {
    let path = fifo("silent");
    let says = "nobody wrote to this pipe for 5 seconds";
    read(&path).fails(1, says, "a silent pipe");
}

#[test]
fn a_pipe_that_somebody_writes_to_is_read_to_its_end_however_slowly_it_comes() {
    for (name, late, pause) in [("slow", 0, 5), ("late", 300, 0)] {
        let path = fifo(name);
        let there = path.clone();
        let writer = thread::spawn(move || {
            thread::sleep(Duration::from_millis(late));
            let mut pipe = OpenOptions::new().write(true).open(there).unwrap();
            for byte in ANSWERS.bytes() {
                pipe.write_all(&[byte]).unwrap();
                thread::sleep(Duration::from_millis(pause));
            }
        });
        assert_eq!(read(&path).result(name), usual());
        writer.join().unwrap();
    }
    let line = r#"for part in '{"cou' 'gh": ' '"yes", "age": 6' '3}'; do printf %s "$part"; sleep 0.05; done | "$@" --answers -"#;
    let outcome = run(["--format", "json"]).through(line);
    assert_eq!(outcome.go().result("piece by piece"), usual());
}

#[test]
fn a_pipe_whose_writer_goes_early_is_not_taken_for_answers() {
    let path = fifo("early");
    let there = path.clone();
    let writer = thread::spawn(move || {
        let mut pipe = OpenOptions::new().write(true).open(there).unwrap();
        pipe.write_all(&ANSWERS.as_bytes()[..10]).unwrap();
    });
    read(&path).fails(4, "ends in the middle", "a pipe that ends early");
    writer.join().unwrap();
}

#[test]
fn a_rule_file_may_come_through_a_pipe_too() {
    let rules = crate::support::rule_files::FROZEN;
    for arguments in [
        &["about", "--rules", "/dev/stdin"][..],
        &["questions", "--rules", "-"],
        &["--rules", "-", "--cough", "yes"],
    ] {
        let outcome = run(arguments).stdin(rules).go();
        assert!(!outcome.result("a rule file").is_empty());
    }
}

#[test]
fn a_file_that_grows_is_read_to_a_bound() {
    let path = path("growing");
    let mut file = fs::File::create(&path).unwrap();
    let goes_on = Arc::new(AtomicBool::new(true));
    let more = Arc::clone(&goes_on);
    let writer = thread::spawn(move || {
        let blanks = [b' '; 65536];
        for _ in 0..4096 {
            if !more.load(Ordering::SeqCst) {
                break;
            }
            file.write_all(&blanks).unwrap();
        }
    });
    while fs::metadata(&path).unwrap().len() <= 1024 * 1024 {
        thread::yield_now();
    }
    let outcome = read(&path);
    goes_on.store(false, Ordering::SeqCst);
    writer.join().unwrap();
    outcome.fails(4, "longer than 1024 KiB", "a file that grows");
    fs::remove_file(path).unwrap();
}

#[test]
fn a_link_to_a_file_and_a_name_that_is_no_text_are_read() {
    let plain = path("plain.json");
    fs::write(&plain, ANSWERS).unwrap();
    let link = path("link.json");
    symlink(&plain, &link).unwrap();
    assert_eq!(read(&link).result("a link"), usual());
    let odd = folder("devices").join(OsString::from_vec(b"odd \xff\x1b[31m\n.json".to_vec()));
    fs::write(&odd, ANSWERS).unwrap();
    assert_eq!(read(&odd).result("an odd name"), usual());
    fs::write(&odd, "{}}").unwrap();
    read(&odd).fails(4, "odd \u{fffd}?[31m?.json, line 1", "an odd name");
    fs::remove_file(&odd).unwrap();
    read(&odd).fails(
        1,
        "odd \u{fffd}?[31m?.json could not be read",
        "an odd name",
    );
}

#[test]
fn a_rule_file_with_a_name_that_is_no_text_is_used_however_it_is_named() {
    let odd = folder("devices").join(OsString::from_vec(b"rules \xff.json".to_vec()));
    let rules = crate::support::rule_files::FROZEN.replacen("\"1.0.0\"", "\"9.9.9\"", 1);
    fs::write(&odd, rules).unwrap();
    let mut with_equals = OsString::from("--rules=");
    with_equals.push(&odd);
    for outcome in [
        run(["--version", "--rules"]).and(&odd).go(),
        run(["--version"]).and(with_equals).go(),
    ] {
        assert!(
            outcome.result("a rule file").contains("9.9.9"),
            "{outcome:?}"
        );
    }
}

/// The line for the shell that runs the program without the rights of root.
fn as_nobody() -> Option<String> {
    if fs::metadata("/proc/self").unwrap().uid() != 0 {
        return Some("exec \"$@\"".to_owned());
    }
    let nobody = "setpriv --reuid=65534 --regid=65534 --clear-groups";
    let can_run = format!("{nobody} \"$0\" --version");
    let can_run = Command::new("/bin/sh")
        .args(["-c", &can_run, PROGRAM])
        .output();
    if can_run.is_ok_and(|output| output.status.success()) {
        return Some(format!("exec {nobody} \"$@\""));
    }
    let why = "The tests run as root, and as nobody the program cannot be run here.";
    skip("a file that may not be read", why);
    None
}

#[test]
fn a_file_that_may_not_be_read_is_refused() {
    let path = path("secret.json");
    fs::write(&path, ANSWERS).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    let Some(line) = as_nobody() else { return };
    let outcome = run(["--answers"]).and(&path).through(&line).go();
    outcome.fails(1, "permission denied", "no permission");
    let locked = folder("locked");
    let target = locked.join("notes.txt");
    let _ = fs::remove_file(&target);
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o555)).unwrap();
    let outcome = run(["--cough", "yes", "-o"])
        .and(&target)
        .through(&line)
        .go();
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o755)).unwrap();
    assert_eq!(outcome.code, 1, "{outcome:?}");
    assert!(outcome.stderr.contains("permission denied"), "{outcome:?}");
    assert!(outcome.stdout.contains("Your answers"), "{outcome:?}");
    assert!(!target.exists());
}
