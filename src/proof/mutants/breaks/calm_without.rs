//! The ways to break what the calmest level does without.

use crate::rules::{CalmWithout, Choices, Question, RuleSet};

/// The id of the question, where it was broken and how, and the whole list as it is then.
type Variant = (String, (String, String), Vec<CalmWithout>);

/// A question or a choice more that the calmest level does without, or one less.
pub(super) fn broken(rules: &RuleSet) -> Vec<Variant> {
    let written = rules.calm_without();
    let mut all = Vec::new();
    for (i, entry) in written.iter().enumerate() {
        let id = rules.question(entry.question).id.to_string();
        let mut fewer = written.to_vec();
        fewer.remove(i);
        let name = (format!("calm_without[{i}]"), "dropped".to_owned());
        all.push((id, name, fewer));
    }
    for question in rules.questions() {
        let mut own = written
            .iter()
            .filter(|entry| entry.question == question.index);
        if own.next().is_none() {
            all.push(more(written, question, None, "added".to_owned()));
            continue;
        }
        for (place, choice) in question.choices().iter().enumerate() {
            if !lets_go(written, question, place) {
                let what = format!("{} of it added", choice.id);
                let choices = Choices::NONE.with(place);
                all.push(more(written, question, Some(choices), what));
            }
        }
    }
    all
}

fn lets_go(written: &[CalmWithout], question: &Question, place: usize) -> bool {
    let mut own = written
        .iter()
        .filter(|entry| entry.question == question.index);
    own.any(|entry| entry.choices.is_none_or(|choices| choices.has(place)))
}

/// The list with one entry more.
fn more(
    written: &[CalmWithout],
    question: &Question,
    choices: Option<Choices>,
    what: String,
) -> Variant {
    let mut more = written.to_vec();
    more.push(CalmWithout {
        question: question.index,
        choices,
        reason: question.name.clone(),
    });
    let name = ("calm_without".to_owned(), what);
    (question.id.to_string(), name, more)
}
