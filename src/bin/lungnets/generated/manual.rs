//! `lungnets man`: the manual page, with every command and every option on one page.

mod lines;

use clap::builder::PossibleValue;
use clap::{Arg, Command};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};
use lungnets::rules::RuleSet;

use crate::cli;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output;
use lines::entries;

/// The name of the manual in the corner of the page.
const MANUAL: &str = "Lungnets manual";
const IN_SHORT: &str = "a self-check that ends in notes for a doctor";
const EMERGENCY: &str = "IN AN EMERGENCY";
const SEE_ALSO: &str = "\
  lungnets about          what is known of the illness, with the sources
  lungnets questions      every question, and what answers it
  lungnets rules explain  every rule, in words";

/// Prints the page.
pub fn run(rules: &RuleSet) -> Result<Exit, Failure> {
    output::write(&page(rules))
}

fn page(rules: &RuleSet) -> String {
    let mut command = cli::command(rules);
    command.build();
    let mut page = String::new();
    add(&mut page, &beginning(&command, rules).render());
    add(&mut page, &options(&command));
    page.push_str(".SH COMMANDS\n");
    for (name, command) in ends_of(&command, cli::NAME) {
        add(&mut page, &about(&name, &command).render());
        add(&mut page, &own_options(&command));
    }
    add(&mut page, &end(&command).render());
    lines::parted(&page)
}

/// Writes the name, the ways to call it, and what it is.
fn beginning(command: &Command, rules: &RuleSet) -> Roff {
    let mut roff = Roff::new();
    let program = format!("{} {}", cli::NAME, env!("CARGO_PKG_VERSION"));
    let title = cli::NAME.to_uppercase();
    // The program knows no day. The page holds the questions of the rule file, and is as old as that.
    let day = rules.newest_day().unwrap_or_default();
    roff.control("TH", [title.as_str(), "1", day, &program, MANUAL]);
    // Words to be typed must not be broken, and a page in one column reads best with even gaps.
    roff.control("nh", []);
    roff.control("ad", ["l"]);
    roff.control("SH", ["NAME"]);
    roff.text([roman(format!("{} - {}", cli::NAME, IN_SHORT))]);
    roff.control("SH", ["SYNOPSIS"]);
    roff.text([bold(cli::NAME), roman(" [OPTIONS]")]);
    for (name, command) in ends_of(command, cli::NAME) {
        roff.control("br", []);
        roff.text([bold(&name), roman(usage(&name, &command))]);
    }
    roff.control("SH", ["DESCRIPTION"]);
    let about = command.get_about().map(ToString::to_string);
    roff.text([roman(about.unwrap_or_default())]);
    roff
}

/// Writes the examples, what stands at the end of the long help, and where there is more.
fn end(command: &Command) -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", ["EXAMPLES"]);
    entries(&mut roff, cli::examples());
    let help = command.get_after_long_help().map(ToString::to_string);
    for block in help.unwrap_or_default().split("\n\n") {
        match block.split_once(":\n") {
            Some((heading, body)) => {
                roff.control("SH", [heading.to_uppercase().as_str()]);
                entries(&mut roff, body);
            }
            None => {
                roff.control("SH", [EMERGENCY]);
                roff.text([roman(block)]);
            }
        }
    }
    roff.control("SH", ["SEE ALSO"]);
    entries(&mut roff, SEE_ALSO);
    roff
}

/// Writes a command that has no commands below it, and what it does.
fn about(name: &str, command: &Command) -> Roff {
    let mut roff = Roff::new();
    roff.control("SS", [format!("{name}{}", usage(name, command)).as_str()]);
    let about = command.get_about().into_iter();
    for (place, text) in about.chain(command.get_after_help()).enumerate() {
        if place > 0 {
            roff.control("PP", []);
        }
        entries(&mut roff, &text.to_string());
    }
    roff
}

/// Writes the options and the values of a command, without those that every command has.
fn own_options(command: &Command) -> String {
    let own = command.clone().mut_args(|option| {
        let is_everywhere = option.is_global_set() || option.get_id() == "help";
        option.hide(is_everywhere)
    });
    options(&own).replace(".SH OPTIONS\n", "")
}

/// Writes the options and the values of a command, all of them as in its long help.
fn options(command: &Command) -> String {
    let in_full = command
        .clone()
        .mut_args(|option| in_few_lines(option).hide_short_help(false));
    rendered(|to| Man::new(in_full).render_options_section(to))
}

/// Returns an option with its possible values behind its help, where there is nothing to say about each.
fn in_few_lines(option: Arg) -> Arg {
    let values = option.get_possible_values();
    if values.is_empty() || values.iter().any(|value| value.get_help().is_some()) {
        return option;
    }
    let values: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
    let help = option.get_help().map(ToString::to_string);
    let help = format!("{} [{}]", help.unwrap_or_default(), values.join(", "));
    option.help(help).hide_possible_values(true)
}

/// Returns every command that has no commands below it, by its whole name.
fn ends_of(command: &Command, name: &str) -> Vec<(String, Command)> {
    let below = command.get_subcommands().flat_map(|below| {
        let name = format!("{name} {}", below.get_name());
        match ends_of(below, &name) {
            ends if ends.is_empty() => vec![(name, below.clone())],
            ends => ends,
        }
    });
    below.collect()
}

/// Returns how a command is called, after its name.
fn usage(name: &str, command: &Command) -> String {
    let usage = command.clone().render_usage().to_string();
    let (_, rest) = usage.split_once(name).unwrap_or_default();
    rest.to_owned()
}

fn rendered(render: impl FnOnce(&mut dyn std::io::Write) -> std::io::Result<()>) -> String {
    let mut bytes = Vec::new();
    // Writing to memory has nothing that could fail.
    let _ = render(&mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Adds a part to the page. Each comes with the same lines in front, which the page needs once.
fn add(page: &mut String, part: &str) {
    let preamble = Roff::new().render();
    let part = part.strip_prefix(preamble.as_str()).unwrap_or(part);
    if page.is_empty() {
        page.push_str(&preamble);
    }
    page.push_str(part);
}

#[cfg(test)]
mod tests {
    use lungnets::rules::RuleSet;

    use super::page;
    use crate::generated::tests::option_names;

    #[test]
    fn every_option_of_every_command_is_on_the_page() {
        let rules = RuleSet::from_json(crate::FROZEN_RULES).unwrap();
        let page = page(&rules).replace("\\-", "-");
        for (command, option) in option_names(&rules) {
            assert!(page.contains(&command), "{command}");
            assert!(page.contains(&format!("--{option}\\fR")), "--{option}");
        }
    }
}
