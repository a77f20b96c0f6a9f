//! The lines of the table, and that the file has them.

use std::collections::BTreeMap;

use crate::support::{RULES, level_id};

/// The core symptoms.
pub const SYMPTOMS: [&str; 4] = ["cough", "wheezing", "breathing", "chest_pain"];

/// The signs of today, but fever.
pub const BAD_TODAY: [&str; 5] = [
    "sudden_or_worse",
    "hard_to_breathe",
    "very_unwell",
    "racing_heart",
    "swollen_leg",
];

/// What may matter about a person.
pub const BACKGROUND: [&str; 5] = [
    "pregnant",
    "weak_immunity",
    "known_net",
    "cancer",
    "recent_operation",
];

/// Every rule of the table and its level.
const TABLE: [(&str, &str); 32] = [
    ("emergency_signs_now", "emergency"),
    ("much_blood", "emergency"),
    ("blood_with_danger_sign", "emergency"),
    ("chest_pain_with_danger_sign", "emergency"),
    ("pregnant_with_danger_sign", "emergency"),
    ("breathless_with_clot_sign", "emergency"),
    ("fever_in_cancer_care", "emergency"),
    ("baby_unwell", "emergency"),
    ("any_blood", "today"),
    ("symptom_and_worse_today", "today"),
    ("chest_pain", "today"),
    ("pregnant_and_breathless", "today"),
    ("worse_today", "today"),
    ("symptom_fever_and_background", "today"),
    ("symptom_fever_at_65", "today"),
    ("breathless_after_operation", "today"),
    ("child_unwell", "today"),
    ("wheeze_or_breathless", "book_soon"),
    ("lasting_cough", "book_soon"),
    ("other_signs", "book_soon"),
    ("cough_and_background", "book_soon"),
    ("symptom_with_fever", "book_soon"),
    ("cough", "next_visit"),
    ("family_history", "next_visit"),
    ("cushings", "next_visit"),
    ("known_net", "next_visit"),
    ("in_cancer_care", "next_visit"),
    ("weak_immunity", "next_visit"),
    ("under_18", "next_visit"),
    ("symptom_from_40", "next_visit"),
    ("fever", "next_visit"),
    ("sixty_or_over", "nothing_reported"),
];

/// The rules that an unsure answer leaves undecided, each with the question that this is about.
pub const MENTIONS: [(&str, &str); 7] = [
    ("much_blood", "coughing_blood"),
    ("baby_unwell", "age"),
    ("symptom_fever_at_65", "age"),
    ("child_unwell", "age"),
    ("under_18", "age"),
    ("symptom_from_40", "age"),
    ("sixty_or_over", "age"),
];

/// The levels of a symptom alone, and with fever.
pub const ALONE_AND_WITH_FEVER: [(&str, &str, &str); 4] = [
    ("cough", "next_visit", "book_soon"),
    ("wheezing", "book_soon", "book_soon"),
    ("breathing", "book_soon", "book_soon"),
    ("chest_pain", "today", "today"),
];

/// The level of a rule in the table.
pub fn level_of(rule: &str) -> &'static str {
    let line = TABLE.iter().find(|(known, _)| *known == rule);
    line.unwrap_or_else(|| panic!("{rule} is not in the table"))
        .1
}

#[test]
fn the_file_has_the_rules_of_the_table_and_no_others() {
    let file: BTreeMap<&str, &str> = RULES
        .rules()
        .iter()
        .map(|rule| (rule.id.as_str(), level_id(rule.rank)))
        .collect();
    assert_eq!(file, BTreeMap::from(TABLE));
}

#[test]
fn only_much_blood_and_the_rules_that_read_age_mention_an_unsure_answer() {
    let mentions = RULES.rules().iter().flat_map(|rule| {
        let mention = rule.if_unsure.mention.as_ref();
        let about = mention.map_or(&[][..], |mention| &mention.about);
        let ids = about.iter().map(|index| RULES.question(*index).id.as_str());
        ids.map(|id| (rule.id.as_str(), id)).collect::<Vec<_>>()
    });
    let mut mentions: Vec<_> = mentions.collect();
    let mut expected = MENTIONS.to_vec();
    mentions.sort_unstable();
    expected.sort_unstable();
    assert_eq!(mentions, expected);
}

#[test]
fn the_levels_stand_from_calm_to_urgent() {
    let levels: Vec<&str> = RULES
        .levels()
        .iter()
        .map(|level| level.id.as_str())
        .collect();
    assert_eq!(
        levels,
        [
            "nothing_reported",
            "next_visit",
            "book_soon",
            "today",
            "emergency"
        ]
    );
    assert_eq!(level_id(RULES.otherwise()), "nothing_reported");
    assert_eq!(level_id(RULES.if_unanswered()), "next_visit");
}
