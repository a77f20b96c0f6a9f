//! A window in which the program is about to start: its size, the options, the environment.

use std::collections::BTreeMap;

use portable_pty::{CommandBuilder, MasterPty, native_pty_system};

use super::questions;
use super::screen::Screen;
use super::seen::size;
use crate::support::run::{PROGRAM, frozen_rules};

/// How the program is started. What is not said is usual: the frozen rules, the usual window, a place that no rule file
/// knows and no other options, `TERM` and `LANG` only.
pub struct Setup {
    on_frozen_rules: bool,
    asks_for_the_place: bool,
    columns: u16,
    rows: u16,
    scrollback: usize,
    arguments: Vec<String>,
    variables: BTreeMap<&'static str, &'static str>,
    typed_ahead: &'static str,
    shell_line: Option<&'static str>,
    last_sight: Option<&'static str>,
}

impl Setup {
    /// The usual window, 80 columns by 24 rows, which can be scrolled.
    pub fn menu() -> Self {
        Self {
            on_frozen_rules: true,
            asks_for_the_place: false,
            columns: 80,
            rows: 24,
            scrollback: 2000,
            arguments: Vec::new(),
            variables: BTreeMap::from([("TERM", "xterm-256color"), ("LANG", "en_GB.UTF-8")]),
            typed_ahead: "",
            shell_line: None,
            last_sight: None,
        }
    }

    /// The same with `--plain`.
    pub fn plain() -> Self {
        Self::menu().args(&["--plain"])
    }

    /// With the full notes on the screen.
    pub fn in_full(self) -> Self {
        self.args(&["--detail", "full"])
    }

    /// Another window, which cannot be scrolled: what leaves it is gone.
    pub fn size(self, columns: u16, rows: u16) -> Self {
        Self {
            columns,
            rows,
            scrollback: 0,
            ..self
        }
    }

    /// On the rules that ship, in place of the frozen ones.
    pub fn on_shipped_rules(self) -> Self {
        Self {
            on_frozen_rules: false,
            ..self
        }
    }

    /// Where the person is was not said beforehand.
    pub fn asking_for_the_place(self) -> Self {
        Self {
            asks_for_the_place: true,
            ..self
        }
    }

    pub fn args(mut self, arguments: &[&str]) -> Self {
        self.arguments
            .extend(arguments.iter().map(|&argument| argument.to_owned()));
        self
    }

    pub fn env(mut self, name: &'static str, value: &'static str) -> Self {
        self.variables.insert(name, value);
        self
    }

    pub fn without(mut self, name: &'static str) -> Self {
        self.variables.remove(name);
        self
    }

    /// Every other question is answered calmly by an option.
    pub fn asking_only(mut self, ids: &[&str]) -> Self {
        self.arguments.extend(questions::calm_options(ids));
        self
    }

    /// Keys that were pressed before the program even started.
    pub fn typed_ahead(self, typed_ahead: &'static str) -> Self {
        Self {
            typed_ahead,
            ..self
        }
    }

    /// Starts the program from a line for the shell, in which `"$@"` is the program with its options.
    pub fn through(self, shell_line: &'static str) -> Self {
        Self {
            shell_line: Some(shell_line),
            ..self
        }
    }

    /// The window reads no further once it shows this, so that it can be closed for good.
    pub fn reading_until(self, last_sight: &'static str) -> Self {
        Self {
            last_sight: Some(last_sight),
            ..self
        }
    }

    pub fn open(self) -> Screen {
        let size = size(self.columns, self.rows);
        let pair = native_pty_system().openpty(size).unwrap();
        let mut screen = Screen::new(pair.master, size, self.scrollback, self.last_sight);
        if !self.typed_ahead.is_empty() {
            screen.press(self.typed_ahead);
        }
        // The slave is dropped after this line; else its end would never be seen.
        screen.run(pair.slave.spawn_command(self.command()).unwrap());
        screen
    }

    fn command(&self) -> CommandBuilder {
        let mut command = match self.shell_line {
            Some(line) => {
                let mut shell = CommandBuilder::new("/bin/sh");
                shell.args(["-c", line, "sh", PROGRAM]);
                shell
            }
            None => CommandBuilder::new(PROGRAM),
        };
        if self.on_frozen_rules {
            command.args(frozen_rules(&self.arguments));
        }
        if !self.asks_for_the_place {
            command.args(["--place", "elsewhere"]);
        }
        command.args(&self.arguments);
        command.env_clear();
        for (name, value) in &self.variables {
            command.env(name, value);
        }
        command
    }
}

/// The window's own side of the terminal.
pub type Master = Box<dyn MasterPty + Send>;
