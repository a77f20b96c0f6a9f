//! Where a member of a rule file stands in its text, for whoever changes that member and not another byte.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use serde_json::value::RawValue;

/// The mark that some editors put at the start of a file. It belongs to the file, but not to its text.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// Returns the text of a file without the mark that may stand at its start.
pub(crate) fn without_mark(file: &str) -> &str {
    file.strip_prefix(BYTE_ORDER_MARK).unwrap_or(file)
}

/// Returns the bytes of a rule file in which the value of a member stands. None, where the text is no JSON object with
/// that member.
pub(crate) fn place_of_member(name: &str, file: &str) -> Option<Range<usize>> {
    let text = without_mark(file);
    let members: BTreeMap<Cow<'_, str>, &RawValue> = serde_json::from_str(text).ok()?;
    let value = members.get(name)?.get();
    let start = (value.as_ptr() as usize).checked_sub(file.as_ptr() as usize)?; // it is a part of the file
    Some(start..start + value.len())
}
