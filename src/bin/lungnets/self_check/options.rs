//! The options of the self-check.

use std::ffi::OsString;

use clap::builder::TypedValueParser;
use clap::{Args, ValueHint};
use lungnets::fhir::Moment;
use lungnets::report::Detail;

use super::failure::never_brief;
use crate::failure::Failure;
use crate::gather::OptionValues;
use crate::language::LanguageOption;
use crate::look::Look;
use crate::shared_options::{FormAddress, PageOrJson, named};
use crate::whereabouts::Whereabouts;

/// How to go about the self-check.
#[derive(Debug, Args)]
#[group(skip)]
pub struct SelfCheck {
    #[command(flatten, next_help_heading = "Asking")]
    pub asking: Asking,

    #[command(flatten, next_help_heading = "Result")]
    pub result: Outcome,

    // What depends on the rule file is read beside these: each of its questions is an option too, and it names the
    // places that the option for the place takes.
    #[arg(skip)]
    pub given: Vec<OptionValues>,
    #[arg(skip)]
    pub place: Whereabouts,
}

/// Where answers come from.
#[derive(Debug, Args)]
#[group(skip)]
pub struct Asking {
    /// Read answers from a JSON file; - is standard input
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub answers: Option<OsString>,

    /// Never ask; list what was not answered
    #[arg(long)]
    pub no_input: bool,

    /// Stop with an error if an answer is missing
    #[arg(long, hide_short_help = true)]
    pub require_all: bool,

    /// Ask in typed lines; nothing on the screen moves
    #[arg(long)]
    pub plain: bool,

    #[command(flatten)]
    pub language: LanguageOption,
}

/// What becomes of the result.
#[derive(Debug, Args)]
#[group(skip)]
pub struct Outcome {
    /// How to write the summary
    #[arg(long, short, value_name = "FORMAT", value_parser = formats())]
    pub format: Option<SummaryFormat>,

    /// How much to say
    ///
    /// Left out, text on standard output is brief; a file, and every other format, is full. JSON, FHIR and --explain
    /// are full in any case.
    #[arg(long, value_name = "DETAIL", value_parser = details())]
    pub detail: Option<Detail>,

    /// Save it; the ending of FILE says the format
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<OsString>,

    /// Replace FILE if it is there
    #[arg(long, requires = "output", hide_short_help = true)]
    pub force: bool,

    #[command(flatten)]
    pub look: Look,

    /// Say why: every rule, and where answers came from
    #[arg(long)]
    pub explain: bool,

    /// Exit with 10 + the rank of the level
    #[arg(long, hide_short_help = true)]
    pub exit_code: bool,

    #[command(flatten)]
    pub form: FormAddress,

    /// With fhir: when the answers were given [default: nothing is said of it]
    #[arg(long, value_name = "DATETIME", value_parser = Moment::parse, hide_short_help = true)]
    pub authored: Option<Moment>,
}

impl Outcome {
    /// Refuses what contradicts itself: to be brief in what always holds everything.
    ///
    /// # Errors
    /// Where `--detail brief` stands beside it.
    pub fn refuse_brief_where_all_is_said(&self) -> Result<(), Failure> {
        let file = self.output.as_deref();
        let by_ending = || PageOrJson::of_file(&file?.to_string_lossy());
        let what = match (self.format, self.explain) {
            (Some(SummaryFormat::Fhir), _) => "FHIR",
            (Some(SummaryFormat::Report(PageOrJson::Json)), _) => "JSON",
            (None, _) if by_ending() == Some(PageOrJson::Json) => "JSON",
            (_, true) => "--explain",
            (None | Some(SummaryFormat::Report(PageOrJson::Page(_))), false) => return Ok(()),
        };
        if self.detail == Some(Detail::Brief) {
            return Err(never_brief(what));
        }
        Ok(())
    }
}

/// How to write the summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SummaryFormat {
    /// As a report.
    Report(PageOrJson),
    /// As answers for other programs, with the report as their narrative.
    Fhir,
}

/// Returns a parser of every format by its name.
fn formats() -> impl TypedValueParser<Value = SummaryFormat> {
    let reports = PageOrJson::every().into_iter();
    let reports = reports.map(|(name, format)| (name, SummaryFormat::Report(format)));
    named(reports.chain([("fhir", SummaryFormat::Fhir)]))
}

/// Returns a parser of how much a page says, by its name.
fn details() -> impl TypedValueParser<Value = Detail> {
    named(Detail::EVERY.map(|detail| (detail.name(), detail)))
}
