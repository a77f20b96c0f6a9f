//! FHIR R4: the questions as a `Questionnaire`, the answers as a `QuestionnaireResponse`, and back.
//!
//! A clinic's own software, a study or a form program can ask the questions of a rule set, and hand the answers
//! back. What follows from the answers stands in the narrative alone: FHIR has places for findings, risks and
//! diagnoses, and this program makes none of them. There is no patient in it, and no date unless one is given.
//!
//! ```
//! use lungnets::answers::Answers;
//! use lungnets::assessment::Assessment;
//! use lungnets::fault::FaultLog;
//! use lungnets::fhir::Form;
//! use lungnets::json::Json;
//! use lungnets::report::Report;
//! use lungnets::rules::RuleSet;
//!
//! let rules = RuleSet::built_in().expect("the built-in rules have no fault");
//! let form = Form::of(&rules, None).expect("FHIR can say all that the built-in rules ask");
//! let answers = Answers::from_json(&rules, r#"{"age": 63}"#).expect("it is an answer");
//! let assessment = Assessment::of(&answers);
//! let text = form.response(&Report::of(&assessment), None).render();
//!
//! let mut faults = FaultLog::new();
//! let response = Json::parse(&text).expect("it is JSON");
//! let again = form.import(&response, &mut faults);
//! let again = faults.or(again, &text).expect("the program reads what it writes");
//! let age = rules.question_by_id("age").expect("the built-in rules ask for it").index();
//! assert_eq!(again.given(age), answers.given(age));
//! ```

mod address;
mod alarms;
mod clause;
mod clauses;
mod codes;
mod items;
mod moment;
mod questionnaire;
mod read;
mod response;
mod translated;
mod words;

pub use address::{Address, NotAnAddress};
pub use clause::Obstacle;
pub use moment::{Moment, NotAMoment};
pub use translated::with_translations;

use crate::json::Json;
use crate::rules::RuleSet;
use items::Item;
pub use read::OtherForm;

/// The form that the questions of a rule set make in FHIR.
#[derive(Debug)]
pub struct Form<'r> {
    rules: &'r RuleSet,
    address: Address,
    items: Vec<Item>,
}

impl<'r> Form<'r> {
    /// The form of a rule set, under an address of your own, or else under one that is made from the rule set's id.
    ///
    /// # Errors
    /// What FHIR cannot say of these questions; see [`Obstacle`].
    pub fn of(rules: &'r RuleSet, address: Option<Address>) -> Result<Self, Obstacle> {
        Ok(Self {
            rules,
            address: address.unwrap_or_else(|| Address::of(rules)),
            items: items::items(rules)?,
        })
    }

    /// The address of the form.
    pub fn address(&self) -> &Address {
        &self.address
    }

    /// The version of the form, written so that it can stand behind the address: letters, digits, `-`, `.`, `_`
    /// and `~` as they are, anything else by its bytes.
    fn version(&self) -> String {
        address::escaped(self.rules.version())
    }

    /// How a response names the form that it answers.
    fn reference(&self) -> String {
        format!("{}|{}", self.address.as_str(), self.version())
    }
}

/// Whether a JSON value says of itself that it is a FHIR resource.
pub fn is_resource(json: &Json<'_>) -> bool {
    matches!(json, Json::Object(members) if members.iter().any(|(name, _)| name == RESOURCE_TYPE))
}

/// The member by which a FHIR resource is known.
const RESOURCE_TYPE: &str = "resourceType";
