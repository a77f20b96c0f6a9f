//! The matrix of floors beside this file: a sign and a person, and the level below which nobody of them may come out.
//!
//! Each row is a sign, each column an age or a background, in the words of the other rows of the table. Where no age is
//! named the person is 30. The table may give more than the floor, never less.

use lungnets::rules::Floor;
use lungnets::truth::Truth;
use proptest::prelude::*;

use super::matrix_cells::{ages, cells, sheets};
use crate::support::sheets::{any_sheet_unsure_of_some, many_cases};
use crate::support::{RULES, Sheet, ids_of, level_id, rank};

/// The floors of the rule file that need more than a sign of the matrix.
const BEYOND_THE_MATRIX: [&str; 2] = [
    "Short of breath with a cough or a wheeze, pregnant",
    "Flushing with a racing heart, light-headed or hard to breathe, known NET",
];

#[test]
fn nobody_in_the_matrix_comes_out_below_the_floor() {
    let mut below = Vec::new();
    for cell in cells() {
        for sheet in sheets(&cell) {
            let level = level_id(sheet.rank());
            if rank(level) < rank(&cell.floor) {
                below.push(format!(
                    "{} x {}: {level}, floor {}: {sheet:?}",
                    cell.sign, cell.person, cell.floor
                ));
            }
        }
    }
    assert!(below.is_empty(), "\n{}\n", below.join("\n"));
}

/// The floors of the rule file on which somebody stands for sure.
fn floors_under(sheet: &Sheet) -> Vec<&'static Floor> {
    let answers = sheet.answers();
    let stands = |floor: &&Floor| answers.truth(&floor.when) == Truth::Yes;
    RULES.floors().iter().filter(stands).collect()
}

#[test]
fn the_floors_of_the_rule_file_are_those_of_the_matrix() {
    let mut differs = Vec::new();
    for cell in cells() {
        for sheet in sheets(&cell) {
            let floors = floors_under(&sheet).into_iter();
            let floor = floors.map(|floor| floor.rank.number()).max().unwrap_or(0);
            if floor != rank(&cell.floor) {
                differs.push(format!(
                    "{} x {}: {floor}, floor {}",
                    cell.sign, cell.person, cell.floor
                ));
            }
        }
    }
    assert!(differs.is_empty(), "\n{}\n", differs.join("\n"));
}

#[test]
fn every_floor_of_the_rule_file_is_under_somebody_in_the_matrix() {
    let sheets: Vec<Sheet> = cells().iter().flat_map(sheets).collect();
    let under: Vec<&str> = sheets
        .iter()
        .flat_map(floors_under)
        .map(|floor| floor.name.as_str())
        .collect();
    let names = RULES.floors().iter().map(|floor| floor.name.as_str());
    let under_nobody: Vec<&str> = names.filter(|name| !under.contains(name)).collect();
    assert_eq!(under_nobody, BEYOND_THE_MATRIX);
}

proptest! {
    #![proptest_config(many_cases())]

    #[test]
    fn whatever_else_is_answered_nobody_comes_out_below_a_floor(sheet in any_sheet_unsure_of_some()) {
        for floor in floors_under(&sheet) {
            prop_assert!(sheet.rank() >= floor.rank, "{}", floor.name);
        }
    }
}

#[test]
fn the_matrix_has_every_sign_every_age_and_every_background() {
    let cells = cells();
    assert_eq!(cells.len(), 42 * 17);
    let rows: Vec<&str> = cells.iter().map(|cell| cell.sign.as_str()).collect();
    let blood = ["earlier", "few_spots", "more"];
    let alone = [
        "cough",
        "wheezing",
        "breathing",
        "chest_pain",
        "any emergency sign",
        "none",
    ];
    let lists = ["today_signs", "other_signs"].into_iter().flat_map(ids_of);
    for sign in lists.chain(blood).chain(alone) {
        assert!(rows.contains(&sign), "no row: {sign}");
    }
    let columns: Vec<&str> = cells.iter().map(|cell| cell.person.as_str()).collect();
    for background in ids_of("about_you")
        .into_iter()
        .chain(["cushings", "family_history"])
    {
        assert!(columns.contains(&background), "no column: {background}");
    }
    for age in 0..=120 {
        let is_in = |column: &&str| ages(column).is_some_and(|ages| ages.contains(&age));
        assert!(columns.iter().any(is_in), "no column: age {age}");
    }
}
