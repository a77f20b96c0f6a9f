//! What the remarks on a rule file say.

use crate::number::Number;
use crate::quote::{clean, quoted};
use crate::rules::{Operator, Question, Review, RuleSet, Source, Worse};

sentences! {
    choice_not_tested(question, choice): "No rule tests the choice \"{choice}\" of \"{question}\"; test it in one, or take it out.";
    border_outside(question, border: Number): "No answer to \"{question}\" can be on either side of {border}; move the border into the range of the number, or take it out.";
    too_deep(depth: usize, deepest: usize): "The condition has {depth} levels of operators, more than {deepest}; write a part of it under \"findings\", which gives it a name.";
    long_sentence(words: usize, most: usize): "A sentence has {words} words, more than {most}; make it two.";
    hard(grade: f64, hardest: f64): "It takes school grade {grade:.1} to read, above {hardest:.0}; say it in shorter words and sentences, or put the words that it needs under \"excuses\".";
    claim(words): "\"{words}\" says more than a self-check can know; say less, or put the words under \"excuses\", with the reason.";
    condition_idle(question): "Beside another test of \"{question}\" in the same list, one changes nothing; take it out, or mend its border.";
    rule_twice(rule, same): "\"{rule}\" holds when \"{same}\" does, at the same level; make them one rule, or give one another condition.";
    rule_implied(rule, wider): "\"{rule}\" holds only where \"{wider}\" does, at the same level, so it decides nothing; take it out, or give it a level of its own.";
    help_decides(word): "\"{word}\" in a help text decides what to answer, and most people never open it; say it under \"hint\".";
    emergency_asked_late(question): "An answer to \"{question}\" alone is an emergency, and other questions come before it; ask it first.";
    unsure_and_calm(rule, level): "An unsure answer to what \"{rule}\" looks at can leave the level at \"{level}\"; let it act as if yes, or at a level in between.";
    promised_alone(promise): "That {promise} is only what \"worse\" says: were the rules the wrong way round as well, every proof would hold.";
    review_to_come(on, as_of): "The review is of {on}, after {as_of}; write the day on which it was made.";
}

pub(super) fn old_source(source: &Source, as_of: &str) -> String {
    format!(
        "\"{}\" was read on {}, more than a year before {as_of}; read it again, and write the day on which you did.",
        source.id, source.read_on
    )
}

pub(super) fn not_used(what: &str, id: &str) -> String {
    format!(
        "Nothing uses the {what} {}; use it, or take it out.",
        quoted(id)
    )
}

pub(super) fn review_of_nothing(review: &Review) -> String {
    let by = clean(&review.by);
    format!(
        "The review by {by} on {} does not say of what it is one, so it counts as none; \"rules sign\" writes that.",
        review.on
    )
}

pub(super) fn review_of_other(review: &Review, parts: &[String]) -> String {
    let parts = match parts {
        [] => "what is not known".to_owned(),
        _ => parts
            .iter()
            .map(|part| clean(part))
            .collect::<Vec<_>>()
            .join(", "),
    };
    format!(
        "Since the review by {} on {} this has changed: {parts}. It counts as none until the change is reviewed and signed.",
        clean(&review.by),
        review.on
    )
}

pub(super) fn review_over(review: &Review, until: &str, as_of: &str) -> String {
    format!(
        "The review by {} on {} was valid until {until}, and it is {as_of}; have the rules reviewed again.",
        clean(&review.by),
        review.on
    )
}

pub(super) fn review_denied(review: &Review) -> String {
    let (by, on) = (clean(&review.by), &review.on);
    format!(
        "It says that nobody reviewed the rules, and the file says that {by} did on {on}; take it out, and sign the file again."
    )
}

pub(super) fn condition_twice(operator: &Operator) -> String {
    let effect = match operator {
        Operator::All | Operator::Any => "the second changes nothing; take one out",
        Operator::HowMany { .. } => {
            "it counts double; take one out, or say in a \"score\" how many points each part is worth"
        }
        Operator::Score(_) => {
            "its points count double; write it once, with the points that it is worth"
        }
    };
    format!("The same condition stands twice in one list, and {effect}.")
}

pub(super) fn text_twice(text: &str) -> String {
    format!(
        "{} stands twice here, and nobody can tell the two apart; write one of them otherwise.",
        quoted(text)
    )
}

pub(super) fn calm_all_the_same(question: &Question, rules: &RuleSet) -> String {
    format!(
        "Without an answer to \"{}\" the level can be \"{}\" while \"{}\" is possible; take it out of \"calm_without\".",
        question.id,
        rules.level(rules.otherwise()).id,
        rules.level(rules.top()).id
    )
}

pub(super) fn promise_alone(question: &Question, worse: &Worse) -> String {
    let alone = match worse {
        Worse::Greater => promised_alone("greater numbers are worse"),
        Worse::Smaller => promised_alone("smaller numbers are worse"),
        Worse::Calm(_) => promised_alone("numbers outside of the calm stretch are worse"),
        Worse::NoOrder(_) => "Nothing is promised of its numbers: were the rules the wrong way round, every proof would hold.".to_owned(),
    };
    format!(
        "No floor reads \"{}\". {alone} Write a floor for its worst numbers.",
        question.id
    )
}

pub(super) fn border_misnamed(words: &str, border: Number) -> String {
    format!(
        "\"{}\" stands for the border at {border}, and names another number; people wait for what they read, so write {border}.",
        clean(words)
    )
}

pub(super) fn odd_number(number: &str, most: usize) -> String {
    format!(
        "{} is no emergency number: those have one to {most} digits; write the one of the place, such as 112.",
        quoted(number)
    )
}

pub(super) fn review_before(on: &str, source: &Source) -> String {
    format!(
        "The review is of {on}, before \"{}\" was read on {}; have the rules reviewed again.",
        source.id, source.read_on
    )
}

pub(super) fn other_language(language: &str) -> String {
    format!(
        "The program has words in English and Spanish, so people would read two languages; it has none in {}. Write the texts in English or Spanish.",
        quoted(language)
    )
}
