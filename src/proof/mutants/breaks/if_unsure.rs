//! The ways to break what a rule makes of unsure answers.

use crate::rules::{AtLevel, IfUnsure, Mention, QuestionIndex, Rank, Rule, RuleSet};

/// Where in `if_unsure` it was broken and how, and what stands there then.
type Variant = ((&'static str, String), IfUnsure);

/// No lower level or no mention, one where there is none, the lower level shifted by one, a question more or less that
/// lowers the rule or is mentioned.
pub(super) fn broken(rules: &RuleSet, rule: &Rule) -> Vec<Variant> {
    let looked_at = looked_at(rules, rule);
    let mut all = Vec::new();
    if let Some(at_level) = &rule.if_unsure.at_level {
        all.extend(levels(rule, at_level));
        all.extend(lowering(rules, rule, at_level, &looked_at));
    }
    if let Some(mention) = &rule.if_unsure.mention {
        all.extend(mentioned(rules, rule, mention, &looked_at));
    }
    all.extend(forms(rules, rule, looked_at));
    all
}

/// The questions that a rule looks at, through findings too.
fn looked_at(rules: &RuleSet, rule: &Rule) -> Vec<QuestionIndex> {
    let mut looked_at = Vec::new();
    rule.when.every_test(rules.findings(), &mut |test| {
        if !looked_at.contains(&test.question) {
            looked_at.push(test.question);
        }
    });
    looked_at
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
        let at_level = Some(AtLevel { rank, about });
        let mention = rule.if_unsure.mention.clone();
        let shifted = IfUnsure { at_level, mention };
        ((".at_level.level", what.to_owned()), shifted)
    };
    shifts.map(variant).collect()
}

/// A question more that lowers the rule, or one of several less.
fn lowering(
    rules: &RuleSet,
    rule: &Rule,
    at_level: &AtLevel,
    looked_at: &[QuestionIndex],
) -> Vec<Variant> {
    let Some(about) = &at_level.about else {
        return Vec::new();
    };
    let free = looked_at.iter().copied();
    let free = free.filter(|question| !rule.if_unsure.mentions(*question));
    let variant = |(what, about): (String, Vec<QuestionIndex>)| {
        let (rank, about) = (at_level.rank, Some(about));
        let at_level = Some(AtLevel { rank, about });
        let mention = rule.if_unsure.mention.clone();
        let changed = IfUnsure { at_level, mention };
        ((".at_level.about", what), changed)
    };
    others(rules, about, free).map(variant).collect()
}

/// A question more that is mentioned, or one of several less.
fn mentioned(
    rules: &RuleSet,
    rule: &Rule,
    mention: &Mention,
    looked_at: &[QuestionIndex],
) -> Vec<Variant> {
    let at_level = rule.if_unsure.at_level.as_ref();
    let named = at_level.and_then(|at_level| at_level.about.clone());
    let named = named.unwrap_or_default();
    let free = looked_at.iter().copied();
    let free = free.filter(|question| !named.contains(question));
    let variant = |(what, about): (String, Vec<QuestionIndex>)| {
        let reason = mention.reason.clone();
        let mention = Some(Mention { about, reason });
        let at_level = rule.if_unsure.at_level.clone();
        let changed = IfUnsure { at_level, mention };
        ((".mention.about", what), changed)
    };
    others(rules, &mention.about, free).map(variant).collect()
}

/// Every list that has one of the questions more, or one less and is not empty; and what was done.
fn others<'a>(
    rules: &'a RuleSet,
    about: &'a [QuestionIndex],
    questions: impl Iterator<Item = QuestionIndex> + 'a,
) -> impl Iterator<Item = (String, Vec<QuestionIndex>)> + 'a {
    questions.filter_map(move |question| {
        let mut others = about.to_vec();
        others.retain(|known| *known != question);
        let what = if others.len() < about.len() {
            "dropped"
        } else {
            others.push(question);
            "added"
        };
        let what = format!("{} {what}", rules.question(question).id);
        (!others.is_empty()).then_some((what, others))
    })
}

/// The other forms: as if yes, at the next lower level, only mentioned.
fn forms(rules: &RuleSet, rule: &Rule, looked_at: Vec<QuestionIndex>) -> Vec<Variant> {
    let now = &rule.if_unsure;
    let at_level = || now.at_level.clone();
    let mut all = Vec::new();
    let mut add = |place, what: &str, at_level, mention| {
        all.push(((place, what.to_owned()), IfUnsure { at_level, mention }));
    };
    let lower = rule.rank.number().checked_sub(1).map(Rank);
    let lower = lower.filter(|lower| *lower >= rules.if_unanswered());
    let mention_all = || {
        let reason = rule.say.clone();
        let about = looked_at.clone();
        Some(Mention { about, reason })
    };
    match (&now.at_level, &now.mention) {
        (None, None) => {
            if let Some(rank) = lower {
                let lower = AtLevel { rank, about: None };
                add("", "act_as_if_yes to at_level", Some(lower), None);
            }
            add("", "act_as_if_yes to mention", None, mention_all());
        }
        (Some(_), None) => {
            add(".at_level", "at_level to act_as_if_yes", None, None);
            add(".at_level", "at_level to mention", None, mention_all());
        }
        (None, Some(_)) => add(".mention", "mention to act_as_if_yes", None, None),
        (Some(_), Some(mention)) => {
            add(".at_level", "dropped", None, Some(mention.clone()));
            add(".mention", "dropped", at_level(), None);
        }
    }
    all
}
