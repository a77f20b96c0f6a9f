//! Texts that say something else than before.

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

/// Where texts stand that say what to do, besides those of rules.
const TO_DO: [&str; 4] = ["levels.", "do_first[", "places.known.", "places.elsewhere."];

impl Reworded {
    /// Whether it says what to do: other words may be calmer, and no program can weigh them.
    pub fn is_to_do(&self) -> bool {
        let is_in = |part: &&str| self.place.contains(part);
        TO_DO.iter().any(|list| self.place.starts_with(list))
            || self.place.starts_with("rules.") && [".advice[", ".do_first."].iter().any(is_in)
    }
}

/// Every text of something that both rule sets have, where it is not the same in both.
pub(super) fn reworded(old: &RuleSet, new: &RuleSet) -> Vec<Reworded> {
    let (old, new) = (by_id(old), by_id(new));
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
