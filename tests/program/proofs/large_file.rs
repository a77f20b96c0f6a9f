//! A large rule file of the same shape as the one that ships: signs that are asked of everybody, things that make
//! them worse, a background, an age, and rules that bring two or three of them together.

use serde_json::{Value, json};

use crate::support::dice::Dice;
use crate::support::small_files::{frame, level, said};

/// Four levels.
const LEVELS: usize = 4;

/// A file of so many questions and rules; the same seed makes the same file.
pub fn large_file(questions: usize, rules: usize, seed: u64) -> Value {
    let dice = &mut Dice::new(seed);
    let mut file = frame(LEVELS);
    file["examples"][0]["possible"] = level(LEVELS - 1);
    file["title"] = "A large file".into();
    let questions: Vec<Value> = (0..questions).map(question).collect();
    let findings: Vec<Value> = (0..5)
        .map(|i| {
            let parts: Vec<Value> = (0..3).map(|_| test(&questions, dice)).collect();
            json!({ "id": format!("finding_{i}"), "name": "a finding", "when": { "any": parts } })
        })
        .collect();
    // Every question has a rule of its own, and the others bring several together.
    let own = questions
        .iter()
        .filter(|question| question["id"] != "age")
        .enumerate();
    let mut all: Vec<Value> = own
        .map(|(i, question)| rule(i, 1 + i % 2, whole(question), false))
        .collect();
    for question in &questions {
        if question.pointer("/answer/one_of").is_some() {
            let worst = json!({ "chosen": { "question": question["id"], "any_of": ["choice_2"] } });
            all.push(rule(all.len(), 3, worst, false));
        }
    }
    for i in all.len()..rules {
        let first = json!({ "finding": format!("finding_{}", dice.roll(findings.len())) });
        let when = match dice.roll(4) {
            0 => json!({ "all": [first, test(&questions, dice)] }),
            1 => {
                json!({ "all": [first, { "any": [test(&questions, dice), test(&questions, dice)] }] })
            }
            2 => {
                json!({ "all": [first, { "number": { "question": "age", "at_least": 10 * (1 + dice.roll(8)) } }] })
            }
            _ => {
                json!({ "how_many": { "at_least": 2, "of": [first, test(&questions, dice), test(&questions, dice)] } })
            }
        };
        let reads_age = when.to_string().contains("age");
        all.push(rule(i, 2 + dice.roll(2), when, reads_age));
    }
    file["calm_without"] = json!([{ "question": "age", "reason": "It is no complaint." }]);
    file["questions"] = questions.into();
    file["findings"] = findings.into();
    file["rules"] = all.into();
    file
}

/// The same file with its questions in another order; a follow-up still comes after what it follows.
pub fn with_questions_shuffled(file: &Value, seed: u64) -> Value {
    let dice = &mut Dice::new(seed);
    let mut left = file["questions"].as_array().unwrap().clone();
    for last in (1..left.len()).rev() {
        left.swap(last, dice.roll(last + 1));
    }
    let mut shuffled: Vec<Value> = Vec::new();
    while !left.is_empty() {
        let may_follow = |question: &Value| {
            let parent = question.pointer("/ask_when/yes");
            parent.is_none_or(|parent| shuffled.iter().any(|known| known["id"] == *parent))
        };
        let next = left.iter().position(may_follow).unwrap();
        shuffled.push(left.remove(next));
    }
    let mut file = file.clone();
    file["questions"] = shuffled.into();
    file
}

fn question(i: usize) -> Value {
    let id = format!("question_{i}");
    let choices = |count: usize| -> Vec<Value> {
        let words = |k: usize| format!("{k} of {id}");
        (0..count).map(|k| json!({ "id": format!("choice_{k}"), "label": words(k), "sooner_if": words(k) })).collect()
    };
    let mut question = json!({
        "id": id, "name": "A question", "ask": "Is it so?", "why": "To know.", "answer": "yes_no",
        "can_change": true, "sources": ["book"]
    });
    match i % 10 {
        3 => {
            let mut choices = choices(3);
            choices[0].as_object_mut().unwrap().remove("sooner_if");
            question["answer"] = json!({ "one_of": { "calm_to_worse": choices } });
        }
        6 => question["answer"] = json!({ "any_of": choices(5) }),
        9 if i == 9 => {
            question["id"] = "age".into();
            question["answer"] = json!({ "number": { "unit": "years", "from": 0, "to": 120, "worse": { "calm": { "from": 18, "below": 19 } } } });
            question["can_change"] = false.into();
        }
        kind => {
            question["sooner_if"] = format!("{id} gets worse").into();
            if kind == 7 {
                question["ask_when"] = json!({ "yes": format!("question_{}", i - 2) });
            }
        }
    }
    said(&mut question);
    question
}

/// A test on one of the questions; of ticks, on some of them.
fn test(questions: &[Value], dice: &mut Dice) -> Value {
    let question = &questions[dice.roll(questions.len())];
    let (id, first) = (&question["id"], dice.roll(4));
    match &question["answer"] {
        answer if answer.get("any_of").is_some() => {
            let ids: Vec<String> = (first..first + 2).map(|k| format!("choice_{k}")).collect();
            json!({ "chosen": { "question": id, "any_of": ids } })
        }
        answer if answer.get("number").is_some() => json!({ "yes": "question_0" }),
        _ => whole(question),
    }
}

/// Any answer that is not calm.
fn whole(question: &Value) -> Value {
    let id = &question["id"];
    let ids = |from: usize, to: usize| -> Vec<String> {
        (from..to).map(|k| format!("choice_{k}")).collect()
    };
    match &question["answer"] {
        answer if answer.get("any_of").is_some() => {
            json!({ "chosen": { "question": id, "any_of": ids(0, 5) } })
        }
        answer if answer.get("one_of").is_some() => {
            json!({ "chosen": { "question": id, "any_of": ids(1, 3) } })
        }
        _ => json!({ "yes": id }),
    }
}

fn rule(i: usize, rank: usize, when: Value, reads_age: bool) -> Value {
    let if_unsure = match reads_age {
        true => json!({ "mention": { "about": ["age"], "reason": "It is not guessed." } }),
        false => json!("act_as_if_yes"),
    };
    json!({
        "id": format!("rule_{i}"), "level": level(rank), "when": when, "if_unsure": if_unsure,
        "say": "It is so.", "sources": ["book"]
    })
}
