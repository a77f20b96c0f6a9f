//! Every command gives what the page shows under it, run in the order of the page.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::{Block, FRONT_PAGE, Paper, RULES};

/// A command, and what the page shows under it.
struct Step {
    line: usize,
    command: String,
    shown: Vec<String>,
}

#[test]
fn every_command_of_the_front_page_gives_what_it_shows() {
    all_fit(&FRONT_PAGE, 20);
}

#[test]
fn every_command_on_the_page_of_the_rules_gives_what_it_shows() {
    all_fit(&RULES, 15);
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
fn the_first_wrong_line_is_named() {
    let step = Step {
        line: 7,
        command: "echo \\\n a".to_owned(),
        shown: ["a", "...", "d", "f"].map(str::to_owned).to_vec(),
    };
    assert_eq!(first_wrong(&step, &["a", "b", "d", "e"]), (12, "f"));
    assert_eq!(first_wrong(&step, &["b"]), (9, "a"));
    assert_eq!(
        first_wrong(&step, &["a", "d", "f", "g"]),
        (13, "nothing more")
    );
}

#[test]
fn a_command_goes_on_behind_an_angle_and_its_line_is_known() {
    let page = "x\n```console\n$ echo a\na\n$ echo b \\\n> c\nb c\n\n```\n";
    let steps: Vec<Step> = super::blocks(page).iter().flat_map(steps).collect();
    let seen = |step: &Step| (step.line, step.command.clone(), step.shown.clone());
    assert_eq!(
        steps.iter().map(seen).collect::<Vec<_>>(),
        [
            (3, "echo a".to_owned(), vec!["a".to_owned()]),
            (5, "echo b \\\nc".to_owned(), vec!["b c".to_owned()])
        ]
    );
}

/// Follows a page from top to bottom, and says of each command that shows something else where it stands.
fn all_fit(paper: &Paper, at_least: usize) {
    let folder = folder(paper);
    let (mut run, mut wrong) = (0, String::new());
    for block in paper.blocks() {
        if let Some(list) = block.info.strip_prefix("json mine.json ") {
            put_first(&folder.join("mine.json"), list, &block.text());
        }
        for step in steps(&block) {
            run += 1;
            let printed = printed(&step.command, &folder);
            let printed: Vec<&str> = printed.trim_end().lines().collect();
            if !fits(&step.shown, &printed) {
                let (line, shown) = first_wrong(&step, &printed);
                let (path, command) = (paper.path, &step.command);
                let printed = printed.join("\n");
                writeln!(
                    wrong,
                    "{path}:{line} shows\n{shown}\nand $ {command}\ngives\n{printed}\n"
                )
                .unwrap();
            }
        }
    }
    assert!(
        run >= at_least,
        "{} has lost commands: {run} are left",
        paper.path
    );
    assert!(wrong.is_empty(), "change these lines:\n{wrong}");
}

/// Puts an entry in front of the others of a list, as the page asks its reader to do in an editor.
fn put_first(file: &Path, list: &str, entry: &str) {
    let text = std::fs::read_to_string(file).unwrap();
    let head = format!("\n  \"{list}\": [");
    let (before, behind) = text.split_once(&head).unwrap();
    std::fs::write(file, format!("{before}{head}\n{entry},{behind}")).unwrap();
}

/// What a command prints, first to standard output and then to standard error.
fn printed(command: &str, folder: &Path) -> String {
    let output = Command::new("sh")
        .args(["-c", command])
        .current_dir(folder)
        .env("PATH", path_with_the_program())
        .env_remove("NO_COLOR")
        .env_remove("FORCE_COLOR")
        .env_remove("CLICOLOR_FORCE")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let printed = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    printed.replace(folder.to_str().unwrap(), "/home/you")
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

/// The first line that a page shows under a command and that was not printed, or the one below what it shows.
fn first_wrong<'s>(step: &'s Step, printed: &[&str]) -> (usize, &'s str) {
    let begins = |count: &usize| fits(&[&step.shown[..*count], &["...".into()]].concat(), printed);
    let right = (0..=step.shown.len()).rev().find(begins).unwrap_or(0);
    let line = step.line + step.command.lines().count() + right;
    (
        line,
        step.shown.get(right).map_or("nothing more", String::as_str),
    )
}

/// The commands in a `console` block. A command goes on in a line that starts with `> `.
fn steps(block: &Block) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let lines = (block.line..).zip(&block.lines);
    for (line, text) in lines.filter(|_| block.kind() == "console") {
        if let Some(command) = text.strip_prefix("$ ") {
            steps.push(Step {
                line,
                command: command.to_owned(),
                shown: Vec::new(),
            });
            continue;
        }
        let step = steps.last_mut().expect("a block starts with a command");
        if let Some(more) = text.strip_prefix("> ") {
            step.command.push('\n');
            step.command.push_str(more);
        } else {
            step.shown.push(text.to_owned());
        }
    }
    for step in &mut steps {
        while step.shown.last().is_some_and(String::is_empty) {
            step.shown.pop();
        }
    }
    steps
}

/// A folder of its own for a page, with nothing but the rule file and what stands beside it.
fn folder(paper: &Paper) -> PathBuf {
    let name = paper.path.replace('/', "_");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("lung_nets.json"), lungnets::BUILT_IN_RULES).unwrap();
    let vignettes = folder.join("lung_nets.vignettes.json");
    std::fs::write(vignettes, lungnets::BUILT_IN_VIGNETTES).unwrap();
    let notes = folder.join("lung_nets.review.json");
    std::fs::write(notes, lungnets::BUILT_IN_REVIEW_NOTES).unwrap();
    folder
}

fn path_with_the_program() -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_lungnets"));
    let path = std::env::var("PATH").unwrap();
    format!("{}:{path}", program.parent().unwrap().display())
}
