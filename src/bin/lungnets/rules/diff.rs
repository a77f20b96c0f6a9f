//! `lungnets rules diff`: what a newer rule file changes for people.

mod beside;
mod lists;

use std::ffi::OsStr;

use lungnets::json::Json;
use lungnets::page::{Block, Format, Opening, Page, Section};
use lungnets::proof::{Difference, How, Move, Rewritten, Way, difference, rewritten};
use lungnets::rules::Level;
use lungnets::text::without_mark;

use super::{failure, printed, words};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::look::Look;
use crate::{files, output};
use beside::BesideThem;

/// Prints what is different; the exit code says whether any level fell.
pub(super) fn run(old: &OsStr, new: &OsStr, format: Format, look: Look) -> Result<Exit, Failure> {
    let (old_rules, old_text) = files::rules_to_check(Some(old))?;
    let (new_rules, new_text) = files::rules_to_check(Some(new))?;
    let difference = difference(&old_rules, &new_rules).ok_or_else(failure::too_large)?;
    let others = others(
        &difference,
        without_mark(&old_text),
        without_mark(&new_text),
    );
    let beside = BesideThem::of((old, &old_rules, &old_text), (new, &new_rules, &new_text));
    let levels = new_rules.levels().iter().map(|level| level.id.as_str());
    let lists = lists::Lists {
        others: &others,
        beside: &beside,
        levels: &levels.collect::<Vec<_>>(),
        files: (old, new),
    };
    let falls = difference.falls() || lists.has_some_to_weigh();
    let is_same = difference.is_empty() && others.is_empty() && beside.is_empty();
    let lead = match (is_same, difference.reordered) {
        (true, _) => vec![Block::paragraph(words::THE_SAME)],
        (false, true) => vec![Block::paragraph(words::REORDERED)],
        (false, false) => Vec::new(),
    };
    let moves = moves(&difference, old, new);
    let page = Page {
        opening: Opening::Implied,
        lead,
        sections: moves.chain(lists.of(&difference)).collect(),
        ..Page::new(
            new_rules.language(),
            words::diff_title(&old_rules, &new_rules),
        )
    };
    output::show(&page, format, look)?;
    Ok(if falls {
        Exit::Fell
    } else if is_same {
        Exit::Done
    } else {
        Exit::Moved
    })
}

/// What is written otherwise and stands in no other list: places of the file, and how each is otherwise.
fn others(difference: &Difference<'_>, old: &str, new: &str) -> Vec<Rewritten> {
    let (Ok(old), Ok(new)) = (Json::parse(old), Json::parse(new)) else {
        return Vec::new(); // both were read as rules before
    };
    let mut others = rewritten(&old, &new);
    others.retain(|part| !is_told(part, difference));
    others
}

/// Whether another list tells of a part: a question or a rule that comes or goes, the level of a rule, a text or a list
/// of them. More than a text is in what it belongs to.
fn is_told(part: &Rewritten, difference: &Difference<'_>) -> bool {
    let steps: Vec<&str> = part.place.split('.').collect();
    let is_whole = matches!(part.how, How::Added | How::Removed);
    let in_lists = match steps[..] {
        ["questions" | "rules", _] => is_whole,
        ["rules", _, "level"] => true,
        _ => false,
    };
    let texts = difference.reworded.iter();
    let mut rests = texts.filter_map(|text| text.place.strip_prefix(&part.place));
    in_lists || rests.any(|rest| rest.is_empty() || rest.starts_with('['))
}

/// Levels that fall, those that a person must weigh, then those that rise, each with answers that show it.
fn moves<'d>(
    difference: &'d Difference<'_>,
    old: &'d OsStr,
    new: &'d OsStr,
) -> impl Iterator<Item = Section<'d>> {
    let of_one_way = move |(way, heading, lead): (_, _, Option<&'static str>)| {
        let moves = difference.moves.iter().filter(|step| step.way == way);
        let shown: Vec<Block<'d>> = moves.flat_map(|step| shown(step, old, new)).collect();
        let lead = lead.map(Block::paragraph).into_iter();
        (!shown.is_empty()).then(|| Section::new(heading, lead.chain(shown).collect()))
    };
    let ways = [
        (Way::Falls, words::LOWERED, None),
        (Way::ToWeigh, words::TO_WEIGH, Some(words::HOW_TO_WEIGH)),
        (Way::Rises, words::RAISED, None),
    ];
    ways.into_iter().filter_map(of_one_way)
}

fn shown(step: &Move<'_>, old: &OsStr, new: &OsStr) -> Vec<Block<'static>> {
    let said = |side: &'static str, level: &Level| (side.into(), level.sentence.to_string().into());
    let sides = Block::Sides(vec![said("-", step.from), said("+", step.to)]);
    let has_sides = step.way == Way::ToWeigh && step.from.sentence != step.to.sentence;
    let sides = has_sides.then_some(sides);
    let counted = Block::paragraph(words::moves(step.from, step.to, step.way, step.answer_sets));
    let answers = step.shown_by.iter().flat_map(|shown| {
        let decided = shown.rule.filter(|_| step.shown_by.len() > 1);
        let decided = decided.map(|rule| Block::paragraph(words::decided(rule)));
        decided
            .into_iter()
            .chain(printed::before_and_after(&shown.answers, (old, new)))
    });
    [counted].into_iter().chain(sides).chain(answers).collect()
}
