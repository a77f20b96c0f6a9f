//! `lungnets about`: background from the rule file, each statement with its sources.

use std::error::Error;
use std::fmt;

use clap::Args;
use lungnets::layout::{Line, Page, Role};
use lungnets::quote::{nearest, quoted};
use lungnets::report::source_in_words;
use lungnets::rules::{RuleSet, Source, SourceIndex, Topic};

use crate::exit::Exit;
use crate::failure::{Failing, Failure};
use crate::look::Look;
use crate::output;
use crate::paint::Paint;

/// What to read about.
#[derive(Debug, Args)]
#[group(skip)]
pub struct AboutOptions {
    /// What to read about; left out, the list of topics
    topic: Option<String>,
}

/// Prints one topic, or the list of them.
pub fn run(rules: &RuleSet, asked: &AboutOptions, options: Look) -> Result<Exit, Failure> {
    let width = output::width(options.width);
    let lines = match asked.topic.as_deref() {
        None => list(rules, width),
        Some(id) => page(find(rules, id)?, rules, width),
    };
    output::write(&Paint::for_stdout(options.color).lines(&lines))?;
    Ok(Exit::Done)
}

/// `about` was asked for something that it does not have.
#[derive(Debug)]
struct NoSuchTopic {
    id: String,
    nearest: Option<String>,
    /// Every topic that there is.
    known: String,
}

impl fmt::Display for NoSuchTopic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { id, nearest, known } = self;
        let way_out = match nearest {
            Some(near) => format!("did you mean this?  lungnets about {near}"),
            None => format!("the topics are: {known}"),
        };
        write!(f, "there is no topic {}\n\n  {way_out}", quoted(id))
    }
}

impl Error for NoSuchTopic {}

impl Failing for NoSuchTopic {
    fn exit(&self) -> Exit {
        Exit::Usage
    }
}

fn find<'r>(rules: &'r RuleSet, id: &str) -> Result<&'r Topic, NoSuchTopic> {
    let wanted = id.to_lowercase().replace('-', "_");
    let ids = || rules.topics().iter().map(|topic| topic.id.as_str());
    rules
        .topics()
        .iter()
        .find(|topic| topic.id == wanted)
        .ok_or_else(|| NoSuchTopic {
            id: id.to_owned(),
            nearest: nearest(&wanted, ids()).map(str::to_owned),
            known: ids().collect::<Vec<_>>().join(", "),
        })
}

fn list(rules: &RuleSet, width: usize) -> Vec<Line> {
    let mut page = Page::new(width);
    page.put(Role::Heading, rules.title());
    rules
        .intro()
        .iter()
        .for_each(|statement| page.body(&statement.text));
    page.heading("Topics");
    let longest = rules
        .topics()
        .iter()
        .map(|topic| topic.id.len())
        .max()
        .unwrap_or_default();
    for topic in rules.topics() {
        let name = format!("  {:longest$}  ", topic.id);
        page.wrap(Role::Body, &name, &" ".repeat(name.len()), &topic.title);
    }
    page.gap();
    if let Some(first) = rules.topics().first() {
        page.put(
            Role::Body,
            &format!("To read one: lungnets about {}", first.id),
        );
    }
    page.into_lines()
}

fn page(topic: &Topic, rules: &RuleSet, width: usize) -> Vec<Line> {
    let mut page = Page::new(width);
    page.put(Role::Heading, &topic.title);
    let mut used: Vec<SourceIndex> = Vec::new();
    for statement in &topic.statements {
        let marks: Vec<String> = statement
            .sources
            .iter()
            .map(|source| mark(&mut used, *source))
            .collect();
        page.gap();
        page.put(
            Role::Body,
            &format!("{} [{}]", statement.text, marks.join(", ")),
        );
    }
    page.heading("Sources");
    for (place, source) in used.iter().enumerate() {
        let mark = format!("  [{}] ", place + 1);
        page.wrap(
            Role::Body,
            &mark,
            &" ".repeat(mark.len()),
            &source_line(rules.source(*source)),
        );
    }
    page.into_lines()
}

fn source_line(source: &Source) -> String {
    format!("{} (read on {})", source_in_words(source), source.read_on)
}

/// The number of a source on this page, counted from 1 in the order of their first use.
fn mark(used: &mut Vec<SourceIndex>, source: SourceIndex) -> String {
    let place = used
        .iter()
        .position(|known| *known == source)
        .unwrap_or_else(|| {
            used.push(source);
            used.len() - 1
        });
    (place + 1).to_string()
}
