//! `lungnets rules check`: examples, remarks and proofs.

mod findings;
mod json;

use std::ffi::OsStr;

use clap::ValueEnum;
use lungnets::answers::Answers;
use lungnets::assessment::Assessment;
use lungnets::layout::{Line, Page, Role};
use lungnets::proof::{self, Property, Verdict};
use lungnets::rules::is_day;

use super::command::command;
use super::words;
use crate::advice;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::{self, Problem, Unusable};
use crate::look::Look;
use crate::output;
use crate::paint::Paint;
use crate::status::Status;
use findings::Findings;

/// How what was found is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(super) enum FoundFormat {
    // For people.
    #[default]
    Text,
    // For programs.
    Json,
}

/// Returns the text where it is a day.
///
/// # Errors
/// Where it is none.
pub(super) fn day(text: &str) -> Result<String, &'static str> {
    match is_day(text) {
        true => Ok(text.to_owned()),
        false => Err(words::NOT_A_DAY),
    }
}

/// Checks a file, or the built-in rules, and prints what was found.
pub(super) fn run(
    file: Option<&OsStr>,
    as_of: Option<&str>,
    format: FoundFormat,
    options: Look,
) -> Result<Exit, Failure> {
    let (rules, text) = match files::rules_to_check(file) {
        Err(Unusable {
            problem: Problem::Faulty(faults),
            ..
        }) if format == FoundFormat::Json => {
            output::write(&json::faulty(&faults))?;
            return Ok(Exit::Faults);
        }
        read => read?,
    };
    let mut status = Status::new(true);
    let mut place = 0;
    let proofs = proof::prove(&rules, &mut |property| {
        place += 1;
        status.show(|_| words::progress(place, property));
    });
    status.end();
    let findings = Findings {
        rules: &rules,
        file,
        failed_examples: proof::examples(&rules, &text)
            .err()
            .into_iter()
            .flatten()
            .collect(),
        remarks: proof::remarks(&rules, as_of),
        proofs,
    };
    output::write(&match format {
        FoundFormat::Text => {
            let lines = findings.lines(output::width(options.width));
            Paint::for_stdout(options.color).lines(&lines)
        }
        FoundFormat::Json => json::render(&findings),
    })?;
    Ok(if findings.is_good() {
        Exit::Done
    } else {
        Exit::Faults
    })
}

impl Findings<'_> {
    fn lines(&self, width: usize) -> Vec<Line> {
        let mut page = Page::new(width);
        page.put(Role::Heading, self.rules.title());
        page.put(Role::Body, &words::size(self.rules));
        page.heading(words::EXAMPLES);
        if self.failed_examples.is_empty() {
            page.body(&words::examples_hold(self.rules.examples().len()));
        }
        for fault in &self.failed_examples {
            let told = fault.told_in(advice::told);
            told.lines().for_each(|line| page.body(line));
        }
        page.heading(words::REMARKS);
        if self.remarks.is_empty() {
            page.body(words::NO_REMARK);
        }
        for remark in &self.remarks {
            page.body(&format!("{}: {}", remark.about.id(), remark.place));
            page.under_item(&remark.what);
        }
        page.heading(words::PROOFS);
        for (property, verdict) in &self.proofs {
            self.proof(*property, verdict, &mut page);
        }
        page.gap();
        page.put(Role::Body, &self.summary());
        page.into_lines()
    }

    fn proof(&self, property: Property, verdict: &Verdict<'_>, page: &mut Page) {
        page.body(&format!("{}: {}", words::verdict(verdict), property.id()));
        page.under_item(property.definition());
        match verdict {
            Verdict::Proved { answer_sets } => page.under_item(&words::proved(*answer_sets)),
            Verdict::NotProved => page.under_item(words::TOO_LARGE),
            Verdict::Failed(failures) => {
                for failure in failures {
                    page.item(&failure.what);
                    if let Some((before, after)) = &failure.shown_by {
                        self.shown(before, page);
                        self.shown(after, page);
                    }
                }
            }
        }
    }

    fn shown(&self, answers: &Answers<'_>, page: &mut Page) {
        page.whole("      ", &command(answers, self.file));
        let result = words::result(&Assessment::of(answers));
        page.wrap(Role::Body, "        gives ", "          ", &result);
    }
}
