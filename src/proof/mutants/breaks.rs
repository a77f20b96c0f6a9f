//! The ways to break a rule set: each is one small mistake that somebody could make.

mod calm_without;
mod if_unsure;
mod score;

use crate::number::Number;
use crate::rules::{
    CalmWithout, Choices, Condition, Group, IfUnsure, Operator, Rank, RuleSet, Test, Wanted,
};

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
        let (questions, findings, own, calm_without) = rules.parts_mut();
        match &self.change {
            Change::AskWhen(place, when) => questions[*place].ask_when = Some(when.clone()),
            Change::Finding(place, when) => findings[*place].when = when.clone(),
            Change::Rule(place, when) => own[*place].when = when.clone(),
            Change::Level(place, rank) => own[*place].rank = *rank,
            Change::IfUnsure(place, if_unsure) => own[*place].if_unsure = if_unsure.clone(),
            Change::CalmWithout(other) => *calm_without = other.clone(),
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
    for (id, name, broken) in calm_without::broken(rules) {
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

/// A place, what was done there, and the whole condition as it is then.
type Variant = ((String, String), Condition);

fn conditions(rules: &RuleSet, condition: &Condition, place: String) -> Vec<Variant> {
    match condition {
        Condition::Answer(test) => tests(rules, test, &place),
        Condition::Finding(_) => Vec::new(),
        Condition::Group(group) => {
            groups(rules, group, &format!("{place}.{}", group.operator.name()))
        }
    }
}

/// A part less, a part broken, or another operator.
fn groups(rules: &RuleSet, group: &Group, place: &str) -> Vec<Variant> {
    let parts = &group.parts;
    let (list, others) = match &group.operator {
        Operator::All => (place.to_owned(), vec![("all to any".into(), Operator::Any)]),
        Operator::Any => (place.to_owned(), vec![("any to all".into(), Operator::All)]),
        Operator::HowMany { at_least } => {
            let at_least = *at_least;
            let counts = [at_least - 1, at_least + 1].into_iter();
            let counts = counts.filter(|count| (1..=parts.len()).contains(count));
            let other = |count| {
                let what = format!("at_least {at_least} to {count}");
                (what, Operator::HowMany { at_least: count })
            };
            (format!("{place}.of"), counts.map(other).collect())
        }
        Operator::Score(score) => return score::broken(rules, score, parts, place),
    };
    let with = |operator, parts| Condition::Group(Group { operator, parts });
    let mut all = shrunk(rules, parts, &list, &|parts| {
        with(group.operator.clone(), parts)
    });
    for (what, operator) in others.into_iter().filter(|_| parts.len() > 1) {
        let name = (place.to_owned(), what);
        all.push((name, with(operator, parts.clone())));
    }
    all
}

/// A part less, or a part broken.
fn shrunk(
    rules: &RuleSet,
    parts: &[Condition],
    place: &str,
    whole: &dyn Fn(Vec<Condition>) -> Condition,
) -> Vec<Variant> {
    let mut all = Vec::new();
    for (i, part) in parts.iter().enumerate() {
        if parts.len() > 1 {
            let mut fewer = parts.to_vec();
            fewer.remove(i);
            all.push((
                (format!("{place}[{i}]"), "dropped".to_owned()),
                whole(fewer),
            ));
        }
        for (name, broken) in conditions(rules, part, format!("{place}[{i}]")) {
            let mut other = parts.to_vec();
            other[i] = broken;
            all.push((name, whole(other)));
        }
    }
    all
}

/// A choice less, or a border shifted.
fn tests(rules: &RuleSet, test: &Test, place: &str) -> Vec<Variant> {
    let with = |wanted| {
        Condition::Answer(Test {
            question: test.question,
            wanted,
        })
    };
    let mut all = Vec::new();
    match &test.wanted {
        Wanted::Yes | Wanted::No => {}
        Wanted::Chosen(choices) => {
            let places: Vec<usize> = (0..Choices::MOST)
                .filter(|place| choices.has(*place))
                .collect();
            for dropped in places.iter().filter(|_| places.len() > 1) {
                let fewer = places.iter().copied().filter(|place| place != dropped);
                let what = format!("choice {} of the question dropped", dropped + 1);
                let name = (format!("{place}.chosen.any_of"), what);
                all.push((name, with(Wanted::Chosen(fewer.collect()))));
            }
        }
        Wanted::Number { at_least, below } => {
            let Some(range) = rules.question(test.question).number() else {
                return all;
            };
            let least_of_all = range.from.min(Number::default());
            let mut shift = |border: &str, from: Number, wanted: &dyn Fn(Number) -> Wanted| {
                let near = [from - range.step(), from + range.step()].into_iter();
                for to in near.filter(|to| *to >= least_of_all) {
                    let what = format!("{border} {from} to {to}");
                    all.push(((format!("{place}.number"), what), with(wanted(to))));
                }
            };
            if let Some(least) = at_least {
                shift("at_least", *least, &|to| Wanted::Number {
                    at_least: Some(to),
                    below: *below,
                });
            }
            if let Some(most) = below {
                shift("below", *most, &|to| Wanted::Number {
                    at_least: *at_least,
                    below: Some(to),
                });
            }
        }
    }
    all
}
