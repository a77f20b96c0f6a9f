//! The result in brief, to be read in one window: how soon, what to do, what to say, whom to call.

mod calmer;
mod emergency;
mod room;
mod you_said;

use super::{Report, sections};
use crate::page::{Area, Block, Closing, Headline, Item, Opening, Page, Section};
use room::Room;

/// The page, which says as much as there is room for.
pub(super) fn page<'a>(report: &Report<'a>) -> Page<'a> {
    let (all, first) = report.count_of_advice_of_rules();
    if report.is_emergency() {
        let rooms = room::in_an_emergency(all, first);
        return room::filled(report, &rooms, |room| emergency::page(report, room));
    }
    let changes = calmer::to_look_out_for(report);
    let rooms = room::below_an_emergency(all, first);
    room::filled(report, &rooms, |room| calmer::page(report, &changes, room))
}

/// A page with nothing but its first lines and its last: the level begins and ends it, and whom to call stands above
/// the end.
fn headed<'a>(report: &Report<'a>, first: Vec<Block<'a>>) -> Page<'a> {
    let (rules, words) = (report.assessment.rules(), report.words());
    let most_urgent = &rules.level(report.assessment.possible()).name;
    let could_be = || {
        let (open, could_raise_it) = (report.open().count(), report.could_raise_it().count());
        words
            .open_could_mean(open, could_raise_it, most_urgent)
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

/// Where to go at the place, the advice of the level in brief, and as much as there is room for of what the rules add
/// that lead to it.
fn what_to_do<'a>(report: &Report<'a>, room: Room) -> Section<'a> {
    let advice = report.brief_advice(room.advice_of_level, room.advice_of_rules);
    let advice = advice.into_iter().map(Item::from);
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
