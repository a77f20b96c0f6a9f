//! The brief result: what every one of them says, on files with one of everything and on small ones, and row by row
//! what is shortened.

use lungnets::answers::Answers;
use lungnets::assessment::Assessment;
use lungnets::rules::RuleSet;

use super::{RULES, answers};
use crate::support::answer_sets::any_answer_set;
use crate::support::brief::{Brief, NOT_SAVED, hold_everywhere};
use crate::support::dice::Dice;
use crate::support::long;
use crate::support::rule_files::FROZEN;
use crate::support::small_files::small_file;

/// The paragraphs of the brief result of a row at a place, if it is known.
fn brief(row: &str, place: Option<&str>) -> Vec<String> {
    let answers = answers(row);
    let assessment = Assessment::of(&answers);
    let place = place.map(|place| RULES.places().find(place).unwrap());
    Brief::of(&assessment, place).paragraphs()
}

fn hold_many(rules: &RuleSet, dice: &mut Dice, count: u32) {
    for _ in 0..count {
        let answers = any_answer_set(rules, dice);
        if answers.closed_follow_ups().is_empty() {
            hold_everywhere(&answers, false);
        }
    }
}

#[test]
fn on_a_file_with_one_of_everything_every_brief_result_is_held() {
    let frozen = RuleSet::from_json(FROZEN).unwrap();
    hold_many(&frozen, &mut Dice::new(20_261_127), long::of(2_000));
}

#[test]
fn on_small_files_made_up_at_random_every_brief_result_is_held() {
    for seed in 0..u64::from(long::of(100)) {
        let rules = RuleSet::from_json(&small_file(seed).to_string()).unwrap();
        hold_many(&rules, &mut Dice::new(seed), 20);
    }
}

#[test]
fn an_emergency_says_whom_to_call_what_was_said_and_one_sentence_to_say() {
    let emergency = [
        "Get help now.",
        "Emergency: The lake 112.",
        "Sit up first.",
        "You said: coughing up froth.",
        "What to do",
        "- Lie down.",
        "Say: \"This is an emergency.\"",
        "No diagnosis.",
        "6 answers are open.",
        "Emergency: The lake 112.",
        "Get help now.",
    ];
    assert_eq!(brief("cough=froth", Some("lake")), emergency);
    let mut anywhere = emergency.to_vec();
    let all = "Emergency: The coast 999. The lake 112.";
    anywhere[1] = all;
    anywhere[9] = all;
    anywhere.insert(2, "Anywhere else, call the number used there.");
    assert_eq!(brief("cough=froth", None), anywhere);
}

#[test]
fn what_replaces_the_number_stands_before_it() {
    let paragraphs = brief("signs=rash past=team", Some("lake"));
    let first = "Ring your dive team now. No answer? Call 112.";
    assert_eq!(paragraphs[1..3], [first, "Emergency: The lake 112."]);
}

#[test]
fn below_it_what_to_say_stands_in_the_place_of_what_was_said() {
    let row = "ache=yes lasting_ache=no signs=tired cough=none depth=40 planned=yes past=bends";
    assert_eq!(
        brief(row, Some("coast")),
        [
            "Ring a dive doctor today.",
            "Ring the dive line.",
            "What to do",
            "- Ring the dive line of the coast.",
            "- Do not dive.",
            "What to say on the phone",
            "\"I dived today. The signs are an aching joint; feeling tired. About me: a dive to 40 m; a dive plan; the bends \
             before.\"",
            "Call now if",
            "- you cough up froth",
            "No diagnosis.",
            NOT_SAVED,
            "Emergency: The coast 999.",
            "Ring a dive doctor today.",
        ]
    );
}

#[test]
fn where_there_is_nothing_to_say_what_was_said_stands_there() {
    let row = "ache=no signs=none cough=none depth=5 planned=yes past=bends";
    let paragraphs = brief(row, Some("coast"));
    assert_eq!(
        paragraphs[..3],
        [
            "Mention it at the club.",
            "You said: the bends before.",
            "What to do"
        ]
    );
}

#[test]
fn what_could_make_it_more_urgent_is_counted_and_named_with_the_headline() {
    let paragraphs = brief(
        "ache=yes lasting_ache=no depth=40 planned=yes",
        Some("coast"),
    );
    let [first, .., last] = paragraphs.as_slice() else {
        panic!()
    };
    assert_eq!(last, "At least: Ring a dive doctor today.");
    assert_eq!(
        *first,
        format!("{last} 3 open answers could mean: Call now.")
    );
}

#[test]
fn what_was_not_sure_is_named_as_that() {
    let frozen = RuleSet::from_json(FROZEN).unwrap();
    let answers = Answers::from_json(&frozen, r#"{"emergency_signs": "unsure"}"#).unwrap();
    let assessment = Assessment::of(&answers);
    let paragraphs = Brief::of(&assessment, None).paragraphs();
    let signs = frozen.question_by_id("emergency_signs").unwrap();
    let about = format!("You were not sure about: {}.", signs.said.as_ref().unwrap());
    assert!(paragraphs.contains(&about), "{paragraphs:?}");
    assert!(!paragraphs.iter().any(|line| line.starts_with("You said")));
}
