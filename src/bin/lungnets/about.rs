//! `lungnets about`: background from the rule file, each statement with its sources.

use std::error::Error;
use std::fmt;

use clap::Args;
use lungnets::explain::source_in_words;
use lungnets::page::{Block, InLines, Mark, Page, Phrase, Row, Section, Table};
use lungnets::quote::{nearest, quoted};
use lungnets::rules::{RuleSet, SourceIndex, Topic};

use crate::exit::Exit;
use crate::failure::{Failing, Failure};
use crate::look::Look;
use crate::output;
use crate::page_format::PageFormat;

/// What to read about.
#[derive(Debug, Args)]
#[group(skip)]
pub struct AboutOptions {
    /// What to read about; left out, the list of topics
    topic: Option<String>,

    #[command(flatten)]
    format: PageFormat,
}

/// Prints one topic, or the list of them.
pub fn run(rules: &RuleSet, asked: &AboutOptions, look: Look) -> Result<Exit, Failure> {
    let page = match asked.topic.as_deref() {
        None => list(rules),
        Some(id) => about(find(rules, id)?, rules),
    };
    output::show(&page, asked.format.get(), look)?;
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

fn list(rules: &RuleSet) -> Page<'_> {
    let intro = rules.intro().iter();
    let topics = Table {
        head: ["Topic".into(), "Title".into()],
        rows: rules.topics().iter().map(row).collect(),
        in_lines: InLines::Columns,
    };
    let first = rules.topics().first();
    let to_read = first.map(|topic| {
        Block::Prose(Phrase::from("To read one: ").and_code(format!("lungnets about {}", topic.id)))
    });
    let topics = [Block::Table(topics)].into_iter().chain(to_read);
    Page {
        lead: intro
            .map(|statement| Block::paragraph(statement.text.as_str()))
            .collect(),
        sections: vec![Section::new("Topics", topics.collect())],
        ..Page::new(rules.language(), rules.title())
    }
}

fn row(topic: &Topic) -> Row<'_> {
    Row {
        label: Phrase::code(topic.id.as_str()),
        point: topic.title.as_str().into(),
    }
}

fn about<'r>(topic: &'r Topic, rules: &'r RuleSet) -> Page<'r> {
    let mut used: Vec<SourceIndex> = Vec::new();
    let statements = topic.statements.iter().map(|statement| {
        let sources = statement.sources.iter();
        let marks: Vec<String> = sources.map(|source| mark(&mut used, *source)).collect();
        let text = format!("{} [{}]", statement.text, marks.join(", "));
        Block::Prose(text.into())
    });
    let statements = statements.collect();
    let sources = used
        .iter()
        .map(|source| source_in_words(rules.source(*source)).into());
    let sources = Block::List(Mark::Number, sources.collect());
    Page {
        lead: statements,
        sections: vec![Section::new("Sources", vec![sources])],
        ..Page::new(rules.language(), topic.title.as_str())
    }
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
