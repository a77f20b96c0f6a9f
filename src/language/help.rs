//! The help of the self-check in a language that is not that of the definition of the command line.

use crate::number::Number;

/// Everything that `--help` says, but for what comes from the rule file.
#[derive(Debug)]
pub struct HelpTexts {
    /// What the program does.
    pub about: &'static str,
    /// The whole, with the parts that the reader of the command line fills in.
    pub template: &'static str,
    /// The heading of the commands.
    pub commands_heading: &'static str,
    /// The other headings, by those of the definition of the command line.
    pub headings: &'static [(&'static str, &'static str)],
    /// What each command is for, by its name.
    pub commands: &'static [(&'static str, &'static str)],
    /// What each option does, by its id, with the name of its value, if it has one.
    pub options: &'static [(&'static str, &'static str, &'static str)],
    /// What leads to the words that an option takes.
    pub takes: &'static str,
    /// The end of the short help.
    pub more: &'static str,
    /// The end of the long help.
    pub after: &'static str,
}

/// The help of a language.
pub trait HelpWords {
    /// Stands for what an option takes that can name several choices.
    fn value_of_a_list(&self) -> &'static str;

    /// The values of such an option: its own, and those of every list.
    fn values_of_a_list(&self, own: &str) -> String;

    /// The values of an option that takes a number.
    fn between_numbers(&self, from: Number, to: Number) -> String;

    /// Returns what `--help` says; none in the language of the definition of the command line.
    fn help(&self) -> Option<&'static HelpTexts>;

    /// Says how to start to somebody who wrote what troubles them in the place of a command.
    fn no_command(&self, word: &str, nearest: Option<&str>) -> String;

    /// Whom to call, as the end of the help says it.
    fn in_an_emergency_call(&self, numbers: &str) -> String;
}
