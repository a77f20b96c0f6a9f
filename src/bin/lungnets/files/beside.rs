//! What stands beside a rule file, or beside the built-in rules.

use std::ffi::{OsStr, OsString};
use std::path::Path;

use lungnets::fault::Faults;
use lungnets::language::Language;
use lungnets::rules::Companions;

use super::{Unusable, read};
use crate::phrases::STANDARD_STREAM;

/// What stands beside a rule file, as far as it can be read: what cannot be was not signed like this.
pub struct BesideText {
    vignettes: Option<String>,
    review_notes: Option<String>,
}

impl BesideText {
    /// Reads what stands beside a rule file.
    pub fn of(path: &OsStr) -> Self {
        let text = |beside: &Beside| beside.text(path).ok().flatten().map(|(_, text)| text);
        Self {
            vignettes: text(&VIGNETTES),
            review_notes: text(&REVIEW_NOTES),
        }
    }

    /// Returns it as what is signed with the file.
    pub fn companions(&self) -> Companions<'_> {
        Companions {
            vignettes: self.vignettes.as_deref(),
            review_notes: self.review_notes.as_deref(),
        }
    }
}

/// A file that stands beside a rule file: that of `stings.json` is `stings.vignettes.json`.
pub struct Beside {
    /// What takes the place of `.json` in its name.
    pub ending: &'static str,
    /// The one of the built-in rules: its name in the sources, and its text.
    built_in: (&'static str, &'static str),
}

/// What people's stories say about the rules.
pub const VIGNETTES: Beside = Beside {
    ending: "vignettes.json",
    built_in: (
        "rules/lung_nets.vignettes.json",
        lungnets::BUILT_IN_VIGNETTES,
    ),
};

/// What a review of the rules needs besides.
pub const REVIEW_NOTES: Beside = Beside {
    ending: "review.json",
    built_in: (
        "rules/lung_nets.review.json",
        lungnets::BUILT_IN_REVIEW_NOTES,
    ),
};

/// The texts of the rules in Spanish.
const SPANISH: Beside = Beside {
    ending: "es.json",
    built_in: ("rules/lung_nets.es.json", lungnets::BUILT_IN_SPANISH),
};

/// The texts of the rules in a language; none for that of the built-in rules.
pub fn translation(language: Language) -> Option<Beside> {
    match language {
        Language::English => None,
        Language::Spanish => Some(SPANISH),
    }
}

impl Beside {
    /// The file beside a rule file, or that of the built-in rules; none, where there is no such file.
    pub fn read<T>(
        &self,
        path: Option<&OsStr>,
        from_json: impl FnOnce(&str) -> Result<T, Faults>,
    ) -> Result<Option<T>, Unusable> {
        let Some((name, text)) = self.whole(path)? else {
            return Ok(None);
        };
        let read = from_json(&text).map(Some);
        read.map_err(|faults| Unusable::faulty(&name, faults))
    }

    /// The name and the text of the file beside a rule file, or of that of the built-in rules; none, where there is
    /// none.
    pub fn whole(&self, path: Option<&OsStr>) -> Result<Option<(OsString, String)>, Unusable> {
        match path {
            None => {
                let (name, text) = self.built_in;
                Ok(Some((name.into(), text.to_owned())))
            }
            Some(path) => self.text(path),
        }
    }

    /// The name and the text of the file beside a rule file; none, where there is no such file.
    fn text(&self, path: &OsStr) -> Result<Option<(OsString, String)>, Unusable> {
        let beside = Path::new(path).with_extension(self.ending);
        if path == STANDARD_STREAM || !beside.exists() {
            return Ok(None);
        }
        let text = read(beside.as_os_str())?;
        Ok(Some((beside.into_os_string(), text)))
    }
}
