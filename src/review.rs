//! The review sheet: what a clinician signs, and the notes beside a rule file that it is made from.
//!
//! It is an input to a safety case, and none itself: it shows what the rules do, what they are meant for and what can
//! go wrong, and leaves to whoever signs it what they make of that.

mod cases;
mod hazards;
mod matrix;
mod notes;
mod rows;
mod words;

use crate::explain;
use crate::page::{Area, Block, Grid, InLines, Opening, Page, Phrase, Row, Section, Table};
use crate::rules::{Rank, RuleSet};
use crate::vignettes::Vignette;
use matrix::{Cell, Matrix};
pub use notes::{Disputed, Hazard, IntendedUse, ReviewNotes, schema};

/// Returns the sheet for a rule set, with the vignettes and the notes that stand beside it. Where there are none, it
/// says so.
pub fn sheet<'a>(
    rules: &'a RuleSet,
    vignettes: Option<&'a [Vignette<'a>]>,
    notes: Option<&'a ReviewNotes>,
) -> Page<'a> {
    let over_triage =
        notes.and_then(|notes| hazards::disputed(words::OVER_TRIAGE, &notes.over_triage));
    let open_questions =
        notes.and_then(|notes| hazards::disputed(words::OPEN_QUESTIONS, &notes.open_questions));
    let body = [
        Some(hazards::intended_use(rules, notes)),
        Some(since_last_review(rules)),
        rows::findings(rules),
        Some(rows::by_level(rules)),
        Section::list(words::NO_RULE_HOLDS, explain::no_rule_holds(rules)),
        Some(matrix(rules)),
        Some(rows::floors(rules)),
        Some(cases::in_short(rules, vignettes)),
        over_triage,
        open_questions,
        Some(hazards::log(notes, vignettes.unwrap_or_default())),
        Some(signature()),
    ];
    let questions = explain::questions_for_review(rules);
    let questions = questions.map(|section| section.placed(Area::Appendix, "in-full"));
    Page {
        opening: Opening::Title(Some(words::about(rules).into())),
        lead: lead(),
        sections: body
            .into_iter()
            .flatten()
            .chain([appendix()])
            .chain(questions)
            .chain(cases::in_full(rules, vignettes))
            .collect(),
        ..Page::new(rules.language(), words::title(rules.title()))
    }
}

/// What the sheet is, and what to do with it.
fn lead() -> Vec<Block<'static>> {
    let what_it_is = Phrase::default().and_strong(words::INPUT);
    vec![
        Block::paragraph(what_it_is.and(words::NO_SAFETY_CASE)),
        Block::paragraph(words::WHAT_IT_SHOWS),
        Block::paragraph(words::WHAT_TO_DO),
    ]
}

/// What has changed since the last review that was signed.
fn since_last_review(rules: &RuleSet) -> Section<'_> {
    let words = words::since_last_review(rules);
    Section::new(words::SINCE_LAST_REVIEW, vec![Block::paragraph(words)])
}

/// Signs against backgrounds. The columns have letters, so that all of them have room.
fn matrix(rules: &RuleSet) -> Section<'_> {
    let matrix = Matrix::of(rules);
    let letters: Vec<String> = (0..matrix.columns.len())
        .map(words::matrix::letter)
        .collect();
    let columns = letters.iter().zip(&matrix.columns);
    let columns: Vec<String> = columns
        .map(|(letter, name)| words::matrix::column(letter, name))
        .collect();
    let levels = rules.levels().iter().enumerate();
    let levels: Vec<String> = levels
        .map(|(rank, level)| words::level(Rank(rank), level))
        .collect();
    let rows = matrix.rows.into_iter().map(|row| {
        let cells = row.cells.into_iter().map(|each| cell(each, rules.top()));
        std::iter::once(Phrase::from(row.label))
            .chain(cells)
            .collect()
    });
    let head = std::iter::once(words::matrix::SIGN.to_owned()).chain(letters);
    let grid = Grid {
        name: "matrix",
        head: head.map(Into::into).collect(),
        rows: rows.collect(),
        in_lines: InLines::Columns,
    };
    let blocks = vec![
        Block::paragraph(words::matrix::about_matrix(&levels)),
        Block::paragraph(words::matrix::columns(&columns)),
        Block::Grid(grid),
    ];
    Section::new(words::MATRIX, blocks)
}

/// The level as a number; the most urgent one stands out.
fn cell(cell: Cell, top: Rank) -> Phrase<'static> {
    let is_beyond_floor = cell.floor.is_none_or(|floor| floor < cell.rank);
    let level = words::matrix::cell(cell.rank, is_beyond_floor);
    match cell.rank == top {
        true => Phrase::default().and_strong(level),
        false => level.into(),
    }
}

/// Room for the name of whoever signs, and what they are.
fn signature() -> Section<'static> {
    let row = |label: &'static str| Row {
        label: label.into(),
        point: words::BLANK.into(),
    };
    let table = Table {
        head: words::SIGNATURE_HEAD.map(Into::into),
        rows: words::SIGNED.into_iter().map(row).collect(),
        in_lines: InLines::Facts,
    };
    let about = Block::paragraph(words::ABOUT_SIGNATURE);
    let mut section = Section::new(words::SIGNATURE, vec![about, Block::Table(table)]);
    section.name = Some("signature");
    section
}

fn appendix() -> Section<'static> {
    let about = vec![Block::paragraph(words::ABOUT_APPENDIX)];
    Section::new(words::APPENDIX, about).placed(Area::Appendix, "appendix")
}
