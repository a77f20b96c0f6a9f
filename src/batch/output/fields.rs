//! An answer set with some members, of which all that can be is written beforehand: a line of JSON, or a table row.

use std::borrow::Cow;

use super::Text;
use super::plan::{Form, List, Part, plan};
use super::{csv, harmless, json};
use crate::batch::{Field, Id, LineFault};
use crate::compiled::{Lists, Verdicts};
use crate::evaluator::Evaluator;
use crate::report::Report;
use crate::rules::RuleSet;

/// How an answer set with some members is written.
#[derive(Debug)]
pub(in crate::batch) struct Fields {
    fields: Vec<Field>,
    /// The names of the columns that are kept.
    kept: Vec<String>,
    form: Form,
    parts: Vec<Part<Text>>,
    lists: Lists,
    /// The ids of the rules by urgency, and those of the questions as asked, each with what parts it from the next.
    rules: Vec<Text>,
    questions: Vec<Text>,
}

impl Fields {
    /// What is written with these members.
    pub(in crate::batch) fn new(fields: &[Field], form: Form, evaluator: &Evaluator<'_>) -> Self {
        let rules = evaluator.rules();
        let items = |ids: &mut dyn Iterator<Item = &str>| {
            ids.map(|id| {
                Text::of(&match form {
                    Form::Json => format!("{},", json(id)),
                    Form::Csv => format!("{id};"),
                })
            })
            .collect()
        };
        let is_wanted = |some: [Field; 2]| some.iter().any(|field| fields.contains(field));
        Self {
            fields: fields.to_vec(),
            kept: Vec::new(),
            form,
            lists: Lists {
                of_rules: is_wanted([Field::BecauseIds, Field::UndecidedIds]),
                of_questions: is_wanted([Field::NotGiven, Field::Unsure]),
            },
            parts: parts(fields, false, form, rules),
            rules: items(&mut evaluator.by_urgency().iter().map(|rule| rule.id.as_str())),
            questions: items(&mut rules.question_ids()),
        }
    }

    /// Keeps these columns too.
    pub(in crate::batch) fn keep(&mut self, columns: Vec<String>, rules: &RuleSet) {
        self.parts = parts(&self.fields, !columns.is_empty(), self.form, rules);
        self.kept = columns;
    }

    /// What is kept of one answer set, as it stands behind the other members.
    fn kept(&self, kept: &[String]) -> String {
        // Of a row that could not be taken apart nothing is known.
        let texts = kept.iter().map(String::as_str).chain(std::iter::repeat(""));
        let each = self.kept.iter().zip(texts);
        each.map(|(name, text)| match self.form {
            Form::Json => format!(",{}:{}", harmless(&json(name)), harmless(&json(text))),
            Form::Csv => format!(",{}", csv::in_cell(&csv::harmless(text))),
        })
        .collect()
    }

    /// Appends what stands above the first row of a table.
    pub(in crate::batch) fn write_header(&self, out: &mut Vec<u8>) {
        match self.form {
            Form::Json => {}
            Form::Csv => csv::header(&self.fields, &self.kept, out),
        }
    }

    /// Appends what an answer set that was refused says about itself.
    pub(in crate::batch) fn write_refused(
        &self,
        line: u64,
        (id, kept): (&Id<'_>, &[String]),
        faults: &[LineFault],
        out: &mut Vec<u8>,
    ) {
        let kept = self.kept(kept);
        match self.form {
            Form::Json => super::refused(line, id, &kept, faults, out),
            Form::Csv => csv::refused(&self.fields, &kept, line, id, faults, out),
        }
    }

    /// Appends what comes of one answer set. The report is there if something is wanted that is told.
    #[inline]
    pub(in crate::batch) fn write(
        &self,
        (id, kept): (&Id<'_>, &[String]),
        (report, verdicts): (Option<&Report<'_>>, &Verdicts),
        out: &mut Vec<u8>,
    ) {
        for part in &self.parts {
            match part {
                Part::Same(text) => text.write(out),
                Part::ByRank(texts) => texts[verdicts.outlook.rank.number()].write(out),
                Part::ByPossible(texts) => texts[verdicts.outlook.possible.number()].write(out),
                Part::AtLeast(texts) => {
                    let outlook = verdicts.outlook;
                    let is_at_least = usize::from(outlook.possible > outlook.rank);
                    texts[outlook.rank.number()][is_at_least].write(out);
                }
                Part::Items(list) => self.write_items(*list, verdicts, out),
                Part::Id => match self.form {
                    Form::Json => super::write_id(id, out),
                    Form::Csv => csv::write_id(id, out),
                },
                Part::Kept => out.extend_from_slice(self.kept(kept).as_bytes()),
                Part::Told(field) => {
                    let report = report.into_iter();
                    report.for_each(|report| self.write_told(report, *field, out));
                }
            }
        }
    }

    /// Which lists have to be made for it.
    pub(in crate::batch) fn lists(&self) -> Lists {
        self.lists
    }

    /// Whether something of what is wanted depends on every answer.
    pub(in crate::batch) fn are_told(&self) -> bool {
        self.fields.iter().any(|field| field.is_told())
    }

    /// Appends sentences about some answers.
    fn write_told(&self, report: &Report<'_>, field: Field, out: &mut Vec<u8>) {
        let first = || report.do_first().into_iter().map(Cow::into_owned);
        let advice = || report.advice().into_iter().map(str::to_owned);
        let sentences = match field {
            Field::DoFirst => first().collect(),
            Field::Advice if self.fields.contains(&Field::DoFirst) => advice().collect(),
            // Nobody leaves out what comes first by naming only what comes next.
            Field::Advice => first().chain(advice()).collect(),
            Field::Because => report.because(),
            _ => report.phone(),
        };
        let written = match self.form {
            Form::Json => {
                let sentences: Vec<String> = sentences.iter().map(|text| json(text)).collect();
                format!("[{}]", sentences.join(","))
            }
            Form::Csv => csv::in_cell(&sentences.join(" ")),
        };
        out.extend_from_slice(written.as_bytes());
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

/// The parts of an answer set, made ready to be written.
fn parts(fields: &[Field], keeps: bool, form: Form, rules: &RuleSet) -> Vec<Part<Text>> {
    let parts = plan(fields, keeps, form, rules).into_iter();
    parts.map(|part| part.map(|text| Text::of(&text))).collect()
}

/// Appends some of these items; the last loses what parts it from the next.
fn write_items(items: &[Text], places: &[usize], out: &mut Vec<u8>) {
    let start = out.len();
    for place in places {
        items[*place].write(out);
    }
    if out.len() > start {
        out.pop();
    }
}
