//! Why a self-check came to no result, or its result not to where it was meant to go.

use std::ffi::OsStr;

use lungnets::language::Words;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::NotSaved;
use crate::phrases::name_in;

/// What says why nobody can be asked.
pub type NobodyToAsk = fn(&dyn Words) -> &'static str;

/// An answer that `--require-all` misses.
#[derive(Debug)]
pub struct MissingAnswer {
    /// The option that gives it.
    pub option: String,
    /// The question.
    pub ask: String,
    /// Whether the question is certain to apply.
    pub applies: bool,
}

/// No answer was given, and there is nobody to ask.
pub fn nothing_answered(why: NobodyToAsk) -> Failure {
    Failure::new(Exit::AnswersMissing, move |words| {
        let (nobody, ways) = (words.nobody_to_ask(), words.ways_to_answer());
        format!("{nobody}{}\n\n{ways}", why(words))
    })
}

/// Some answers are missing, and `--require-all` says that none may be.
pub fn answers_missing(missing: Vec<MissingAnswer>) -> Failure {
    Failure::new(Exit::AnswersMissing, move |words| {
        let (count, way_out) = (
            words.answers_missing(missing.len()),
            words.give_or_say_unsure(),
        );
        format!("{count}\n\n{}\n{way_out}", list(&missing, words))
    })
}

fn list(missing: &[MissingAnswer], words: &dyn Words) -> String {
    let lengths = missing.iter().map(|missing| missing.option.len());
    let longest = lengths.max().unwrap_or_default();
    let each = missing.iter().map(|missing| {
        let MissingAnswer {
            option,
            ask,
            applies,
        } = missing;
        let note = if *applies { "" } else { words.if_it_applies() };
        format!("  {option:longest$}  {ask}{note}\n")
    });
    each.collect()
}

/// It cannot be the file for the result, and nothing was asked.
pub fn not_replaced(path: &OsStr, error: NotSaved) -> Failure {
    let path = path.to_owned();
    Failure::new(Exit::Failed, move |words| {
        let way_out = match error {
            NotSaved::IsThere => words.choose_or_force(),
            NotSaved::IsInput => words.choose_another(),
            NotSaved::IsFolder | NotSaved::System(_) => words.name_one_in_it(),
        };
        words.cannot_be_the_file(&name_in(&path, words), &error.said(words), way_out)
    })
}

/// The file cannot be written, and standard output gets the result instead.
pub fn shown_instead(path: &OsStr, error: NotSaved) -> Failure {
    let path = path.to_owned();
    Failure::new(Exit::Failed, move |words| {
        words.shown_instead(&name_in(&path, words), &error.said(words))
    })
}

/// What was asked for in brief always says everything.
pub fn never_brief(what: &'static str) -> Failure {
    Failure::new(Exit::Usage, move |words| words.never_brief(what))
}
