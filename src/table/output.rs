//! What came of each row, as a table again.

use crate::batch::{Field, Id, Row, Unread};
use crate::json::Json;
use crate::quote::clean;
use crate::rules::{Question, QuestionIndex, Rule, RuleSet};

/// The columns that a table has unless others are asked for; the last one, with errors, it always has.
pub const USUAL_FIELDS: [Field; 7] = [
    Field::Id,
    Field::LevelId,
    Field::Rank,
    Field::PossibleId,
    Field::BecauseIds,
    Field::Unsure,
    Field::NotGiven,
];

/// The name of the column with what is wrong with a row.
const ERROR: &str = "error";

/// What parts several ids in one cell.
const BETWEEN_IDS: &str = ";";

/// Appends the header.
pub fn write_header(fields: &[Field], out: &mut Vec<u8>) {
    let names = fields.iter().map(|field| field.name());
    line(names.chain([ERROR]).map(str::to_owned), out);
}

/// Appends one row, nothing for an empty one. One that was refused has its id and the error; each is one line.
pub fn write(rules: &RuleSet, row: &Row<'_>, fields: &[Field], out: &mut Vec<u8>) {
    if row
        .outcome
        .as_ref()
        .is_err_and(|unread| *unread == Unread::Empty)
    {
        return;
    }
    let error = row.error();
    let error = error.map(|error| super::words::in_line(row.line, error));
    let cells = fields.iter().map(|field| cell(rules, row, *field));
    line(cells.chain([error.unwrap_or_default()]), out);
}

fn cell(rules: &RuleSet, row: &Row<'_>, field: Field) -> String {
    if field == Field::Id {
        return id(&row.id);
    }
    let Ok((_, outcome)) = &row.outcome else {
        return String::new();
    };
    match field {
        Field::Id => id(&row.id),
        Field::LevelId => rules.level(outcome.rank).id.to_string(),
        Field::Rank => outcome.rank.number().to_string(),
        Field::PossibleId => rules.level(outcome.possible).id.to_string(),
        Field::BecauseIds => rule_ids(&outcome.because),
        Field::UndecidedIds => rule_ids(&outcome.undecided),
        Field::NotGiven => question_ids(rules, &outcome.not_given),
        Field::Unsure => question_ids(rules, &outcome.unsure),
    }
}

fn rule_ids(rules: &[&Rule]) -> String {
    let ids: Vec<&str> = rules.iter().map(|rule| rule.id.as_str()).collect();
    ids.join(BETWEEN_IDS)
}

fn question_ids(rules: &RuleSet, questions: &[QuestionIndex]) -> String {
    let questions = questions.iter().map(|index| rules.question(*index));
    let ids: Vec<&str> = questions
        .map(|question: &Question| question.id.as_str())
        .collect();
    ids.join(BETWEEN_IDS)
}

/// An id is the one thing that comes from elsewhere. Characters that a terminal would act on become question
/// marks, and a text that a spreadsheet would take for a formula gets an apostrophe in front.
fn id(id: &Id<'_>) -> String {
    let id = match id {
        Id::None => String::new(),
        Id::Text(text) => text.to_string(),
        Id::Json(written) => match Json::parse(written) {
            Ok(Json::Text(text)) => text.into_owned(),
            _ => (*written).to_owned(),
        },
    };
    let id = clean(&id);
    let is_formula = id.starts_with(['=', '+', '-', '@']) && id.parse::<f64>().is_err();
    if is_formula { format!("'{id}") } else { id }
}

fn line(cells: impl Iterator<Item = String>, out: &mut Vec<u8>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            out.push(b',');
        }
        if cell.contains(['"', ',', '\n', '\r']) {
            out.push(b'"');
            out.extend_from_slice(cell.replace('"', "\"\"").as_bytes());
            out.push(b'"');
        } else {
            out.extend_from_slice(cell.as_bytes());
        }
    }
    out.push(b'\n');
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
            (Id::Json("\"+cmd\\n\\u001b[31m\""), "'+cmd??[31m"),
        ] {
            assert_eq!(id(&given), expected);
        }
    }
}
