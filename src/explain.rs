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
pub use words::{review as review_in_words, source as source_in_words};
pub(crate) use words::{source_for_review, source_title};

use crate::language::Words;
use crate::page::{Page, Section};
use crate::rules::RuleSet;

/// Returns the whole rule set, for a review: who reviewed it, the levels, questions and findings, every rule, and what
/// everybody reads, in the order of the rule file. Background and examples are left out.
pub fn everything(rules: &RuleSet) -> Page<'_> {
    page(rules, parts::chapters(rules), words::english())
}

/// Returns the questions: how each is answered, and when it is asked.
pub fn questions(rules: &RuleSet) -> Page<'_> {
    page(rules, vec![questions::for_answering(rules)], rules.words())
}

fn page<'a>(rules: &'a RuleSet, chapters: Vec<Section<'a>>, words: &dyn Words) -> Page<'a> {
    Page {
        sections: chapters,
        ..Page::new(rules.language(), words.rule_set_in_words(rules))
    }
}
