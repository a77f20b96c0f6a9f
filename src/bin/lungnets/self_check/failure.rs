//! Why a self-check came to no result, or its result not to where it was meant to go.

use std::ffi::OsString;

use lungnets::language::Words;

use crate::exit::Exit;
use crate::failure::Failing;
use crate::output::NotSaved;
use crate::phrases::name_in;

/// A self-check without a result: answers are missing.
#[derive(Debug)]
pub enum SelfCheckFailure {
    /// No answer was given, and there is nobody to ask.
    NothingAnswered(NobodyToAsk),
    /// Some answers are missing, and `--require-all` says that none may be.
    Missing(Vec<MissingAnswer>),
}

/// Why nobody can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NobodyToAsk {
    /// `--no-input` says so.
    NoInput,
    /// Standard input is no terminal.
    NoTerminal,
    /// Standard error, where the questions go, is no terminal.
    RedirectedQuestions,
}

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

impl SelfCheckFailure {
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
}

impl NobodyToAsk {
    fn said(self, words: &dyn Words) -> &'static str {
        match self {
            Self::NoInput => words.no_input(),
            Self::NoTerminal => words.input_is_no_terminal(),
            Self::RedirectedQuestions => words.questions_redirected(),
        }
    }
}

impl Failing for SelfCheckFailure {
    fn exit(&self) -> Exit {
        Exit::AnswersMissing
    }

    fn said(&self, words: &dyn Words) -> String {
        match self {
            Self::NothingAnswered(why) => format!(
                "{}{}\n\n{}",
                words.nobody_to_ask(),
                why.said(words),
                words.ways_to_answer()
            ),
            Self::Missing(missing) => format!(
                "{}\n\n{}\n{}",
                words.answers_missing(missing.len()),
                Self::list(missing, words),
                words.give_or_say_unsure()
            ),
        }
    }
}

/// A file that does not get the result.
#[derive(Debug)]
pub enum FileFailure {
    /// It cannot be the file for the result, and nothing was asked.
    NotReplaced { path: OsString, error: NotSaved },
    /// It cannot be written, and standard output gets the result instead.
    ShownInstead { path: OsString, error: NotSaved },
}

impl Failing for FileFailure {
    fn exit(&self) -> Exit {
        Exit::Failed
    }

    fn said(&self, words: &dyn Words) -> String {
        match self {
            Self::NotReplaced { path, error } => {
                let way_out = match error {
                    NotSaved::IsThere => words.choose_or_force(),
                    NotSaved::IsInput => words.choose_another(),
                    NotSaved::IsFolder | NotSaved::System(_) => words.name_one_in_it(),
                };
                words.cannot_be_the_file(&name_in(path, words), &error.said(words), way_out)
            }
            Self::ShownInstead { path, error } => {
                words.shown_instead(&name_in(path, words), &error.said(words))
            }
        }
    }
}

/// What was asked for in brief always says everything.
#[derive(Debug)]
pub struct NeverBrief(pub &'static str);

impl Failing for NeverBrief {
    fn exit(&self) -> Exit {
        Exit::Usage
    }

    fn said(&self, words: &dyn Words) -> String {
        words.never_brief(self.0)
    }
}
