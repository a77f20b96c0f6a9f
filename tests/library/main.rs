//! The library by itself: no process, no terminal.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

#[path = "../support/mod.rs"]
mod support;

mod batch;
mod core;
mod evaluator;
mod fhir;
mod formats;
#[path = "../fuzz/mod.rs"]
mod fuzz;
mod proofs;
mod properties;
mod schemas;
mod told;

/// What the sheets of answers of these tests are about.
const RULES: &str = support::rule_files::FROZEN;
