//! Reading the files that a person names.

mod beside;
mod foreign;
mod text;
mod unusable;

pub use beside::{Beside, BesideText, REVIEW_NOTES, VIGNETTES};
pub use foreign::{Foreign, TELLING, foreign};
pub use text::{as_it_stands, open, read};
pub use unusable::{Problem, Unusable};

use std::ffi::{OsStr, OsString};

use lungnets::answers::{Answers, Earlier, import_file, not_json, readable};
use lungnets::fault::{FaultLog, Faults};
use lungnets::fhir::{Address, is_resource};
use lungnets::json::Json;
use lungnets::language::Language;
use lungnets::review::ReviewNotes;
use lungnets::rules::{Companions, PlaceIndex, RuleSet};
use lungnets::translation::Translation;
use lungnets::vignettes::Vignette;
use lungnets::{proof, replay};

use crate::failure::Failure;
use crate::shared_options::fhir_form;

/// Where the built-in rules stand in the sources.
const BUILT_IN_RULES: &str = "rules/lung_nets.json";

/// The rules to answer by: those of a file, or the built-in ones, which the tests have held to their examples.
pub fn rules_in_use(path: Option<&OsStr>) -> Result<RuleSet, Unusable> {
    match path {
        Some(_) => rules(path),
        None => RuleSet::built_in().map_err(built_in_faults),
    }
}

/// The rules of a file or the built-in ones, read whole and held to their own examples. Somebody who changes the
/// built-in ones is told their faults as those of any other file.
pub fn rules(path: Option<&OsStr>) -> Result<RuleSet, Unusable> {
    rules_and_text(path).map(|(rules, _)| rules)
}

/// The same, with the whole file that they were read from.
pub fn rules_and_text(path: Option<&OsStr>) -> Result<(RuleSet, String), Unusable> {
    let (rules, text) = rules_to_check(path)?;
    let faulty = |faults| match path {
        Some(path) => Unusable::faulty(path, faults),
        None => built_in_faults(faults),
    };
    proof::examples(&rules, &text).map_err(faulty)?;
    Ok((rules, text))
}

/// The rules of a file or the built-in ones, whatever becomes of their examples, and the whole file that they were
/// read from.
pub fn rules_to_check(path: Option<&OsStr>) -> Result<(RuleSet, String), Unusable> {
    let Some(path) = path else {
        let text = lungnets::BUILT_IN_RULES;
        let rules = RuleSet::from_json(text).map_err(built_in_faults)?;
        let rules = rules.signed_with(&Companions::built_in());
        return Ok((rules, text.to_owned()));
    };
    let file = as_it_stands(path)?;
    let rules = RuleSet::from_json(&file).map_err(|faults| Unusable::faulty(path, faults))?;
    Ok((held_to_its_review(rules, path), file))
}

/// The rules of a file, with the review that they name held to what stands beside the file.
fn held_to_its_review(rules: RuleSet, path: &OsStr) -> RuleSet {
    match rules.named_review() {
        None => rules,
        Some(_) => rules.signed_with(&BesideText::of(path).companions()),
    }
}

/// The vignettes beside a rule file, or those of the built-in rules; none, where there is no such file.
pub fn vignettes<'r>(
    rules: &'r RuleSet,
    path: Option<&OsStr>,
) -> Result<Option<Vec<Vignette<'r>>>, Unusable> {
    VIGNETTES.read(path, |text| Vignette::from_json(rules, text))
}

/// The notes for a review beside a rule file, or those of the built-in rules; none, where there is no such file.
pub fn review_notes(
    rules: &RuleSet,
    vignettes: &[Vignette<'_>],
    path: Option<&OsStr>,
) -> Result<Option<ReviewNotes>, Unusable> {
    REVIEW_NOTES.read(path, |text| ReviewNotes::from_json(rules, vignettes, text))
}

/// The name and the text of the file with the texts of a rule file in another language; none, where there is none.
pub fn translation_text(
    language: Option<Language>,
    path: Option<&OsStr>,
) -> Result<Option<(OsString, String)>, Unusable> {
    let beside = language.and_then(beside::translation);
    beside.map_or(Ok(None), |beside| beside.whole(path))
}

/// The texts beside a rule file in another language, or those of the built-in rules; none, where there are none.
/// `rule_file` is the whole file that the rules were read from.
///
/// # Errors
/// Why they cannot be used.
pub fn translation(
    language: Language,
    rules: &RuleSet,
    rule_file: &str,
    path: Option<&OsStr>,
) -> Result<Option<Translation>, Unusable> {
    let Some(beside) = beside::translation(language) else {
        return Ok(None);
    };
    beside.read(path, |text| Translation::from_json(rules, rule_file, text))
}

fn built_in_faults(faults: Faults) -> Unusable {
    Unusable::faulty(OsStr::new(BUILT_IN_RULES), faults)
}

/// What an answers file holds.
#[derive(Debug, Clone)]
pub struct AnswersFile<'r> {
    /// The answers, as far as they can be read.
    pub answers: Answers<'r>,
    /// The text of the file, to name places in it.
    pub text: String,
    /// Whether it is a FHIR resource.
    pub is_fhir: bool,
    /// Whether it is a result, which holds the answers among other things.
    pub is_result: bool,
    /// Where the person was, if it is a result that says so.
    pub place: Result<Option<PlaceIndex>, Faults>,
    /// What came of it that another version of the questions was answered, if that is so.
    pub earlier: Option<Earlier>,
}

/// The answers in a file: an object of question ids and answers, a result of earlier, or a FHIR response to the form
/// with this address; and why they cannot be used, if so. What can be read of them is there whatever is wrong: it may
/// be an emergency.
pub fn answers<'r>(
    rules: &'r RuleSet,
    path: &OsStr,
    form: Option<&Address>,
) -> (AnswersFile<'r>, Option<Failure>) {
    let mut file = AnswersFile {
        answers: Answers::new(rules),
        text: String::new(),
        is_fhir: false,
        is_result: false,
        place: Ok(None),
        earlier: None,
    };
    let unusable = match read(path) {
        Ok(text) => {
            file.text = text;
            file.read(rules, path, form).err()
        }
        Err(unusable) => {
            file.answers = readable(rules, &unusable.read);
            Some(unusable.into())
        }
    };
    (file, unusable)
}

impl<'r> AnswersFile<'r> {
    /// Reads what the text says.
    fn read(
        &mut self,
        rules: &'r RuleSet,
        path: &OsStr,
        form: Option<&Address>,
    ) -> Result<(), Failure> {
        let all = || readable(rules, self.text.as_bytes());
        let faulty = |faults| Unusable::faulty(path, faults);
        let json = Json::parse(&self.text).map_err(|error| faulty(not_json(error, &self.text)));
        let json = json.inspect_err(|_| self.answers = all())?;
        self.is_fhir = is_resource(&json);
        self.is_result = replay::is_result(&json);
        let mut faults = FaultLog::new();
        if self.is_fhir {
            let form = fhir_form(rules, form).inspect_err(|_| self.answers = all())?;
            self.answers = form.import(&json, &mut faults);
        } else {
            let import = if self.is_result {
                replay::import_result
            } else {
                import_file
            };
            let imported = import(rules, &json, &mut faults);
            (self.answers, self.earlier) = (imported.answers, imported.earlier);
        }
        if self.is_result {
            self.place = replay::place(rules, &json);
        }
        let read = faults.or((), &self.text);
        if read.is_err() && self.earlier.is_none() {
            self.answers.worsen(&all());
        }
        Ok(read.map_err(faulty)?)
    }
}
