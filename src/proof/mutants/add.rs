//! Examples that a rule file lacks, put into it.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::Suggestion;

/// What is looked for in a rule file: where its examples stand.
#[derive(Deserialize)]
struct File<'t> {
    #[serde(borrow)]
    examples: &'t RawValue,
}

/// Returns the text of a rule file with these examples behind its own, each marked as not yet seen by a person. All
/// else stays as it is to the last byte. None, where the text holds no list of examples.
pub fn with_examples(file: &str, suggestions: &[&Suggestion]) -> Option<String> {
    let File { examples } = serde_json::from_str(file).ok()?;
    let list = examples.get();
    let start = (list.as_ptr() as usize).checked_sub(file.as_ptr() as usize)?;
    let last = list.strip_suffix(']')?.trim_end();
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
