//! `lungnets rules diff`: what a newer rule file changes for people.

use std::ffi::OsStr;

use lungnets::assessment::Assessment;
use lungnets::layout::{Page, Role};
use lungnets::proof::{Difference, Move, difference};

use super::command::command;
use super::failure::RulesFailure;
use super::words;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::look::Look;
use crate::paint::Paint;
use crate::{files, output};

/// Prints what is different; the exit code says whether any level fell.
pub(super) fn run(old: &OsStr, new: &OsStr, options: Look) -> Result<Exit, Failure> {
    let (old_rules, _) = files::rules_to_check(Some(old))?;
    let (new_rules, _) = files::rules_to_check(Some(new))?;
    let difference = difference(&old_rules, &new_rules).ok_or(RulesFailure::TooLarge)?;
    let mut page = Page::new(output::width(options.width));
    if difference.is_empty() {
        page.put(Role::Body, words::THE_SAME);
    }
    moves(&difference, old, new, &mut page);
    lists(&difference, &mut page);
    let lines = page.into_lines();
    let lines = lines.strip_prefix(&[blank()][..]).unwrap_or(&lines);
    output::write(&Paint::for_stdout(options.color).lines(lines))?;
    Ok(if difference.falls() {
        Exit::Fell
    } else if difference.is_empty() {
        Exit::Done
    } else {
        Exit::Moved
    })
}

/// The line that stands before the first heading.
fn blank() -> lungnets::layout::Line {
    let mut page = Page::new(0);
    page.gap();
    page.into_lines().remove(0)
}

fn moves(difference: &Difference<'_>, old: &OsStr, new: &OsStr, page: &mut Page) {
    for (falls, heading) in [(true, words::LOWERED), (false, words::RAISED)] {
        let mut moves = difference
            .moves
            .iter()
            .filter(|step| step.falls == falls)
            .peekable();
        if moves.peek().is_some() {
            page.heading(heading);
        }
        for Move {
            from,
            to,
            answer_sets,
            shown_by: (before, after),
            ..
        } in moves
        {
            page.body(&words::moves(from, to, *answer_sets));
            for (answers, file) in [(before, old), (after, new)] {
                page.whole("    ", &command(answers, Some(file)));
                let result = words::result(&Assessment::of(answers));
                page.wrap(Role::Body, "      gives ", "        ", &result);
            }
        }
    }
}

fn lists(difference: &Difference<'_>, page: &mut Page) {
    let ids = |rules: &[&lungnets::rules::Rule]| -> Vec<String> {
        rules.iter().map(|rule| rule.id.to_string()).collect()
    };
    page.list(words::QUESTIONS_REMOVED, &difference.questions_removed);
    page.list(words::QUESTIONS_ADDED, &difference.questions_added);
    page.list(words::RULES_REMOVED, ids(&difference.removed));
    page.list(words::RULES_ADDED, ids(&difference.added));
    let moved = difference.moved.iter();
    let moved = moved.map(|(rule, from, to)| words::rule_moved(rule, from, to));
    page.list(words::RULES_MOVED, moved);
    let changed = difference.changed.iter();
    let changed = changed.map(|(rule, count)| words::rule_changed(rule, *count));
    page.list(words::RULES_CHANGED, changed);
    if !difference.reworded.is_empty() {
        page.heading(words::REWORDED);
    }
    for text in &difference.reworded {
        page.body(&text.place);
        for (mark, text) in [("    - ", &text.old), ("    + ", &text.new)] {
            if let Some(text) = text {
                page.wrap(Role::Body, mark, "      ", text);
            }
        }
    }
}
