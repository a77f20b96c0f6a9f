//! The matrix of floors beside this file: a sign and a person, and the level below which nobody of them may come out.
//!
//! Each row is a sign, each column an age or a background, in the words of the other rows of the table. Where no age is
//! named the person is 30. The table may give more than the floor, never less.

use std::ops::RangeInclusive;

use lungnets::rules::Floor;
use lungnets::truth::Truth;
use proptest::prelude::*;

use super::row::calm_but;
use crate::support::sheets::{any_sheet_unsure_of_some, many_cases};
use crate::support::{RULES, Sheet, ids_of, level_id, rank};

const FILE: &str = include_str!("matrix.csv");

/// The floors of the rule file that need more than a sign of the matrix.
const BEYOND_THE_MATRIX: [&str; 2] = [
    "Short of breath with a cough or a wheeze, pregnant",
    "Flushing with a racing heart, light-headed or hard to breathe, known NET",
];

/// A cell: the words of its row and of its column, and its floor.
struct Cell {
    sign: String,
    person: String,
    floor: String,
}

fn cells() -> Vec<Cell> {
    let mut file = csv::Reader::from_reader(FILE.as_bytes());
    let head = file.headers().unwrap().clone();
    let rows = file.into_records().map(Result::unwrap);
    let cells = rows.flat_map(|row| {
        let sign = row[0].to_owned();
        let people = head.iter().zip(&row).skip(1);
        let cell = |(person, floor): (&str, &str)| Cell {
            sign: sign.clone(),
            person: person.to_owned(),
            floor: floor.to_owned(),
        };
        people.map(cell).collect::<Vec<_>>()
    });
    cells.collect()
}

/// The rows that a sign of the matrix stands for; no sign is none.
fn signs(sign: &str) -> Vec<String> {
    match sign {
        "none" => vec![String::new()],
        "any emergency sign" => ids_of("emergency_signs")
            .into_iter()
            .map(str::to_owned)
            .collect(),
        row => vec![row.to_owned()],
    }
}

/// The ages that a column of the matrix stands for, if it stands for ages.
fn ages(person: &str) -> Option<RangeInclusive<u32>> {
    let ages = person.strip_prefix("age ")?;
    let age = |digits: &str| digits.parse::<u32>().unwrap();
    Some(match (ages.split_once('-'), ages.strip_suffix('+')) {
        (Some((from, to)), _) => age(from)..=age(to),
        (None, Some(from)) => age(from)..=120,
        (None, None) => age(ages)..=age(ages),
    })
}

/// All people that a cell stands for: with each sign, at each age.
fn sheets(cell: &Cell) -> Vec<Sheet> {
    let people: Vec<String> = match ages(&cell.person) {
        Some(ages) => ages.map(|age| format!("age {age}")).collect(),
        None => vec![cell.person.clone()],
    };
    let mut sheets = Vec::new();
    for sign in signs(&cell.sign) {
        for person in &people {
            let words = [sign.as_str(), person]
                .into_iter()
                .filter(|words| !words.is_empty());
            sheets.push(calm_but(&words.collect::<Vec<_>>().join(" + ")));
        }
    }
    sheets
}

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
    assert_eq!(cells.len(), 39 * 17);
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
