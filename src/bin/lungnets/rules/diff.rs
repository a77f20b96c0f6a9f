//! `lungnets rules diff`: what a newer rule file changes for people.

use std::ffi::OsStr;

use lungnets::page::{Block, Format, Item, Mark, Opening, Page, Section};
use lungnets::proof::{Difference, Move, Reworded, difference};
use lungnets::rules::Rule;

use super::failure::RulesFailure;
use super::{command, words};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::look::Look;
use crate::{files, output};

/// Prints what is different; the exit code says whether any level fell.
pub(super) fn run(old: &OsStr, new: &OsStr, format: Format, look: Look) -> Result<Exit, Failure> {
    let (old_rules, _) = files::rules_to_check(Some(old))?;
    let (new_rules, _) = files::rules_to_check(Some(new))?;
    let difference = difference(&old_rules, &new_rules).ok_or(RulesFailure::TooLarge)?;
    let the_same = difference
        .is_empty()
        .then(|| Block::paragraph(words::THE_SAME));
    let moves = moves(&difference, old, new);
    let page = Page {
        opening: Opening::Implied,
        lead: the_same.into_iter().collect(),
        sections: moves.chain(lists(&difference)).collect(),
        ..Page::new(
            new_rules.language(),
            words::diff_title(&old_rules, &new_rules),
        )
    };
    output::show(&page, format, look)?;
    Ok(if difference.falls() {
        Exit::Fell
    } else if difference.is_empty() {
        Exit::Done
    } else {
        Exit::Moved
    })
}

/// Levels that fall, then those that rise, each with answers that show it.
fn moves<'d>(
    difference: &'d Difference<'_>,
    old: &'d OsStr,
    new: &'d OsStr,
) -> impl Iterator<Item = Section<'d>> {
    let of_one_kind = move |(falls, heading)| {
        let moves = difference
            .moves
            .iter()
            .filter(move |step| step.falls == falls);
        let blocks: Vec<Block<'d>> = moves.flat_map(|step| shown(step, old, new)).collect();
        (!blocks.is_empty()).then(|| Section::new(heading, blocks))
    };
    [(true, words::LOWERED), (false, words::RAISED)]
        .into_iter()
        .filter_map(of_one_kind)
}

fn shown(step: &Move<'_>, old: &OsStr, new: &OsStr) -> [Block<'static>; 3] {
    let (before, after) = &step.shown_by;
    [
        Block::paragraph(words::moves(step.from, step.to, step.answer_sets)),
        command::shown(before, Some(old)),
        command::shown(after, Some(new)),
    ]
}

fn lists<'d>(difference: &'d Difference<'_>) -> impl Iterator<Item = Section<'d>> {
    let ids = |rules: &'d [&Rule]| rules.iter().map(|rule| rule.id.as_str());
    let moved = difference.moved.iter();
    let moved = moved.map(|(rule, from, to)| words::rule_moved(rule, from, to));
    let changed = difference.changed.iter();
    let changed = changed.map(|(rule, count)| words::rule_changed(rule, *count));
    let reworded: Vec<Item<'d>> = difference.reworded.iter().map(reworded).collect();
    let reworded = (!reworded.is_empty())
        .then(|| Section::new(words::REWORDED, vec![Block::List(Mark::Bare, reworded)]));
    let lists = [
        Section::list(
            words::QUESTIONS_REMOVED,
            difference.questions_removed.iter().copied(),
        ),
        Section::list(
            words::QUESTIONS_ADDED,
            difference.questions_added.iter().copied(),
        ),
        Section::list(words::RULES_REMOVED, ids(&difference.removed)),
        Section::list(words::RULES_ADDED, ids(&difference.added)),
        Section::list(words::RULES_MOVED, moved),
        Section::list(words::RULES_CHANGED, changed),
        reworded,
    ];
    lists.into_iter().flatten()
}

fn reworded(text: &Reworded) -> Item<'_> {
    let old = text.old.as_deref().map(|old| ("-".into(), old.into()));
    let new = text.new.as_deref().map(|new| ("+".into(), new.into()));
    let sides = old.into_iter().chain(new).collect();
    Item::from(text.place.as_str()).with(Block::Sides(sides))
}
