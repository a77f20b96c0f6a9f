//! Questions: ids that can be options, choices that can be told apart, words for what can get worse.

use super::limits::Efforts;
use super::names::Names;
use super::resolve::Resolve;
use super::scope::Scope;
use super::wording::Said;
use super::{QUESTIONS, borders, limits, numbers, wording};
use crate::fault::{FaultLog, Path, Told};
use crate::quote::quoted;
use crate::rules::authoring::{ANSWER_WORDS, NONE_WORDS, is_reserved_option};
use crate::rules::stage::AsWritten;
use crate::rules::{AnswerKind, Choices, Question, QuestionIndex, Worse};
use crate::text::Text;

/// Checks all questions, each with those above it in sight.
pub(super) fn check(
    written: Vec<Question<AsWritten>>,
    names: &Names,
    scope: Scope<'_>,
    efforts: &mut Efforts,
    faults: &mut FaultLog,
) -> Vec<Question> {
    let mut questions = Vec::with_capacity(written.len());
    for (index, question) in written.into_iter().enumerate() {
        let at = QUESTIONS.item(index);
        let scope = scope.below_questions(names, &questions);
        let mut question = question.resolve(at, &scope, faults);
        question.index = QuestionIndex(index);
        self::question(&question, at, &scope, faults);
        let at = at.key("ask_when");
        if let Some(when) = &question.ask_when {
            numbers::read_by(when, &scope, at, faults);
        }
        efforts.question(question.ask_when.as_mut(), at, faults);
        questions.push(question);
    }
    questions
}

/// Checks versions that asked just this: one that no version is written like would be passed over in silence.
fn same_in(versions: &[Text], at: Path<'_>, faults: &mut FaultLog) {
    let is_number = |part: &str| {
        let is_plain = part == "0" || !part.starts_with('0');
        is_plain && !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    for (i, version) in versions.iter().enumerate() {
        let is_one = match version.split_once('.') {
            None => is_number(version) && **version != *"0",
            Some((first, second)) => first == "0" && is_number(second),
        };
        if !is_one {
            let what = format!(
                "{} is no number of a version that changes with a meaning",
                quoted(version)
            );
            let way_out = "write its number, such as \"1\", or \"0.4\" while the first one is 0";
            faults.add(at.item(i), Told::new(what, way_out));
        }
    }
}

/// Checks the question at `at` by itself.
fn question(question: &Question, at: Path<'_>, scope: &Scope<'_>, faults: &mut FaultLog) {
    if is_reserved_option(&question.id) {
        let why = "it is an option of the program already";
        faults.add(at.key("id"), taken_word(&question.id, why));
    }
    hint(&question.hint, at, faults);
    same_in(&question.same_in, at.key("same_in"), faults);
    let is_read = scope.were_read(at, &["answer", "can_change"]);
    let can_change = is_read.then_some(question.can_change);
    let is_yes_no = matches!(question.answer, AnswerKind::YesNo);
    let needs_sooner = can_change.map(|can_change| can_change && is_yes_no);
    wording::sooner_if(question.sooner_if.as_deref(), needs_sooner, at, faults);
    let wanted = match question.answer {
        AnswerKind::YesNo => Said::Words,
        AnswerKind::Number(_) => Said::Number,
        AnswerKind::OneOf(_) | AnswerKind::AnyOf(_) => Said::Not,
    };
    wording::said(question.said.as_deref(), wanted, at, scope, faults);
    if question.worse.is_some() && !is_yes_no && is_read {
        let what = "\"worse\" stands here for yes/no questions only";
        let way_out = "take it out; a number has its own among its members, and choices stand from calm to worse";
        faults.add(at.key("worse"), Told::new(what, way_out));
    }
    answer(question, can_change, at, scope, faults);
}

/// Checks what answers the question at `at`. Whether the answer can change is not known where that could not be read.
fn answer(
    question: &Question,
    can_change: Option<bool>,
    at: Path<'_>,
    scope: &Scope<'_>,
    faults: &mut FaultLog,
) {
    let answer = at.key("answer");
    let has_no_order = match &question.answer {
        AnswerKind::YesNo => false,
        AnswerKind::OneOf(one_of) => {
            let list = answer.key("one_of");
            let list = list.key(one_of.name());
            limits::at_least_two(one_of.len(), list, faults);
            choices(question, can_change, list, scope, faults);
            !one_of.is_ordered()
        }
        AnswerKind::AnyOf(_) => {
            choices(question, can_change, answer.key("any_of"), scope, faults);
            false
        }
        AnswerKind::Number(range) => {
            let at = answer.key("number");
            numbers::check(range, at, scope, faults);
            borders::check(range, at.key("borders"), scope, faults);
            matches!(range.worse, Some(Worse::NoOrder(_)))
        }
    };
    if can_change == Some(true) && has_no_order {
        faults.add(at.key("can_change"), none_is_worse());
    }
}

/// Checks the choices of a question, which stand in the list `at`.
fn choices(
    question: &Question,
    can_change: Option<bool>,
    at: Path<'_>,
    scope: &Scope<'_>,
    faults: &mut FaultLog,
) {
    let (choices, is_ordered) = (question.choices(), question.is_ordered());
    let is_any_of = matches!(question.answer, AnswerKind::AnyOf(_));
    let taken = if is_any_of { &NONE_WORDS[..] } else { &[] };
    Names::of(choices, at, faults);
    limits::at_most(Choices::MOST, choices.len(), at, faults);
    for (place, choice) in choices.iter().enumerate() {
        let (id, at) = (choice.id.as_str(), at.item(place));
        if id.len() == 1 || ANSWER_WORDS.contains(&id) || taken.contains(&id) {
            let why = "single letters and some words answer or steer every question";
            faults.add(at.key("id"), taken_word(id, why));
        }
        let is_calmest = is_ordered && place == 0;
        let is_worse = is_any_of || is_ordered && place > 0;
        let wanted = if is_calmest { Said::Not } else { Said::Words };
        let needs_sooner = can_change.map(|can_change| can_change && is_worse);
        wording::said(choice.said.as_deref(), wanted, at, scope, faults);
        wording::sooner_if(choice.sooner_if.as_deref(), needs_sooner, at, faults);
        hint(&choice.hint, at, faults);
    }
}

/// Checks the lines under a question or a choice, which stand in the object `at`.
fn hint(lines: &[Text], at: Path<'_>, faults: &mut FaultLog) {
    for (i, line) in lines.iter().enumerate() {
        wording::fill_ins(line, wording::NO_WORD, at.key("hint").item(i), faults);
    }
}

/// An answer that can get worse, though none of its choices or numbers is worse than another.
fn none_is_worse() -> Told {
    Told::new(
        "\"can_change\" is true, and none of the answers is worse than another",
        "set it to false, or say which are worse: with choices under \"calm_to_worse\", with a number under \"worse\"",
    )
}

/// A word that means something else already.
fn taken_word(word: &str, why: &str) -> Told {
    let what = format!("{} cannot be used here: {why}", quoted(word));
    Told::new(what, "choose another word")
}
