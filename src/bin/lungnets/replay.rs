//! `lungnets replay`: does a result of earlier still come out the same?

use std::ffi::OsString;

use clap::Args;
use lungnets::json::Json;
use lungnets::page::{Block, Item, Opening, Page, Section};
use lungnets::quote::clean;
use lungnets::replay::{Change, Difference, Replay, RuleSetName, replay};
use lungnets::rules::RuleSet;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::{self, Unusable};
use crate::look::Look;
use crate::output;
use crate::phrases;
use crate::shared_options::PageFormat;

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
        ..Page::new(rules.language(), title(rules))
    };
    if replay.is_same() {
        return Page {
            lead: vec![Block::paragraph(same(rules))],
            ..page
        };
    }
    let differences = &replay.differences;
    let mut lead = vec![Block::paragraph(differs(differences.len()))];
    let other_rules = replay.made_with.iter();
    lead.extend(other_rules.map(|made| Block::paragraph(made_with(made, rules))));
    lead.extend(differences.iter().filter_map(level).map(Block::paragraph));
    let mut places = differences.iter().map(|step| step.place.as_str());
    if places.any(|place| place == "rule_set.id") {
        lead.push(Block::paragraph(OTHER_RULES));
    }
    let different = differences.iter().map(|step| {
        let change = change(&step.change);
        Item::from(step.place.as_str()).with(change)
    });
    let different = Section::entries(DIFFERENCES, different.collect());
    let misfits = Section::entries(MISFITS, replay.misfits.iter().map(phrases::fault).collect());
    Page {
        lead,
        sections: misfits.into_iter().chain(different).collect(),
        ..page
    }
}

const DIFFERENCES: &str = "Not the same";
const OTHER_RULES: &str =
    "It is a result of another rule set. If you have that file, name it with --rules.";
const MISFITS: &str = "The answers do not fit these rules";

fn title(rules: &RuleSet) -> String {
    format!("A result put to {} {} again", rules.id(), rules.version())
}

fn same(rules: &RuleSet) -> String {
    format!(
        "The same answers give the same result now, with rule set {} {}.",
        rules.id(),
        rules.version()
    )
}

fn differs(count: usize) -> String {
    let parts = match count {
        1 => "1 part differs".to_owned(),
        _ => format!("{count} parts differ"),
    };
    format!("The same answers do not give the same result now: {parts}.")
}

/// Which rules the result was made with, where they are others.
fn made_with(RuleSetName { id, version, .. }: &RuleSetName, rules: &RuleSet) -> String {
    if id == rules.id() {
        format!(
            "It was made with rule set {version}; this is rule set {}.",
            rules.version()
        )
    } else {
        format!(
            "It was made with rule set {id} {version}; this is rule set {} {}.",
            rules.id(),
            rules.version()
        )
    }
}

/// The one difference that matters most, as a sentence.
fn level(difference: &Difference) -> Option<String> {
    match (difference.place.as_str(), &difference.change) {
        ("level.id", Change::Other { then, now }) => Some(format!(
            "The level was {}, and is now {}.",
            value(then),
            value(now)
        )),
        _ => None,
    }
}

/// What became of a part.
fn change(change: &Change) -> Block<'static> {
    let nothing = || "nothing".to_owned();
    let (then, now) = match change {
        Change::Other { then, now } => (value(then), value(now)),
        Change::Gone(then) => (whole(then), nothing()),
        Change::New(now) => (nothing(), whole(now)),
        Change::Reordered => return Block::paragraph("the same parts, in another order"),
    };
    Block::Sides(vec![
        ("then:".into(), then.into()),
        ("now:".into(), now.into()),
    ])
}

/// A part that only one side has. Its place says enough of a rule or a source; there is no need to write it out.
fn whole(json: &Json<'_>) -> String {
    match json {
        Json::Object(_) => "there".to_owned(),
        _ => value(json),
    }
}

/// A value as JSON in one line, and harmless.
fn value(json: &Json<'_>) -> String {
    clean(&json.in_one_line())
}
