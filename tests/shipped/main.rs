//! The rules that ship, and what is said of them: the only tests that may turn red when `rules/` changes.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

#[path = "../support/mod.rs"]
mod support;

mod brief;
mod decision_table;
mod earlier;
mod independent;
mod pages;
mod papers;
mod proofs;
mod review;
#[cfg(unix)]
mod screens;
mod simulated;
mod spanish;
mod vignettes;
mod words;

/// What the sheets of answers of these tests are about.
const RULES: &str = lungnets::BUILT_IN_RULES;
