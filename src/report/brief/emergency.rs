//! The most urgent level in brief: whom to call, what was said, what to do, and nothing that can wait.

use super::room::Room;
use super::{disclaimers, headed, unreviewed, what_to_do, whom_to_call, you_said};
use crate::page::{Block, Page, Section};
use crate::report::{Report, act, phone};

/// The page.
pub(super) fn page<'a>(report: &Report<'a>, room: Room) -> Page<'a> {
    let call = [Block::paragraph(whom_to_call(report))].into_iter();
    let call = call.chain(act::elsewhere(report)).collect();
    let say = phone::sentences(report.assessment, room.said)
        .into_iter()
        .next();
    let say = say.map(|sentence| Block::paragraph(report.words().say(&sentence)));
    let last = say
        .into_iter()
        .chain(disclaimers(report).take(1))
        .chain(unreviewed(report))
        .chain(open(report))
        .chain(how_to_have_all(report, room));
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

/// How to have all of it, where some of what the rules advise is left out.
fn how_to_have_all<'a>(report: &Report<'a>, room: Room) -> Option<Block<'a>> {
    let (all, _) = report.count_of_advice_of_rules();
    let see_also = report.see_also.filter(|_| room.advice_of_rules < all);
    see_also.map(Block::paragraph)
}
