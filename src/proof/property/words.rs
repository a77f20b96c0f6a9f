//! The ways in which the properties of a rule set do not hold, in words.

use crate::language::sentences;
use crate::rules::{AnswerKind, Level, NumberRange, Question, Rule, RuleSet};

sentences! {
    lowers(question): "A worse answer to \"{question}\" lowers the level; let what holds with the calmer answer hold with the worse one, too, or say otherwise which is worse.";
    never_holds(rule): "The rule \"{rule}\" holds for no answers at all; take out of its condition what excludes the rest.";
    never_lower(rule): "The rule \"{rule}\" counts at its lower level for no answers at all; take \"at_level\" out, or write \"act_as_if_yes\" where nothing stands beside it.";
    never_reached(level): "No answers at all lead to the level \"{level}\"; give it a rule, or take it out.";
    same_question(question): "No answer to \"{question}\" changes the level, the reasons or what is undecided; let a rule hang on it, or take it out.";
    lowers_when_stopped(question): "The questions would have stopped, and an answer to \"{question}\" still lowers the level; let the rule that hangs on it act as if yes when an answer is unsure.";
    beyond_possible(level): "Open answers can still lead to \"{level}\", which was not said to be possible.";
    never_possible(level): "\"{level}\" is said to be possible, and no way to answer what is open leads there.";
    not_listed(question): "A single change of \"{question}\" raises the level, and \"Get help sooner if\" does not name it; say in the file that this change is for the worse.";
    below(level, floor): "The level can be below \"{level}\", the floor of {floor}; let a rule of that level hold there.";
    nobody_stands_on(floor): "The condition of the floor of {floor} is yes for no answers at all; take out of it what excludes the rest.";
    same_words(words): "\"{words}\" also stands for a change that does not raise the level as far as it is said to; give each change words of its own.";
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

/// A rule that waits and can never hold, perhaps since a follow-up is answered and so settles what it hangs on.
pub(super) fn waits_in_vain(level: &Level, rule: &Rule, follow_up: Option<&Question>) -> String {
    let never = never_possible(&level.id);
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
