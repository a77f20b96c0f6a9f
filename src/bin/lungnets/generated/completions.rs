//! `lungnets completions SHELL`: the options, the questions and the answers that fit them, for a shell to offer.

mod mended;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Command, ValueHint};
use clap_complete::Shell;
use lungnets::rules::{Question, RuleSet};

use crate::cli;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output;
use crate::whereabouts;
use mended::{meanings, plain};

/// Prints the script.
pub fn run(rules: &RuleSet, shell: Shell) -> Result<Exit, Failure> {
    output::write(&script(rules, shell))
}

fn script(rules: &RuleSet, shell: Shell) -> String {
    let mut script = Vec::new();
    let mut command = command(rules);
    clap_complete::generate(shell, &mut command, cli::NAME, &mut script);
    let script = String::from_utf8_lossy(&script).into_owned();
    let script = match shell {
        Shell::Fish => mended::with_answers_in_fish(&script, &command),
        _ => script,
    };
    mended::with_lists(script, shell, rules)
}

/// Returns the command line with the values that a shell may offer. Here alone they stand in it: where answers are
/// read, clap would refuse other spellings of them, and with worse words than the question itself.
fn command(rules: &RuleSet) -> Command {
    let mut command = cli::command(rules);
    command.build();
    for question in rules.questions() {
        command = command.mut_arg(&question.id, |option| {
            let option = option.help(plain(&question.ask));
            match values(question) {
                Some(values) => option.value_parser(values),
                None => option.value_hint(ValueHint::Other),
            }
        });
    }
    let places = whereabouts::words(rules.places());
    let places = PossibleValuesParser::new(places.map(|(word, name)| value(word, name)));
    command = command.mut_arg(whereabouts::OPTION, |option| option.value_parser(places));
    let topics = rules
        .topics()
        .iter()
        .map(|topic| value(&topic.id, &topic.title));
    let topics = PossibleValuesParser::new(topics);
    let rule_ids = rules.rules().iter().map(|rule| value(&rule.id, &rule.say));
    let rule_ids = PossibleValuesParser::new(rule_ids);
    command
        .mut_subcommand("about", |about| {
            about.mut_arg("topic", |topic| topic.value_parser(topics))
        })
        .mut_subcommand("rules", |command| {
            command.mut_subcommand("example", |example| {
                example.mut_arg("rule", |rule| rule.value_parser(rule_ids))
            })
        })
}

/// Returns the words that answer a question; none for a number, where a shell that knows one word only would type
/// it.
fn values(question: &Question) -> Option<PossibleValuesParser> {
    let meanings = meanings(question).into_iter();
    let values: Vec<PossibleValue> = meanings.map(|(word, means)| value(&word, &means)).collect();
    (!values.is_empty()).then(|| PossibleValuesParser::new(values))
}

fn value(id: &str, means: &str) -> PossibleValue {
    PossibleValue::new(id.to_owned()).help(plain(means))
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum;
    use clap_complete::Shell;
    use lungnets::rules::RuleSet;

    use super::script;
    use crate::generated::tests::option_names;

    #[test]
    fn every_option_and_every_command_is_in_the_script_of_each_shell() {
        let rules = RuleSet::from_json(crate::FROZEN_RULES).unwrap();
        for shell in Shell::value_variants() {
            let script = script(&rules, *shell);
            for (command, option) in option_names(&rules) {
                let named = match shell {
                    Shell::Fish => format!("-l {option}"),
                    _ => format!("--{option}"),
                };
                assert!(script.contains(&named), "{shell}: {command} {named}");
            }
        }
    }
}
