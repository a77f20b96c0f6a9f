//! Answers from the command line and from a file, put together.

mod failure;

use std::ffi::OsStr;

use lungnets::answers::{Answers, AnswersProblem, Earlier};
use lungnets::assessment::is_settled;
use lungnets::fault::{FaultLog, Path};
use lungnets::fhir::Address;
use lungnets::quote::short;
use lungnets::replay;
use lungnets::rules::{Question, QuestionIndex, RuleSet};

use crate::failure::{Failure, note};
use crate::files::{self, AnswersFile, Unusable};
use crate::origin::Origin;
use crate::phrases::name_in;
use crate::whereabouts::Whereabouts;
use failure::{ClosedFollowUp, GatherFailure, OptionProblem, WrongOption};

/// What was answered beforehand, and where.
#[derive(Debug)]
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
    /// Why the answers cannot be used, although what can be read of them is certain to be an emergency.
    pub unusable: Option<Failure>,
}

impl Given<'_> {
    /// Names every option that takes the place of another answer in the file: whoever gave both may have forgotten
    /// one. What the answers are stays unsaid, for this may end up in a log; a result that is explained tells both.
    pub fn say_what_is_replaced(&self, file: &OsStr) {
        let rules = self.answers.rules();
        let file = name_in(file, rules.words());
        for (question, origin) in &self.origins {
            if let Origin::Option {
                instead_of: Some(_),
            } = origin
            {
                let option = option(rules.question(*question));
                // Where this cannot be said, --explain still says it in the result.
                note(&rules.words().used_instead(&option, &file));
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
        let file = name_in(file, rules.words());
        let (version, now) = (short(version, LONGEST_VERSION), rules.version());
        // Where this cannot be said, the result still lists what is not given.
        note(&rules.words().earlier_version(&file, &version, now, &open));
    }
}

/// The longest version that is told in full, in characters.
const LONGEST_VERSION: usize = 40;

/// The id of a question that is answered on the command line, and its values as given.
pub type OptionValues = (String, Vec<String>);

/// Returns every answer that was given beforehand, by options or in a file, which may be a response to the FHIR form
/// with this address. An option wins over the file.
pub fn answers<'r>(
    rules: &'r RuleSet,
    from_options: &[OptionValues],
    path: Option<&OsStr>,
    form: Option<&Address>,
) -> Result<Given<'r>, Failure> {
    let read = |path| files::answers(rules, path, form);
    let mut file = path.map(read).transpose()?;
    let mut answers = match &file {
        Some(file) => file.answers.clone(),
        None => Answers::new(rules),
    };
    let earlier = file.as_ref().and_then(|file| file.earlier.clone());
    let place = file.as_ref().and_then(|file| file.place);
    let faulty = file.as_mut().and_then(|file| file.unusable.take());
    let mut unusable = faulty.map(Failure::from);
    let mut taken = Vec::new();
    if unusable.is_none() {
        let wrong;
        (taken, wrong) = options(rules, from_options, &mut answers);
        unusable = in_the_way(&answers, wrong, &taken, path.zip(file.as_ref()))?;
    }
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
    Ok(Given {
        answers,
        origins,
        are_fhir: file.is_some_and(|file| file.is_fhir),
        place: place.map_or(Whereabouts::NotSaid, Whereabouts::In),
        earlier,
        unusable,
    })
}

/// Takes down the options; gives the questions that they answered, and those that answer none.
fn options<'r>(
    rules: &'r RuleSet,
    given: &[OptionValues],
    answers: &mut Answers<'r>,
) -> (Vec<QuestionIndex>, Vec<WrongOption>) {
    let mut wrong = Vec::new();
    let mut answered = Vec::new();
    for (id, values) in given {
        let Some(question) = rules.question_by_id(id) else {
            continue;
        };
        let words: Vec<&str> = match question.number() {
            // A comma may stand in a number, and no part of that is an answer.
            Some(_) => values.iter().map(String::as_str).collect(),
            None => values.iter().flat_map(|value| value.split(',')).collect(),
        };
        match question.read_words(words.clone()) {
            Ok(reply) => {
                answers.record(reply);
                answered.push(question.index());
            }
            Err(refusal) => {
                answers.record_readable(question, words);
                wrong.push(WrongOption {
                    option: option(question),
                    refusal,
                });
            }
        }
    }
    (answered, wrong)
}

/// Returns why the answers cannot be used, where those that can be read are certain to be an emergency all the same.
///
/// # Errors
/// Why they cannot be used, where they are not.
fn in_the_way(
    answers: &Answers<'_>,
    wrong: Vec<WrongOption>,
    from_options: &[QuestionIndex],
    file: Option<(&OsStr, &AnswersFile<'_>)>,
) -> Result<Option<Failure>, Failure> {
    let is_emergency = is_settled(answers);
    let failure = if wrong.is_empty() {
        contradictions(answers, from_options, file, is_emergency).err()
    } else {
        let problem = OptionProblem::Wrong(wrong);
        Some(
            GatherFailure {
                problem,
                is_emergency,
            }
            .into(),
        )
    };
    match failure {
        Some(failure) if !is_emergency => Err(failure),
        failure => Ok(failure),
    }
}

/// Refuses a follow-up that does not apply and was answered all the same: somebody made a mistake, and nobody can
/// tell in which of the two answers.
fn contradictions(
    answers: &Answers<'_>,
    from_options: &[QuestionIndex],
    file: Option<(&OsStr, &AnswersFile<'_>)>,
    is_emergency: bool,
) -> Result<(), Failure> {
    let in_result = Path::Root.key(replay::ANSWERS);
    let at = match file {
        Some((_, file)) if file.is_result => in_result,
        _ => Path::Root,
    };
    let mut in_file = FaultLog::new();
    let mut in_options = Vec::new();
    for (question, parents) in answers.closed_follow_ups() {
        let is_option = |question: &Question| from_options.contains(&question.index());
        if is_option(question) || parents.iter().any(|parent| is_option(parent)) {
            in_options.push(ClosedFollowUp {
                option: option(question),
                parents: parents.iter().map(|parent| option(parent)).collect(),
            });
        } else {
            let problem = AnswersProblem::closed_follow_up(question, &parents);
            in_file.add(at.key(&question.id), problem);
        }
    }
    if !in_options.is_empty() {
        let problem = OptionProblem::Closed(in_options);
        return Err(GatherFailure {
            problem,
            is_emergency,
        }
        .into());
    }
    match file {
        Some((path, file)) => {
            let faulty = |faults| match is_emergency {
                true => Unusable::new(path, files::Problem::FaultyEmergency(faults)).into(),
                false => Unusable::faulty(path, faults).into(),
            };
            in_file.or((), &file.text).map_err(faulty)
        }
        None => Ok(()),
    }
}

/// Returns the option that answers a question, with its hyphens.
pub fn option(question: &Question) -> String {
    format!("--{}", question.option())
}
