//! The decision table written a second time, in code.

use std::collections::BTreeSet;

use crate::support::Sheet;
use crate::support::sheets::is_closed;

/// How a sheet is read.
#[derive(Clone, Copy)]
pub enum Reading {
    /// Unsure is yes, but little blood; what was skipped is no.
    AsItStands,
    /// All that is open is yes.
    AtWorst,
}

/// A person as the table sees one: every answer yes or no.
pub struct Person<'s> {
    pub sheet: &'s Sheet,
    pub reading: Reading,
    pub age: Option<u32>,
}

impl Person<'_> {
    fn said(&self, id: &str, wanted: &str) -> bool {
        match self.sheet.get(id) {
            None => matches!(self.reading, Reading::AtWorst),
            Some(said) => said
                .split(',')
                .any(|word| word == wanted || word == "unsure"),
        }
    }

    fn yes(&self, id: &str) -> bool {
        self.said(id, "yes")
    }

    fn today(&self, sign: &str) -> bool {
        self.said("today_signs", sign)
    }

    fn is(&self, background: &str) -> bool {
        self.said("about_you", background)
    }

    fn blood(&self) -> bool {
        self.said("coughing_blood", "few_spots") || self.said("coughing_blood", "more")
    }

    fn much_blood(&self) -> bool {
        let unsure = self.sheet.get("coughing_blood") == Some("unsure");
        self.said("coughing_blood", "more")
            && !(unsure && matches!(self.reading, Reading::AsItStands))
    }

    fn lasting_cough(&self) -> bool {
        self.yes("lasting_cough") && !is_closed(self.sheet, "lasting_cough")
    }

    /// Every line of the table that holds.
    pub fn lines(&self) -> BTreeSet<&'static str> {
        let core = ["cough", "wheezing", "breathing", "chest_pain"];
        let symptom = core.iter().any(|id| self.yes(id));
        let blood = self.blood();
        let breathless = self.yes("breathing") || self.today("hard_to_breathe");
        let bad_today = self.today("sudden_or_worse")
            || self.today("hard_to_breathe")
            || self.today("very_unwell")
            || self.today("racing_heart")
            || self.today("swollen_leg");
        let fever = self.today("fever");
        let (pregnant, operation) = (self.is("pregnant"), self.is("recent_operation"));
        let (known_net, cancer) = (self.is("known_net"), self.is("cancer"));
        let weak_immunity = self.is("weak_immunity");
        let background = pregnant || weak_immunity || known_net || cancer || operation;
        let (family_history, cushings) = (self.yes("family_history"), self.yes("cushings"));
        let other_signs = self.said("other_signs", "weight_loss")
            || self.said("other_signs", "chest_infections")
            || self.said("other_signs", "flushing")
            || self.said("other_signs", "cushing_changes");
        let (cough, wheezing, pain) = (
            self.yes("cough"),
            self.yes("wheezing"),
            self.yes("chest_pain"),
        );
        let under = |age| self.age.is_some_and(|years| years < age);
        let from = |age| self.age.is_some_and(|years| years >= age);
        let lines = [
            (self.yes("emergency_signs"), "emergency_signs_now"),
            (self.much_blood(), "much_blood"),
            (
                blood && (breathless || pain || bad_today || fever),
                "blood_with_danger_sign",
            ),
            (
                pain && (breathless || bad_today),
                "chest_pain_with_danger_sign",
            ),
            (
                pregnant && (pain || blood || breathless && bad_today),
                "pregnant_with_danger_sign",
            ),
            (
                breathless && (self.today("swollen_leg") || operation && bad_today),
                "breathless_with_clot_sign",
            ),
            (fever && cancer, "fever_in_cancer_care"),
            (under(1) && (breathless || fever), "baby_unwell"),
            (blood, "any_blood"),
            (symptom && bad_today, "symptom_and_worse_today"),
            (pain, "chest_pain"),
            (
                pregnant && breathless && (cough || wheezing),
                "pregnant_and_breathless",
            ),
            (bad_today, "worse_today"),
            (
                symptom && fever && background,
                "symptom_fever_and_background",
            ),
            (symptom && fever && from(65), "symptom_fever_at_65"),
            (breathless && operation, "breathless_after_operation"),
            (
                under(18) && (symptom || blood || bad_today || fever),
                "child_unwell",
            ),
            (wheezing || breathless, "wheeze_or_breathless"),
            (self.lasting_cough(), "lasting_cough"),
            (other_signs, "other_signs"),
            (
                cough && (background || family_history || cushings),
                "cough_and_background",
            ),
            (symptom && fever, "symptom_with_fever"),
            (cough, "cough"),
            (family_history, "family_history"),
            (cushings, "cushings"),
            (known_net, "known_net"),
            (cancer, "in_cancer_care"),
            (weak_immunity, "weak_immunity"),
            (under(18), "under_18"),
            (symptom && from(40), "symptom_from_40"),
            (fever, "fever"),
            (from(60), "sixty_or_over"),
        ];
        lines
            .into_iter()
            .filter(|(holds, _)| *holds)
            .map(|(_, rule)| rule)
            .collect()
    }
}

/// The lines that hold at the age on the sheet, or at some age where none is on it.
pub fn lines_at_some_age(sheet: &Sheet, reading: Reading) -> BTreeSet<&'static str> {
    let ages = match sheet.get("age").map(str::parse::<u32>) {
        Some(Ok(age)) => age..=age,
        None | Some(Err(_)) => 0..=120,
    };
    let lines = ages.flat_map(|age| {
        Person {
            sheet,
            reading,
            age: Some(age),
        }
        .lines()
    });
    lines.collect()
}
