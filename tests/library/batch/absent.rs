//! Every kind of absence, in lines and in tables: it is never an answer, and a question without one is open.

use std::sync::LazyLock;

use lungnets::batch::{Batch, Field, Wanted};
use lungnets::rules::{AnswerKind, Question, RuleSet};
use lungnets::table::{Columns, Options};

use crate::support::RULES;
use crate::support::missing::MISSING;

/// The rules that ship, and those that stay as they are.
static BATCHES: LazyLock<[Batch<'static>; 2]> = LazyLock::new(|| {
    static BUILT_IN: LazyLock<RuleSet> = LazyLock::new(|| RuleSet::built_in().unwrap());
    let fields = [Field::LevelId, Field::PossibleId, Field::NotGiven];
    let batch = |rules| Batch::new(rules, Wanted::Fields(fields.to_vec()));
    [batch(&BUILT_IN), batch(&RULES)]
});

/// Every question, with what reads the answers to it.
fn questions() -> impl Iterator<Item = (&'static Batch<'static>, &'static Question)> {
    let of_batch = |batch: &'static Batch<'static>| {
        batch
            .rules()
            .questions()
            .iter()
            .map(move |question| (batch, question))
    };
    BATCHES.iter().flat_map(of_batch)
}

fn of_line(batch: &Batch<'static>, line: &str) -> String {
    let mut out = Vec::new();
    batch.lines(1, line.as_bytes(), &mut out);
    String::from_utf8(out).unwrap()
}

/// What comes of each of some rows.
fn of_rows(batch: &Batch<'static>, header: &str, rows: &[String]) -> Vec<String> {
    let mut out = Vec::new();
    let columns = Columns::of(batch, header.as_bytes(), &Options::default()).unwrap();
    columns.lines(batch, 2, (rows.join("\n") + "\n").as_bytes(), &mut out);
    let out = String::from_utf8(out).unwrap();
    let lines: Vec<String> = out.split_inclusive('\n').map(str::to_owned).collect();
    assert_eq!(lines.len(), rows.len(), "{out}");
    lines
}

#[test]
fn a_missing_value_is_refused_in_every_line_and_every_cell() {
    for (batch, question) in questions() {
        let id = &question.id;
        let refuses = |value: &str| {
            let line = of_line(batch, &format!("{{\"id\":\"a\",\"{id}\":{value}}}\n"));
            assert!(line.contains("\"error\":"), "{id}: {value}: {line}");
        };
        for word in MISSING {
            let text = lungnets::json::Json::from(word).in_one_line();
            refuses(&text);
            refuses(&format!("[{text}]"));
            refuses(&format!("[\"unsure\",{text}]"));
        }
        let rows = MISSING.map(|word| format!("a,\"{word}\""));
        for row in of_rows(batch, &format!("id,{id}"), &rows) {
            assert!(row.contains("looks like a missing value"), "{id}: {row}");
        }
        for value in ["null", "NaN", "None", "-99", "{}"] {
            refuses(value);
        }
    }
}

/// The boxes of a question with several answers.
fn boxes(question: &Question) -> Option<Vec<String>> {
    let ids = question
        .choices()
        .iter()
        .map(|choice| format!("{}___{}", question.id, choice.id));
    matches!(question.answer, AnswerKind::AnyOf(_)).then(|| ids.collect())
}

#[test]
fn boxes_without_a_tick_leave_the_question_open_and_a_missing_value_in_one_is_refused() {
    let lists =
        questions().filter_map(|(batch, question)| Some((batch, question, boxes(question)?)));
    for (batch, question, boxes) in lists {
        let (name, said) = other(question);
        let header = format!("{},{name}", boxes.join(","));
        let without = of_rows(batch, name, &[said.to_owned()]).concat();
        let rows = ["0", "", " ", "Unchecked", "FALSE", "\"0\""]
            .map(|cell| format!("{},{said}", vec![cell; boxes.len()].join(",")));
        for (row, read) in rows.iter().zip(of_rows(batch, &header, &rows)) {
            assert_eq!(read, without, "{row}");
        }
        let row = |word: &str, place| {
            let mut cells = vec!["0".to_owned(); boxes.len()];
            cells[place] = format!("\"{word}\"");
            format!("{},{said}", cells.join(","))
        };
        let places = 0..boxes.len();
        let rows: Vec<String> = places
            .flat_map(|place| MISSING.map(|word| row(word, place)))
            .collect();
        for read in of_rows(batch, &header, &rows) {
            assert!(read.contains("\"missing_value\""), "{read}");
        }
    }
}

/// Another question, and an answer to it that leaves this one open.
fn other(question: &Question) -> (&'static str, &'static str) {
    match question.answer {
        AnswerKind::Number(_) => ("cough", "yes"),
        _ => ("age", "63"),
    }
}

#[test]
fn an_empty_cell_a_missing_column_and_a_missing_member_all_leave_the_question_open() {
    for (batch, question) in questions() {
        let id = &question.id;
        let (name, said) = other(question);
        let value = if name == "age" {
            said.to_owned()
        } else {
            format!("\"{said}\"")
        };
        let without = of_line(batch, &format!("{{\"{name}\":{value}}}\n"));
        assert!(without.contains(&format!("\"{id}\"")), "{id}: {without}");
        assert_eq!(of_rows(batch, name, &[said.to_owned()]).concat(), without);
        let rows = ["", " ", "\"\"", "\" \""].map(|cell| format!("{cell},{said}"));
        for (row, read) in rows
            .iter()
            .zip(of_rows(batch, &format!("{id},{name}"), &rows))
        {
            assert_eq!(read, without, "{id}: {row}");
        }
    }
}
