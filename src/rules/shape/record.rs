//! Records: objects of the rule file whose members are known by name.

/// Declares a record of the rule file: the struct, how its members are read by name, and their JSON Schema, which
/// shows the doc comments to whoever writes a rule file.
///
/// `id: Text as Id = nothing` is a member that is kept as a `Text` and read by the shape `Id`; without `as`, it is read
/// as what it is kept as. `= nothing` lets it be left out of the file: it is then the default, such as an empty list.
/// An `Option` may be left out, too; every other member must be there, and other names are refused. `#[named]` gives a
/// member another name in the file. A member that the program knows `besides` stands in no file.
///
/// A record with a stage `<S>` names other things of the file. It is read `AsWritten`, and becomes `Checked` member by
/// member, unless it is `checked by hand`. Checked, it is a part of the rule set, and so can be counted. A record
/// without a stage can be counted where it says `kept`.
macro_rules! record {
    ($(#[doc = $doc:literal])+ $record:ident $members:tt) => {
        $crate::rules::shape::declared! { $(#[doc = $doc])+ $record [] $members }
    };
    ($(#[doc = $doc:literal])+ $record:ident, kept $members:tt) => {
        $crate::rules::shape::declared! { $(#[doc = $doc])+ $record [] $members }
        $crate::rules::shape::kept! { $record $members }
    };
    ($(#[doc = $doc:literal])+ $record:ident<$stage:ident>, checked by hand $members:tt) => {
        $crate::rules::shape::declared! { $(#[doc = $doc])+ $record [$stage] $members }
        $crate::rules::shape::kept! { $record $members }
    };
    ($(#[doc = $doc:literal])+ $record:ident<$stage:ident> $members:tt) => {
        $crate::rules::shape::record! { $(#[doc = $doc])+ $record<$stage>, checked by hand $members }
        $crate::rules::check::resolved! { $record $members }
    };
}
pub(crate) use record;

/// The struct of a record and its reader.
macro_rules! declared {
    ($(#[doc = $doc:literal])+ $record:ident [$($stage:ident)?] {
        $(
            $(#[doc = $member_doc:literal])+ $(#[named = $name:literal])?
            $member:ident: $kind:ty $(as $shape:ty)? $(= $nothing:ident)?,
        )*
        $(besides $(#[doc = $extra_doc:literal])+ $extra:ident: $extra_kind:ty)?
    }) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct $record $(<$stage: $crate::rules::Stage = $crate::rules::Checked>)? {
            $(
                $(#[doc = $member_doc])+
                pub $member: $kind,
            )*
            $($(#[doc = $extra_doc])+ pub(crate) $extra: $extra_kind,)?
        }

        impl $(<$stage: $crate::rules::stage::Written>)? Default for $record $(<$stage>)? {
            fn default() -> Self {
                Self {
                    $($member: Default::default(),)*
                    $($extra: Default::default(),)?
                }
            }
        }

        impl $(<$stage: $crate::rules::stage::Written>)? $crate::rules::shape::Record for $record $(<$stage>)? {
            const MEMBERS: &[&str] = &[$($crate::rules::shape::name_of!($member $(, $name)?)),*];

            fn schema_in_full(
                parts: &mut $crate::schema::Definitions,
            ) -> $crate::schema::Schema {
                let members = vec![$($crate::rules::shape::member_schema::<
                    $crate::rules::shape::read_as!($kind $(as $shape)? $(= $nothing)?)
                >(
                    $crate::rules::shape::name_of!($member $(, $name)?),
                    &[$($member_doc),+],
                    parts,
                ),)*];
                $crate::rules::shape::object_schema(&[$($doc),+], members)
            }
        }

        impl $(<$stage: $crate::rules::stage::Written>)? $crate::rules::shape::Shape for $record $(<$stage>)? {
            type Value = Self;

            fn read(
                json: &$crate::json::Json<'_>,
                at: $crate::fault::Path<'_>,
                faults: &mut $crate::fault::FaultLog,
            ) -> Self {
                let known = <Self as $crate::rules::shape::Record>::MEMBERS;
                let Some(members) = $crate::rules::shape::members(json, known, at, faults) else {
                    return Self::default();
                };
                Self {
                    $($member: $crate::rules::shape::member::<
                        $crate::rules::shape::read_as!($kind $(as $shape)? $(= $nothing)?)
                    >(
                        members,
                        $crate::rules::shape::name_of!($member $(, $name)?),
                        at,
                        faults,
                    ).into(),)*
                    $($extra: Default::default(),)?
                }
            }

            fn schema(parts: &mut $crate::schema::Definitions) -> $crate::schema::Schema {
                parts.part(stringify!($record), <Self as $crate::rules::shape::Record>::schema_in_full)
            }
        }
    };
}
pub(crate) use declared;

/// Counts a record member by member.
macro_rules! kept {
    ($record:ident {
        $(
            $(#[doc = $member_doc:literal])+ $(#[named = $name:literal])?
            $member:ident: $kind:ty $(as $shape:ty)? $(= $nothing:ident)?,
        )*
        $(besides $(#[doc = $extra_doc:literal])+ $extra:ident: $extra_kind:ty)?
    }) => {
        $crate::rules::counted::counted! { record $record { $($member,)* $($extra)? } }
    };
}
pub(crate) use kept;

/// The shape that reads a member: what it is kept as, if nothing else is said.
macro_rules! read_as {
    ($kind:ty as $shape:ty $(= $nothing:ident)?) => {
        $crate::rules::shape::read_as!($shape $(= $nothing)?)
    };
    ($kind:ty = nothing) => {
        $crate::rules::shape::OrNothing<$kind>
    };
    ($kind:ty) => {
        $kind
    };
}
pub(crate) use read_as;

/// The name of a member in the file: that of the field, if nothing else is said.
macro_rules! name_of {
    ($member:ident) => {
        stringify!($member)
    };
    ($member:ident, $name:literal) => {
        $name
    };
}
pub(crate) use name_of;
