//! A validator for the keywords that the schemas use, and for no others: a keyword that it does not know is a
//! mistake in the schema.
//!
//! It is written from the specification, so that it can disagree with the readers of the program.

use std::collections::BTreeMap;
use std::sync::Mutex;

use regex_lite::Regex;
use serde_json::{Map, Value};

/// Whether `value` is what `schema` describes.
pub fn is_valid(schema: &Value, value: &Value) -> bool {
    takes(schema, schema, value)
}

fn takes(schema: &Value, root: &Value, value: &Value) -> bool {
    match schema {
        Value::Bool(takes_all) => *takes_all,
        Value::Object(keywords) => keywords
            .iter()
            .all(|(keyword, say)| obeys(keyword, say, keywords, root, value)),
        other => panic!("no schema: {other}"),
    }
}

fn obeys(
    keyword: &str,
    say: &Value,
    keywords: &Map<String, Value>,
    root: &Value,
    value: &Value,
) -> bool {
    let takes = |schema: &Value, value: &Value| takes(schema, root, value);
    let number = |accepts: &dyn Fn(f64, f64) -> bool| {
        value
            .as_f64()
            .is_none_or(|number| accepts(number, say.as_f64().unwrap()))
    };
    match keyword {
        "$schema" | "$id" | "title" | "description" | "definitions" | "then" => true,
        "$ref" => takes(
            root.pointer(say.as_str().unwrap().strip_prefix('#').unwrap())
                .unwrap(),
            value,
        ),
        "type" => is_of_type(say.as_str().unwrap(), value),
        "const" => say == value,
        "enum" => list(say).contains(value),
        "pattern" => value
            .as_str()
            .is_none_or(|text| matches(say.as_str().unwrap(), text)),
        "minimum" => number(&|number, least| number >= least),
        "maximum" => number(&|number, most| number <= most),
        "maxLength" => value
            .as_str()
            .is_none_or(|text| text.chars().count() as u64 <= say.as_u64().unwrap()),
        "minItems" => value
            .as_array()
            .is_none_or(|items| items.len() as u64 >= say.as_u64().unwrap()),
        "items" => value
            .as_array()
            .is_none_or(|items| items.iter().all(|item| takes(say, item))),
        "contains" => value
            .as_array()
            .is_none_or(|items| items.iter().any(|item| takes(say, item))),
        "not" => !takes(say, value),
        "required" => value.as_object().is_none_or(|members| {
            list(say)
                .iter()
                .all(|name| members.contains_key(name.as_str().unwrap()))
        }),
        "properties" => value.as_object().is_none_or(|members| {
            let described = say.as_object().unwrap();
            members.iter().all(|(name, value)| {
                described
                    .get(name)
                    .is_none_or(|schema| takes(schema, value))
            })
        }),
        "additionalProperties" => {
            let described = keywords.get("properties");
            let is_described =
                |name: &str| described.is_some_and(|described| described.get(name).is_some());
            value.as_object().is_none_or(|members| {
                let mut others = members.iter().filter(|(name, _)| !is_described(name));
                others.all(|(_, value)| takes(say, value))
            })
        }
        "minProperties" => value
            .as_object()
            .is_none_or(|members| members.len() as u64 >= say.as_u64().unwrap()),
        "allOf" => list(say).iter().all(|schema| takes(schema, value)),
        "anyOf" => list(say).iter().any(|schema| takes(schema, value)),
        "oneOf" => {
            list(say)
                .iter()
                .filter(|schema| takes(schema, value))
                .count()
                == 1
        }
        "if" => !takes(say, value) || takes(&keywords["then"], value),
        unknown => panic!(
            "the schema uses a keyword that drafts do not share, or a misspelt one: {unknown}"
        ),
    }
}

/// Whether a text matches a pattern; patterns are few, and each is made once.
fn matches(pattern: &str, text: &str) -> bool {
    static PATTERNS: Mutex<BTreeMap<String, Regex>> = Mutex::new(BTreeMap::new());
    let mut patterns = PATTERNS.lock().unwrap();
    let known = patterns
        .entry(pattern.to_owned())
        .or_insert_with(|| Regex::new(pattern).unwrap());
    known.is_match(text)
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap()
}

fn is_of_type(name: &str, value: &Value) -> bool {
    match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "number" => value.is_number(),
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        unknown => panic!("unknown type {unknown}"),
    }
}
