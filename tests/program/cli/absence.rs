//! Nobody answered: a word that some program writes for that, an empty cell, a column that is not there, boxes of which
//! none is ticked. In every door it is refused, or leaves the question open; it is never an answer.

use std::sync::LazyLock;

use lungnets::rules::{AnswerKind, Question};
use serde_json::{Map, Value, json};

use crate::support::RULES;
use crate::support::missing::MISSING;
use crate::support::run::run;

const FIELDS: &str = "--fields level_id,rank,possible_id,because_ids,not_given,unsure";

/// The calmest answer to a question, as JSON.
fn calmest(question: &Question) -> Value {
    match &question.answer {
        AnswerKind::YesNo => json!("no"),
        AnswerKind::OneOf(choices) => json!(*choices[0].id),
        AnswerKind::AnyOf(_) => json!([]),
        AnswerKind::Number(_) => json!(30),
    }
}

/// What calls for a question, and the calmest answers to all others: this one is asked, and not answered.
fn others(question: &Question) -> Map<String, Value> {
    let parent = (question.id == "lasting_cough").then_some("cough");
    let questions = RULES.questions().iter();
    let others = questions.filter(|other| other.id != question.id && other.id != "lasting_cough");
    let answer = |other: &Question| match parent {
        Some(parent) if other.id == parent => json!("yes"),
        _ => calmest(other),
    };
    others
        .map(|other| (other.id.to_string(), answer(other)))
        .collect()
}

/// An answer as it stands in a cell.
fn cell(answer: &Value) -> String {
    match answer {
        Value::String(word) => word.clone(),
        Value::Array(_) => "none".into(),
        other => other.to_string(),
    }
}

/// What comes of answer sets in batch, of which none may be refused.
fn batch(arguments: &str, input: &str) -> Vec<Value> {
    let outcome = run(&format!("batch {FIELDS} {arguments}"))
        .stdin(input)
        .go();
    assert_eq!(outcome.code, 0, "{}\n{}", outcome.stderr, outcome.stdout);
    let lines = outcome.stdout.lines();
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// What comes of it where a question is left out of a line of JSON, for each question.
static OPEN: LazyLock<Vec<(&'static Question, Value)>> = LazyLock::new(|| {
    let lines = RULES
        .questions()
        .iter()
        .map(|question| json!(others(question)).to_string());
    let lines: Vec<String> = lines.collect();
    RULES
        .questions()
        .iter()
        .zip(batch("", &lines.join("\n")))
        .collect()
});

/// The header and the rows of a table in which the question is answered by these cells.
fn table(question: &Question, header: &str, cells: &[&str]) -> String {
    let others = others(question);
    let names: Vec<&str> = others.keys().map(String::as_str).collect();
    let said: Vec<String> = others.values().map(cell).collect();
    let row = |cells: &&str| format!("{cells}{}\n", said.join(","));
    let rows: String = cells.iter().map(row).collect();
    format!("{header}{}\n{rows}", names.join(","))
}

#[test]
fn a_question_that_is_left_out_is_open_and_never_calmer_than_its_calmest_answer() {
    for (question, open) in OPEN.iter() {
        let mut answers = others(question);
        answers.insert(question.id.to_string(), calmest(question));
        let denied = &batch("", &json!(answers).to_string())[0];
        let not_given = open["not_given"].as_array().unwrap();
        assert!(not_given.contains(&json!(*question.id)), "{open}");
        assert!(
            open["rank"].as_u64() >= denied["rank"].as_u64(),
            "{open}, then {denied}"
        );
    }
}

#[test]
fn an_option_and_a_member_that_are_left_out_come_to_the_same() {
    for (question, open) in OPEN.iter() {
        let others = others(question);
        let mut options = run("--no-input --format json");
        for (id, answer) in &others {
            options = options.and(&format!("--{}={}", id.replace('_', "-"), cell(answer)));
        }
        let file = run("--answers - --format json").stdin(&json!(others).to_string());
        for result in [options.go().json(), file.go().json()] {
            assert_eq!(result["level"]["id"], open["level_id"], "{}", question.id);
            assert_eq!(
                result["possible"]["id"], open["possible_id"],
                "{}",
                question.id
            );
            assert_eq!(result["not_given"], open["not_given"]);
        }
    }
}

#[test]
fn an_empty_cell_and_a_column_that_is_not_there_come_to_the_same() {
    for (question, open) in OPEN.iter() {
        let header = format!("{},", question.id);
        let empty = [",", " ,", "\"\",", "\" \",", "\t,"];
        let mut rows = batch("--csv", &table(question, &header, &empty));
        rows.extend(batch("--csv", &table(question, "", &[""])));
        assert_eq!(rows, vec![open.clone(); 6], "{}", question.id);
    }
}

#[test]
fn boxes_of_which_none_is_ticked_come_to_the_same() {
    let lists = OPEN
        .iter()
        .filter(|(question, _)| matches!(question.answer, AnswerKind::AnyOf(_)));
    for (question, open) in lists {
        let boxes = question
            .choices()
            .iter()
            .map(|choice| format!("{}___{},", question.id, choice.id));
        let (header, count) = (boxes.collect::<String>(), question.choices().len());
        let half = |cells: [&str; 2]| cells.concat().repeat(count.div_ceil(2));
        let mut rows: Vec<String> = ["0,", ",", " ,", "FALSE,", "Unchecked,", "\"0\",", "no,"]
            .map(|cell| cell.repeat(count))
            .into();
        rows.extend([half(["0,", ","]), half(["Unchecked,", "False,"])]);
        let rows: Vec<String> = rows
            .iter()
            .map(|row| row.split_inclusive(',').take(count).collect())
            .collect();
        let cells: Vec<&str> = rows.iter().map(String::as_str).collect();
        let read = batch("--csv", &table(question, &header, &cells));
        assert_eq!(read, vec![open.clone(); rows.len()], "{}", question.id);
    }
}

/// The value in JSON, alone and in a list.
fn in_json(word: &str) -> [Value; 2] {
    [json!(word), json!([word])]
}

#[test]
fn a_word_for_a_missing_value_is_refused_as_an_option_and_in_an_answers_file() {
    for word in MISSING {
        let mut options = run("--no-input");
        for question in RULES.questions() {
            options = options.and(&format!("--{}={word}", question.id.replace('_', "-")));
        }
        let refused = options.go();
        let message = refused.failed(2);
        let said = message.matches("looks like a missing value").count();
        assert_eq!(said, RULES.questions().len(), "{word}: {message}");
        for value in in_json(word) {
            let questions = RULES.questions().iter();
            let all: Map<String, Value> = questions
                .map(|question| (question.id.to_string(), value.clone()))
                .collect();
            let refused = run("--answers -").stdin(&json!(all).to_string()).go();
            let message = refused.failed(4);
            let faults = format!("has {} faults", RULES.questions().len());
            assert!(message.contains(&faults), "{value}: {message}");
        }
    }
}

#[test]
fn a_word_for_a_missing_value_is_refused_in_lines_and_in_cells() {
    let both = || {
        RULES
            .questions()
            .iter()
            .flat_map(|q| MISSING.map(|word| (q, word)))
    };
    let line = |question: &Question, value: Value| {
        let mut answers = others(question);
        answers.insert(question.id.to_string(), value);
        json!(answers).to_string() + "\n"
    };
    let lines: String = both()
        .flat_map(|(question, word)| in_json(word).map(|value| line(question, value)))
        .collect();
    let mut refused = vec![(run("batch").stdin(&lines).go(), 2)];
    for question in RULES.questions() {
        let cells = MISSING.map(|word| format!("\"{word}\","));
        let cells = cells.each_ref().map(String::as_str);
        let rows = table(question, &format!("{},", question.id), &cells);
        refused.push((run("batch --csv").stdin(&rows).go(), 1));
    }
    let mut errors = 0;
    for (outcome, _) in &refused {
        assert_eq!(outcome.code, 7);
        for line in outcome.stdout.lines() {
            let line: Value = serde_json::from_str(line).unwrap();
            assert!(line["error"]["question"].is_string(), "{line}");
            errors += 1;
        }
    }
    assert_eq!(
        errors,
        both().count() * refused.iter().map(|(_, ways)| ways).max().unwrap() + both().count()
    );
}

#[test]
fn a_word_that_is_declared_missing_leaves_the_question_open_in_lines_and_in_cells() {
    let missing = format!("--missing={}", MISSING.join(","));
    for (question, open) in OPEN.iter() {
        let lines = MISSING.map(|word| {
            let mut answers = others(question);
            answers.insert(question.id.to_string(), json!(word));
            json!(answers).to_string() + "\n"
        });
        let cells = MISSING.map(|word| format!("\"{word}\","));
        let cells = cells.each_ref().map(String::as_str);
        let rows = table(question, &format!("{},", question.id), &cells);
        let mut read = batch(&missing, &lines.concat());
        read.extend(batch(&format!("--csv {missing}"), &rows));
        assert_eq!(
            read,
            vec![open.clone(); 2 * MISSING.len()],
            "{}",
            question.id
        );
    }
}
