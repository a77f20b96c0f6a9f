//! Answers from the command line and from a file, put together.

use std::ffi::OsStr;

use lungnets::answers::{Answers, AnswersProblem, Earlier, Said};
use lungnets::fault::{FaultLog, Path};
use lungnets::fhir::Address;
use lungnets::quote::short;
use lungnets::replay;
use lungnets::report::Origin;
use lungnets::rules::{Question, QuestionIndex, RuleSet};

use crate::failure::{Failure, note};
use crate::files::{self, AnswersFile, Unusable};
use crate::origin::{self, ClosedFollowUp, ClosedFollowUps, GivenBy, wrong_options};
use crate::phrases::name_in;
use crate::whereabouts::Whereabouts;

/// What was answered beforehand, and where.
#[derive(Debug, Clone)]
pub struct Given<'r> {
    /// The answers.
    pub answers: Answers<'r>,
    /// Where each of them comes from.
    pub origins: Vec<Origin>,
    /// Where the person is, as far as a result of earlier says so. It is no answer.
    pub place: Whereabouts,
    /// What the answers file holds, if there is one.
    pub file: Option<AnswersFile<'r>>,
    /// The questions that the file denies, and that do not apply by what else it says.
    pub not_asked: Vec<QuestionIndex>,
}

impl Given<'_> {
    /// Names every option that takes the place of another answer in the file: whoever gave both may have forgotten
    /// one. What the answers are stays unsaid, for this may end up in a log; a result that is explained tells both.
    pub fn say_what_is_replaced(&self, file: &OsStr) {
        let rules = self.answers.rules();
        let words = rules.words();
        let file = name_in(file, words);
        let replacing = self.origins.iter().filter(|one| one.overruled.is_some());
        for Origin { question, .. } in replacing {
            let option = option(rules.question(*question));
            // Where this cannot be said, --explain still says it in the result.
            note(&words.used_instead(&option, &file), words);
        }
    }

    /// Names the questions that the file denies without having been asked them, and that an option has opened.
    pub fn say_what_was_not_asked(&self, file: &OsStr) {
        let is_open = |question: &&QuestionIndex| self.answers.said(**question) == Said::NotGiven;
        let open = self.ids(self.not_asked.iter().filter(is_open));
        if !open.is_empty() {
            let words = self.answers.rules().words();
            note(&words.not_asked_before(&open, &name_in(file, words)), words);
        }
    }

    fn ids<'q>(&self, questions: impl Iterator<Item = &'q QuestionIndex>) -> String {
        let rules = self.answers.rules();
        let ids = questions.map(|question| rules.question(*question).id.as_str());
        ids.collect::<Vec<&str>>().join(", ")
    }

    /// Says that the answers in the file were given to another version of the questions, and which are open again.
    pub fn say_what_is_open_again(&self, file: &OsStr) {
        let earlier = self.file.as_ref().and_then(|file| file.earlier.as_ref());
        let Some(Earlier {
            version,
            open_again,
            ..
        }) = earlier
        else {
            return;
        };
        let rules = self.answers.rules();
        let open = open_again.iter();
        let open = open.filter(|question| self.answers.given(**question).is_none());
        let open = self.ids(open);
        let words = rules.words();
        let again = match open.is_empty() {
            true => String::new(),
            false => words.open_again(&open),
        };
        let file = name_in(file, words);
        let (version, now) = (short(version, LONGEST_VERSION), rules.version());
        // Where this cannot be said, the result still lists what is not given.
        note(
            &match version == now {
                true => words.changed_rules(&file, now, &again),
                false => words.earlier_version(&file, &version, now, &again),
            },
            words,
        );
    }

    /// Says that the file names a place that is not known, unless the person said where they are.
    pub fn say_no_place(&self, file: &OsStr) {
        let words = self.answers.rules().words();
        let read = self.file.iter();
        let unknown = read.filter_map(|file| file.place.as_ref().err()).flatten();
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
    let not_asked = answers.forget_denials_not_asked();
    let (taken, wrong) = options(rules, from_options, unusable.is_none(), &mut answers);
    let unusable = unusable.or(wrong).or_else(|| {
        let file = path.zip(file.as_ref());
        contradictions(&answers, &taken, file).err()
    });
    answers.forget_denials_not_asked();
    let origins = origins(&answers, &taken, path.zip(file.as_ref()));
    let place = match file.as_ref().map(|file| &file.place) {
        Some(Ok(Some(place))) => Whereabouts::In(*place),
        Some(Ok(None) | Err(_)) | None => Whereabouts::NotSaid,
    };
    let given = Given {
        answers,
        origins,
        place,
        file,
        not_asked,
    };
    (given, unusable)
}

/// Returns where each answer comes from: from the file, if it says the same and no option was taken for it.
fn origins(
    answers: &Answers<'_>,
    from_options: &[QuestionIndex],
    file: Option<(&OsStr, &AnswersFile<'_>)>,
) -> Vec<Origin> {
    let words = answers.rules().words();
    let of_options = origin::options(words);
    let of_file = file.map(|(path, _)| origin::file(path, words));
    let origin = |question| {
        let given = answers.given(question)?;
        let in_file = file.and_then(|(_, file)| file.answers.given(question));
        let is_of_file = in_file == Some(given) && !from_options.contains(&question);
        Some(Origin {
            question,
            place: of_file.filter(|_| is_of_file).unwrap_or(of_options),
            overruled: in_file.filter(|other| *other != given).zip(of_file),
        })
    };
    let questions = answers.rules().questions().iter();
    questions.map(Question::index).filter_map(origin).collect()
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
