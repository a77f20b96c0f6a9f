//! Texts that say something else than before.

use std::collections::BTreeMap;

use crate::proof::pair::{Partner, partners};
use crate::proof::plain_language::passages;
use crate::rules::RuleSet;
use crate::text::Text;

/// A text that says something else.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reworded {
    /// Where it stands, with ids for places: `rules.swelling.say`.
    pub place: String,
    /// What it said; none if there was no such text.
    pub old: Option<String>,
    /// What it says; none if it is gone.
    pub new: Option<String>,
}

/// Where texts stand that people act on, whoever they are: what to do, whom to call, and for whom it is not enough.
const TO_DO: [&str; 5] = [
    "levels.",
    "do_first[",
    "places.",
    "when_stopped.",
    "disclaimers",
];

/// Those of rules: why, what to do, and what before all else.
const TO_DO_OF_RULES: [&str; 3] = [".say", ".advice[", ".do_first."];

/// Those of questions: what counts as an answer and what does not, and when to wait no more.
const TO_DO_OF_QUESTIONS: [&str; 3] = [".hint[", ".label", ".sooner_if"];

impl Reworded {
    /// Whether people act on it: other words may be calmer, and no program can weigh them. What only explains is none:
    /// topics, what to ask a doctor, why a question is asked.
    pub fn is_to_do(&self) -> bool {
        let is_in = |list: &str, parts: &[&str]| {
            self.place.starts_with(list) && parts.iter().any(|part| self.place.contains(part))
        };
        TO_DO.iter().any(|list| self.place.starts_with(list))
            || is_in("rules.", &TO_DO_OF_RULES)
            || is_in("questions.", &TO_DO_OF_QUESTIONS)
    }
}

/// Every text of something that both rule sets have, where it is not the same in both.
pub fn reworded(old: &RuleSet, new: &RuleSet) -> Vec<Reworded> {
    let (old, mut new) = (by_id(old), by_id(new));
    number_like(&old, &mut new);
    let text = |texts: &[(String, String)], place: &str| {
        let mut texts = texts.iter();
        texts
            .find(|(known, _)| known == place)
            .map(|(_, text)| text.clone())
    };
    let has_owner = |texts: &[(String, String)], place: &str| {
        texts.iter().any(|(known, _)| owner(known) == owner(place))
    };
    let added = new.iter().filter(|(place, _)| text(&old, place).is_none());
    let mut reworded = Vec::new();
    for (place, _) in old.iter().chain(added) {
        let (before, after) = (text(&old, place), text(&new, place));
        if before != after && has_owner(&old, place) && has_owner(&new, place) {
            reworded.push(Reworded {
                place: place.clone(),
                old: before,
                new: after,
            });
        }
    }
    reworded
}

/// Numbers the items of lists without ids as the older file has them: what both have is the same item in both, and of
/// one that is taken out nothing is told of those below it.
fn number_like(old: &[(String, String)], new: &mut [(String, String)]) {
    let (before, after) = (items(old), items(new));
    let mut numbers = BTreeMap::new();
    for (list, after) in &after {
        let before = before.get(list).map(Vec::as_slice).unwrap_or_default();
        for partner in partners(before, after) {
            if let Partner::Same(_, is) | Partner::Other(_, is) | Partner::New(is, _) = partner {
                numbers.insert((list.clone(), is), partner.number(before.len()));
            }
        }
    }
    for (place, _) in new {
        let Some((list, number, rest)) = in_list(place) else {
            continue;
        };
        if let Some(number) = numbers.get(&(list.to_owned(), number)) {
            *place = format!("{list}[{number}]{rest}");
        }
    }
}

/// The lists without ids, and of each item its texts with their places in it.
fn items(texts: &[(String, String)]) -> BTreeMap<String, Vec<Vec<(&str, &str)>>> {
    let mut lists: BTreeMap<String, Vec<Vec<(&str, &str)>>> = BTreeMap::new();
    for (place, text) in texts {
        if let Some((list, number, rest)) = in_list(place) {
            let items = lists.entry(list.to_owned()).or_default();
            if items.len() <= number {
                items.resize_with(number + 1, Vec::new);
            }
            items[number].push((rest, text));
        }
    }
    lists
}

/// The list of a place, its number there, and what follows: `do_first`, 1 and `.text` of `do_first[1].text`.
fn in_list(place: &str) -> Option<(&str, usize, &str)> {
    let (list, rest) = place.split_once('[')?;
    let (number, rest) = rest.split_once(']')?;
    Some((list, number.parse().ok()?, rest))
}

/// What a text belongs to: `rules.swelling` of `rules.swelling.say`; nothing but the file, where that has no id.
fn owner(place: &str) -> &str {
    let has_id = ["levels.", "questions.", "rules.", "topics."];
    if !has_id.iter().any(|list| place.starts_with(list)) {
        return "";
    }
    let second = place.match_indices('.').nth(1);
    second.map_or(place, |(end, _)| &place[..end])
}

/// Every text with its place, where places in lists with ids are told by the id.
fn by_id(rules: &RuleSet) -> Vec<(String, String)> {
    let passages = passages(rules).into_iter();
    let named = passages.map(|passage| (named(&passage.place, rules), passage.text.to_owned()));
    named.collect()
}

/// A place with ids for the places in lists: `questions.blood.answer.one_of.calm_to_worse.more.label`.
fn named(place: &str, rules: &RuleSet) -> String {
    let mut parts = place.split(['[', ']']);
    let mut named = parts.next().unwrap_or_default().to_owned();
    while let (Some(number), Some(rest)) = (parts.next(), parts.next()) {
        let id = number
            .parse()
            .ok()
            .and_then(|place| id(&named, place, rules));
        named += &id.map_or(format!("[{number}]"), |id| format!(".{id}"));
        named += rest;
    }
    named
}

/// The id of what stands in a list; none, where it has none.
fn id<'r>(list: &str, place: usize, rules: &'r RuleSet) -> Option<&'r Text> {
    let steps: Vec<&str> = list.split('.').collect();
    match steps[..] {
        ["levels"] => rules.levels().get(place).map(|level| &level.id),
        ["questions"] => rules.questions().get(place).map(|question| &question.id),
        ["rules"] => rules.rules().get(place).map(|rule| &rule.id),
        ["topics"] => rules.topics().get(place).map(|topic| &topic.id),
        ["places", "known"] => rules.places().known.get(place).map(|known| &known.id),
        ["questions", id, "answer", "any_of"] | ["questions", id, "answer", "one_of", _] => {
            let choices = rules.question_by_id(id)?.choices();
            choices.get(place).map(|choice| &choice.id)
        }
        _ => None,
    }
}
