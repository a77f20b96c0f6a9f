//! What is meant for an emergency and stands below the most urgent level, where it is none.

use super::{About, Remark, words};
use crate::proof::plain_language::reading::has_words;
use crate::rules::{Rank, RuleSet};

/// What only an emergency says, in English and in Spanish.
const OF_AN_EMERGENCY: &str = "now/at once/immediately/ambulance/ahora/de inmediato/ambulancia";

/// Levels below the most urgent one that say to act now, and rules of these that put something in the place of the
/// emergency number: it does not stand there, and the questions go on.
pub(super) fn not_last(rules: &RuleSet) -> Vec<Remark> {
    let top = rules.top();
    let remark = |place: String, said: &str, rank: Rank| {
        let [level, top] = [rank, top].map(|rank| rules.level(rank).id.as_str());
        let what = words::emergency_not_last(said, level, top);
        Remark::new(About::EmergencyNotLast, place, what)
    };
    let mut remarks = Vec::new();
    for (i, level) in rules.levels().iter().enumerate().take(top.number()) {
        let text = format!("{} {}", level.name, level.sentence);
        let said = OF_AN_EMERGENCY
            .split('/')
            .find(|said| has_words(&text, said));
        remarks.extend(said.map(|said| remark(format!("levels[{i}]"), said, Rank(i))));
    }
    for (i, rule) in rules.rules().iter().enumerate() {
        let first = rule.do_first.as_ref().filter(|_| rule.rank < top);
        if first.is_some_and(|first| first.instead_of_number) {
            let place = format!("rules[{i}].do_first");
            remarks.push(remark(place, "instead_of_number", rule.rank));
        }
    }
    remarks
}
