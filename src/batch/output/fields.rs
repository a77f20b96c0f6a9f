//! A line with some members, of which all is written beforehand that can be.

use super::NO_ID;
use super::json;
use super::plan::{List, Part, plan};
use super::text::Text;
use crate::batch::Field;
use crate::batch::scanner::PlainId;
use crate::compiled::{Lists, Verdicts};
use crate::evaluator::Evaluator;
use crate::rules::RuleSet;

/// How a line with some members is written.
#[derive(Debug)]
pub(in crate::batch) struct Fields {
    parts: Vec<Part<Text>>,
    lists: Lists,
    /// The ids of the rules by urgency, and those of the questions as asked, each with a comma after it.
    rules: Vec<Text>,
    questions: Vec<Text>,
}

impl Fields {
    /// A line with these members.
    pub(in crate::batch) fn new(
        fields: &[Field],
        evaluator: &Evaluator<'_>,
        rules: &RuleSet,
    ) -> Self {
        let items = |ids: &mut dyn Iterator<Item = &str>| {
            ids.map(|id| Text::of(&format!("{},", json(id)))).collect()
        };
        let parts = plan(fields, rules).into_iter();
        let is_wanted = |some: [Field; 2]| some.iter().any(|field| fields.contains(field));
        Self {
            lists: Lists {
                of_rules: is_wanted([Field::BecauseIds, Field::UndecidedIds]),
                of_questions: is_wanted([Field::NotGiven, Field::Unsure]),
            },
            parts: parts.map(|part| part.map(|text| Text::of(&text))).collect(),
            rules: items(&mut evaluator.by_urgency().iter().map(|rule| rule.id.as_str())),
            questions: items(
                &mut rules
                    .questions()
                    .iter()
                    .map(|question| question.id.as_str()),
            ),
        }
    }

    /// Which lists have to be made for it.
    pub(in crate::batch) fn lists(&self) -> Lists {
        self.lists
    }

    /// Appends the line of one answer set.
    pub(in crate::batch) fn write(&self, id: PlainId<'_>, verdicts: &Verdicts, out: &mut Vec<u8>) {
        for part in &self.parts {
            match part {
                Part::Same(text) => text.write(out),
                Part::Id => write_id(id, out),
                Part::ByRank(texts) => texts[verdicts.outlook.rank.number()].write(out),
                Part::ByPossible(texts) => texts[verdicts.outlook.possible.number()].write(out),
                Part::Items(list) => self.write_items(*list, verdicts, out),
            }
        }
    }

    fn write_items(&self, list: List, verdicts: &Verdicts, out: &mut Vec<u8>) {
        match list {
            List::Because => write_items(&self.rules, &verdicts.because, out),
            List::Undecided => write_items(&self.rules, &verdicts.undecided, out),
            List::NotGiven => write_items(&self.questions, &verdicts.not_given, out),
            List::Unsure => write_items(&self.questions, &verdicts.unsure, out),
        }
    }
}

/// Appends an id as JSON.
fn write_id(id: PlainId<'_>, out: &mut Vec<u8>) {
    match id {
        PlainId::None => out.extend_from_slice(NO_ID),
        PlainId::Json(written) => out.extend_from_slice(written),
        PlainId::Text(text) => {
            out.push(b'"');
            out.extend_from_slice(text);
            out.push(b'"');
        }
    }
}

/// Appends some of these items; the last loses its comma.
fn write_items(items: &[Text], places: &[usize], out: &mut Vec<u8>) {
    let start = out.len();
    for place in places {
        items[*place].write(out);
    }
    if out.len() > start {
        out.pop();
    }
}
