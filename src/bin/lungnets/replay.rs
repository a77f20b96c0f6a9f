//! `lungnets replay`: does a result of earlier still come out the same?

mod words;

use std::ffi::OsString;

use clap::Args;
use lungnets::fault::Fault;
use lungnets::layout::{Line, Page, Role};
use lungnets::replay::{Difference, Replay, replay};
use lungnets::rules::RuleSet;

use crate::advice;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::{self, Unusable};
use crate::look::Look;
use crate::output;
use crate::paint::Paint;

/// Which result to compare.
#[derive(Debug, Args)]
#[group(skip)]
pub struct ReplayOptions {
    /// A result in JSON; - is standard input
    result: OsString,
}

/// Puts the answers of a result to the rules again, and prints what is not the same.
pub fn run(rules: &RuleSet, asked: &ReplayOptions, options: Look) -> Result<Exit, Failure> {
    let file = &asked.result;
    let text = files::read(file)?;
    let replay = replay(rules, &text).map_err(|faults| Unusable::faulty(file, faults))?;
    let lines = lines(&replay, rules, output::width(options.width));
    output::write(&Paint::for_stdout(options.color).lines(&lines))?;
    Ok(if replay.is_same() {
        Exit::Done
    } else {
        Exit::Differs
    })
}

fn lines(replay: &Replay, rules: &RuleSet, width: usize) -> Vec<Line> {
    let mut page = Page::new(width);
    if replay.is_same() {
        page.put(Role::Body, &words::same(rules));
        return page.into_lines();
    }
    page.put(Role::Body, &words::differs(replay.differences.len()));
    for step in replay.differences.iter().filter_map(words::level) {
        page.put(Role::Body, &step);
    }
    let mut places = replay.differences.iter().map(|step| step.place.as_str());
    if places.any(|place| place == "rule_set.id") {
        page.put(Role::Body, words::OTHER_RULES);
    }
    misfits(&replay.misfits, &mut page);
    page.heading(words::DIFFERENCES);
    for Difference { place, change, .. } in &replay.differences {
        page.body(place);
        for (mark, what) in words::change(change) {
            page.wrap(Role::Body, mark, "          ", &what);
        }
    }
    page.into_lines()
}

fn misfits(faults: &[Fault], page: &mut Page) {
    if faults.is_empty() {
        return;
    }
    page.heading(words::MISFITS);
    for fault in faults {
        for line in fault.told_in(advice::told).lines() {
            match line.strip_prefix("  ") {
                Some(more) => page.under_item(more),
                None => page.body(line),
            }
        }
    }
}
