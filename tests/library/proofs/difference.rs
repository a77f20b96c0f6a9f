//! What changes from one rule file to another is what changes when all answers are tried.

use std::collections::BTreeMap;

use lungnets::json::Json;
use lungnets::proof::{difference, rewritten};
use lungnets::rules::RuleSet;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::by_hand::Table;
use crate::support::dice::Dice;
use crate::support::small_files::{changed_rules, make_finer, whole_file};

/// How many answer sets come out at one level before and at another after.
type Moves = BTreeMap<(usize, usize), u128>;

proptest! {
    #![proptest_config(crate::support::long::cases(250))]

    #[test]
    fn what_moves_is_what_moves_when_all_answers_are_tried(seed in any::<u64>()) {
        let mut old_file = whole_file(seed);
        let mut new_file = changed_rules(&old_file, &mut Dice::new(seed));
        make_finer(&mut old_file, seed);
        make_finer(&mut new_file, seed);
        let old = RuleSet::from_json(&old_file.to_string()).unwrap();
        let new = RuleSet::from_json(&new_file.to_string()).unwrap();
        let expected = tried(&old, &new);
        let found = found(&old, &new);
        prop_assert!(found.keys().eq(expected.keys()), "{found:?} {expected:?}");
        let has_number = old_file.to_string().contains("\"answer\":{\"number\"");
        prop_assert!(has_number || found == expected, "{found:?} {expected:?}");
    }
}

/// By trying all answers.
fn tried(old: &RuleSet, new: &RuleSet) -> Moves {
    let mut moves = Moves::new();
    let (before, after) = (Table::of(old), Table::of(new));
    for (point, was) in before.every().filter(|(_, was)| was.is_there) {
        let is = after.outcome(point);
        if was.rank != is.rank {
            *moves.entry((was.rank, is.rank)).or_default() += 1;
        }
    }
    moves
}

/// By the difference.
fn found(old: &RuleSet, new: &RuleSet) -> Moves {
    let rank = |id: &str| {
        let mut levels = old.levels().iter();
        levels.position(|level| level.id == *id).unwrap()
    };
    let moves = difference(old, new).unwrap().moves.into_iter();
    moves
        .map(|step| ((rank(&step.from.id), rank(&step.to.id)), step.answer_sets))
        .collect()
}

#[test]
fn most_of_the_pairs_that_are_compared_differ_for_somebody() {
    let differ = (0..60).filter(|seed| {
        let old = whole_file(*seed);
        let new = changed_rules(&old, &mut Dice::new(*seed));
        let [old, new] =
            [old, new].map(|file: Value| RuleSet::from_json(&file.to_string()).unwrap());
        !difference(&old, &new).unwrap().moves.is_empty()
    });
    assert!(differ.count() > 20);
}

/// What is written otherwise, as `how place`.
fn told_of(old: &str, new: &str) -> Vec<String> {
    let (old, new) = (Json::parse(old).unwrap(), Json::parse(new).unwrap());
    let found = rewritten(&old, &new).into_iter();
    found
        .map(|part| format!("{:?} {}", part.how, part.place))
        .collect()
}

#[test]
fn each_kind_of_change_is_told_with_its_place_and_a_note_is_not() {
    for (old, new, expected) in [
        ("{}", "{}", &[][..]),
        (r#"{"note": 1}"#, r#"{"note": 2}"#, &[]),
        (r#"{"a": 1}"#, r#"{"a": 2}"#, &["Changed a"]),
        (r#"{"a": 1}"#, r#"{"b": 1}"#, &["Removed a", "Added b"]),
        (r#"{"a": [1, 2]}"#, r#"{"a": [1, 3]}"#, &["Changed a[1]"]),
        (r#"{"a": [1, 2]}"#, r#"{"a": [1]}"#, &["Removed a[1]"]),
        (r#"{"a": [1, 2, 3]}"#, r#"{"a": [2, 3]}"#, &["Removed a[0]"]),
        (r#"{"a": [1, 2]}"#, r#"{"a": [0, 1, 2]}"#, &["Added a[2]"]),
        (r#"{"a": [1, 2]}"#, r#"{"a": [2, 1]}"#, &["Reordered a"]),
        (
            r#"{"rules": [{"id": "x", "level": 1}, {"id": "y"}]}"#,
            r#"{"rules": [{"id": "y"}, {"id": "x", "level": 2}]}"#,
            &["Reordered rules", "Changed rules.x.level"],
        ),
        (
            r#"{"examples": [{"name": "One"}]}"#,
            r#"{"examples": [{"name": "Two"}]}"#,
            &["Removed examples.One", "Added examples.Two"],
        ),
        (
            r#"{"rules": [{"id": "x"}, {"id": "x"}]}"#,
            r#"{"rules": [{"id": "x"}, {"id": "x", "a": 1}]}"#,
            &["Added rules[1].a"],
        ),
    ] {
        assert_eq!(told_of(old, new), expected, "{old} {new}");
    }
}

/// The file with a sentence of its own for each level.
fn with_sentences(mut file: Value) -> Value {
    for (rank, level) in (0..).zip(file["levels"].as_array_mut().unwrap()) {
        level["sentence"] = json!(format!("Sentence {rank}."));
    }
    file
}

/// The file with its levels otherwise: another id, and another sentence, that of another level, or one level more.
fn changed_levels(file: &Value, dice: &mut Dice) -> Value {
    let mut file = file.clone();
    let count = file["levels"].as_array().unwrap().len();
    if dice.one_in(2) {
        let old = format!("\"level_{}\"", dice.roll(count));
        file = serde_json::from_str(&file.to_string().replace(&old, "\"renamed\"")).unwrap();
    }
    let levels = file["levels"].as_array_mut().unwrap();
    let [one, other] = [dice.roll(count), dice.roll(count)];
    match dice.roll(4) {
        0 => levels[one]["sentence"] = json!("Another."),
        1 => levels[one]["sentence"] = levels[other]["sentence"].clone(),
        2 => {
            let mut more = levels[one].clone();
            more["id"] = json!("one_more");
            more["sentence"] = json!("One more.");
            more["phone"] = json!(["The signs are [signs]."]);
            levels.insert(1 + one, more);
            file["rules"][0]["level"] = json!("one_more");
            file["rules"][0]["if_unsure"] = json!("act_as_if_yes");
        }
        _ => {}
    }
    file
}

proptest! {
    #![proptest_config(crate::support::long::cases(250))]

    /// Where nothing falls, what everybody reads was said by the older file at their level or above, and who had an
    /// emergency has one.
    #[test]
    fn where_no_level_is_said_to_fall_everybody_reads_of_no_less(seed in any::<u64>()) {
        let mut dice = Dice::new(seed);
        let old_file = with_sentences(whole_file(seed));
        let changed = if dice.one_in(2) { changed_rules(&old_file, &mut dice) } else { old_file.clone() };
        let new_file = changed_levels(&changed, &mut dice);
        let old = RuleSet::from_json(&old_file.to_string()).unwrap();
        let new = RuleSet::from_json(&new_file.to_string()).unwrap();
        let falls = difference(&old, &new).unwrap().falls();
        let (before, after) = (Table::of(&old), Table::of(&new));
        for (point, was) in before.every().filter(|(_, was)| was.is_there && !falls) {
            let is = after.outcome(point).rank;
            let said = &new.levels()[is].sentence;
            let mut above = old.levels()[was.rank..].iter();
            prop_assert!(above.any(|level| level.sentence == *said), "{old_file} {new_file}");
            let emergencies = (was.rank == old.top().number(), is == new.top().number());
            prop_assert!(emergencies != (true, false), "{old_file} {new_file}");
        }
    }
}
