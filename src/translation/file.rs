//! The file of a translation, which stands beside a rule file, read and held to it.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::texts::{Found, every_text, figures, fingerprint};
use super::{Open, Pair, Translation, marked};
use crate::fault::{FaultLog, Faults, Path, Told};
use crate::json::Json;
use crate::quote::quoted;
use crate::rules::shape::{Id, Record, record};
use crate::rules::{Review, Reviewed, RuleSet, read_beside};
use crate::schema::Definitions;
use crate::text::{Text, without_mark};

const ROOT: Path<'static> = Path::Root;
pub(super) const LIST: &str = "texts";

record! {
    /// The texts of one rule set in another language.
    File {
        /// The format of the file; this program reads format 2.
        format: u32,
        /// The id of the rule set.
        rule_set: Text as Id,
        /// The language of the texts, as a BCP 47 tag such as `es`.
        language: Text,
        /// Who reviewed the translation, and when; null as long as nobody has.
        reviewed: Option<Review> as Reviewed,
        /// The texts, each with that of which it is the translation.
        texts: Vec<Entry> = nothing,
    }
}

record! {
    /// A text in another language.
    Entry {
        /// Which text of the rule file it translates, such as `levels.today.name`: the way to it, by ids where there
        /// are some, and else by numbers from 1.
        id: Text,
        /// The first eight digits of the SHA-256 of the text that was translated.
        of: Text,
        /// What it said before the text changed: for whoever translates it again, and shown to nobody.
        before: Option<Text>,
        /// What it says.
        text: Text,
    }
}

/// Returns the JSON Schema of a translation, made from the declarations that the reader is made from.
pub fn schema() -> Json<'static> {
    let mut parts = Definitions::default();
    let root = File::schema_in_full(&mut parts);
    let address = "https://lungnets.example/schema/translation-file-2.json".to_owned();
    crate::schema::document(address, "A translation", root, parts)
}

/// The translations of a file by the ids of their texts, each with its place in the list.
type Entries<'f> = BTreeMap<&'f str, (usize, &'f Entry)>;

/// Reads a translation and holds it to its rule file.
///
/// # Errors
/// Every fault of the file; of a file in another format or for other rules, that one alone.
pub(super) fn read(rules: &RuleSet, rule_file: &str, text: &str) -> Result<Translation, Faults> {
    let mut faults = FaultLog::new();
    let file = read_beside::<File>(rules, text, &mut faults)?;
    let mut rule_file = Json::parse(without_mark(rule_file))?;
    let entries = by_id(&file.texts, &mut faults);
    let put = put_in(&mut rule_file, &entries, &mut faults);
    let left_over = left_over(&entries, &put.known);
    if let Some(language) = rule_file.member_mut("language") {
        *language = Json::Text(Cow::Borrowed(&file.language));
    }
    let fingerprint = of_all(&file.texts);
    let signed = file.reviewed.as_ref();
    let signed = signed.and_then(|review| review.sha256.as_deref());
    let is_reviewed = signed == Some(fingerprint.as_str());
    let mut own = FaultLog::new();
    let rules = rules.with_texts(&rule_file, is_reviewed, &mut own);
    let list = ROOT.key(LIST);
    faults.append_texts(own, list, &put.items);
    faults.or(
        Translation {
            rules,
            fingerprint,
            open: put.open,
            left_over,
        },
        text,
    )
}

/// Returns every translation of a file by the id of its text, whether it fits the rules or not.
///
/// # Errors
/// Every fault for which one would be lost.
pub(super) fn every_pair(rules: &RuleSet, text: &str) -> Result<BTreeMap<String, Pair>, Faults> {
    let mut faults = FaultLog::new();
    let file = read_beside::<File>(rules, text, &mut faults)?;
    let pairs = file.texts.into_iter().map(|entry| {
        let (of, text) = (entry.of.to_string(), entry.text.to_string());
        let note = None;
        (entry.id.to_string(), Pair { of, text, note })
    });
    let mut pairs: BTreeMap<String, Pair> = faults.or(pairs.collect(), text)?;
    let file = Json::parse(without_mark(text))?;
    if let Some(Json::List(entries)) = file.member(LIST) {
        for entry in entries {
            let Some(Json::Text(id)) = entry.member("id") else {
                continue;
            };
            if let Some(pair) = pairs.get_mut(id.as_ref()) {
                pair.note = entry.member("note").map(Json::to_static);
            }
        }
    }
    Ok(pairs)
}

fn by_id<'f>(texts: &'f [Entry], faults: &mut FaultLog) -> Entries<'f> {
    let mut entries = Entries::new();
    for (index, entry) in texts.iter().enumerate() {
        let before = entries.insert(entry.id.as_str(), (index, entry));
        if before.is_some() && !entry.id.is_empty() {
            let what = format!("{} is translated twice", quoted(&entry.id));
            add(faults, index, "id", Told::new(what, "keep one of the two"));
        }
    }
    entries
}

/// What came of putting a translation in the place of what it translates.
#[derive(Default)]
struct Put {
    /// The id of every text of the rule file.
    known: Vec<String>,
    /// For the place of each text in the rule file: the item of the list that it comes from now; none, where it is
    /// still the file's own.
    items: BTreeMap<String, Option<usize>>,
    open: Vec<Open>,
}

/// Puts every translation in the place of the text that it translates.
fn put_in<'f>(rules: &mut Json<'f>, entries: &Entries<'f>, faults: &mut FaultLog) -> Put {
    let mut put = Put::default();
    every_text(rules, &mut |found| {
        let Found {
            id,
            place,
            is_needed,
            text,
        } = found;
        let entry = entries.get(id.as_str());
        match entry.filter(|(_, entry)| entry.of.as_str() == fingerprint(text)) {
            Some((index, entry)) => {
                check_figures(text, &entry.text, *index, faults);
                *text = Cow::Borrowed(&entry.text);
                put.items.insert(place, Some(*index));
            }
            None if entry.is_some() || is_needed => {
                let earlier = entry.map(|(_, entry)| entry.text.to_string());
                put.open.push(Open {
                    id: id.clone(),
                    original: text.to_string(),
                    earlier,
                });
                *text = Cow::Owned(marked(text));
                put.items.insert(place, None);
            }
            None => {}
        }
        put.known.push(id);
    });
    put
}

fn check_figures(original: &str, translation: &str, index: usize, faults: &mut FaultLog) {
    let (original, found) = (figures(original), figures(translation));
    if original != found && !translation.is_empty() {
        let listed = |figures: &[String]| match figures {
            [] => "no number".to_owned(),
            some => some.join(", "),
        };
        let (original, found) = (listed(&original), listed(&found));
        let what = format!("the text has {original}, and its translation {found}");
        let way_out = "keep every number and every word in square brackets as it is";
        add(faults, index, "text", Told::new(what, way_out));
    }
}

/// The ids of translations of which the rule file has no text, in the order of the file. Each translates nothing, so
/// that whoever reads the language loses nothing: where it is misspelt, the text that was meant is open.
fn left_over(entries: &Entries<'_>, known: &[String]) -> Vec<String> {
    let all: BTreeSet<&str> = known.iter().map(String::as_str).collect();
    let entries = entries.iter();
    let unknown = entries.filter(|(id, _)| !id.is_empty() && !all.contains(*id));
    let mut unknown: Vec<(usize, &str)> = unknown.map(|(id, (index, _))| (*index, *id)).collect();
    unknown.sort_unstable();
    unknown.into_iter().map(|(_, id)| id.to_owned()).collect()
}

/// Puts on record what is wrong with a member of an item of the list.
fn add(faults: &mut FaultLog, index: usize, member: &str, problem: Told) {
    let list = ROOT.key(LIST);
    let item = list.item(index);
    faults.add(item.key(member), problem);
}

/// Returns the fingerprint of all texts together.
fn of_all(texts: &[Entry]) -> String {
    let lines = texts.iter();
    let lines = lines.map(|entry| format!("{} {} {}\n", entry.id, entry.of, entry.text));
    fingerprint(&lines.collect::<String>())
}
