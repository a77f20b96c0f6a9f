//! Questions: ids that can be options, choices that can be told apart, words for what can get worse.

use super::RuleProblem;
use super::conditions::{FurtherDown, Scope};
use super::effort::Efforts;
use super::names::Names;
use super::source_list;
use crate::fault::{FaultLog, Path};
use crate::rules::reserved::{ANSWER_WORDS, NONE, is_reserved_option};
use crate::rules::shape::Id;
use crate::rules::{AnswerKind, Choice, Choices, NumberRange, Question, QuestionIndex, raw};
use crate::text::Text;

const LIST: Path<'static> = Path::Key(&Path::Root, "questions");

/// Checks all questions, each with those above it in sight.
pub(super) fn check(
    raw: Vec<raw::Question>,
    sources: &Names<'_>,
    efforts: &mut Efforts,
    faults: &mut FaultLog,
) -> Vec<Question> {
    Names::of(
        "question",
        "questions",
        raw.iter().map(|question| question.id.0.as_str()),
        faults,
    );
    let ids: Vec<Text> = raw.iter().map(|question| question.id.0.clone()).collect();
    let mut questions = Vec::with_capacity(raw.len());
    for (index, raw) in raw.into_iter().enumerate() {
        let further_down = FurtherDown {
            what: "question",
            ids: ids[index..].iter().map(Text::as_str).collect(),
        };
        let scope = Scope::above(&questions, &[], further_down);
        let mut question = question(raw, index, &scope, sources, faults);
        let when = question.ask_when.as_mut();
        efforts.question(when, LIST.item(index).key("ask_when"), faults);
        questions.push(question);
    }
    questions
}

fn question(
    raw: raw::Question,
    index: usize,
    above: &Scope<'_>,
    sources: &Names<'_>,
    faults: &mut FaultLog,
) -> Question {
    let at = LIST.item(index);
    if is_reserved_option(&raw.id.0) {
        let by = "it is an option of the program already";
        faults.add(
            at.key("id"),
            RuleProblem::TakenWord {
                word: raw.id.0.to_string(),
                by,
            },
        );
    }
    let needs_sooner = raw.can_change && matches!(raw.answer, raw::AnswerKind::YesNo);
    sooner_if(raw.sooner_if.as_deref(), needs_sooner, at, faults);
    Question {
        index: QuestionIndex(index),
        ask_when: raw
            .ask_when
            .map(|when| above.condition(&when, at.key("ask_when"), faults)),
        answer: answer_kind(raw.answer, raw.can_change, at, faults),
        sources: source_list(&raw.sources, at, sources, faults),
        id: raw.id.0,
        name: raw.name,
        ask: raw.ask,
        points: raw.points.unwrap_or_default(),
        why: raw.why,
        help: raw.help.unwrap_or_default(),
        can_change: raw.can_change,
        sooner_if: raw.sooner_if,
    }
}

fn answer_kind(
    raw: raw::AnswerKind,
    can_change: bool,
    question: Path<'_>,
    faults: &mut FaultLog,
) -> AnswerKind {
    let at = question.key("answer");
    match raw {
        raw::AnswerKind::YesNo => AnswerKind::YesNo,
        raw::AnswerKind::OneOf(one_of) => {
            let at = at.key("one_of");
            let at = at.key("calm_to_worse");
            if one_of.calm_to_worse.len() == 1 {
                faults.add(at, RuleProblem::TooFew { least: 2 });
            }
            AnswerKind::OneOf(choices(
                one_of.calm_to_worse,
                at,
                &|place| can_change && place > 0,
                &[],
                faults,
            ))
        }
        raw::AnswerKind::AnyOf(any_of) => AnswerKind::AnyOf(choices(
            any_of,
            at.key("any_of"),
            &|_| can_change,
            &NONE,
            faults,
        )),
        raw::AnswerKind::Number(range) => {
            AnswerKind::Number(number(range, can_change, question, faults))
        }
    }
}

fn choices(
    raw: Vec<raw::Choice>,
    at: Path<'_>,
    can_get_worse: &dyn Fn(usize) -> bool,
    taken: &[&str],
    faults: &mut FaultLog,
) -> Vec<Choice> {
    Names::inside(
        "choice",
        at,
        raw.iter().map(|choice| choice.id.0.as_str()),
        faults,
    );
    if raw.len() > Choices::MOST {
        faults.add(
            at,
            RuleProblem::TooMany {
                most: Choices::MOST,
            },
        );
    }
    let mut checked = Vec::with_capacity(raw.len());
    for (place, raw) in raw.into_iter().enumerate() {
        let at = at.item(place);
        let Id(id) = raw.id;
        if id.len() == 1 || ANSWER_WORDS.contains(&id.as_str()) || taken.contains(&id.as_str()) {
            let by = "single letters and some words answer or steer every question";
            faults.add(
                at.key("id"),
                RuleProblem::TakenWord {
                    word: id.to_string(),
                    by,
                },
            );
        }
        sooner_if(raw.sooner_if.as_deref(), can_get_worse(place), at, faults);
        checked.push(Choice {
            id,
            label: raw.label,
            sooner_if: raw.sooner_if,
        });
    }
    checked
}

fn number(
    raw: raw::NumberRange,
    can_change: bool,
    question: Path<'_>,
    faults: &mut FaultLog,
) -> NumberRange {
    let at = question.key("answer");
    let at = at.key("number");
    if raw.from >= raw.to {
        faults.add(at.key("to"), RuleProblem::EmptyNumbers);
    }
    if can_change {
        faults.add(question.key("can_change"), RuleProblem::NumberCannotChange);
    }
    NumberRange {
        unit: raw.unit,
        from: raw.from,
        to: raw.to,
        never_lower_from: raw.never_lower_from,
        rare_from: raw.rare_from,
    }
}

fn sooner_if(text: Option<&str>, needed: bool, at: Path<'_>, faults: &mut FaultLog) {
    match (text, needed) {
        (None, true) => faults.add(at, RuleProblem::SoonerMissing),
        (Some(_), false) => faults.add(at.key("sooner_if"), RuleProblem::SoonerUnused),
        _ => {}
    }
}
