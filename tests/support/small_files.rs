//! Small rule files, made up at random: few enough answers to try them all.

use serde_json::{Value, json};

use super::dice::Dice;

/// Where choices stand in a question, and which is the first that can be a sign.
const LISTS: [(&str, usize); 3] = [
    ("/answer/one_of/calm_to_worse", 1),
    ("/answer/one_of/choices", 0),
    ("/answer/any_of", 0),
];

const IDS: [&str; 4] = ["q_a", "q_b", "q_c", "q_d"];

/// A rule file with so few questions that every answer set can be tried. Of its numbers, some have decimals and lie
/// around 0.
pub fn small_file(seed: u64) -> Value {
    let mut file = whole_file(seed);
    make_finer(&mut file, seed);
    file
}

/// Lets some of the numbers of a small file be -0.2 to 0.2 in place of 0 to 4, wherever they stand; of two files with
/// the same questions and one seed, the same numbers.
pub fn make_finer(file: &mut Value, seed: u64) {
    let dice = &mut Dice::new(seed);
    let mut finer = Vec::new();
    for question in file["questions"].as_array_mut().unwrap() {
        if question.pointer("/answer/number").is_none() || dice.one_in(2) {
            continue;
        }
        finer.push(question["id"].clone());
        let number = &mut question["answer"]["number"];
        number["decimals"] = json!(1);
        lower(number, &["from", "to"]);
        if let Some(calm) = number.pointer_mut("/worse/calm") {
            lower(calm, &["from", "below"]);
        }
        let borders = number.get_mut("borders").and_then(Value::as_array_mut);
        for border in borders.into_iter().flatten() {
            lower(border, &["at_least", "below"]);
        }
    }
    lower_tests(file, &finer);
}

fn lower(number: &mut Value, names: &[&str]) {
    for name in names {
        if let Some(border) = number.get_mut(name) {
            *border = json!((border.as_i64().unwrap() - 2) as f64 / 10.0);
        }
    }
}

/// Lowers the borders of every test on one of these questions.
fn lower_tests(part: &mut Value, questions: &[Value]) {
    if let Some(test) = part
        .get_mut("number")
        .filter(|test| test.get("question").is_some())
    {
        if questions.contains(&test["question"]) {
            lower(test, &["at_least", "below"]);
        }
        return;
    }
    match part {
        Value::Object(members) => members
            .values_mut()
            .for_each(|part| lower_tests(part, questions)),
        Value::Array(items) => items
            .iter_mut()
            .for_each(|part| lower_tests(part, questions)),
        _ => {}
    }
}

/// The same with whole numbers alone.
pub fn whole_file(seed: u64) -> Value {
    let dice = &mut Dice::new(seed);
    let questions = questions(dice);
    let findings = match dice.roll(3) {
        0 => vec![
            json!({ "id": "finding", "name": "a finding", "when": condition(&questions, &[], 1, dice) }),
        ],
        _ => Vec::new(),
    };
    let levels = 2 + dice.roll(2);
    let if_unanswered = dice.roll(levels);
    let ranks = Ranks {
        levels,
        if_unanswered,
    };
    let rules: Vec<Value> = (0..1 + dice.roll(4))
        .map(|i| rule(i, ranks, &questions, &findings, dice))
        .collect();
    let mut file = frame(levels);
    let otherwise = if dice.one_in(8) { 1 } else { 0 };
    set_otherwise(&mut file, otherwise);
    file["if_unanswered"] = level(if_unanswered);
    file["questions"] = Value::from(questions.clone());
    file["rules"] = Value::from(rules);
    let floors = match dice.roll(3) {
        0 => vec![
            json!({ "name": "A floor", "when": condition(&questions, &findings, 1, dice),
                "level": level(dice.roll(levels)), "sources": ["book"] }),
        ],
        _ => Vec::new(),
    };
    for (name, list) in [
        ("floors", floors),
        ("findings", findings),
        ("calm_without", calm_without(&questions, dice)),
    ] {
        if !list.is_empty() {
            file[name] = Value::from(list);
        }
    }
    words_for_borders(&mut file, dice);
    file
}

/// The file with one or two of its rules otherwise: another level, another condition, another way with "not sure"; or
/// with one rule more or fewer.
pub fn changed_rules(file: &Value, dice: &mut Dice) -> Value {
    let mut file = file.clone();
    let [questions, findings] = ["questions", "findings"].map(|list| match &file[list] {
        Value::Array(items) => items.clone(),
        _ => Vec::new(),
    });
    let number = |level: &Value| level.as_str().unwrap()["level_".len()..].parse().unwrap();
    let ranks = Ranks {
        levels: file["levels"].as_array().unwrap().len(),
        if_unanswered: number(&file["if_unanswered"]),
    };
    let rules = file["rules"].as_array_mut().unwrap();
    for _ in 0..1 + dice.roll(2) {
        let place = dice.roll(rules.len());
        let made_up = rule(rules.len(), ranks, &questions, &findings, dice);
        match dice.roll(5) {
            0 => rules.push(made_up),
            1 if rules.len() > 1 => drop(rules.remove(place)),
            2 => rules[place]["when"] = test(&questions[dice.roll(questions.len())], dice),
            3 => rules[place]["level"] = level(dice.roll(ranks.levels)),
            _ => rules[place] = made_up,
        }
        // What the rule does not look at, and a level that is not below its own, would be faults of the file.
        let place = place.min(rules.len() - 1);
        if dice.one_in(2) || rules[place]["if_unsure"].is_object() {
            rules[place]["if_unsure"] = json!("act_as_if_yes");
        }
    }
    for (i, rule) in rules.iter_mut().enumerate() {
        rule["id"] = json!(format!("rule_{i}"));
    }
    words_for_borders(&mut file, dice);
    file
}

/// Lets another level be the one that needs no call.
fn set_otherwise(file: &mut Value, otherwise: usize) {
    file["otherwise"] = level(otherwise);
    for (rank, level) in file["levels"]
        .as_array_mut()
        .unwrap()
        .iter_mut()
        .enumerate()
    {
        level["phone"] = json!(["The signs are [signs]."]);
        if rank == otherwise {
            level.as_object_mut().unwrap().remove("phone");
        }
    }
}

/// All that a rule file needs beside questions and rules.
pub fn frame(levels: usize) -> Value {
    let text = json!({ "text": "A text.", "sources": ["book"] });
    let levels: Vec<Value> = (0..levels)
        .map(|rank| {
            let mut level = json!({ "id": level(rank), "name": "A level", "sentence": "Do it.", "advice": ["Do it."],
                "brief": ["Do it."], "sources": ["book"] });
            if rank > 0 {
                level["phone"] = json!(["The signs are [signs]."]);
            }
            level
        })
        .collect();
    json!({
        "format": 2, "id": "small", "version": "1", "title": "A small file", "language": "en", "reviewed": null,
        "intro": [text], "levels": levels, "otherwise": level(0), "if_unanswered": level(1),
        "places": {
            "ask": "Where are you?",
            "known": [{ "id": "here", "name": "Here", "emergency_number": "1", "sources": ["book"] }],
            "elsewhere": { "name": "There", "call": "your number", "text": "Ask.", "sources": ["book"] }
        },
        "when_stopped": text,
        "sources": [{ "id": "book", "title": "Book", "publisher": "Nobody", "read_on": "2026-11-23" }],
        "limits": [text], "disclaimers": [text], "disclaimers_short": [text], "examples": [{ "name": "None", "answers": {}, "level": level(1), "because": [] }],
    })
}

pub fn level(rank: usize) -> Value {
    Value::from(format!("level_{rank}"))
}

fn questions(dice: &mut Dice) -> Vec<Value> {
    let mut questions = Vec::new();
    let mut points = 1;
    for id in &IDS[..2 + dice.roll(3)] {
        let (answer, values) = answer(dice);
        if points * values > 300 {
            continue;
        }
        points *= values;
        let has_order = ["/one_of/choices", "/number/worse/no_order"]
            .iter()
            .all(|path| answer.pointer(path).is_none());
        let can_change = !dice.one_in(4) && has_order;
        let mut question = json!({
            "id": id, "name": "A question", "ask": "Is it so?", "why": "To know.",
            "answer": answer, "can_change": can_change, "sources": ["book"]
        });
        if question["answer"] == "yes_no" && dice.one_in(3) {
            question["worse"] = json!("no");
        }
        said(&mut question);
        if can_change {
            sooner_if(&mut question, dice);
        }
        if !questions.is_empty() && dice.one_in(3) {
            question["ask_when"] = condition(&questions, &[], 1, dice);
        }
        questions.push(question);
    }
    questions
}

/// A kind of answer, and how many values it has, not given and unsure among them.
fn answer(dice: &mut Dice) -> (Value, usize) {
    let choices = |count: usize| -> Vec<Value> {
        (0..count)
            .map(|i| json!({ "id": format!("choice_{i}"), "label": format!("Choice {i}") }))
            .collect()
    };
    match dice.roll(6) {
        0..=2 => (json!("yes_no"), 4),
        3 => {
            let count = 2 + dice.roll(2);
            (
                match dice.one_in(3) {
                    true => json!({ "one_of": { "choices": choices(count) } }),
                    false => json!({ "one_of": { "calm_to_worse": choices(count) } }),
                },
                count + 2,
            )
        }
        4 => {
            let count = 1 + dice.roll(3);
            (
                json!({ "any_of": choices(count) }),
                3_usize.pow(count as u32) + 1,
            )
        }
        _ => {
            let mut number = json!({ "unit": "years", "from": 0, "to": 4 });
            number["worse"] = match dice.roll(5) {
                0 => json!("greater"),
                1 => json!("smaller"),
                2 => json!({ "no_order": "None is worse." }),
                above => json!({ "calm": { "from": above - 1, "below": above } }),
            };
            (json!({ "number": number }), 7)
        }
    }
}

/// Words for what was said, wherever a question needs them.
pub fn said(question: &mut Value) {
    let id = question["id"].as_str().unwrap().to_owned();
    if question["answer"] == "yes_no" {
        question["said"] = json!(format!("{id} is so"));
    } else if question.pointer("/answer/number").is_some() {
        question["said"] = json!(format!("{id} is [number]"));
    }
    for (list, first) in LISTS {
        let choices = question.pointer_mut(list).and_then(Value::as_array_mut);
        for (i, choice) in choices.into_iter().flatten().enumerate().skip(first) {
            choice["said"] = json!(format!("{id} is {i}"));
        }
    }
}

/// Words for what can get worse; now and then the same for two choices.
pub fn sooner_if(question: &mut Value, dice: &mut Dice) {
    let id = question["id"].as_str().unwrap().to_owned();
    if question["answer"] == "yes_no" {
        let words = if dice.one_in(4) {
            "it gets worse".to_owned()
        } else {
            format!("{id} gets worse")
        };
        question["sooner_if"] = words.into();
    }
    for (list, first) in LISTS {
        let Some(choices) = question.pointer_mut(list).and_then(Value::as_array_mut) else {
            continue;
        };
        for (i, choice) in choices.iter_mut().enumerate().skip(first) {
            let words = if dice.one_in(3) {
                "it gets worse".to_owned()
            } else {
                format!("{id} is {i}")
            };
            choice["sooner_if"] = words.into();
        }
    }
}

/// Words for every border of a number that can change, wherever a rule reads it or a question hangs on it.
pub fn words_for_borders(file: &mut Value, dice: &mut Dice) {
    let mut read = Vec::new();
    let is_finding_used = file["rules"].to_string().contains("\"finding\"");
    let findings = is_finding_used.then_some("findings");
    for list in ["questions", "rules"].into_iter().chain(findings) {
        borders_in(&file[list], &mut read);
    }
    for question in file["questions"].as_array_mut().unwrap() {
        let id = question["id"].clone();
        let can_change = question["can_change"] == true;
        let Some(number) = question
            .pointer_mut("/answer/number")
            .filter(|_| can_change)
        else {
            continue;
        };
        let (from, to) = (number["from"].as_u64(), number["to"].as_u64());
        let calm = number["worse"]["calm"]["from"].as_u64();
        let mut words = Vec::new();
        for (_, border) in read.iter().filter(|(of, _)| *of == id) {
            if Some(*border) <= from || Some(*border) > to {
                continue;
            }
            let is_upward = number["worse"] == "greater" || calm.is_some_and(|calm| *border > calm);
            let side = if is_upward { "at_least" } else { "below" };
            let said = match dice.one_in(3) {
                true => "it gets worse".to_owned(),
                false => format!("{id} passes {border}").replace('"', ""),
            };
            words.push(json!({ side: border, "sooner_if": said }));
        }
        let number = number.as_object_mut().unwrap();
        number.remove("borders");
        if !words.is_empty() {
            number.insert("borders".into(), words.into());
        }
    }
}

/// The borders that conditions in a part of a file read, each with its question, nothing twice.
fn borders_in(part: &Value, found: &mut Vec<(Value, u64)>) {
    let test = part
        .get("number")
        .filter(|test| test.get("question").is_some());
    for side in ["at_least", "below"] {
        if let Some(border) = test.and_then(|test| test.get(side)) {
            let read = (test.unwrap()["question"].clone(), border.as_u64().unwrap());
            if !found.contains(&read) {
                found.push(read);
            }
        }
    }
    let members = part
        .as_object()
        .into_iter()
        .flatten()
        .map(|(_, value)| value);
    let items = part.as_array().into_iter().flatten();
    members
        .chain(items)
        .for_each(|part| borders_in(part, found));
}

pub fn condition(questions: &[Value], findings: &[Value], depth: usize, dice: &mut Dice) -> Value {
    if depth > 0 && dice.one_in(2) {
        let parts: Vec<Value> = (0..2 + dice.roll(2))
            .map(|_| condition(questions, findings, depth - 1, dice))
            .collect();
        return match dice.roll(7) {
            0 | 1 => json!({ "all": parts }),
            2 | 3 => json!({ "any": parts }),
            4 | 5 => score(questions, &parts, dice),
            _ => json!({ "how_many": { "at_least": 1 + dice.roll(parts.len()), "of": parts } }),
        };
    }
    if !findings.is_empty() && dice.one_in(3) {
        return json!({ "finding": "finding" });
    }
    test(&questions[dice.roll(questions.len())], dice)
}

/// A score of one part for each of some questions, whose choices may each be worth points of their own, and of a group:
/// no answer can make one of two parts true and the other not, since each looks at another question, or at several.
fn score(questions: &[Value], parts: &[Value], dice: &mut Dice) -> Value {
    let mut of = vec![json!({ "points": 1 + dice.roll(3), "when": { "any": parts } })];
    let mut total = of[0]["points"].as_u64().unwrap();
    for question in questions {
        if dice.one_in(3) {
            continue;
        }
        let choices = choices(question);
        let mut most = 0;
        if choices.is_empty() || dice.one_in(3) {
            most = 1 + dice.roll(3);
            of.push(json!({ "points": most, "when": test(question, dice) }));
        } else {
            let is_ordered = question["answer"]
                .pointer("/one_of/calm_to_worse")
                .is_some();
            let mut points = json!({});
            for choice in choices.iter().skip(dice.roll(choices.len())) {
                let least = if is_ordered { most.max(1) } else { 1 };
                let worth = least + dice.roll(3);
                points[choice] = worth.into();
                most = most.max(worth);
            }
            of.push(json!({ "question": question["id"], "points": points }));
        }
        total += most as u64;
    }
    json!({ "score": { "at_least": 1 + dice.roll(total as usize), "of": of } })
}

fn test(question: &Value, dice: &mut Dice) -> Value {
    let id = &question["id"];
    let choices = choices(question);
    if question["answer"] == "yes_no" {
        let is_calm = dice.one_in(6);
        return match is_calm == (question["worse"] == "no") {
            true => json!({ "yes": id }),
            false => json!({ "no": id }),
        };
    }
    if choices.is_empty() {
        let border = 1 + dice.roll(4);
        return match dice.roll(3) {
            0 => json!({ "number": { "question": id, "at_least": border } }),
            1 => json!({ "number": { "question": id, "below": border } }),
            _ => {
                json!({ "number": { "question": id, "at_least": border - 1, "below": border + 1 } })
            }
        };
    }
    let first = dice.roll(choices.len());
    let wanted: Vec<&String> = choices.iter().skip(first).take(1 + dice.roll(2)).collect();
    json!({ "chosen": { "question": id, "any_of": wanted } })
}

/// The ids of the choices of a question.
pub fn choices(question: &Value) -> Vec<String> {
    let mut lists = LISTS.iter();
    let list = lists.find_map(|(list, _)| question.pointer(list)?.as_array());
    let ids = list.into_iter().flatten();
    ids.map(|choice| choice["id"].as_str().unwrap().to_owned())
        .collect()
}

/// How many levels a file has, and which of them silence leads to.
#[derive(Clone, Copy)]
pub struct Ranks {
    pub levels: usize,
    pub if_unanswered: usize,
}

pub fn rule(
    i: usize,
    ranks: Ranks,
    questions: &[Value],
    findings: &[Value],
    dice: &mut Dice,
) -> Value {
    let when = condition(questions, findings, 2, dice);
    let looked_at = format!(
        "{when} {}",
        if when.to_string().contains("finding") {
            json!(findings)
        } else {
            json!(0)
        }
    );
    let looked_at: Vec<&Value> = questions
        .iter()
        .map(|question| &question["id"])
        .filter(|id| looked_at.contains(&id.to_string()))
        .collect();
    let rank = dice.roll(ranks.levels);
    json!({
        "id": format!("rule_{i}"), "level": level(rank), "when": when,
        "if_unsure": if_unsure(rank, ranks, &looked_at, dice), "say": "It is so.", "sources": ["book"]
    })
}

/// What an unsure answer does to a rule that looks at these questions.
fn if_unsure(rank: usize, ranks: Ranks, looked_at: &[&Value], dice: &mut Dice) -> Value {
    let mut some = |of: &[&Value]| -> Vec<Value> {
        let some = of.iter().filter(|_| dice.one_in(2));
        some.map(|id| (*id).clone()).collect()
    };
    let mentioned = some(looked_at);
    let others: Vec<&Value> = looked_at
        .iter()
        .copied()
        .filter(|id| !mentioned.contains(id))
        .collect();
    let lowering = some(&others);
    let mut if_unsure = json!({});
    if !mentioned.is_empty() && dice.one_in(2) {
        if_unsure["mention"] = json!({ "about": mentioned, "reason": "It is so." });
    }
    if rank > ranks.if_unanswered && dice.one_in(2) {
        let lower = ranks.if_unanswered + dice.roll(rank - ranks.if_unanswered);
        if_unsure["at_level"] = json!({ "level": level(lower) });
        if !lowering.is_empty() && dice.one_in(2) {
            if_unsure["at_level"]["about"] = lowering.into();
        }
    }
    match if_unsure.as_object().is_some_and(|some| some.is_empty()) {
        true => json!("act_as_if_yes"),
        false => if_unsure,
    }
}

pub fn calm_without(questions: &[Value], dice: &mut Dice) -> Vec<Value> {
    let mut calm = Vec::new();
    for question in questions {
        let choices = choices(question);
        match dice.roll(6) {
            0 => calm.push(json!({ "question": question["id"], "reason": "It is so." })),
            1 if !choices.is_empty() => {
                let let_go = &choices[dice.roll(choices.len())];
                calm.push(json!({ "question": question["id"], "choices": [let_go], "reason": "It is so." }));
            }
            _ => {}
        }
    }
    calm
}
