//! The lines of the decision table, written a second time in code.

use super::again::Person;
use crate::support::ids_of;
use crate::support::sheets::is_closed;

/// Whether a line of the table holds, and its rule.
type Line = (bool, &'static str);

impl Person<'_> {
    /// Every rule whose line holds.
    pub fn rules(&self) -> Vec<&'static str> {
        let levels = [
            self.emergency(),
            self.emergency_of_some(),
            self.today_of_all(),
            self.today_of_some(),
            self.book_soon(),
            self.next_visit(),
        ];
        let lines = levels.into_iter().flatten();
        lines
            .filter(|(holds, _)| *holds)
            .map(|(_, rule)| rule)
            .collect()
    }

    fn emergency(&self) -> Vec<Line> {
        let pain = self.yes("chest_pain");
        let (leg, hard) = (
            self.today(&["swollen_leg"]),
            self.today(&["hard_to_breathe"]),
        );
        let (heart, light) = (self.today(&["racing_heart"]), self.today(&["light_headed"]));
        let something_else = self.today(&["something_else"]);
        let signs_now = ids_of("emergency_signs").into_iter();
        let mut other_signs_now = signs_now.filter(|sign| *sign != "swelling");
        let sudden = self.today(&["sudden_or_worse"]);
        vec![
            (
                other_signs_now.any(|sign| self.said("emergency_signs", sign)),
                "emergency_signs_now",
            ),
            (self.said("emergency_signs", "swelling"), "sudden_swelling"),
            (self.said("coughing_blood", "more"), "much_blood"),
            (
                self.blood()
                    && (self.breathless() || pain || self.bad_today() || self.fever() || leg),
                "blood_with_danger_sign",
            ),
            (
                pain && (hard || heart || light || leg || something_else)
                    || pain && self.yes("breathing") && sudden,
                "chest_pain_with_danger_sign",
            ),
            (
                [heart, light, hard].iter().filter(|sign| **sign).count() >= 2
                    || hard && self.today(&["very_unwell"]),
                "heart_and_breath",
            ),
            (
                hard && self.today(&["swollen_face", "flush_attack"]),
                "swollen_or_red_and_hard_to_breathe",
            ),
        ]
    }

    fn emergency_of_some(&self) -> Vec<Line> {
        let (breathless, bad_today) = (self.breathless(), self.bad_today());
        let leg = self.today(&["swollen_leg"]);
        let very_unwell = self.today(&["very_unwell"]);
        let heart_or_breath = self.today(&["racing_heart", "hard_to_breathe", "light_headed"]);
        let sudden_pain = self.yes("chest_pain") && self.today(&["sudden_or_worse"]);
        let ill = self.today(&["very_unwell", "racing_heart", "light_headed"]);
        let something_else = self.today(&["something_else"]);
        let flushes_now = self.today(&["flush_attack"])
            && (heart_or_breath || self.today(&["very_unwell", "sudden_or_worse"]));
        let flushes_for_months = self.other(&["flushing"]) && heart_or_breath;
        vec![
            (
                self.in_or_after_pregnancy()
                    && (self.yes("chest_pain") || self.blood() || breathless && (bad_today || leg)),
                "pregnant_with_danger_sign",
            ),
            (
                breathless && leg
                    || self.is(&["recent_operation"])
                        && (self.blood() || breathless && bad_today || sudden_pain),
                "clot_picture",
            ),
            (breathless && self.under(1), "baby_breathless"),
            (
                self.is(&["known_net"]) && (flushes_now || flushes_for_months),
                "net_crisis",
            ),
            (
                self.is(&["steroids"])
                    && self.today(&["very_unwell", "light_headed", "something_else"])
                    || self.yes("cushings") && very_unwell,
                "steroid_crisis",
            ),
            (
                self.in_or_after_pregnancy() && self.fever() && (breathless || ill),
                "pregnant_fever_and_danger_sign",
            ),
            (
                self.is(&["weak_immunity"]) && self.fever() && very_unwell,
                "weak_immunity_fever_and_very_unwell",
            ),
            (
                self.is(&["cancer_treatment"])
                    && (self.yes("chest_pain") || self.today(&["hard_to_breathe"])),
                "cancer_treatment_and_breath_or_pain",
            ),
            (
                self.is(&["cancer_treatment"]) && (self.fever() || ill || something_else),
                "cancer_treatment_and_ill",
            ),
        ]
    }

    fn today_of_all(&self) -> Vec<Line> {
        let child_sign = self.symptom()
            || self.blood()
            || self.past_blood()
            || self.bad_today()
            || self.today(&["fever", "flush_attack", "swollen_leg", "swollen_face"]);
        vec![
            (self.blood(), "any_blood"),
            (self.yes("chest_pain"), "chest_pain"),
            (self.bad_today(), "worse_today"),
            (self.today(&["swollen_leg"]), "swollen_leg"),
            (self.today(&["swollen_face"]), "swollen_face"),
            (self.fever() && self.from(75), "fever_at_75"),
            (
                self.symptom() && self.fever() && self.from(65),
                "symptom_fever_at_65",
            ),
            (self.breathless() && self.fever(), "breathless_and_fever"),
            (child_sign && self.under(18), "child_unwell"),
            (self.fever() && self.under(1), "baby_fever"),
        ]
    }

    fn today_of_some(&self) -> Vec<Line> {
        let breathless = self.breathless();
        let also = self.yes("cough")
            || self.yes("wheezing")
            || self.today(&["hard_to_breathe", "sudden_or_worse"]);
        vec![
            (
                breathless && (self.is(&["after_pregnancy"]) || self.is(&["pregnant"]) && also),
                "pregnant_and_breathless",
            ),
            (
                self.fever() && (self.background() || self.yes("cushings")),
                "fever_and_background",
            ),
            (
                breathless && self.is(&["recent_operation"]),
                "breathless_after_operation",
            ),
            (
                self.is(&["cancer_treatment"]) && (self.symptom() || breathless),
                "cancer_treatment_and_chest",
            ),
            (
                self.is(&["known_net"]) && self.today(&["flush_attack"]),
                "known_net_flush",
            ),
        ]
    }

    fn book_soon(&self) -> Vec<Line> {
        let tired = self.other(&["tired_or_not_hungry"]);
        let hormones_or_airways = self.other(&[
            "weight_loss",
            "chest_infections",
            "flushing",
            "cushing_changes",
            "another_change",
        ]);
        let lasts = self.yes("lasting_cough") && !is_closed(self.sheet, "lasting_cough");
        let (family, cushings) = (self.yes("family_history"), self.yes("cushings"));
        vec![
            (
                self.yes("wheezing") || self.breathless(),
                "wheeze_or_breathless",
            ),
            (lasts, "lasting_cough"),
            (
                hormones_or_airways || self.today(&["flush_attack"]),
                "other_signs",
            ),
            (
                self.other(&["hoarse", "lump", "fingers"]),
                "hoarse_lump_fingers",
            ),
            (self.other(&["scan_finding"]), "scan_finding"),
            (self.past_blood(), "past_blood"),
            (
                tired && (self.symptom() || self.other(&["weight_loss"])),
                "tired_and_chest_sign",
            ),
            (tired && self.from(40), "tired_from_40"),
            (
                self.yes("cough") && (self.background() || family || cushings),
                "cough_and_background",
            ),
            (self.symptom() && self.fever(), "symptom_with_fever"),
        ]
    }

    fn next_visit(&self) -> Vec<Line> {
        vec![
            (self.yes("cough"), "cough"),
            (self.yes("family_history"), "family_history"),
            (self.yes("cushings"), "cushings"),
            (self.is(&["known_net"]), "known_net"),
            (
                self.is(&["cancer_team", "cancer_treatment"]),
                "in_cancer_care",
            ),
            (self.is(&["weak_immunity"]), "weak_immunity"),
            (self.is(&["steroids"]), "steroids"),
            (self.under(18), "under_18"),
            (self.symptom() && self.from(40), "symptom_from_40"),
            (self.fever(), "fever"),
            (self.other(&["tired_or_not_hungry"]), "tired_or_not_hungry"),
            (self.from(60), "sixty_or_over"),
        ]
    }
}
