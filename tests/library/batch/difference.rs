//! The fast reader and the strict one give the same bytes, whatever the line.

use lungnets::batch::{Batch, Field, MissingWords, Row, Tally, Wanted};
use lungnets::rules::RuleSet;
use lungnets::table::{Columns, Options};
use proptest::prelude::*;

use super::mangled::{block, table};
use crate::support::RULES;
use crate::support::dice::Dice;
use crate::support::small_files::small_file;
use crate::support::wide_files::wide_rules;

/// Compares what comes of so many blocks of lines and of rows, read in the usual way and each of them strictly.
fn compare(rules: &RuleSet, blocks: u64, seed: u64) {
    let with = |words: &[&str]| {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let missing = MissingWords::of(rules, &words).unwrap();
        Batch::new(rules, Wanted::Fields(Field::USUAL.to_vec())).without(missing)
    };
    let batches = [with(&[]), with(&["NA", "null", "None", "ill;;"])];
    for number in 0..blocks {
        let dice = &mut Dice::new(seed ^ number << 32);
        let batch = &batches[dice.roll(2)];
        let lines = block(rules, 50, 30, dice);
        let first_line = 1 + dice.roll(2) as u64;
        let (mut fast, mut strict) = (Read::of(batch), Read::of(batch));
        fast.tally = batch.lines(first_line, &lines, &mut fast.out);
        batch.rows(first_line, &lines, &mut |row| strict.add(batch, &row));
        same(&lines, &fast, &strict);

        let (header, rows) = table(rules, 50, 30, dice);
        let options = Options {
            ignored: vec!["remark".to_owned()],
            empty_ticks_mean_none: dice.one_in(4),
            ..Options::default()
        };
        let columns = Columns::of(batch, &header, &options).unwrap();
        let (mut fast, mut strict) = (Read::of(batch), Read::of(batch));
        fast.tally = columns.lines(batch, 2, &rows, &mut fast.out);
        columns.rows(batch, 2, &rows, &mut |row| strict.add(batch, &row));
        same(&rows, &fast, &strict);
    }
}

/// What came of a block.
#[derive(PartialEq)]
struct Read {
    out: Vec<u8>,
    tally: Tally,
}

impl Read {
    fn of(batch: &Batch<'_>) -> Self {
        Self {
            out: Vec::new(),
            tally: batch.tally(),
        }
    }

    fn add(&mut self, batch: &Batch<'_>, row: &Row<'_>) {
        self.tally.count(row);
        batch.write(row, &mut self.out);
    }
}

fn same(block: &[u8], fast: &Read, strict: &Read) {
    let lines = |bytes: &[u8]| -> Vec<String> {
        let lines = bytes.split(|byte| *byte == b'\n');
        lines.map(|line| line.escape_ascii().to_string()).collect()
    };
    let (fast_lines, strict_lines) = (lines(&fast.out), lines(&strict.out));
    let mut both = fast_lines.iter().zip(&strict_lines);
    let differs = both.find(|(fast, strict)| fast != strict);
    assert!(fast == strict, "{differs:?}\nof {:#?}", lines(block));
}

#[test]
fn of_lines_for_the_frozen_file() {
    compare(&RULES, crate::support::long::of(1200).into(), 1);
}

/// Five million lines for each of two seeds; run it with `--release -- --ignored`.
#[test]
#[ignore = "takes many minutes"]
fn of_ten_million_lines_for_the_frozen_file() {
    std::thread::scope(|scope| {
        for seed in [2, 3] {
            scope.spawn(move || compare(&RULES, 100_000, seed));
        }
    });
}

proptest! {
    #![proptest_config(crate::support::long::cases(100))]

    #[test]
    fn of_lines_for_small_files(seed in any::<u64>()) {
        let rules = RuleSet::from_json(&small_file(seed).to_string()).unwrap();
        compare(&rules, 3, seed);
    }
}

proptest! {
    #![proptest_config(crate::support::long::cases(32))]

    #[test]
    fn of_lines_for_files_with_very_much_of_everything(seed in any::<u64>(), questions in 2..24_usize) {
        let rules = wide_rules(questions, seed);
        compare(&rules, 3, seed);
    }
}
