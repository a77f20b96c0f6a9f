//! What the remarks on a rule file say.

use crate::language::sentences;
use crate::number::Number;
use crate::quote::clean;
use crate::rules::{Operator, Question, Worse};

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
    emergency_not_last(said, level, top): "\"{said}\" is meant for an emergency, and whom to call stands first only at the most urgent level, \"{top}\", where the questions stop; let \"{level}\" be the last of the levels, or take this out.";
    unsure_and_calm(rule, level): "An unsure answer to what \"{rule}\" looks at can leave the level at \"{level}\"; let it act as if yes, or at a level in between.";
    promised_alone(promise): "That {promise} is only what \"worse\" says: were the rules the wrong way round as well, every proof would hold.";
    old_source(source, read_on, as_of): "\"{source}\" was read on {read_on}, more than a year before {as_of}; read it again, and write the day on which you did.";
    not_used(what, name): "Nothing uses the {what} {name}; use it, or take it out.";
    review_of_nothing(by, on): "The review by {by} on {on} does not say of what it is one, so it counts as none; \"rules sign\" writes that.";
    review_of_other(by, on, parts): "Since the review by {by} on {on} this has changed: {parts}. It counts as none until the change is reviewed and signed.";
    review_over(by, on, until, as_of): "The review by {by} on {on} was valid until {until}, and it is {as_of}; have the rules reviewed again.";
    review_denied(by, on): "It says that nobody reviewed the rules, and the file says that {by} did on {on}; take it out, and sign the file again.";
    review_before(on, source, read_on): "The review is of {on}, before \"{source}\" was read on {read_on}; have the rules reviewed again.";
    text_twice(text): "{text} stands twice here, and nobody can tell the two apart; write one of them otherwise.";
    calm_all_the_same(question, calmest, top): "Without an answer to \"{question}\" the level can be \"{calmest}\" while \"{top}\" is possible; take it out of \"calm_without\".";
    border_misnamed(words, border: Number): "\"{words}\" stands for the border at {border}, and names another number; people wait for what they read, so write {border}.";
    odd_number(number, most: usize): "{number} is no emergency number: those have one to {most} digits; write the one of the place, such as 112.";
    other_language(language): "The program has words in English and Spanish, so people would read two languages; it has none in {language}. Write the texts in English or Spanish.";
    review_to_come(on, as_of): "The review is of {on}, after {as_of}; write the day on which it was made.";
}

/// The parts that have changed since a review, as far as that can be told.
pub(super) fn changed(parts: &[String]) -> String {
    match parts {
        [] => "what is not known".to_owned(),
        _ => clean(&parts.join(", ")),
    }
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
