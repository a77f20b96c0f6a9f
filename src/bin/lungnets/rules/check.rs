//! `lungnets rules check`: examples, remarks and proofs.

mod findings;
mod json;
mod page;

use std::ffi::OsStr;

use lungnets::proof;

use super::words;
use crate::cli::{Options, PageOrJson};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::{self, Problem, Unusable};
use crate::output;
use crate::status::Status;
use findings::Findings;

/// Checks a file, or the built-in rules, and prints what was found.
pub(super) fn run(
    file: Option<&OsStr>,
    as_of: Option<&str>,
    format: PageOrJson,
    options: &Options,
) -> Result<Exit, Failure> {
    let (rules, text) = match files::rules_to_check(file) {
        Err(Unusable {
            problem: Problem::Faulty(faults),
            ..
        }) if format == PageOrJson::Json => {
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
    match format {
        PageOrJson::Page(format) => output::show(&page::of(&findings), format, options)?,
        PageOrJson::Json => output::write(&json::render(&findings))?,
    }
    Ok(if findings.is_good() {
        Exit::Done
    } else {
        Exit::Faults
    })
}
