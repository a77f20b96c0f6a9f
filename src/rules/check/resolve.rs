//! From a part of the file as it was written to the same part checked: every id is looked up, every number of a place
//! filled in; an operator that does not fit what it names is put on record.

use super::scope::{Index, Scope};
use super::wording::{self, NUMBER_OF_PLACE};
use crate::fault::{FaultLog, Path, Told};
use crate::json::Json;
use crate::quote::quoted;
use crate::rules::file::Format;
use crate::rules::lazy::Lazy;
use crate::rules::stage::{IdOf, Unfilled};
use crate::rules::{AnswerKind, Excuse, LocalText, Question, Review, Source, WorseAnswer};
use crate::text::Text;

/// A part of the file as it was written.
pub(in crate::rules) trait Resolve {
    /// The same part, checked.
    type Checked;

    /// Looks up whatever the part names; what is not there is put on record, and leads to nowhere.
    fn resolve(self, at: Path<'_>, scope: &Scope<'_>, faults: &mut FaultLog) -> Self::Checked;
}

/// Checks a record member by member.
macro_rules! resolved {
    ($record:ident {
        $(
            $(#[doc = $member_doc:literal])+ $(#[named = $name:literal])?
            $member:ident: $kind:ty $(as $shape:ty)? $(= $nothing:ident)?,
        )*
        $(besides $(#[doc = $extra_doc:literal])+ $extra:ident: $extra_kind:ty)?
    }) => {
        impl $crate::rules::check::Resolve for $record<$crate::rules::stage::AsWritten> {
            type Checked = $record;

            fn resolve(
                self,
                at: $crate::fault::Path<'_>,
                scope: &$crate::rules::check::Scope<'_>,
                faults: &mut $crate::fault::FaultLog,
            ) -> $record {
                $record {
                    $($member: $crate::rules::check::Resolve::resolve(
                        self.$member,
                        at.key($crate::rules::shape::name_of!($member $(, $name)?)),
                        scope,
                        faults,
                    ),)*
                    $($extra: self.$extra,)?
                }
            }
        }
    };
}
pub(in crate::rules) use resolved;

/// What names nothing stays as it is.
macro_rules! unchanged {
    ($($kind:ty,)+) => {$(
        impl Resolve for $kind {
            type Checked = Self;

            fn resolve(self, _: Path<'_>, _: &Scope<'_>, _: &mut FaultLog) -> Self {
                self
            }
        }
    )+};
}

unchanged! { Text, bool, WorseAnswer, Json<'static>, AnswerKind, Excuse, Format, Review, Source, }

impl<I: Index> Resolve for IdOf<I> {
    type Checked = I;

    fn resolve(self, at: Path<'_>, scope: &Scope<'_>, faults: &mut FaultLog) -> I {
        self.find(scope, at, faults).unwrap_or(I::NOWHERE)
    }
}

impl Resolve for Unfilled {
    type Checked = LocalText;

    fn resolve(self, at: Path<'_>, scope: &Scope<'_>, faults: &mut FaultLog) -> LocalText {
        wording::fill_ins(&self.0, NUMBER_OF_PLACE, at, faults);
        LocalText::new(self.0, scope.numbers)
    }
}

impl<T: Resolve> Resolve for Lazy<T> {
    type Checked = Lazy<T::Checked>;

    fn resolve(self, at: Path<'_>, scope: &Scope<'_>, faults: &mut FaultLog) -> Self::Checked {
        self.map(|part| part.resolve(at, scope, faults))
    }
}

impl<T: Resolve> Resolve for Option<T> {
    type Checked = Option<T::Checked>;

    fn resolve(self, at: Path<'_>, scope: &Scope<'_>, faults: &mut FaultLog) -> Self::Checked {
        self.map(|part| part.resolve(at, scope, faults))
    }
}

impl<T: Resolve> Resolve for Vec<T> {
    type Checked = Vec<T::Checked>;

    fn resolve(self, at: Path<'_>, scope: &Scope<'_>, faults: &mut FaultLog) -> Self::Checked {
        let parts = self.into_iter().enumerate();
        let parts = parts.map(|(i, part)| part.resolve(at.item(i), scope, faults));
        parts.collect()
    }
}

/// Puts on record that an operator does not fit the answer to a question.
pub(super) fn misfit(
    operator: &'static str,
    question: &Question,
    at: Path<'_>,
    scope: &Scope<'_>,
    faults: &mut FaultLog,
) {
    if !scope.knows_answer_to(question) {
        return;
    }
    let (answer, operators) = match question.answer {
        AnswerKind::YesNo => ("yes or no", "\"yes\" or \"no\""),
        AnswerKind::OneOf(_) => ("one of several choices", "\"chosen\""),
        AnswerKind::AnyOf(_) => ("any of several choices", "\"chosen\""),
        AnswerKind::Number(_) => ("a number", "\"number\""),
    };
    let question = quoted(&question.id);
    let what = format!("\"{operator}\" does not fit {question}, whose answer is {answer}");
    faults.add(at, Told::new(what, format!("use {operators} for it")));
}
