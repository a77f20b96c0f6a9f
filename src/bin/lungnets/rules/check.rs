//! `lungnets rules check`: examples, remarks and proofs.

mod findings;
mod json;
mod page;
mod words;

use std::ffi::OsStr;

use lungnets::language::Language;
use lungnets::proof;
use lungnets::rules::is_day;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::{self, Problem, Unusable};
use crate::look::Look;
use crate::output;
use crate::shared_options::PageOrJson;
use crate::status::Status;
use findings::Findings;

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
    format: PageOrJson,
    look: Look,
) -> Result<Exit, Failure> {
    let (rules, text) = match files::rules_to_check(file) {
        Ok(read) => read,
        Err(unusable) => return refused(unusable, format),
    };
    let beside = || {
        let vignettes = files::vignettes(&rules, file)?;
        let spanish = files::translation(Language::Spanish, &rules, &text, file)?;
        Ok((vignettes, spanish))
    };
    let (vignettes, spanish) = match beside() {
        Ok(read) => read,
        Err(unusable) => return refused(unusable, format),
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
        vignettes,
        spanish,
        remarks: proof::remarks(&rules, as_of),
        proofs,
    };
    match format {
        PageOrJson::Page(format) => output::show(&page::of(&findings), format, look)?,
        PageOrJson::Json => output::write(&json::render(&findings))?,
    };
    Ok(if findings.is_good() {
        Exit::Done
    } else {
        Exit::Faults
    })
}

/// What is said of a file that is not checked any further: scripts read its faults as they read what a check found.
fn refused(unusable: Unusable, format: PageOrJson) -> Result<Exit, Failure> {
    match &unusable.problem {
        Problem::Faulty(faults) if format == PageOrJson::Json => {
            output::write(&json::faulty(faults))?;
            Ok(Exit::Faults)
        }
        _ => Err(unusable.into()),
    }
}
