//! What a report says, in the order of saying it.

use std::collections::BTreeSet;

use super::{Report, act, explained, glance, phone, reasons, words};
use crate::answers::Said;
use crate::explain::{review_in_words, source_title};
use crate::page::{
    Area, Block, Closing, Headline, InLines, Item, Medium, Opening, Page, Phrase, Point, Reached,
    Row, Section, Step, Table,
};
use crate::rules::{Question, QuestionIndex, Rank, RuleSet, Source};

/// The whole report.
pub(super) fn page<'a>(report: &Report<'a>) -> Page<'a> {
    let rules = report.assessment.rules();
    let mut sections = Vec::with_capacity(20); // one of each kind, and a day or two of reading sources
    sections.extend(act::what_to_do(report));
    sections.extend(phone(report));
    sections.extend(act::emergency_below_the_top(report));
    sections.push(scale(report));
    sections.push(reasons::why(report));
    sections.extend(reasons::also(report));
    sections.extend(not_answered(report));
    sections.extend(not_sure(report));
    sections.extend(sooner_if(report));
    sections.extend(answers(report));
    let questions = report.doctor_questions();
    let questions = questions.map(|question| question.text.as_str());
    sections.extend(to_read(
        words::DOCTOR_QUESTIONS,
        questions,
        "doctor-questions",
    ));
    let limits = rules.limits().iter().map(|limit| limit.text.as_str());
    sections.extend(to_read(words::LIMITS, limits, "limits"));
    let disclaimers = rules.disclaimers().iter();
    let disclaimers = disclaimers.map(|disclaimer| disclaimer.text.as_str());
    sections.extend(to_read(words::DISCLAIMERS, disclaimers, "disclaimers"));
    if let Some(origins) = report.explained {
        sections.extend(explained::sections(report, origins));
    }
    sections.extend(sources(report));
    sections.push(used(rules));
    Page {
        sections,
        closing: Closing::Headline,
        ..headed(report)
    }
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
        ..Page::new(rules.language(), words::page_title(rules.title()))
    }
}

pub(super) fn headline<'a>(report: &Report<'a>) -> Headline<'a> {
    let (rules, rank) = (report.assessment.rules(), report.assessment.rank());
    let could_be = || {
        let (missing, not_sure) = report.could_raise_it();
        let not_given = report.assessment.not_given().count();
        let most_urgent = &rules.level(report.assessment.possible()).name;
        words::could_be(not_given, missing, not_sure, most_urgent).into()
    };
    Headline {
        sentence: report.headline(),
        first: act::right_under_the_level(report, act::call_in_full(report)),
        is_most_urgent: rank == rules.top(),
        could_be: report.is_at_least().then(could_be),
        about: words::page_about(rules).into(),
    }
}

fn phone<'a>(report: &Report<'a>) -> Option<Section<'a>> {
    let sentences = phone::sentences(report.assessment, phone::AtMost::USUAL);
    let phone = Section::list(words::PHONE, sentences);
    phone.map(|phone| phone.placed(Area::First, "phone"))
}

/// Every level, most urgent first, with marks at the one of this result and at the most urgent one still possible.
fn scale<'a>(report: &Report<'a>) -> Section<'a> {
    let (reached, possible) = (report.assessment.rank(), report.assessment.possible());
    let levels = report.assessment.rules().levels().iter().enumerate();
    let steps = levels.rev().map(|(rank, level)| Step {
        name: level.name.as_str().into(),
        reached: match Rank(rank) {
            rank if rank == reached => Reached::Yes(words::THIS_RESULT.into()),
            rank if rank == possible => Reached::Possible(words::STILL_POSSIBLE.into()),
            _ => Reached::No,
        },
    });
    Section::new(words::LEVELS, vec![Block::Scale(steps.collect())])
        .placed(Area::Beside, "scale")
        .only(Medium::Sheet)
}

pub(super) fn names<'a>(report: &Report<'a>, questions: &[QuestionIndex]) -> Vec<&'a str> {
    let rules = report.assessment.rules();
    let names = questions.iter().map(|index| &rules.question(*index).name);
    names.map(|name| name.as_str()).collect()
}

/// The questions that nobody answered, each with the name of the most urgent level that it could still lead to.
fn open<'a>(report: &Report<'a>) -> Vec<(&'a Question, Option<&'a str>)> {
    let rules = report.assessment.rules();
    let name = |rank| rules.level(rank).name.as_str();
    let open = report.not_answered().into_iter();
    open.map(|(question, rank)| (question, rank.map(name)))
        .collect()
}

/// Where the page is laid out, these stand among the answers.
fn not_answered<'a>(report: &Report<'a>) -> Option<Section<'a>> {
    let open = open(report).into_iter();
    let open = open.map(|(question, level)| words::not_answered(&question.name, level));
    Section::list(words::NOT_ANSWERED, open).map(|section| section.only(Medium::Lines))
}

fn not_sure<'a>(report: &Report<'a>) -> Option<Section<'a>> {
    let rules = report.assessment.rules();
    let mut mentioned: Vec<(Vec<&str>, Rank)> = Vec::new();
    for undecided in report.mentioned() {
        let names = names(report, &undecided.waits_for);
        // The most urgent one comes first, and says what the others would.
        let is_told = mentioned.iter().any(|(told, _)| *told == names);
        if undecided.rule.rank > rules.otherwise() && !is_told {
            mentioned.push((names, undecided.rule.rank));
        }
    }
    let mentioned = mentioned
        .iter()
        .map(|(names, rank)| words::mentioned(names, &rules.level(*rank).name));
    to_read(words::NOT_SURE, mentioned, "not-sure")
}

fn sooner_if<'a>(report: &Report<'a>) -> Option<Section<'a>> {
    let rules = report.assessment.rules();
    let changes = report.sooner_if().flat_map(|(rank, changes)| {
        let level = words::sooner_level(&rules.level(rank).name);
        let changes = changes.iter().map(|change| change.words.into());
        [
            Block::Subheading(level.into()),
            Block::list(changes.collect()),
        ]
    });
    let changes: Vec<Block<'a>> = changes.collect();
    let section = Section::new(words::SOONER_IF, changes).placed(Area::Columns, "sooner-if");
    (!section.blocks.is_empty()).then_some(section)
}

/// What was said to each question: in the order of asking, and laid out in groups.
fn answers<'a>(report: &Report<'a>) -> [Section<'a>; 2] {
    let answers = report.assessment.answers();
    let questions = report.assessment.rules().questions().iter();
    let said = questions.map(|question| (question, answers.said(question.index)));
    let said: Vec<(&Question, Said)> = said.collect();
    let rows = said.iter().map(|(question, said)| Row {
        label: question.name.as_str().into(),
        point: Point::from(words::answer(question, *said)),
    });
    let table = Block::Table(Table {
        head: [words::QUESTION.into(), words::ANSWER.into()],
        rows: rows.collect(),
        in_lines: InLines::Points,
    });
    let groups = Block::Groups(glance::groups(&said, &open(report)));
    [(table, Medium::Lines), (groups, Medium::Sheet)].map(|(block, medium)| {
        Section::new(words::YOUR_ANSWERS, vec![block])
            .placed(Area::Middle, "answers")
            .only(medium)
    })
}

/// A list for whoever reads on.
fn to_read<'a, T: Into<Item<'a>>>(
    heading: &'a str,
    items: impl IntoIterator<Item = T>,
    name: &'static str,
) -> Option<Section<'a>> {
    Section::list(heading, items).map(|section| section.placed(Area::Columns, name))
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
        let sources = Section::list(
            words::sources_read_on(day),
            read_then.map(|one| source(one)),
        );
        sources.map(|sources| sources.placed(Area::Foot, "sources"))
    };
    days.into_iter().rev().filter_map(of_day).collect()
}

fn source(source: &Source) -> Phrase<'_> {
    let title = source_title(source);
    match &source.url {
        Some(url) => Phrase::default().and_link(title, url.as_str()),
        None => title.into(),
    }
}

/// Which rules were used, and who reviewed them.
fn used(rules: &RuleSet) -> Section<'_> {
    let words = [words::rule_set(rules), review_in_words(rules)];
    let blocks = words.map(Block::paragraph).into();
    Section::new(words::RULE_SET, blocks).placed(Area::Foot, "rules")
}
