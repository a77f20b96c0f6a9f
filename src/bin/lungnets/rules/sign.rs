//! `lungnets rules sign`: who reviewed a rule file, written into it with the SHA-256 of what they signed.

use std::ffi::{OsStr, OsString};
use std::io;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use clap::{Args, ValueHint};
use lungnets::page::{Block, Opening, Page};
use lungnets::proof::{self, Verdict};
use lungnets::rules::{RuleSet, Signing, Standing, days_of_month, signed};

use super::{check, failure, words};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::{self, BesideText};
use crate::look::Look;
use crate::output;
use crate::phrases::STANDARD_STREAM;

/// Who signs what, and until when.
#[derive(Debug, Args)]
#[group(skip)]
pub(super) struct SignOptions {
    /// The rule file; what stands beside it is signed, too
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    file: OsString,

    /// Who reviewed it
    #[arg(long, value_name = "NAME")]
    by: String,

    /// What they are, such as "respiratory nurse"
    #[arg(long, value_name = "ROLE")]
    role: String,

    /// Their number in a register of their profession
    #[arg(long, value_name = "NUMBER")]
    registration: Option<String>,

    /// The day of the review
    #[arg(long, value_name = "DATE", value_parser = check::day)]
    on: String,

    /// The last day on which it is valid
    #[arg(long, value_name = "DATE", value_parser = check::day)]
    until: String,

    /// What was reviewed, where that is not all of it
    #[arg(long, value_name = "TEXT")]
    scope: Option<String>,
}

/// Refuses to go on where a proof fails: what a signature stands under must be true.
fn refuse_unproved(rules: &RuleSet, file: &OsStr) -> Result<(), Failure> {
    let proofs = proof::prove(rules, &mut |_| {});
    let failed = proofs
        .iter()
        .filter(|(_, verdict)| matches!(verdict, Verdict::Failed(_)));
    let failed: Vec<&str> = failed.map(|(property, _)| property.name()).collect();
    match failed.is_empty() {
        true => Ok(()),
        false => Err(failure::unproved_to_sign(file, &failed)),
    }
}

impl SignOptions {
    fn signing(&self) -> Signing<'_> {
        Signing {
            by: &self.by,
            role: &self.role,
            registration: self.registration.as_deref(),
            on: &self.on,
            until: &self.until,
            scope: self.scope.as_deref(),
        }
    }

    /// What to say where the days do not go with the clock. It may be the clock that is wrong, so nothing is refused.
    fn odd_days(&self) -> Option<&'static str> {
        // East and west of the clock it may be another day.
        let is_over = days_from_today(-1).is_some_and(|yesterday| self.until < yesterday);
        let is_ahead = days_from_today(1).is_some_and(|tomorrow| self.on > tomorrow);
        match (is_over, is_ahead) {
            (true, _) => Some(words::IS_OVER),
            (false, true) => Some(words::IS_AHEAD),
            (false, false) => None,
        }
    }
}

/// The day so many days after today as the clock has it, in UTC; none where it stands before 1970. To sign is what a
/// person does on a day: no result looks at the clock.
fn days_from_today(days: i64) -> Option<String> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    let mut left = u32::try_from(i64::try_from(since.as_secs() / 86_400).ok()? + days).ok()?;
    let (mut year, mut month) = (1970, 1);
    while left >= days_of_month(year, month) {
        left -= days_of_month(year, month);
        (year, month) = if month == 12 {
            (year + 1, 1)
        } else {
            (year, month + 1)
        };
    }
    Some(format!("{year:04}-{month:02}-{:02}", left + 1))
}

/// Writes the review into the file. A file with faults is not signed, nor one whose examples or proofs fail.
pub(super) fn run(asked: &SignOptions, look: Look) -> Result<Exit, Failure> {
    let file: &OsStr = &asked.file;
    let target = to_rewrite(Some(file)).ok_or_else(failure::nowhere_to_sign)?;
    if asked.until < asked.on {
        return Err(failure::over_before());
    }
    let as_written = files::rules(Some(file))?;
    refuse_unproved(&as_written, file)?;
    let text = files::as_it_stands(file)?;
    let beside = BesideText::of(file);
    let failed = |error| failure::not_signed(file, &error);
    let signed = signed(&text, &beside.companions(), &asked.signing())
        .ok_or_else(|| failed(io::Error::from(io::ErrorKind::InvalidData)))?;
    let rules = RuleSet::from_json(&signed).map_err(|faults| failure::no_signature(&faults))?;
    let rules = rules.signed_with(&beside.companions());
    debug_assert_eq!(*rules.standing(), Standing::Holds);
    output::replace(target, &signed).map_err(failed)?;
    let page = Page {
        opening: Opening::Implied,
        lead: words::signed(&rules, target)
            .into_iter()
            .chain(asked.odd_days().map(str::to_owned))
            .map(Block::paragraph)
            .collect(),
        ..Page::new(rules.language(), words::rule_set(&rules))
    };
    output::show(&page, lungnets::page::Format::Text, look)
}

/// Returns the rule file that can be rewritten. None, where no file is named: the rules that ship are a part of the
/// program, and standard input cannot be written.
pub(super) fn to_rewrite(file: Option<&OsStr>) -> Option<&Path> {
    file.filter(|file| *file != STANDARD_STREAM).map(Path::new)
}
