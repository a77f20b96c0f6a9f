//! The file of notes for a review, which stands beside a rule file.

use super::{Hazard, ReviewNotes, ReviewProblem, Weighed};
use crate::beside::Head;
use crate::fault::{FaultLog, Faults, Path};
use crate::json::Json;
use crate::quote::nearest;
use crate::rules::shape::{Id, Record, Shape, record};
use crate::rules::{Rule, RuleSet};
use crate::schema::{self, Definitions, Schema};
use crate::text::Text;
use crate::vignettes::Vignette;

const ROOT: Path<'static> = Path::Root;

record! {
    /// Notes for the review of one rule set: what it is meant for, and what can go wrong.
    File {
        /// The format of the file; this program reads format 2.
        format: u32,
        /// The id of the rule set.
        rule_set: Text as Id,
        /// What the rule set is meant for.
        intended_use: IntendedUse,
        /// Where it is known to be more urgent than it need be.
        over_triage: Vec<Disputed> = nothing,
        /// What its authors could not settle.
        open_questions: Vec<Disputed> = nothing,
        /// What can go wrong, and what is done about it.
        hazards: Vec<Entry>,
    }
}

record! {
    /// What a rule set is meant for.
    IntendedUse {
        /// Who uses it, and for what.
        #[named = "for"]
        meant_for: Vec<Text>,
        /// What it must not be used for.
        not_for: Vec<Text>,
        /// What it knows of a person, and who decides.
        rests_on: Vec<Text>,
        /// Wrong use that must be expected.
        misuse: Vec<Text>,
        /// What must be settled before release.
        to_settle: Vec<Text> = nothing,
    }
}

record! {
    /// A choice that can be disputed.
    Disputed {
        /// What it is about.
        what: Text,
        /// The ids of the rules that make it.
        rules: Vec<Text> as Vec<Id>,
    }
}

record! {
    /// Something that can go wrong.
    Entry {
        /// Its name in the log.
        id: Text,
        /// What goes wrong.
        name: Text,
        /// How it can come about.
        cause: Text,
        /// What comes of it for a person.
        harm: Text,
        /// The ids of the rules that work against it.
        controls: Vec<Text> as Vec<Id> = nothing,
        /// What else works against it.
        other_controls: Vec<Text> = nothing,
        /// The ids of the vignettes that show it.
        vignettes: Vec<Text> = nothing,
        /// What is left of the risk: null until a clinician has judged it.
        residual_risk: Option<Text> as Judged,
    }
}

/// What a clinician made of something; null until then.
struct Judged;

impl Shape for Judged {
    type Value = Option<Text>;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self::Value {
        match json {
            Json::Null => None,
            other => Some(Text::read(other, at, faults)),
        }
    }

    fn schema(parts: &mut Definitions) -> Schema {
        let not_yet = schema::constant(Json::Null, "No clinician has judged it.");
        schema::combined("anyOf", vec![not_yet, Text::schema(parts)])
    }
}

/// Returns the JSON Schema of the notes for a review, made from the declarations that the reader is made from.
pub fn schema() -> Json<'static> {
    let mut parts = Definitions::default();
    let root = File::schema_in_full(&mut parts);
    let address = "https://lungnets.example/schema/review-file-2.json".to_owned();
    schema::document(address, "Notes for a review", root, parts)
}

/// What the notes refer to.
struct Known<'r> {
    rules: &'r RuleSet,
    vignettes: &'r [Vignette<'r>],
}

/// Reads a file of notes and checks it.
///
/// # Errors
/// Every fault of the file; of a file in another format or for other rules, that one alone.
pub(super) fn read<'r>(
    rules: &'r RuleSet,
    vignettes: &'r [Vignette<'r>],
    text: &str,
) -> Result<ReviewNotes<'r>, Faults> {
    let json = Json::parse(text)?;
    let mut faults = FaultLog::new();
    let file = File::read(&json, ROOT, &mut faults);
    let (format, rule_set) = (file.format, file.rule_set.as_str());
    Head { format, rule_set }.check(&json, rules, text)?;
    let known = Known { rules, vignettes };
    let notes = ReviewNotes {
        intended_use: file.intended_use,
        over_triage: known.weighed(file.over_triage, ROOT.key("over_triage"), &mut faults),
        open_questions: known.weighed(file.open_questions, ROOT.key("open_questions"), &mut faults),
        hazards: known.hazards(file.hazards, ROOT.key("hazards"), &mut faults),
    };
    faults.or(notes, text)
}

impl<'r> Known<'r> {
    fn weighed(
        &self,
        list: Vec<Disputed>,
        at: Path<'_>,
        faults: &mut FaultLog,
    ) -> Vec<Weighed<'r>> {
        let list = list.into_iter().enumerate();
        list.map(|(index, disputed)| Weighed {
            what: disputed.what,
            rules: self.rules(&disputed.rules, at.item(index).key("rules"), faults),
        })
        .collect()
    }

    fn hazards(&self, list: Vec<Entry>, at: Path<'_>, faults: &mut FaultLog) -> Vec<Hazard<'r>> {
        let mut hazards: Vec<Hazard<'r>> = Vec::with_capacity(list.len());
        for (index, entry) in list.into_iter().enumerate() {
            let here = at.item(index);
            if !entry.id.is_empty() && hazards.iter().any(|known| known.id == entry.id) {
                let id = entry.id.to_string();
                faults.add(here.key("id"), ReviewProblem::RepeatedHazard { id });
            }
            hazards.push(self.hazard(entry, here, faults));
        }
        hazards
    }

    fn hazard(&self, entry: Entry, at: Path<'_>, faults: &mut FaultLog) -> Hazard<'r> {
        if entry.controls.is_empty() && entry.other_controls.is_empty() {
            faults.add(at, ReviewProblem::NoControl);
        }
        Hazard {
            controls: self.rules(&entry.controls, at.key("controls"), faults),
            vignettes: self.vignettes(&entry.vignettes, at.key("vignettes"), faults),
            id: entry.id,
            name: entry.name,
            cause: entry.cause,
            harm: entry.harm,
            other_controls: entry.other_controls,
            residual_risk: entry.residual_risk,
        }
    }

    /// The rules of these ids; one that is not there is put on record.
    fn rules(&self, ids: &[Text], at: Path<'_>, faults: &mut FaultLog) -> Vec<&'r Rule> {
        let known = self.rules.rules();
        let of_id = |(index, id): (usize, &Text)| {
            let found = known.iter().find(|rule| rule.id == *id);
            // An empty id is a placeholder: what was wrong with it is on record already.
            if found.is_none() && !id.is_empty() {
                let nearest = nearest(id, known.iter().map(|rule| rule.id.as_str()));
                let (id, nearest) = (id.to_string(), nearest.map(str::to_owned));
                faults.add(at.item(index), ReviewProblem::NoSuchRule { id, nearest });
            }
            found
        };
        ids.iter().enumerate().filter_map(of_id).collect()
    }

    /// The vignettes of these ids, in the same way.
    fn vignettes(
        &self,
        ids: &[Text],
        at: Path<'_>,
        faults: &mut FaultLog,
    ) -> Vec<&'r Vignette<'r>> {
        let known = self.vignettes;
        let of_id = |(index, id): (usize, &Text)| {
            let found = known.iter().find(|vignette| vignette.id == *id);
            if found.is_none() && !id.is_empty() {
                let nearest = nearest(id, known.iter().map(|vignette| vignette.id.as_str()));
                let (id, nearest) = (id.to_string(), nearest.map(str::to_owned));
                faults.add(
                    at.item(index),
                    ReviewProblem::NoSuchVignette { id, nearest },
                );
            }
            found
        };
        ids.iter().enumerate().filter_map(of_id).collect()
    }
}
