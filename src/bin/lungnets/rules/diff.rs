//! `lungnets rules diff`: what a newer rule file changes for people.

use std::ffi::OsStr;

use lungnets::json::Json;
use lungnets::page::{Block, Format, Item, Opening, Page, Section};
use lungnets::proof::{Difference, How, Move, Reworded, Rewritten, Way, difference, rewritten};
use lungnets::rules::{Level, Rule};
use lungnets::text::without_mark;

use super::{failure, printed, words};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::look::Look;
use crate::{files, output};

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
    let falls = difference.falls() || others.iter().any(Rewritten::is_to_do);
    let is_same = difference.is_empty() && others.is_empty();
    let lead = match (is_same, difference.reordered) {
        (true, _) => vec![Block::paragraph(words::THE_SAME)],
        (false, true) => vec![Block::paragraph(words::REORDERED)],
        (false, false) => Vec::new(),
    };
    let moves = moves(&difference, old, new);
    let page = Page {
        opening: Opening::Implied,
        lead,
        sections: moves
            .chain(lists(&difference))
            .chain(written_otherwise(&others))
            .collect(),
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

/// What a person must weigh, then the rest.
fn written_otherwise<'d>(others: &'d [Rewritten]) -> impl Iterator<Item = Section<'d>> {
    let (to_weigh, rest): (Vec<_>, Vec<_>) = others.iter().partition(|part| part.is_to_do());
    let lists = [
        (words::WRITTEN_TO_WEIGH, to_weigh),
        (words::WRITTEN_OTHERWISE, rest),
    ];
    let list = |(heading, parts): (_, Vec<&Rewritten>)| {
        Section::list(heading, parts.into_iter().map(words::rewritten))
    };
    lists.into_iter().filter_map(list)
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
    let (before, after) = &step.shown_by;
    let said = |side: &'static str, level: &Level| (side.into(), level.sentence.to_string().into());
    let sides = Block::Sides(vec![said("-", step.from), said("+", step.to)]);
    let has_sides = step.way == Way::ToWeigh && step.from.sentence != step.to.sentence;
    let sides = has_sides.then_some(sides);
    let counted = Block::paragraph(words::moves(step.from, step.to, step.way, step.answer_sets));
    let shown = [
        printed::shown(before, Some(old)),
        printed::shown(after, Some(new)),
    ];
    [counted].into_iter().chain(sides).chain(shown).collect()
}

fn lists<'d>(difference: &'d Difference<'_>) -> impl Iterator<Item = Section<'d>> {
    let ids = |rules: &'d [&Rule]| rules.iter().map(|rule| rule.id.as_str());
    let others = difference.not_compared.iter();
    let others = others.map(|(question, choice)| format!("{}: {}", question.id, choice.id));
    let moved = difference.moved.iter();
    let moved = moved.map(|(rule, from, to)| words::rule_moved(rule, from, to));
    let changed = difference.changed.iter();
    let changed = changed.map(|(rule, count)| words::rule_changed(rule, *count));
    let (to_do, reworded): (Vec<_>, Vec<_>) =
        difference.reworded.iter().partition(|text| text.is_to_do());
    let entries = |heading, texts: Vec<&'d Reworded>| {
        Section::entries(heading, texts.into_iter().map(self::reworded).collect())
    };
    let lists = [
        Section::list(
            words::QUESTIONS_REMOVED,
            difference.questions_removed.iter().copied(),
        ),
        Section::list(
            words::QUESTIONS_ADDED,
            difference.questions_added.iter().copied(),
        ),
        Section::list(words::NOT_COMPARED, others),
        Section::list(words::RULES_REMOVED, ids(&difference.removed)),
        Section::list(words::RULES_ADDED, ids(&difference.added)),
        Section::list(words::RULES_MOVED, moved),
        Section::list(words::RULES_CHANGED, changed),
        entries(words::REWORDED_TO_DO, to_do),
        entries(words::REWORDED, reworded),
    ];
    lists.into_iter().flatten()
}

fn reworded(text: &Reworded) -> Item<'_> {
    let old = text.old.as_deref().map(|old| ("-".into(), old.into()));
    let new = text.new.as_deref().map(|new| ("+".into(), new.into()));
    let sides = old.into_iter().chain(new).collect();
    Item::from(text.place.as_str()).with(Block::Sides(sides))
}
