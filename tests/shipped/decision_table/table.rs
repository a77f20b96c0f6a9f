//! The lines of the table, and that the file has them.

use lungnets::rules::{QuestionIndex, Rule};

use crate::support::{RULES, level_id};

/// The symptoms that have a question of their own.
pub const SYMPTOMS: [&str; 4] = ["cough", "wheezing", "breathing", "chest_pain"];

/// What a rule makes of "not sure". Where nothing is set, it counts as yes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct IfUnsure {
    /// The level that the rule counts at as long as it rests on something unsure.
    pub lower: Option<&'static str>,
    /// The one question whose unsure answers lower it; without one, that is every question but an open one.
    pub about: Option<&'static str>,
    /// The question whose unsure answers leave it open.
    pub open: Option<&'static str>,
}

impl IfUnsure {
    /// Whether "not sure" about this question leaves the rule open.
    pub fn leaves_open(&self, question: &str) -> bool {
        self.open == Some(question)
    }

    /// Whether "not sure" about this question makes the rule count at the lower level.
    pub fn lowers(&self, question: &str) -> bool {
        let is_about = self.about.is_none_or(|about| about == question);
        self.lower.is_some() && is_about && !self.leaves_open(question)
    }
}

/// A line of the table.
pub struct Line {
    pub rule: &'static str,
    pub level: &'static str,
    pub if_unsure: IfUnsure,
}

const YES: IfUnsure = IfUnsure {
    lower: None,
    about: None,
    open: None,
};
const TODAY: IfUnsure = IfUnsure {
    lower: Some("today"),
    ..YES
};
const BOOK_SOON: IfUnsure = IfUnsure {
    lower: Some("book_soon"),
    ..YES
};
const NEXT_VISIT: IfUnsure = IfUnsure {
    lower: Some("next_visit"),
    ..YES
};
const AGE_OPEN: IfUnsure = IfUnsure {
    open: Some("age"),
    ..YES
};
const AGE_OPEN_ELSE_TODAY: IfUnsure = IfUnsure {
    open: Some("age"),
    ..TODAY
};
const AGE_OPEN_ELSE_NEXT_VISIT: IfUnsure = IfUnsure {
    open: Some("age"),
    ..NEXT_VISIT
};
const TODAY_IF_ABOUT_YOU: IfUnsure = IfUnsure {
    about: Some("about_you"),
    ..TODAY
};

/// Every rule of the table, its level, and what it makes of "not sure".
const TABLE: [(&str, &str, IfUnsure); 53] = [
    ("emergency_signs_now", "emergency", YES),
    ("sudden_swelling", "emergency", YES),
    ("much_blood", "emergency", TODAY),
    ("blood_with_danger_sign", "emergency", TODAY),
    ("chest_pain_with_danger_sign", "emergency", TODAY),
    ("pregnant_with_danger_sign", "emergency", TODAY),
    ("clot_picture", "emergency", TODAY),
    ("baby_breathless", "emergency", AGE_OPEN_ELSE_TODAY),
    ("net_crisis", "emergency", TODAY),
    ("steroid_crisis", "emergency", TODAY),
    ("heart_and_breath", "emergency", TODAY),
    ("pregnant_fever_and_danger_sign", "emergency", TODAY),
    ("weak_immunity_fever_and_very_unwell", "emergency", TODAY),
    ("swollen_or_red_and_hard_to_breathe", "emergency", TODAY),
    (
        "cancer_treatment_and_breath_or_pain",
        "emergency",
        TODAY_IF_ABOUT_YOU,
    ),
    ("cancer_treatment_and_ill", "emergency", TODAY_IF_ABOUT_YOU),
    ("any_blood", "today", YES),
    ("chest_pain", "today", YES),
    ("pregnant_and_breathless", "today", BOOK_SOON),
    ("worse_today", "today", YES),
    ("swollen_leg", "today", YES),
    ("swollen_face", "today", YES),
    ("fever_and_background", "today", BOOK_SOON),
    ("fever_at_75", "today", AGE_OPEN),
    ("symptom_fever_at_65", "today", AGE_OPEN),
    ("breathless_and_fever", "today", YES),
    ("breathless_after_operation", "today", BOOK_SOON),
    ("child_unwell", "today", AGE_OPEN),
    ("cancer_treatment_and_chest", "today", BOOK_SOON),
    ("known_net_flush", "today", BOOK_SOON),
    ("baby_fever", "today", AGE_OPEN),
    ("wheeze_or_breathless", "book_soon", YES),
    ("lasting_cough", "book_soon", YES),
    ("other_signs", "book_soon", YES),
    ("hoarse_lump_fingers", "book_soon", YES),
    ("scan_finding", "book_soon", YES),
    ("past_blood", "book_soon", YES),
    ("tired_and_chest_sign", "book_soon", NEXT_VISIT),
    ("tired_from_40", "book_soon", AGE_OPEN_ELSE_NEXT_VISIT),
    ("cough_and_background", "book_soon", NEXT_VISIT),
    ("symptom_with_fever", "book_soon", YES),
    ("cough", "next_visit", YES),
    ("family_history", "next_visit", YES),
    ("cushings", "next_visit", YES),
    ("known_net", "next_visit", YES),
    ("in_cancer_care", "next_visit", YES),
    ("weak_immunity", "next_visit", YES),
    ("steroids", "next_visit", YES),
    ("under_18", "next_visit", AGE_OPEN),
    ("symptom_from_40", "next_visit", AGE_OPEN),
    ("fever", "next_visit", YES),
    ("tired_or_not_hungry", "next_visit", YES),
    ("sixty_or_over", "nothing_reported", AGE_OPEN),
];

/// Every line of the table.
pub fn lines() -> impl Iterator<Item = Line> {
    let lines = TABLE.into_iter();
    lines.map(|(rule, level, if_unsure)| Line {
        rule,
        level,
        if_unsure,
    })
}

/// The line of a rule.
pub fn line(rule: &str) -> Line {
    let line = lines().find(|line| line.rule == rule);
    line.unwrap_or_else(|| panic!("the decision table has no row for the rule `{rule}`"))
}

/// The rule of a line.
fn rule_of(line: &Line) -> &'static Rule {
    let rule = RULES.rules().iter().find(|rule| rule.id == line.rule);
    rule.unwrap_or_else(|| panic!("the file has no rule `{}`", line.rule))
}

#[test]
fn the_table_has_a_row_for_every_rule_of_the_file_and_no_others() {
    let is_in_table = |rule: &&Rule| lines().any(|line| rule.id == line.rule);
    let file = RULES.rules().iter().enumerate();
    let without_row = file.filter(|(_, rule)| !is_in_table(rule));
    let without_row: Vec<String> = without_row
        .map(|(place, rule)| {
            let id = &rule.id;
            format!(
                "the decision table has no row in table.rs for the rule `{id}` (rules[{place}])"
            )
        })
        .collect();
    assert!(without_row.is_empty(), "\n{}\n", without_row.join("\n"));
    assert_eq!(RULES.rules().len(), TABLE.len(), "a row for each rule");
}

#[test]
fn every_rule_stands_at_the_level_of_its_row_and_reads_not_sure_as_it_says() {
    let id = |index| RULES.question(index).id.as_str();
    let ids = |indexes: &[QuestionIndex]| indexes.iter().map(|index| id(*index)).collect();
    for line in lines() {
        let rule = rule_of(&line);
        let at_level = rule.if_unsure.at_level.as_ref();
        let about = at_level.and_then(|at_level| at_level.about.as_deref());
        let mention = rule.if_unsure.mention.as_ref();
        let read = (
            level_id(rule.rank),
            at_level.map(|at_level| level_id(at_level.rank)),
            about.map_or(vec![], ids),
            mention.map_or(vec![], |mention| ids(&mention.about)),
        );
        let IfUnsure { lower, about, open } = line.if_unsure;
        let ids = |question: Option<&'static str>| question.into_iter().collect::<Vec<_>>();
        let expected = (line.level, lower, ids(about), ids(open));
        assert_eq!(read, expected, "{}", rule.id);
    }
}

#[test]
fn the_levels_stand_from_calm_to_urgent() {
    let levels: Vec<&str> = RULES
        .levels()
        .iter()
        .map(|level| level.id.as_str())
        .collect();
    let expected = [
        "nothing_reported",
        "next_visit",
        "book_soon",
        "today",
        "emergency",
    ];
    assert_eq!(levels, expected);
    assert_eq!(level_id(RULES.otherwise()), "nothing_reported");
    assert_eq!(level_id(RULES.if_unanswered()), "next_visit");
}
