//! What a report says, in the order of saying it.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::sources::Sources;
use super::words::listed;
use super::{Report, act, explained, glance, phone, reasons};
use crate::answers::Said;
use crate::page::{Area, Block, Closing, Headline, Item, Opening, Page, Reached, Section, Step};
use crate::rules::{Question, Rank, RuleSet, Statement};

/// The whole report.
pub(super) fn page<'a>(report: &Report<'a>) -> Page<'a> {
    let (rules, words) = (report.assessment.rules(), report.words());
    let sources = Sources::of_reasons(report);
    let mut sections = Vec::with_capacity(20); // one of each kind, and some that explain
    sections.extend(act::what_to_do(report));
    sections.extend(phone(report));
    sections.extend(act::emergency_below_the_top(report));
    sections.push(scale(report));
    sections.extend(sooner_if(report));
    let disclaimers = texts(rules.disclaimers());
    let disclaimers = Section::list(words.disclaimers(), disclaimers);
    sections.extend(disclaimers.map(|section| section.placed(Area::Below, "disclaimers")));
    sections.extend(for_the_doctor(report, &sources));
    if let Some(origins) = report.explained {
        sections.extend(explained::sections(report, origins));
    }
    sections.extend(sources.section());
    sections.push(used(rules));
    Page {
        sections,
        closing: Closing::Headline,
        ..headed(report)
    }
}

/// What a doctor wants to know, on a sheet of its own.
fn for_the_doctor<'a>(
    report: &Report<'a>,
    sources: &Sources<'a>,
) -> impl Iterator<Item = Section<'a>> {
    let words = report.words();
    let blanks = words.blanks().map(Into::into).to_vec();
    let by_hand = Section::new(words.for_the_doctor(), vec![Block::Blanks(blanks)]);
    let questions = report.doctor_questions();
    let questions = questions.map(|question| question.text.as_str());
    let limits = texts(report.assessment.rules().limits());
    let every = [
        Some(by_hand.placed(Area::NextSheet, "by-hand")),
        Some(reasons::why(report, sources)),
        reasons::also(report, sources),
        Some(answers(report)),
        not_sure(report),
        next_sheet(words.doctor_questions(), questions, "doctor-questions"),
        next_sheet(words.limits(), limits, "limits"),
    ];
    every.into_iter().flatten()
}

fn texts(statements: &[Statement]) -> impl Iterator<Item = &str> {
    statements.iter().map(|statement| statement.text.as_str())
}

/// What a person must see at once: the level, whom to call, what to do.
pub(super) fn alarm<'a>(report: &Report<'a>) -> Page<'a> {
    Page {
        sections: act::what_to_do(report).into_iter().collect(),
        ..headed(report)
    }
}

fn headed<'a>(report: &Report<'a>) -> Page<'a> {
    let rules = report.assessment.rules();
    Page {
        opening: Opening::Headline(headline(report)),
        ..Page::new(rules.language(), report.words().page_title(rules.title()))
    }
}

pub(super) fn headline<'a>(report: &Report<'a>) -> Headline<'a> {
    let (rules, rank) = (report.assessment.rules(), report.assessment.rank());
    let could_be = || {
        let most_urgent = &rules.level(report.assessment.possible()).name;
        let (open, could_raise_it) = (report.open(), report.could_raise_it());
        report
            .words()
            .could_be(open, could_raise_it, most_urgent)
            .into()
    };
    Headline {
        sentence: report.headline(),
        first: act::right_under_the_level(report, act::call_in_full(report)),
        is_most_urgent: rank == rules.top(),
        could_be: report.is_at_least().then(could_be),
        about: page_about(rules).into(),
    }
}

fn phone<'a>(report: &Report<'a>) -> Option<Section<'a>> {
    let sentences = phone::sentences(report.assessment, phone::AtMost::USUAL);
    let phone = Section::list(report.words().phone(), sentences);
    phone.map(|phone| phone.placed(Area::First, "phone"))
}

/// Every level, most urgent first, with marks at the one of this result and at the most urgent one still possible.
fn scale<'a>(report: &Report<'a>) -> Section<'a> {
    let words = report.words();
    let (reached, possible) = (report.assessment.rank(), report.assessment.possible());
    let levels = report.assessment.rules().levels().iter().enumerate();
    let steps = levels.rev().map(|(rank, level)| Step {
        name: level.name.as_str().into(),
        reached: match Rank(rank) {
            rank if rank == reached => Reached::Yes(words.this_result().into()),
            rank if rank == possible => Reached::Possible(words.still_possible().into()),
            _ => Reached::No,
        },
    });
    Section::new(words.levels(), vec![Block::Scale(steps.collect())])
        .placed(Area::Beside, "scale")
        .for_sheets()
}

fn not_sure<'a>(report: &Report<'a>) -> Option<Section<'a>> {
    let rules = report.assessment.rules();
    let words = report.words();
    let mut mentioned: Vec<(Vec<&str>, Rank)> = Vec::new();
    for undecided in report.mentioned() {
        let names = rules.names_of(&undecided.waits_for);
        // The most urgent one comes first, and says what the others would.
        let is_told = mentioned.iter().any(|(told, _)| *told == names);
        if undecided.rule.rank > rules.otherwise() && !is_told {
            mentioned.push((names, undecided.rule.rank));
        }
    }
    let mentioned = mentioned
        .iter()
        .map(|(names, rank)| words.mentioned(&listed(names), &rules.level(*rank).name));
    next_sheet(words.not_sure_and_not_counted(), mentioned, "not-sure")
}

fn sooner_if<'a>(report: &Report<'a>) -> Option<Section<'a>> {
    let (rules, words) = (report.assessment.rules(), report.words());
    let changes = report.sooner_if().flat_map(|(rank, changes)| {
        let level = words.sooner_level(&rules.level(rank).name);
        let changes = changes.iter().map(|change| change.words.into());
        [
            Block::Subheading(level.into()),
            Block::list(changes.collect()),
        ]
    });
    let changes: Vec<Block<'a>> = changes.collect();
    let section = Section::new(words.sooner_if(), changes).placed(Area::Below, "sooner-if");
    (!section.blocks.is_empty()).then_some(section)
}

/// What was said to each question, in groups.
fn answers<'a>(report: &Report<'a>) -> Section<'a> {
    let answers = report.assessment.answers();
    let questions = report.assessment.rules().questions().iter();
    let said = questions.map(|question| (question, answers.said(question.index())));
    let said: Vec<(&Question, Said)> = said.collect();
    let groups = Block::Groups(glance::groups(&said, &open(report), report.words()));
    Section::new(report.words().your_answers(), vec![groups]).placed(Area::NextSheet, "answers")
}

/// The questions that nobody answered by the most urgent level that they could still lead to, most urgent first.
fn open<'a>(report: &Report<'a>) -> Vec<(Vec<&'a str>, Option<&'a str>)> {
    let rules = report.assessment.rules();
    let mut open: BTreeMap<Reverse<Option<Rank>>, Vec<&str>> = BTreeMap::new();
    for (question, rank) in report.not_answered() {
        open.entry(Reverse(rank)).or_default().push(&question.name);
    }
    let name = |rank| rules.level(rank).name.as_str();
    open.into_iter()
        .map(|(Reverse(rank), names)| (names, rank.map(name)))
        .collect()
}

/// A list on the sheet for the doctor.
fn next_sheet<'a, T: Into<Item<'a>>>(
    heading: &'a str,
    items: impl IntoIterator<Item = T>,
    name: &'static str,
) -> Option<Section<'a>> {
    Section::list(heading, items).map(|section| section.placed(Area::NextSheet, name))
}

/// Which rules were used, and who reviewed them.
fn used(rules: &RuleSet) -> Section<'_> {
    let words = rules.words();
    let used = words.rules_were(rules.title(), rules.id(), rules.version());
    let blocks = [used, reviews(rules)].map(Block::paragraph).into();
    Section::new(words.rules_used(), blocks).placed(Area::Foot, "rules")
}

/// What the page is and who reviewed its rules, for whoever finds it on paper.
fn page_about(rules: &RuleSet) -> String {
    let title = rules.words().page_title(rules.title());
    format!("{title}. {}", reviews(rules))
}

/// Who reviewed the rules, and that nobody reviewed their translation, where that is so.
fn reviews(rules: &RuleSet) -> String {
    let words = rules.words();
    let of_rules = rules
        .review()
        .map(|review| words.reviewed(&words.reviewer(review)));
    let of_rules = of_rules.unwrap_or_else(|| words.not_reviewed().to_owned());
    match rules.is_unreviewed_translation() {
        true => format!("{of_rules} {}", words.unreviewed_translation()),
        false => of_rules,
    }
}
