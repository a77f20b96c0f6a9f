//! A plain reading of conditions, to hold the library's against.
//!
//! Truth is a number here: 0 no, 1 not given, 2 not sure, 3 yes. A condition is at least so true when it holds for
//! those tests that are at least so true: three questions of yes or no, in place of one of four values.

use std::collections::BTreeSet;

use super::made::{Answer, Made, Tree, Wanted, rule_id};

const NO: usize = 0;
const NOT_GIVEN: usize = 1;
const UNSURE: usize = 2;
const YES: usize = 3;

/// What follows from the answers.
pub struct Result {
    pub because: BTreeSet<String>,
    pub undecided: BTreeSet<String>,
    pub rank: usize,
    pub possible: usize,
}

impl Result {
    pub fn of(made: &Made) -> Self {
        let mut result = Self {
            because: BTreeSet::new(),
            undecided: BTreeSet::new(),
            rank: made.otherwise,
            possible: 0,
        };
        for (place, rule) in made.rules.iter().enumerate() {
            let sure = |test: usize, question: usize| match test {
                UNSURE if !rule.mention.contains(&question) => YES,
                _ => test,
            };
            let holds = match truth(&rule.when, made) {
                NO => continue,
                NOT_GIVEN => false,
                UNSURE => at_least(YES, &rule.when, made, &sure),
                _ => true,
            };
            if holds {
                result.because.insert(rule_id(place));
                result.rank = result.rank.max(rule.level);
            } else {
                result.undecided.insert(rule_id(place));
                result.rank = result.rank.max(made.if_unanswered);
                result.possible = result.possible.max(rule.level);
            }
        }
        result.possible = result.possible.max(result.rank);
        result
    }
}

/// How many looks at an answer or a finding all conditions come to, each as often as it is; counted one by one, and no
/// further than matters.
pub fn looks(made: &Made) -> u64 {
    let asked = made
        .questions
        .iter()
        .filter_map(|question| question.ask_when.as_ref());
    let rules = made.rules.iter().map(|rule| &rule.when);
    let mut count = 0;
    for tree in asked.chain(&made.findings).chain(rules) {
        look(tree, made, &mut count);
    }
    count
}

fn look(tree: &Tree, made: &Made, count: &mut u64) {
    const ENOUGH: u64 = 1_000_000;
    match tree {
        _ if *count > ENOUGH => {}
        Tree::Answer(question, _) => {
            *count += 1;
            if let Some(when) = &made.questions[*question].ask_when {
                look(when, made, count);
            }
        }
        Tree::Finding(place) => {
            *count += 1;
            look(&made.findings[*place], made, count);
        }
        Tree::All(parts) | Tree::Any(parts) | Tree::HowMany(_, parts) => {
            parts.iter().for_each(|part| look(part, made, count));
        }
        Tree::Score(_, items) => {
            let parts = items.iter().flatten();
            parts.for_each(|(_, part)| look(part, made, count));
        }
    }
}

/// How true a condition is.
pub fn truth(tree: &Tree, made: &Made) -> usize {
    let as_it_is = |test, _| test;
    let reached = (1..=YES).filter(|least| at_least(*least, tree, made, &as_it_is));
    reached.max().unwrap_or(NO)
}

/// Whether a condition holds, when every test holds that is at least so true after `turned` has seen it.
fn at_least(
    least: usize,
    tree: &Tree,
    made: &Made,
    turned: &dyn Fn(usize, usize) -> usize,
) -> bool {
    let part = |part: &Tree| at_least(least, part, made, turned);
    match tree {
        Tree::Answer(question, wanted) => {
            let test = own(*question, wanted, made).min(applies(*question, made));
            turned(test, *question) >= least
        }
        Tree::Finding(place) => part(&made.findings[*place]),
        Tree::All(parts) => parts.iter().all(part),
        Tree::Any(parts) => parts.iter().any(part),
        Tree::HowMany(count, parts) => parts.iter().filter(|tree| part(tree)).count() >= *count,
        Tree::Score(enough, items) => {
            let worth = items.iter().map(|item| {
                let reached = item.iter().filter(|(_, tree)| part(tree));
                reached.map(|(points, _)| *points).max().unwrap_or(0)
            });
            worth.sum::<usize>() >= *enough
        }
    }
}

/// How far a question applies; whoever answers one of which nobody knows was asked.
fn applies(question: usize, made: &Made) -> usize {
    let question = &made.questions[question];
    let truth = question
        .ask_when
        .as_ref()
        .map_or(YES, |when| truth(when, made));
    if truth == NOT_GIVEN && question.given.is_some() {
        YES
    } else {
        truth
    }
}

fn own(question: usize, wanted: &Wanted, made: &Made) -> usize {
    let is_so = match (&made.questions[question].given, wanted) {
        (None, _) => return NOT_GIVEN,
        (Some(Answer::Unsure), _) => return UNSURE,
        (Some(Answer::Yes), wanted) => matches!(wanted, Wanted::Yes),
        (Some(Answer::No), wanted) => matches!(wanted, Wanted::No),
        (Some(Answer::Choice(place)), Wanted::Chosen(places)) => places.contains(place),
        (Some(Answer::Ticks(ticked, unsure)), Wanted::Chosen(places)) => {
            let is_ticked = ticked.iter().any(|place| places.contains(place));
            if *unsure && !is_ticked {
                return UNSURE;
            }
            is_ticked
        }
        (Some(Answer::Number(number)), Wanted::Number(at_least, below)) => {
            at_least.is_none_or(|least| *number >= least)
                && below.is_none_or(|below| *number < below)
        }
        _ => false,
    };
    if is_so { YES } else { NO }
}
