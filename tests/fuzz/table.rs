//! Tables: CSV with a header.

use std::sync::LazyLock;

use lungnets::answers::Answers;
use lungnets::batch::{Batch, Field, Row, Unread, Wanted};
use lungnets::rules::{AnswerKind, Question};
use lungnets::table::{self, Columns, Options, RowEnds};

use super::laws;

/// How many columns say what is wrong with a row.
const OF_ERRORS: usize = 6;

/// Each rule set made ready: to write lines, and to write tables.
static READY: LazyLock<Vec<[Batch<'static>; 2]>> = LazyLock::new(|| {
    let ways = || {
        [
            Wanted::Fields(Field::USUAL.to_vec()),
            Wanted::Table(Field::USUAL_IN_TABLES.to_vec()),
        ]
    };
    let each = laws::every_rules().iter();
    each.map(|rules| ways().map(|wanted| Batch::new(rules, wanted)))
        .collect()
});

/// The first byte says which rules; the rest is a table. What was read gives the same answers again when it is written
/// as a table of our own, and each row that is not empty gives one row.
pub fn run(data: &[u8]) {
    let Some((number, file)) = data.split_first() else {
        return;
    };
    let [batch, as_table] = &READY[usize::from(*number) % READY.len()];
    let end = RowEnds::default().find(file, None).unwrap_or(file.len());
    let (header, block) = file.split_at(end);
    let columns = match Columns::of(batch, header, &Options::default()) {
        Ok(columns) => columns,
        Err(faults) => return assert!(!faults.is_empty()),
    };
    same_read_fast(&columns, batch, block);
    same_read_fast(&columns, as_table, block);
    let mut line = 1 + table::line_ends(header);
    let (mut out, mut count, mut written) = (Vec::new(), 0, 0);
    columns.rows(batch, line, block, &mut |row| {
        assert!(row.line >= line, "line {} after line {line}", row.line);
        (line, count) = (row.line + 1, count + 1);
        written += usize::from(row.outcome.as_ref().err() != Some(&Unread::Empty));
        if let Ok((answers, _)) = &row.outcome {
            assert_eq!(written_again(answers, batch), given(answers));
        }
        as_table.write(&row, &mut out);
    });
    assert_eq!(
        count,
        ends(block, columns.delimiter()),
        "rows of {}",
        block.escape_ascii()
    );
    read_by_another(&out, written);
}

/// Read fast or read strictly, a table gives the same.
fn same_read_fast(columns: &Columns<'static>, batch: &Batch<'static>, block: &[u8]) {
    let (mut fast, mut strict, mut tally) = (Vec::new(), Vec::new(), batch.tally());
    let fast_tally = columns.lines(batch, 2, block, &mut fast);
    columns.rows(batch, 2, block, &mut |row| {
        tally.count(&row);
        batch.write(&row, &mut strict);
    });
    assert_eq!(
        fast.escape_ascii().to_string(),
        strict.escape_ascii().to_string()
    );
    assert_eq!(fast_tally, tally);
}

/// How many rows there are, found byte by byte.
fn ends(block: &[u8], delimiter: u8) -> usize {
    let (mut state, mut ends) = (RowEnds::default(), 0);
    for byte in block.chunks(1) {
        let mut from = 0;
        while let Some(end) = state.find(&byte[from..], Some(delimiter)) {
            (ends, from) = (ends + 1, from + end);
        }
    }
    ends + usize::from(
        !block.is_empty() && (state != RowEnds::Start || block.ends_with(&[delimiter])),
    )
}

fn given(answers: &Answers<'_>) -> Vec<Option<lungnets::answers::Value>> {
    let questions = answers.rules().questions().iter();
    questions
        .map(|question| answers.given(question.index()))
        .collect()
}

/// The answers that a table of our own leads to, with every cell between quotes.
fn written_again(
    answers: &Answers<'_>,
    batch: &Batch<'_>,
) -> Vec<Option<lungnets::answers::Value>> {
    let questions = batch.rules().questions();
    let header: Vec<&str> = questions
        .iter()
        .map(|question| question.id.as_str())
        .collect();
    let cells: Vec<String> = questions
        .iter()
        .map(|question| cell(question, answers))
        .collect();
    let columns = Columns::of(batch, header.join(",").as_bytes(), &Options::default()).unwrap();
    let mut again = Vec::new();
    let mut show = |row: Row<'_>| {
        let (answers, _) = row.outcome.unwrap();
        again.push(given(&answers));
    };
    columns.rows(batch, 2, cells.join(",").as_bytes(), &mut show);
    assert_eq!(again.len(), 1);
    again.remove(0)
}

fn cell(question: &Question, answers: &Answers<'_>) -> String {
    let words = match answers.given(question.index()) {
        None => String::new(),
        Some(value) => match (value.words(question), &question.answer) {
            (words, AnswerKind::AnyOf(_)) if words.is_empty() => "none".to_owned(),
            (words, _) => words.join(";"),
        },
    };
    format!("\"{words}\"")
}

/// The table that was written has so many rows, each with a cell for every column.
fn read_by_another(table: &[u8], count: usize) {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(table);
    let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(records.len(), count);
    for record in records {
        assert_eq!(record.len(), Field::USUAL_IN_TABLES.len() + OF_ERRORS);
        assert!(
            !record
                .iter()
                .flat_map(str::lines)
                .any(lungnets::quote::holds_harm),
            "{record:?}"
        );
    }
}
