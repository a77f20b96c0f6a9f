//! A typed reply.

use lungnets::answers::Value;
use lungnets::quote::holds_harm;
use lungnets::rules::{AnswerKind, Question};

use super::laws;

/// The first byte says which rules, the second which question; the rest is what was typed.
pub fn run(data: &[u8]) {
    let [number, place, typed @ ..] = data else {
        return;
    };
    let questions = laws::rules(*number).questions();
    let question = &questions[usize::from(*place) % questions.len()];
    let typed = String::from_utf8_lossy(typed);
    match question.read(&typed) {
        Ok(reply) => understood(question, &typed, reply.value()),
        Err(refusal) => {
            let said = format!("{refusal} {}", refusal.way_out());
            assert!(!holds_harm(&said), "{said:?}");
        }
    }
}

/// What was read is what stands there by a reading of our own, and its words are read as the same again.
fn understood(question: &Question, typed: &str, value: Value) {
    let words = value.words(question);
    let again = match words.as_slice() {
        [] => question.read("none"),
        words => question.read_words(words.iter().map(String::as_str)),
    };
    assert_eq!(again.unwrap().value(), value, "{typed:?}");
    let parts: Vec<String> = match question.answer {
        AnswerKind::AnyOf(_) => typed.split(',').map(bare).collect(),
        _ => vec![bare(typed)],
    };
    match value {
        Value::Yes => assert!(
            ["yes", "y"].contains(&parts[0].as_str()),
            "{typed:?} is no yes"
        ),
        Value::No => assert!(
            ["no", "n"].contains(&parts[0].as_str()),
            "{typed:?} is no no"
        ),
        Value::Number(number) => assert_eq!(typed.trim(), number.to_string()),
        Value::Unsure => assert!(is_unsure(&parts[0]), "{typed:?} is sure"),
        Value::Choice(place) => assert!(names(question, place, &parts[0]), "{typed:?}"),
        Value::Choices { ticked, unsure } => {
            let all_others = parts.iter().any(|part| is_unsure(part));
            for place in 0..question.choices().len() {
                let named = parts
                    .iter()
                    .any(|part| names(question, place, part) && !is_unsure(part));
                let doubted = parts
                    .iter()
                    .filter_map(|part| part.split_once(':'))
                    .any(|(before, part)| is_unsure(before) && names(question, place, part));
                assert_eq!(ticked.has(place), named, "{typed:?}, {place}");
                assert_eq!(
                    unsure.has(place),
                    doubted || (all_others && !named),
                    "{typed:?}, {place}"
                );
            }
            let none = |part: &String| part == "none" || part == "noneofthese";
            assert!(
                !words.is_empty() || parts.iter().all(none),
                "{typed:?} is not none"
            );
        }
    }
}

/// Small letters and digits alone.
fn bare(text: &str) -> String {
    let kept = text.trim().chars().filter(|c| !" -_'\u{2019}".contains(*c));
    kept.map(|c| c.to_ascii_lowercase()).collect()
}

fn is_unsure(part: &str) -> bool {
    let known = ["unsure", "u", "ns", "unknown"];
    known.contains(&part) || part.ends_with("notsure") || part.ends_with("know")
}

fn names(question: &Question, place: usize, part: &str) -> bool {
    let choice = &question.choices()[place];
    bare(&choice.id) == part || bare(&choice.label) == part
}
