//! The texts of a rule file that a person reads, each with an id that stays when others are moved or added.

use std::borrow::Cow;

use sha2::{Digest, Sha256};

use crate::json::Json;

/// The sources of a rule file. Their titles are quotations, but for those without an address, which are our own words.
const SOURCES: &str = "sources";

/// The other parts of a rule file that a person reads. Floors, examples, excuses and notes are for those who write and
/// check the file.
const PARTS: [&str; 15] = [
    "title",
    "intro",
    "levels",
    "calm_without",
    "places",
    "when_stopped",
    "questions",
    "findings",
    "rules",
    "do_first",
    "doctor_questions",
    "limits",
    "disclaimers",
    "disclaimers_short",
    "topics",
];

/// The members of these parts that are texts to read, or lists of them.
const TEXTS: [&str; 21] = [
    "title",
    "text",
    "name",
    "sentence",
    "advice",
    "brief",
    "phone",
    "ask",
    "hint",
    "said",
    "from_said",
    "why",
    "help",
    "unit",
    "unit_of_one",
    "label",
    "sooner_if",
    "say",
    "reason",
    "call",
    "emergency_number",
];

/// The other names of a place. None need be translated, and those that are stand beside the ones of the rule file:
/// people may type either.
const BESIDES: &str = "also";

/// The members in which no text is looked for.
const CLOSED: [&str; 5] = ["when", "ask_when", "sources", "note", "was"];

/// A text of a rule file, and where it stands.
pub(super) struct Found<'t, 'j> {
    /// Its id, such as `levels.today.name`.
    pub id: String,
    /// Its place as faults of the rule file name it, such as `levels[3].name`.
    pub place: String,
    /// Whether it must be translated.
    pub is_needed: bool,
    /// What it says.
    pub text: &'t mut Cow<'j, str>,
}

/// Visits every text of a rule file, in the order of the file.
pub(super) fn every_text<'j>(rules: &mut Json<'j>, visit: &mut dyn FnMut(Found<'_, 'j>)) {
    let Json::Object(parts) = rules else { return };
    for (name, part) in parts {
        let way = Way {
            id: name.to_string(),
            place: name.to_string(),
            member: name.to_string(),
        };
        match part {
            Json::List(sources) if name == SOURCES => {
                let all = sources.iter_mut().enumerate();
                let own = all.filter(|(_, source)| source.member("url").is_none());
                own.for_each(|(index, source)| below(source, &way.item(index, source), visit));
            }
            part if PARTS.contains(&name.as_ref()) => below(part, &way, visit),
            _ => {}
        }
    }
}

/// The way to a value: its id, its place, and the last member on the way.
struct Way {
    id: String,
    place: String,
    member: String,
}

fn below<'j>(value: &mut Json<'j>, way: &Way, visit: &mut dyn FnMut(Found<'_, 'j>)) {
    match value {
        Json::Text(text) => {
            let is_needed = TEXTS.contains(&way.member.as_str());
            if is_needed || way.member == BESIDES {
                visit(Found {
                    id: way.id.clone(),
                    place: way.place.clone(),
                    is_needed,
                    text,
                });
            }
        }
        Json::List(items) if way.member == BESIDES => {
            // The names are translated in a copy, and what is new in it is added.
            let mut others = items.clone();
            let all = others.iter_mut().enumerate();
            all.for_each(|(index, item)| below(item, &way.item(index, item), visit));
            others.retain(|other| !items.contains(other));
            items.append(&mut others);
        }
        Json::List(items) => {
            let all = items.iter_mut().enumerate();
            all.for_each(|(index, item)| below(item, &way.item(index, item), visit));
        }
        Json::Object(members) => {
            let open = members.iter_mut();
            let open = open.filter(|(name, _)| !CLOSED.contains(&name.as_ref()));
            open.for_each(|(name, value)| below(value, &way.member(name), visit));
        }
        _ => {}
    }
}

impl Way {
    fn member(&self, name: &str) -> Self {
        Self {
            id: format!("{}.{name}", self.id),
            place: format!("{}.{name}", self.place),
            member: name.to_owned(),
        }
    }

    /// An item goes by its own id, where it has one, and else by its number from 1.
    fn item(&self, index: usize, item: &Json<'_>) -> Self {
        let name = match item.member("id") {
            Some(Json::Text(id)) => id.to_string(),
            _ => (index + 1).to_string(),
        };
        Self {
            id: format!("{}.{name}", self.id),
            place: format!("{}[{index}]", self.place),
            member: self.member.clone(),
        }
    }
}

/// Returns the first digits of the SHA-256 of a text: another text has others.
pub(super) fn fingerprint(text: &str) -> String {
    let bytes = Sha256::digest(text);
    let digits = bytes.iter().take(4).map(|byte| format!("{byte:02x}"));
    digits.collect()
}

/// Returns every number of a text and every word in square brackets, in order of size: what must be the same in every
/// language, whether a comma or a point stands in a number.
pub(super) fn figures(text: &str) -> Vec<String> {
    let begins_one = |sign: char| sign.is_ascii_digit() || sign == '[';
    if !text.contains(begins_one) {
        return Vec::new(); // as in most texts, and every start in another language looks at all of them
    }
    let is_within = |sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ',');
    let numbers = text.split(|sign: char| !is_within(sign));
    let numbers = numbers.map(|number| number.trim_matches(['.', ',']).replace(',', "."));
    let words = text.split('[').skip(1);
    let words = words.filter_map(|rest| rest.split_once(']').map(|(word, _)| format!("[{word}]")));
    let all = numbers.filter(|number| !number.is_empty()).chain(words);
    let mut all: Vec<String> = all.collect();
    all.sort();
    all
}
