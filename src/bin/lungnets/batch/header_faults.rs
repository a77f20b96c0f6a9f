//! What is wrong with the header of a table, in words.

use std::ffi::OsStr;

use lungnets::quote::{quoted, short};
use lungnets::table::{HeaderFault, HeaderProblem, Meaning};

use super::words::DELIMITERS;
use crate::phrases::{as_argument, counted, name};

/// The longest name of a column that is told in full, in characters.
const LONGEST_NAME: usize = 60;

/// Returns every fault, with its place and a way out.
pub(super) fn told(path: &OsStr, faults: &[HeaderFault]) -> String {
    let is_all = |fault: &HeaderFault| fault.problem != HeaderProblem::More;
    let count = match faults.split_last() {
        Some((last, before)) if !is_all(last) => format!("more than {} faults", before.len()),
        _ => counted(faults.len(), "fault"),
    };
    let mut text = format!(
        "the header of {} has {count}, so no row was looked at: nobody knows whether one is an emergency\n",
        name(path)
    );
    for fault in faults {
        let place = match fault.column {
            Some(column) => format!("column {column}   {}", short(&fault.name, LONGEST_NAME)),
            None => "line 1".to_owned(),
        };
        let (what, way_out) = told_of_one(fault);
        text.push_str(&format!(
            "\n  {}\n    {what}\n    {way_out}\n",
            place.trim_end()
        ));
    }
    let text = text + &others(faults);
    text.trim_end().to_owned()
}

/// Says which questions there are, and how to pass over several columns at once that are about none.
fn others(faults: &[HeaderFault]) -> String {
    let known = faults.iter().filter_map(|fault| match &fault.problem {
        HeaderProblem::Unknown {
            nearest: None,
            meaning: None,
            known,
        } if !fault.name.is_empty() => Some(known),
        _ => None,
    });
    match (known.clone().next(), known.count()) {
        (None, _) => String::new(),
        (Some(known), 1) => format!("\n  The questions are: {known}"),
        (Some(known), _) => format!(
            "\n  The questions are: {known}\n  To pass over every column that is about none of them: --ignore-other-columns"
        ),
    }
}

/// Returns how a column is passed over. A name with a comma in it would be taken for two.
fn passed_over(name: &str) -> String {
    let name = short(name, LONGEST_NAME);
    if name.contains(',') {
        return format!(
            "--map FILE, with {{\"columns\": {{{}: null}}}} in it",
            quoted(&name)
        );
    }
    let is_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    let argument = match name.chars().all(is_word) {
        true => name,
        false => as_argument(&name),
    };
    format!("--ignore-columns {argument}")
}

/// Returns what is wrong, and the way out.
fn told_of_one(fault: &HeaderFault) -> (String, String) {
    let quoted = quoted(&fault.name);
    match &fault.problem {
        HeaderProblem::Missing => (
            "there is no header".into(),
            "the first line must name the questions, such as: id,age".into(),
        ),
        HeaderProblem::NotARow(error) => (
            error.clone(),
            "the first line must name the questions".into(),
        ),
        HeaderProblem::Repeated => (
            format!("{quoted} stands here twice, perhaps by another name"),
            "keep one of the two".into(),
        ),
        HeaderProblem::NotTheId => (
            "another column is named as that of the ids, by --id-column".into(),
            format!("to pass this one over: {}", passed_over(&fault.name)),
        ),
        HeaderProblem::PartedOtherwise(by) => (
            "it was read as one column, and seems to have several".into(),
            match DELIMITERS.iter().find(|(known, _)| known == by) {
                Some((_, name)) => format!("to part them there: --delimiter {name}"),
                None => "part the cells with commas, semicolons or tabs".into(),
            },
        ),
        HeaderProblem::NeedsReading(meaning) => (
            format!(
                "{quoted} seems to be {}, and its answers would be lost",
                named(meaning)
            ),
            format!(
                "{}, and take it out of the option or the map; if it means something else here, rename it",
                to_read(meaning)
            ),
        ),
        HeaderProblem::NoBox { question, choice } => (
            format!("the choice {choice} of the question {question} has no column, and others of it have"),
            "add the column, with unsure in it where nobody could tick it".into(),
        ),
        HeaderProblem::NoSuchColumn => (
            format!("there is no column {quoted}, which an option or the map names"),
            "name it as the header has it, or take the name out".into(),
        ),
        HeaderProblem::SaysWhichRules => (
            format!("{quoted} says to which rules the rows were answered, and a table is read as answered to these"),
            "give answers to another version as lines of JSON, with \"rule_set\" and \"version\" in each; if it means something else here, rename it".into(),
        ),
        HeaderProblem::More => (
            "from here on nothing was looked at".into(),
            "correct those above first, or check that this is the file you meant".into(),
        ),
        HeaderProblem::NoQuestion => (
            "there is no column of any question".into(),
            "name the questions as lungnets questions lists them".into(),
        ),
        HeaderProblem::Unknown { .. } if fault.name.is_empty() => (
            "this column has no name".into(),
            match fault.column {
                Some(1) => "name it, or take it out (write.csv in R: row.names = FALSE; to_csv in pandas: index=False)",
                _ => "name it, or take it out",
            }
            .into(),
        ),
        HeaderProblem::Unknown { .. } | HeaderProblem::Mentions(_)
            if fault.name.contains([';', '\t']) =>
        {
            (
                format!("there is no question {quoted}"),
                "part the columns with commas".into(),
            )
        }
        HeaderProblem::Mentions(meaning) => (
            format!("there is no question {quoted}, and it may be {}", named(meaning)),
            format!(
                "if it is: {}; if it is not: {}",
                to_read(meaning),
                passed_over(&fault.name)
            ),
        ),
        HeaderProblem::Unknown {
            meaning: Some(meaning),
            ..
        } => match meaning.choice {
            Some(_) => (
                format!("{quoted} seems to be {}", named(meaning)),
                to_read(meaning),
            ),
            None => (
                format!("there is no question {quoted}"),
                match fault.name.split_once("___") {
                    Some(_) => format!(
                        "if it is the box of a choice, name it {}___ and the id of the choice",
                        meaning.question
                    ),
                    None => format!("did you mean \"{}\"?", meaning.question),
                },
            ),
        },
        HeaderProblem::Unknown {
            nearest: Some(near),
            ..
        } => (
            format!("there is no question {quoted}"),
            format!("did you mean \"{near}\"?"),
        ),
        HeaderProblem::Unknown {
            nearest: None,
            meaning: None,
            ..
        } => (
            format!("there is no question {quoted}"),
            format!("to pass it over: {}", passed_over(&fault.name)),
        ),
    }
}

/// Names what a column seems to be about.
fn named(meaning: &Meaning) -> String {
    let question = &meaning.question;
    match &meaning.choice {
        Some(choice) => format!("the choice {choice} of the question {question}"),
        None => format!("the question {question}"),
    }
}

/// Says how its answers are read.
fn to_read(meaning: &Meaning) -> String {
    let question = &meaning.question;
    match &meaning.choice {
        Some(choice) => format!("write {choice} in the cells of a column named {question}"),
        None => format!("name it {question}"),
    }
}
