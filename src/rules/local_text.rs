//! Texts that name the emergency number of the place where a person is.

use super::PlaceIndex;
use crate::text::Text;

/// The word of a rule file that becomes the emergency number of the place.
pub(super) const EMERGENCY_NUMBER: &str = "[emergency_number]";

/// A text that may name the emergency number of the place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalText {
    written: Text,
    /// The text for each known place and last for any other; nothing where it is the same everywhere.
    filled: Vec<Text>,
}

impl LocalText {
    /// Fills the numbers of the known places, and what stands for any other, into a text.
    pub(super) fn new(written: Text, numbers: &[Text]) -> Self {
        let fill = |number: &Text| written.replace(EMERGENCY_NUMBER, number);
        let filled = if written.contains(EMERGENCY_NUMBER) {
            let filled = numbers.iter().map(fill);
            filled.map(|text| Text::from(text.as_str())).collect()
        } else {
            Vec::new()
        };
        Self { written, filled }
    }

    /// Returns the text as it stands in the file.
    pub fn as_written(&self) -> &str {
        &self.written
    }

    /// Returns the text for a place; without one, for a place that nobody knows.
    pub fn at(&self, place: Option<PlaceIndex>) -> &str {
        let of_place = place.and_then(|PlaceIndex(place)| self.filled.get(place));
        of_place.or(self.filled.last()).unwrap_or(&self.written)
    }

    /// Returns the text in every version that there is.
    pub(crate) fn versions(&self) -> impl Iterator<Item = &str> {
        let written = std::slice::from_ref(&self.written);
        let all = if self.filled.is_empty() {
            written
        } else {
            &self.filled
        };
        all.iter().map(Text::as_str)
    }
}
