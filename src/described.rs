//! What the program writes as JSON for programs, and the JSON Schema of it: both from one declaration.

use crate::fault::Code;
use crate::rules::RuleSet;
use crate::schema::{self, Definitions, Schema};

/// A kind of value that a result can hold.
pub(crate) trait Described {
    /// The JSON Schema of such a value, for the results of one rule set.
    fn schema(rules: &RuleSet, parts: &mut Definitions) -> Schema;

    /// The same where the value is left out rather than null.
    fn schema_if_there(rules: &RuleSet, parts: &mut Definitions) -> Schema {
        Self::schema(rules, parts)
    }
}

/// Declares a record that is written: the struct, and its JSON Schema, which tells the doc comments to whoever reads a
/// result. Behind each kind stands what it holds.
///
/// Every member is always there, but those with an attribute for serde that says when to skip them.
macro_rules! written {
    ($(#[doc = $doc:literal])+ $vis:vis $record:ident {
        $($(#[doc = $member_doc:literal])+ $(#[serde($($serde:tt)+)])?
        $member:ident: $kind:ty => $holds:ty,)*
    }) => {
        $(#[doc = $doc])+
        #[derive(serde::Serialize)]
        $vis struct $record<'a> {
            $($(#[doc = $member_doc])+ $(#[serde($($serde)+)])? pub(super) $member: $kind,)*
        }

        impl $crate::described::Described for $record<'_> {
            fn schema(
                rules: &$crate::rules::RuleSet,
                parts: &mut $crate::schema::Definitions,
            ) -> $crate::schema::Schema {
                let members = vec![$($crate::described::member::<$holds>(
                    stringify!($member),
                    &[$($member_doc),+],
                    concat!($(stringify!($($serde)+))?).is_empty(),
                    rules,
                    parts,
                ),)*];
                $crate::schema::object(&$crate::schema::sentence(&[$($doc),+]), members)
            }
        }
    };
}
pub(crate) use written;

/// One member with its doc comment.
pub(crate) fn member<T: Described>(
    name: &str,
    doc: &[&str],
    is_required: bool,
    rules: &RuleSet,
    parts: &mut Definitions,
) -> schema::Member {
    let schema = if is_required {
        T::schema(rules, parts)
    } else {
        T::schema_if_there(rules, parts)
    };
    schema::Member {
        is_required,
        ..schema::Member::new(name, &schema::sentence(doc), schema)
    }
}

impl<T: Described> Described for Option<T> {
    fn schema(rules: &RuleSet, parts: &mut Definitions) -> Schema {
        schema::or_null([T::schema(rules, parts)])
    }

    fn schema_if_there(rules: &RuleSet, parts: &mut Definitions) -> Schema {
        T::schema(rules, parts)
    }
}

impl<T: Described> Described for Vec<T> {
    fn schema(rules: &RuleSet, parts: &mut Definitions) -> Schema {
        schema::list(0, T::schema(rules, parts))
    }

    fn schema_if_there(rules: &RuleSet, parts: &mut Definitions) -> Schema {
        schema::list(1, T::schema(rules, parts))
    }
}

/// Any text.
pub(crate) struct AnyText;

impl Described for AnyText {
    fn schema(_: &RuleSet, _: &mut Definitions) -> Schema {
        schema::of_type("string")
    }
}

/// Declares kinds of ids, each one of those that the rule set has.
macro_rules! ids {
    ($($(#[doc = $doc:literal])+ $kind:ident($name:literal): $rules:ident => $ids:expr;)*) => {$(
        $(#[doc = $doc])+
        pub(crate) struct $kind;

        impl Described for $kind {
            fn schema($rules: &RuleSet, parts: &mut Definitions) -> Schema {
                parts.part($name, |_| schema::one_of($ids))
            }
        }
    )*};
}

ids! {
    /// The id of a level.
    LevelId("level_id"): rules => rules.levels().iter().map(|level| level.id.as_str());
    /// The id of a question.
    QuestionId("question_id"): rules => rules.question_ids();
    /// The id of a rule.
    RuleId("rule_id"): rules => rules.rules().iter().map(|rule| rule.id.as_str());
    /// The id of a source.
    SourceId("source_id"): rules => rules.sources().iter().map(|source| source.id.as_str());
    /// The id of a known place.
    PlaceId("place_id"): rules => rules.places().known.iter().map(|place| place.id.as_str());
    /// The id of a finding.
    FindingId("finding_id"): rules => rules.findings().iter().map(|finding| finding.id.as_str());
}

/// Declares kinds of words, each one of a few.
macro_rules! words {
    ($($(#[doc = $doc:literal])+ $kind:ident: $($word:literal),+;)*) => {$(
        $(#[doc = $doc])+
        pub(crate) struct $kind;

        impl Described for $kind {
            fn schema(_: &RuleSet, _: &mut Definitions) -> Schema {
                schema::one_of([$($word),+])
            }
        }
    )*};
}

words! {
    /// How true something is.
    TruthWord: "no", "not_given", "unsure", "yes";
    /// What is known of a question.
    SaidWord: "given", "not_given", "not_asked";
    /// What came of a rule.
    CameOutWord: "holds", "waits", "does_not_hold";
    /// What the level comes from.
    LevelFromWord: "rules", "if_unanswered", "otherwise";
}

/// What is wrong, as one word.
pub(crate) struct CodeWord;

impl Described for CodeWord {
    fn schema(_: &RuleSet, _: &mut Definitions) -> Schema {
        let codes = Code::EVERY.iter();
        let codes = codes.map(|code| schema::constant(code.name(), code.means()));
        schema::combined("anyOf", codes.collect())
    }
}

/// The rank of a level.
pub(crate) struct RankNumber;

impl Described for RankNumber {
    fn schema(rules: &RuleSet, _: &mut Definitions) -> Schema {
        schema::whole(0, u32::try_from(rules.top().number()).unwrap_or(u32::MAX))
    }
}
