//! Examples that a rule file lacks, put into it.

use super::Suggestion;
use crate::rules::place_of_member;

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
