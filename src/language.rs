//! The program's own words for whoever answers: one module a language. Sentences about health come from the rule file.
//!
//! What a language must say is a list of functions with their parameters, since plural, gender and order differ: a
//! language that lacks one does not compile. A text stands there with its English; what depends on numbers or kinds is
//! English in a module of its own. What authors of rule files and programs read is English.

mod english;
mod errors;
mod explained;
mod interview;
mod keys;
mod result;
mod spanish;

use std::fmt::Debug;

pub use errors::{ErrorTexts, ErrorWords, Misuse};
pub use explained::{ExplainTexts, ExplainWords};
pub use interview::{InterviewTexts, InterviewWords};
pub use keys::{Keys, Meant};
pub use result::{Open, ResultTexts, ResultWords};

use crate::named::named;
use crate::rules::RuleSet;

/// Everything that the program says in one language, and reads in it.
pub trait Words:
    ResultWords + InterviewWords + ErrorWords + ExplainWords + HelpWords + Keys + Debug + Sync
{
}

named! {
    /// A language that the program speaks, by its BCP 47 tag.
    Language {
        /// English, in which everything is said that has no words in another language.
        English = "en",
        /// Spanish.
        Spanish = "es",
    }
}

impl Language {
    /// Returns its words.
    pub fn words(self) -> &'static dyn Words {
        match self {
            Self::English => &english::English,
            Self::Spanish => &spanish::Spanish,
        }
    }

    /// Returns its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        self.name()
    }

    /// Returns the language of a BCP 47 tag such as `es-MX`, or of a locale such as `es_MX.UTF-8`; none where the
    /// program has no words in it.
    pub fn of(tag: &str) -> Option<Self> {
        let main = tag.split(['-', '_', '.']).next().unwrap_or_default();
        let mut every = Self::EVERY.into_iter();
        every.find(|language| language.tag().eq_ignore_ascii_case(main))
    }
}

/// Everything that `--help` says, but for what comes from the rule file.
#[derive(Debug)]
pub struct HelpTexts {
    /// What the program does.
    pub about: &'static str,
    /// The whole, with the parts that the reader of the command line fills in.
    pub template: &'static str,
    /// The heading of the commands.
    pub commands_heading: &'static str,
    /// The other headings, by those of the definition of the command line.
    pub headings: &'static [(&'static str, &'static str)],
    /// What each command is for, by its name.
    pub commands: &'static [(&'static str, &'static str)],
    /// The help of each command that an individual meets, by its name.
    pub command_templates: &'static [(&'static str, &'static str)],
    /// What stands above the help of the others, which is English.
    pub in_english: &'static str,
    /// What each option does, by its id, with the name of its value, if it has one.
    pub options: &'static [(&'static str, &'static str, &'static str)],
    /// What leads to the words that an option takes.
    pub takes: &'static str,
    /// The end of the short help.
    pub more: &'static str,
    /// The end of the long help.
    pub after: &'static str,
}

/// The help of a language.
pub trait HelpWords {
    /// Returns what `--help` says; none in the language of the definition of the command line.
    fn help(&self) -> Option<&'static HelpTexts>;

    /// Says how to start to somebody who wrote what troubles them in the place of a command.
    fn no_command(&self, word: &str, nearest: Option<&str>) -> String;
}

impl RuleSet {
    /// Returns the words of the program in the language of these rules; English, where it has none.
    pub fn words(&self) -> &'static dyn Words {
        let language = Language::of(self.language());
        language.unwrap_or(Language::English).words()
    }
}

/// Joins parts of a sentence, with a word before the last: `this, that or another`.
pub(crate) fn joined(parts: &[String], word: &str) -> String {
    match parts.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} {word} {last}", rest.join(", ")),
        Some((last, _)) => last.clone(),
        None => String::new(),
    }
}

/// Returns so many things in words: one, or many.
fn counted(count: usize, one: &str, many: &str) -> String {
    let what = if count == 1 { one } else { many };
    format!("{count} {what}")
}

/// Returns names in quotes.
pub(crate) fn in_quotes<S: AsRef<str>>(names: &[S], words: &dyn Words) -> Vec<String> {
    let names = names.iter();
    names.map(|name| words.quoted(name.as_ref())).collect()
}

/// Declares the texts of a room as a trait, each with what it says in English; or, of one that is declared, says them in
/// another language. What is in brackets is filled in: texts, where no other type is said.
macro_rules! texts {
    ($(#[doc = $about:literal])+ $room:ident {
        $($(#[doc = $doc:literal])+ $name:ident $(($($given:tt)+))?: $text:literal;)+
    }) => {
        $(#[doc = $about])+
        pub trait $room {
            $($crate::language::text!($(#[doc = $doc])+ $name $(($($given)+))?;);)+
        }

        impl $room for English {
            $($crate::language::text!($name $(($($given)+))?: $text;);)+
        }
    };
    ($($name:ident $(($($given:tt)+))?: $text:literal;)+) => {
        $($crate::language::text!($name $(($($given)+))?: $text;);)+
    };
}
use texts;

/// The function of one text: declared, or with what it says.
macro_rules! text {
    ($(#[doc = $doc:literal])+ $name:ident;) => {
        $(#[doc = $doc])+ fn $name(&self) -> &'static str;
    };
    ($(#[doc = $doc:literal])+ $name:ident($($given:ident $(: $kind:ty)?),+);) => {
        $(#[doc = $doc])+ fn $name(&self, $($given: $crate::language::text!(@type $($kind)?)),+) -> String;
    };
    ($name:ident: $text:literal;) => {
        fn $name(&self) -> &'static str { $text }
    };
    ($name:ident($($given:ident $(: $kind:ty)?),+): $text:literal;) => {
        fn $name(&self, $($given: $crate::language::text!(@type $($kind)?)),+) -> String { format!($text) }
    };
    (@type) => { &str };
    (@type $kind:ty) => { $kind };
}
pub(crate) use text;

/// Declares such functions outside of a trait, for what is said in English alone.
macro_rules! sentences {
    ($($(#[doc = $doc:literal])* $name:ident($($given:ident $(: $kind:ty)?),+): $text:literal;)+) => {$(
        $(#[doc = $doc])*
        pub(super) fn $name($($given: $crate::language::text!(@type $($kind)?)),+) -> String {
            format!($text)
        }
    )+};
}
pub(crate) use sentences;

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn a_language_is_known_by_the_first_part_of_a_tag_or_of_a_locale() {
        for tag in ["es", "es-MX", "ES", "es_MX.UTF-8"] {
            assert_eq!(Language::of(tag), Some(Language::Spanish), "{tag}");
        }
        assert_eq!(Language::of("en-GB"), Some(Language::English));
        for tag in ["C", "C.UTF-8", "POSIX", "", "est", "fr"] {
            assert_eq!(Language::of(tag), None, "{tag}");
        }
    }
}
