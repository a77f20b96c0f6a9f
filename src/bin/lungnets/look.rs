//! How the output looks: its columns, and its colours, which only repeat what the words say already.

use std::io::{self, IsTerminal};

use clap::builder::TypedValueParser;
use clap::{Args, ValueEnum, value_parser};
use colored::Colorize;
use lungnets::layout::{LEAST_WIDTH, Line, Role};

/// How the output looks. Every command takes these options.
#[derive(Debug, Clone, Copy, Default, Args)]
#[group(skip)]
pub struct Look {
    /// Wrap text at so many columns, at least 20
    #[arg(long, value_name = "COLUMNS", global = true, hide_short_help = true)]
    #[arg(value_parser = value_parser!(u16).range(LEAST_WIDTH as i64..=1000).map(usize::from))]
    pub width: Option<usize>,

    /// When to use colour
    #[arg(long, value_name = "WHEN", global = true, hide_short_help = true)]
    #[arg(
        visible_alias = "colour",
        value_enum,
        default_value_t,
        hide_default_value = true
    )]
    pub color: When,
}

impl Look {
    /// Returns it without colour where the person asked for none: typed prompts promise that no escape code is sent.
    pub fn without_auto_colour(self) -> Self {
        let color = match self.color {
            When::Auto | When::Never => When::Never,
            When::Always => When::Always,
        };
        Self { color, ..self }
    }
}

/// When to use colour, as the person said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum When {
    // On a terminal that can show it, unless the environment says no.
    #[default]
    Auto,
    Always,
    Never,
}

/// Paints lines for one stream, or leaves them as they are.
#[derive(Debug, Clone, Copy)]
pub struct Paint {
    is_on: bool,
}

impl Paint {
    /// Returns the paint for standard output.
    pub fn for_stdout(when: When) -> Self {
        let is_on = is_on(when, io::stdout().is_terminal(), &variable);
        Self { is_on }
    }

    /// Returns the paint for standard error, where the questions are.
    pub fn for_stderr(when: When) -> Self {
        let is_on = is_on(when, io::stderr().is_terminal(), &variable);
        Self { is_on }
    }

    /// Leaves everything as it is.
    pub fn off() -> Self {
        Self { is_on: false }
    }

    /// Returns lines as one text, each painted by its role and with a newline at its end.
    pub fn lines(self, lines: &[Line]) -> String {
        let mut text = String::with_capacity(lines.iter().map(|line| line.text.len() + 1).sum());
        for line in lines {
            match line.role {
                Role::MostUrgent if self.is_on => {
                    text.push_str(&line.text.red().bold().to_string())
                }
                Role::Level | Role::Heading if self.is_on => {
                    text.push_str(&line.text.bold().to_string())
                }
                Role::MostUrgent | Role::Level | Role::Heading | Role::Body => {
                    text.push_str(&line.text)
                }
            }
            text.push('\n');
        }
        text
    }
}

/// Returns what a variable of the environment says.
pub fn variable(name: &str) -> Option<String> {
    std::env::var_os(name).map(|value| value.to_string_lossy().into_owned())
}

/// Returns whether the value of a variable switches something on.
pub fn says_yes(value: &str) -> bool {
    !matches!(value, "" | "0" | "false" | "no")
}

/// Returns whether to paint. A person's need comes first: the option, then `NO_COLOR`; only then what a machine
/// asks for.
fn is_on(when: When, is_terminal: bool, variable: &dyn Fn(&str) -> Option<String>) -> bool {
    let is_set = |name| variable(name).is_some_and(|value| !value.is_empty());
    let forces = |name| variable(name).is_some_and(|value| says_yes(&value));
    let is = |name, wanted: &str| variable(name).is_some_and(|value| value == wanted);
    match when {
        When::Always => true,
        When::Never => false,
        When::Auto if is_set("NO_COLOR") => false,
        When::Auto if forces("FORCE_COLOR") || forces("CLICOLOR_FORCE") => true,
        When::Auto if is("CLICOLOR", "0") || is("TERM", "dumb") || !is_set("TERM") => false,
        When::Auto => is_terminal,
    }
}

#[cfg(test)]
mod tests {
    use super::{When, is_on};

    fn auto(is_terminal: bool, variables: &[(&str, &str)]) -> bool {
        is_on(When::Auto, is_terminal, &|name| {
            variables
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn a_terminal_gets_colour_and_a_pipe_does_not() {
        assert!(auto(true, &[("TERM", "xterm")]));
        assert!(!auto(false, &[("TERM", "xterm")]));
    }

    #[test]
    fn a_dumb_terminal_gets_none() {
        assert!(!auto(true, &[("TERM", "dumb")]));
        assert!(!auto(true, &[]));
    }

    #[test]
    fn no_color_wins_over_force_color_but_not_when_it_is_empty() {
        assert!(!auto(
            true,
            &[("TERM", "xterm"), ("NO_COLOR", "1"), ("FORCE_COLOR", "1")]
        ));
        assert!(auto(true, &[("TERM", "xterm"), ("NO_COLOR", "")]));
        assert!(auto(false, &[("FORCE_COLOR", "1")]));
        assert!(!auto(false, &[("FORCE_COLOR", "0")]));
    }
}
