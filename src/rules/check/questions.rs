//! Questions: ids that can be options, choices that can be told apart, words for what can get worse.

use super::RuleProblem;
use super::conditions::{FurtherDown, Scope};
use super::earlier_names::{self, Named};
use super::effort::Efforts;
use super::names::Names;
use super::said::{self, Said};
use super::{fill_ins, numbers, source_list};
use crate::fault::{FaultLog, Path};
use crate::rules::reserved::{ANSWER_WORDS, NONE, is_reserved_option};
use crate::rules::shape::{Id, Line};
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
    let named = raw.iter().map(|question| Named {
        id: &question.id.0,
        was: question.was.as_deref(),
    });
    earlier_names::check(named, LIST, faults);
    let ids: Vec<Text> = raw.iter().map(|question| question.id.0.clone()).collect();
    let mut questions = Vec::with_capacity(raw.len());
    for (index, raw) in raw.into_iter().enumerate() {
        let further_down = FurtherDown {
            what: "question",
            ids: ids[index..].iter().map(Text::as_str).collect(),
        };
        let scope = Scope::above(&questions, &[], further_down);
        let mut question = question(raw, index, &scope, sources, faults);
        if let Some(when) = &question.ask_when {
            numbers::read_by(when, &scope, LIST.item(index).key("ask_when"), faults);
        }
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
    let wanted = match raw.answer {
        raw::AnswerKind::YesNo => Said::Words,
        raw::AnswerKind::Number(_) => Said::Number,
        raw::AnswerKind::OneOf(_) | raw::AnswerKind::AnyOf(_) => Said::Not,
    };
    said::check(raw.said.as_deref(), wanted, at, faults);
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
        was: earlier_names::texts(raw.was),
        hint: hint(raw.hint, at, faults),
        said: raw.said,
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
                &|place| (place > 0, can_change && place > 0),
                &[],
                faults,
            ))
        }
        raw::AnswerKind::AnyOf(any_of) => AnswerKind::AnyOf(choices(
            any_of,
            at.key("any_of"),
            &|_| (true, can_change),
            &NONE,
            faults,
        )),
        raw::AnswerKind::Number(range) => {
            AnswerKind::Number(number(range, can_change, question, faults))
        }
    }
}

/// Checks the choices of a question. `needs` says of each place whether it needs words for what was said, and words for
/// a change to it.
fn choices(
    raw: Vec<raw::Choice>,
    at: Path<'_>,
    needs: &dyn Fn(usize) -> (bool, bool),
    taken: &[&str],
    faults: &mut FaultLog,
) -> Vec<Choice> {
    Names::inside(
        "choice",
        at,
        raw.iter().map(|choice| choice.id.0.as_str()),
        faults,
    );
    let named = raw.iter().map(|choice| Named {
        id: &choice.id.0,
        was: choice.was.as_deref(),
    });
    earlier_names::check(named, at, faults);
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
        let (needs_said, needs_sooner) = needs(place);
        let wanted = if needs_said { Said::Words } else { Said::Not };
        said::check(raw.said.as_deref(), wanted, at, faults);
        sooner_if(raw.sooner_if.as_deref(), needs_sooner, at, faults);
        checked.push(Choice {
            id,
            was: earlier_names::texts(raw.was),
            label: raw.label,
            hint: hint(raw.hint, at, faults),
            said: raw.said,
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
        worse: numbers::promise(raw.worse, (raw.from, raw.to), at, faults),
        rare_from: raw.rare_from,
    }
}

/// The lines under a question or a choice.
fn hint(lines: Option<Vec<Line>>, at: Path<'_>, faults: &mut FaultLog) -> Vec<Text> {
    let lines: Vec<Text> = lines.into_iter().flatten().map(|Line(text)| text).collect();
    for (i, line) in lines.iter().enumerate() {
        fill_ins::check(line, fill_ins::NONE, at.key("hint").item(i), faults);
    }
    lines
}

fn sooner_if(text: Option<&str>, needed: bool, at: Path<'_>, faults: &mut FaultLog) {
    match (text, needed) {
        (None, true) => faults.add(at, RuleProblem::SoonerMissing),
        (Some(_), false) => faults.add(at.key("sooner_if"), RuleProblem::SoonerUnused),
        _ => {}
    }
}
