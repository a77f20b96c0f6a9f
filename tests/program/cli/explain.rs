//! `lungnets rules explain`.

use crate::support::run::{file, rule_file, run};
use insta::assert_snapshot;
use lungnets::explain;
use lungnets::page::Format;
use lungnets::rules::{Condition, RuleSet};

fn explain(arguments: &str) -> String {
    let outcome = run("rules explain").and_all([arguments]).go();
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""));
    outcome.stdout
}

#[test]
fn a_small_file_is_explained_as_text() {
    assert_snapshot!(explain(&rule_file("insect_sting")));
}

#[test]
fn a_small_file_is_explained_as_tables() {
    assert_snapshot!(explain(&format!(
        "{} --format markdown",
        rule_file("insect_sting")
    )));
}

#[test]
fn every_kind_of_condition_has_its_words() {
    assert_snapshot!(explain(&rule_file("follow_ups")));
}

#[test]
fn rules_of_the_clinic_are_read_aloud_as_a_nurse_would_say_them() {
    for name in ["phq_9", "wells", "asthma_review"] {
        insta::with_settings!({ snapshot_suffix => name }, { assert_snapshot!(explain(&rule_file(name))) });
    }
}

#[test]
fn all_that_a_result_can_tell_is_explained() {
    assert_snapshot!(explain(&rule_file("well_told")));
}

#[test]
fn without_a_file_the_rules_in_use_are_explained() {
    assert!(explain("").starts_with("Chest self-check: rule set chest_check, version 1.0.0\n"));
    let of_option = explain(&format!("--rules {}", rule_file("insect_sting")));
    assert_eq!(of_option, explain(&rule_file("insect_sting")));
}

#[test]
fn a_file_that_is_named_wins_over_the_option() {
    let both = format!(
        "--rules {} {}",
        rule_file("follow_ups"),
        rule_file("insect_sting")
    );
    assert_eq!(explain(&both), explain(&rule_file("insect_sting")));
}

#[test]
fn a_file_with_faults_is_not_explained() {
    let outcome = run("rules explain").and(&rule_file("many_faults")).go();
    assert!(outcome.failed(4).contains("faults"));
}

/// What a reviewer must find, word for word; lines are joined, since a text may be wrapped.
#[test]
fn nothing_that_decides_is_left_out_of_the_frozen_rules() {
    let rules = RuleSet::from_json(crate::support::rule_files::FROZEN).unwrap();
    let page = explain::everything(&rules).lines(10_000);
    let page: Vec<&str> = page.iter().map(|line| line.text.trim()).collect();
    let says = |line: String| assert!(page.contains(&line.as_str()), "not said: {line}");
    for rule in rules.rules() {
        let at = page
            .iter()
            .position(|line| *line == format!("Rule {}", rule.id))
            .unwrap();
        let entry = || page[at..].iter().take_while(|line| !line.is_empty());
        let level = rules.level(rule.rank);
        for wanted in [
            format!("Level: {}: {}", level.id, level.name),
            format!("Says: {}", rule.say),
        ] {
            assert!(entry().any(|line| *line == wanted), "{}: {wanted}", rule.id);
        }
        let sources = entry().filter(|line| line.starts_with("Source: ")).count();
        assert_eq!(sources, rule.sources.len(), "{}", rule.id);
        let of_when = parts(&rule.when);
        let told =
            entry().filter(|line| line.starts_with("Holds when: ") || line.starts_with("- "));
        assert_eq!(told.count(), of_when, "{}", rule.id);
    }
    for finding in rules.findings() {
        says(format!("Finding {}", finding.id));
    }
    for question in rules.questions() {
        says(format!("Asks: {}", question.ask));
        for choice in question.choices() {
            says(format!("Choice: {}: {}", choice.id, choice.label));
        }
    }
}

/// How many lines a condition takes: one for each part of the tree.
fn parts(condition: &Condition) -> usize {
    1 + condition.parts().iter().map(parts).sum::<usize>()
}

#[test]
fn tables_have_one_fact_a_row_so_that_one_change_is_one_row() {
    let rules = |text: &str| {
        explain::everything(&RuleSet::from_json(text).unwrap()).render(Format::Markdown)
    };
    let before = rules(crate::support::rule_files::FROZEN);
    let changed =
        crate::support::rule_files::FROZEN.replace("\"at_least\": 65", "\"at_least\": 70");
    let after = rules(&changed);
    let moved: Vec<&str> = after
        .lines()
        .filter(|line| !before.contains(line))
        .collect();
    assert_eq!(moved, ["| - Holds when | \"Age\" (years) is 70 or more |"]);
}

#[test]
fn what_markdown_or_a_browser_would_act_on_comes_out_harmless() {
    let evil = r"<script>alert(1)</script> | `x` *b* [a](b) &amp; \\ # $x$ a_b";
    let text = std::fs::read_to_string(rule_file("insect_sting"))
        .unwrap()
        .replace("Swelling can spread.", evil)
        .replace("https://example.org/stings", "https://example.org/><b>|");
    let path = file("evil.json", text);
    let page = explain(&format!("{} --format markdown", path.to_str().unwrap()));
    assert!(
        page.contains(
            r"\<script\>alert(1)\</script\> \| \`x\` \*b\* \[a\](b) \&amp; \\ \# \$x\$ a\_b |"
        ),
        "{page}"
    );
    assert!(
        page.contains("<https://example.org/%3E%3Cb%3E%7C>"),
        "{page}"
    );
}

#[test]
fn no_line_is_wider_than_asked_for() {
    for line in explain("--width 40")
        .lines()
        .filter(|line| !line.contains("://"))
    {
        assert!(line.len() <= 40, "{line}");
    }
}
