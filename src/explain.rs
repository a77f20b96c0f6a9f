//! A rule set in plain words: for a review by somebody who reads no JSON, and for a person who wants to know what
//! will be asked.

mod condition;
mod entry;
mod questions;
mod rules;
mod words;

pub(crate) use condition::{in_one_line, part_in_words, points_for};
pub(crate) use questions::for_review as questions_for_review;
pub use words::{review as review_in_words, source as source_in_words};
pub(crate) use words::{source_for_review, source_title};

use crate::language::Words;
use crate::page::{Page, Phrase, Section};
use crate::rules::{CalmWithout, LocalText, RuleSet, Service, Statement};
use crate::text::Text;
use entry::{Entry, entries, texts};

/// Returns the whole rule set, for a review: who reviewed it, the levels, questions and findings, every rule, and what
/// everybody reads, in the order of the rule file. Background and examples are left out.
pub fn everything(rules: &RuleSet) -> Page<'_> {
    page(rules, chapters(rules), words::english())
}

/// Returns the questions: how each is answered, and when it is asked.
pub fn questions(rules: &RuleSet) -> Page<'_> {
    page(rules, questions::for_answering(rules), rules.words())
}

fn page<'a>(
    rules: &'a RuleSet,
    sections: impl IntoIterator<Item = Section<'a>>,
    words: &dyn Words,
) -> Page<'a> {
    Page {
        sections: sections.into_iter().collect(),
        ..Page::new(
            rules.language(),
            words.rule_set_in_words(rules.title(), rules.id(), rules.version()),
        )
    }
}

/// Every chapter, in the order of reading: levels, questions and findings first, then the rules.
fn chapters(rules: &RuleSet) -> impl Iterator<Item = Section<'_>> {
    let chapters = [
        Section::list(words::REVIEW, [words::review(rules)]),
        Section::list(words::HOW_TO_READ, words::HOW_RULES_WORK),
        levels(rules),
        Section::list(words::NO_RULE_HOLDS, no_rule_holds(rules)),
        questions::for_review(rules),
        rules::findings(rules),
        rules::rules(rules),
        rules::floors(rules),
        places(rules),
        statements(rules),
    ];
    chapters.into_iter().flatten()
}

fn levels(rules: &RuleSet) -> Option<Section<'_>> {
    let levels = rules.levels();
    let each = levels.iter().map(|level| {
        Entry::of("Level", &level.id)
            .with("Name", level.name.as_str())
            .with("Says", level.sentence.as_str())
            .with_each("Advice", level.advice.iter().map(LocalText::as_written))
            .with_each("In brief", level.brief.iter().map(LocalText::as_written))
            .with_each("On the phone", texts(&level.phone))
            .with_sources(&level.sources, rules)
    });
    entries(words::levels(levels.len()), each)
}

/// What the result is when no rule holds, and what the calmest level does without.
pub(crate) fn no_rule_holds(rules: &RuleSet) -> Vec<String> {
    let name = |rank| rules.level(rank).name.as_str();
    let mut lines = vec![
        words::otherwise(name(rules.otherwise())),
        words::if_unanswered(name(rules.if_unanswered())),
    ];
    lines.extend(
        rules
            .calm_without()
            .iter()
            .map(|without| calm_without(without, rules)),
    );
    lines
}

fn calm_without(without: &CalmWithout, rules: &RuleSet) -> String {
    let question = rules.question(without.question);
    let choices = question.chosen(without.choices.unwrap_or_default());
    let labels: Vec<&str> = choices.map(|choice| choice.label.as_str()).collect();
    words::calm_without(&question.name, &labels, &without.reason)
}

/// Whom to call and where to go, in each place that is known and in any other.
fn places(rules: &RuleSet) -> Option<Section<'_>> {
    let places = rules.places();
    let ask = Entry::new(words::PLACES_ASK).with("Asks", places.ask.as_str());
    let known = places.known.iter().map(|place| {
        let entry = Entry::of("Place", &place.id)
            .with("Name", place.name.as_str())
            .with_each("Also called", together(&place.also, "; "))
            .with("Emergency number", place.emergency_number.as_str())
            .with_each("Listed for readers of", together(&place.listed_in, ", "))
            .with_each("Listed", place.only_if_said.then_some(words::ONLY_IF_SAID));
        entry
            .with_each("Where to go", services(&place.services, rules))
            .with_sources(&place.sources, rules)
    });
    let elsewhere = &places.elsewhere;
    let elsewhere = Entry::new(words::ELSEWHERE)
        .with("Name", elsewhere.name.as_str())
        .with("Emergency number", elsewhere.call.as_str())
        .with("Says", elsewhere.text.as_str())
        .with_each("Where to go", services(&elsewhere.services, rules))
        .with_sources(&elsewhere.sources, rules);
    entries(
        words::PLACES,
        [ask].into_iter().chain(known).chain([elsewhere]),
    )
}

/// All of some texts in one fact.
fn together(some: &[Text], between: &str) -> Option<String> {
    (!some.is_empty()).then(|| some.join(between))
}

fn services<'a>(services: &'a [Service], rules: &'a RuleSet) -> impl Iterator<Item = String> {
    let services = services.iter();
    services.map(|service| words::part(&rules.level(service.rank).name, &service.text))
}

/// What everybody reads, whatever was answered, and the questions for the doctor.
fn statements(rules: &RuleSet) -> Option<Section<'_>> {
    let mut all = numbered(words::INTRO, rules.intro(), rules);
    let stopped = rules.when_stopped();
    let when_stopped = Entry::new(words::WHEN_STOPPED).with("Says", stopped.text.as_written());
    all.push(when_stopped.with_sources(&stopped.sources, rules));
    all.extend(do_first(rules));
    all.extend(doctor_questions(rules));
    all.extend(numbered(words::LIMIT, rules.limits(), rules));
    all.extend(numbered(words::DISCLAIMER, rules.disclaimers(), rules));
    let short = rules.disclaimers_short();
    all.extend(numbered(words::SHORT_DISCLAIMER, short, rules));
    entries(words::OTHER_TEXTS, all)
}

fn numbered<'a>(what: &str, statements: &'a [Statement], rules: &'a RuleSet) -> Vec<Entry<'a>> {
    let statements = statements.iter().zip(1..);
    statements
        .map(|(each, number)| statement(format!("{what} {number}"), each, rules))
        .collect()
}

fn statement<'a>(
    heading: impl Into<Phrase<'a>>,
    statement: &'a Statement,
    rules: &'a RuleSet,
) -> Entry<'a> {
    Entry::new(heading)
        .with("Says", statement.text.as_str())
        .with_sources(&statement.sources, rules)
}

fn do_first(rules: &RuleSet) -> impl Iterator<Item = Entry<'_>> {
    let first = rules.do_first().iter().zip(1..);
    first.map(|(first, number)| {
        let levels = first.ranks.iter().map(|rank| &rules.level(*rank).name);
        let levels: Vec<&str> = levels.map(|name| name.as_str()).collect();
        Entry::new(format!("{} {number}", words::FIRST_FOR_SOME))
            .with("Says", first.text.as_written())
            .with("At", levels.join("; "))
            .with_condition(words::SHOWN_WHEN, &first.when, rules)
            .with_sources(&first.sources, rules)
    })
}

fn doctor_questions(rules: &RuleSet) -> impl Iterator<Item = Entry<'_>> {
    let questions = rules.doctor_questions().iter().zip(1..);
    questions.map(|(question, number)| {
        let heading = format!("{} {number}", words::DOCTOR_QUESTION);
        let mut entry = Entry::new(heading).with("Says", question.text.as_str());
        if let Some(when) = &question.when {
            let shown_when = match question.only_if_sure {
                true => words::SHOWN_WHEN_SURE,
                false => words::SHOWN_WHEN,
            };
            entry = entry.with_condition(shown_when, when, rules);
        }
        entry.with_sources(&question.sources, rules)
    })
}
