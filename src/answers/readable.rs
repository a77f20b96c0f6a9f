//! What can be read of a text that is broken: as answers it is of no use, and it may be an emergency all the same.

use super::{Answers, Ticked, read_box, unsure_of};
use crate::fault::FileKind;
use crate::json::Json;
use crate::rules::{Question, RuleSet};

/// The member of an item of a FHIR response that names its question, the one in which answers stand, and those that say
/// what was answered. The same item of a form has options to choose from.
const LINK_ID: &str = "linkId";
const ANSWER: &str = "answer";
const OPTIONS: &str = "answerOption";
const FHIR_ANSWERS: [&str; 7] = [
    "code",
    "display",
    "valueBoolean",
    "valueCode",
    "valueDecimal",
    "valueInteger",
    "valueString",
];

/// How far a value is looked through that holds objects, in characters: whatever is sent, the work is bounded.
const DEEPEST: usize = 1000;

/// What a name may stand in: the quotes of JSON, those that other programs write, such as Python, and those that word
/// processors make of them.
const QUOTES: [char; 6] = ['"', '\'', '\u{201c}', '\u{201d}', '\u{2018}', '\u{2019}'];

/// Returns the answers that can be read of a text, whatever is broken in it and however many objects stand there:
/// wherever the id of a question stands with a value behind it, in quotes or bare as in YAML, or a FHIR item of its name.
/// Of several values the worse counts, and of one that is no answer what can be read of it. A rule file is nobody's
/// answers.
///
/// Text in UTF-16 may lack the mark that says so: the zero bytes beside its letters are passed over.
pub fn readable<'r>(rules: &'r RuleSet, text: &[u8]) -> Answers<'r> {
    let without_zeros: Vec<u8> = text.iter().copied().filter(|byte| *byte != 0).collect();
    let text = String::from_utf8_lossy(&without_zeros);
    let mut answers = Answers::new(rules);
    let members = || {
        text.match_indices(':')
            .filter_map(|(at, _)| member(&text, at))
    };
    if FileKind::by_names(members().map(|(name, _)| name)) == Some(FileKind::Rules) {
        return answers;
    }
    let (mut of_item, mut is_answered) = (None, false);
    for (name, value) in members() {
        for (question, said) in ticked(rules, name, value) {
            answers.record_readable(question, [&*said]);
        }
        if let Some(question) = named(rules, name) {
            record(&mut answers, question, value);
        } else if name == LINK_ID {
            is_answered = false;
            of_item = value.split('"').nth(1).and_then(|id| named(rules, id));
        } else if name == ANSWER || name == OPTIONS {
            is_answered = name == ANSWER;
        } else if let Some(question) =
            of_item.filter(|_| FHIR_ANSWERS.contains(&name) && is_answered)
        {
            match quoted(value) {
                Some(said) => answers.record_readable(question, [without_question(question, said)]),
                None => record(&mut answers, question, value),
            }
        }
    }
    for (question, value) in bare(rules, &text) {
        for line in value.lines() {
            record(
                &mut answers,
                question,
                line.trim_start_matches([' ', '\t', '-']),
            );
        }
    }
    answers
}

/// Every question whose id stands before a colon without quotes, first in its line or behind a brace or a comma; with the
/// text from there up to the next of them.
fn bare<'r, 't>(rules: &'r RuleSet, text: &'t str) -> Vec<(&'r Question, &'t str)> {
    let is_of_id = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let found = text.match_indices(':').filter_map(|(colon, _)| {
        let start = text[..colon].trim_end_matches(is_of_id).len();
        let before = text[..start].trim_end_matches([' ', '\t', '-']);
        let is_first = before.is_empty() || before.ends_with(['\n', '\r', '{', ',']);
        let question = is_first.then(|| named(rules, &text[start..colon]));
        Some((start, colon, question??))
    });
    let found: Vec<_> = found.collect();
    let ends = found.iter().skip(1).map(|(start, ..)| *start);
    let ends = ends.chain([text.len()]);
    let values = found.iter().zip(ends);
    values
        .map(|((_, colon, question), end)| (*question, &text[colon + 1..end]))
        .collect()
}

/// The name that stands in quotes before a colon, and what stands behind that. JSON that was written as a text has a
/// backslash before each quote.
fn member(text: &str, colon: usize) -> Option<(&str, &str)> {
    let quoted = text[..colon].trim_end().strip_suffix(QUOTES)?;
    let name = quoted.rfind(QUOTES)?;
    let name = quoted[name..].trim_start_matches(QUOTES);
    let name = name.trim_end_matches('\\');
    Some((name, &text[colon + 1..]))
}

/// The text that stands here in quotes, up to the first that may end it.
fn quoted(value: &str) -> Option<&str> {
    let value = value.trim_start().trim_start_matches('\\');
    let text = value.strip_prefix(QUOTES)?;
    let begin = value.chars().next()?;
    let is_end = |c: char| c == begin || !begin.is_ascii() && QUOTES.contains(&c);
    let text = &text[..text.find(is_end).unwrap_or(text.len())];
    Some(text.trim_end_matches('\\'))
}

/// A code of FHIR without the question that stands before it.
fn without_question<'t>(question: &Question, code: &'t str) -> &'t str {
    match code.split_once('.') {
        Some((before, choice)) if is_alike(&question.id, before) => choice,
        _ => code,
    }
}

/// The texts in a value that holds objects, but for the names in them.
fn texts_within(value: &str) -> Option<Vec<&str>> {
    let value = value.trim_start();
    let first = value.strip_prefix('[').unwrap_or(value);
    first.trim_start().starts_with('{').then_some(())?;
    let (mut depth, mut end) = (0_usize, value.len());
    for (at, c) in value.char_indices().take(DEEPEST) {
        end = at;
        match c {
            '{' | '[' => depth += 1,
            '}' | ']' if depth == 1 => break,
            '}' | ']' => depth -= 1,
            _ => {}
        }
    }
    let pieces: Vec<&str> = value[..end].split('"').collect();
    let both = pieces.windows(2).skip(1).step_by(2);
    let texts = both.filter(|both| !both[1].trim_start().starts_with(':'));
    Some(texts.map(|both| both[0]).collect())
}

/// The question that has this id, or had it in an earlier version; or has it but for capitals and what parts its words; or
/// that has this name or this text. A number in brackets is the place of one of its answers.
fn named<'r>(rules: &'r RuleSet, id: &str) -> Option<&'r Question> {
    let id = match id.split_once('[') {
        Some((before, _)) if !before.is_empty() => before,
        _ => id,
    };
    let earlier = || rules.question_by_earlier_id(id);
    let alike = || {
        let mut questions = rules.questions().iter();
        questions.find(|question| {
            let names = [&*question.id, &*question.name, &*question.ask];
            names.into_iter().any(|name| is_alike(name, id))
        })
    };
    rules.question_by_id(id).or_else(earlier).or_else(alike)
}

/// Whether two names are the same but for capitals and what parts their words.
fn is_alike(one: &str, other: &str) -> bool {
    let letters = |name: &str| -> Vec<u8> {
        let letters = name.bytes().filter(u8::is_ascii_alphanumeric);
        letters.map(|byte| byte.to_ascii_lowercase()).collect()
    };
    let one = letters(one);
    !one.is_empty() && one == letters(other)
}

/// What a name says that is a box of some question, such as `fever` or `today_signs___fever`, if the value ticks it or is
/// unsure: each such question, with the word for it.
fn ticked<'r>(rules: &'r RuleSet, name: &str, value: &str) -> Vec<(&'r Question, String)> {
    let value = value.trim_start().trim_start_matches(QUOTES);
    let end = value.find(|c: char| QUOTES.contains(&c) || matches!(c, ',' | '}' | ']'));
    let word: fn(&str) -> String = match read_box(&value[..end.unwrap_or(value.len())]) {
        Ok(Ticked::Yes | Ticked::Cross) => str::to_owned,
        Ok(Ticked::Unsure) => unsure_of,
        _ => return Vec::new(),
    };
    let choices = rules.questions().iter().flat_map(|question| {
        let choices = question.choices().iter();
        choices.map(move |choice| (question, &choice.id))
    });
    let is_box = |question: &Question, choice: &str| {
        let before = name.strip_suffix(choice);
        before.is_some_and(|before| before.is_empty() || is_alike(&question.id, before))
    };
    let boxes = choices.filter(|(question, choice)| is_box(question, choice));
    boxes
        .map(|(question, choice)| (question, word(choice)))
        .collect()
}

/// The text of a value that stands here, up to where the next name stands, or something ends or begins: in a broken text
/// nobody knows more.
fn up_to_the_next(text: &str) -> &str {
    let mut last = ' ';
    let end = text.find(|c: char| {
        let is_behind_name = c == ':' && QUOTES.contains(&last);
        if !c.is_whitespace() {
            last = c;
        }
        is_behind_name || matches!(c, ']' | '{' | '}')
    });
    &text[..end.unwrap_or(text.len())]
}

/// Takes down the value that stands at the start of a text, besides what was given to the question.
fn record(answers: &mut Answers<'_>, question: &Question, text: &str) {
    if question.number().is_some() {
        let read = number(text).and_then(|number| Json::parse(number).ok());
        let reply = read.and_then(|number| question.read_json(&number).ok());
        reply
            .into_iter()
            .for_each(|reply| answers.record_worse(reply));
        return;
    }
    if let Some(texts) = texts_within(text) {
        return answers.record_readable(question, texts);
    }
    let value = up_to_the_next(text);
    match serde_json::from_str::<Vec<String>>(&format!("{}]", value.trim())) {
        Ok(words) => answers.record_readable(question, words.iter().map(String::as_str)),
        Err(_) => answers.record_readable(question, [value]),
    }
}

/// The number at the start of a text, if something stands behind it that ends it: of a number that is cut off, or has a
/// comma or a blank in it, no part is an answer.
fn number(text: &str) -> Option<&str> {
    let is_of_number = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | ',' | '+' | '-');
    let text = text.trim_start();
    let end = text.find(|c: char| !is_of_number(c)).unwrap_or(text.len());
    let number = text[..end].trim_end_matches(',');
    let behind = text[number.len()..].trim_start();
    let is_number = |text: &str| text.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let is_ended = match behind.strip_prefix(',') {
        Some(next) => !is_number(next),
        None => behind.starts_with(['"', '}', ']']),
    };
    is_ended.then_some(number)
}

#[cfg(test)]
mod tests {
    use super::readable;
    use crate::answers::Value;
    use crate::rules::RuleSet;

    #[test]
    fn no_part_of_a_number_is_read() {
        let rules = RuleSet::from_json(crate::FROZEN_RULES).unwrap();
        let age = rules.question_by_id("age").unwrap().index();
        let read = |text: &str| readable(&rules, text.as_bytes()).given(age);
        for text in [
            "\"age\":63}",
            "\"age\": 63 , ",
            "\"age\":63 \"cough\":",
            "\"age\": 63.0\n}",
        ] {
            assert_eq!(read(text), Some(Value::Number(63.into())), "{text}");
        }
        for text in [
            "\"age\":6",
            "\"age\":6 ",
            "\"age\":1,000}",
            "\"age\":1, 000}",
            "\"age\":1 ,000}",
            "\"age\":6 3}",
            "\"age\":6e1}",
            "\"age\":\"63\"}",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn answers_whose_names_stand_without_quotes_are_read_too() {
        let rules = RuleSet::from_json(crate::FROZEN_RULES).unwrap();
        let question = rules.question_by_id("today_signs").unwrap();
        let read = |text: &str| readable(&rules, text.as_bytes()).given(question.index());
        for (text, said) in [
            ("age: 63\ntoday_signs: fever\ncough: no\n", "fever"),
            (
                "today_signs:\n  - fever\n  - racing_heart\nage: 63",
                "fever,racing_heart",
            ),
            ("- age: 63\r\n- today_signs: fever\r\n", "fever"),
            ("{age: 63, today_signs: [\"fever\"]}", "fever"),
            (
                "{\n\ttoday_signs: ['fever', 'racing_heart'], cough: 'no',\n}",
                "fever,racing_heart",
            ),
            (
                "today_signs: unsure:fever, racing_heart\n",
                "unsure:fever,racing_heart",
            ),
        ] {
            let said = question.read(said).unwrap().value();
            assert_eq!(read(text), Some(said), "{text}");
        }
        for text in [
            "no today_signs: fever",
            "today_signs\nfever:",
            "my_today_signs: fever",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn of_a_cut_off_list_the_whole_words_are_read() {
        let rules = RuleSet::from_json(crate::FROZEN_RULES).unwrap();
        let question = rules.question_by_id("today_signs").unwrap();
        let read = |text: &str| readable(&rules, text.as_bytes()).given(question.index());
        let fever = Some(question.read("fever").unwrap().value());
        for text in [
            r#"{"today_signs":["fever""#,
            r#"{"today_signs":["f\u0065ver"}"#,
            r#"{"today_signs":["fever","racing"#,
            r#"{"today_signs": fever, "cough": "no"}"#,
            r#"x"today_signs" : ['fever']"#,
        ] {
            assert_eq!(read(text), fever, "{text}");
        }
    }
}
