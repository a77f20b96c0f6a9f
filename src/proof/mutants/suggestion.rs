//! An example that a rule file lacks, as it would be written in it.

use crate::answers::Value;
use crate::assessment::{Assessment, Reason};
use crate::rules::{AnswerKind, Rank, RuleSet, place_of_member};

/// An example that would tell a mutant from the rule set that was meant.
#[derive(Debug)]
#[non_exhaustive]
pub struct Suggestion {
    /// The example as JSON, ready to be added to the file.
    pub json: String,
    pub(super) answers: String,
    pub(super) rank: Rank,
    pub(super) holds: Vec<(usize, Option<Rank>)>,
    pub(super) possible_rank: Rank,
}

impl Suggestion {
    pub(super) fn of(name: String, assessment: &Assessment<'_>) -> Self {
        let rules = assessment.rules();
        let answers = answers(assessment);
        let ids: Vec<String> = assessment
            .because()
            .iter()
            .map(|reason| expected(reason, rules))
            .collect();
        let json = format!(
            "{{ \"name\": {},\n  \"answers\": {answers},\n  \"level\": {}, \"because\": [{}], \"possible\": {} }}",
            text(&name),
            text(&rules.level(assessment.rank()).id),
            ids.join(", "),
            text(&rules.level(assessment.possible()).id),
        );
        let place = |id: &str| rules.rules().iter().position(|rule| rule.id == id);
        let because = assessment.because().iter();
        Self {
            json,
            answers,
            rank: assessment.rank(),
            holds: because
                .filter_map(|reason| Some((place(&reason.rule.id)?, reason.lower())))
                .collect(),
            possible_rank: assessment.possible(),
        }
    }
}

/// A rule that holds, as an example names it.
fn expected(reason: &Reason<'_>, rules: &RuleSet) -> String {
    let id = text(&reason.rule.id);
    match reason.lower() {
        None => id,
        Some(lower) => {
            let lower = text(&rules.level(lower).id);
            format!("{{ \"rule\": {id}, \"counts_at\": {lower} }}")
        }
    }
}

/// The answers as an answers file would hold them, on one line.
fn answers(assessment: &Assessment<'_>) -> String {
    let rules = assessment.rules();
    let mut members = Vec::new();
    for question in rules.questions() {
        let Some(value) = assessment.answers().given(question.index) else {
            continue;
        };
        let words: Vec<String> = value
            .words(question)
            .iter()
            .map(|word| text(word))
            .collect();
        let written = match (&question.answer, value) {
            (AnswerKind::AnyOf(_), _) => format!("[{}]", words.join(", ")),
            (_, Value::Number(number)) => number.to_string(),
            _ => words.join(""),
        };
        members.push(format!("{}: {written}", text(&question.id)));
    }
    match members.len() {
        0 => "{}".to_owned(),
        _ => format!("{{ {} }}", members.join(", ")),
    }
}

fn text(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Returns the text of a rule file with these examples behind its own, each marked as not yet seen by a person. All
/// else stays as it is to the last byte. None, where the text holds no list of examples.
pub fn with_examples(file: &str, suggestions: &[&Suggestion]) -> Option<String> {
    let place = place_of_member("examples", file)?;
    let start = place.start;
    let last = file.get(place)?.strip_suffix(']')?.trim_end();
    let end = start + last.len();
    let separator = if last == "[" { "" } else { "," };
    let added: Vec<String> = suggestions
        .iter()
        .filter_map(|suggestion| suggestion.json.strip_suffix(" }"))
        .map(|example| format!("\n    {example}, \"not_yet_seen\": true }}"))
        .collect();
    let (before, after) = (file.get(..end)?, file.get(end..)?);
    Some(format!("{before}{separator}{}{after}", added.join(",")))
}
