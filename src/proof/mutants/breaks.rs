//! The ways to break a rule set: each is one small mistake that somebody could make.

mod conditions;
mod if_unsure;

use crate::rules::{CalmWithout, Choices, Condition, IfUnsure, Question, Rank, RuleSet};
use conditions::conditions;

/// One thing that can be broken.
pub(super) struct Break {
    pub(super) place: String,
    pub(super) what: String,
    change: Change,
}

/// What to put in place of what stands there.
enum Change {
    AskWhen(usize, Condition),
    Finding(usize, Condition),
    Rule(usize, Condition),
    Level(usize, Rank),
    IfUnsure(usize, IfUnsure),
    CalmWithout(Vec<CalmWithout>),
}

impl Break {
    /// The rule set with this broken.
    pub(super) fn applied(&self, rules: &RuleSet) -> RuleSet {
        let mut rules = rules.clone();
        let file = rules.file_mut();
        match &self.change {
            Change::AskWhen(place, when) => file.questions[*place].ask_when = Some(when.clone()),
            Change::Finding(place, when) => file.findings[*place].when = when.clone(),
            Change::Rule(place, when) => file.rules[*place].when = when.clone(),
            Change::Level(place, rank) => file.rules[*place].rank = *rank,
            Change::IfUnsure(place, if_unsure) => file.rules[*place].if_unsure = if_unsure.clone(),
            Change::CalmWithout(other) => file.calm_without = other.clone(),
        }
        rules
    }
}

/// Every way to break a rule set: what the calmest level does without, then in the order of the file; for each rule,
/// its condition before its level, and what it makes of unsure answers last.
pub(super) fn breaks(rules: &RuleSet) -> Vec<Break> {
    let mut all = Vec::new();
    let mut add = |id: &str, (place, what): (String, String), change| {
        all.push(Break {
            place: format!("{id}: {place}"),
            what,
            change,
        });
    };
    for (id, name, broken) in calm_without(rules) {
        add(&id, name, Change::CalmWithout(broken));
    }
    for (i, question) in rules.questions().iter().enumerate() {
        let ask_when = question.ask_when.iter();
        for (name, broken) in
            ask_when.flat_map(|when| conditions(rules, when, format!("questions[{i}].ask_when")))
        {
            add(&question.id, name, Change::AskWhen(i, broken));
        }
    }
    for (i, finding) in rules.findings().iter().enumerate() {
        for (name, broken) in conditions(rules, &finding.when, format!("findings[{i}].when")) {
            add(&finding.id, name, Change::Finding(i, broken));
        }
    }
    for (i, rule) in rules.rules().iter().enumerate() {
        for (name, broken) in conditions(rules, &rule.when, format!("rules[{i}].when")) {
            add(&rule.id, name, Change::Rule(i, broken));
        }
        if let Some(lower) = rule.rank.number().checked_sub(1) {
            let name = (format!("rules[{i}].level"), "lowered by one".to_owned());
            add(&rule.id, name, Change::Level(i, Rank(lower)));
        }
        for ((member, what), broken) in if_unsure::broken(rules, rule) {
            let name = (format!("rules[{i}].if_unsure{member}"), what);
            add(&rule.id, name, Change::IfUnsure(i, broken));
        }
    }
    all
}

/// The id of the question, where it was broken and how, and the whole list as it is then.
type CalmVariant = (String, (String, String), Vec<CalmWithout>);

/// A question or a choice more that the calmest level does without, or one less.
fn calm_without(rules: &RuleSet) -> Vec<CalmVariant> {
    let written = rules.calm_without();
    let mut all = Vec::new();
    for (i, entry) in written.iter().enumerate() {
        let id = rules.question(entry.question).id.to_string();
        let mut fewer = written.to_vec();
        fewer.remove(i);
        let name = (format!("calm_without[{i}]"), "dropped".to_owned());
        all.push((id, name, fewer));
    }
    for question in rules.questions() {
        let own = written.iter();
        let own = own.filter(|entry| entry.question == question.index);
        let own: Vec<&CalmWithout> = own.collect();
        if own.is_empty() {
            all.push(more(written, question, None, "added".to_owned()));
            continue;
        }
        for (place, choice) in question.choices().iter().enumerate() {
            let lets_go =
                |entry: &&CalmWithout| entry.choices.is_none_or(|let_go| let_go.has(place));
            if !own.iter().any(lets_go) {
                let what = format!("{} of it added", choice.id);
                let choices = Choices::NONE.with(place);
                all.push(more(written, question, Some(choices), what));
            }
        }
    }
    all
}

/// The list with one entry more.
fn more(
    written: &[CalmWithout],
    question: &Question,
    choices: Option<Choices>,
    what: String,
) -> CalmVariant {
    let mut more = written.to_vec();
    more.push(CalmWithout {
        question: question.index,
        choices,
        reason: question.name.clone(),
    });
    let name = ("calm_without".to_owned(), what);
    (question.id.to_string(), name, more)
}
