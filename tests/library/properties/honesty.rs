//! What is said to be possible is possible, and nothing beyond it.

use lungnets::assessment::Assessment;
use lungnets::rules::AnswerKind;
use proptest::prelude::*;

use crate::support::sheets::{
    any_sheet, calm_answer, cases, consistent, full_sheet, ids, is_closed, one_more_tick,
};
use crate::support::{RULES, Sheet, rank};

/// The sheet with every skipped question filled in from another sheet, and on demand the unsure ones too.
fn filled_in(sheet: &Sheet, from: &Sheet, unsure_too: bool) -> Sheet {
    let questions = RULES.questions().iter();
    let filled = questions.fold(sheet.clone(), |filled, question| {
        let id = question.id.as_str();
        let answer = from.get(id).unwrap();
        match sheet.get(id) {
            None => filled.with(id, answer),
            Some(said) if unsure_too && is_unsure(said) && !is_unsure(answer) => {
                let kept = sheet.ticks(id).into_iter().filter(|tick| tick != "unsure");
                kept.fold(filled.with(id, answer), |filled, tick| match one_more_tick(
                    &filled, id, &tick,
                ) {
                    Some(more) => filled.with(id, &more),
                    None => filled,
                })
            }
            Some(_) => filled,
        }
    });
    // what was said of the length of a cough must still fit
    match (sheet.get("lasting_cough"), filled.get("lasting_cough")) {
        (Some(_), Some("yes" | "unsure")) if is_closed(&filled, "lasting_cough") => {
            filled.with("cough", "yes")
        }
        _ => consistent(filled),
    }
}

fn is_unsure(answer: &str) -> bool {
    answer.split(',').any(|word| word == "unsure")
}

/// The sheet with a calm answer in place of every unsure one.
fn firm(sheet: &Sheet) -> Sheet {
    let unsure = RULES
        .questions()
        .iter()
        .filter(|question| sheet.get(&question.id).is_some_and(is_unsure));
    consistent(unsure.fold(sheet.clone(), |firm, question| {
        firm.with(&question.id, calm_answer(question))
    }))
}

/// The worst way to answer what is open, at each age where the age is open.
fn worst(sheet: &Sheet) -> Vec<Sheet> {
    let worst = RULES
        .questions()
        .iter()
        .fold(sheet.clone(), |filled, question| {
            let id = question.id.as_str();
            let is_open = !is_closed(sheet, id) && sheet.get(id).is_none_or(is_unsure);
            match &question.answer {
                _ if !is_open => filled,
                AnswerKind::YesNo => filled.with(id, "yes"),
                AnswerKind::OneOf(choices) => filled.with(id, &choices.last().unwrap().id),
                AnswerKind::AnyOf(_) => filled.with(id, &ids(question).join(",")),
                AnswerKind::Number(_) => filled,
            }
        });
    match sheet.get("age") {
        None | Some("unsure") => (0..=120)
            .map(|age: u32| worst.clone().with("age", &age.to_string()))
            .collect(),
        Some(_) => vec![worst],
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn skipped_questions_never_lead_above_what_is_possible(
        sheet in any_sheet(),
        from in full_sheet(),
        keep in proptest::sample::subsequence((0..RULES.questions().len()).collect::<Vec<_>>(), 0..=6),
    ) {
        let before = sheet.outcome();
        let filled = filled_in(&sheet, &from, false);
        // and with some of them still skipped
        let skipped = keep.into_iter().map(|place| RULES.questions()[place].id.as_str());
        let skipped = skipped.filter(|id| sheet.get(id).is_none());
        let partly = skipped.fold(filled.clone(), |filled, id| filled.without(id));
        for filled in [filled, partly] {
            let after = filled.outcome();
            prop_assert!(rank(after.level) <= rank(before.possible), "{filled:?}");
            prop_assert!(rank(after.possible) <= rank(before.possible), "{filled:?}");
        }
    }

    #[test]
    fn unsure_answers_made_firm_never_lead_above_what_is_possible(
        sheet in any_sheet(),
        from in full_sheet(),
    ) {
        let before = sheet.outcome();
        let filled = filled_in(&sheet, &from, true);
        let after = filled.outcome();
        prop_assert!(rank(after.level) <= rank(before.possible), "{filled:?}");
        prop_assert!(rank(after.possible) <= rank(before.possible), "{filled:?}");
    }

    #[test]
    fn what_is_possible_can_be_reached(sheet in any_sheet()) {
        let possible = sheet.outcome().possible;
        let reached = worst(&sheet).iter().map(|sheet| sheet.rank().number()).max().unwrap();
        prop_assert_eq!(reached, rank(possible));
    }

    #[test]
    fn one_answer_never_leads_above_what_is_named_for_it(sheet in any_sheet(), from in full_sheet()) {
        let answers = sheet.answers();
        let assessment = Assessment::of(&answers);
        for question in assessment.not_given().map(|index| RULES.question(index)) {
            let filled = sheet.clone().with(&question.id, from.get(&question.id).unwrap());
            let named = assessment.waits_for(question.index());
            let most = named.map_or(assessment.rank(), |named| named.max(assessment.rank()));
            prop_assert!(consistent(filled).rank() <= most, "{}", question.id);
        }
    }

    #[test]
    fn with_everything_answered_firmly_nothing_stays_open(sheet in full_sheet()) {
        let outcome = firm(&sheet).outcome();
        prop_assert_eq!(outcome.level, outcome.possible);
        prop_assert!(outcome.undecided.is_empty());
        prop_assert!(outcome.because.values().all(Vec::is_empty));
    }

    #[test]
    fn a_rule_waits_only_for_questions_that_were_skipped_or_unsure(sheet in any_sheet()) {
        let outcome = sheet.outcome();
        for (rule, waits_for) in &outcome.undecided {
            prop_assert!(!waits_for.is_empty(), "{rule} waits for nothing");
            for id in waits_for {
                let said = sheet.get(id).unwrap_or("unsure");
                prop_assert!(said.contains("unsure"), "{rule} waits for {id}");
            }
        }
        for (rule, unsure) in &outcome.because {
            for id in unsure {
                prop_assert!(sheet.get(id).is_some_and(|said| said.contains("unsure")), "{rule}: {id}");
            }
        }
    }
}
