//! What a report says, in the order of saying it.

use std::collections::BTreeSet;

use super::document::{Block, Document, Headline, Item, Part, Section};
use super::{Report, explained, words};
use crate::assessment::Reason;
use crate::rules::QuestionIndex;

/// The whole report.
pub(super) fn document<'a>(report: &Report<'a>) -> Document<'a> {
    let rules = report.assessment.rules();
    let mut sections = Vec::with_capacity(16); // one of each part, and a day or two of reading sources
    sections.extend(what_to_do(report));
    sections.push(why(report));
    sections.extend(not_answered(report));
    sections.extend(not_sure(report));
    sections.extend(sooner_if(report));
    sections.push(answers(report));
    sections.extend(Section::list(
        Part::DoctorQuestions,
        words::DOCTOR_QUESTIONS,
        report.doctor_questions().map(|question| &question.text),
    ));
    sections.extend(Section::list(
        Part::Limits,
        words::LIMITS,
        rules.limits().iter().map(|limit| &limit.text),
    ));
    sections.extend(Section::list(
        Part::Disclaimers,
        words::DISCLAIMERS,
        rules
            .disclaimers()
            .iter()
            .map(|disclaimer| &disclaimer.text),
    ));
    if let Some(origins) = report.explained {
        sections.extend(explained::sections(report, origins));
    }
    sections.extend(sources(report));
    sections.push(Section::new(
        Part::Rules,
        words::RULE_SET,
        vec![
            Block::Paragraph(words::rule_set(rules).into()),
            Block::Paragraph(words::review(rules).into()),
        ],
    ));
    Document {
        sections,
        ..without_sections(report)
    }
}

/// What a person must see at once: the level, whom to call, what to do.
pub(super) fn alarm<'a>(report: &Report<'a>) -> Document<'a> {
    Document {
        sections: what_to_do(report).collect(),
        ..without_sections(report)
    }
}

fn without_sections<'a>(report: &Report<'a>) -> Document<'a> {
    Document {
        rules: report.assessment.rules(),
        reached: report.assessment.rank(),
        possible: report.assessment.possible(),
        headline: headline(report),
        sections: Vec::new(),
    }
}

fn headline<'a>(report: &Report<'a>) -> Headline<'a> {
    let (rules, rank) = (report.assessment.rules(), report.assessment.rank());
    let could_be = || {
        let (missing, not_sure) = report.could_raise_it();
        let not_given = report.assessment.not_given().count();
        let most_urgent = &rules.level(report.assessment.possible()).name;
        words::could_be(not_given, missing, not_sure, most_urgent)
    };
    Headline {
        sentence: words::level(&rules.level(rank).sentence, report.is_at_least()),
        is_most_urgent: rank == rules.top(),
        could_be: report.is_at_least().then(could_be),
    }
}

/// Advice and whom to call; in an emergency, whom to call comes first.
fn what_to_do<'a>(report: &Report<'a>) -> impl Iterator<Item = Section<'a>> {
    let is_emergency = report.assessment.rank() == report.assessment.rules().top();
    let numbers = emergency_numbers(report);
    let (first, last) = if is_emergency {
        (Some(numbers), None)
    } else {
        (None, Some(numbers))
    };
    let advice = Section::list(Part::WhatToDo, words::WHAT_TO_DO, report.advice());
    first.into_iter().chain(advice).chain(last)
}

fn emergency_numbers<'a>(report: &Report<'a>) -> Section<'a> {
    let numbers = report.assessment.rules().emergency_numbers();
    Section::new(
        Part::Emergency,
        words::IN_AN_EMERGENCY,
        vec![
            Block::Numbers(&numbers.call),
            Block::Paragraph(numbers.elsewhere.as_str().into()),
        ],
    )
}

fn why<'a>(report: &Report<'a>) -> Section<'a> {
    let reasons = report.assessment.because().iter();
    let reasons = reasons.map(|reason| {
        let item = Item::from(&reason.rule.say);
        if reason.unsure.is_empty() {
            return item;
        }
        item.with(Block::Paragraph(unsure(reason, report).into()))
    });
    Section::list(Part::Why, words::WHY, reasons).unwrap_or_else(|| {
        let none = Block::Paragraph(words::NO_REASON.into());
        Section::new(Part::Why, words::WHY, vec![none])
    })
}

/// What answers of "not sure" did to a rule that holds.
pub(super) fn unsure(reason: &Reason<'_>, report: &Report<'_>) -> String {
    let names = names(report, &reason.unsure);
    if reason.is_held_down() {
        let level = report.assessment.rules().level(reason.counts_at);
        words::counts_lower(&names, &level.name)
    } else {
        words::treated_as_yes(&names)
    }
}

pub(super) fn names<'a>(report: &Report<'a>, questions: &[QuestionIndex]) -> Vec<&'a str> {
    let rules = report.assessment.rules();
    let names = questions.iter().map(|index| &rules.question(*index).name);
    names.map(|name| name.as_str()).collect()
}

fn not_answered<'a>(report: &Report<'a>) -> Option<Section<'a>> {
    let rules = report.assessment.rules();
    let name = |rank| rules.level(rank).name.as_str();
    let open = report.not_answered().into_iter();
    let open: Vec<_> = open
        .map(|(question, rank)| (question, rank.map(name)))
        .collect();
    let block = (!open.is_empty()).then(|| vec![Block::Open(open)]);
    block.map(|block| Section::new(Part::NotAnswered, words::NOT_ANSWERED, block))
}

fn not_sure<'a>(report: &Report<'a>) -> Option<Section<'a>> {
    let rules = report.assessment.rules();
    let mentioned = report
        .mentioned()
        .filter(|undecided| undecided.rule.rank > rules.otherwise());
    let mentioned = mentioned.map(|undecided| {
        let level = &rules.level(undecided.rule.rank).name;
        words::mentioned(&names(report, &undecided.waits_for), level)
    });
    let mut mentioned: Vec<String> = mentioned.collect();
    mentioned.dedup();
    Section::list(Part::NotSure, words::NOT_SURE, mentioned)
}

fn sooner_if<'a>(report: &Report<'a>) -> Option<Section<'a>> {
    let rules = report.assessment.rules();
    let changes = report.sooner_if().flat_map(|(rank, changes)| {
        let level = words::sooner_level(&rules.level(rank).name);
        let changes = changes.iter().map(|change| change.words.into());
        [
            Block::Subheading(level.into()),
            Block::List(changes.collect()),
        ]
    });
    let changes: Vec<Block<'a>> = changes.collect();
    (!changes.is_empty()).then(|| Section::new(Part::SoonerIf, words::SOONER_IF, changes))
}

fn answers<'a>(report: &Report<'a>) -> Section<'a> {
    let answers = report.assessment.answers();
    let questions = report.assessment.rules().questions().iter();
    let said = questions.map(|question| (question, answers.said(question.index)));
    Section::new(
        Part::Answers,
        words::YOUR_ANSWERS,
        vec![Block::Answers(said.collect())],
    )
}

/// The sources, under a heading for each day on which some were read.
fn sources<'a>(report: &Report<'a>) -> Vec<Section<'a>> {
    let sources = report.sources();
    let days: BTreeSet<&str> = sources
        .iter()
        .map(|source| source.read_on.as_str())
        .collect();
    let of_day = |day: &str| {
        let read_then = sources.iter().filter(|source| source.read_on == day);
        let items = read_then.map(|source| Item {
            text: words::source_title(source).into(),
            link: source.url.as_deref(),
            ..Item::default()
        });
        Section::list(Part::Sources, words::sources_read_on(day), items)
    };
    days.into_iter().rev().filter_map(of_day).collect()
}
