//! The notes for a review that stand beside a rule file: what a reviewer needs besides the rules.

use crate::fault::{FaultLog, Faults, Path, Told, did_you_mean};
use crate::json::Json;
use crate::quote::{nearest, quoted};
use crate::rules::shape::{Id, Record, Shape, record};
use crate::rules::{RuleSet, read_beside};
use crate::schema::{self, Definitions, Schema};
use crate::text::Text;
use crate::vignettes::Vignette;

const ROOT: Path<'static> = Path::Root;

record! {
    /// Notes for the review of one rule set: what it is meant for, and what can go wrong.
    ReviewNotes {
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
        hazards: Vec<Hazard>,
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
    Hazard {
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
    let root = ReviewNotes::schema_in_full(&mut parts);
    let address = "https://lungnets.example/schema/review-file-2.json".to_owned();
    schema::document(address, "Notes for a review", root, parts)
}

impl ReviewNotes {
    /// Reads the notes beside a rule file. Every rule and every vignette that they name is there.
    ///
    /// # Errors
    /// Every fault of the file, in the order of the file; of a file in another format or for other rules, that one
    /// alone.
    pub fn from_json(
        rules: &RuleSet,
        vignettes: &[Vignette<'_>],
        text: &str,
    ) -> Result<Self, Faults> {
        let mut faults = FaultLog::new();
        let notes = read_beside::<Self>(rules, text, &mut faults)?;
        let ids = rules.rules().iter().map(|rule| rule.id.as_str());
        let known_rules = Known {
            ids: ids.collect(),
            what: "rule",
            way_out: "name a rule of the rule set",
        };
        for (list, disputed) in [
            ("over_triage", &notes.over_triage),
            ("open_questions", &notes.open_questions),
        ] {
            let list = ROOT.key(list);
            for (index, disputed) in disputed.iter().enumerate() {
                let at = list.item(index);
                known_rules.hold(&disputed.rules, at.key("rules"), &mut faults);
            }
        }
        let ids = vignettes.iter().map(|vignette| vignette.id.as_str());
        let known_vignettes = Known {
            ids: ids.collect(),
            what: "vignette",
            way_out: "name one of the vignettes beside the rules, or write the story",
        };
        let list = ROOT.key("hazards");
        for (index, hazard) in notes.hazards.iter().enumerate() {
            let at = list.item(index);
            check_hazard(hazard, &notes.hazards[..index], at, &mut faults);
            known_rules.hold(&hazard.controls, at.key("controls"), &mut faults);
            known_vignettes.hold(&hazard.vignettes, at.key("vignettes"), &mut faults);
        }
        faults.or(notes, text)
    }
}

fn check_hazard(hazard: &Hazard, above: &[Hazard], at: Path<'_>, faults: &mut FaultLog) {
    if !hazard.id.is_empty() && above.iter().any(|known| known.id == hazard.id) {
        let what = format!("two hazards have the id {}", quoted(&hazard.id));
        faults.add(at.key("id"), Told::new(what, "give one of them another id"));
    }
    if hazard.controls.is_empty() && hazard.other_controls.is_empty() {
        let way_out = "name rules under \"controls\", or say under \"other_controls\" what does";
        faults.add(at, Told::new("nothing works against this hazard", way_out));
    }
}

/// The ids of one kind that notes can refer to.
struct Known<'r> {
    ids: Vec<&'r str>,
    /// What has such an id.
    what: &'static str,
    /// What to do about an id that is not among them.
    way_out: &'static str,
}

impl Known<'_> {
    /// Puts every id on record that is not there. An empty one is a placeholder: what was wrong with it is on record
    /// already.
    fn hold(&self, ids: &[Text], at: Path<'_>, faults: &mut FaultLog) {
        let Self {
            ids: known,
            what,
            way_out,
        } = self;
        for (index, id) in ids.iter().enumerate() {
            if !id.is_empty() && !known.contains(&id.as_str()) {
                let near = did_you_mean(nearest(id, known.iter().copied()));
                let what = format!("there is no {what} {}", quoted(id));
                let way_out = near.unwrap_or_else(|| (*way_out).to_owned());
                faults.add(at.item(index), Told::new(what, way_out));
            }
        }
    }
}
