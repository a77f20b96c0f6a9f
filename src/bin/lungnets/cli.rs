//! The command line: what is fixed as types, of which each doc comment is the help, and beside it every question of
//! the rule file as an option.

mod answers;
mod definition;
mod help;
mod mistake;

pub use definition::{Command, Deferred, NAME, command};
pub use help::examples;

use std::ffi::{OsStr, OsString};
use std::io::{self, IsTerminal};

use clap::error::ErrorKind;
use clap::parser::ValueSource;
use clap::{Arg, ArgMatches, FromArgMatches, Subcommand};
use lungnets::rules::RuleSet;

use crate::look::Look;
use crate::phrases::STANDARD_STREAM;
use crate::self_check::{Asking, SelfCheck};
use crate::whereabouts::{self, Whereabouts};
use definition::{Options, options};
use mistake::{Mistake, behind_the_language};

/// What somebody asked for.
#[derive(Debug)]
pub enum Asked {
    /// The self-check.
    SelfCheck(SelfCheck),
    /// Something else.
    Command(Command, Look),
    /// Help, which is this text.
    Help(String),
}

/// The name of the option that names a rule file.
const RULES: &str = "rules";

/// The name of the option that names the language of the person.
const LANGUAGE: &str = "lang";

/// Returns the rule file named on the command line. It must be known before the command line can be read, because
/// the questions in it are options.
pub fn rules_option(arguments: &[OsString]) -> Option<OsString> {
    early(arguments, "--rules")
}

/// Returns the language asked for on the command line, which must be known before the rules are read.
pub fn language_option(arguments: &[OsString]) -> Option<OsString> {
    early(arguments, "--lang")
}

/// Returns the value of an option by a first look at the command line: in an argument of its own, or in one with it.
fn early(arguments: &[OsString], option: &str) -> Option<OsString> {
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

/// Reads the command line.
///
/// # Errors
/// Where it has a mistake.
pub fn parse(rules: &RuleSet, arguments: &[OsString]) -> Result<Asked, Mistake> {
    let arguments = &with_words_as_options(arguments);
    // Most runs name no command, and for them the commands are never put together. If this first reading fails, by a
    // mistake or a call for help, the arguments are read once more with all that there is.
    let read = options(rules).try_get_matches_from(arguments);
    let read =
        read.or_else(|_| of_the_whole(help::in_language_of(rules, command(rules)), arguments));
    let read = match read {
        // What is wrong is told to a program in English, and so are the names of values in it.
        Err(error) if error.exit_code() != 0 && is_for_a_program(arguments) => {
            of_the_whole(command(rules), arguments)
        }
        read => read,
    };
    match read.and_then(|matches| asked(rules, matches)) {
        Ok(asked) => Ok(asked),
        Err(error) if error.exit_code() == 0 => Ok(Asked::Help(error.to_string())),
        Err(error) => Err(Mistake::new(error, arguments, rules)),
    }
}

/// Returns what can be read of a self-check in a command line that has a mistake: the answers may be an emergency.
pub fn readable(rules: &RuleSet, arguments: &[OsString]) -> Option<SelfCheck> {
    let command = options(rules);
    let is_known = |name: &str| {
        let mut known = command.get_arguments();
        known.any(|arg| arg.get_long() == Some(name))
    };
    let given = answers::readable(rules, arguments, is_known);
    let form = is_for_a_program(arguments).then_some("--format=json");
    let matches = command.try_get_matches_from([NAME].into_iter().chain(form));
    let Options { self_check, .. } = Options::from_arg_matches(&matches.ok()?).ok()?;
    let place = early(arguments, "--place");
    let place = place.and_then(|place| Whereabouts::find(rules.places(), &place.to_string_lossy()));
    let file = early(arguments, "--answers");
    let asking = Asking {
        // Nobody is made to type answers to a command line that has a mistake.
        answers: file.filter(|file| file != STANDARD_STREAM || !io::stdin().is_terminal()),
        ..self_check.asking
    };
    Some(SelfCheck {
        asking,
        given,
        place: place.unwrap_or_default(),
        ..self_check
    })
}

/// Returns the arguments with `help` and `version` as the options that people mean who begin with these words.
fn with_words_as_options(arguments: &[OsString]) -> Vec<OsString> {
    let words: Vec<Option<&str>> = arguments.iter().map(|word| word.to_str()).collect();
    let (mut meant, at) = (arguments.to_vec(), behind_the_language(arguments));
    match words.get(at..).unwrap_or_default() {
        [Some("help")] => meant[at] = "-h".into(),
        [Some("help"), ..] => {
            meant.remove(at);
            meant.push("--help".into());
        }
        [Some("version")] => meant[at] = "--version".into(),
        _ => {}
    }
    meant
}

fn asked(rules: &RuleSet, mut matches: ArgMatches) -> Result<Asked, clap::Error> {
    let given = answers::given(rules, &matches);
    let place = whereabouts::said(&matches);
    let Options { self_check, .. } = Options::from_arg_matches_mut(&mut matches)?;
    Ok(if matches.subcommand_name().is_some() {
        let command = Command::from_arg_matches_mut(&mut matches)?;
        Asked::Command(command, self_check.result.look)
    } else {
        Asked::SelfCheck(SelfCheck {
            given,
            place,
            ..self_check
        })
    })
}

/// Reads a command line that may name a command. An option of the self-check has no meaning before one, and an answer
/// must never be passed over; nor may one of two rule files, or of two languages. The language alone may stand before a
/// command that speaks it: that is where the examples have it.
fn of_the_whole(
    mut command: clap::Command,
    arguments: &[OsString],
) -> Result<ArgMatches, clap::Error> {
    let matches = command.try_get_matches_from_mut(arguments)?;
    let Some((name, behind)) = matches.subcommand() else {
        return Ok(matches);
    };
    let is_said = |matches: &ArgMatches, arg: &Arg| {
        matches.value_source(arg.get_id().as_str()) == Some(ValueSource::CommandLine)
    };
    let its_own = command.find_subcommand(name);
    let is_its_language = |arg: &Arg| {
        let mut its_own = its_own.into_iter().flat_map(clap::Command::get_arguments);
        let own =
            its_own.find(|own| own.get_long() == Some(LANGUAGE) && own.get_id() == arg.get_id());
        own.is_some_and(|own| !is_said(behind, own))
    };
    let is_given =
        |arg: &&Arg| !arg.is_global_set() && is_said(&matches, arg) && !is_its_language(arg);
    let said = match command.get_arguments().find(is_given) {
        Some(arg) => help::not_before(arg.get_long().unwrap_or_default(), name),
        None if matches.get_one(RULES) != rules_option(arguments).as_ref() => {
            help::TWO_RULE_FILES.to_owned()
        }
        None => return Ok(matches),
    };
    Err(command.error(ErrorKind::ArgumentConflict, said))
}
