//! What an explanation for a review holds, chapter by chapter.

use super::{Chapter, Entry, Phrase, condition, questions, rules, words};
use crate::rules::{CalmWithout, Level, RuleSet, SourceIndex, Statement};

/// Every chapter, in the order of reading: levels, questions and findings first, then the rules.
pub(super) fn chapters(rules: &RuleSet) -> Vec<Chapter> {
    let mut chapters = vec![
        lines(words::REVIEW, vec![words::review(rules)]),
        lines(
            words::HOW_TO_READ,
            words::HOW_RULES_WORK.map(Phrase::words).into(),
        ),
        levels(rules),
        lines(words::NO_RULE_HOLDS, no_rule_holds(rules)),
        questions::for_review(rules),
        rules::findings(rules),
        rules::rules(rules),
        emergency_numbers(rules),
        statements(rules),
    ];
    chapters.retain(|chapter| !chapter.intro.is_empty() || !chapter.entries.is_empty());
    chapters
}

/// An entry with its sources, a fact for each.
pub(super) fn sources(entry: Entry, sources: &[SourceIndex], rules: &RuleSet) -> Entry {
    entry.with_each(
        "Source",
        sources.iter().map(|index| {
            let source = rules.source(*index);
            let phrase = Phrase::words(format!("{}: {}.", source.publisher, source.title));
            let phrase = match &source.url {
                Some(url) => phrase.and(" ").and_link(url.as_str()),
                None => phrase,
            };
            phrase.and(words::read_on(&source.read_on))
        }),
    )
}

fn lines(title: &str, intro: Vec<Phrase>) -> Chapter {
    Chapter {
        title: title.to_owned(),
        intro,
        entries: Vec::new(),
    }
}

/// A chapter of entries.
pub(super) fn entries(title: String, entries: impl Iterator<Item = Entry>) -> Chapter {
    Chapter {
        title,
        intro: Vec::new(),
        entries: entries.collect(),
    }
}

fn levels(rules: &RuleSet) -> Chapter {
    let level = |level: &Level| {
        let entry = Entry::of("Level", &level.id)
            .with("Name", Phrase::words(level.name.as_str()))
            .with("Says", Phrase::words(level.sentence.as_str()))
            .with_texts("Advice", &level.advice);
        sources(entry, &level.sources, rules)
    };
    entries(
        words::levels(rules.levels().len()),
        rules.levels().iter().map(level),
    )
}

/// What the result is when no rule holds, and what the calmest level does without.
fn no_rule_holds(rules: &RuleSet) -> Vec<Phrase> {
    let name = |rank| rules.level(rank).name.as_str();
    let mut lines = vec![
        Phrase::words(words::otherwise(name(rules.otherwise()))),
        Phrase::words(words::if_unanswered(name(rules.if_unanswered()))),
    ];
    lines.extend(
        rules
            .calm_without()
            .iter()
            .map(|without| calm_without(without, rules)),
    );
    lines
}

fn calm_without(without: &CalmWithout, rules: &RuleSet) -> Phrase {
    let question = rules.question(without.question);
    let choices = question.choices().iter().enumerate();
    let labels: Vec<&str> = choices
        .filter(|(place, _)| without.choices.is_some_and(|choices| choices.has(*place)))
        .map(|(_, choice)| choice.label.as_str())
        .collect();
    Phrase::words(words::calm_without(
        &question.name,
        &labels,
        &without.reason,
    ))
}

fn emergency_numbers(rules: &RuleSet) -> Chapter {
    let numbers = rules.emergency_numbers();
    let call = numbers
        .call
        .iter()
        .map(|(place, number)| format!("{place}: {number}"));
    let entry = Entry::new(Phrase::words(words::NUMBERS))
        .with_texts("Call", call)
        .with("Elsewhere", Phrase::words(numbers.elsewhere.as_str()));
    entries(
        words::EMERGENCY.to_owned(),
        std::iter::once(sources(entry, &numbers.sources, rules)),
    )
}

/// What everybody reads, whatever was answered, and the questions for the doctor.
fn statements(rules: &RuleSet) -> Chapter {
    let says = |heading: String, text: &str| {
        Entry::new(Phrase::words(heading)).with("Says", Phrase::words(text))
    };
    let statement = |heading: String, statement: &Statement| {
        sources(says(heading, &statement.text), &statement.sources, rules)
    };
    let list = |what: &str, list: &[Statement]| -> Vec<Entry> {
        let list = list.iter().zip(1..);
        list.map(|(each, number)| statement(format!("{what} {number}"), each))
            .collect()
    };
    let mut all = list(words::INTRO, rules.intro());
    all.push(statement(
        words::WHEN_STOPPED.to_owned(),
        rules.when_stopped(),
    ));
    all.extend(
        rules
            .doctor_questions()
            .iter()
            .zip(1..)
            .map(|(question, number)| {
                let heading = format!("{} {number}", words::DOCTOR_QUESTION);
                let mut entry = says(heading, &question.text);
                if let Some(when) = &question.when {
                    entry
                        .facts
                        .extend(condition::facts(words::SHOWN_WHEN, when, rules));
                }
                sources(entry, &question.sources, rules)
            }),
    );
    all.extend(list(words::LIMIT, rules.limits()));
    all.extend(list(words::DISCLAIMER, rules.disclaimers()));
    entries(words::OTHER_TEXTS.to_owned(), all.into_iter())
}
