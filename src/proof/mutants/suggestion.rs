//! An example that a rule file lacks, as it would be written in it.

use crate::answers::{Answers, Value};
use crate::assessment::Assessment;
use crate::json::Json;
use crate::rules::{AnswerKind, Example, Expected, RuleIndex, RuleSet, place_of_member};

/// An example that would tell a mutant from the rule set that was meant.
#[derive(Debug)]
#[non_exhaustive]
pub struct Suggestion {
    /// The example as JSON, ready to be added to the file.
    pub json: String,
    pub(super) example: Example,
}

impl Suggestion {
    pub(super) fn of(name: &str, assessment: &Assessment<'_>) -> Self {
        let rules = assessment.rules();
        let place = |id: &str| rules.rules().iter().position(|rule| rule.id == id);
        let because = assessment.because().iter();
        let because = because.filter_map(|reason| {
            let rule = RuleIndex(place(&reason.rule.id)?);
            let counts_at = reason.lower();
            Some(Expected { rule, counts_at })
        });
        let example = Example {
            name: name.into(),
            answers: answers(assessment.answers()),
            rank: assessment.rank(),
            because: because.collect(),
            possible: Some(assessment.possible()),
            not_yet_seen: true,
        };
        let json = written(&example, rules);
        Self { json, example }
    }
}

/// The answers as an answers file would hold them.
fn answers(answers: &Answers<'_>) -> Json<'static> {
    let questions = answers.rules().questions().iter();
    Json::object(questions.filter_map(|question| {
        let value = answers.given(question.index)?;
        let words = value.words(question).into_iter();
        let written = match (&question.answer, value) {
            (AnswerKind::AnyOf(_), _) => words.collect(),
            (_, Value::Number(number)) => number.into(),
            _ => words.collect::<String>().into(),
        };
        Some((question.id.to_string(), written))
    }))
}

/// An example as it would be written in a rule file.
fn written(example: &Example, rules: &RuleSet) -> String {
    let because = example.because.iter().map(|rule| expected(rule, rules));
    let because: Vec<String> = because.collect();
    format!(
        "{{ \"name\": {},\n  \"answers\": {},\n  \"level\": {}, \"because\": [{}], \"possible\": {} }}",
        text(&example.name),
        in_short(&example.answers),
        text(&rules.level(example.rank).id),
        because.join(", "),
        text(&rules.level(example.must_be_possible()).id),
    )
}

/// A rule that holds, as an example names it.
fn expected(expected: &Expected, rules: &RuleSet) -> String {
    let id = text(&rules.rules()[expected.rule.0].id);
    match expected.counts_at {
        None => id,
        Some(lower) => {
            let lower = text(&rules.level(lower).id);
            format!("{{ \"rule\": {id}, \"counts_at\": {lower} }}")
        }
    }
}

/// Answers on one line, with room between them.
fn in_short(answers: &Json<'_>) -> String {
    let members = answers.members().iter().map(|(id, answer)| {
        let answer = match answer {
            Json::List(words) => {
                let words: Vec<String> = words.iter().map(Json::in_one_line).collect();
                format!("[{}]", words.join(", "))
            }
            other => other.in_one_line(),
        };
        format!("{}: {answer}", text(id))
    });
    let members: Vec<String> = members.collect();
    match members.is_empty() {
        true => "{}".to_owned(),
        false => format!("{{ {} }}", members.join(", ")),
    }
}

fn text(text: &str) -> String {
    Json::from(text).in_one_line()
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
