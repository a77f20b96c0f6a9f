//! What can be read of a text that is broken: as answers it is of no use, and it may be an emergency all the same.

use super::Answers;
use crate::json::Json;
use crate::rules::{Question, RuleSet};

/// The member of an item of a FHIR response that names its question, the one in which answers stand, and those that say
/// what was answered. The same item of a form has options to choose from.
const LINK_ID: &str = "linkId";
const ANSWER: &str = "answer";
const OPTIONS: &str = "answerOption";
const FHIR_ANSWERS: [&str; 4] = ["code", "valueBoolean", "valueDecimal", "valueInteger"];

/// Returns the answers that can be read of a text, whatever is broken in it and however many objects stand there:
/// wherever the id of a question stands in quotes, with a value behind it, or a FHIR item of its name. Of several values
/// the worse counts, and of one that is no answer what can be read of it.
///
/// Text in UTF-16 may lack the mark that says so: the zero bytes beside its letters are passed over.
pub fn readable<'r>(rules: &'r RuleSet, text: &[u8]) -> Answers<'r> {
    let without_zeros: Vec<u8> = text.iter().copied().filter(|byte| *byte != 0).collect();
    let text = String::from_utf8_lossy(&without_zeros);
    let mut answers = Answers::new(rules);
    let (mut of_item, mut is_answered) = (None, false);
    let mut rest = &*text;
    while let Some((_, quoted)) = rest.split_once('"') {
        rest = quoted;
        let Some((name, behind)) = quoted.split_once('"') else {
            break;
        };
        let Some(value) = behind.trim_start().strip_prefix(':') else {
            continue;
        };
        if let Some(question) = named(rules, name) {
            record(&mut answers, question, up_to_the_next(value));
        } else if name == LINK_ID {
            is_answered = false;
            of_item = value.split('"').nth(1).and_then(|id| named(rules, id));
        } else if name == ANSWER || name == OPTIONS {
            is_answered = name == ANSWER;
        } else if let Some(question) =
            of_item.filter(|_| FHIR_ANSWERS.contains(&name) && is_answered)
        {
            let of_question = format!("\"{}.", question.id);
            let code = up_to_the_next(value).replace(&of_question, "\"");
            record(&mut answers, question, &code);
        }
    }
    answers
}

/// The question that has this id, or had it in an earlier version.
fn named<'r>(rules: &'r RuleSet, id: &str) -> Option<&'r Question> {
    let was = |question: &&Question| question.was.iter().any(|was| was == id);
    let earlier = || rules.questions().iter().find(was);
    rules.question_by_id(id).or_else(earlier)
}

/// The text of a value that stands here, up to where the next name stands, or something ends or begins: in a broken text
/// nobody knows more.
fn up_to_the_next(text: &str) -> &str {
    let mut last = ' ';
    let end = text.find(|c: char| {
        let is_behind_name = c == ':' && last == '"';
        if !c.is_whitespace() {
            last = c;
        }
        is_behind_name || matches!(c, ']' | '{' | '}')
    });
    &text[..end.unwrap_or(text.len())]
}

fn record(answers: &mut Answers<'_>, question: &Question, value: &str) {
    if question.number().is_some() {
        // A comma may stand in a number, and no part of that is an answer.
        let is_of_number =
            |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | ',' | '+' | '-');
        let number = value.trim_start();
        let end = number.find(|c: char| !is_of_number(c));
        let number = number[..end.unwrap_or(number.len())].trim_end_matches(',');
        let read = Json::parse(number).ok();
        let reply = read.and_then(|number| question.read_json(&number).ok());
        reply
            .into_iter()
            .for_each(|reply| answers.record_worse(reply));
    } else {
        let without_escapes = serde_json::from_str::<Vec<String>>(&format!("{}]", value.trim()));
        match without_escapes {
            Ok(words) => answers.record_readable(question, words.iter().map(String::as_str)),
            Err(_) => answers.record_readable(question, [value]),
        }
    }
}
