//! Every level below the most urgent one in brief: what to do, what to say, when to get help sooner.

use super::room::Room;
use super::{disclaimers, headed, unreviewed, what_to_do, you_said};
use crate::page::{Area, Block, Item, Page, Section};
use crate::report::{Report, act, phone};

/// The page.
pub(super) fn page<'a>(report: &Report<'a>, room: Room) -> Page<'a> {
    let phone = phone::sentences(report.assessment, room.said);
    let lead = match phone.is_empty() {
        true => you_said::blocks(report, room.said.signs),
        false => Vec::new(), // it says the same
    };
    let mut sections = vec![what_to_do_and_say(report, &phone)];
    sections.extend(sooner_if(report, room.changes));
    sections.push(to_end_with(report));
    Page {
        lead,
        sections,
        ..headed(report, act::right_under_the_level(report, Vec::new()))
    }
}

/// What to do, and with it what to say on the phone.
fn what_to_do_and_say<'a>(report: &Report<'a>, phone: &[String]) -> Section<'a> {
    let mut section = what_to_do(report);
    if !phone.is_empty() {
        let say = Block::paragraph(report.words().quoted(&phone.join(" ")));
        section
            .blocks
            .extend([Block::Subheading(report.words().phone().into()), say]);
    }
    section
}

/// The first of the changes that would lead to the most urgent level that one change can lead to.
fn sooner_if<'a>(report: &Report<'a>, at_most: usize) -> Option<Section<'a>> {
    let (rank, changes) = report.sooner_if().next()?;
    let left_out = changes.len().saturating_sub(at_most);
    let mut items: Vec<Item<'a>> = Vec::new();
    for (change, number) in changes.iter().take(at_most).zip(1..) {
        items.push(if number == at_most && left_out > 0 {
            report.words().or_more(change.words, left_out).into()
        } else {
            change.words.into()
        });
    }
    let level = &report.assessment.rules().level(rank).name;
    let section = Section::list(report.words().sooner_level(level), items)?;
    Some(section.placed(Area::Whole, "sooner-if"))
}

/// What it is not, how to have all of it, and whom to call in a place that is not known, unless the advice has said
/// that.
fn to_end_with<'a>(report: &Report<'a>) -> Section<'a> {
    let see_also = report.see_also.map(Block::paragraph);
    let elsewhere = &report.assessment.rules().places().elsewhere.call;
    let mut advice = report.brief_advice().into_iter();
    let is_said = advice.any(|line| line.contains(elsewhere.as_str()));
    let elsewhere = act::elsewhere(report).filter(|_| !is_said);
    let last = disclaimers(report).chain(unreviewed(report));
    let last = last.chain(see_also).chain(elsewhere);
    Section::without_heading(last.collect()).placed(Area::Foot, "disclaimers")
}
