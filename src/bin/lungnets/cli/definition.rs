//! What can stand on the command line.

use std::ffi::OsString;

use clap::{Args, Subcommand, ValueHint};
use clap_complete::Shell;
use lungnets::layout::USUAL_WIDTH;
use lungnets::rules::RuleSet;

use super::deferred::Deferred;
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
    // First, for the enum says of itself what it is, and that is nothing to read in the help.
    Command::augment_subcommands(options(rules))
        .version(version)
        .about(help::ABOUT)
        .help_template(help::TEMPLATE)
        .after_help(help::after_help(rules))
        .after_long_help(help::after_long_help(rules))
        .term_width(USUAL_WIDTH)
        .disable_help_subcommand(true)
}

/// Returns the command line of a run without a command: the fixed options, and one for each question.
pub(super) fn options(rules: &RuleSet) -> clap::Command {
    Options::augment_args(clap::Command::new(NAME))
        .arg(whereabouts::option(rules).help_heading("Asking"))
        .next_help_heading(help::QUESTIONS)
        .args(rules.questions().iter().map(answers::option))
}
