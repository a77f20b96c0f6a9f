//! What a report says, in the order of saying it.

use std::collections::BTreeSet;

use super::{Report, explained, glance, words};
use crate::answers::Said;
use crate::assessment::Reason;
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
    sections.extend(what_to_do(report));
    sections.push(scale(report));
    sections.push(why(report));
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
        sections: what_to_do(report).collect(),
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

fn headline<'a>(report: &Report<'a>) -> Headline<'a> {
    let (rules, rank) = (report.assessment.rules(), report.assessment.rank());
    let could_be = || {
        let (missing, not_sure) = report.could_raise_it();
        let not_given = report.assessment.not_given().count();
        let most_urgent = &rules.level(report.assessment.possible()).name;
        words::could_be(not_given, missing, not_sure, most_urgent).into()
    };
    Headline {
        sentence: words::level(&rules.level(rank).sentence, report.is_at_least()),
        is_most_urgent: rank == rules.top(),
        could_be: report.is_at_least().then(could_be),
        about: words::page_about(rules).into(),
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
    let advice = Section::list(words::WHAT_TO_DO, report.advice());
    let advice = advice.map(|advice| advice.placed(Area::First, "what-to-do"));
    first.into_iter().chain(advice).chain(last)
}

fn emergency_numbers<'a>(report: &Report<'a>) -> Section<'a> {
    let places = report.assessment.rules().places();
    let call = places.call();
    let call = call.map(|(place, number)| (place.into(), number.into()));
    let blocks = vec![
        Block::Numbers(call.collect()),
        Block::paragraph(places.elsewhere.text.as_str()),
    ];
    Section::new(words::IN_AN_EMERGENCY, blocks).placed(Area::First, "emergency")
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

fn why<'a>(report: &Report<'a>) -> Section<'a> {
    let reasons = report.assessment.because().iter();
    let reasons = reasons.map(|reason| {
        let item = Item::from(reason.rule.say.as_str());
        if reason.unsure.is_empty() {
            return item;
        }
        item.with(Block::paragraph(unsure(reason, report)))
    });
    let none = || Section::new(words::WHY, vec![Block::paragraph(words::NO_REASON)]);
    let why = Section::list(words::WHY, reasons).unwrap_or_else(none);
    why.placed(Area::Columns, "why")
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
    let mentioned = report
        .mentioned()
        .filter(|undecided| undecided.rule.rank > rules.otherwise());
    let mentioned = mentioned.map(|undecided| {
        let level = &rules.level(undecided.rule.rank).name;
        words::mentioned(&names(report, &undecided.waits_for), level)
    });
    let mut mentioned: Vec<String> = mentioned.collect();
    mentioned.dedup();
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
