//! The simulated people of `tests/simulated/people.py` keep coming: the script runs on the rules that ship.

use crate::support::RULES;
use crate::support::python::printed;
use crate::support::run::PROGRAM;

/// What the script prints of 40 people of each group, if there is a Python to run it.
fn people(seed: &str) -> Option<String> {
    let arguments = [
        PROGRAM,
        "rules/lung_nets.json",
        "--count",
        "40",
        "--unsure",
        "0.1",
        "--seed",
        seed,
    ];
    printed("tests/simulated/people.py", &arguments, String::new())
}

#[test]
fn of_every_group_all_people_come_out_at_some_level() {
    let Some(printed) = people("1") else { return };
    let mut lines = printed.lines();
    let head: Vec<&str> = lines.next().unwrap().split_whitespace().collect();
    let levels: Vec<&str> = RULES
        .levels()
        .iter()
        .map(|level| level.id.as_str())
        .collect();
    assert_eq!(head[2..], levels);
    assert_eq!(lines.clone().count(), 10, "{printed}");
    for line in lines {
        let words: Vec<&str> = line.split_whitespace().collect();
        let shares = &words[words.len() - levels.len()..];
        let shares: f64 = shares
            .iter()
            .map(|share| share.parse::<f64>().unwrap())
            .sum();
        assert!((shares - 100.0).abs() < 0.5, "{line}");
    }
}

#[test]
fn the_same_seed_makes_the_same_people_and_another_seed_makes_others() {
    let Some(once) = people("1") else { return };
    assert_eq!(Some(&once), people("1").as_ref());
    assert_ne!(Some(once), people("2"));
}
