//! The result in brief, to be read in one window: how soon, what to do, what to say, whom to call.

mod calmer;
mod room;
mod you_said;

use super::{Report, act, phone, sections};
use crate::named::named;
use crate::page::{Area, Block, Closing, Headline, Item, Opening, Page, Section};
use room::Room;

named! {
    /// How much the page of a result says.
    Detail {
        /// What a person needs at once, in one window: what to do, what to say, whom to call.
        Brief = "brief",
        /// All that there is, for a doctor and for whoever checks it.
        Full = "full",
    }
}

/// The page, which says as much as there is room for.
pub(super) fn page<'a>(report: &Report<'a>) -> Page<'a> {
    if report.is_emergency() {
        let page = |room| in_an_emergency(report, room);
        return room::filled(report, &room::IN_AN_EMERGENCY, page);
    }
    let changes = calmer::to_look_out_for(report);
    let page = |room| calmer::page(report, &changes, room);
    room::filled(report, &room::BELOW_AN_EMERGENCY, page)
}

/// The page of the most urgent level: whom to call, what was said, what to do, and nothing that can wait.
fn in_an_emergency<'a>(report: &Report<'a>, room: Room) -> Page<'a> {
    let call = [Block::paragraph(report.whom_to_call())].into_iter();
    let call = call.chain(act::elsewhere(report)).collect();
    let say = phone::sentences(report.assessment, room.said).into_iter();
    let say = say.take(1).filter(|_| room.phone);
    let say = say.map(|sentence| Block::paragraph(report.words().say(&sentence)));
    let last = say.chain(disclaimers(report).take(1));
    let last = last.chain(unreviewed(report));
    let last = last.chain(open(report).filter(|_| room.see_also));
    let mut said = you_said::blocks(report, room.said.signs);
    said.truncate(if room.not_sure > 0 { 2 } else { 1 });
    Page {
        lead: said,
        sections: vec![
            what_to_do(report, room),
            Section::without_heading(last.collect()),
        ],
        ..headed(report, act::right_under_the_level(report, call))
    }
}

/// That something is open, so that nobody takes these notes for all that a doctor should know.
fn open<'a>(report: &Report<'_>) -> Option<Block<'a>> {
    let open = report.open().count();
    (open > 0).then(|| Block::paragraph(report.words().open(open, report.has_notes)))
}

/// What was said that the level rests on, and what was not sure, as far as it fits into a line or two.
pub(super) fn said<'a>(report: &Report<'a>) -> Vec<Block<'a>> {
    you_said::blocks(report, phone::AtMost::USUAL.signs)
}

/// A page with nothing but its first lines and its last: the level begins and ends it, and whom to call stands above
/// the end.
fn headed<'a>(report: &Report<'a>, first: Vec<Block<'a>>) -> Page<'a> {
    let (rules, words) = (report.assessment.rules(), report.words());
    let most_urgent = &rules.level(report.assessment.possible()).name;
    let could_be = || {
        let (open, could_raise_it) = (report.open().count(), report.could_raise_it().count());
        let could_mean = words.open_could_mean(open, could_raise_it, most_urgent);
        could_mean.into()
    };
    let headline = Headline {
        first,
        could_be: report.is_at_least().then(could_be),
        ..sections::headline(report)
    };
    Page {
        opening: Opening::Headline(headline),
        closing: Closing::AboveHeadline(report.whom_to_call().into()),
        is_tight: true,
        ..Page::new(rules.language(), words.page_title(rules.title()))
    }
}

/// Where to go at the place, then as much of the brief advice of the level as there is room for, then all that the
/// rules which lead to it add.
fn what_to_do<'a>(report: &Report<'a>, room: Room) -> Section<'a> {
    let advice = report.brief_advice(room.advice_of_level);
    let advice = advice.into_iter().map(Item::from);
    let advice = vec![Block::list(advice.collect())];
    Section::new(report.words().what_to_do(), advice).placed(Area::Whole, "what-to-do")
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
