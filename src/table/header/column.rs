//! What a column holds, by its name and by what is said of it.

use crate::batch::{Column, ID};
use crate::quote::nearest;
use crate::rules::QuestionIndex;
use crate::table::meaning::{Meaning, Names};
use crate::table::{HeaderProblem, Options};

/// The names that say with which rules answers were made, in small letters and without what parts their words.
const OF_RULES: [&str; 4] = ["ruleset", "rulesetid", "rulesetversion", "version"];

impl Column {
    /// Returns what a column of this name holds.
    ///
    /// # Errors
    /// Where nobody can tell, or answers would be lost.
    pub(super) fn of(
        names: &Names<'_>,
        name: &str,
        options: &Options,
    ) -> Result<Self, HeaderProblem> {
        if says_which_rules(name) {
            return Err(HeaderProblem::SaysWhichRules);
        }
        let mapped = options.map.column(name);
        let meant = mapped.flatten().unwrap_or(name);
        let unless_it_answers = |column, seeming: Option<Meaning>| {
            seeming.map_or(Ok(column), |meaning| {
                Err(HeaderProblem::NeedsReading(meaning))
            })
        };
        if let Some(column) = set_aside(name, mapped, options) {
            let seeming = names.seeming(name).or_else(|| names.seeming(meant));
            return unless_it_answers(column, seeming);
        }
        let (own, column) = (answers(names, name), answers(names, meant));
        if own.is_some() && own != column {
            // A map says otherwise of a column than its name does.
            let is_mapped = true;
            return unless_it_answers(Column::PassedOver { is_mapped }, names.seeming(name));
        }
        if let Some(column) = column {
            return Ok(column);
        }
        if meant.eq_ignore_ascii_case(ID) {
            if options.id_column.is_none() {
                let named_otherwise = mapped.and_then(|_| names.seeming(name));
                return unless_it_answers(Column::Id, named_otherwise);
            }
            if !options.ignores_others {
                return Err(HeaderProblem::NotTheId);
            }
        }
        other(names, meant, options.ignores_others && mapped.is_none())
    }

    /// Whether a column says what this one says: a question is answered in one column, or in one box for each choice.
    pub(super) fn repeats(self, other: Self) -> bool {
        match (self, other) {
            (Self::PassedOver { .. } | Self::Unnamed, _) => false,
            (Self::Kept(_), other) => self == other,
            (Self::Answer(one), Self::Tick(another, _))
            | (Self::Tick(one, _), Self::Answer(another)) => one == another,
            (Self::Id | Self::Answer(_) | Self::Tick(..), other) => self == other,
        }
    }

    /// The question that it is about, in one cell or by one of its boxes.
    pub(in crate::table) fn question(self) -> Option<QuestionIndex> {
        match self {
            Self::Answer(question) | Self::Tick(question, _) => Some(question),
            Self::Id | Self::PassedOver { .. } | Self::Kept(_) | Self::Unnamed => None,
        }
    }
}

/// Whether a column of this name says with which rules answers were made.
fn says_which_rules(name: &str) -> bool {
    let letters = name.chars().filter(|c| c.is_alphanumeric());
    let name: String = letters.flat_map(char::to_lowercase).collect();
    OF_RULES.contains(&name.as_str())
}

/// What a column of this name answers, where that leaves no doubt.
fn answers(names: &Names<'_>, name: &str) -> Option<Column> {
    if let Some(question) = names.question(name) {
        return Some(Column::Answer(question.index()));
    }
    let (question, tick) = names.tick_box(name)?;
    Some(Column::Tick(question.index, tick))
}

/// What a column is of which somebody says that it answers nothing.
fn set_aside(name: &str, mapped: Option<Option<&str>>, options: &Options) -> Option<Column> {
    let place = |names: &[String]| names.iter().position(|named| named.trim() == name);
    if place(options.id_column.as_slice()).is_some() {
        return Some(Column::Id);
    }
    if let Some(place) = place(&options.kept) {
        return Some(Column::Kept(place));
    }
    let is_mapped = mapped == Some(None);
    let is_ignored = is_mapped || place(&options.ignored).is_some();
    is_ignored.then_some(Column::PassedOver { is_mapped })
}

/// A column that has the name of no question.
fn other(names: &Names<'_>, name: &str, is_passed_over: bool) -> Result<Column, HeaderProblem> {
    let seeming = names.seeming(name);
    if seeming.is_none() {
        if let Some(meaning) = names.mentioned(name) {
            return Err(HeaderProblem::Mentions(meaning));
        }
        if is_passed_over && !name.is_empty() {
            let is_mapped = false;
            return Ok(Column::PassedOver { is_mapped });
        }
    }
    let known = names.ids();
    Err(HeaderProblem::Unknown {
        nearest: nearest(name, known.clone().chain([ID])).map(str::to_owned),
        meaning: seeming,
        known: known.collect::<Vec<_>>().join(", "),
    })
}
