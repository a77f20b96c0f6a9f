//! The program within bounds of time and memory, and what came of it.

use std::ffi::{OsStr, OsString};
use std::io::{Read, Write};
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::support::run::{PROGRAM, frozen_rules, place};

/// How long any run may take, whatever it is given.
const PATIENCE: Duration = Duration::from_secs(20);

/// The memory that any run may write to, in KiB.
const MEMORY: u32 = 128 * 1024;

/// A line for the shell that runs the program, here `"$@"`, as it is.
const AS_IT_IS: &str = "exec \"$@\"";

/// One run that is being prepared.
pub struct Run {
    on_frozen_rules: bool,
    arguments: Vec<OsString>,
    stdin: Option<Vec<u8>>,
    shell_line: String,
    folder: PathBuf,
}

/// What came of a run.
#[derive(Debug, PartialEq, Eq)]
pub struct Outcome {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

/// A run with these arguments, on the frozen rules unless they name others. It gets nothing on standard input, and
/// works in a folder of the tests.
pub fn run<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> Run {
    Run {
        on_frozen_rules: true,
        ..run_as_it_ships(arguments)
    }
}

/// The same on the rules that ship.
pub fn run_as_it_ships<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> Run {
    let arguments = arguments.into_iter();
    Run {
        on_frozen_rules: false,
        arguments: arguments.map(|one| one.as_ref().to_owned()).collect(),
        stdin: None,
        shell_line: AS_IT_IS.to_owned(),
        folder: PathBuf::from(env!("CARGO_TARGET_TMPDIR")),
    }
}

impl Run {
    /// One more argument.
    pub fn and(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.arguments.push(argument.as_ref().to_owned());
        self
    }

    /// More arguments.
    pub fn and_all<A: AsRef<OsStr>>(self, arguments: impl IntoIterator<Item = A>) -> Self {
        arguments.into_iter().fold(self, Self::and)
    }

    /// With this on standard input.
    pub fn stdin(mut self, bytes: impl AsRef<[u8]>) -> Self {
        self.stdin = Some(bytes.as_ref().to_owned());
        self
    }

    /// Started by a line for the shell, in which `"$@"` is the program with its arguments.
    pub fn through(mut self, shell_line: &str) -> Self {
        self.shell_line = shell_line.to_owned();
        self
    }

    /// In this folder.
    pub fn inside(mut self, folder: &Path) -> Self {
        self.folder = folder.to_owned();
        self
    }

    /// Runs it, and holds it to what is promised of every run.
    pub fn go(self) -> Outcome {
        let described = format!("{:?} through {}", self.arguments, self.shell_line);
        let described: String = described.chars().take(300).collect();
        let started = Instant::now();
        let mut child = self.command().spawn().unwrap();
        let writer = self.stdin.map(|bytes| {
            let mut stdin = child.stdin.take().unwrap();
            // A program that has seen enough, and does not read on, is no fault of the test.
            thread::spawn(move || drop(stdin.write_all(&bytes)))
        });
        let stdout = drain(child.stdout.take().unwrap());
        let stderr = drain(child.stderr.take().unwrap());
        let Some(status) = wait(&mut child, started) else {
            let _ = child.kill();
            let _ = child.wait();
            panic!("{described}\nstill runs after {PATIENCE:?}");
        };
        if let Some(writer) = writer {
            writer.join().unwrap();
        }
        let outcome = Outcome {
            code: status.code().unwrap_or_default(),
            stdout: text(stdout, &described),
            stderr: text(stderr, &described),
        };
        assert_eq!(status.signal(), None, "{described} was killed: {outcome:?}");
        outcome.keeps_the_promises_of_every_run(&described);
        outcome
    }

    fn command(&self) -> Command {
        let mut command = Command::new("/bin/sh");
        let line = format!("ulimit -d {MEMORY}; {}", self.shell_line);
        command.args(["-c", &line, "sh", PROGRAM]);
        if self.on_frozen_rules {
            command.args(frozen_rules(&self.arguments));
        }
        command
            .args(&self.arguments)
            .current_dir(&self.folder)
            .env_clear()
            .env("PATH", "/usr/bin:/bin")
            .stdin(match self.stdin {
                Some(_) => Stdio::piped(),
                None => Stdio::null(),
            })
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }
}

impl Outcome {
    /// No panic, no lost memory, and nothing on the screen that a terminal would obey.
    fn keeps_the_promises_of_every_run(&self, described: &str) {
        for output in [&self.stdout, &self.stderr] {
            let harmful: Vec<char> = output.chars().filter(|c| is_obeyed(*c)).collect();
            assert!(
                harmful.is_empty(),
                "{described}\nprints {harmful:?}: {output}"
            );
            for word in [
                "panicked",
                "RUST_BACKTRACE",
                "memory allocation",
                "overflowed its stack",
            ] {
                assert!(!output.contains(word), "{described}: {output}");
            }
        }
    }

    /// Says what went wrong with this exit code, in these words, and gives no result.
    pub fn fails(&self, code: i32, words: &str, described: &str) {
        let described: String = described.chars().take(300).collect();
        let told = self.told();
        let shown: String = told.chars().take(2000).collect();
        assert_eq!(
            (self.code, self.stdout.as_str()),
            (code, ""),
            "{described}: {shown}"
        );
        assert!(told.starts_with("error: "), "{described}: {shown}");
        assert!(told.contains(words), "{described}: not {words:?}: {shown}");
        assert!(
            self.stderr.len() < 64 * 1024,
            "{described}: nobody reads that much: {shown}"
        );
    }

    /// What a person would read, also where the errors are said to a program.
    fn told(&self) -> String {
        if !self.stderr.starts_with("{\"exit\":") {
            return self.stderr.clone();
        }
        let said: serde_json::Value = serde_json::from_str(&self.stderr).unwrap();
        assert_eq!(said["exit"], self.code);
        let errors = said["errors"].as_array().unwrap().iter();
        let say: Vec<&str> = errors.map(|error| error["say"].as_str().unwrap()).collect();
        format!("error: {}", say.join("\n"))
    }

    /// Standard output of a run that went well and had nothing to say besides.
    pub fn result(&self, described: &str) -> &str {
        assert_eq!(
            (self.code, self.stderr.as_str()),
            (0, ""),
            "{described}: {self:?}"
        );
        &self.stdout
    }
}

/// Whether a terminal does something else with a character than show it: control characters, marks that turn the
/// direction of the text around them, and what is not seen at all.
fn is_obeyed(c: char) -> bool {
    let is_mark = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}');
    let is_unseen =
        matches!(c, '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}');
    c != '\n' && c.is_control() || is_mark || is_unseen
}

/// A file with this content, in a folder that only the tests use.
pub fn file(name: impl AsRef<Path>, content: impl AsRef<[u8]>) -> PathBuf {
    let path = folder("hostile").join(name);
    place(&path, content);
    path
}

/// A folder that only the tests use.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("safety")
        .join(name);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn wait(child: &mut Child, started: Instant) -> Option<ExitStatus> {
    while started.elapsed() < PATIENCE {
        if let Some(status) = child.try_wait().unwrap() {
            return Some(status);
        }
        thread::sleep(Duration::from_millis(2));
    }
    None
}

fn drain(mut from: impl Read + Send + 'static) -> JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        let _ = from.read_to_end(&mut bytes);
        bytes
    })
}

fn text(bytes: JoinHandle<Vec<u8>>, described: &str) -> String {
    let text = String::from_utf8(bytes.join().unwrap());
    text.unwrap_or_else(|error| panic!("{described} prints no text: {error}"))
}
