//! A run that is stopped half way leaves no file under the name that was asked for.

use std::io::Write;
use std::path::Path;
use std::process::Child;
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use super::made;
use super::run::{batch, ends, folder, names, piped};

/// A run that has written a part of its output and waits for more.
fn half_way(folder: &Path) -> Child {
    let (input, _) = made::lines(2000, 0);
    let path = folder.join("out.ndjson");
    let mut child = piped(batch("--threads 2 -o").arg(path));
    let stdin = child.stdin.as_mut().unwrap();
    stdin.write_all(&input).unwrap();
    stdin.flush().unwrap();
    let began = Instant::now();
    while written(folder) < 100_000 {
        assert!(
            began.elapsed() < Duration::from_secs(60),
            "nothing is written"
        );
        std::thread::sleep(Duration::from_millis(5));
    }
    child
}

/// How many bytes the files in a folder have.
fn written(folder: &Path) -> u64 {
    let sizes = std::fs::read_dir(folder).unwrap();
    sizes
        .map(|entry| entry.unwrap().metadata().unwrap().len())
        .sum()
}

fn send(child: &Child, signal: Signal) {
    kill(Pid::from_raw(child.id().try_into().unwrap()), signal).unwrap();
}

#[test]
fn a_run_that_is_killed_leaves_no_file_under_the_name() {
    let folder = folder("killed");
    let mut child = half_way(&folder);
    send(&child, Signal::SIGKILL);
    assert_eq!(ends(&mut child), None);
    assert!(!folder.join("out.ndjson").exists());
}

#[test]
fn a_run_that_is_interrupted_or_ended_leaves_nothing_behind_and_ends_with_130() {
    let signals = [Signal::SIGINT, Signal::SIGTERM, Signal::SIGHUP];
    for signal in signals.into_iter().filter(|signal| !is_ignored(*signal)) {
        let folder = folder(signal.as_str());
        let mut child = half_way(&folder);
        let _input = child.stdin.take(); // which stays open: its end would end the run as well
        send(&child, signal);
        assert_eq!(ends(&mut child), Some(130), "{signal}");
        assert!(names(&folder).is_empty(), "{signal}: {:?}", names(&folder));
    }
}

/// Whether whoever started the tests has them ignore a signal, as `nohup` does: then the program ignores it, too.
fn is_ignored(signal: Signal) -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let mask = mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
    mask.is_some_and(|mask| mask >> (signal as i32 - 1) & 1 == 1)
}

#[test]
fn a_run_that_goes_on_to_its_end_has_its_file() {
    let folder = folder("not_stopped");
    let mut child = half_way(&folder);
    drop(child.stdin.take());
    assert_eq!(ends(&mut child), Some(0));
    assert_eq!(names(&folder), ["out.ndjson"]);
}
