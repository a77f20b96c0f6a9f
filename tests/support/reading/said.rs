//! What a report says, whatever its format.

/// A report as it was read: every sentence in its place, without any mark-up and with single blanks.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The level.
    pub level: String,
    /// What stands right under it: what to do first, and in an emergency whom to call.
    pub first: Vec<String>,
    /// Why it could be more urgent.
    pub could_be: Option<String>,
    /// Each heading with the sentences under it.
    pub sections: Vec<Section>,
    /// The web addresses behind its words, in a format that has any.
    pub addresses: Vec<String>,
}

/// A heading with the sentences under it, in their order.
#[derive(Debug, PartialEq, Eq)]
pub struct Section {
    pub heading: String,
    pub sentences: Vec<String>,
}

impl Said {
    /// Takes down what stands between the level and the first heading.
    pub fn under_level(&mut self, sentence: String) {
        if sentence.starts_with("It could be more urgent: ") {
            self.could_be = Some(sentence);
        } else {
            assert_eq!(self.could_be, None, "what to do first comes before it");
            self.first.push(sentence);
        }
    }

    /// What a report ends with: all that it begins with, the level last.
    pub fn end(&self) -> Vec<String> {
        let could_be = self.could_be.iter();
        could_be
            .chain(&self.first)
            .chain([&self.level])
            .cloned()
            .collect()
    }

    /// The sentences under a heading; none where there is no such heading.
    pub fn under(&self, heading: &str) -> &[String] {
        let found = self.sections.iter().find(|one| one.heading == heading);
        found.map_or(&[], |one| &one.sentences)
    }

    /// Takes the section with this heading out.
    pub fn take(&mut self, heading: &str) -> Vec<String> {
        let place = self.sections.iter().position(|one| one.heading == heading);
        place.map_or_else(Vec::new, |place| self.sections.remove(place).sentences)
    }
}

/// The text with single blanks, and none around it.
pub fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
