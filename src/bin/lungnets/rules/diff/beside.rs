//! What stands beside two rule files, compared: stories with their floors, notes for a review, and what people read in
//! another language.

use std::collections::BTreeSet;
use std::ffi::OsStr;

use lungnets::json::Json;
use lungnets::language::Language;
use lungnets::proof::{How, Reworded, Rewritten, reworded, rewritten};
use lungnets::rules::RuleSet;
use lungnets::text::without_mark;

use crate::files::{self, Beside, REVIEW_NOTES, Unusable, VIGNETTES};

/// A rule file: its name, what is in it, and its text.
pub(super) type Side<'f> = (&'f OsStr, &'f RuleSet, &'f str);

/// What is otherwise in the files beside two rule files.
#[derive(Debug, Default)]
pub(super) struct BesideThem {
    /// Parts of stories and notes, each below the kind of its file.
    pub(super) others: Vec<(&'static str, Vec<Rewritten>)>,
    /// What people read in another language.
    pub(super) texts: Vec<Reworded>,
    /// The kinds of files that only one of the two has, or that cannot be read.
    pub(super) not_compared: Vec<&'static str>,
}

impl BesideThem {
    pub(super) fn of(old: Side<'_>, new: Side<'_>) -> Self {
        let mut found = Self::default();
        for beside in [VIGNETTES, REVIEW_NOTES] {
            let both = [old, new].map(|(path, _, _)| beside.whole(Some(path)));
            found.json(&beside, both);
        }
        let read = |(path, rules, text): Side<'_>| {
            files::translation(Language::Spanish, rules, text, Some(path))
        };
        match (read(old), read(new)) {
            (Ok(None), Ok(None)) => {}
            (Ok(Some(old)), Ok(Some(new))) => found.texts = reworded(old.rules(), new.rules()),
            _ => found.not_compared.push("es.json"),
        }
        found
    }

    fn json(&mut self, beside: &Beside, both: [Result<Option<Named>, Unusable>; 2]) {
        let is_there = |read: &Result<Option<Named>, Unusable>| !matches!(read, Ok(None));
        if !both.iter().any(is_there) {
            return;
        }
        let [Ok(Some((_, old))), Ok(Some((_, new)))] = &both else {
            self.not_compared.push(beside.ending);
            return;
        };
        match [old, new].map(|text| Json::parse(without_mark(text))) {
            [Ok(old), Ok(new)] => {
                let mut parts = rewritten(&old, &new);
                fold(&mut parts);
                self.others.push((beside.ending, parts));
            }
            _ => self.not_compared.push(beside.ending),
        }
    }

    /// Whether nothing is otherwise.
    pub(super) fn is_empty(&self) -> bool {
        let nothing = self.others.iter().all(|(_, parts)| parts.is_empty());
        nothing && self.texts.is_empty() && self.not_compared.is_empty()
    }
}

/// The name of a file and its text.
type Named = (std::ffi::OsString, String);

/// Makes one of the answers that every story has to a question that is new.
fn fold(parts: &mut Vec<Rewritten>) {
    let mut told = BTreeSet::new();
    parts.retain_mut(|part| {
        let answer = part.place.split_once(".answers.");
        let Some((_, question)) = answer.filter(|_| part.how == How::Added) else {
            return true;
        };
        let place = format!("vignettes.*.answers.{question}");
        (part.place, part.new) = (place.clone(), None);
        told.insert(place)
    });
}
