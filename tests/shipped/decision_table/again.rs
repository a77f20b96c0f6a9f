//! The decision table written a second time, in code: a person, and what several lines look at.

use crate::support::Sheet;

/// A person as the table sees one: every answer yes or no.
pub struct Person<'s> {
    pub sheet: &'s Sheet,
    /// Whether "not sure" about this question is yes.
    pub unsure_is_yes: &'s dyn Fn(&str) -> bool,
    /// Whether what was skipped is yes.
    pub skipped_is_yes: bool,
    pub age: Option<u32>,
}

impl Person<'_> {
    pub fn said(&self, id: &str, wanted: &str) -> bool {
        let is_said = |word: &str| match word.strip_prefix("unsure") {
            None => word == wanted,
            Some("") => (self.unsure_is_yes)(id),
            Some(about) => (self.unsure_is_yes)(id) && about == format!(":{wanted}"),
        };
        self.sheet
            .get(id)
            .map_or(self.skipped_is_yes, |said| said.split(',').any(is_said))
    }

    pub fn yes(&self, id: &str) -> bool {
        self.said(id, "yes")
    }

    pub fn today(&self, signs: &[&str]) -> bool {
        signs.iter().any(|sign| self.said("today_signs", sign))
    }

    pub fn other(&self, signs: &[&str]) -> bool {
        signs.iter().any(|sign| self.said("other_signs", sign))
    }

    pub fn is(&self, backgrounds: &[&str]) -> bool {
        backgrounds
            .iter()
            .any(|background| self.said("about_you", background))
    }

    pub fn under(&self, age: u32) -> bool {
        self.age.is_some_and(|years| years < age)
    }

    pub fn from(&self, age: u32) -> bool {
        self.age.is_some_and(|years| years >= age)
    }

    pub fn symptom(&self) -> bool {
        ["cough", "wheezing", "breathing", "chest_pain"]
            .iter()
            .any(|id| self.yes(id))
    }

    pub fn blood(&self) -> bool {
        self.said("coughing_blood", "few_spots") || self.said("coughing_blood", "more")
    }

    pub fn past_blood(&self) -> bool {
        self.said("coughing_blood", "earlier")
    }

    pub fn breathless(&self) -> bool {
        self.yes("breathing") || self.today(&["hard_to_breathe"])
    }

    pub fn fever(&self) -> bool {
        self.today(&["fever"])
    }

    pub fn bad_today(&self) -> bool {
        self.today(&[
            "sudden_or_worse",
            "hard_to_breathe",
            "very_unwell",
            "racing_heart",
            "light_headed",
            "something_else",
        ])
    }

    pub fn in_or_after_pregnancy(&self) -> bool {
        self.is(&["pregnant", "after_pregnancy"])
    }

    pub fn background(&self) -> bool {
        let others = [
            "cancer_treatment",
            "cancer_team",
            "known_net",
            "weak_immunity",
            "steroids",
            "recent_operation",
        ];
        self.in_or_after_pregnancy() || self.is(&others)
    }
}
