//! The result in brief, to be read in one window: how soon, what to do, what to say, whom to call.

mod calmer;
mod emergency;
mod room;
mod you_said;

use super::{Report, sections};
use crate::page::{Area, Block, Closing, Headline, Item, Opening, Page, Section};

/// The page, which says as much as there is room for.
pub(super) fn page<'a>(report: &Report<'a>) -> Page<'a> {
    room::filled(|room| match report.is_emergency() {
        true => emergency::page(report, room),
        false => calmer::page(report, room),
    })
}

/// A page with nothing but its first lines and its last: the level begins and ends it, and whom to call stands above
/// the end.
fn headed<'a>(report: &Report<'a>, first: Vec<Block<'a>>) -> Page<'a> {
    let (missing, not_sure) = report.could_raise_it();
    let rules = report.assessment.rules();
    let most_urgent = &rules.level(report.assessment.possible()).name;
    let words = report.words();
    let could_be = || {
        words
            .open_could_mean(missing + not_sure, most_urgent)
            .into()
    };
    let headline = Headline {
        first,
        could_be: report.is_at_least().then(could_be),
        ..sections::headline(report)
    };
    Page {
        opening: Opening::Headline(headline),
        closing: Closing::AboveHeadline(whom_to_call(report).into()),
        is_tight: true,
        ..Page::new(rules.language(), words.page_title(rules.title()))
    }
}

/// Where to go at the place, and the advice of the level in brief.
fn what_to_do<'a>(report: &Report<'a>) -> Section<'a> {
    let advice = report.brief_advice().into_iter().map(Item::from);
    let advice = vec![Block::list(advice.collect())];
    Section::new(report.words().what_to_do(), advice).placed(Area::Whole, "what-to-do")
}

/// The number of the place; where it is not known those of all places, in one sentence.
fn whom_to_call(report: &Report<'_>) -> String {
    let call = report.call().into_iter();
    let numbers: Vec<String> = call
        .map(|(place, number)| format!("{place} {number}."))
        .collect();
    report.words().emergency(&numbers.join(" "))
}

/// That nobody has reviewed the translation, where that is so.
fn unreviewed<'a>(report: &Report<'a>) -> Option<Block<'a>> {
    let rules = report.assessment.rules();
    let told = rules.is_unreviewed_translation();
    told.then(|| Block::paragraph(report.words().unreviewed_translation()))
}

/// The disclaimers in short.
fn disclaimers<'a>(report: &Report<'a>) -> impl Iterator<Item = Block<'a>> + use<'a> {
    let disclaimers = report.assessment.rules().disclaimers_short().iter();
    disclaimers.map(|disclaimer| Block::paragraph(disclaimer.text.as_str()))
}
