//! The rules, level by level: one row each, to agree to or not.

use super::words;
use crate::explain::in_one_line;
use crate::page::{Block, Grid, InLines, Item, Phrase, Section};
use crate::rules::{IfUnsure, QuestionIndex, Rank, Rule, RuleSet};

/// Every rule, the most urgent level first.
pub(super) fn by_level(rules: &RuleSet) -> Section<'_> {
    let levels = (0..rules.levels().len()).rev().map(Rank);
    let levels = levels.filter_map(|rank| level(rank, rules));
    Section {
        sections: levels.collect(),
        ..Section::new(words::RULES, vec![Block::paragraph(words::HOW_TO_TICK)])
    }
}

fn level(rank: Rank, rules: &RuleSet) -> Option<Section<'_>> {
    let own = rules.rules().iter().filter(|rule| rule.rank == rank);
    let rows: Vec<Vec<Phrase<'_>>> = own.map(|rule| row(rule, rules)).collect();
    if rows.is_empty() {
        return None;
    }
    let grid = Block::Grid(Grid {
        name: "rules",
        head: words::RULE_HEAD.map(Into::into).into(),
        rows,
        in_lines: InLines::Facts,
    });
    let level = rules.level(rank);
    let says = Block::paragraph(words::level_says(&level.id, &level.sentence));
    Some(Section::new(words::level(rank, level), vec![says, grid]))
}

fn row<'a>(rule: &'a Rule, rules: &'a RuleSet) -> Vec<Phrase<'a>> {
    vec![
        Phrase::code(rule.id.as_str()),
        in_one_line(&rule.when, rules).into(),
        says(rule).into(),
        if_unsure(&rule.if_unsure, rules).into(),
        rests_on(rule, rules).into(),
        words::boxes_in_lines(),
    ]
}

/// The reason, and what the rule adds to the advice.
fn says(rule: &Rule) -> String {
    let first = rule.do_first.iter();
    let first = first.map(|first| words::first(first.text.as_written()));
    let advice = rule.advice.iter().map(|text| text.as_written().to_owned());
    let parts = [rule.say.to_string()]
        .into_iter()
        .chain(first)
        .chain(advice);
    parts.collect::<Vec<_>>().join(" ")
}

fn if_unsure(if_unsure: &IfUnsure, rules: &RuleSet) -> String {
    let names = |questions: &[QuestionIndex]| rules.names_of(questions).join(", ");
    let lowered = if_unsure.at_level.as_ref().map(|at_level| {
        let about = at_level.about.as_deref().map(names);
        words::counts_at(rules.level_id(at_level.rank), about.as_deref())
    });
    let mention = if_unsure.mention.as_ref();
    let mention = mention.map(|mention| words::left_open(&names(&mention.about)));
    let parts: Vec<String> = lowered.into_iter().chain(mention).collect();
    match parts.is_empty() {
        true => words::AS_YES.to_owned(),
        false => parts.join(" "),
    }
}

/// The sources by their ids; one without an address is nobody's but the authors'.
fn rests_on(rule: &Rule, rules: &RuleSet) -> String {
    let sources = rule.sources.iter().map(|index| rules.source(*index));
    let names = sources.map(|source| match source.url {
        Some(_) => source.id.as_str(),
        None => words::OUR_OWN,
    });
    names.collect::<Vec<_>>().join(", ")
}

/// The conditions with a name, each in a line.
pub(super) fn findings(rules: &RuleSet) -> Option<Section<'_>> {
    let findings = rules.findings().iter().map(|finding| {
        let when = in_one_line(&finding.when, rules);
        Phrase::default()
            .and_strong(finding.name.as_str())
            .and(words::means(&when))
    });
    Section::list(words::FINDINGS, findings)
}

/// The floors, level by level, by their names.
pub(super) fn floors(rules: &RuleSet) -> Section<'_> {
    let of_level = |rank: Rank| {
        let floors = rules.floors().iter().filter(|floor| floor.rank == rank);
        let names: Vec<&str> = floors.map(|floor| floor.name.as_str()).collect();
        let label = Phrase::default().and_strong(words::level(rank, rules.level(rank)));
        (!names.is_empty()).then(|| Item::from(label.and(words::floors(&names))))
    };
    let levels = (0..rules.levels().len()).rev().map(Rank);
    let items: Vec<Item<'_>> = levels.filter_map(of_level).collect();
    let block = match items.is_empty() {
        true => Block::paragraph(words::NO_FLOORS),
        false => Block::list(items),
    };
    let about = Block::paragraph(words::ABOUT_FLOORS);
    Section::new(words::FLOORS, vec![about, block])
}
