//! A line with some members, of which all is written beforehand that can be.

use super::json;
use crate::batch::Field;
use crate::evaluator::{Evaluator, Verdicts};
use crate::rules::RuleSet;

/// How a line with some members is written.
#[derive(Debug)]
pub(in crate::batch) struct Fields {
    parts: Vec<Part>,
    /// The ids of rules by urgency, and those of questions as asked, each as JSON with a comma before it.
    rules: Vec<Vec<u8>>,
    questions: Vec<Vec<u8>>,
}

/// A part of a line.
#[derive(Debug)]
enum Part {
    /// The same text in every line.
    Text(Vec<u8>),
    /// The id of the line.
    Id,
    /// One of these texts, by the rank of the level.
    Rank(Vec<Vec<u8>>),
    /// One of these texts, by the rank of the level that is still possible.
    Possible(Vec<Vec<u8>>),
    /// The items of a list.
    BecauseIds,
    UndecidedIds,
    NotGiven,
    Unsure,
}

impl Fields {
    /// A line with these members.
    pub(in crate::batch) fn new(
        fields: &[Field],
        evaluator: &Evaluator<'_>,
        rules: &RuleSet,
    ) -> Self {
        let mut line = Self {
            parts: Vec::new(),
            rules: items(evaluator.by_urgency().iter().map(|rule| rule.id.as_str())),
            questions: items(
                rules
                    .questions()
                    .iter()
                    .map(|question| question.id.as_str()),
            ),
        };
        let mut before = "{";
        for field in fields {
            line.text(&format!("{before}\"{}\":", field.name()));
            line.field(*field, rules);
            before = ",";
        }
        line.text(if fields.is_empty() { "{}\n" } else { "}\n" });
        line
    }

    fn field(&mut self, field: Field, rules: &RuleSet) {
        let levels = || rules.levels().iter().map(|level| json(&level.id));
        match field {
            Field::Id => self.parts.push(Part::Id),
            Field::LevelId => self.by_rank(levels().collect()),
            Field::Rank => self.by_rank(
                (0..rules.levels().len())
                    .map(|rank| rank.to_string())
                    .collect(),
            ),
            Field::PossibleId => {
                self.parts
                    .push(Part::Possible(levels().map(String::into_bytes).collect()));
            }
            Field::BecauseIds => self.list(Part::BecauseIds),
            Field::UndecidedIds => self.list(Part::UndecidedIds),
            Field::NotGiven => self.list(Part::NotGiven),
            Field::Unsure => self.list(Part::Unsure),
        }
    }

    /// Adds a text, to the part before it if that is a text.
    fn text(&mut self, text: &str) {
        match self.parts.last_mut() {
            Some(Part::Text(before)) => before.extend_from_slice(text.as_bytes()),
            Some(Part::Rank(texts) | Part::Possible(texts)) => {
                for before in texts {
                    before.extend_from_slice(text.as_bytes());
                }
            }
            _ => self.parts.push(Part::Text(text.into())),
        }
    }

    /// Adds one of several texts, to the part before it if that depends on nothing else.
    fn by_rank(&mut self, texts: Vec<String>) {
        let count = texts.len();
        let before = match self.parts.pop() {
            Some(Part::Text(text)) => vec![text; count],
            Some(Part::Rank(texts)) => texts,
            Some(other) => {
                self.parts.push(other);
                vec![Vec::new(); count]
            }
            None => vec![Vec::new(); count],
        };
        let joined = before.into_iter().zip(texts);
        self.parts.push(Part::Rank(
            joined
                .map(|(before, text)| [before, text.into_bytes()].concat())
                .collect(),
        ));
    }

    fn list(&mut self, items: Part) {
        self.text("[");
        self.parts.push(items);
        self.text("]");
    }

    /// Appends the line of one answer set.
    pub(in crate::batch) fn write(&self, id: &[u8], verdicts: &Verdicts, out: &mut Vec<u8>) {
        for part in &self.parts {
            match part {
                Part::Text(text) => out.extend_from_slice(text),
                Part::Id => out.extend_from_slice(id),
                Part::Rank(texts) => out.extend_from_slice(&texts[verdicts.rank.number()]),
                Part::Possible(texts) => out.extend_from_slice(&texts[verdicts.possible.number()]),
                Part::BecauseIds => write_items(&self.rules, verdicts.because(), out),
                Part::UndecidedIds => write_items(&self.rules, verdicts.undecided(), out),
                Part::NotGiven => write_items(&self.questions, verdicts.not_given(), out),
                Part::Unsure => write_items(&self.questions, verdicts.unsure(), out),
            }
        }
    }
}

/// Appends some of these items; the first without its comma.
fn write_items(items: &[Vec<u8>], mut places: impl Iterator<Item = usize>, out: &mut Vec<u8>) {
    if let Some(first) = places.next() {
        out.extend_from_slice(&items[first][1..]);
    }
    for place in places {
        out.extend_from_slice(&items[place]);
    }
}

fn items<'t>(ids: impl Iterator<Item = &'t str>) -> Vec<Vec<u8>> {
    ids.map(|id| format!(",{}", json(id)).into_bytes())
        .collect()
}
