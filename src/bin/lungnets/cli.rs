//! The command line, made from the rule file: every question is an option.

mod batch;
mod fhir;
mod format;
mod generated;
mod mistake;
mod questions;
mod read;
mod replay;
mod rules;
mod schema;
mod words;

pub use batch::{Batch, WantedOutput};
pub use fhir::FhirOptions;
pub use format::{PageOrJson, SummaryFormat};
pub use questions::{QuestionsFormat, QuestionsTask};
pub use read::{parse, rules_option};
pub use rules::RulesTask;
pub use schema::SchemaTask;
pub use words::examples;

use std::ffi::OsString;

use clap::builder::EnumValueParser;
use clap::{Arg, ArgAction, Command, ValueEnum, ValueHint, value_parser};
use clap_complete::Shell;
use lungnets::layout::{LEAST_WIDTH, USUAL_WIDTH};
use lungnets::page::Format;
use lungnets::rules::{AnswerKind, Question, RuleSet};

use crate::paint::When;

/// The name of the program.
pub const NAME: &str = "lungnets";

/// What the person asked for.
#[derive(Debug)]
pub struct Options {
    /// What to do.
    pub task: Task,
    /// When to use colour.
    pub color: When,
    /// The columns of the output, where they were asked for.
    pub width: Option<usize>,
}

/// What to do.
#[derive(Debug)]
pub enum Task {
    /// Ask what is missing, and print the summary.
    SelfCheck(SelfCheck),
    /// Print background.
    About {
        /// The topic; none for the list.
        topic: Option<String>,
        /// How to write it.
        format: Format,
    },
    /// Print the list of questions.
    Questions(QuestionsTask),
    /// See whether a result is still the same.
    Replay {
        /// The file with the result, or `-`.
        result: OsString,
        /// How to write what is not the same.
        format: Format,
    },
    /// Work on a rule file.
    Rules(RulesTask),
    /// Read many answer sets.
    Batch(Batch),
    /// Print a JSON Schema.
    Schema(SchemaTask),
    /// Print what a shell needs to complete a command line.
    Completions(Shell),
    /// Print the manual page.
    Manual,
    /// Print the help that the person asked for.
    Help(String),
}

/// How to go about the self-check.
#[derive(Debug)]
pub struct SelfCheck {
    /// The ids of questions answered on the command line, each with its values as given.
    pub given: Vec<(String, Vec<String>)>,
    /// The file with answers, or `-`.
    pub answers: Option<OsString>,
    /// Never ask.
    pub no_input: bool,
    /// A missing answer is an error.
    pub require_all: bool,
    /// Typed answers only, and no escape codes.
    pub plain: bool,
    /// How to write the summary.
    ///
    /// Left out, the ending of the output file says it.
    pub format: Option<SummaryFormat>,
    /// What was said about FHIR.
    pub fhir: FhirOptions,
    /// The file for the summary, or `-`.
    pub output: Option<OsString>,
    /// Replace that file where it is there already.
    pub force: bool,
    /// Say how every rule came out, and where each answer came from.
    pub explain: bool,
    /// Let the exit code show the level.
    pub exit_code: bool,
}

/// The whole command line.
pub fn command(rules: &RuleSet) -> Command {
    let version = format!(
        "{} (rule set {} {})",
        env!("CARGO_PKG_VERSION"),
        rules.id(),
        rules.version()
    );
    options(rules)
        .version(version)
        .about(words::ABOUT)
        .help_template(words::TEMPLATE)
        .after_help(words::after_help(rules))
        .after_long_help(words::after_long_help(rules))
        .term_width(USUAL_WIDTH)
        .disable_help_subcommand(true)
        .subcommand(about())
        .subcommand(questions::command())
        .subcommand(batch::command())
        .subcommand(replay::command())
        .subcommand(rules::command())
        .subcommand(schema::command())
        .subcommands(generated::commands())
}

/// The options of a self-check, and those that every command has.
fn options(rules: &RuleSet) -> Command {
    Command::new(NAME)
        .next_help_heading(words::ASKING)
        .arg(
            Arg::new("answers")
                .long("answers")
                .value_name("FILE")
                .value_parser(value_parser!(OsString))
                .value_hint(ValueHint::FilePath)
                .help(words::ANSWERS),
        )
        .arg(flag("no-input", words::NO_INPUT))
        .arg(flag("require-all", words::REQUIRE_ALL))
        .arg(flag("plain", words::PLAIN))
        .next_help_heading(words::RESULT)
        .arg(format::option(words::FORMAT, SummaryFormat::every()))
        .arg(
            Arg::new("output")
                .long("output")
                .short('o')
                .value_name("FILE")
                .value_parser(value_parser!(OsString))
                .value_hint(ValueHint::FilePath)
                .help(words::OUTPUT),
        )
        .arg(flag("force", words::FORCE).requires("output"))
        .arg(width())
        .arg(
            Arg::new("color")
                .long("color")
                .visible_alias("colour")
                .value_name("WHEN")
                .global(true)
                .value_parser(EnumValueParser::<When>::new())
                .hide_short_help(true)
                .help(words::COLOR),
        )
        .arg(flag("explain", words::EXPLAIN))
        .arg(flag("exit-code", words::EXIT_CODE).hide_short_help(true))
        .args([fhir::url(), fhir::authored()])
        .next_help_heading(words::OTHER)
        .arg(
            Arg::new(read::RULES)
                .long(read::RULES)
                .value_name("FILE")
                .global(true)
                .value_parser(value_parser!(OsString))
                .value_hint(ValueHint::FilePath)
                .help(words::RULES),
        )
        .next_help_heading(words::QUESTIONS)
        .args(rules.questions().iter().map(answer))
}

fn about() -> Command {
    let topic = Arg::new("topic").value_name("TOPIC").help(words::TOPIC);
    Command::new("about")
        .about(words::ABOUT_COMMAND)
        .args([topic, format::page_option()])
}

fn flag(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name)
        .long(name)
        .action(ArgAction::SetTrue)
        .help(help)
}

fn width() -> Arg {
    let columns = value_parser!(u16).range(LEAST_WIDTH as i64..=1000);
    Arg::new("width")
        .long("width")
        .value_name("COLUMNS")
        .global(true)
        .value_parser(columns)
        .hide_short_help(true)
        .help(words::WIDTH)
}

/// The option that answers a question. It always takes a value: a bare `--cough` would make silence look like no.
fn answer(question: &Question) -> Arg {
    let action = match question.answer {
        AnswerKind::AnyOf(_) => ArgAction::Append,
        AnswerKind::YesNo | AnswerKind::OneOf(_) | AnswerKind::Number(_) => ArgAction::Set,
    };
    Arg::new(question.id.to_string())
        .long(question.option())
        .value_name(words::accepted(question))
        .help(words::question(question))
        .action(action)
        .allow_negative_numbers(true) // so that our own reader can say what is wrong with -5
        .hide_short_help(true)
}

impl ValueEnum for When {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Auto, Self::Always, Self::Never]
    }

    fn to_possible_value(&self) -> Option<clap::builder::PossibleValue> {
        Some(match self {
            Self::Auto => "auto".into(),
            Self::Always => "always".into(),
            Self::Never => "never".into(),
        })
    }
}
