//! Answers as a command that can be copied and run.

use std::ffi::OsStr;

use lungnets::answers::Answers;
use lungnets::assessment::Assessment;
use lungnets::page::Block;
use lungnets::proof::as_options;

use super::words;

/// Returns the command, and what it gives.
pub(super) fn shown(answers: &Answers<'_>, file: Option<&OsStr>) -> Block<'static> {
    Block::Command {
        line: command(answers, file).into(),
        gives: words::result(&Assessment::of(answers)),
    }
}

/// The command that gives these answers to the rules of a file, and never asks for more.
pub(super) fn command(answers: &Answers<'_>, file: Option<&OsStr>) -> String {
    let mut words = vec!["lungnets".to_owned(), "--no-input".to_owned()];
    if let Some(file) = file {
        words.extend(["--rules".to_owned(), quoted(&file.to_string_lossy())]);
    }
    for (option, answer) in as_options(answers) {
        words.extend([option, answer]);
    }
    words.join(" ")
}

/// A file name that a shell takes as one word.
fn quoted(name: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "/._-+:@,".contains(c);
    if !name.is_empty() && name.chars().all(is_plain) {
        name.to_owned()
    } else {
        format!("'{}'", lungnets::quote::clean(name).replace('\'', r"'\''"))
    }
}
