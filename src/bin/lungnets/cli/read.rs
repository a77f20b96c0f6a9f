//! Reading the command line.

use std::ffi::{OsStr, OsString};

use clap::error::ErrorKind;
use clap::parser::ValueSource;
use clap::{Arg, ArgMatches, Command};
use lungnets::rules::RuleSet;

use super::mistake::Mistake;
use super::{Options, SelfCheck, Task, command, options, words};
use super::{batch, fhir, generated, questions, replay, rules, schema};
use crate::paint::When;

/// The name of the option that names a rule file.
pub(super) const RULES: &str = "rules";

/// The rule file named on the command line. It must be known before the command line can be read, because
/// the questions in it are options.
pub fn rules_option(arguments: &[OsString]) -> Option<OsString> {
    let mut arguments = arguments
        .iter()
        .skip(1)
        .take_while(|argument| *argument != "--");
    while let Some(argument) = arguments.next() {
        if argument == "--rules" {
            return arguments.next().cloned();
        }
        if let Some(path) = after(argument, "--rules=") {
            return Some(path);
        }
    }
    None
}

/// What stands in an argument after its beginning. It may be a name that is no text.
fn after(argument: &OsStr, beginning: &str) -> Option<OsString> {
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt;
        let rest = argument.as_bytes().strip_prefix(beginning.as_bytes())?;
        Some(OsStr::from_bytes(rest).to_owned())
    }
    #[cfg(not(unix))]
    argument
        .to_str()?
        .strip_prefix(beginning)
        .map(OsString::from)
}

/// Reads the command line.
pub fn parse(rules: &RuleSet, arguments: &[OsString]) -> Result<Options, Mistake> {
    // Most runs name no command, and are done before the commands are even put together. Whatever is not plain at
    // first sight, a mistake or a call for help, is read once more with all that there is.
    let read = options(rules).try_get_matches_from(arguments);
    let matches = match read.or_else(|_| of_the_whole(command(rules), arguments)) {
        Ok(matches) => matches,
        Err(error) if error.exit_code() == 0 => return Ok(Options::help(error.to_string())),
        Err(error) => return Err(Mistake::new(error, arguments)),
    };
    let task = match matches.subcommand() {
        Some(("about", about)) => Task::About {
            topic: about.get_one("topic").cloned(),
            format: about.get_one("format").copied().unwrap_or_default(),
        },
        Some((questions::NAME, matches)) => Task::Questions(questions::task(matches)),
        Some((batch::NAME, matches)) => Task::Batch(batch::task(matches)),
        Some((schema::NAME, matches)) => Task::Schema(schema::task(matches)),
        Some((generated::COMPLETIONS, matches)) => Task::Completions(generated::task(matches)),
        Some((generated::MANUAL, _)) => Task::Manual,
        Some((replay::NAME, matches)) => Task::Replay {
            result: replay::task(matches),
            format: matches.get_one("format").copied().unwrap_or_default(),
        },
        Some((_, matches)) => Task::Rules(rules::task(matches)),
        None => Task::SelfCheck(self_check(rules, &matches)),
    };
    Ok(Options {
        color: matches.get_one("color").copied().unwrap_or_default(),
        width: matches
            .get_one::<u16>("width")
            .map(|width| usize::from(*width)),
        task,
    })
}

/// Reads a command line that may name a command. An option of the self-check has no meaning before one, and an answer
/// must never be passed over; nor may one of two rule files.
fn of_the_whole(mut command: Command, arguments: &[OsString]) -> Result<ArgMatches, clap::Error> {
    let matches = command.try_get_matches_from_mut(arguments)?;
    let Some(name) = matches.subcommand_name() else {
        return Ok(matches);
    };
    let is_given = |arg: &&Arg| {
        let source = matches.value_source(arg.get_id().as_str());
        !arg.is_global_set() && source == Some(ValueSource::CommandLine)
    };
    let said = match command.get_arguments().find(is_given) {
        Some(arg) => words::not_before(arg.get_long().unwrap_or_default(), name),
        None if matches.get_one(RULES) != rules_option(arguments).as_ref() => {
            words::TWO_RULE_FILES.to_owned()
        }
        None => return Ok(matches),
    };
    Err(command.error(ErrorKind::ArgumentConflict, said))
}

impl Options {
    /// What shows this help, and needs no other option.
    fn help(text: String) -> Self {
        Self {
            task: Task::Help(text),
            color: When::default(),
            width: None,
        }
    }
}

fn self_check(rules: &RuleSet, matches: &ArgMatches) -> SelfCheck {
    let given = rules.questions().iter().filter_map(|question| {
        let values = matches.get_many::<String>(&question.id)?;
        Some((question.id.to_string(), values.cloned().collect()))
    });
    SelfCheck {
        given: given.collect(),
        answers: matches.get_one::<OsString>("answers").cloned(),
        no_input: matches.get_flag("no-input"),
        require_all: matches.get_flag("require-all"),
        plain: matches.get_flag("plain"),
        format: matches.get_one("format").copied(),
        fhir: fhir::options(matches),
        output: matches.get_one::<OsString>("output").cloned(),
        force: matches.get_flag("force"),
        explain: matches.get_flag("explain"),
        exit_code: matches.get_flag("exit-code"),
    }
}
