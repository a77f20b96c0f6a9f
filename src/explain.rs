//! A rule set in plain words: for a review by somebody who reads no JSON, and for a person who wants to know what
//! will be asked.

mod condition;
mod entry;
mod parts;
mod questions;
mod rules;
mod words;

pub(crate) use condition::{in_one_line, part_in_words, points_for};
pub(crate) use parts::no_rule_holds;
pub(crate) use questions::for_review as questions_for_review;
pub(crate) use words::{HOLDS_WHEN, reviewer, source_title};
pub use words::{review as review_in_words, source as source_in_words};

use crate::page::{Page, Section};
use crate::rules::RuleSet;

/// Returns the whole rule set, for a review: who reviewed it, the levels, questions and findings, every rule, and what
/// everybody reads, in the order of the rule file. Background and examples are left out.
pub fn everything(rules: &RuleSet) -> Page<'_> {
    page(rules, parts::chapters(rules))
}

/// Returns the questions: how each is answered, and when it is asked.
pub fn questions(rules: &RuleSet) -> Page<'_> {
    page(rules, vec![questions::for_answering(rules)])
}

fn page<'a>(rules: &'a RuleSet, chapters: Vec<Section<'a>>) -> Page<'a> {
    Page {
        sections: chapters,
        ..Page::new(rules.language(), words::rule_set(rules))
    }
}
