//! What can stand on the command line.

use std::ffi::OsString;

use clap::{ArgMatches, Args, Error, FromArgMatches, Id, Subcommand, ValueHint};
use clap_complete::Shell;
use lungnets::layout::USUAL_WIDTH;
use lungnets::rules::RuleSet;

use super::{answers, help};
use crate::about::AboutOptions;
use crate::batch::BatchOptions;
use crate::questions::QuestionsOptions;
use crate::replay::ReplayOptions;
use crate::rules::RulesOptions;
use crate::schema::SchemaOptions;
use crate::self_check::SelfCheck;
use crate::whereabouts;

/// The name of the program.
pub const NAME: &str = "lungnets";

/// The options of a run without a command.
#[derive(Debug, Args)]
#[group(skip)]
pub(super) struct Options {
    #[command(flatten)]
    pub(super) self_check: SelfCheck,

    /// Use another rule file
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, global = true)]
    #[arg(help_heading = "Other")]
    rules: Option<OsString>,
}

/// Everything that the program does beside the self-check.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Background to read, with its sources
    About(Deferred<AboutOptions>),
    /// Every question, with the answers that it takes
    Questions(Deferred<QuestionsOptions>),
    /// Many answer sets at once, for scripts and studies
    Batch(Deferred<BatchOptions>),
    /// Does a result of earlier still come out the same?
    Replay(Deferred<ReplayOptions>),
    /// For those who write and check rule files
    Rules(Deferred<RulesOptions>),
    /// The JSON Schema of what is read and written
    Schema(Deferred<SchemaOptions>),
    /// What your shell needs to complete options
    Completions(Deferred<CompletionsOptions>),
    /// The manual page, to read with man
    Man,
}

/// Whose completions to print.
#[derive(Debug, Args)]
#[command(after_help = help::COMPLETIONS)]
#[group(skip)]
pub struct CompletionsOptions {
    /// The shell; bash, zsh and fish offer answers too
    pub shell: Shell,
}

/// Returns the whole command line.
pub fn command(rules: &RuleSet) -> clap::Command {
    let version = format!(
        "{} (rule set {} {})",
        env!("CARGO_PKG_VERSION"),
        rules.id(),
        rules.version()
    );
    let options =
        options(rules).mut_args(|option| answers::told(whereabouts::told(option, rules), rules));
    // The commands come first: their enum sets its doc comment as the help, which the lines below replace.
    Command::augment_subcommands(options)
        .version(version)
        .about(help::ABOUT)
        .help_template(help::TEMPLATE)
        .after_help(help::after_help(rules))
        .after_long_help(help::after_long_help(rules))
        .term_width(USUAL_WIDTH)
        .disable_help_subcommand(true)
}

/// Returns the command line of a run without a command: the fixed options, one for the place, and one for each
/// question. Whoever has no need of help is not kept waiting for what it says of the rules.
pub(super) fn options(rules: &RuleSet) -> clap::Command {
    let questions = rules.questions().iter().map(answers::option);
    Options::augment_args(clap::Command::new(NAME))
        .arg(whereabouts::option(rules).help_heading("Asking"))
        .next_help_heading(help::QUESTIONS)
        .args(questions)
}

/// The options of a command that is seldom asked for, put together only then: most runs name no command.
#[derive(Debug)]
pub struct Deferred<T>(pub T);

/// Adds the options, and leaves what the list of commands says of the command.
fn put_together<T: Args>(command: clap::Command) -> clap::Command {
    let about = command.get_about().cloned().unwrap_or_default();
    T::augment_args(command).about(about)
}

impl<T: Args> Args for Deferred<T> {
    fn group_id() -> Option<Id> {
        None
    }

    fn augment_args(command: clap::Command) -> clap::Command {
        command.defer(put_together::<T>)
    }

    fn augment_args_for_update(command: clap::Command) -> clap::Command {
        command.defer(T::augment_args_for_update)
    }
}

impl<T: FromArgMatches> FromArgMatches for Deferred<T> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        T::from_arg_matches(matches).map(Self)
    }

    fn from_arg_matches_mut(matches: &mut ArgMatches) -> Result<Self, Error> {
        T::from_arg_matches_mut(matches).map(Self)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        self.0.update_from_arg_matches(matches)
    }
}
