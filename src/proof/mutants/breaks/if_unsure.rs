//! The ways to break what a rule makes of unsure answers.

use crate::rules::{AtLevel, IfUnsure, QuestionIndex, Rank, Rule, RuleSet};

/// Where in `if_unsure` it was broken and how, and what stands there then.
type Variant = ((&'static str, String), IfUnsure);

/// The lower level shifted by one, a question more or less that lowers the rule, no lower level.
pub(super) fn broken(rules: &RuleSet, rule: &Rule) -> Vec<Variant> {
    let if_unsure = &rule.if_unsure;
    let Some(at_level) = &if_unsure.at_level else {
        return Vec::new();
    };
    let what = match &if_unsure.mention {
        Some(_) => "dropped",
        None => "at_level to act_as_if_yes",
    };
    let mut all = levels(rule, at_level);
    all.extend(abouts(rules, rule, at_level));
    all.push(((".at_level", what.to_owned()), with(if_unsure, None)));
    all
}

fn with(if_unsure: &IfUnsure, at_level: Option<AtLevel>) -> IfUnsure {
    IfUnsure {
        at_level,
        mention: if_unsure.mention.clone(),
    }
}

/// The lower level shifted by one, still below that of the rule.
fn levels(rule: &Rule, at_level: &AtLevel) -> Vec<Variant> {
    let rank = at_level.rank.number();
    let shifts = [
        (rank.checked_sub(1), "lowered by one"),
        (rank.checked_add(1), "raised by one"),
    ];
    let shifts = shifts.into_iter();
    let shifts = shifts.filter_map(|(rank, what)| Some((Rank(rank?), what)));
    let shifts = shifts.filter(|(rank, _)| *rank < rule.rank);
    let variant = |(rank, what): (Rank, &str)| {
        let about = at_level.about.clone();
        let shifted = with(&rule.if_unsure, Some(AtLevel { rank, about }));
        ((".at_level.level", what.to_owned()), shifted)
    };
    shifts.map(variant).collect()
}

/// A question more that lowers the rule, or one of several less.
fn abouts(rules: &RuleSet, rule: &Rule, at_level: &AtLevel) -> Vec<Variant> {
    let Some(about) = &at_level.about else {
        return Vec::new();
    };
    let mut looked_at: Vec<QuestionIndex> = Vec::new();
    rule.when.every_test(rules.findings(), &mut |test| {
        if !looked_at.contains(&test.question) && !rule.if_unsure.mentions(test.question) {
            looked_at.push(test.question);
        }
    });
    let variant = |question: QuestionIndex| {
        let mut others = about.clone();
        others.retain(|known| *known != question);
        let what = if others.len() < about.len() {
            "dropped"
        } else {
            others.push(question);
            "added"
        };
        let what = format!("{} {what}", rules.question(question).id);
        let about = (!others.is_empty()).then_some(others)?;
        let rank = at_level.rank;
        let changed = AtLevel {
            rank,
            about: Some(about),
        };
        let changed = with(&rule.if_unsure, Some(changed));
        Some(((".at_level.about", what), changed))
    };
    looked_at.into_iter().filter_map(variant).collect()
}
