//! A result of earlier, put to the test: do the present program and rules make the same of its answers?

mod compare;
mod read;

pub use compare::{Change, Difference};

use crate::answers::{Answers, import_consistent};
use crate::assessment::Assessment;
use crate::fault::{Fault, Faults, Path, not_json};
use crate::json::Json;
use crate::report::{Format, Report};
use crate::rules::RuleSet;

/// What came of a replay.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Replay {
    /// Every part of the result that is another now, in the order of the result; none where all is the same.
    pub differences: Vec<Difference>,
    /// Why the answers could not be put to these rules, where they could not and the rules are not those of the
    /// result. The differences are then those between the two rule sets.
    pub misfits: Vec<Fault>,
}

impl Replay {
    /// Whether the result is the same to the last word.
    pub fn is_same(&self) -> bool {
        self.differences.is_empty()
    }
}

/// Puts the answers of a result, as [`Format::Json`] writes it, to these rules, and compares what follows with
/// what the result says.
///
/// # Errors
/// Every fault of the result, in the order of the file: it is no JSON, or no result, or of another format, or its
/// answers do not answer the questions of the very rules that it names.
pub fn replay(rules: &RuleSet, text: &str) -> Result<Replay, Vec<Fault>> {
    let json = Json::parse(text).map_err(|error| not_json(&error, text))?;
    read::refuse_another_format(&json, text)?;
    let blank = result_of(&Answers::new(rules));
    let mut faults = Faults::new();
    read::check(&json, &blank, &mut faults);
    let is_result = faults.is_empty();
    let nothing = Json::Object(Vec::new());
    let given = json.member("answers").unwrap_or(&nothing);
    let answers = import_consistent(rules, given, Path::Root.key("answers"), &mut faults);
    let other_rules = compare::member("rule_set", &json, &blank);
    match faults.or(answers, text) {
        Ok(answers) => Ok(Replay {
            differences: compare::whole(&json, &result_of(&answers)),
            misfits: Vec::new(),
        }),
        Err(misfits) if is_result && !other_rules.is_empty() => Ok(Replay {
            differences: other_rules,
            misfits,
        }),
        Err(faults) => Err(faults),
    }
}

/// What the present program makes of answers. It has every member that a result can have.
fn result_of(answers: &Answers<'_>) -> Json<'static> {
    let text = Report::of(&Assessment::of(answers)).render(Format::Json);
    // What the program writes is JSON; were it not, nothing could be the same as null.
    Json::parse(&text).map_or(Json::Null, |json| json.to_static())
}
