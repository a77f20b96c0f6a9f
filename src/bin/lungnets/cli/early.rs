//! A first look at the command line: what must be known before it can be read.

use std::ffi::{OsStr, OsString};

use clap::Subcommand;

use super::Command;

/// Returns the rule file named on the command line. It must be known before the command line can be read, because
/// the questions in it are options.
pub fn rules_option(arguments: &[OsString]) -> Option<OsString> {
    value_of("--rules", arguments)
}

/// Returns the language asked for on the command line, which must be known before the rules are read.
pub fn language_option(arguments: &[OsString]) -> Option<OsString> {
    value_of("--lang", arguments)
}

/// Returns the value of an option by a first look at the command line: in an argument of its own, or in one with it.
pub(super) fn value_of(option: &str, arguments: &[OsString]) -> Option<OsString> {
    let mut arguments = arguments
        .iter()
        .skip(1)
        .take_while(|argument| *argument != "--");
    while let Some(argument) = arguments.next() {
        if argument == option {
            return arguments.next().cloned();
        }
        if let Some(value) = value_in(argument, option) {
            return Some(value);
        }
    }
    None
}

/// Returns whether a self-check is to write JSON, and so its errors too. It must be known also of a command line that
/// cannot be read.
pub fn is_for_a_program(arguments: &[OsString]) -> bool {
    let in_one = ["--format=json", "-fjson", "-f=json"];
    let is_one = |argument: &OsString| in_one.iter().any(|json| argument == json);
    let is_pair =
        |pair: &[OsString]| (pair[0] == "--format" || pair[0] == "-f") && pair[1] == "json";
    let names_json = arguments.iter().any(is_one) || arguments.windows(2).any(is_pair);
    let texts = arguments.iter().skip(1);
    let mut texts = texts.filter_map(|argument| argument.to_str());
    names_json && !texts.any(Command::has_subcommand)
}

/// Returns the value that stands in one argument with this option. It may be a name that is no text.
fn value_in(argument: &OsStr, option: &str) -> Option<OsString> {
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt;
        let rest = argument.as_bytes().strip_prefix(option.as_bytes())?;
        Some(OsStr::from_bytes(rest.strip_prefix(b"=")?).to_owned())
    }
    #[cfg(not(unix))]
    argument
        .to_str()?
        .strip_prefix(option)?
        .strip_prefix('=')
        .map(OsString::from)
}

/// Returns the place of the first argument that says more than which language to speak.
pub(super) fn behind_the_language(arguments: &[OsString]) -> usize {
    match arguments.get(1) {
        Some(first) if first == "--lang" => 3,
        Some(first) if first.as_encoded_bytes().starts_with(b"--lang=") => 2,
        _ => 1,
    }
}
