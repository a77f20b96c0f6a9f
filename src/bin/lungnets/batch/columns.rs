//! The columns of a table, told and begun.

use lungnets::quote::{quoted, short};
use lungnets::rules::{AnswerKind, Question, RuleSet};
use lungnets::table::{Columns, Meaning, Means};

/// The longest name of a column that is told in full, in characters.
const LONGEST_NAME: usize = 40;

/// Returns a table to begin with: a header, and a row in which nothing is sure.
pub(super) fn template(rules: &RuleSet) -> String {
    let header: Vec<&str> = ["id"].into_iter().chain(rules.question_ids()).collect();
    let row = rules.question_ids().map(|_| "unsure");
    let row: Vec<&str> = ["example"].into_iter().chain(row).collect();
    format!("{}\n{}\n", header.join(","), row.join(","))
}

/// Returns what every column is taken for, and which questions none answers.
pub(super) fn told(rules: &RuleSet, columns: &Columns<'_>) -> String {
    let between = match columns.delimiter() {
        b';' => "semicolons",
        b'\t' => "tabs",
        _ => "commas",
    };
    let rows = columns.means();
    let rows = rows.map(|(name, means)| (short(name.trim(), LONGEST_NAME), means));
    let rows: Vec<(String, Means)> = rows.collect();
    let lengths = rows.iter().map(|(name, _)| name.chars().count());
    let longest = lengths.max().unwrap_or_default();
    let digits = rows.len().to_string().len();
    let mut text = format!("{} columns, parted by {between}\n", rows.len());
    for (place, (name, means)) in rows.iter().enumerate() {
        text += &format!(
            "{:digits$}  {name:longest$}  {}\n",
            place + 1,
            meaning(rules, means)
        );
    }
    text += &values(columns);
    let means: Vec<Means> = rows.into_iter().map(|(_, means)| means).collect();
    text + &without_column(rules, &means)
}

/// What values are taken for by a map, and which words for a missing value.
fn values(columns: &Columns<'_>) -> String {
    let value = |(question, said, answer): (&str, &str, Option<&str>)| {
        let said = quoted(said);
        match answer {
            Some(answer) => format!("In {question}, {said} is {answer}.\n"),
            None => format!("In {question}, {said} is an answer not given.\n"),
        }
    };
    let missing = columns
        .missing_words()
        .map(|word| format!("{} is an answer not given.\n", quoted(word)));
    columns.mapped_values().map(value).chain(missing).collect()
}

/// The questions that no column answers.
fn without_column(rules: &RuleSet, means: &[Means]) -> String {
    let is_answered = |question: &&Question| {
        let mut means = means.iter();
        means.any(|means| matches!(means, Means::Answers(about) if question.id == *about.question))
    };
    let questions = rules.questions().iter();
    let open = questions.filter(|question| !is_answered(question));
    let open: Vec<&str> = open.map(|question| question.id.as_str()).collect();
    match open.as_slice() {
        [] => "Every question has a column.\n".to_owned(),
        open => format!("No column answers: {}\n", open.join(", ")),
    }
}

fn meaning(rules: &RuleSet, means: &Means) -> String {
    match means {
        Means::Id => "whose answers a row holds".to_owned(),
        Means::Answers(Meaning { question, choice }) => match choice {
            Some(choice) => format!("a box of {question}: {choice}"),
            None => format!("{question}: {}", answers(rules, question)),
        },
        Means::Kept => "written again".to_owned(),
        Means::PassedOver => "passed over".to_owned(),
        Means::Nothing => "without a name, and empty".to_owned(),
    }
}

/// The answers of a question, as they stand in a cell.
fn answers(rules: &RuleSet, id: &str) -> String {
    let Some(question) = rules.question_by_id(id) else {
        return String::new();
    };
    let ids = question.choices().iter().map(|choice| choice.id.as_str());
    let ids: Vec<&str> = ids.collect();
    match &question.answer {
        AnswerKind::YesNo => "yes, no or unsure".to_owned(),
        AnswerKind::OneOf(_) => format!("one of {}, or unsure", ids.join(", ")),
        AnswerKind::AnyOf(_) => format!("any of {}, or none, or unsure; ; between", ids.join(", ")),
        AnswerKind::Number(range) => format!("{} to {}, or unsure", range.from, range.to),
    }
}
