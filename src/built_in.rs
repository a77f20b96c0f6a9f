//! The rule set that the program ships with, and its texts in other languages, as `build.rs` has prepared them.

use crate::fault::Faults;
use crate::language::Language;
use crate::rules::{Companions, RuleSet};

/// What `build.rs` has made of a file that ships; nothing, where it has a fault.
macro_rules! prepared {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $name, ".counted"))
    };
}

impl RuleSet {
    /// Returns the rule set that the program ships with. It was read and checked when the program was built; what most
    /// runs never look at is taken from there when it is first asked for.
    ///
    /// # Errors
    /// Every fault of the file, for somebody who is changing it.
    pub fn built_in() -> Result<Self, Faults> {
        Self::from_counted(prepared!("rules")).map_or_else(Self::built_in_with_care, Ok)
    }

    /// The same out of the file itself: the careful reader says best what is wrong with it, and where.
    fn built_in_with_care() -> Result<Self, Faults> {
        let rules = Self::from_json(crate::BUILT_IN_RULES)?;
        Ok(rules.signed_with(&Companions::built_in()))
    }

    /// Returns the rule set that the program ships with, with the texts of a language; none, where they have a fault.
    pub fn built_in_in(language: Language) -> Option<Self> {
        match language {
            Language::English => Self::built_in().ok(),
            Language::Spanish => Self::from_counted(prepared!("spanish")),
        }
    }

    /// Returns the rule set that ships in every language, where this is the one: what somebody passes over may be written
    /// in another language than the rules in use.
    pub(crate) fn in_every_language(&self) -> Vec<Self> {
        let every = Language::EVERY.into_iter().filter_map(Self::built_in_in);
        every.filter(|rules| rules.id() == self.id()).collect()
    }
}

impl Companions<'static> {
    /// Returns what stands beside the built-in rules.
    pub fn built_in() -> Self {
        Self {
            vignettes: Some(crate::BUILT_IN_VIGNETTES),
            review_notes: Some(crate::BUILT_IN_REVIEW_NOTES),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RuleSet;
    use crate::language::Language;
    use crate::translation::Translation;

    #[test]
    fn what_was_prepared_is_what_the_careful_reader_makes_of_the_files_that_ship() {
        let careful = RuleSet::built_in_with_care().expect("the file has no fault");
        let prepared = RuleSet::built_in().expect("the file has no fault");
        assert!(!prepared.topics().is_empty() && !prepared.examples().is_empty());
        assert_eq!(prepared.counted(), careful.counted());

        let (rules, texts) = (crate::BUILT_IN_RULES, crate::BUILT_IN_SPANISH);
        let careful = Translation::from_json(&careful, rules, texts).expect("nor have its texts");
        let prepared = RuleSet::built_in_in(Language::Spanish).expect("nor have its texts");
        assert_eq!(prepared.counted(), careful.rules().counted());
    }
}
