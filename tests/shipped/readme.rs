//! Every command on the front page gives what the page says.

use std::path::{Path, PathBuf};
use std::process::Command;

const PAGE: &str = include_str!("../../README.md");

/// A command, and what the page shows under it.
struct Step {
    command: String,
    shown: Vec<String>,
}

#[test]
fn every_command_gives_what_the_page_shows() {
    let folder = folder();
    let steps = steps(PAGE);
    assert!(steps.len() >= 8, "the page has lost its commands");
    for step in steps {
        let output = Command::new("sh")
            .args(["-c", &step.command])
            .current_dir(&folder)
            .env("PATH", path_with_the_program())
            .env_remove("NO_COLOR")
            .env_remove("FORCE_COLOR")
            .env_remove("CLICOLOR_FORCE")
            .stdin(std::process::Stdio::null())
            .output()
            .unwrap();
        let printed = [output.stdout, output.stderr].concat();
        let printed = String::from_utf8(printed).unwrap();
        let printed = printed.replace(folder.to_str().unwrap(), "/home/you");
        let printed: Vec<&str> = printed.trim_end().lines().collect();
        assert!(
            fits(&step.shown, &printed),
            "$ {}\n{}",
            step.command,
            printed.join("\n")
        );
    }
}

#[test]
fn a_wrong_page_would_not_pass() {
    let shown = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    assert!(fits(&shown("a\n...\nd"), &["a", "b", "c", "d"]));
    assert!(fits(&shown("a\n..."), &["a"]));
    assert!(!fits(&shown("a\n...\nd"), &["a", "b", "c"]));
    assert!(!fits(&shown("a\nb"), &["a", "b", "c"]));
    assert!(!fits(&shown(""), &["a"]));
}

#[test]
fn what_the_page_says_of_other_machines_is_what_is_tried() {
    let tried = [
        include_str!("../cluster/run"),
        include_str!("../cluster/spark.py"),
    ]
    .concat();
    let blocks = ["```sh\n# GNU parallel", "```python\n# Apache Spark"];
    for start in blocks {
        let (_, block) = PAGE.split_once(start).unwrap();
        let (block, _) = block.split_once("```").unwrap();
        for line in block.lines().skip(1) {
            let line = line.replacen("parallel ", "parallel --will-cite ", 1);
            assert!(tried.contains(&line), "{line} is not tried");
        }
    }
}

/// Whether what was printed is what is shown, where `...` stands for any lines.
fn fits(shown: &[String], printed: &[&str]) -> bool {
    match shown.split_first() {
        None => printed.is_empty(),
        Some((first, rest)) if first == "..." => {
            (0..=printed.len()).any(|skip| fits(rest, &printed[skip..]))
        }
        Some((first, rest)) => {
            printed.first() == Some(&first.as_str()) && fits(rest, &printed[1..])
        }
    }
}

/// The commands in the `console` blocks of the page. A command goes on in a line that starts with `> `.
fn steps(page: &str) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let mut inside = false;
    for line in page.lines() {
        if line.starts_with("```") {
            inside = line == "```console";
        } else if let Some(command) = line.strip_prefix("$ ").filter(|_| inside) {
            steps.push(Step {
                command: command.to_owned(),
                shown: Vec::new(),
            });
        } else if let (Some(more), true) = (line.strip_prefix("> "), inside) {
            let step = steps.last_mut().expect("a block starts with a command");
            step.command.push('\n');
            step.command.push_str(more);
        } else if inside {
            steps
                .last_mut()
                .expect("a block starts with a command")
                .shown
                .push(line.to_owned());
        }
    }
    for step in &mut steps {
        while step.shown.last().is_some_and(String::is_empty) {
            step.shown.pop();
        }
    }
    steps
}

/// A folder with nothing but the rule file in it.
fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("readme");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("lung_nets.json"), lungnets::BUILT_IN_RULES).unwrap();
    folder
}

fn path_with_the_program() -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_lungnets"));
    format!(
        "{}:{}",
        program.parent().unwrap().display(),
        std::env::var("PATH").unwrap()
    )
}
