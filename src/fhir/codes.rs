//! The codes in which a form has its answers: one system for all of them, made from the rule set, and what they mean.
//!
//! `yes`, `no`, `unsure` and `none` are the same for every question. A choice is the id of its question, a dot, and
//! its own id, so that two questions can have choices of one name.

use super::items::Kind;
use super::{Form, questionnaire, words};
use crate::json::Json;
use crate::rules::{AnswerKind, Question, RuleSet};

/// One answer that has a code.
#[derive(Debug, Clone, Copy)]
pub(super) enum Code<'r> {
    Yes,
    No,
    /// Not sure.
    Unsure,
    /// None of the choices.
    None,
    /// The choice at this place.
    Choice(&'r Question, usize),
}

impl<'r> Code<'r> {
    /// The code itself.
    pub fn name(self) -> String {
        match self {
            Self::Yes | Self::No | Self::Unsure | Self::None => self.word().to_owned(),
            Self::Choice(question, _) => format!("{}.{}", question.id, self.word()),
        }
    }

    /// The word that answers the question in an answers file.
    pub fn word(self) -> &'r str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unsure => "unsure",
            Self::None => "none",
            Self::Choice(question, place) => &question.choices()[place].id,
        }
    }

    /// What a person reads.
    pub fn display(self) -> &'r str {
        match self {
            Self::Yes => words::YES,
            Self::No => words::NO,
            Self::Unsure => words::NOT_SURE,
            Self::None => words::NONE_OF_THESE,
            Self::Choice(question, place) => &question.choices()[place].label,
        }
    }

    /// What it means, without the question on the screen.
    pub fn definition(self) -> String {
        match self {
            Self::Yes => words::YES_MEANS.into(),
            Self::No => words::NO_MEANS.into(),
            Self::Unsure => words::NOT_SURE_MEANS.into(),
            Self::None => words::NONE_MEANS.into(),
            Self::Choice(question, place) => {
                words::choice_means(&question.ask, &question.choices()[place].label)
            }
        }
    }

    /// The code with its system and its words, as a FHIR `Coding`.
    pub fn coding(self, system: &str) -> Json<'static> {
        Json::object([
            ("system", system.into()),
            ("code", self.name().into()),
            ("display", self.display().into()),
        ])
    }

    /// Whether no other answer can stand beside it.
    pub fn is_exclusive(self) -> bool {
        matches!(self, Self::None)
    }
}

/// The coded answers to a question, in the order in which they are shown. A number has only "not sure".
pub(super) fn options(question: &Question) -> Vec<Code<'_>> {
    let mut codes = choices(question);
    codes.extend(match &question.answer {
        AnswerKind::YesNo => vec![Code::Yes, Code::No, Code::Unsure],
        AnswerKind::AnyOf(_) => vec![Code::None, Code::Unsure],
        AnswerKind::OneOf(_) | AnswerKind::Number(_) => vec![Code::Unsure],
    });
    codes
}

/// The coded answers of an item of a question.
pub(super) fn of_item<'r>(kind: &Kind, question: &'r Question) -> Vec<Code<'r>> {
    match kind {
        Kind::WhichUnsure(_) => choices(question),
        _ => options(question),
    }
}

/// The choices of a question, in the order in which they are shown.
fn choices(question: &Question) -> Vec<Code<'_>> {
    let places = 0..question.choices().len();
    places.map(|place| Code::Choice(question, place)).collect()
}

/// Every code of a rule set, each once.
pub(super) fn every(rules: &RuleSet) -> impl Iterator<Item = Code<'_>> {
    let common = [Code::Yes, Code::No, Code::Unsure, Code::None];
    let choices = rules.questions().iter().flat_map(choices);
    common.into_iter().chain(choices)
}

impl Form<'_> {
    /// What the codes in the form mean, as a `CodeSystem`.
    pub fn code_system(&self) -> Json<'static> {
        let rules = self.rules;
        let concepts: Vec<Json<'static>> = every(rules)
            .map(|code| {
                Json::object([
                    ("code", code.name().into()),
                    ("display", code.display().into()),
                    ("definition", code.definition().into()),
                ])
            })
            .collect();
        let mut members = vec![("resourceType", "CodeSystem".into())];
        members.extend(questionnaire::language(rules));
        members.extend([
            ("text", narrative(rules)),
            ("url", self.address.of_codes().into()),
            ("version", self.version().into()),
            ("name", (questionnaire::name(rules) + "Answers").into()),
            ("title", words::codes_title(rules.title()).into()),
            ("status", questionnaire::status(rules).into()),
        ]);
        members.extend(questionnaire::published(rules));
        members.extend([
            ("description", words::CODES_ABOUT.into()),
            ("caseSensitive", true.into()),
            ("content", "complete".into()),
            ("count", concepts.len().into()),
            ("concept", Json::List(concepts)),
        ]);
        Json::object(members)
    }
}

/// The codes with what each of them means.
fn narrative(rules: &RuleSet) -> Json<'static> {
    let title = words::codes_title(rules.title());
    let about = [title, words::CODES_ABOUT.to_owned()].into_iter();
    let codes = every(rules).map(|code| words::code(&code.name(), code.display()));
    questionnaire::narrative_of(about.chain(codes))
}
