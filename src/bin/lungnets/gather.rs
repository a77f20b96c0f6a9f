//! Answers from the command line and from a file, put together.

use std::ffi::OsStr;

use lungnets::answers::{Answers, AnswersProblem, Earlier};
use lungnets::fault::{FaultLog, Faults, Path};
use lungnets::fhir::Address;
use lungnets::quote::short;
use lungnets::replay;
use lungnets::rules::{Question, QuestionIndex, RuleSet};

use crate::failure::{Failure, note};
use crate::files::{self, AnswersFile, Unusable};
use crate::origin::{ClosedFollowUp, ClosedFollowUps, GivenBy, Origin, wrong_options};
use crate::phrases::name_in;
use crate::whereabouts::Whereabouts;

/// What was answered beforehand, and where.
#[derive(Debug, Clone)]
pub struct Given<'r> {
    /// The answers.
    pub answers: Answers<'r>,
    /// Where each of them comes from.
    pub origins: Vec<(QuestionIndex, Origin)>,
    /// Whether the answers file is a FHIR resource.
    pub are_fhir: bool,
    /// Where the person is, as far as a result of earlier says so. It is no answer.
    pub place: Whereabouts,
    /// What came of it that the file holds answers to another version of the questions, if that is so.
    pub earlier: Option<Earlier>,
    /// What is wrong with the place that such a result names, if something is.
    pub no_place: Option<Faults>,
}

impl Given<'_> {
    /// Names every option that takes the place of another answer in the file: whoever gave both may have forgotten
    /// one. What the answers are stays unsaid, for this may end up in a log; a result that is explained tells both.
    pub fn say_what_is_replaced(&self, file: &OsStr) {
        let rules = self.answers.rules();
        let words = rules.words();
        let file = name_in(file, words);
        for (question, origin) in &self.origins {
            if let Origin::Option {
                instead_of: Some(_),
            } = origin
            {
                let option = option(rules.question(*question));
                // Where this cannot be said, --explain still says it in the result.
                note(&words.used_instead(&option, &file), words);
            }
        }
    }

    /// Says that the answers in the file were given to another version of the questions, and which are open again.
    pub fn say_what_is_open_again(&self, file: &OsStr) {
        let Some(Earlier {
            version,
            open_again,
            ..
        }) = &self.earlier
        else {
            return;
        };
        let rules = self.answers.rules();
        let open = open_again.iter();
        let open = open.filter(|question| self.answers.given(**question).is_none());
        let open: Vec<&str> = open
            .map(|question| rules.question(*question).id.as_str())
            .collect();
        let words = rules.words();
        let file = name_in(file, words);
        let (version, now) = (short(version, LONGEST_VERSION), rules.version());
        // Where this cannot be said, the result still lists what is not given.
        note(&words.earlier_version(&file, &version, now, &open), words);
    }

    /// Says that the file names a place that is not known, unless the person said where they are.
    pub fn say_no_place(&self, file: &OsStr) {
        let words = self.answers.rules().words();
        let unknown = self.no_place.iter().flatten();
        for fault in unknown.filter(|_| self.place == Whereabouts::NotSaid) {
            let what = words.problem(&*fault.problem).what;
            note(&words.place_not_used(&name_in(file, words), &what), words);
        }
    }
}

/// The longest version that is told in full, in characters.
const LONGEST_VERSION: usize = 40;

/// The id of a question that is answered on the command line, and its values as given.
pub type OptionValues = (String, Vec<String>);

/// Returns every answer that was given beforehand, by options or in a file, which may be a response to the FHIR form
/// with this address; and why they cannot be used, if so. An option wins over the file. What can be read of answers that
/// cannot be used is there all the same, the worse of two: it may be an emergency.
pub fn answers<'r>(
    rules: &'r RuleSet,
    from_options: &[OptionValues],
    path: Option<&OsStr>,
    form: Option<&Address>,
) -> (Given<'r>, Option<Failure>) {
    let file = path.map(|path| files::answers(rules, path, form));
    let (file, unusable) = file.unzip();
    let unusable = unusable.flatten();
    let mut answers = match &file {
        Some(file) => file.answers.clone(),
        None => Answers::new(rules),
    };
    let (taken, wrong) = options(rules, from_options, unusable.is_none(), &mut answers);
    let unusable = unusable.or(wrong).or_else(|| {
        let file = path.zip(file.as_ref());
        contradictions(&answers, &taken, file).err()
    });
    let given = rules
        .questions()
        .iter()
        .map(Question::index)
        .filter(|index| answers.given(*index).is_some());
    let origin = |index| {
        if !taken.contains(&index) {
            return Origin::File;
        }
        let in_file = file.as_ref().and_then(|file| file.answers.given(index));
        Origin::Option {
            instead_of: in_file.filter(|value| answers.given(index) != Some(*value)),
        }
    };
    let origins = given.map(|index| (index, origin(index))).collect();
    let earlier = file.as_ref().and_then(|file| file.earlier.clone());
    let are_fhir = file.as_ref().is_some_and(|file| file.is_fhir);
    let place = file.map_or(Ok(None), |file| file.place);
    let given = Given {
        answers,
        origins,
        are_fhir,
        place: match place {
            Ok(Some(place)) => Whereabouts::In(place),
            Ok(None) | Err(_) => Whereabouts::NotSaid,
        },
        earlier,
        no_place: place.err(),
    };
    (given, unusable)
}

/// Takes down the options; gives the questions that they answered, and what is wrong with those that answer none.
/// Beside answers that cannot be used none takes the place of another.
fn options<'r>(
    rules: &'r RuleSet,
    given: &[OptionValues],
    may_replace: bool,
    answers: &mut Answers<'r>,
) -> (Vec<QuestionIndex>, Option<Failure>) {
    let mut wrong = Vec::new();
    let mut answered = Vec::new();
    for (id, values) in given {
        let Some(question) = rules.question_by_id(id) else {
            continue;
        };
        let words: Vec<&str> = match question.number() {
            // A comma may stand in a number, and no part of that is an answer.
            Some(_) => values.iter().map(String::as_str).collect(),
            None => values
                .iter()
                .flat_map(|value| question.parted(value))
                .collect(),
        };
        match question.read_words(words.clone()) {
            Ok(reply) if may_replace => {
                answers.record(reply);
                answered.push(question.index());
            }
            Ok(_) => answers.record_readable(question, words),
            Err(refusal) => {
                answers.record_readable(question, words);
                wrong.push((option(question), refusal));
            }
        }
    }
    let wrong = (!wrong.is_empty()).then(|| wrong_options(wrong));
    (answered, wrong)
}

/// Refuses a follow-up that does not apply and was answered all the same: somebody made a mistake, and nobody can
/// tell in which of the two answers.
fn contradictions(
    answers: &Answers<'_>,
    from_options: &[QuestionIndex],
    file: Option<(&OsStr, &AnswersFile<'_>)>,
) -> Result<(), Failure> {
    let in_result = Path::Root.key(replay::ANSWERS);
    let at = match file {
        Some((_, file)) if file.is_result => in_result,
        _ => Path::Root,
    };
    let mut in_file = FaultLog::new();
    let mut in_options = Vec::new();
    let given = |question: &Question| match file {
        Some((path, _)) if !from_options.contains(&question.index()) => {
            GivenBy::File(question.id.to_string(), path.to_owned())
        }
        _ => GivenBy::Option(option(question)),
    };
    for (question, parents) in answers.closed_follow_ups() {
        let is_option = |question: &Question| from_options.contains(&question.index());
        if is_option(question) || parents.iter().any(|parent| is_option(parent)) {
            in_options.push(ClosedFollowUp {
                question: question.id.to_string(),
                answer: given(question),
                parents: parents.iter().map(|parent| given(parent)).collect(),
            });
        } else {
            let problem = AnswersProblem::closed_follow_up(question, &parents);
            in_file.add(at.key(&question.id), problem);
        }
    }
    if !in_options.is_empty() {
        return Err(ClosedFollowUps(in_options).into());
    }
    if let Some((path, file)) = file {
        let faulty = |faults| Unusable::faulty(path, faults);
        in_file.or((), &file.text).map_err(faulty)?;
    }
    Ok(())
}

/// Returns the option that answers a question, with its hyphens.
pub fn option(question: &Question) -> String {
    format!("--{}", question.option())
}
