//! The fast reader and the strict one give the same bytes, whatever the line.

use lungnets::batch::{Batch, Field, Wanted};
use lungnets::rules::RuleSet;
use proptest::prelude::*;

use super::mangled::block;
use crate::support::RULES;
use crate::support::dice::Dice;
use crate::support::small_files::small_file;
use crate::support::wide_files::wide_file;

/// Compares what comes of so many blocks of lines, read in the usual way and each line strictly.
fn compare(rules: &RuleSet, blocks: u64, seed: u64) {
    let batch = Batch::new(rules, Wanted::Fields(Field::EVERY.to_vec()));
    for number in 0..blocks {
        let dice = &mut Dice::new(seed ^ number << 32);
        let block = block(rules, 50, 30, dice);
        let first_line = 1 + dice.roll(2) as u64;
        let (mut fast, mut strict, mut tally) = (Vec::new(), Vec::new(), batch.tally());
        let fast_tally = batch.lines(first_line, &block, &mut fast);
        batch.rows(first_line, &block, &mut |row| {
            tally.count(&row);
            batch.write(&row, &mut strict);
        });
        if fast != strict || fast_tally != tally {
            let lines = block.split(|byte| *byte == b'\n');
            let both = fast
                .split(|byte| *byte == b'\n')
                .zip(strict.split(|byte| *byte == b'\n'));
            let (line, (fast, strict)) = lines.zip(both).find(|(_, (a, b))| a != b).unwrap();
            panic!(
                "{}\nfast:   {}\nstrict: {}",
                line.escape_ascii(),
                fast.escape_ascii(),
                strict.escape_ascii()
            );
        }
    }
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

    #[test]
    fn of_lines_for_files_with_very_much_of_everything(seed in any::<u64>(), questions in 2..24_usize) {
        let rules = RuleSet::from_json(&wide_file(questions, seed).to_string()).unwrap();
        compare(&rules, 3, seed);
    }
}
