//! The members of one line, as far as they can be read.

use std::borrow::Cow;

use serde_json::value::RawValue;

use crate::answers::MadeWith;
use crate::batch::{ID, Id};
use crate::json::{Json, Name, each_member};

/// The members of an object, the ids as they were written.
#[derive(Debug, Default)]
pub(super) struct Members<'t> {
    pub(super) ids: Vec<&'t RawValue>,
    pub(super) others: Vec<(Cow<'t, str>, Json<'t>)>,
    /// Whether the line is an object from its start to its end.
    pub(super) is_whole: bool,
}

impl<'t> Members<'t> {
    /// Reads members up to the first place that is no JSON.
    pub(super) fn read(line: &'t [u8]) -> Self {
        let mut members = Self::default();
        let read = each_member(line, &mut |name, value| {
            let Name(name) = serde_json::from_str(name.get())?;
            if name == ID {
                members.ids.push(value);
            } else {
                let value = Json::parse(value.get()).map_err(serde::de::Error::custom)?;
                members.others.push((name, value));
            }
            Ok(())
        });
        members.is_whole = read.is_ok();
        if members.is_cut_in_id(line) {
            members.ids.clear();
        }
        members
    }

    /// The one id of the line, if it is a text or a number.
    pub(super) fn id(&self) -> Id<'t> {
        let [id] = self.ids.as_slice() else {
            return Id::None;
        };
        match Json::parse(id.get()) {
            Ok(value) if value.is_text_or_number() => Id::Json(id.get()),
            Ok(_) | Err(_) => Id::None,
        }
    }

    /// Whether there is no member at all.
    pub(super) fn are_none(&self) -> bool {
        self.ids.is_empty() && self.others.is_empty()
    }

    /// Whether a member says something else than whose answers they are, and to which rules.
    pub(super) fn name_a_question(&self) -> bool {
        let mut names = self.others.iter().map(|(name, _)| name);
        names.any(|name| !MadeWith::is_told_by(name))
    }

    /// Whether the line ends right after its id: a number may have lost its last digits there.
    fn is_cut_in_id(&self, line: &[u8]) -> bool {
        let end = line.as_ptr_range().end;
        let last = self.ids.last();
        last.is_some_and(|id| id.get().as_bytes().as_ptr_range().end == end)
    }
}
