//! How long the proofs take, and how much memory.

use lungnets::proof::{Property, Verdict, prove_within};
use serde_json::Value;

use super::large_file::{large_file, with_questions_shuffled};
use crate::support::long;
use crate::support::proving::check;
use crate::support::run::{PROGRAM, file};

#[test]
fn a_file_of_40_questions_and_60_rules_is_proved_in_30_seconds() {
    for seed in [1, 2] {
        let path = file(
            &format!("large_{seed}.json"),
            large_file(40, 60, seed).to_string(),
        );
        let found = check(path.to_str().unwrap(), 2048, 30);
        assert_eq!(found.matches("  proved: ").count(), 7, "{found}");
    }
}

/// Whether so many nodes are enough to decide every property of a file.
fn is_decided_within(most_nodes: usize, file: &Value) -> bool {
    let rules = lungnets::rules::RuleSet::from_json(&file.to_string()).unwrap();
    let verdicts = prove_within(most_nodes, &rules, &mut |_| {});
    let is_decided = |verdict: &Verdict<'_>| !matches!(verdict, Verdict::NotProved { .. });
    verdicts.iter().all(|(_, verdict)| is_decided(verdict))
}

/// Asked as they are written, the questions of files like these would take hundreds of thousands of nodes before there
/// is anything to prove.
#[test]
fn a_file_is_proved_within_twice_the_room_whatever_the_order_of_its_questions() {
    let written = large_file(40, 104, 2);
    assert!(!is_decided_within(30_000, &written));
    let shuffled = [1, 3].map(|seed| with_questions_shuffled(&written, seed));
    for file in std::iter::once(&written).chain(&shuffled) {
        assert!(is_decided_within(60_000, file));
    }
}

#[test]
fn on_a_terminal_a_line_says_which_proof_is_being_made_and_is_gone_at_the_end() {
    let path = file("large_terminal.json", large_file(60, 300, 2).to_string());
    let terminal = portable_pty::native_pty_system()
        .openpty(portable_pty::PtySize::default())
        .unwrap();
    let mut command = portable_pty::CommandBuilder::new(PROGRAM);
    command.args(["rules", "check", path.to_str().unwrap()]);
    let mut child = terminal.slave.spawn_command(command).unwrap();
    drop(terminal.slave);
    let mut shown = Vec::new();
    let mut reader = terminal.master.try_clone_reader().unwrap();
    let _ = std::io::Read::read_to_end(&mut reader, &mut shown); // ends with an error when the terminal closes
    child.wait().unwrap();
    let shown = String::from_utf8_lossy(&shown);
    let (before, after) = shown.split_once("A large file").unwrap();
    assert!(before.contains(" of 7: "), "{before:?}");
    assert!(before.contains(" \r\u{1b}[1m"), "{before:?}");
    assert!(!after.contains("Proof "), "{after:?}");
}

#[test]
fn a_file_that_is_too_large_is_never_said_to_be_proved() {
    let file = large_file(40, 60, 1).to_string();
    let rules = lungnets::rules::RuleSet::from_json(&file).unwrap();
    for most_nodes in [10, 1_000, 20_000] {
        let verdicts = prove_within(most_nodes, &rules, &mut |_| {});
        assert_eq!(verdicts.len(), Property::EVERY.len());
        let not_proved =
            |(_, verdict): &(Property, Verdict<'_>)| matches!(verdict, Verdict::NotProved { .. });
        assert!(
            verdicts.iter().any(not_proved),
            "{most_nodes} nodes are enough"
        );
        let is_false =
            |(_, verdict): &(Property, Verdict<'_>)| matches!(verdict, Verdict::Failed(_));
        assert!(!verdicts.iter().any(is_false));
    }
}

#[test]
fn of_random_files_of_26_questions_and_70_rules_every_property_is_decided() {
    for seed in 1..=u64::from(long::of(20)) {
        assert!(
            is_decided_within(50_000, &large_file(26, 70, seed)),
            "{seed}"
        );
    }
}

#[test]
fn where_a_file_is_too_large_the_questions_that_cost_most_are_named() {
    let file = large_file(40, 60, 1).to_string();
    let rules = lungnets::rules::RuleSet::from_json(&file).unwrap();
    for most_nodes in [1_000, 20_000] {
        for (property, verdict) in prove_within(most_nodes, &rules, &mut |_| {}) {
            if let Verdict::NotProved { costly } = verdict {
                assert_eq!(costly.len(), 3, "{property:?}");
            }
        }
    }
}
