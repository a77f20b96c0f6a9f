//! Texts that are hard to read, or say too much.

use super::{About, Remark};
use crate::proof::plain_language::reading::Reading;
use crate::proof::plain_language::{Kind, claims as found, passages};
use crate::proof::words;
use crate::rules::RuleSet;

/// The most words that a sentence may have.
const LONGEST_SENTENCE: usize = 25;

/// The highest grade of a question or of advice.
const HARDEST: f64 = 9.0;

/// A text of fewer words is not graded: one long word would decide.
const FEWEST_WORDS: usize = 5;

/// A text with a sentence of more than 25 words, or a question or advice above school grade 9.
pub(super) fn hard_to_read(rules: &RuleSet) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for passage in passages(rules) {
        let reading = Reading::of(passage.text);
        let graded = passage.kind != Kind::Background && reading.words >= FEWEST_WORDS;
        let grade = reading.grade().filter(|grade| graded && *grade > HARDEST);
        let what = if reading.longest_sentence > LONGEST_SENTENCE {
            words::long_sentence(reading.longest_sentence, LONGEST_SENTENCE)
        } else if let Some(grade) = grade {
            words::hard(grade, HARDEST)
        } else {
            continue;
        };
        remarks.push(Remark::new(About::HardToRead, passage.place, what));
    }
    remarks
}

/// A text with words that would tell a person more than a self-check can know.
pub(super) fn claims(rules: &RuleSet) -> Vec<Remark> {
    let claims = found::claims(rules).into_iter();
    claims
        .map(|claim| Remark::new(About::Claim, claim.place, words::claim(claim.words)))
        .collect()
}
