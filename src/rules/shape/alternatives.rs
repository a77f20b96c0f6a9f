//! What can be written in one of several ways: a word, or an object with one member whose name says which way
//! it is.

use super::problem::without_not;
use super::{NOTE, ValueProblem, object_schema, wrong_kind};
use crate::fault::{FaultLog, Path, ShapeProblem, repeated_names};
use crate::json::Json;
use crate::schema::{self, Member, Schema};

/// Declares something that can be written in one of several ways: the enum, how it is read, and its JSON Schema.
///
/// First the words, then the names of members, each with its variant and a doc comment for whoever writes a rule
/// file. `at first` is what stands for a value that could not be read, and `expected` what an error message says should
/// stand there. What is `kept` in a rule set can be counted.
macro_rules! alternatives {
    ($(#[doc = $doc:literal])+ $name:ident, kept, at first $placeholder:expr, expected $expected:literal,
        words { $($(#[doc = $word_doc:literal])+ $word:literal => $word_variant:ident,)* }
        members { $($(#[doc = $tag_doc:literal])+ $tag:literal => $variant:ident($kind:ty),)+ }
    ) => {
        $crate::rules::shape::alternatives! {
            $(#[doc = $doc])+ $name, at first $placeholder, expected $expected,
            words { $($(#[doc = $word_doc])+ $word => $word_variant,)* }
            members { $($(#[doc = $tag_doc])+ $tag => $variant($kind),)+ }
        }
        $crate::rules::counted::counted! { alternatives $name { $($word_variant,)* $($variant(inner),)+ } }
    };
    ($(#[doc = $doc:literal])+ $name:ident, at first $placeholder:expr, expected $expected:literal,
        words { $($(#[doc = $word_doc:literal])+ $word:literal => $word_variant:ident,)* }
        members { $($(#[doc = $tag_doc:literal])+ $tag:literal => $variant:ident($kind:ty),)+ }
    ) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, PartialEq)]
        pub enum $name {
            $($(#[doc = $word_doc])+ $word_variant,)*
            $($(#[doc = $tag_doc])+ $variant($kind),)+
        }

        impl Default for $name {
            fn default() -> Self {
                $placeholder
            }
        }

        impl $name {
            /// Returns the name in the file: the word, or that of the member.
            pub fn name(&self) -> &'static str {
                match self {
                    $(Self::$word_variant => $word,)*
                    $(Self::$variant(_) => $tag,)+
                }
            }
        }

        impl $crate::rules::shape::Shape for $name {
            type Value = Self;

            fn read(
                json: &$crate::json::Json<'_>,
                at: $crate::fault::Path<'_>,
                faults: &mut $crate::fault::FaultLog,
            ) -> Self {
                let words: &[&str] = &[$($word),*];
                if let $crate::json::Json::Text(word) = json && !words.is_empty() {
                    return match word.as_ref() {
                        $($word => Self::$word_variant,)*
                        _ => {
                            $crate::rules::shape::wrong_word(word, $expected, at, faults);
                            Self::default()
                        }
                    };
                }
                match $crate::rules::shape::read_object(json, $expected, &[$($tag),+], at, faults) {
                    $(Some(($tag, inner)) => {
                        Self::$variant(<$kind>::read(inner, at.key($tag), faults))
                    })+
                    _ => Self::default(),
                }
            }

            fn schema(parts: &mut $crate::schema::Definitions) -> $crate::schema::Schema {
                parts.part(stringify!($name), |parts| {
                    let words: &[(&str, &[&str])] = &[$(($word, &[$($word_doc),+])),*];
                    let members = vec![$(
                        $crate::rules::shape::member_schema::<$crate::rules::shape::OrNothing<$kind>>($tag, &[$($tag_doc),+], parts)
                    ),+];
                    $crate::rules::shape::schema_of(&[$($doc),+], words, members)
                })
            }
        }
    };
}
pub(crate) use alternatives;

/// The schema of one of `words`, each with its doc comment, or of an object with one of `members`.
pub(crate) fn schema_of(doc: &[&str], words: &[(&str, &[&str])], members: Vec<Member>) -> Schema {
    // Exactly one of them must be there, whichever.
    let one = members
        .iter()
        .map(|member| schema::has(&member.name, Json::Bool(true)))
        .collect();
    let object = object_schema(doc, members);
    // Where there are words too, the description belongs to all ways together, not to the object.
    let parts = object.members().iter().cloned();
    let parts = parts.filter(|(name, _)| words.is_empty() || name != "description");
    let object = Json::object(parts.chain([("oneOf".into(), Json::List(one))]));
    if words.is_empty() {
        return object;
    }
    let words = words.iter();
    let words = words.map(|(word, doc)| schema::constant(*word, &schema::sentence(doc)));
    let ways = schema::combined("anyOf", words.chain([object]).collect());
    schema::described(&schema::sentence(doc), ways)
}

/// The one member of an object: its name is one of `known`, and says what the object is. A `note` may stand beside it.
pub(crate) fn read_object<'j, 'a>(
    json: &'j Json<'a>,
    expected: &'static str,
    known: &[&'static str],
    at: Path<'_>,
    faults: &mut FaultLog,
) -> Option<(&'static str, &'j Json<'a>)> {
    let Json::Object(members) = json else {
        wrong_kind(json, expected, at, faults);
        return None;
    };
    repeated_names(members, at, faults);
    let mut found = None;
    for (name, value) in members.iter().filter(|(name, _)| name != NOTE) {
        match known.iter().find(|tag| *tag == name) {
            Some(tag) if found.is_none() => found = Some((*tag, value)),
            Some(tag) if found.is_some_and(|(earlier, _)| earlier == *tag) => {} // a repeated name, on record already
            Some(_) => {
                let problem = ValueProblem::SecondOperator(name.to_string());
                faults.add_to_name(at.key(name), problem);
            }
            None if name == "not" && known.contains(&"no") => {
                faults.add_to_name(at.key(name), ValueProblem::NoNot(without_not(value)));
            }
            None => {
                let problem = ShapeProblem::unknown_name(name, known.iter().copied());
                faults.add_to_name(at.key(name), problem);
            }
        }
    }
    if members.iter().all(|(name, _)| name == NOTE) {
        faults.add(at, ValueProblem::NoOperator(known.join(", ")));
    }
    found
}
