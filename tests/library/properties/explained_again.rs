//! An explanation worked out a second time, from the JSON alone.

use serde_json::{Value, json};

/// The truth values, each as far along the chain as it is true.
const CHAIN: [&str; 4] = ["no", "not_given", "unsure", "yes"];

fn place(truth: &Value) -> usize {
    CHAIN.iter().position(|known| truth == *known).unwrap()
}

fn find<'v>(list: &'v Value, name: &str, id: &Value) -> &'v Value {
    let mut list = list.as_array().unwrap().iter();
    list.find(|member| member[name] == *id).unwrap()
}

/// Works out how true a condition is, and checks that each part of it says so.
pub fn truth_again(when: &Value, explain: &Value) -> usize {
    let truth = worked_out(when, explain, true, &|_, truth| truth);
    assert_eq!(place(&when["truth"]), truth, "{when}");
    truth
}

/// What must come of a rule.
pub fn result_again(rule: &Value, explain: &Value) -> &'static str {
    let about = &rule["if_unsure"]["mention"]["about"];
    let is_mentioned = |question: &Value| {
        let mut about = about.as_array().into_iter().flatten();
        about.any(|mentioned| mentioned == question)
    };
    let as_if_yes = worked_out(
        &rule["when"],
        explain,
        false,
        &|question, truth| match truth {
            2 if !is_mentioned(question) => 3,
            truth => truth,
        },
    );
    match (place(&rule["truth"]), as_if_yes) {
        (0, _) => "does_not_hold",
        (3, _) | (2, 3) => "holds",
        _ => "waits",
    }
}

fn worked_out(
    when: &Value,
    explain: &Value,
    must_say_so: bool,
    counts: &dyn Fn(&Value, usize) -> usize,
) -> usize {
    let again = |part: &Value| worked_out(part, explain, must_say_so, counts);
    let parts = |list: &Value| -> Vec<usize> {
        let mut parts: Vec<usize> = list.as_array().unwrap().iter().map(again).collect();
        parts.sort_unstable();
        parts
    };
    let (operator, operand) = when
        .as_object()
        .unwrap()
        .iter()
        .find(|(name, _)| *name != "truth")
        .unwrap();
    let truth = match operator.as_str() {
        "all" => parts(operand)[0],
        "any" => *parts(operand).last().unwrap(),
        "how_many" => {
            let parts = parts(&operand["of"]);
            parts[parts.len() - operand["at_least"].as_u64().unwrap() as usize]
        }
        "score" => {
            let items: Vec<Vec<(u64, usize)>> = operand["of"]
                .as_array()
                .unwrap()
                .iter()
                .map(worth(&again))
                .collect();
            let enough = operand["at_least"].as_u64().unwrap();
            let reaches = |least: &usize| {
                let most = items.iter().map(|item| {
                    let reached = item.iter().filter(|(_, truth)| truth >= least);
                    reached.map(|(points, _)| *points).max().unwrap_or(0)
                });
                most.sum::<u64>() >= enough
            };
            (1..=3).rev().find(reaches).unwrap_or(0)
        }
        "finding" => again(&find(&explain["findings"], "finding", operand)["when"]),
        "yes" | "no" => counts(operand, test(operator, operand, operand, explain)),
        _ => {
            let question = &operand["question"];
            counts(question, test(operator, operand, question, explain))
        }
    };
    if must_say_so {
        assert_eq!(place(&when["truth"]), truth, "{when}");
    }
    truth
}

/// What the parts of one item of a score are worth, and how true each is.
fn worth(again: &dyn Fn(&Value) -> usize) -> impl Fn(&Value) -> Vec<(u64, usize)> {
    move |item| match item["points"].as_object() {
        None => vec![(item["points"].as_u64().unwrap(), again(&item["when"]))],
        Some(choices) => {
            let choices = choices.iter().map(|(choice, points)| {
                let test = json!({ "truth": item["truth"][choice],
                    "chosen": { "question": item["question"], "any_of": [choice] } });
                (points.as_u64().unwrap(), again(&test))
            });
            choices.collect()
        }
    }
}

fn test(operator: &str, wanted: &Value, question: &Value, explain: &Value) -> usize {
    let known = find(&explain["answers"], "question", question);
    let answer = &known["answer"];
    let own = match known["said"].as_str().unwrap() {
        "not_asked" => return 0,
        "not_given" => 1,
        _ if *answer == "unsure" => 2,
        _ => match operator {
            "yes" | "no" => fits(*answer == operator),
            "number" => {
                let number = answer.as_u64().unwrap();
                let border = |name: &str, usual| wanted[name].as_u64().unwrap_or(usual);
                fits((border("at_least", 0)..border("below", u64::MAX)).contains(&number))
            }
            _ => {
                let any_of = wanted["any_of"].as_array().unwrap();
                match answer.as_array() {
                    None => fits(any_of.contains(answer)),
                    Some(ticks) if ticks.iter().any(|tick| any_of.contains(tick)) => 3,
                    Some(ticks) if ticks.iter().any(|tick| tick == "unsure") => 2,
                    Some(_) => 0,
                }
            }
        },
    };
    own.min(place(&known["applies"]))
}

fn fits(fits: bool) -> usize {
    if fits { 3 } else { 0 }
}
