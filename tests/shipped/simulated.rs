//! The simulated people of `tests/simulated/people.py` keep coming: the script runs on the rules that ship.

use std::io::ErrorKind;
use std::process::Command;

use crate::support::RULES;
use crate::support::run::PROGRAM;
use crate::support::skipping::skip;

/// What the script prints of 40 people of each group, if there is a Python to run it.
fn printed(seed: &str) -> Option<String> {
    let output = Command::new("python3")
        .args(["tests/simulated/people.py", PROGRAM, "rules/lung_nets.json"])
        .args(["--count", "40", "--unsure", "0.1", "--seed", seed])
        .output();
    let output = match output {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            skip("the script of simulated people", "There is no python3.");
            return None;
        }
        output => output.unwrap(),
    };
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    assert!(output.status.success());
    Some(String::from_utf8(output.stdout).unwrap())
}

#[test]
fn of_every_group_all_people_come_out_at_some_level() {
    let Some(printed) = printed("1") else { return };
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
    let Some(once) = printed("1") else { return };
    assert_eq!(Some(&once), printed("1").as_ref());
    assert_ne!(Some(once), printed("2"));
}
