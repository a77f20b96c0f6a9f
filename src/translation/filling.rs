//! A translation to be filled in, as a file or as a table for a spreadsheet, and what comes of such a table.

use std::collections::BTreeMap;

use csv_core::{ReadRecordResult, Reader};

use super::file::{LIST, every_pair};
use super::texts::{every_text, fingerprint};
use super::{Open, Pair};
use crate::fault::Faults;
use crate::json::Json;
use crate::rules::RuleSet;
use crate::text::without_mark;

/// The columns of the table.
const COLUMNS: [&str; 3] = ["id", "original", "translation"];

/// The column, and the member of a file, that holds what a translation said before its text changed. It stands beside
/// the one to fill in: what nobody has written again must not be taken for a translation of the new text.
const BEFORE: &str = "before";

/// Why no translation comes of a table that was filled in.
#[derive(Debug)]
pub enum NotFilledIn {
    /// The table has not the columns of one that was printed to be filled in.
    NoTable,
    /// The translation that is there already has these faults, and something of it would be lost.
    Faulty(Faults),
}

/// Returns a translation file of these texts alone, to be filled in: each with the original as a note, and beside it
/// what its translation said before the text changed.
pub fn to_fill_in(rules: &RuleSet, language: &str, open: &[&Open]) -> String {
    let texts = open.iter().map(|open| {
        let of = fingerprint(&open.original);
        let note = member("note", &Json::from(&*open.original));
        let before = open.earlier.as_deref();
        let before = before.map(|text| member(BEFORE, &text.into()));
        entry(&open.id, &of, &(note + &before.unwrap_or_default()), "")
    });
    written(&head(rules, language, None), texts)
}

/// Returns a translation file with what was filled in a table in it, in the order of the rule file, beside what
/// `translation` has already, if there is one, with its notes. A review of that counts for the new one no more.
///
/// # Errors
/// That the table has not the columns of one, or every fault for which something of `translation` would be lost.
pub fn with_table(
    rules: &RuleSet,
    rule_file: &str,
    language: &str,
    translation: Option<&str>,
    table: &str,
) -> Result<String, NotFilledIn> {
    let mut pairs = match translation {
        Some(text) => every_pair(rules, text).map_err(NotFilledIn::Faulty)?,
        None => BTreeMap::new(),
    };
    pairs.extend(from_table(table).ok_or(NotFilledIn::NoTable)?);
    let mut texts = Vec::new();
    let mut rule_file = Json::parse(without_mark(rule_file)).unwrap_or_default();
    every_text(&mut rule_file, &mut |found| {
        if let Some(Pair { of, text, note }) = pairs.get(&found.id) {
            let note = note.as_ref().map(|note| member("note", note));
            texts.push(entry(&found.id, of, &note.unwrap_or_default(), text));
        }
    });
    let there = translation.and_then(|text| Json::parse(without_mark(text)).ok());
    let note = there.as_ref().and_then(|file| file.member("note"));
    Ok(written(&head(rules, language, note), texts.into_iter()))
}

fn head(rules: &RuleSet, language: &str, note: Option<&Json<'_>>) -> String {
    let text = |text: &str| Json::from(text).in_one_line();
    let (id, language) = (text(rules.id()), text(language));
    let note = note.map(|note| format!("\n  \"note\": {},", note.in_one_line()));
    format!(
        "  \"format\": 2,\n  \"rule_set\": {id},\n  \"language\": {language},{}\n  \"reviewed\": null",
        note.unwrap_or_default()
    )
}

/// A line of an entry.
fn member(name: &str, value: &Json<'_>) -> String {
    format!("      \"{name}\": {},\n", value.in_one_line())
}

fn entry(id: &str, of: &str, besides: &str, text: &str) -> String {
    let json = |text: &str| Json::from(text).in_one_line();
    format!(
        "    {{ \"id\": {}, \"of\": {},\n{besides}      \"text\": {} }}",
        json(id),
        json(of),
        json(text)
    )
}

fn written(head: &str, texts: impl Iterator<Item = String>) -> String {
    let texts: Vec<String> = texts.collect();
    match texts.is_empty() {
        true => format!("{{\n{head}\n}}\n"),
        false => format!(
            "{{\n{head},\n  \"{LIST}\": [\n{}\n  ]\n}}\n",
            texts.join(",\n")
        ),
    }
}

/// Returns a table of these texts as CSV: a row for each, to be filled in beside what its translation said before the
/// text changed.
pub fn to_table(open: &[&Open]) -> String {
    let [id, original, text] = COLUMNS;
    let head = [id, original, BEFORE, text].map(str::to_owned);
    let rows = open.iter().map(|open| {
        let before = open.earlier.clone().unwrap_or_default();
        [
            open.id.clone(),
            open.original.clone(),
            before,
            String::new(),
        ]
    });
    let rows = [head].into_iter().chain(rows);
    let lines = rows.map(|row| row.map(|cell| in_csv(&cell)).join(",") + "\n");
    lines.collect()
}

/// A cell as CSV has it.
fn in_csv(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

/// Returns the translations in a table that was filled in, by the ids of their texts; rows without one are passed over.
/// Each is of the original that stands beside it: where that is another now, the translation is not taken for it.
/// None, where the columns that must be there are not.
fn from_table(table: &str) -> Option<BTreeMap<String, Pair>> {
    let mut rows = rows(without_mark(table)).into_iter();
    let head = rows.next().unwrap_or_default();
    let place = |name: &str| head.iter().position(|cell| cell == name);
    let [id, original, text] = [place(COLUMNS[0])?, place(COLUMNS[1])?, place(COLUMNS[2])?];
    let cell = |row: &[String], place: usize| row.get(place).cloned().unwrap_or_default();
    let filled = rows.filter(|row| !cell(row, text).trim().is_empty());
    let pairs = filled.map(|row| {
        let of = fingerprint(&cell(&row, original));
        let text = cell(&row, text);
        let note = None; // one that stands there was of the translation that this takes the place of
        (cell(&row, id), Pair { of, text, note })
    });
    Some(pairs.collect())
}

/// The cells of every row.
fn rows(table: &str) -> Vec<Vec<String>> {
    let (mut reader, mut rest) = (Reader::new(), table.as_bytes());
    // There is room for the whole table, so a record is never cut.
    let (mut cells, mut ends) = (vec![0; table.len() + 1], vec![0; table.len() + 1]);
    let (mut written, mut ended) = (0, 0);
    let mut rows = Vec::new();
    loop {
        let (result, read, more, more_ended) =
            reader.read_record(rest, &mut cells[written..], &mut ends[ended..]);
        rest = rest.get(read..).unwrap_or_default();
        (written, ended) = (written + more, ended + more_ended);
        match result {
            ReadRecordResult::InputEmpty => {} // with no more input, the next look ends the last record
            ReadRecordResult::Record => {
                rows.push(row(&cells[..written], &ends[..ended]));
                (written, ended) = (0, 0);
            }
            _ => return rows,
        }
    }
}

fn row(cells: &[u8], ends: &[usize]) -> Vec<String> {
    let starts = [0].into_iter().chain(ends.iter().copied());
    let cells = starts.zip(ends).map(|(start, end)| cells.get(start..*end));
    cells
        .map(|cell| String::from_utf8_lossy(cell.unwrap_or_default()).into_owned())
        .collect()
}
