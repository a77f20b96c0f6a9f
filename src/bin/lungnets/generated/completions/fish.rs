//! What the generated script for fish lacks: answers behind an option, and values that follow a command.

use clap::{Arg, Command};

use crate::cli;

/// Returns the script with both. Of what it holds already, one line alone is changed: while an option waits for its
/// value the words so far are no whole command line, and the script would offer nothing but files.
pub(super) fn mended(script: &str, command: &Command) -> String {
    let waits = script.replacen(
        "    or return\n",
        &format!(
            "    or argparse -s (__fish_{}_global_optspecs) -- $cmd[1..-2] 2>/dev/null\n    or return\n",
            cli::NAME
        ),
        1,
    );
    let mut lines = Vec::new();
    for below in command.get_subcommands() {
        let when = format!("__fish_{}_using_subcommand {}", cli::NAME, below.get_name());
        lines.extend(values(below, &when));
        for below in below.get_subcommands() {
            let when = format!(
                "{when}; and __fish_seen_subcommand_from {}",
                below.get_name()
            );
            lines.extend(values(below, &when));
        }
    }
    waits + &lines.concat()
}

/// Returns the values that may follow a command, each with what it means.
fn values(command: &Command, when: &str) -> Vec<String> {
    let values = command.get_positionals().flat_map(Arg::get_possible_values);
    let line = |name: &str, help: &str| {
        let help = help.replace('\'', "\\'");
        format!(
            "complete -c {} -n \"{when}\" -f -a {name} -d '{help}'\n",
            cli::NAME
        )
    };
    values
        .map(|value| {
            let help = value.get_help().map(ToString::to_string);
            line(value.get_name(), &help.unwrap_or_default())
        })
        .collect()
}
