//! How a result came about: where the answers came from, and how every rule came out.

mod condition;

use super::Report;
use super::sources::title;
use super::words::{answer, listed};
use crate::answers::{Said, Value};
use crate::assessment::{CameOut, LevelFrom, Trace, TracedRule};
use crate::language::in_quotes;
use crate::page::{Area, Block, Item, Section};
use crate::rules::QuestionIndex;
use crate::truth::Truth;
use condition::Spelling;

/// What an answer came from, such as a file, as the caller calls it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CameFrom {
    /// Its name for programs, such as `file`.
    pub id: &'static str,
    /// Its name for people, after the answer, such as "from the file".
    pub words: &'static str,
}

/// Where the answer to one question came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Origin {
    /// The question.
    pub question: QuestionIndex,
    /// What the answer came from.
    pub place: CameFrom,
    /// Another answer that does not count, and what that came from.
    pub overruled: Option<(Value, CameFrom)>,
}

/// Everything that explains the result, in the order of saying it.
pub(super) fn sections<'a>(report: &Report<'a>, origins: &[Origin]) -> Vec<Section<'a>> {
    let trace = report.assessment.trace();
    let alike = trace.rules.chunk_by(|a, b| {
        std::mem::discriminant(&a.came_out) == std::mem::discriminant(&b.came_out)
    });
    let rules = alike.filter_map(|alike| {
        let heading = report.words().rules_that(&alike[0].came_out, alike.len());
        let rules = alike.iter().map(|traced| rule(traced, &trace, report));
        Section::list(heading, rules)
    });
    let came_from = came_from(report, origins).into_iter();
    came_from
        .chain([how(&trace, report)])
        .chain(rules)
        .map(|section| section.placed(Area::Appendix, "explained"))
        .collect()
}

/// The answers that count, each with the place that it came from.
fn came_from<'a>(report: &Report<'a>, origins: &[Origin]) -> Option<Section<'a>> {
    let (assessment, say) = (report.assessment, report.words());
    let answers = origins.iter().filter_map(|origin| {
        let question = assessment.rules().question(origin.question);
        let said = assessment.answers().said(origin.question);
        let Said::Given(_) = said else { return None };
        let in_words = |said| answer(question, said, say);
        let answered = format!("{}: {}", question.name, in_words(said));
        let place = origin.place;
        Some(match origin.overruled {
            None => say.came_from(&answered, place.words),
            Some((other, from)) => {
                let other = in_words(Said::Given(other));
                say.came_from_instead(&answered, place.words, &other, from.words)
            }
        })
    });
    Section::list(say.origins(), answers)
}

/// What the level rests on, and how to read the rules.
fn how<'a>(trace: &Trace<'_>, report: &Report<'a>) -> Section<'a> {
    let (level, say) = (&report.level().name, report.words());
    let level = match &trace.level_from {
        LevelFrom::Rules(rules) => {
            let ids: Vec<&str> = rules.iter().map(|rule| rule.id.as_str()).collect();
            match ids.as_slice() {
                [one] => say.level_from_rule(level, one),
                all => say.level_from_rules(level, &all.join(", ")),
            }
        }
        LevelFrom::IfUnanswered => say.level_if_unanswered(level),
        LevelFrom::Otherwise => say.level_otherwise(level),
    };
    let truth_values = say.truth_values().map(Item::from);
    Section::new(
        say.how_it_came_about(),
        vec![
            Block::paragraph(level),
            Block::Subheading(say.how_to_read_parts().into()),
            Block::list(truth_values.into()),
        ],
    )
}

fn rule<'a>(traced: &TracedRule<'a>, trace: &Trace<'a>, report: &Report<'a>) -> Item<'a> {
    let (rules, say) = (report.assessment.rules(), report.words());
    let level = &rules.level(traced.rule.rank).name;
    let when = Spelling::new(trace, report.assessment.answers()).items(&traced.when);
    let sources = traced.rule.sources.iter().map(|index| rules.source(*index));
    let sources = sources.map(|source| Item::from(title(source, rules, None)));
    let mut item = Item::from(say.rule_that(&traced.came_out, &traced.rule.id))
        .with(Block::paragraph(say.rule_level(level)));
    let since = since(traced, report).into_iter();
    item.beneath.extend(since.map(Block::paragraph));
    item.with(Block::paragraph(
        say.rule_says(&traced.came_out, &traced.rule.say),
    ))
    .with(Block::list(vec![
        Item::from(say.holds_when()).with(Block::list(when)),
        Item::from(say.sources()).with(Block::list(sources.collect())),
    ]))
}

/// What a rule that holds rests on, or which answers one waits for.
fn since(traced: &TracedRule<'_>, report: &Report<'_>) -> Vec<String> {
    let (rules, say) = (report.assessment.rules(), report.words());
    match (traced.came_out, &traced.rule.if_unsure.mention) {
        (CameOut::Holds(reason), _) => super::reasons::rests_on(reason, report),
        (CameOut::Waits(open), Some(mention)) if traced.when.truth == Truth::Unsure => {
            let names = in_quotes(&rules.names_of(&open.waits_for), say).join(", ");
            vec![say.only_mentioned(&names, &mention.reason)]
        }
        (CameOut::Waits(open), _) => vec![say.waits_for(&listed(&rules.names_of(&open.waits_for)))],
        (CameOut::DoesNotHold, _) => Vec::new(),
    }
}
