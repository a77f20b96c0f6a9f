//! Running the program, and what came of it.

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

use super::rule_files::FROZEN_FILE;

/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_lungnets");

/// The core answers, calm.
pub const CALM: [&str; 5] = [
    "--cough no",
    "--wheezing no",
    "--chest-pain no",
    "--family-history no",
    "--age 30",
];

/// Every question answered, calmly.
pub const ALL_CALM: &str = r#"{
  "emergency_signs": "no", "cough": "no", "wheezing": "no", "chest_pain": "no",
  "coughing_blood": "none", "today_signs": [], "other_signs": [], "family_history": "no",
  "age": 30, "about_you": []
}"#;

/// One run that is being prepared.
pub struct Run {
    rules: Option<&'static str>,
    arguments: Vec<String>,
    variables: Vec<(&'static str, &'static str)>,
    stdin: Option<Vec<u8>>,
}

/// What came of a run.
#[derive(Debug)]
pub struct Outcome {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

/// A run with these arguments, parted by blanks, on the frozen rules unless it names others.
pub fn run(arguments: &str) -> Run {
    Run {
        rules: Some("tests/rule_files/frozen.json"),
        ..run_as_it_ships(arguments)
    }
}

/// The same on the rules that ship.
pub fn run_as_it_ships(arguments: &str) -> Run {
    let arguments = arguments.split_whitespace().map(str::to_owned).collect();
    Run {
        rules: None,
        arguments,
        variables: Vec::new(),
        stdin: None,
    }
}

impl Run {
    /// One more argument, which may hold blanks.
    pub fn and(mut self, argument: &str) -> Self {
        self.arguments.push(argument.to_owned());
        self
    }

    /// More arguments, parted by blanks.
    pub fn and_all<'a>(mut self, arguments: impl IntoIterator<Item = &'a str>) -> Self {
        self.arguments.extend(
            arguments
                .into_iter()
                .flat_map(str::split_whitespace)
                .map(str::to_owned),
        );
        self
    }

    /// With this on standard input.
    pub fn stdin(mut self, text: &(impl AsRef<[u8]> + ?Sized)) -> Self {
        self.stdin = Some(text.as_ref().to_owned());
        self
    }

    /// With this in the environment, which is empty otherwise.
    pub fn env(mut self, name: &'static str, value: &'static str) -> Self {
        self.variables.push((name, value));
        self
    }

    /// Runs it.
    pub fn go(self) -> Outcome {
        let rules = self.rules.filter(|_| !names_rules(&self.arguments));
        let mut child = Command::new(PROGRAM)
            .args(rules.into_iter().flat_map(|file| ["--rules", file]))
            .args(self.arguments)
            .env_clear()
            .envs(self.variables)
            .stdin(if self.stdin.is_some() {
                Stdio::piped()
            } else {
                Stdio::null()
            })
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        if let Some(text) = self.stdin {
            // A program that stops early, and does not read on, is no fault of the test.
            let _ = child.stdin.take().unwrap().write_all(&text);
        }
        let output = child.wait_with_output().unwrap();
        Outcome {
            code: output.status.code().expect("the program was not killed"),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Outcome {
    /// The result as JSON; the run must have gone well.
    pub fn json(&self) -> serde_json::Value {
        assert_eq!((self.code, self.stderr.as_str()), (0, ""), "{self:?}");
        serde_json::from_str(&self.stdout).unwrap()
    }

    /// Standard error; the run must have failed with this code and printed no result.
    pub fn failed(&self, code: i32) -> &str {
        assert_eq!((self.code, self.stdout.as_str()), (code, ""), "{self:?}");
        &self.stderr
    }
}

/// Whether there is a rule file among some arguments.
fn names_rules<A: AsRef<OsStr>>(arguments: &[A]) -> bool {
    let mut words = arguments
        .iter()
        .map(|argument| argument.as_ref().as_encoded_bytes());
    words.any(|word| word == b"--rules" || word.starts_with(b"--rules="))
}

/// The arguments that give a run the frozen rules, unless its own arguments name others.
pub fn frozen_rules<A: AsRef<OsStr>>(arguments: &[A]) -> &'static [&'static str] {
    if names_rules(arguments) {
        &[]
    } else {
        &["--rules", FROZEN_FILE]
    }
}

/// The program with these arguments, parted by blanks, on the frozen rules unless they name others.
pub fn command(arguments: &str) -> Command {
    let arguments: Vec<&str> = arguments.split_whitespace().collect();
    let mut command = Command::new(PROGRAM);
    command.args(frozen_rules(&arguments)).args(arguments);
    command
}

/// A file with this content, in a folder that only the tests use.
pub fn file(name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    place(&path, content);
    path
}

/// Writes a file aside and moves it to its place whole, so that another test that asks for the same file at the same
/// moment never meets it empty or half written.
pub fn place(path: &Path, content: impl AsRef<[u8]>) {
    static PLACED: AtomicUsize = AtomicUsize::new(0);
    let own = PLACED.fetch_add(1, Ordering::Relaxed);
    let unfinished = format!("unfinished_{}_{own}", std::process::id());
    let unfinished = Path::new(env!("CARGO_TARGET_TMPDIR")).join(unfinished);
    std::fs::write(&unfinished, content).unwrap();
    std::fs::rename(&unfinished, path).unwrap();
}

/// A rule file kept beside the tests.
pub fn rule_file(name: &str) -> String {
    format!("tests/rule_files/{name}.json")
}
