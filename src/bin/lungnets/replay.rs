//! `lungnets replay`: does a result of earlier still come out the same?

mod words;

use std::ffi::OsString;

use clap::Args;
use lungnets::page::{Block, Item, Mark, Opening, Page, Section};
use lungnets::replay::{Replay, replay};
use lungnets::rules::RuleSet;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::{self, Unusable};
use crate::look::Look;
use crate::output;
use crate::phrases;
use crate::values::PageFormat;

/// Which result to compare.
#[derive(Debug, Args)]
#[group(skip)]
pub struct ReplayOptions {
    /// A result in JSON; - is standard input
    result: OsString,

    #[command(flatten)]
    format: PageFormat,
}

/// Puts the answers of a result to the rules again, and prints what is not the same.
pub fn run(rules: &RuleSet, asked: &ReplayOptions, look: Look) -> Result<Exit, Failure> {
    let file = &asked.result;
    let text = files::read(file)?;
    let replay = replay(rules, &text).map_err(|faults| Unusable::faulty(file, faults))?;
    output::show(&page(&replay, rules), asked.format.get(), look)?;
    Ok(if replay.is_same() {
        Exit::Done
    } else {
        Exit::Differs
    })
}

fn page<'r>(replay: &'r Replay, rules: &'r RuleSet) -> Page<'r> {
    let page = Page {
        opening: Opening::Implied,
        ..Page::new(rules.language(), words::title(rules))
    };
    if replay.is_same() {
        return Page {
            lead: vec![Block::paragraph(words::same(rules))],
            ..page
        };
    }
    let differences = &replay.differences;
    let mut lead = vec![Block::paragraph(words::differs(differences.len()))];
    let made_with = replay.made_with.iter();
    lead.extend(made_with.map(|made| Block::paragraph(words::made_with(made, rules))));
    lead.extend(
        differences
            .iter()
            .filter_map(words::level)
            .map(Block::paragraph),
    );
    let mut places = differences.iter().map(|step| step.place.as_str());
    if places.any(|place| place == "rule_set.id") {
        lead.push(Block::paragraph(words::OTHER_RULES));
    }
    let different = differences.iter().map(|step| {
        let change = words::change(&step.change);
        Item::from(step.place.as_str()).with(change)
    });
    let different = bare(words::DIFFERENCES, different.collect());
    let misfits = bare(
        words::MISFITS,
        replay.misfits.iter().map(phrases::fault).collect(),
    );
    Page {
        lead,
        sections: misfits.into_iter().chain(different).collect(),
        ..page
    }
}

fn bare<'r>(heading: &'r str, items: Vec<Item<'r>>) -> Option<Section<'r>> {
    (!items.is_empty()).then(|| Section::new(heading, vec![Block::List(Mark::Bare, items)]))
}
