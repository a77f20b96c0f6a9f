//! Every level below the most urgent one in brief: what to do, what to say, when to get help sooner.

use super::room::Room;
use super::{disclaimers, headed, unreviewed, what_to_do, you_said};
use crate::answers::{Answers, Value};
use crate::assessment::{Change, is_settled};
use crate::page::{Area, Block, Item, Page, Section};
use crate::report::{Report, act, phone};

/// The page, which names the first of these changes.
pub(super) fn page<'a>(report: &Report<'a>, changes: &[&Change<'a>], room: Room) -> Page<'a> {
    let mut phone = phone::sentences(report.assessment, room.said);
    let lead = match phone.is_empty() {
        true => you_said::blocks(report, room.said.signs),
        false => you_said::held_down_by(report, room.not_sure), // what was said, it says itself
    };
    phone.retain(|_| room.phone);
    let mut sections = vec![what_to_do_and_say(report, &phone, room)];
    sections.extend(sooner_if(report, changes, room.changes));
    sections.push(to_end_with(report, room.see_also));
    Page {
        lead,
        sections,
        ..headed(report, act::right_under_the_level(report, Vec::new()))
    }
}

/// What to do, and with it what to say on the phone.
fn what_to_do_and_say<'a>(report: &Report<'a>, phone: &[String], room: Room) -> Section<'a> {
    let mut section = what_to_do(report, room);
    if !phone.is_empty() {
        let say = Block::paragraph(report.words().quoted(&phone.join(" ")));
        section
            .blocks
            .extend([Block::Subheading(report.words().phone().into()), say]);
    }
    section
}

/// The changes that would lead to the most urgent level that one change can lead to: before what is an emergency for
/// anybody what is one for this person, first of all more of what was said already.
pub(super) fn to_look_out_for<'r, 'a>(report: &'r Report<'a>) -> Vec<&'r Change<'a>> {
    let first = report.sooner_if().next();
    let mut changes: Vec<&Change<'a>> =
        first.into_iter().flat_map(|(_, changes)| changes).collect();
    changes.sort_by_cached_key(|change| {
        let is_more = is_more_of_what_was_said(change, report);
        (!is_more, is_an_emergency_alone(change, report))
    });
    changes
}

/// The first of these changes, under the level that they lead to.
fn sooner_if<'a>(
    report: &Report<'a>,
    changes: &[&Change<'a>],
    at_most: usize,
) -> Option<Section<'a>> {
    let level = &report.assessment.rules().level(changes.first()?.rank).name;
    let left_out = changes.len().saturating_sub(at_most);
    let mut items: Vec<Item<'a>> = Vec::new();
    for (change, number) in changes.iter().take(at_most).zip(1..) {
        items.push(if number == at_most && left_out > 0 {
            let words = report.words();
            words
                .or_more(change.words, left_out, report.has_notes)
                .into()
        } else {
            change.words.into()
        });
    }
    let section = Section::list(report.words().sooner_level(level), items)?;
    Some(section.placed(Area::Whole, "sooner-if"))
}

/// Whether a change makes an answer worse that is not the calmest one already: more blood, or still less oxygen.
fn is_more_of_what_was_said(change: &Change<'_>, report: &Report<'_>) -> bool {
    let Change { question, .. } = change;
    let said = report.assessment.answers().given(question.index());
    said.filter(|said| Value::calmest(question) != Some(*said))
        .is_some_and(|said| match said {
            Value::Choice(_) | Value::Number(_) => true,
            Value::Unsure => question.is_ordered(),
            Value::Yes | Value::No | Value::Choices { .. } => false,
        })
}

/// Whether a change would be one to the most urgent level if nothing else had been said.
fn is_an_emergency_alone(change: &Change<'_>, report: &Report<'_>) -> bool {
    let alone = Answers::new(report.assessment.rules());
    is_settled(&alone.with(change.question.index(), change.new))
}

/// What it is not, how to have all of it where there is room for that, and whom to call in a place that is not known,
/// unless the advice of the level has said that.
fn to_end_with<'a>(report: &Report<'a>, with_see_also: bool) -> Section<'a> {
    let see_also = report.see_also.filter(|_| with_see_also);
    let see_also = see_also.map(Block::paragraph);
    let elsewhere = &report.assessment.rules().places().elsewhere.call;
    let mut advice = report.level().brief.iter();
    let is_said = advice.any(|line| line.at(report.place).contains(elsewhere.as_str()));
    let elsewhere = act::elsewhere(report).filter(|_| !is_said);
    let last = disclaimers(report).chain(unreviewed(report));
    let last = last.chain(see_also).chain(elsewhere);
    Section::without_heading(last.collect()).placed(Area::Foot, "disclaimers")
}
