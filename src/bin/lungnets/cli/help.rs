//! What `--help` says of the whole program.

use clap::{Arg, ArgAction};
use lungnets::language::HelpTexts;
use lungnets::quote::quoted;
use lungnets::rules::RuleSet;

use crate::whereabouts;

pub(super) const ABOUT: &str =
    "Asks about symptoms and what may matter beside them, and prints notes to take
to a doctor. It says how soon to talk to one, and why. It is not a diagnosis.";

pub(super) const TEMPLATE: &str = "{about}

Usage: lungnets [OPTIONS | COMMAND]

Examples:
  lungnets                            ask me the questions
  lungnets --plain                    the same, typed: for screen readers
  lungnets --answers mine.json        take answers from a file, ask the rest
  lungnets --answers - --format json  from standard input, for a script
  lungnets -o notes.html              ask, then save a page to print
  lungnets questions --format json    an answers file to fill in

{all-args}{after-help}";

/// Returns how the program is called, line by line: a command, and what it does.
pub fn examples() -> &'static str {
    let examples = TEMPLATE.split_once("Examples:\n").unwrap_or_default().1;
    examples.split("\n\n").next().unwrap_or_default()
}

/// Says what is wrong with an option of the self-check before the name of a command.
pub(super) fn not_before(option: &str, command: &str) -> String {
    format!("--{option} belongs to the self-check, and cannot stand before the command '{command}'")
}

/// Says how to start to somebody who wrote what troubles them in the place of a command, and whom to call.
pub(super) fn no_command(word: &str, like: Option<&str>, rules: &RuleSet) -> String {
    let start = rules.words().no_command(&quoted(word), like);
    format!("{start}\n\n{}\n", emergency(rules))
}

/// Returns the command line with its help in the language of the rules, where that is not the one it is defined in.
pub(super) fn in_language_of(rules: &RuleSet, command: clap::Command) -> clap::Command {
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
pub(super) fn takes(arg: &Arg) -> Vec<String> {
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

pub(super) const TWO_RULE_FILES: &str =
    "--rules stands here twice, and only one rule file can be used";

pub(super) const QUESTIONS: &str = "Answers (one option for each question of the rule file)";

pub(super) const COMPLETIONS: &str = "\
Save what it prints where your shell looks for it:
  bash        ~/.local/share/bash-completion/completions/lungnets
  zsh         _lungnets, in a folder of $fpath
  fish        ~/.config/fish/completions/lungnets.fish
  powershell  at the end of the file that $PROFILE names
  elvish      at the end of ~/.config/elvish/rc.elv
It holds the questions of one rule file; for another, add --rules FILE.";

const EXIT_CODES: &str = "Exit codes:
  0    the check ran, whatever its result
  1    something failed: a file could not be read or written
  2    an option, a value or a command was wrong
  3    answers are missing, and there was nobody to ask
  4    a rule file, answers or a result have faults, or a proof fails
  5    only from rules diff: something changed, and no level fell;
       only from replay: the result is not the same
  6    only from rules diff: the level of some answers fell
  7    only from batch: some lines could not be read
  10+  only with --exit-code: 10 + the rank of the level (10 is the calmest)
  130  stopped by the person, without a result";

/// Who can open a file that the program saved, with the end of the line that it begins on.
const WHO_CAN_OPEN_IT: &str = if cfg!(unix) {
    "only you can\n  open that."
} else {
    "its folder\n  says who can open that."
};

const PRIVACY: &str = "Answers given as options can end up in the history of your shell,
  and other users of this machine can see them while the program runs. A file,
  or standard input, keeps them out of both.";

const ANSWER_FILES: &str = "Answers files:
  A JSON object of question names and answers, with _ for the hyphens above.
  A FHIR QuestionnaireResponse to the form of these rules is read too.
  rule_set and version in it say which questions were answered. Where the first
  number of the version is another, only what is worrying in it counts.
  An option wins over the file. What is in neither is asked for on a terminal,
  and listed as not answered elsewhere.";

/// Returns the end of the short help: whom to call.
pub(super) fn after_help(rules: &RuleSet) -> String {
    format!(
        "There are more options, and one for every question: see --help.\n{}",
        emergency(rules)
    )
}

/// Returns the end of the long help.
pub(super) fn after_long_help(rules: &RuleSet) -> String {
    let saved = "Nothing is sent, and nothing is saved unless you name a file";
    format!(
        "{ANSWER_FILES}\n\nPrivacy:\n  {saved}; {WHO_CAN_OPEN_IT} {PRIVACY}\n\n{EXIT_CODES}\n\n{}",
        emergency(rules)
    )
}

fn emergency(rules: &RuleSet) -> String {
    rules
        .words()
        .in_an_emergency_call(&rules.call_in_one_line())
}
