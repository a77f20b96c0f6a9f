//! In which order a diagram asks the variables: what stands in one condition is asked close together.
//!
//! The order must not depend on that of the file: else the same rules could be proved in one order and not in another.
//! After Aloul, Markov and Sakallah, "FORCE: a fast and easy-to-implement variable-ordering heuristic" (2003): every
//! condition draws its variables towards the middle of them, again and again, until they lie no closer together.

use std::collections::BTreeSet;

use super::Space;
use crate::rules::{Condition, Group, QuestionIndex, RuleSet, Test};

/// After so many rounds in which nothing came closer the search ends.
const PATIENCE: usize = 6;

/// Into how many parts the distance between two places is divided. With whole numbers a sum is the same in whatever
/// order it is added up, and that order would be the one of the file.
const FINENESS: u64 = 1 << 20;

/// What stands in one condition: the variables that are to lie close together.
type Near = Vec<usize>;

/// Returns the variables of a space, which are numbered as written, in the order in which they are best asked.
pub(super) fn order(space: &Space, rule_sets: &[&RuleSet]) -> Vec<usize> {
    drawn(by_name(space), &groups(space, rule_sets))
}

/// The variables by the names of their questions: however a file is written, that is the same.
fn by_name(space: &Space) -> Vec<usize> {
    let mut coded: Vec<_> = space.every().iter().collect();
    coded.sort_by(|a, b| a.id.cmp(&b.id));
    coded.iter().flat_map(|coded| coded.variables()).collect()
}

/// Draws the variables of each group together, as long as that brings them closer.
fn drawn(start: Vec<usize>, groups: &[Near]) -> Vec<usize> {
    let mut closest = (length(&start, groups), start.clone());
    let mut order = start;
    let mut patience = PATIENCE;
    while patience > 0 {
        order = drawn_once(&order, groups);
        let length = length(&order, groups);
        if length < closest.0 {
            closest = (length, order.clone());
            patience = PATIENCE;
        } else {
            patience -= 1;
        }
    }
    closest.1
}

/// Moves every variable to where its groups draw it: each to its own middle, all of them equally.
fn drawn_once(order: &[usize], groups: &[Near]) -> Vec<usize> {
    let places = places(order);
    let mut pulls = vec![Vec::new(); order.len()];
    for group in groups {
        let sum: u64 = group.iter().map(|variable| places[*variable]).sum();
        let middle = FINENESS * sum / group.len() as u64;
        for variable in group {
            pulls[*variable].push(middle);
        }
    }
    let aim = |variable: &usize| match pulls[*variable].as_slice() {
        [] => FINENESS * places[*variable],
        middles => middles.iter().sum::<u64>() / middles.len() as u64,
    };
    let mut drawn = order.to_vec();
    drawn.sort_by_key(aim);
    drawn
}

/// How far all groups reach together, from the first variable of each to its last.
fn length(order: &[usize], groups: &[Near]) -> u64 {
    let places = places(order);
    let lengths = groups.iter().map(|group| {
        let places = || group.iter().map(|variable| places[*variable]);
        places().max().unwrap_or(0) - places().min().unwrap_or(0)
    });
    lengths.sum()
}

/// For each variable, its place in an order.
fn places(order: &[usize]) -> Vec<u64> {
    let mut places = vec![0; order.len()];
    for (place, variable) in (0..).zip(order) {
        places[*variable] = place;
    }
    places
}

/// What is to lie close together: the variables of each condition and of its parts, with those of the conditions that
/// decide whether a question is asked; each follow-up with what it follows, each tick with its question.
fn groups(space: &Space, rule_sets: &[&RuleSet]) -> Vec<Near> {
    let mut groups = Vec::new();
    for (file, rules) in rule_sets.iter().enumerate() {
        let mut grouper = Grouper {
            space,
            file,
            rules,
            groups: &mut groups,
        };
        for rule in rules.rules() {
            grouper.condition(&rule.when);
        }
        for question in rules.questions() {
            let mut group = grouper.question(question.index);
            group.extend(space.coded(file, question.index).every_tick());
            grouper.keep(group);
        }
    }
    groups
}

struct Grouper<'a> {
    space: &'a Space,
    file: usize,
    rules: &'a RuleSet,
    groups: &'a mut Vec<Near>,
}

impl Grouper<'_> {
    /// Keeps the group of a condition and of each of its parts; returns the whole.
    fn condition(&mut self, condition: &Condition) -> BTreeSet<usize> {
        match condition {
            Condition::Answer(test) => self.test(test),
            Condition::Finding(index) => self.condition(&self.rules.findings()[index.0].when),
            Condition::Group(Group { parts, .. }) => {
                let mut group = BTreeSet::new();
                for part in parts {
                    group.append(&mut self.condition(part));
                }
                self.keep(group.clone());
                group
            }
        }
    }

    /// The variables that a test looks at.
    fn test(&mut self, test: &Test) -> BTreeSet<usize> {
        let question = self.rules.question(test.question);
        let mut group = self.question(test.question);
        let coded = self.space.coded(self.file, test.question);
        let wanted = question.chosen(test.wanted.choices());
        let places = wanted.filter_map(|choice| coded.place(choice));
        group.extend(places.filter_map(|place| coded.every_tick().nth(place)));
        group
    }

    /// The variable that says how a question was answered, with those that decide whether it is asked.
    fn question(&mut self, question: QuestionIndex) -> BTreeSet<usize> {
        let mut group = BTreeSet::from([self.space.coded(self.file, question).variable]);
        if let Some(when) = &self.rules.question(question).ask_when {
            group.append(&mut self.condition(when));
        }
        group
    }

    fn keep(&mut self, group: BTreeSet<usize>) {
        if group.len() > 1 {
            self.groups.push(group.into_iter().collect());
        }
    }
}
