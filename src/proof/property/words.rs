//! The ways in which the properties of a rule set do not hold, in words.

use crate::quote::quoted;
use crate::rules::{AnswerKind, Floor, Level, NumberRange, Question, Rule, RuleSet};

pub(super) fn below(floor: &Floor, rules: &RuleSet) -> String {
    format!(
        "The level can be below \"{}\", the floor of {}; let a rule of that level hold there.",
        rules.level(floor.rank).id,
        quoted(&floor.name)
    )
}

pub(super) fn nobody_stands_on(floor: &Floor) -> String {
    format!(
        "The condition of the floor of {} is yes for no answers at all; take out of it what excludes the rest.",
        quoted(&floor.name)
    )
}

pub(super) fn lowers(question: &Question) -> String {
    format!(
        "A worse answer to \"{}\" lowers the level; let what holds with the calmer answer hold with the worse one, too, or say otherwise which is worse.",
        question.id
    )
}

pub(super) fn never_holds(rule: &Rule) -> String {
    format!(
        "The rule \"{}\" holds for no answers at all; take out of its condition what excludes the rest.",
        rule.id
    )
}

pub(super) fn never_lower(rule: &Rule) -> String {
    format!(
        "The rule \"{}\" counts at its lower level for no answers at all; take \"at_level\" out, or write \"act_as_if_yes\" where nothing stands beside it.",
        rule.id
    )
}

pub(super) fn never_reached(level: &Level) -> String {
    format!(
        "No answers at all lead to the level \"{}\"; give it a rule, or take it out.",
        level.id
    )
}

pub(super) fn same_question(question: &Question) -> String {
    format!(
        "No answer to \"{}\" changes the level, the reasons or what is undecided; let a rule hang on it, or take it out.",
        question.id
    )
}

pub(super) fn same_choice(question: &Question, choice: usize) -> String {
    let id = |place: usize| question.choices()[place].id.as_str();
    match &question.answer {
        AnswerKind::OneOf(_) if !question.is_ordered() => format!(
            "For \"{}\", the choice \"{}\" comes to the same as every other; let a rule tell them apart, or take it out.",
            question.id,
            id(choice),
        ),
        AnswerKind::OneOf(_) => format!(
            "For \"{}\", the choice \"{}\" comes to the same as \"{}\"; let a rule tell them apart, or make them one.",
            question.id,
            id(choice),
            id(choice - 1)
        ),
        _ => format!(
            "For \"{}\", a tick at \"{}\" changes nothing; let a rule hang on it, or take it out.",
            question.id,
            id(choice)
        ),
    }
}

pub(super) fn calm_without(question: &Question, rules: &RuleSet) -> String {
    let has_stretch = question.number().and_then(NumberRange::calm).is_some();
    let way_out = if rules.if_unanswered() == rules.otherwise() {
        "let \"if_unanswered\" name a more urgent level"
    } else if has_stretch {
        "let a rule of a more urgent level hold for any other answer, move its calm stretch, or name it under \"calm_without\" with the reason why that is safe"
    } else {
        "let a rule of a more urgent level hold for any other answer, or name it under \"calm_without\" with the reason why that is safe"
    };
    format!(
        "The calmest level is reached without a firm, calm answer to \"{}\"; {way_out}.",
        question.id
    )
}

pub(super) fn lowers_when_stopped(question: &Question) -> String {
    format!(
        "The questions would have stopped, and an answer to \"{}\" still lowers the level; let the rule that hangs on it act as if yes when an answer is unsure.",
        question.id
    )
}

pub(super) fn beyond_possible(level: &Level) -> String {
    format!(
        "Open answers can still lead to \"{}\", which was not said to be possible.",
        level.id
    )
}

pub(super) fn never_possible(level: &Level) -> String {
    format!(
        "\"{}\" is said to be possible, and no way to answer what is open leads there.",
        level.id
    )
}

/// A rule that waits and can never hold, perhaps since a follow-up is answered and so settles what it hangs on.
pub(super) fn waits_in_vain(level: &Level, rule: &Rule, follow_up: Option<&Question>) -> String {
    let never = never_possible(level);
    match follow_up {
        Some(question) => format!(
            "{never} The rule \"{}\" waits for what the answer to its follow-up \"{}\" has settled: ask the follow-up without \"ask_when\", or let the two rules look at one question.",
            rule.id, question.id
        ),
        None => format!(
            "{never} The rule \"{}\" waits for what can no longer be: its condition looks for answers that exclude each other; take out what excludes the rest, or ask what is a follow-up without \"ask_when\".",
            rule.id
        ),
    }
}

pub(super) fn not_listed(question: &Question) -> String {
    format!(
        "A single change of \"{}\" raises the level, and \"Get help sooner if\" does not name it; say in the file that this change is for the worse.",
        question.id
    )
}

pub(super) fn same_words(words: &str) -> String {
    format!(
        "\"{words}\" also stands for a change that does not raise the level as far as it is said to; give each change words of its own."
    )
}
