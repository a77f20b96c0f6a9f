//! Questions in words: for a review, and for whoever wants to answer them in a file or by options.

use super::{Chapter, Entry, Phrase, condition, words};
use crate::rules::{AnswerKind, Choice, Question, RuleSet};

/// The questions for a review, with why they are asked and where they come from.
pub(super) fn for_review(rules: &RuleSet) -> Chapter {
    let entries = rules.questions().iter().map(|question| {
        let entry = asked(question, rules)
            .with("Why", Phrase::words(question.why.as_str()))
            .with_texts("Help", &question.help);
        let entry = answered(entry, question)
            .with_each("Choice", question.choices().iter().map(choice))
            .with(
                "Can change",
                Phrase::words(words::can_change(question.can_change)),
            )
            .with_texts("Sooner if", sooner_if(question));
        super::parts::sources(entry, &question.sources, rules)
    });
    Chapter {
        title: words::questions(rules.questions().len()),
        intro: Vec::new(),
        entries: entries.collect(),
    }
}

/// The questions for answering, with the option and the JSON key of each.
pub(super) fn for_answering(rules: &RuleSet) -> Chapter {
    let entries = rules.questions().iter().map(|question| {
        let entry = asked(question, rules)
            .with("Option", Phrase::code(format!("--{}", question.option())))
            .with("JSON key", Phrase::code(format!("\"{}\"", question.id)));
        answered(entry, question).with_each("Accepted", accepted(question))
    });
    Chapter {
        title: words::questions(rules.questions().len()),
        intro: words::HOW_TO_ANSWER.map(Phrase::words).into(),
        entries: entries.collect(),
    }
}

/// What both begin with: the question, what it includes, and when it is asked.
fn asked(question: &Question, rules: &RuleSet) -> Entry {
    let mut entry = Entry::of("Question", &question.id)
        .with("Name", Phrase::words(question.name.as_str()))
        .with("Asks", Phrase::words(question.ask.as_str()))
        .with_texts("Includes", &question.points);
    match &question.ask_when {
        None => entry.with(words::ASKED_WHEN, Phrase::words(words::ALWAYS)),
        Some(when) => {
            entry
                .facts
                .extend(condition::facts(words::ASKED_WHEN, when, rules));
            entry
        }
    }
}

fn answered(entry: Entry, question: &Question) -> Entry {
    let entry = entry.with("Kind", Phrase::words(words::kind(question)));
    let AnswerKind::Number(range) = &question.answer else {
        return entry;
    };
    let never_lower = range.never_lower_from.map(words::never_lower_from);
    entry
        .with("Range", Phrase::words(words::range(range)))
        .with_texts("Promise", never_lower)
}

fn choice(choice: &Choice) -> Phrase {
    Phrase::code(choice.id.as_str()).and(format!(": {}", choice.label))
}

fn sooner_if(question: &Question) -> impl Iterator<Item = &str> {
    let own = question.sooner_if.iter();
    let of_choices = question
        .choices()
        .iter()
        .filter_map(|choice| choice.sooner_if.as_ref());
    own.chain(of_choices).map(|text| text.as_str())
}

/// The words that answer a question, each with what it means.
fn accepted(question: &Question) -> Vec<Phrase> {
    let word = |word: &str, means: &str| Phrase::code(word).and(format!(": {means}"));
    let of_choices = |choices: &[Choice]| -> Vec<Phrase> {
        let choices = choices.iter();
        choices
            .map(|choice| word(&choice.id, &choice.label))
            .collect()
    };
    let mut accepted = match &question.answer {
        AnswerKind::YesNo => vec![word("yes", "Yes"), word("no", "No")],
        AnswerKind::OneOf(choices) => of_choices(choices),
        AnswerKind::AnyOf(choices) => {
            let mut accepted = of_choices(choices);
            accepted.push(word("none", words::NONE_OF_THESE));
            accepted
        }
        AnswerKind::Number(range) => vec![
            Phrase::code(range.from.to_string())
                .and(" to ")
                .and_code(range.to.to_string()),
        ],
    };
    accepted.push(word("unsure", words::NOT_SURE));
    accepted
}
