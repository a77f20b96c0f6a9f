//! What the program asks of the system, as `strace` sees it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::skipping::skip;

/// Calls that name a file, a process or a connection, and the few others by which one could be made. Those with a
/// question mark are unknown to some systems.
const CALLS: &str = "%file,%process,%network,?io_uring_setup,?memfd_create,?ptrace,?shmget,?mq_open,?bpf,?process_vm_writev";

/// Calls that only look.
const LOOKS: &[&str] = &[
    "access",
    "faccessat",
    "faccessat2",
    "fstat",
    "fstatat64",
    "getcwd",
    "lstat",
    "newfstatat",
    "readlink",
    "readlinkat",
    "stat",
    "statfs",
    "statx",
];

/// Calls that start and end threads of this program.
const THREADS: &[&str] = &["clone", "clone3", "exit", "exit_group", "rt_sigreturn"];

/// Calls that change what is under a name.
const CHANGES: &[&str] = &[
    "link",
    "linkat",
    "rename",
    "renameat",
    "renameat2",
    "unlink",
    "unlinkat",
];

/// One call.
#[derive(Debug)]
pub struct Call {
    name: String,
    paths: Vec<PathBuf>,
    line: String,
}

/// What a call means.
#[derive(Debug, PartialEq, Eq)]
pub enum Meaning {
    /// It reads these, or looks whether they are there.
    Reads,
    /// It writes, makes, moves or removes these.
    Writes,
    /// It starts this program.
    Starts,
    /// It is about the program itself.
    Own,
    /// It has no business here.
    Forbidden,
}

/// The path of `strace`, where it is there and may be used.
pub fn strace() -> Option<PathBuf> {
    #[allow(unexpected_cfgs, reason = "set by cargo-llvm-cov")]
    if cfg!(coverage) {
        let why = "A program that measures its coverage writes that down.";
        skip("that no connection is opened and no file written", why);
        return None;
    }
    let places = ["/usr/bin/strace", "/usr/local/bin/strace", "/bin/strace"];
    let found = places.iter().map(PathBuf::from).find(|path| path.exists());
    let works = |path: &PathBuf| {
        let tried = Command::new(path)
            .args(["--seccomp-bpf", "-f", "-qq", "-o", "/dev/null", "/bin/true"])
            .output();
        tried.is_ok_and(|output| output.status.success())
    };
    let usable = found.filter(works);
    if usable.is_none() {
        let why =
            "strace is not there, or may not be used here. On Debian: apt-get install strace.";
        skip("that no connection is opened and no file written", why);
    }
    usable
}

/// The beginning of a line for the shell that runs the program under `strace`. Each thread gets a log of its own.
pub fn line(strace: &Path, logs: &Path) -> String {
    format!(
        "exec {} --seccomp-bpf -f -ff -qq -s 4096 -o {}/log -e trace={CALLS}",
        strace.display(),
        logs.display()
    )
}

/// Every call of every thread.
pub fn calls(logs: &Path, folder: &Path) -> Vec<Call> {
    let mut calls = Vec::new();
    for entry in fs::read_dir(logs).unwrap() {
        let log = fs::read_to_string(entry.unwrap().path()).unwrap();
        calls.extend(log.lines().filter_map(|line| Call::read(line, folder)));
    }
    assert!(
        calls.iter().any(|call| call.name == "execve"),
        "the logs are empty"
    );
    calls
}

impl Call {
    /// A line of a log: `openat(AT_FDCWD, "/etc/ld.so.cache", O_RDONLY|O_CLOEXEC) = 3`. Lines about signals are none.
    pub fn read(line: &str, folder: &Path) -> Option<Self> {
        let (name, rest) = line.split_once('(')?;
        if !name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        {
            return None;
        }
        let texts = rest.split('"').skip(1).step_by(2);
        let texts = texts.filter(|text| !text.is_empty());
        let texts = texts.take(if name == "execve" { 1 } else { usize::MAX });
        Some(Self {
            name: name.to_owned(),
            paths: texts.map(|text| folder.join(text)).collect(),
            line: line.to_owned(),
        })
    }

    /// What it means.
    pub fn meaning(&self) -> Meaning {
        let name = self.name.as_str();
        let opens = name == "open" || name == "openat";
        let only_reads = self.line.contains("O_RDONLY")
            && !["O_CREAT", "O_TRUNC", "O_TMPFILE"]
                .iter()
                .any(|flag| self.line.contains(flag));
        if LOOKS.contains(&name) || opens && only_reads {
            Meaning::Reads
        } else if opens || CHANGES.contains(&name) {
            Meaning::Writes
        } else if name == "execve" {
            Meaning::Starts
        } else if THREADS.contains(&name)
            && (!name.starts_with("clone") || self.line.contains("CLONE_THREAD"))
        {
            Meaning::Own
        } else {
            Meaning::Forbidden
        }
    }

    /// The paths that it names.
    pub fn paths(&self) -> &[PathBuf] {
        &self.paths
    }

    /// The call as it was logged.
    pub fn line(&self) -> &str {
        &self.line
    }
}
