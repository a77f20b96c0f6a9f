//! Arbitrary sheets of answers, and the changes of one answer.

use lungnets::rules::{AnswerKind, Condition, Question, Wanted};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::{RULES, Sheet, long, question, takes_ticks};

/// How the runner is set up for what is tried on sheets.
pub fn cases() -> ProptestConfig {
    long::cases(256)
}

/// As [`cases`], for what is quick to check and has many corners.
pub fn many_cases() -> ProptestConfig {
    long::cases(8 * 256)
}

/// How often a question is skipped, answered calmly, and answered in any way.
type Weights = (u32, u32, u32);

/// Any sheet: evenly mixed, mostly calm, mostly skipped, or with every question answered.
pub fn any_sheet() -> impl Strategy<Value = Sheet> {
    prop_oneof![
        2 => sheet((1, 1, 3)),
        2 => sheet((1, 9, 2)),
        2 => nearly_calm_sheet(),
        2 => sheet((9, 1, 2)),
        1 => full_sheet(),
    ]
}

/// Any sheet, on which a person may also be unsure about single choices of a list.
pub fn any_sheet_unsure_of_some() -> impl Strategy<Value = Sheet> {
    let lists = RULES
        .questions()
        .iter()
        .filter(|question| takes_ticks(&question.id));
    let unsure: Vec<_> = lists
        .map(|question| {
            prop::option::of(subsequence(ids(question), 1..=2))
                .prop_map(move |some| (question, some))
        })
        .collect();
    (any_sheet(), unsure).prop_map(|(sheet, unsure)| {
        let lists = unsure
            .into_iter()
            .filter_map(|(question, some)| Some((question, some?)));
        lists.fold(sheet, |sheet, (question, some)| {
            unsure_of(sheet, question, &some)
        })
    })
}

/// The sheet with "not sure" about some choices of a list that are not ticked, if more are left that are denied.
fn unsure_of(sheet: Sheet, question: &Question, some: &[&str]) -> Sheet {
    let id = question.id.as_str();
    let words = sheet.ticks(id);
    let is_ticked = |choice: &str| words.iter().any(|word| word == choice);
    let denied = question.choices().len() - words.len();
    if sheet.get(id).is_none() || is_ticked("unsure") || denied <= some.len() {
        return sheet;
    }
    let unsure = some.iter().filter(|choice| !is_ticked(choice));
    unsure.fold(sheet, |sheet, choice| {
        sheet.and(id, &format!("unsure:{choice}"))
    })
}

/// Any sheet with every question answered.
pub fn full_sheet() -> impl Strategy<Value = Sheet> {
    prop_oneof![sheet((0, 1, 1)), sheet((0, 9, 1))]
}

/// A calm sheet but for one to three questions, and of any age.
fn nearly_calm_sheet() -> impl Strategy<Value = Sheet> {
    let places: Vec<usize> = (0..RULES.questions().len()).collect();
    (full_sheet(), subsequence(places, 1..=3), any_age()).prop_map(|(from, places, age)| {
        let changed = places.into_iter().map(|place| &RULES.questions()[place].id);
        let calm = Sheet::calm().with("age", &age);
        consistent(changed.fold(calm, |sheet, id| sheet.with(id, from.get(id).unwrap())))
    })
}

fn sheet(weights: Weights) -> impl Strategy<Value = Sheet> {
    let answers: Vec<_> = RULES
        .questions()
        .iter()
        .map(|question| maybe(question, weights))
        .collect();
    answers.prop_map(|answers| {
        let questions = RULES.questions().iter().zip(answers);
        let given = questions.filter_map(|(question, answer)| Some((&question.id, answer?)));
        consistent(given.fold(Sheet::blank(), |sheet, (id, answer)| {
            sheet.with(id, &answer)
        }))
    })
}

/// Whether this is a follow-up, and a firm no says that it is not asked.
pub fn is_closed(sheet: &Sheet, id: &str) -> bool {
    match &question(id).ask_when {
        None => false,
        Some(Condition::Answer(test)) if test.wanted == Wanted::Yes => {
            sheet.get(&RULES.question(test.question).id) == Some("no")
        }
        Some(other) => panic!("a sheet knows no follow-up like {id}: {other:?}"),
    }
}

/// The sheet, with no follow-up answered other than calmly under a firm no.
pub fn consistent(sheet: Sheet) -> Sheet {
    let questions = RULES.questions().iter();
    questions.fold(sheet, |sheet, question| {
        if is_closed(&sheet, &question.id) && sheet.get(&question.id).is_some() {
            sheet.with(&question.id, calm_answer(question))
        } else {
            sheet
        }
    })
}

fn maybe(question: &Question, (skipped, calm, any): Weights) -> BoxedStrategy<Option<String>> {
    let calmly = Just(Some(calm_answer(question).to_owned()));
    let any_answer = any_answer(question).prop_map(Some);
    // a sheet can be calm at any age
    let (calm, any) = match question.answer {
        AnswerKind::Number(_) => (0, calm + any),
        _ => (calm, any),
    };
    prop_oneof![skipped => Just(None), calm => calmly, any => any_answer].boxed()
}

/// The calmest answer to a question; an age that no rule reads.
pub fn calm_answer(question: &Question) -> &str {
    match &question.answer {
        AnswerKind::YesNo => "no",
        AnswerKind::OneOf(choices) => &choices[0].id,
        AnswerKind::AnyOf(_) => "none",
        AnswerKind::Number(_) => "30",
    }
}

/// Any answer to a question, unsure included.
pub fn any_answer(question: &Question) -> BoxedStrategy<String> {
    let ids: Vec<String> = ids(question).into_iter().map(str::to_owned).collect();
    match &question.answer {
        AnswerKind::YesNo => select(vec!["yes", "no", "unsure"])
            .prop_map(str::to_owned)
            .boxed(),
        AnswerKind::OneOf(_) => select([ids, vec!["unsure".into()]].concat()).boxed(),
        AnswerKind::AnyOf(_) => {
            let one = select(ids.clone()).prop_map(|id| vec![id]);
            let several = subsequence(ids.clone(), 0..=ids.len());
            (prop_oneof![one, several], prop::bool::weighted(0.3))
                .prop_map(move |(ticks, unsure)| {
                    let some_are_left = ticks.len() < ids.len();
                    joined(ticks, unsure && some_are_left)
                })
                .boxed()
        }
        AnswerKind::Number(_) => {
            prop_oneof![1 => Just("unsure".to_owned()), 5 => any_age()].boxed()
        }
    }
}

/// Any age, those at the borders of the rules more often.
pub fn any_age() -> impl Strategy<Value = String> {
    let borders = vec![0, 1, 17, 18, 39, 40, 59, 60, 64, 65, 74, 75, 120];
    prop_oneof![select(borders), 0..=120_u32].prop_map(|age: u32| age.to_string())
}

/// The ids of the choices of a question.
pub fn ids(question: &Question) -> Vec<&str> {
    question
        .choices()
        .iter()
        .map(|choice| choice.id.as_str())
        .collect()
}

fn joined(mut ticks: Vec<String>, unsure: bool) -> String {
    ticks.extend(unsure.then(|| "unsure".to_owned()));
    if ticks.is_empty() {
        "none".into()
    } else {
        ticks.join(",")
    }
}

/// Every answer that is worse by one change than the one on the sheet: towards yes, along the choices from calm to
/// worse, one more tick, not sure in place of every unticked choice. There is none for a skipped question, for a
/// follow-up that is not asked, and for an age.
pub fn worse_answers(sheet: &Sheet, question: &Question) -> Vec<String> {
    let id = question.id.as_str();
    let Some(said) = sheet.get(id).filter(|_| !is_closed(sheet, id)) else {
        return Vec::new();
    };
    let worse = match (&question.answer, said) {
        (AnswerKind::YesNo, "no") => vec!["unsure", "yes"],
        (AnswerKind::YesNo, "unsure") => vec!["yes"],
        (AnswerKind::OneOf(_), said) => {
            let worse = ids(question)
                .into_iter()
                .skip_while(|choice| *choice != said);
            worse.skip(1).collect()
        }
        (AnswerKind::AnyOf(_), _) => {
            let more = ids(question).into_iter().chain(["unsure"]);
            return more
                .filter_map(|tick| one_more_tick(sheet, id, tick))
                .collect();
        }
        (AnswerKind::YesNo | AnswerKind::Number(_), _) => Vec::new(),
    };
    worse.into_iter().map(str::to_owned).collect()
}

/// The answer with one more tick, or none where it is ticked already.
pub fn one_more_tick(sheet: &Sheet, id: &str, tick: &str) -> Option<String> {
    assert!(takes_ticks(id));
    let ticked = sheet.ticks(id);
    if ticked.iter().any(|known| known == tick) {
        return None;
    }
    let more = sheet.clone().and(id, tick);
    let more = more.get(id).filter(|more| sheet.get(id) != Some(more));
    more.map(str::to_owned)
}
