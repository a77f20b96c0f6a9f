//! Texts that stand twice where a reader must tell them apart.

use std::collections::HashSet;

use super::{About, Remark, words};
use crate::proof::plain_language::passages;
use crate::rules::RuleSet;

/// The last part of the place of a text by which a reader tells one thing from another.
const TELLING_APART: [&str; 7] = [
    "name", "ask", "label", "sentence", "say", "advice[]", "brief[]",
];

/// A text that another of its list says as well: a label of the same question, a line of the same advice, the name of
/// another question or level, what another rule says.
pub(super) fn texts_twice(rules: &RuleSet) -> Vec<Remark> {
    let mut seen = HashSet::new();
    let mut remarks = Vec::new();
    for passage in passages(rules) {
        let (list, text) = (list_of(&passage.place), passage.text.trim().to_lowercase());
        let last = list.rsplit('.').next().unwrap_or_default();
        if TELLING_APART.contains(&last) && !seen.insert((list, text)) {
            let what = words::text_twice(passage.text);
            remarks.push(Remark::new(About::TextTwice, passage.place, what));
        }
    }
    remarks
}

/// The place of the innermost list in which a text stands: `questions[3].answer.any_of[].label` for
/// `questions[3].answer.any_of[0].label`.
fn list_of(place: &str) -> String {
    match (place.rfind('['), place.rfind(']')) {
        (Some(from), Some(to)) if from < to => format!("{}{}", &place[..=from], &place[to..]),
        _ => place.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::list_of;

    #[test]
    fn the_list_of_a_text_is_the_innermost() {
        let label = "questions[3].answer.any_of[0].label";
        assert_eq!(list_of(label), "questions[3].answer.any_of[].label");
        assert_eq!(list_of("levels[1].name"), "levels[].name");
        assert_eq!(list_of("title"), "title");
    }
}
