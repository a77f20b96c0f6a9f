//! Reading the files that a person names.

mod unusable;

pub use unusable::{Problem, Unusable};

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{self, Read};

use lungnets::answers::{Answers, Earlier, Imported, import_file, not_json};
use lungnets::assessment::is_settled;
use lungnets::fault::{FaultLog, Faults};
use lungnets::fhir::{Address, is_resource};
use lungnets::json::Json;
use lungnets::review::ReviewNotes;
use lungnets::rules::{Companions, RuleSet};
use lungnets::vignettes::Vignette;
use lungnets::{proof, replay};

use crate::failure::Failure;
use crate::phrases::STANDARD_STREAM;
use crate::utf16::{Order, Utf16};
use crate::{fhir, files_read};

/// The most bytes that a rule file or an answers file may have. The one that ships has a tenth of it.
const MOST_BYTES: u64 = 1024 * 1024;

/// Where the built-in rules stand in the sources.
const BUILT_IN_RULES: &str = "rules/lung_nets.json";

/// What some editors put at the start of a file.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The rules to answer by: those of a file, or the built-in ones, of which a run reads no more than it needs. Their
/// topics, examples and floors are not to be asked for: what needs those takes [`rules`].
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

/// What stands beside a rule file, as far as it can be read: what cannot be was not signed like this.
pub struct BesideText {
    vignettes: Option<String>,
    review_notes: Option<String>,
}

impl BesideText {
    /// Reads what stands beside a rule file.
    pub fn of(path: &OsStr) -> Self {
        let text = |beside: &Beside| beside.text(path).ok().flatten().map(|(_, text)| text);
        Self {
            vignettes: text(&VIGNETTES),
            review_notes: text(&REVIEW_NOTES),
        }
    }

    /// Returns it as what is signed with the file.
    pub fn companions(&self) -> Companions<'_> {
        Companions {
            vignettes: self.vignettes.as_deref(),
            review_notes: self.review_notes.as_deref(),
        }
    }
}

/// A file that stands beside a rule file: that of `stings.json` is `stings.vignettes.json`.
struct Beside {
    /// What takes the place of `.json` in its name.
    ending: &'static str,
    /// The one of the built-in rules: its name in the sources, and its text.
    built_in: (&'static str, &'static str),
}

const VIGNETTES: Beside = Beside {
    ending: "vignettes.json",
    built_in: (
        "rules/lung_nets.vignettes.json",
        lungnets::BUILT_IN_VIGNETTES,
    ),
};

const REVIEW_NOTES: Beside = Beside {
    ending: "review.json",
    built_in: (
        "rules/lung_nets.review.json",
        lungnets::BUILT_IN_REVIEW_NOTES,
    ),
};

impl Beside {
    /// The file beside a rule file, or that of the built-in rules; none, where there is no such file.
    fn read<T>(
        &self,
        path: Option<&OsStr>,
        from_json: impl FnOnce(&str) -> Result<T, Faults>,
    ) -> Result<Option<T>, Unusable> {
        let (name, text) = match path {
            None => {
                let (name, text) = self.built_in;
                (name.into(), text.to_owned())
            }
            Some(path) => match self.text(path)? {
                None => return Ok(None),
                Some(found) => found,
            },
        };
        let read = from_json(&text).map(Some);
        read.map_err(|faults| Unusable::faulty(&name, faults))
    }

    /// The name and the text of the file beside a rule file; none, where there is no such file.
    fn text(&self, path: &OsStr) -> Result<Option<(OsString, String)>, Unusable> {
        let beside = std::path::Path::new(path).with_extension(self.ending);
        if path == STANDARD_STREAM || !beside.exists() {
            return Ok(None);
        }
        let text = read(beside.as_os_str())?;
        Ok(Some((beside.into_os_string(), text)))
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
pub fn review_notes<'r>(
    rules: &'r RuleSet,
    vignettes: &'r [Vignette<'r>],
    path: Option<&OsStr>,
) -> Result<Option<ReviewNotes<'r>>, Unusable> {
    REVIEW_NOTES.read(path, |text| ReviewNotes::from_json(rules, vignettes, text))
}

fn built_in_faults(faults: Faults) -> Unusable {
    Unusable::faulty(OsStr::new(BUILT_IN_RULES), faults)
}

/// What an answers file holds.
#[derive(Debug)]
pub struct AnswersFile<'r> {
    /// The answers.
    pub answers: Answers<'r>,
    /// The text of the file, to name places in it.
    pub text: String,
    /// Whether it is a FHIR resource.
    pub is_fhir: bool,
    /// Whether it is a result, which holds the answers among other things.
    pub is_result: bool,
    /// What came of it that another version of the questions was answered, if that is so.
    pub earlier: Option<Earlier>,
    /// Why the file cannot be used, although what can be read of its answers is certain to be an emergency.
    pub unusable: Option<Unusable>,
}

/// The answers in a file: an object of question ids and answers, a result of earlier, or a FHIR response to the form
/// with this address. An emergency in it is there whatever else is wrong with it.
///
/// # Errors
/// Why they cannot be used.
pub fn answers<'r>(
    rules: &'r RuleSet,
    path: &OsStr,
    form: Option<&Address>,
) -> Result<AnswersFile<'r>, Failure> {
    let text = read(path)?;
    let faulty = |faults| Unusable::faulty(path, faults);
    let json = Json::parse(&text).map_err(|error| faulty(not_json(error, &text)))?;
    let mut faults = FaultLog::new();
    let (is_fhir, is_result) = (is_resource(&json), replay::is_result(&json));
    let (answers, earlier) = if is_fhir {
        let answers = fhir::form(rules, form)?.import(&json, &mut faults);
        (answers, None)
    } else {
        let import = if is_result {
            replay::import_result
        } else {
            import_file
        };
        let Imported {
            answers, earlier, ..
        } = import(rules, &json, &mut faults);
        (answers, earlier)
    };
    let unusable = match faults.or((), &text) {
        Ok(()) => None,
        Err(faults) if is_settled(&answers) => {
            Some(Unusable::new(path, Problem::FaultyEmergency(faults)))
        }
        Err(faults) => return Err(faulty(faults).into()),
    };
    Ok(AnswersFile {
        answers,
        text,
        is_fhir,
        is_result,
        earlier,
        unusable,
    })
}

/// Reads a whole file as text, without the mark that some editors put at its start. It may be in UTF-16, in which some
/// shells save what a program prints.
pub fn read(path: &OsStr) -> Result<String, Unusable> {
    let bytes = bytes(path)?;
    let text = match Order::of_mark(&bytes) {
        None => text(path, bytes)?,
        Some(order) => {
            let mut text = String::new();
            let not_read = |error| Unusable::new(path, Problem::NotRead(error));
            let mut from = Utf16::new(&bytes[Order::MARK..], order);
            from.read_to_string(&mut text).map_err(not_read)?;
            text
        }
    };
    Ok(without_mark(&text).to_owned())
}

/// The text of a file without that mark.
pub fn without_mark(file: &str) -> &str {
    file.strip_prefix(BYTE_ORDER_MARK).unwrap_or(file)
}

/// Reads a whole file as text, with the mark: it counts in the fingerprint of a rule file.
pub fn as_it_stands(path: &OsStr) -> Result<String, Unusable> {
    text(path, bytes(path)?)
}

fn text(path: &OsStr, bytes: Vec<u8>) -> Result<String, Unusable> {
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let before = error.as_bytes()[..at].iter();
        let line = before.filter(|byte| **byte == b'\n').count() + 1;
        Unusable::new(path, Problem::NotText(line))
    })
}

fn bytes(path: &OsStr) -> Result<Vec<u8>, Unusable> {
    let unusable = |problem| Unusable::new(path, problem);
    let bytes = read_bytes(path).map_err(|error| unusable(Problem::NotRead(error)))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(unusable(Problem::TooLong(MOST_BYTES)));
    }
    Ok(bytes)
}

fn read_bytes(path: &OsStr) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = MOST_BYTES + 1;
    if path == STANDARD_STREAM {
        io::stdin().lock().take(most).read_to_end(&mut bytes)?;
    } else {
        open(path)?.take(most).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

/// Opens a file. A pipe that nobody writes to is an error, not a wait without end.
pub fn open(path: &OsStr) -> io::Result<File> {
    #[cfg(unix)]
    if std::os::unix::fs::FileTypeExt::is_fifo(&std::fs::metadata(path)?.file_type()) {
        return open_pipe(path);
    }
    let file = File::open(path)?;
    files_read::add(&file);
    Ok(file)
}

/// Opens a pipe, to the other end of which somebody has to come in time.
#[cfg(unix)]
fn open_pipe(path: &OsStr) -> io::Result<File> {
    const PATIENCE: std::time::Duration = std::time::Duration::from_secs(5);
    let (opened, other_end) = std::sync::mpsc::channel();
    let path = path.to_owned();
    // Opening it is what waits. If nobody comes, the thread ends with the program.
    std::thread::spawn(move || opened.send(File::open(path)));
    let nobody = |_| {
        let words = format!(
            "nobody wrote to this pipe for {} seconds",
            PATIENCE.as_secs()
        );
        Err(io::Error::new(io::ErrorKind::TimedOut, words))
    };
    other_end.recv_timeout(PATIENCE).unwrap_or_else(nobody)
}
