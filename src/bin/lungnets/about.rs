//! `lungnets about`: background from the rule file, each statement with its sources.

use clap::Args;
use lungnets::explain::source_in_words;
use lungnets::page::{Block, InLines, Mark, Page, Phrase, Row, Section, Table};
use lungnets::quote::{nearest, quoted};
use lungnets::rules::{RuleSet, SourceIndex, Topic};

use crate::exit::Exit;
use crate::failure::Failure;
use crate::language::LanguageOption;
use crate::look::Look;
use crate::output;
use crate::shared_options::PageFormat;

/// What to read about.
#[derive(Debug, Args)]
#[group(skip)]
pub struct AboutOptions {
    /// What to read about, or all; left out, the list of topics
    topic: Vec<String>,

    #[command(flatten)]
    language: LanguageOption,

    #[command(flatten)]
    format: PageFormat,
}

/// Prints one topic, or the list of them.
pub fn run(rules: &RuleSet, asked: &AboutOptions, look: Look) -> Result<Exit, Failure> {
    let page = match asked.topic.join(" ").as_str() {
        "" => list(rules),
        ALL => all(rules),
        words => about(find(rules, words)?, rules),
    };
    output::show(&page, asked.format.get(), look)
}

/// Stands for every topic.
const ALL: &str = "all";

/// Returns the topic with this id; else the first that has these words in its title, or in what it says.
fn find<'r>(rules: &'r RuleSet, typed: &str) -> Result<&'r Topic, Failure> {
    let id = typed.to_lowercase().replace(['-', ' '], "_");
    let topics = || rules.topics().iter();
    let ids = || topics().map(|topic| topic.id.as_str());
    let says = |topic: &&Topic| {
        let mut statements = topic.statements.iter();
        statements.any(|statement| has_words(&statement.text, typed))
    };
    let by_id = topics().find(|topic| topic.id == id);
    let by_title = || topics().find(|topic| has_words(&topic.title, typed));
    let found = by_id.or_else(by_title).or_else(|| topics().find(says));
    found.ok_or_else(|| {
        let (typed, known) = (quoted(typed), ids().collect::<Vec<_>>().join(", "));
        let nearest = nearest(&id, ids()).map(str::to_owned);
        Failure::new(Exit::Usage, move |words| match &nearest {
            Some(nearest) => words.no_such_topic_but(&typed, nearest),
            None => words.no_such_topic(&typed, &known),
        })
    })
}

/// Returns whether a text has these words, or words that begin with the last of them; it must be the whole word where
/// it is as short as "a".
fn has_words(text: &str, words: &str) -> bool {
    let words = plain(words);
    let is_short = words.chars().count() < SHORTEST_BEGINNING;
    let end = if is_short { " " } else { "" };
    let text = format!(" {} ", plain(text));
    !words.is_empty() && text.contains(&format!(" {words}{end}"))
}

/// Returns the words of a text, in small letters, with one blank between them.
fn plain(text: &str) -> String {
    let words = text.split(|sign: char| !sign.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// How long the beginning of a word must be to stand for it.
const SHORTEST_BEGINNING: usize = 3;

fn list(rules: &RuleSet) -> Page<'_> {
    let (intro, words) = (rules.intro().iter(), rules.words());
    let topics = Table {
        head: [words.topic().into(), words.title().into()],
        rows: rules.topics().iter().map(row).collect(),
        in_lines: InLines::Columns,
    };
    let first = rules.topics().first();
    let to_read = first.map(|topic| {
        let lang = lang_option(rules);
        let one = format!("lungnets about {}{lang}", topic.id);
        let to_read = Phrase::from(words.to_read_one()).and_code(one);
        Block::Prose(
            to_read
                .and(words.to_read_all())
                .and_code(format!("lungnets about {ALL}{lang}")),
        )
    });
    let topics = [Block::Table(topics)].into_iter().chain(to_read);
    Page {
        lead: intro
            .map(|statement| Block::paragraph(statement.text.as_str()))
            .collect(),
        sections: vec![Section::new(words.topics(), topics.collect())],
        ..Page::new(rules.language(), rules.title())
    }
}

/// What a command needs more, to say it in the language of a translation.
fn lang_option(rules: &RuleSet) -> String {
    let language = rules.original().map(|_| rules.language());
    let option = language.map(|language| format!(" --lang {language}"));
    option.unwrap_or_default()
}

fn row(topic: &Topic) -> Row<'_> {
    Row {
        label: Phrase::code(topic.id.as_str()),
        point: topic.title.as_str().into(),
    }
}

/// One topic, with its sources at the end.
fn about<'r>(topic: &'r Topic, rules: &'r RuleSet) -> Page<'r> {
    let mut used: Vec<SourceIndex> = Vec::new();
    Page {
        lead: statements(topic, &mut used),
        sections: vec![sources(&used, rules)],
        ..Page::new(rules.language(), topic.title.as_str())
    }
}

/// Every topic, with the sources of all at the end.
fn all(rules: &RuleSet) -> Page<'_> {
    let mut used: Vec<SourceIndex> = Vec::new();
    let topics = rules.topics().iter();
    let topics =
        topics.map(|topic| Section::new(topic.title.as_str(), statements(topic, &mut used)));
    let mut sections: Vec<Section<'_>> = topics.collect();
    sections.push(sources(&used, rules));
    Page {
        sections,
        ..Page::new(rules.language(), rules.title())
    }
}

fn statements<'r>(topic: &'r Topic, used: &mut Vec<SourceIndex>) -> Vec<Block<'r>> {
    let statements = topic.statements.iter().map(|statement| {
        let sources = statement.sources.iter();
        let marks: Vec<String> = sources.map(|source| mark(used, *source)).collect();
        let text = format!("{} [{}]", statement.text, marks.join(", "));
        Block::Prose(text.into())
    });
    statements.collect()
}

fn sources<'r>(used: &[SourceIndex], rules: &'r RuleSet) -> Section<'r> {
    let (language, words) = (rules.original().map(RuleSet::language), rules.words());
    let sources = used.iter().map(|source| rules.source(*source));
    let sources = sources.map(|source| source_in_words(source, language, words).into());
    Section::new(
        rules.words().sources(),
        vec![Block::List(Mark::Number, sources.collect())],
    )
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
