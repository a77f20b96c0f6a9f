//! Texts that name the emergency number of the place where a person is.

use crate::rules::PlaceIndex;
use crate::rules::counted::counted;
use crate::rules::lazy::Lazy;
use crate::text::Text;

/// The word of a rule file that becomes the emergency number of the place.
pub(in crate::rules) const EMERGENCY_NUMBER: &str = "[emergency_number]";

/// A text that may name the emergency number of the place.
#[derive(Debug, Clone, PartialEq)]
pub struct LocalText {
    written: Text,
    /// The text for each known place, and last for any other; nothing where it is the same everywhere.
    filled: Lazy<Vec<Text>>,
}

counted! { record LocalText { written, filled } }

impl LocalText {
    /// Fills a text in for the known places, with these numbers, and last for any other, with what stands for its
    /// number.
    pub(in crate::rules) fn new(written: Text, numbers: &[Text]) -> Self {
        let fill = |number: &Text| Text::from(&*written.replace(EMERGENCY_NUMBER, number));
        let is_local = written.contains(EMERGENCY_NUMBER);
        let numbers = if is_local { numbers } else { &[] };
        let filled: Vec<Text> = numbers.iter().map(fill).collect();
        let filled = filled.into();
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

    /// Returns the text for each known place, and last for any other; the text itself, where it is the same everywhere.
    pub(in crate::rules) fn versions(&self) -> &[Text] {
        match self.filled.is_empty() {
            true => std::slice::from_ref(&self.written),
            false => &self.filled,
        }
    }
}
