//! The help in the language of the rules.

use clap::{Arg, ArgAction};
use lungnets::language::HelpTexts;
use lungnets::rules::RuleSet;

use super::emergency;
use crate::whereabouts;

/// Returns the command line with its help in the language of the rules, where that is not the one it is defined in.
pub(in crate::cli) fn in_language_of(rules: &RuleSet, command: clap::Command) -> clap::Command {
    let Some(help) = rules.words().help() else {
        return command;
    };
    let heading = |english: &str| described(help.headings, english);
    let own = |name: &'static str| Arg::new(name).long(name).help_heading("Other");
    let command = command
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(own("help").short('h').action(ArgAction::Help).global(true)) // commands lose theirs with that one
        .arg(own("version").short('V').action(ArgAction::Version))
        .about(help.about)
        .help_template(help.template)
        .subcommand_help_heading(help.commands_heading)
        .after_help(format!("{}\n{}", help.more, emergency(rules)))
        .after_long_help(format!("{}\n\n{}", help.after, emergency(rules)));
    let mut command = command.mut_args(|arg| spoken(arg, help, heading, rules));
    command.build(); // so that the commands have their options
    command.mut_subcommands(|command| of_a_command(command, help, rules))
}

/// Returns a command with its help in another language, if an individual meets it; above the help of any other stands
/// in that language that it is English.
fn of_a_command(command: clap::Command, help: &HelpTexts, rules: &RuleSet) -> clap::Command {
    let name = command.get_name().to_owned();
    let command = match described(help.commands, &name) {
        Some(about) => command.about(about),
        None => command,
    };
    match described(help.command_templates, &name) {
        None => in_english(command, help.in_english),
        Some(template) => {
            command
                .help_template(template)
                .mut_args(|arg| match arg.is_global_set() {
                    true => arg, // one of the whole program, and spoken already
                    false => spoken(arg, help, |_| None, rules),
                })
        }
    }
}

fn in_english(command: clap::Command, line: &'static str) -> clap::Command {
    let command = command.before_help(line);
    command.mut_subcommands(|command| in_english(command, line))
}

/// Returns an option as it is told of in another language, with the words that it takes.
fn spoken(
    arg: Arg,
    help: &HelpTexts,
    heading: impl Fn(&str) -> Option<&'static str>,
    rules: &RuleSet,
) -> Arg {
    let heading = arg.get_help_heading().and_then(heading);
    let id = arg.get_id().as_str();
    let known = help.options.iter().find(|(known, ..)| *known == id);
    let arg = match known {
        None => arg, // a question, of which the rule file says what it asks
        Some((_, value, told)) => {
            let takes = match id {
                whereabouts::OPTION => whereabouts::words(rules.places())
                    .map(|(word, _)| word.to_owned())
                    .collect(),
                _ => takes(&arg),
            };
            let list = match takes.is_empty() || arg.is_hide_possible_values_set() {
                true => String::new(),
                false => format!(" [{}: {}]", help.takes, takes.join(", ")),
            };
            let takes_value = arg.get_action().takes_values();
            let in_short = told.split(". ").next().unwrap_or(told);
            let arg = arg.help(format!("{in_short}{list}"));
            let arg = arg.long_help(format!("{told}{list}"));
            match takes_value {
                true => arg.hide_possible_values(true).value_name(*value),
                false => arg,
            }
        }
    };
    match heading {
        Some(heading) => arg.help_heading(heading),
        None => arg,
    }
}

/// Returns the words that an option takes, where they are a list.
fn takes(arg: &Arg) -> Vec<String> {
    if arg.get_action().takes_values() {
        let values = arg.get_possible_values();
        let values = values.iter().filter(|value| !value.is_hide_set());
        values.map(|value| value.get_name().to_owned()).collect()
    } else {
        Vec::new()
    }
}

fn described(all: &[(&str, &'static str)], name: &str) -> Option<&'static str> {
    let known = all.iter().find(|(known, _)| *known == name);
    known.map(|(_, told)| *told)
}
