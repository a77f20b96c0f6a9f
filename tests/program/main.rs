//! The program as people and scripts meet it: a process with options, files, pipes and terminals.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

#[path = "../support/mod.rs"]
mod support;

mod batch;
mod cli;
mod fhir;
#[cfg(unix)]
mod prompts;
mod proofs;
#[cfg(target_os = "linux")]
mod safety;

/// What the sheets of answers of these tests are about.
const RULES: &str = support::rule_files::FROZEN;
