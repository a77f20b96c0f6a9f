//! A rule that counts at a lower level while an answer is unsure, and one choice that is unsure beside others.

use lungnets::answers::Answers;
use lungnets::assessment::{Assessment, is_settled, rank};
use lungnets::proof::{Fate, Property, Verdict, mutants, prove};
use lungnets::rules::RuleSet;
use serde_json::{Value, json};

use super::example_file::{refuses, rules, takes, with};

/// The rules of a file with one emergency rule: the sign is there, and something new is too.
fn with_one_rule(if_unsure: Value) -> RuleSet {
    let mut file = with(
        "rules",
        json!([{"id": "pair", "level": "emergency", "when": {"all": [
            {"yes": "sign"},
            {"chosen": {"question": "other_signs", "any_of": ["new_today"]}},
        ]}, "if_unsure": if_unsure, "say": "The two together.", "sources": ["our_choice"]}]),
    );
    file["examples"] = json!([{"name": "Nothing", "answers": {}, "level": "book_soon", "because": [], "possible": "emergency"}]);
    rules(&file)
}

/// How the rule comes out: `level/possible`, and what it counts at or waits for.
fn outcome(rules: &RuleSet, sign: &str, others: &[&str]) -> String {
    let answers = json!({"danger_sign": "no", "sign": sign, "how_bad": "mild", "other_signs": others, "age": 30});
    let mut answers = answers;
    if sign == "no" {
        answers.as_object_mut().unwrap().remove("how_bad");
    }
    let answers = Answers::from_json(rules, &answers.to_string()).unwrap();
    let assessment = Assessment::of(&answers);
    assert_eq!(rank(&answers), assessment.rank());
    assert_eq!(is_settled(&answers), assessment.rank() == rules.top());
    let ids = |questions: &[_]| -> Vec<_> {
        let ids = questions.iter();
        ids.map(|index| rules.question(*index).id.to_string())
            .collect()
    };
    let because = assessment.because().iter();
    let because = because.map(|reason| {
        let unsure = ids(&reason.unsure).join(",");
        format!(" counts at {} {unsure}", reason.counts_at.number())
    });
    let undecided = assessment.undecided().iter();
    let undecided = undecided.map(|open| format!(" waits for {}", ids(&open.waits_for).join(",")));
    let (level, possible) = (assessment.rank().number(), assessment.possible().number());
    let rest: String = because.chain(undecided).collect();
    format!("{level}/{possible}{rest}").trim_end().to_owned()
}

#[test]
fn an_unsure_answer_lowers_the_rule_and_its_own_level_stays_possible() {
    let rules = with_one_rule(json!({"at_level": {"level": "book_soon"}}));
    for (sign, others, expected) in [
        ("yes", ["new_today"].as_slice(), "2/2 counts at 2"),
        ("yes", &["unsure"], "1/2 counts at 1 other_signs"),
        ("yes", &["unsure:new_today"], "1/2 counts at 1 other_signs"),
        ("unsure", &["new_today"], "1/2 counts at 1 sign"),
        ("unsure", &["unsure"], "1/2 counts at 1 sign,other_signs"),
        ("yes", &["unsure:comes_back"], "0/0"),
        ("unsure", &["comes_back"], "0/0"),
        ("no", &["unsure"], "0/0"),
    ] {
        assert_eq!(outcome(&rules, sign, others), expected, "{sign} {others:?}");
    }
}

#[test]
fn only_the_questions_that_are_named_lower_it() {
    let rules = with_one_rule(json!({"at_level": {"level": "book_soon", "about": ["sign"]}}));
    for (sign, others, expected) in [
        ("yes", ["unsure"].as_slice(), "2/2 counts at 2 other_signs"),
        ("yes", &["unsure:new_today"], "2/2 counts at 2 other_signs"),
        ("unsure", &["new_today"], "1/2 counts at 1 sign"),
        ("unsure", &["unsure"], "1/2 counts at 1 sign,other_signs"),
        ("unsure", &["unsure:comes_back"], "0/0"),
    ] {
        assert_eq!(outcome(&rules, sign, others), expected, "{sign} {others:?}");
    }
}

#[test]
fn what_is_only_mentioned_leaves_it_open_even_where_another_answer_would_lower_it() {
    let mention = json!({"about": ["other_signs"], "reason": "A reason."});
    let rules = with_one_rule(json!({"at_level": {"level": "book_soon"}, "mention": mention}));
    for (sign, others, expected) in [
        ("yes", ["new_today"].as_slice(), "2/2 counts at 2"),
        ("unsure", &["new_today"], "1/2 counts at 1 sign"),
        ("yes", &["unsure:new_today"], "1/2 waits for other_signs"),
        ("unsure", &["unsure"], "1/2 waits for other_signs"),
        ("unsure", &["unsure:comes_back"], "0/0"),
    ] {
        assert_eq!(outcome(&rules, sign, others), expected, "{sign} {others:?}");
    }
}

#[test]
fn a_result_names_the_lower_level_beside_the_own_one() {
    let rules = with_one_rule(json!({"at_level": {"level": "book_soon"}}));
    let result = |sign: &str| -> Value {
        let answers = json!({"danger_sign": "no", "sign": sign, "how_bad": "mild", "other_signs": ["new_today"], "age": 30});
        let answers = Answers::from_json(&rules, &answers.to_string()).unwrap();
        let assessment = Assessment::of(&answers);
        let report = lungnets::report::Report::of(&assessment);
        serde_json::from_str(&report.json()).unwrap()
    };
    let lowered = &result("unsure")["because"][0];
    assert_eq!(lowered["level"], "emergency");
    assert_eq!(lowered["counts_at"], "book_soon");
    assert_eq!(result("yes")["because"][0].get("counts_at"), None);
}

#[test]
fn a_lower_level_is_lower_and_no_calmer_than_silence() {
    let place = "rules/1/if_unsure";
    takes(place, json!({"at_level": {"level": "book_soon"}}));
    let at_level = |level: &str| json!({"at_level": {"level": level}});
    for (level, fault) in [
        ("emergency", "this level is not below that of the rule"),
        ("nothing_reported", "this level is below \"if_unanswered\""),
        ("nowhere", "there is no level \"nowhere\""),
    ] {
        let fault = format!("rules[1].if_unsure.at_level.level: {fault}");
        refuses(place, at_level(level), &fault);
    }
}

#[test]
fn a_question_lowers_a_rule_or_is_mentioned_and_the_rule_looks_at_it() {
    let place = "rules/1/if_unsure";
    let both = |about: &[&str]| {
        json!({
            "at_level": {"level": "book_soon", "about": about},
            "mention": {"about": ["other_signs"], "reason": "A reason."},
        })
    };
    takes(place, both(&["how_bad"]));
    refuses(
        place,
        both(&["how_bad", "other_signs"]),
        "rules[1].if_unsure.at_level.about[1]: \"other_signs\" stands under \"mention\" too",
    );
    refuses(
        place,
        both(&["age"]),
        "rules[1].if_unsure.at_level.about[0]: this rule does not look at \"age\"",
    );
    refuses(
        place,
        json!({}),
        "rules[1].if_unsure: this object says nothing",
    );
}

#[test]
fn every_way_to_break_the_lower_level_shows_in_some_answers() {
    let rules = with_one_rule(json!({"at_level": {"level": "book_soon", "about": ["sign"]}}));
    let mutants = mutants(&rules, &mut |_, _| {});
    let of_unsure = mutants
        .iter()
        .filter(|mutant| mutant.place.contains("if_unsure"));
    let found: Vec<String> = of_unsure
        .map(|mutant| {
            let shows = matches!(mutant.fate, Fate::Survives(_) | Fate::KilledBySuggestion);
            format!("{}, {}: {shows}", mutant.place, mutant.what)
        })
        .collect();
    let at = "pair: rules[0].if_unsure.at_level";
    let expected = [
        format!("{at}.level, lowered by one: true"),
        format!("{at}.about, other_signs added: true"),
        format!("{at}, at_level to act_as_if_yes: true"),
        format!("{at}, at_level to mention: true"),
    ];
    assert_eq!(found, expected);
}

#[test]
fn what_is_proved_is_proved_of_rules_that_count_lower_too() {
    let rules = with_one_rule(json!({"at_level": {"level": "book_soon"}}));
    for (property, verdict) in prove(&rules, &mut |_| {}) {
        let is_told = !matches!(verdict, Verdict::NotProved { .. });
        assert!(is_told, "{property:?}: {verdict:?}");
        let is_safe = matches!(verdict, Verdict::Proved { .. });
        let must_be_safe = [Property::StoppingIsSafe, Property::OpenAnswersAreHonest];
        assert!(
            is_safe || !must_be_safe.contains(&property),
            "{property:?}: {verdict:?}"
        );
    }
}
