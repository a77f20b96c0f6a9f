//! What a report says, in the order of saying it.

use std::collections::BTreeSet;

use super::said::RestsOn;
use super::together::Together;
use super::{Report, explained, glance, phone, words};
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
    sections.extend(phone(report));
    sections.extend(emergency_below_the_top(report));
    sections.push(scale(report));
    sections.push(why(report));
    sections.extend(also(report));
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
        sections: what_to_do(report).into_iter().collect(),
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
        first: first(report),
        is_most_urgent: rank == rules.top(),
        could_be: report.is_at_least().then(could_be),
        about: words::page_about(rules).into(),
    }
}

/// What stands right under the level: what to do first, and in an emergency whom to call. The number comes before all but
/// what stands in its place.
fn first<'a>(report: &Report<'a>) -> Vec<Block<'a>> {
    let is_emergency = report.assessment.rank() == report.assessment.rules().top();
    let mut first = report.first_things().into_iter();
    let number_is_first = first.any(|first| !first.instead_of_number);
    let do_first = report.do_first().into_iter().map(Block::paragraph);
    let call = || {
        let call = [Block::paragraph(words::CALL)].into_iter();
        call.chain(emergency_numbers(report))
    };
    match (is_emergency, number_is_first) {
        (false, _) => do_first.collect(),
        (true, true) => call().chain(do_first).collect(),
        (true, false) => do_first.chain(call()).collect(),
    }
}

fn what_to_do<'a>(report: &Report<'a>) -> Option<Section<'a>> {
    let advice = Section::list(words::WHAT_TO_DO, report.advice());
    advice.map(|advice| advice.placed(Area::First, "what-to-do"))
}

fn phone<'a>(report: &Report<'a>) -> Option<Section<'a>> {
    let phone = Section::list(words::PHONE, phone::sentences(report.assessment));
    phone.map(|phone| phone.placed(Area::First, "phone"))
}

/// Whom to call in an emergency, where this is none: there it stands right under the level.
fn emergency_below_the_top<'a>(report: &Report<'a>) -> Option<Section<'a>> {
    let is_below = report.assessment.rank() < report.assessment.rules().top();
    is_below.then(|| {
        let numbers = emergency_numbers(report);
        Section::new(words::IN_AN_EMERGENCY, numbers).placed(Area::First, "emergency")
    })
}

/// The number of the place; where it is not known all of them, and what to do anywhere else.
fn emergency_numbers<'a>(report: &Report<'a>) -> Vec<Block<'a>> {
    let call = report.call().into_iter();
    let call = call.map(|(place, number)| (place.into(), number.into()));
    let elsewhere = &report.assessment.rules().places().elsewhere.text;
    let elsewhere = report
        .place
        .is_none()
        .then(|| Block::paragraph(elsewhere.as_str()));
    let numbers = [Block::Numbers(call.collect())].into_iter();
    numbers.chain(elsewhere).collect()
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

/// The reasons for the level.
fn why<'a>(report: &Report<'a>) -> Section<'a> {
    let assessment = report.assessment;
    let reasons = assessment.deciding().map(|reason| {
        let rests_on = RestsOn::of(reason, assessment.answers());
        item(reason.rule.say.as_str(), &rests_on, reason.lower(), report)
    });
    let none = || {
        let why = match assessment.rank() == assessment.rules().otherwise() {
            true => words::NO_REASON,
            false => words::OPEN_ANSWERS,
        };
        Section::new(words::WHY, vec![Block::paragraph(why)])
    };
    let why = Section::list(words::WHY, reasons).unwrap_or_else(none);
    why.placed(Area::Columns, "why")
}

/// The reasons that are less urgent than the result: they stand apart, so that they make it no smaller.
fn also<'a>(report: &Report<'a>) -> Option<Section<'a>> {
    let together = Together::of(report.less_urgent(), report);
    let items = together.into_iter().map(|together| {
        let (first, others) = together.says;
        let says = others
            .into_iter()
            .fold(Phrase::from(first), |says, say| says.and(" ").and(say));
        item(says, &together.rests_on, together.lower, report)
    });
    to_read(words::ALSO, items, "also")
}

/// A reason, with what this person said that it rests on.
fn item<'a>(
    says: impl Into<Phrase<'a>>,
    rests_on: &RestsOn,
    lower: Option<Rank>,
    report: &Report<'a>,
) -> Item<'a> {
    let mut item = Item::from(says.into());
    let sentences = in_sentences(rests_on, lower, report).into_iter();
    item.beneath.extend(sentences.map(Block::paragraph));
    item
}

/// What a person said that a rule which holds rests on, and what answers of "not sure" did to it.
pub(super) fn rests_on(reason: &Reason<'_>, report: &Report<'_>) -> Vec<String> {
    let rests_on = RestsOn::of(reason, report.assessment.answers());
    in_sentences(&rests_on, reason.lower(), report)
}

/// The same, of what one or more reasons rest on that count at a lower level than their own, or at their own.
fn in_sentences(rests_on: &RestsOn, lower: Option<Rank>, report: &Report<'_>) -> Vec<String> {
    let said = &rests_on.said;
    let mut sentences: Vec<String> = Vec::new();
    sentences.extend((!said.is_empty()).then(|| words::you_said(said)));
    if rests_on.not_sure.is_empty() {
        return sentences;
    }
    if let Some(lower) = lower {
        let level = report.assessment.rules().level(lower);
        sentences.push(words::counts_lower(&rests_on.not_sure_about(), &level.name));
    } else {
        let groups = rests_on.not_sure_by_answer().into_iter();
        sentences.extend(groups.map(|(counts_as, about)| words::treated_as(&about, counts_as)));
    }
    sentences
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
