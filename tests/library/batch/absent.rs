//! Every kind of absence, in lines and in tables: it is never an answer, and a question without one is open.

use std::sync::LazyLock;

use lungnets::batch::{Batch, Field, Wanted};
use lungnets::rules::{AnswerKind, Question};
use lungnets::table::{Columns, Options};

use crate::support::RULES;
use crate::support::missing::MISSING;

static BATCH: LazyLock<Batch<'static>> = LazyLock::new(|| {
    let fields = vec![Field::LevelId, Field::PossibleId, Field::NotGiven];
    Batch::new(&RULES, Wanted::Fields(fields))
});

fn of_line(line: &str) -> String {
    let mut out = Vec::new();
    BATCH.lines(1, line.as_bytes(), &mut out);
    String::from_utf8(out).unwrap()
}

fn of_row(header: &str, row: &str) -> String {
    let mut out = Vec::new();
    let columns = Columns::of(&BATCH, header.as_bytes(), &Options::default()).unwrap();
    columns.lines(&BATCH, 2, row.as_bytes(), &mut out);
    String::from_utf8(out).unwrap()
}

#[test]
fn a_missing_value_is_refused_in_every_line_and_every_cell() {
    for question in RULES.questions() {
        let id = &question.id;
        let refuses = |value: &str| {
            let line = of_line(&format!("{{\"id\":\"a\",\"{id}\":{value}}}\n"));
            assert!(line.contains("\"error\":"), "{id}: {value}: {line}");
        };
        for word in MISSING {
            let text = lungnets::json::Json::from(word).in_one_line();
            refuses(&text);
            refuses(&format!("[{text}]"));
            refuses(&format!("[\"unsure\",{text}]"));
            let row = of_row(&format!("id,{id}\n"), &format!("a,\"{word}\"\n"));
            assert!(
                row.contains("looks like a missing value"),
                "{id}: {word}: {row}"
            );
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
    let questions = RULES.questions().iter();
    for (question, boxes) in questions.filter_map(|question| Some((question, boxes(question)?))) {
        let (name, said) = other(question);
        let header = format!("{},{name}\n", boxes.join(","));
        let without = of_row(&format!("{name}\n"), &format!("{said}\n"));
        for cell in ["0", "", " ", "Unchecked", "FALSE", "\"0\""] {
            let cells = vec![cell; boxes.len()].join(",");
            assert_eq!(
                of_row(&header, &format!("{cells},{said}\n")),
                without,
                "{cell}"
            );
        }
        for word in MISSING {
            for place in 0..boxes.len() {
                let mut cells = vec!["0".to_owned(); boxes.len()];
                cells[place] = format!("\"{word}\"");
                let row = of_row(&header, &format!("{},{said}\n", cells.join(",")));
                assert!(row.contains("\"missing_value\""), "{word}: {row}");
            }
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
    for question in RULES.questions() {
        let id = &question.id;
        let (name, said) = other(question);
        let value = if name == "age" {
            said.to_owned()
        } else {
            format!("\"{said}\"")
        };
        let without = of_line(&format!("{{\"{name}\":{value}}}\n"));
        assert!(without.contains(&format!("\"{id}\"")), "{id}: {without}");
        assert_eq!(of_row(&format!("{name}\n"), &format!("{said}\n")), without);
        for cell in ["", " ", "\"\"", "\" \""] {
            let row = of_row(&format!("{id},{name}\n"), &format!("{cell},{said}\n"));
            assert_eq!(row, without, "{id}: {cell:?}");
        }
    }
}
