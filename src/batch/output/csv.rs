//! Rows of a table: what stands in their cells.

use crate::batch::{Field, Id, LineFault};
use crate::json::Json;
use crate::quote::clean;

/// The columns behind all others: what is wrong with a row.
pub(super) const OF_ERRORS: [&str; 6] = ["line", "code", "question", "column", "found", "say"];

/// Appends the header.
pub(super) fn header(fields: &[Field], kept: &[String], out: &mut Vec<u8>) {
    let names = fields.iter().map(|field| field.name().to_owned());
    let names = names.chain(kept.iter().map(|name| harmless(name)));
    line(names.chain(OF_ERRORS.map(str::to_owned)), out);
    out.push(b'\n');
}

/// What stands in the columns of errors of a row without one, and behind them.
pub(super) fn no_error() -> String {
    ",".repeat(OF_ERRORS.len()) + "\n"
}

/// Appends the row of an answer set that was refused: its id and what is wrong. An emergency is the code and is said
/// first, and what it calls for stands where that is asked for; where the fault is stands in the columns behind it.
pub(super) fn refused(
    fields: &[Field],
    kept: &str,
    at: u64,
    id: &Id<'_>,
    faults: &[LineFault],
    out: &mut Vec<u8>,
) {
    let Some(first) = faults.first() else {
        return;
    };
    let fault = LineFault::first_of(faults).unwrap_or(first);
    let help = fields.contains(&Field::DoFirst);
    let cells = fields.iter().map(|field| match field {
        Field::Id => self::id(id),
        Field::DoFirst => first.do_first.join(" "),
        // Nobody leaves out what comes first by naming only what comes next.
        Field::Advice if !help => first.do_first.join(" "),
        _ => String::new(),
    });
    let text = |text: &Option<String>| harmless(text.as_deref().unwrap_or_default());
    let say: Vec<&str> = faults.iter().map(|fault| fault.say.as_str()).collect();
    let error = [
        at.to_string(),
        first.code.name().to_owned(),
        text(&fault.question),
        text(&fault.column),
        text(&fault.found),
        say.join("; "),
    ];
    line(cells, out);
    out.extend_from_slice(kept.as_bytes());
    if !fields.is_empty() {
        out.push(b',');
    }
    line(error.into_iter(), out);
    out.push(b'\n');
}

/// An id as a cell.
pub(in crate::batch) fn id(id: &Id<'_>) -> String {
    harmless(&match id {
        Id::None => String::new(),
        Id::Text(text) => text.to_string(),
        Id::Json(written) => match Json::parse(written) {
            Ok(Json::Text(text)) => text.into_owned(),
            _ => (*written).to_owned(),
        },
    })
}

/// Appends an id as a cell.
#[inline]
pub(super) fn write_id(id: &Id<'_>, out: &mut Vec<u8>) {
    match id {
        Id::Text(text) if text.bytes().all(|byte| byte.is_ascii_alphanumeric()) => {
            out.extend_from_slice(text.as_bytes());
        }
        other => cell(&self::id(other), out),
    }
}

/// A text from elsewhere. Characters that a terminal would act on become question marks, but line ends stay, which a cell
/// can hold; and what a spreadsheet would take for a formula gets an apostrophe in front.
pub(super) fn harmless(text: &str) -> String {
    let lines = text.split_inclusive('\n').map(|line| {
        let mut ends = ["\r\n", "\n"].into_iter();
        let end = ends.find(|end| line.ends_with(end)).unwrap_or_default();
        clean(&line[..line.len() - end.len()]) + end
    });
    let text: String = lines.collect();
    let is_formula = text.starts_with(['=', '+', '-', '@']) && text.parse::<f64>().is_err();
    if is_formula { format!("'{text}") } else { text }
}

fn line(cells: impl Iterator<Item = String>, out: &mut Vec<u8>) {
    for (place, text) in cells.enumerate() {
        if place > 0 {
            out.push(b',');
        }
        cell(&text, out);
    }
}

/// Appends a cell, between quotes where it has to be.
pub(super) fn cell(text: &str, out: &mut Vec<u8>) {
    if text.contains(['"', ',', '\n', '\r']) {
        out.push(b'"');
        out.extend_from_slice(text.replace('"', "\"\"").as_bytes());
        out.push(b'"');
    } else {
        out.extend_from_slice(text.as_bytes());
    }
}

/// A text as it stands in a cell.
pub(super) fn in_cell(text: &str) -> String {
    let mut written = Vec::new();
    cell(text, &mut written);
    String::from_utf8(written).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Id, id};

    #[test]
    fn an_id_is_no_formula_and_no_command_to_a_terminal() {
        for (given, expected) in [
            (Id::None, ""),
            (Id::Text("a7".into()), "a7"),
            (Id::Text("-5".into()), "-5"),
            (Id::Json("-5"), "-5"),
            (Id::Json("1e400"), "1e400"),
            (Id::Json("\"caf\\u00e9\""), "caf\u{e9}"),
            (Id::Text("=1+1".into()), "'=1+1"),
            (Id::Text("@sum".into()), "'@sum"),
            (Id::Json("\"-1+1\""), "'-1+1"),
            (Id::Json("\"+cmd\\n\\u001b[31m\""), "'+cmd\n?[31m"),
            (Id::Text("a\r\nb\rc\n".into()), "a\r\nb?c\n"),
        ] {
            assert_eq!(id(&given), expected);
        }
    }
}
