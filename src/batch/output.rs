//! One line of the output.

use super::{Field, Id, Row, Wanted};
use crate::answers::Answers;
use crate::assessment::Assessment;
use crate::evaluator::Outcome;
use crate::report::Report;
use crate::rules::{QuestionIndex, Rule, RuleSet};

/// Appends the line for one row, its end included.
pub(super) fn write(row: &Row<'_>, wanted: &Wanted, out: &mut Vec<u8>) {
    match (&row.outcome, wanted) {
        (Err(error), _) => refused(row, error, out),
        (Ok((answers, outcome)), Wanted::Fields(fields)) => {
            out.push(b'{');
            for (place, wanted) in fields.iter().enumerate() {
                if place > 0 {
                    out.push(b',');
                }
                name(wanted.name(), out);
                field(*wanted, row.id, answers.rules(), outcome, out);
            }
            out.push(b'}');
        }
        (Ok((answers, _)), Wanted::Full) => full(row.id, answers, out),
    }
    out.push(b'\n');
}

fn refused(row: &Row<'_>, error: &str, out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\"id\":");
    id(row.id, out);
    out.extend_from_slice(b",\"line\":");
    out.extend_from_slice(row.line.to_string().as_bytes());
    out.extend_from_slice(b",\"error\":");
    text(error, out);
    out.push(b'}');
}

fn full(of: Id<'_>, answers: &Answers<'_>, out: &mut Vec<u8>) {
    let report = Report::of(&Assessment::of(answers)).json_line();
    out.extend_from_slice(b"{\"id\":");
    id(of, out);
    out.push(b',');
    out.extend_from_slice(report.as_bytes().strip_prefix(b"{").unwrap_or_default());
}

fn field(field: Field, of: Id<'_>, rules: &RuleSet, outcome: &Outcome<'_>, out: &mut Vec<u8>) {
    match field {
        Field::Id => id(of, out),
        Field::LevelId => text(&rules.level(outcome.rank).id, out),
        Field::Rank => out.extend_from_slice(outcome.rank.number().to_string().as_bytes()),
        Field::PossibleId => text(&rules.level(outcome.possible).id, out),
        Field::BecauseIds => rule_ids(&outcome.because, out),
        Field::UndecidedIds => rule_ids(&outcome.undecided, out),
        Field::NotGiven => question_ids(&outcome.not_given, rules, out),
        Field::Unsure => question_ids(&outcome.unsure, rules, out),
    }
}

fn rule_ids(of: &[&Rule], out: &mut Vec<u8>) {
    list(of.iter().map(|rule| rule.id.as_str()), out);
}

fn question_ids(of: &[QuestionIndex], rules: &RuleSet, out: &mut Vec<u8>) {
    list(
        of.iter().map(|index| rules.question(*index).id.as_str()),
        out,
    );
}

fn id(id: Id<'_>, out: &mut Vec<u8>) {
    match id {
        Id::None => out.extend_from_slice(b"null"),
        Id::Json(written) => out.extend_from_slice(written.as_bytes()),
        Id::Text(plain) => text(plain, out),
    }
}

fn name(of: &str, out: &mut Vec<u8>) {
    text(of, out);
    out.push(b':');
}

fn list<'t>(items: impl Iterator<Item = &'t str>, out: &mut Vec<u8>) {
    out.push(b'[');
    for (place, item) in items.enumerate() {
        if place > 0 {
            out.push(b',');
        }
        text(item, out);
    }
    out.push(b']');
}

fn text(of: &str, out: &mut Vec<u8>) {
    // Writing to memory has nothing that could fail.
    let _ = serde_json::to_writer(out, of);
}
