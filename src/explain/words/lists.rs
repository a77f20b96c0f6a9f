//! Several things in one sentence.

/// Names in quotes, such as `"A", "B" or "C"`.
pub(super) fn listed<S: AsRef<str>>(names: &[S], and: &str) -> String {
    let quoted = names.iter().map(|name| format!("\"{}\"", name.as_ref()));
    joined(&quoted.collect::<Vec<_>>(), and)
}

/// Parts of a sentence, such as `this, that or another`.
pub(super) fn joined(parts: &[String], and: &str) -> String {
    match parts.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} {and} {last}", rest.join(", ")),
        Some((last, _)) => last.clone(),
        None => String::new(),
    }
}
