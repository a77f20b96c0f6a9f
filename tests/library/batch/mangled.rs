//! Lines in many ways of writing them, usual and odd, and lines with something wrong somewhere.

use lungnets::answers::{Answers, Value};
use lungnets::rules::{AnswerKind, Question, RuleSet};

use crate::support::answer_sets::any_answer_set;
use crate::support::dice::Dice;

/// Bytes that mean something in JSON, or nothing good.
const TELLING: &[u8] = b"{}[],:\"\\ \t\r\n0123456789-.eEtfnu\x00\x1f\x7f\x80\xc3\xa9\xff";

/// Ids, as they are written.
const IDS: [&str; 18] = [
    "7",
    "0",
    "1234567890123456789",
    "-1",
    "1.50",
    "1e3",
    "007",
    "null",
    "[1]",
    r#""p1""#,
    r#""""#,
    r#""a,b}c""#,
    r#""\u00e9\n\"\\""#,
    r#""\ud83d\ude00""#,
    r#""\ud800""#,
    "\"Zoë 😀\"",
    "\"a\u{7f}b\"",
    r#""id that is much longer than any other, with {braces}, [brackets], \"quotes\" and 1,000 commas, ,,,""#,
];

/// A block of lines; about so many of a hundred have something wrong.
pub fn block(rules: &RuleSet, lines: usize, wrong: usize, dice: &mut Dice) -> Vec<u8> {
    let mut block = Vec::new();
    let end: &[u8] = if dice.one_in(4) { b"\r\n" } else { b"\n" };
    for _ in 0..lines {
        let answers = any_answer_set(rules, dice);
        let mut line = line(&answers, dice).into_bytes();
        if dice.roll(100) < wrong {
            for _ in 0..1 + dice.roll(3) {
                mangle(&mut line, dice);
            }
        }
        block.extend(line);
        block.extend(end);
    }
    if dice.one_in(4) {
        block.truncate(block.len() - end.len());
    }
    if dice.one_in(8) {
        block.splice(0..0, *b"\xEF\xBB\xBF");
    }
    block
}

/// Some answers as a line.
pub fn line(answers: &Answers<'_>, dice: &mut Dice) -> String {
    let odd = dice.one_in(3);
    let colon = [":", ": ", " :", ":  "][dice.roll(if odd { 4 } else { 2 })];
    let comma = [",", ", ", " ,", ",\t"][dice.roll(if odd { 4 } else { 2 })];
    let questions = answers.rules().questions().iter();
    let given = questions.filter_map(|question| Some((question, answers.given(question.index())?)));
    let mut members: Vec<String> = given
        .map(|(question, value)| {
            let value = if odd && dice.one_in(4) {
                oddly(question, value, comma, dice)
            } else {
                usually(question, value, comma)
            };
            format!("\"{}\"{colon}{value}", question.id)
        })
        .collect();
    if !dice.one_in(8) {
        let id = IDS[if odd { dice.roll(IDS.len()) } else { 9 }];
        members.push(format!("\"id\"{colon}{id}"));
    }
    for last in (1..members.len()).rev() {
        members.swap(last, dice.roll(last + 1));
    }
    format!("{{{}}}", members.join(comma))
}

/// Ids, as they are written in a cell.
const CELLS_OF_IDS: [&str; 14] = [
    "7",
    "p1",
    "",
    "\"p1\"",
    "\"a,b\"",
    "\"a \"\"b\"\"\"",
    "\"a\nb\"",
    "\"\"",
    " ",
    "Zoë",
    "a\\b",
    "a\u{7f}b",
    "\u{feff}a",
    "5'10\"",
];

/// A table of every question, an id, a column that is passed over and one without a name: its header and its rows, of
/// which about so many of a hundred have something wrong.
pub fn table(rules: &RuleSet, rows: usize, wrong: usize, dice: &mut Dice) -> (Vec<u8>, Vec<u8>) {
    let delimiter = [",", ";", "\t"][dice.roll(3)];
    let end = ["\n", "\r\n", "\r"][if dice.one_in(3) { dice.roll(3) } else { 0 }];
    let questions = rules.questions().iter();
    let mut names: Vec<String> = questions
        .flat_map(|question| names(question, dice))
        .collect();
    names.extend(["id".to_owned(), "remark".to_owned()]);
    for last in (1..names.len()).rev() {
        names.swap(last, dice.roll(last + 1));
    }
    let has_unnamed = dice.one_in(3);
    if has_unnamed {
        names.push(String::new());
    }
    let mut block = Vec::new();
    for _ in 0..rows {
        let answers = any_answer_set(rules, dice);
        let cells: Vec<String> = names
            .iter()
            .map(|name| cell(name, &answers, dice))
            .collect();
        let mut row = cells.join(delimiter).into_bytes();
        if dice.roll(100) < wrong {
            for _ in 0..1 + dice.roll(3) {
                mangle(&mut row, dice);
            }
        }
        block.extend(row);
        block.extend(end.as_bytes());
    }
    if dice.one_in(4) {
        block.truncate(block.len() - end.len());
    }
    ((names.join(delimiter) + end).into_bytes(), block)
}

/// The names of the columns that answer a question: one, or a box for each choice.
fn names(question: &Question, dice: &mut Dice) -> Vec<String> {
    let id = &question.id;
    if !matches!(question.answer, AnswerKind::AnyOf(_)) || !dice.one_in(3) {
        return vec![id.to_string()];
    }
    let choices = question
        .choices()
        .iter()
        .map(|choice| choice.id.to_string());
    let others = ["none", "unsure"].into_iter().filter(|_| dice.one_in(2));
    choices
        .chain(others.map(str::to_owned))
        .map(|choice| format!("{id}___{choice}"))
        .collect()
}

/// A box of a question.
fn tick(question: &str, choice: &str, answers: &Answers<'_>, dice: &mut Dice) -> String {
    let question = answers.rules().question_by_id(question).unwrap();
    let words = answers
        .given(question.index())
        .map(|value| value.words(question));
    let words = words.unwrap_or_default();
    let is_ticked = match choice {
        "none" => words.is_empty() && dice.one_in(2),
        choice => words.iter().any(|word| word == choice),
    };
    let written = match (is_ticked, dice.roll(60)) {
        (true, 0..20) => "Checked",
        (true, 20..55) => "1",
        (true, _) => "TRUE",
        (false, 0..20) => "Unchecked",
        (false, 20..40) => "0",
        (false, 40..55) => "",
        (false, 55) => "1",
        (false, 56) => " 0",
        (false, 57) => "unsure",
        (false, 58) => "NA",
        (false, _) => "FALSE",
    };
    if dice.one_in(5) {
        format!("\"{written}\"")
    } else {
        written.to_owned()
    }
}

fn cell(name: &str, answers: &Answers<'_>, dice: &mut Dice) -> String {
    if let Some((question, choice)) = name.split_once("___") {
        return tick(question, choice, answers, dice);
    }
    let Some(question) = answers.rules().question_by_id(name) else {
        return match name {
            "id" if dice.one_in(2) => CELLS_OF_IDS[dice.roll(CELLS_OF_IDS.len())].to_owned(),
            "id" => format!("p{}", dice.roll(1000)),
            "remark" => ["", "fine", "Zoë", "\"one, two\"", "\"\""][dice.roll(5)].to_owned(),
            _ => ["", "", "", "", "\"\"", " ", "x"][dice.roll(7)].to_owned(),
        };
    };
    let words = answers
        .given(question.index())
        .map(|value| value.words(question));
    let word = match (words, &question.answer) {
        (None, _) => String::new(),
        (Some(words), AnswerKind::AnyOf(_)) if words.is_empty() => "none".to_owned(),
        (Some(words), _) => words.join(";"),
    };
    let label = question
        .choices()
        .first()
        .map_or("y", |choice| &choice.label);
    match dice.roll(40) {
        0 => word.to_uppercase(),
        1 => format!(" {word}"),
        2 => format!("{word}.0"),
        3 => label.to_string(),
        4 => [
            "TRUE",
            "None",
            "1",
            "n",
            "NA",
            "unsure:x",
            "none;none",
            "fever;;",
            "ill;;",
        ][dice.roll(9)]
        .to_owned(),
        5 => word.replace(';', " ; "),
        6..20 => format!("\"{word}\""),
        _ if word.contains(';') => format!("\"{word}\""),
        _ => word,
    }
}

/// An answer as the program itself writes it.
fn usually(question: &Question, value: Value, comma: &str) -> String {
    let words = value.words(question);
    match (&question.answer, value) {
        (_, Value::Number(number)) => number.to_string(),
        (AnswerKind::AnyOf(_), _) => {
            let words: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
            format!("[{}]", words.join(comma))
        }
        _ => format!("\"{}\"", words.concat()),
    }
}

/// An answer in a way that nobody would think of, or another answer, or none at all.
fn oddly(question: &Question, value: Value, comma: &str, dice: &mut Dice) -> String {
    let label = question
        .choices()
        .first()
        .map_or("y", |choice| &choice.label);
    let id = question.choices().first().map_or("n", |choice| &choice.id);
    match dice.roll(14) {
        0 => "true".into(),
        1 => "false".into(),
        2 => "null".into(),
        3 => format!("\"{}\"", label.to_uppercase()),
        4 => format!("[\"{id}\"{comma}\"{id}\"]"),
        5 => format!("[\"{id}\"{comma}\"none\"]"),
        6 => format!("\"{id}\""),
        7 => "[\"unsure\"]".into(),
        8 => "\"Not-Sure\"".into(),
        9 => format!("[ {} ]", usually(question, value, comma)),
        10 => format!("\"{}\"", dice.roll(200)),
        11 => format!("{}.0", dice.roll(200)),
        12 => format!("{}", dice.roll(usize::MAX)),
        _ => usually(question, value, comma).replace('s', "\\u0073"),
    }
}

/// Changes a line in one place.
fn mangle(line: &mut Vec<u8>, dice: &mut Dice) {
    let at = dice.roll(line.len() + 1);
    let telling = TELLING[dice.roll(TELLING.len())];
    let Some(byte) = line.get_mut(at) else {
        line.push(telling);
        return;
    };
    match dice.roll(7) {
        0 => *byte = telling,
        1 => line.insert(at, telling),
        2 => drop(line.remove(at)),
        3 => *byte ^= 1 << dice.roll(8),
        4 => line.truncate(at),
        5 => {
            let to = (at + 1 + dice.roll(40)).min(line.len());
            let again = line[at..to].to_vec();
            let place = dice.roll(line.len());
            line.splice(place..place, again);
        }
        _ => {
            let to = (at + 1 + dice.roll(10)).min(line.len());
            line.drain(at..to);
        }
    }
}
