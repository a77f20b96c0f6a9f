//! The proofs say the same as trying every answer set.

use lungnets::answers::Answers;
use lungnets::assessment::{Assessment, is_settled};
use lungnets::proof::{Failure, Property, ShownBy, Verdict, prove};
use lungnets::rules::RuleSet;
use lungnets::truth::Truth;
use proptest::prelude::*;

use super::by_hand::{Point, Table, Wrong};
use crate::support::small_files::small_file;

/// So many files are made up for each of three tests, so that several processors share the work.
fn files() -> ProptestConfig {
    crate::support::long::cases(500)
}

proptest! {
    #![proptest_config(files())]

    #[test]
    fn of_every_answer_set_of_small_files(seed in any::<u64>()) {
        agrees(seed)?;
    }

    #[test]
    fn of_every_answer_set_of_more_small_files(seed in any::<u64>()) {
        agrees(seed)?;
    }

    #[test]
    fn of_every_answer_set_of_still_more_small_files(seed in any::<u64>()) {
        agrees(seed)?;
    }
}

fn agrees(seed: u64) -> Agreement {
    let file = small_file(seed).to_string();
    let rules = RuleSet::from_json(&file).unwrap();
    let table = Table::of(&rules);
    every_verdict_is_that_of_trying_all_answers(&table, &file)?;
    a_rule_that_waits_names_what_it_waits_for(&table, &file)?;
    what_is_listed_under_sooner_if_is_what_raises_the_level(&table)
}

type Agreement = Result<(), TestCaseError>;

fn every_verdict_is_that_of_trying_all_answers(table: &Table<'_>, file: &str) -> Agreement {
    let has_number = file.contains("\"answer\":{\"number\"");
    for (property, verdict) in prove(table.rules, &mut |_| {}) {
        let wrong = table.wrong(property);
        match verdict {
            Verdict::Proved { answer_sets } => {
                let nothing = Wrong {
                    count: 0,
                    fewest: None,
                };
                prop_assert_eq!(wrong, nothing, "{:?} of {}", property, file);
                prop_assert!(has_number || answer_sets == table.answer_sets(), "{}", file);
            }
            Verdict::Failed(failures) => {
                prop_assert_eq!(
                    failures.len(),
                    wrong.count,
                    "{:?} of {}: {:?}",
                    property,
                    file,
                    failures
                );
                for failure in &failures {
                    shows(property, failure, &wrong, file)?;
                }
            }
            Verdict::NotProved { .. } => {
                prop_assert!(false, "{:?} is too large: {}", property, file);
            }
        }
    }
    Ok(())
}

fn a_rule_that_waits_names_what_it_waits_for(table: &Table<'_>, file: &str) -> Agreement {
    for (point, outcome) in table.every() {
        prop_assert_eq!(outcome.wait_for_nothing, 0, "{:?} of {}", point, file);
    }
    Ok(())
}

fn what_is_listed_under_sooner_if_is_what_raises_the_level(table: &Table<'_>) -> Agreement {
    for (point, outcome) in table.every() {
        let mut expected = Vec::new();
        // A follow-up that a change opens was not answered yet, whatever was said of it before it was closed.
        let open = point.iter().zip(&outcome.applies);
        let open: Point = open
            .map(|(place, applies)| if *applies { *place } else { 0 })
            .collect();
        for (i, question) in table.rules.questions().iter().enumerate() {
            if question.can_change && outcome.applies[i] {
                for (place, answer, words) in table.listable(point, i) {
                    let mut changed = open.clone();
                    changed[i] = place;
                    let rank = table.outcome(&changed).rank;
                    if rank > outcome.rank {
                        expected.push((question.id.to_string(), answer, words, rank));
                    }
                }
            }
        }
        let mut found = outcome.sooner_if.clone();
        found.sort();
        expected.sort();
        prop_assert_eq!(found, expected);
    }
    Ok(())
}

/// The counterexample is as short as any, and shows what is wrong.
fn shows(property: Property, failure: &Failure<'_>, wrong: &Wrong, file: &str) -> Agreement {
    let (before, after) = match &failure.shown_by {
        ShownBy::Change { before, after } => (before, after),
        ShownBy::Answers(answers) => {
            let rules = answers.rules();
            let mut floors = rules.floors().iter();
            let rank = Assessment::of(answers).rank();
            let is_below =
                floors.any(|floor| answers.truth(&floor.when) == Truth::Yes && rank < floor.rank);
            prop_assert!(is_below, "{}: {}", failure.what, file);
            return Ok(());
        }
        ShownBy::Nothing => {
            let unshown = [Property::EverythingMatters, Property::FloorsHold];
            prop_assert!(unshown.contains(&property), "{}: {}", failure.what, file);
            return Ok(());
        }
    };
    let (was, is) = (Assessment::of(before), Assessment::of(after));
    let rules = |of: &Assessment<'_>| {
        let because: Vec<String> = of
            .because()
            .iter()
            .map(|reason| reason.rule.id.to_string())
            .collect();
        let undecided: Vec<String> = of
            .undecided()
            .iter()
            .map(|waiting| waiting.rule.id.to_string())
            .collect();
        (because, undecided)
    };
    match property {
        Property::WorseNeverLowers => prop_assert!(is.rank() < was.rank(), "{}", file),
        Property::EverythingMatters => prop_assert_eq!(rules(&was), rules(&is), "{}", file),
        Property::CalmNeedsFirm => prop_assert!(is.rank() <= after.rules().otherwise(), "{}", file),
        Property::StoppingIsSafe => {
            prop_assert!(is_settled(before) && !is_settled(after), "{}", file)
        }
        Property::OpenAnswersAreHonest => prop_assert!(
            is.rank() > was.possible()
                || (was.possible() > was.rank() && is.rank() < was.possible()),
            "{}",
            file
        ),
        Property::SoonerIfIsComplete => prop_assert!(
            is.rank() > was.rank() || was.sooner_if().iter().any(|change| change.rank > is.rank()),
            "{}",
            file
        ),
        Property::FloorsHold => prop_assert!(false, "a floor is no change: {}", file),
    }
    if let Some(fewest) = wrong.fewest {
        let shown = if property == Property::CalmNeedsFirm {
            after
        } else {
            before
        };
        prop_assert_eq!(given(shown), fewest, "{:?} of {}", property, file);
    }
    Ok(())
}

/// How many answers are given; none counts as many, as by hand.
fn given(answers: &Answers<'_>) -> usize {
    let questions = answers.rules().questions().iter();
    match questions
        .filter(|question| answers.given(question.index()).is_some())
        .count()
    {
        0 => usize::MAX,
        count => count,
    }
}
