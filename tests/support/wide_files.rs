//! Rule files that are too large to try all answers: many questions, many choices, many borders, follow-ups of
//! follow-ups, and rules that ask how many of very many hold.

use lungnets::rules::RuleSet;
use serde_json::{Value, json};

use super::dice::Dice;
use super::small_files::{
    Ranks, calm_without, condition, frame, level, rule, said, sooner_if, words_for_borders,
};

/// What is said of a file that asks for more work than it may.
const TOO_MUCH: &str = "this condition is too much work";

/// The rules of such a file with so many questions, of the first of some that asks for no more work than a file may.
pub fn wide_rules(questions: usize, seed: u64) -> RuleSet {
    let files = (0..50).map(|next| wide_file(questions, seed.wrapping_add(next)).to_string());
    let mut read = files.map(|file| RuleSet::from_json(&file));
    read.find_map(|rules| match rules {
        Ok(rules) => Some(rules),
        Err(faults) => {
            assert!(faults.to_string().contains(TOO_MUCH), "{faults}");
            assert_eq!(faults.count(), 1, "{faults}");
            None
        }
    })
    .unwrap()
}

/// A rule file with so many questions.
fn wide_file(questions: usize, seed: u64) -> Value {
    let dice = &mut Dice::new(seed);
    let mut asked: Vec<Value> = Vec::new();
    for place in 0..questions {
        let mut question = question(place, dice);
        if place > 0 && dice.one_in(3) {
            question["ask_when"] = condition(&asked, &[], 2, dice);
        }
        asked.push(question);
    }
    let levels = 5;
    let if_unanswered = dice.roll(levels);
    let ranks = Ranks {
        levels,
        if_unanswered,
    };
    let mut rules: Vec<Value> = (0..3 * questions)
        .map(|place| rule(place, ranks, &asked, &[], dice))
        .collect();
    rules.push(many(&asked, questions / 2, dice));
    let mut file = frame(levels);
    file["if_unanswered"] = level(if_unanswered);
    let calm = calm_without(&asked, dice);
    if !calm.is_empty() {
        file["calm_without"] = calm.into();
    }
    file["questions"] = asked.into();
    file["rules"] = rules.into();
    words_for_borders(&mut file, dice);
    file
}

fn question(place: usize, dice: &mut Dice) -> Value {
    let choices = |count: usize| -> Vec<Value> {
        let choice = |i| json!({ "id": format!("choice_{i}"), "label": format!("Choice {i}") });
        (0..count).map(choice).collect()
    };
    let answer = match dice.roll(6) {
        0..=2 => json!("yes_no"),
        3 => json!({ "one_of": { "calm_to_worse": choices(2 + dice.roll(40)) } }),
        4 => json!({ "any_of": choices(1 + dice.roll(64)) }),
        _ => {
            json!({ "number": { "unit": "years", "from": 0, "to": 4 + dice.roll(1000), "worse": "greater" } })
        }
    };
    let can_change = dice.one_in(8); // what gets worse costs a look at all rules for each choice and border
    let mut question = json!({
        "id": format!("q_{place}x"), "name": "A question", "ask": "Is it so?", "why": "To know.",
        "answer": answer, "can_change": can_change, "sources": ["book"]
    });
    said(&mut question);
    if can_change {
        sooner_if(&mut question, dice);
    }
    question
}

/// A rule that holds when at least so many of many conditions do.
fn many(questions: &[Value], at_least: usize, dice: &mut Dice) -> Value {
    let of: Vec<Value> = questions
        .iter()
        .map(|_| condition(questions, &[], 0, dice))
        .collect();
    json!({
        "id": "many", "level": level(3), "when": { "how_many": { "at_least": at_least, "of": of } },
        "if_unsure": "act_as_if_yes", "say": "It is so.", "sources": ["book"]
    })
}
