//! What is made from the command line for other programs: completion scripts and the manual page.

mod completions;
mod manual;

pub use completions::run as completions;
pub use manual::run as manual;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::Command;
    use lungnets::rules::{OPTION_NAMES, Question, RuleSet};

    /// Returns every long option with the command that it belongs to.
    pub(super) fn option_names(rules: &RuleSet) -> Vec<(String, String)> {
        let mut command = crate::cli::command(rules);
        command.build();
        let mut names = Vec::new();
        collect(&command, crate::cli::NAME, &mut names);
        assert!(names.len() > 40, "the command line has lost its options");
        names
    }

    fn collect(command: &Command, name: &str, names: &mut Vec<(String, String)>) {
        let options = command
            .get_arguments()
            .filter_map(|option| option.get_long());
        names.extend(options.map(|option| (name.to_owned(), option.to_owned())));
        for below in command.get_subcommands() {
            collect(below, &format!("{name} {}", below.get_name()), names);
        }
    }

    #[test]
    fn every_option_is_in_the_long_help_of_its_command() {
        let rules = RuleSet::from_json(crate::FROZEN_RULES).unwrap();
        let mut command = crate::cli::command(&rules);
        command.build();
        for (path, option) in option_names(&rules) {
            let mut here = &mut command;
            for name in path.split(' ').skip(1) {
                here = here.find_subcommand_mut(name).unwrap();
            }
            let help = here.render_long_help().to_string();
            assert!(help.contains(&format!("--{option}")), "{path} --{option}");
        }
    }

    /// The column of a table that names a person can be no question either.
    const COLUMN: &str = "id";

    #[test]
    fn no_question_can_take_the_name_of_any_other_option() {
        let rules = RuleSet::built_in().unwrap();
        let mut command = crate::cli::command(&rules);
        command.build();
        let aliases = command
            .get_arguments()
            .filter_map(|option| option.get_all_aliases());
        let aliases = aliases.flatten().map(str::to_owned);
        let options = option_names(&rules).into_iter().map(|(_, option)| option);
        let mut taken: BTreeSet<String> = options.chain(aliases).collect();
        for question in rules.questions().iter().map(Question::option) {
            assert!(taken.remove(&question), "{question}");
        }
        taken.insert(COLUMN.to_owned());
        assert_eq!(taken, OPTION_NAMES.map(str::to_owned).into());
    }
}
