//! The sources behind a report, each with a number by which the reasons name it.

use std::collections::BTreeSet;

use super::{Report, words};
use crate::explain::source_title;
use crate::page::{Area, Block, Item, Mark, Phrase, Section};
use crate::rules::{RuleSet, Source, SourceIndex};

/// The sources of a report, in the order of the file; those that only an explanation adds come after them, so that it
/// changes no number.
pub(super) struct Sources<'a> {
    rules: &'a RuleSet,
    used: Vec<SourceIndex>,
}

impl<'a> Sources<'a> {
    /// The sources of the level and of the reasons.
    ///
    /// Those of every question and rule are in the rule file; all of them on a page would bury the rest. Where every
    /// rule is explained, those of every rule are among them.
    pub fn of_reasons(report: &Report<'a>) -> Self {
        Self::of(report, [])
    }

    /// Those, and the sources of what is said beside the reasons: of places, questions, limits and disclaimers.
    pub fn of_all(report: &Report<'a>) -> Self {
        let rules = report.assessment.rules();
        let statements = rules.limits().iter().chain(rules.disclaimers());
        let statements = statements.flat_map(|statement| &statement.sources);
        let questions = report.doctor_questions();
        let questions = questions.flat_map(|question| &question.sources);
        let places = report.sources_of_places().into_iter();
        Self::of(report, places.chain(questions).chain(statements))
    }

    fn of(report: &Report<'a>, beside: impl IntoIterator<Item = &'a SourceIndex>) -> Self {
        let rules = report.assessment.rules();
        let reasons = report.assessment.because().iter();
        let reasons = reasons.flat_map(|reason| &reason.rule.sources);
        let first = report.first_for_some().flat_map(|first| &first.sources);
        let used = report.level().sources.iter().chain(reasons).chain(first);
        let used = used.chain(beside);
        let used: BTreeSet<SourceIndex> = used.copied().collect();
        let explained = report.explained.into_iter().flat_map(|_| rules.rules());
        let explained = explained.flat_map(|rule| &rule.sources).copied();
        let added: BTreeSet<SourceIndex> = explained.filter(|one| !used.contains(one)).collect();
        let used = used.into_iter().chain(added).collect();
        Self { rules, used }
    }

    /// Every one of them.
    pub fn every(&self) -> impl Iterator<Item = &'a Source> {
        self.used.iter().map(|index| self.rules.source(*index))
    }

    /// The numbers of some of them, such as `[2, 5]`; nothing where there is none.
    pub fn numbers(&self, some: &[SourceIndex]) -> Option<String> {
        let place = |index| self.used.iter().position(|used| used == index);
        let numbers: BTreeSet<usize> = some.iter().filter_map(place).map(|at| at + 1).collect();
        (!numbers.is_empty()).then(|| words::numbers(&numbers))
    }

    /// All of them under a heading, each after its number.
    pub fn section(&self) -> Option<Section<'a>> {
        let items: Vec<Item<'a>> = self
            .every()
            .map(|one| Item::from(source(one, self.rules)))
            .collect();
        (!items.is_empty()).then(|| {
            let how = Block::paragraph(self.rules.words().how_sources_are_named());
            let section = Section::new(
                self.rules.words().sources(),
                vec![how, Block::List(Mark::Number, items)],
            );
            section.placed(Area::Foot, "sources")
        })
    }
}

/// Its publisher and its title, in the language of the rule file itself, and the day on which it was read.
fn source<'a>(source: &'a Source, rules: &'a RuleSet) -> Phrase<'a> {
    let title = title(source, rules, source.url.as_deref());
    title.and(" ").and(source.read_on.as_str())
}

/// Its publisher and its title, which is marked where it stands in another language than the report, and leads to this
/// address, if any. What is nowhere on the web is our own, and translated.
pub(super) fn title<'a>(
    source: &'a Source,
    rules: &'a RuleSet,
    address: Option<&'a str>,
) -> Phrase<'a> {
    let original = rules.original().filter(|_| source.url.is_some());
    let language = original.map(RuleSet::language);
    Phrase::default().and_title(source_title(source), language, address)
}
