//! The words of `lungnets rules`.

use std::path::Path;

use lungnets::assessment::Assessment;
use lungnets::explain::review_in_words;
use lungnets::page::Phrase;
use lungnets::proof::{Changed, How, Rewritten, Way};
use lungnets::rules::{Level, Rule, RuleSet};

use crate::phrases::{counted, name};

pub(super) const TOO_LARGE: &str =
    "The file is too large to tell. Fewer questions in one rule, or findings, may help.";

/// What answers lead to.
pub(super) fn result(assessment: &Assessment<'_>) -> Phrase<'static> {
    let rules = assessment.rules();
    let level = |rank| rules.level_id(rank).to_owned();
    let (rank, possible) = (assessment.rank(), assessment.possible());
    let reached = Phrase::code(level(rank));
    if rank == possible {
        reached
    } else {
        reached
            .and(", and ")
            .and_code(level(possible))
            .and(" is possible")
    }
}

/// A number with its digits in groups of three.
pub(super) fn grouped(number: u128) -> String {
    if number == u128::MAX {
        return "more than 10^38".to_owned();
    }
    let digits = number.to_string();
    let mut grouped = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// Which rules a page is about.
pub(super) fn rule_set(rules: &RuleSet) -> String {
    format!("{} {}", rules.id(), rules.version())
}

pub(super) fn example_title(rule: &Rule, rules: &RuleSet) -> String {
    format!("An example of the rule {} in {}", rule.id, rule_set(rules))
}

pub(super) fn diff_title(old: &RuleSet, new: &RuleSet) -> String {
    format!("What changes from {} to {}", rule_set(old), rule_set(new))
}

pub(super) fn mutants_title(rules: &RuleSet) -> String {
    format!("{}: what the examples notice", rule_set(rules))
}

pub(super) fn decides(rule: &Rule, rules: &RuleSet) -> String {
    format!(
        "The shortest answers with which {} decides for {}:",
        rule.id,
        rules.level_id(rule.rank)
    )
}

pub(super) fn only_holds(rule: &Rule) -> String {
    format!(
        "{} can never decide: wherever it holds, something calls for a more urgent level. The shortest answers with which it holds:",
        rule.id
    )
}

pub(super) fn never_holds(rule: &Rule) -> String {
    format!(
        "{} can never decide: it holds for no answers at all.",
        rule.id
    )
}

pub(super) const THE_SAME: &str = "The two say the same.";
pub(super) const LOWERED: &str = "Less urgent than before";
pub(super) const RAISED: &str = "More urgent than before";
pub(super) const TO_WEIGH: &str = "To be weighed by a person";
pub(super) const HOW_TO_WEIGH: &str = "No program can tell which of the two is less urgent: read all that the one level says in the older file, and the other in the newer.";
pub(super) const REORDERED: &str = "The levels that both files have stand in another order. So no level can be said to be only more urgent than another, and each may have fallen.";
pub(super) const QUESTIONS_REMOVED: &str = "Questions removed";
pub(super) const NOT_COMPARED: &str =
    "Answers that only one file takes, so that a person must weigh what is answered instead";
pub(super) const QUESTIONS_ADDED: &str = "Questions added";
pub(super) const RULES_REMOVED: &str = "Rules removed";
pub(super) const RULES_ADDED: &str = "Rules added";
pub(super) const RULES_MOVED: &str = "Rules moved to another level";
pub(super) const RULES_CHANGED: &str = "Rules that hold for other answers";
pub(super) const REWORDED_TO_DO: &str = "Texts that say what to do, for a person to weigh";
pub(super) const REWORDED: &str = "Texts";

pub(super) const TRANSLATED_TO_WEIGH: &str =
    "Texts in Spanish that say something else, for a person to weigh";
pub(super) const TRANSLATED: &str = "Texts in Spanish";
pub(super) const FILES_NOT_COMPARED: &str = "Files beside the rules that only one of the two has, or that cannot be read: not compared, so that a person must weigh what is in them";
pub(super) const UNTOLD: &str =
    "What rules say to do, and some are told no more at the same level, for a person to weigh";
pub(super) const REREAD: &str = "Answers of before that are taken as they stand now, where only what worries in them counted, for a person to weigh";

pub(super) const WRITTEN_TO_WEIGH: &str = "Also written otherwise, for a person to weigh";
pub(super) const WRITTEN_OTHERWISE: &str = "Also written otherwise";

/// Where a part of a rule file stands, or of one beside it with this ending, and how it is otherwise.
pub(super) fn rewritten(ending: &str, part: &Rewritten) -> String {
    let how = match part.how {
        How::Added => "added",
        How::Removed => "taken out",
        How::Changed => "changed",
        How::Reordered => "in another order",
    };
    match ending {
        "" => format!("{}: {how}", part.place),
        _ => format!("{ending}: {}: {how}", part.place),
    }
}

pub(super) fn decided(rule: &Rule) -> String {
    format!("Where {} decided:", rule.id)
}

/// How many answer sets are told no more what a rule says to do.
pub(super) fn untold(rule: &Rule, answer_sets: u128) -> String {
    format!(
        "{}: no more for {} answer sets",
        rule.id,
        grouped(answer_sets)
    )
}

fn sets(count: u128) -> &'static str {
    match count {
        1 => "answer set",
        _ => "answer sets",
    }
}

pub(super) fn moves(from: &Level, to: &Level, way: Way, answer_sets: u128) -> String {
    let sets = sets(answer_sets);
    let way = match (from.id == to.id, way) {
        (true, Way::Falls) => format!("{}, which is the most urgent level no more", to.id),
        (true, _) => format!("{}, which says something else", to.id),
        (false, _) => format!("{} to {}", from.id, to.id),
    };
    format!("{} {sets}: {way}", grouped(answer_sets))
}

pub(super) fn rule_moved(rule: &Rule, from: &Level, to: &Level) -> String {
    format!("{}: {} to {}", rule.id, from.id, to.id)
}

pub(super) fn rule_changed(changed: &Changed<'_>) -> String {
    let (fewer, more) = (grouped(changed.fewer), grouped(changed.more));
    let how = match (changed.fewer, changed.more) {
        (_, 0) => format!("for {fewer} fewer"),
        (0, _) => format!("for {more} more"),
        _ => format!("for {fewer} fewer, and {more} more"),
    };
    format!("{}: {how}", changed.rule.id)
}

/// What is being done, for somebody who waits.
pub(super) fn mutant(place: usize, count: usize) -> String {
    format!("Breaking rules: {place} of {count}")
}

pub(super) fn mutants(all: usize, killed: usize, equivalent: usize) -> String {
    let survive = match all - killed - equivalent {
        0 => "none survives".to_owned(),
        1 => "1 survives, and needs an example".to_owned(),
        more => format!("{more} survive, and need examples"),
    };
    format!(
        "Broken in {}: an example notices {killed}, {equivalent} change nothing, {survive}.",
        counted(all, "way")
    )
}

/// How many examples were put into a file, and what is left to do for a person.
pub(super) fn added(count: usize, to: &Path) -> String {
    let to = name(to.as_os_str());
    match count {
        0 => format!("No example is missing, and {to} is as it was."),
        _ => format!(
            "{} added to {to}, marked \"not_yet_seen\": read each, say in its name what it shows, and take the mark away.",
            counted(count, "example")
        ),
    }
}

/// What was signed, and what ends it.
pub(super) fn signed(rules: &RuleSet, file: &Path) -> Vec<String> {
    let file = name(file.as_os_str());
    let mut told = vec![
        format!("{file} is signed. {}", review_in_words(rules)),
        "Whatever changes in it from now on, or in the vignettes and the notes beside it, makes it count as not reviewed."
            .to_owned(),
    ];
    let unseen = rules.examples_not_yet_seen();
    if unseen > 0 {
        let examples = counted(unseen, "example");
        told.push(format!(
            "{examples} in it still marked \"not_yet_seen\": nobody has said that the rules are right there."
        ));
    }
    told
}

pub(super) const IS_OVER: &str = "By the clock of this computer the last day of the review is over already. Results have no clock, and name it all the same: sign again if a day is wrong.";
pub(super) const IS_AHEAD: &str = "By the clock of this computer the day of the review is still to come. Results have no clock, and name it all the same: sign again if a day is wrong.";
pub(super) const ADD: &str = "No example notices. This one would:";
pub(super) const CHANGES_NOTHING: &str = "Changes nothing: no answers give another result.";
pub(super) const SUGGESTED_ABOVE: &str = "No example notices. One that is suggested above would.";
