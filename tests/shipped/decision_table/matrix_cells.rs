//! The cells of the matrix of floors, and the people that each of them stands for.

use std::ops::RangeInclusive;

use super::row::calm_but;
use crate::support::{Sheet, ids_of};

const FILE: &str = include_str!("matrix.csv");

/// A cell: the words of its row and of its column, and its floor.
pub struct Cell {
    pub sign: String,
    pub person: String,
    pub floor: String,
}

/// Every cell, row by row.
pub fn cells() -> Vec<Cell> {
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
pub fn ages(person: &str) -> Option<RangeInclusive<u32>> {
    let ages = person.strip_prefix("age ")?;
    let age = |digits: &str| digits.parse::<u32>().unwrap();
    Some(match (ages.split_once('-'), ages.strip_suffix('+')) {
        (Some((from, to)), _) => age(from)..=age(to),
        (None, Some(from)) => age(from)..=120,
        (None, None) => age(ages)..=age(ages),
    })
}

/// All people that a cell stands for: with each sign, at each age.
pub fn sheets(cell: &Cell) -> Vec<Sheet> {
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
