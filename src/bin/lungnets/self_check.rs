//! The self-check: answers from everywhere, the questions that are open, the summary.

mod destination;
mod failure;
mod options;
mod summary_writer;

pub use options::{Asking, SelfCheck};

use std::io::{self, IsTerminal};
use std::path::Path;

use lungnets::answers::Answers;
use lungnets::assessment::{Assessment, is_settled};
use lungnets::batch::LineFault;
use lungnets::report::{Origin, Report};
use lungnets::rules::{PlaceIndex, RuleSet};
use lungnets::truth::Truth;

use crate::exit::Exit;
use crate::failure::{Failure, say_instead};
use crate::gather::{self, Given, option};
use crate::origin;
use crate::phrases::STANDARD_STREAM;
use crate::prompt::{Copy, Manner, Offer, Offered};
use crate::shared_options::only_for_fhir;
use crate::{output, prompt};
use destination::Destination;
use failure::{MissingAnswer, NobodyToAsk, answers_missing, nothing_answered};
use options::{Outcome, SummaryFormat};
use summary_writer::SummaryWriter;

/// Asks what is open, where there is somebody to ask, and prints the summary. Where it is refused, an emergency in what
/// was answered comes first.
pub fn run(rules: &RuleSet, asked: &SelfCheck) -> Result<Exit, Failure> {
    let (given, unusable) = given(rules, asked);
    let checked = match unusable {
        Some(failure) => Err(failure),
        None => check(given.clone(), asked),
    };
    checked.map_err(|failure| said_first(&given, asked, failure))
}

/// Returns an error, behind an emergency in what was answered, which it shows.
pub fn after_emergency(rules: &RuleSet, asked: &SelfCheck, failure: Failure) -> Failure {
    let (given, _) = given(rules, asked);
    said_first(&given, asked, failure)
}

fn said_first(given: &Given<'_>, asked: &SelfCheck, failure: Failure) -> Failure {
    if !is_settled(&given.answers) {
        return failure;
    }
    show_emergency(given, asked);
    let place = given.place.known();
    failure.after_emergency(LineFault::of_emergency(&given.answers, place))
}

fn given<'r>(rules: &'r RuleSet, asked: &SelfCheck) -> (Given<'r>, Option<Failure>) {
    let file = asked.asking.answers.as_deref();
    let form = asked.result.form.url.as_ref();
    let (given, unusable) = gather::answers(rules, &asked.given, file, form);
    let place = asked.place.or(given.place);
    (Given { place, ..given }, unusable)
}

fn check(given: Given<'_>, asked: &SelfCheck) -> Result<Exit, Failure> {
    let SelfCheck { asking, result, .. } = asked;
    let (rules, file) = (given.answers.rules(), asking.answers.as_deref());
    let are_fhir = given.file.as_ref().is_some_and(|file| file.is_fhir);
    are_for_fhir(result, are_fhir)?;
    result.refuse_brief_where_all_is_said()?;
    if let Some(path) = file {
        given.say_what_is_open_again(path);
        given.say_what_was_not_asked(path);
        given.say_no_place(path);
    }
    if let Some(path) = file.filter(|_| !result.explain) {
        given.say_what_is_replaced(path);
    }
    match nobody_to_ask(asking) {
        None => ask(given, asked),
        Some(why) if given.answers.is_empty() => Err(nothing_answered(why)),
        Some(_) => {
            let answers = if asking.require_all {
                require_all(given.answers)?
            } else {
                given.answers
            };
            if result.output.is_some() {
                output::take_unfinished_away_when_stopped(|| {});
            }
            let writer = SummaryWriter::of(rules, result)?;
            let destination = Destination::open(result, &writer, rules.words())?;
            let assessment = Assessment::of(&answers);
            let origins = origins(&answers, &given.origins, asked);
            let report = report(&assessment, given.place.known(), origins.as_deref());
            let report = destination.with_more(report, None);
            destination.deliver(&report, result.look, level(&assessment, result))
        }
    }
}

/// Shows the emergency in answers that are used for nothing else. Where standard output is closed or full, standard error
/// says whom to call.
fn show_emergency(given: &Given<'_>, asked: &SelfCheck) {
    let assessment = Assessment::of(&given.answers);
    let origins = origins(&given.answers, &given.origins, asked);
    let report = report(&assessment, given.place.known(), origins.as_deref());
    let writer = SummaryWriter::of_an_emergency(given.answers.rules(), &asked.result);
    if output::write_emergency(&writer.printed(&report, asked.result.look)).is_err() {
        let look = asked.result.look.without_auto_colour();
        say_instead(&writer.beside_file(&report, look));
    }
}

/// Runs the self-check with somebody at the keyboard.
fn ask(given: Given<'_>, asked: &SelfCheck) -> Result<Exit, Failure> {
    let result = &asked.result;
    let plain = prompt::is_plain(asked.asking.plain);
    let look = if plain {
        result.look.without_auto_colour()
    } else {
        result.look
    };
    let manner = Manner { plain, look };
    let nothing_to_ask =
        given.answers.next_question().is_none() && !origin::any_from_file(&given.origins);
    let writer = SummaryWriter::of(given.answers.rules(), result)?;
    prompt::watch(given.answers.rules(), given.place, manner);
    let words = given.answers.rules().words();
    let destination = Destination::open(result, &writer, words)?.waited_for();
    let mut interview = prompt::interview(given, manner, destination.is_kept());
    let offers_copy = destination.is_screen() && !nothing_to_ask;
    loop {
        let ended = prompt::answers(&mut interview);
        let assessment = Assessment::of(&ended.answers);
        let origins = origins(&ended.answers, &ended.origins, asked);
        let report = report(&assessment, ended.place, origins.as_deref());
        let copy = |path: &Path| Copy {
            text: writer.copy(&report, path),
            saved_as: writer.saved_as(path),
        };
        let is_emergency = assessment.rank() == assessment.rules().top();
        let offered = (offers_copy && !is_emergency)
            .then(|| prompt::offer_copy(Offer::BeforeResult, &copy, &report, manner));
        if offered == Some(Offered::Back) {
            continue;
        }
        let has_copy = offered.map(|offered| offered == Offered::Saved);
        let shown = destination.with_more(report, has_copy);
        let exit = destination.deliver(&shown, look, level(&assessment, result))?;
        if offers_copy && is_emergency {
            prompt::offer_copy(Offer::AfterResult, &copy, &report, manner);
        }
        return Ok(exit);
    }
}

/// Returns where every answer comes from, for those who want to know.
fn origins(answers: &Answers<'_>, beforehand: &[Origin], asked: &SelfCheck) -> Option<Vec<Origin>> {
    let of_every_answer = || origin::of_every_answer(answers, beforehand);
    asked.result.explain.then(of_every_answer)
}

/// Returns the summary for a place, explained where somebody wants to know where answers come from.
fn report<'a>(
    assessment: &'a Assessment<'a>,
    place: Option<PlaceIndex>,
    origins: Option<&'a [Origin]>,
) -> Report<'a> {
    let report = Report::of(assessment).at(place);
    match origins {
        Some(origins) => report.explained(origins),
        None => report,
    }
}

/// Returns the exit code of a result that was delivered.
fn level(assessment: &Assessment<'_>, asked: &Outcome) -> Exit {
    if asked.exit_code {
        Exit::Level(assessment.rank())
    } else {
        Exit::Done
    }
}

/// Options that only FHIR has a use for, where there is none: somebody means something else than will happen.
fn are_for_fhir(asked: &Outcome, are_fhir: bool) -> Result<(), Failure> {
    let writes_fhir = asked.format == Some(SummaryFormat::Fhir);
    if asked.authored.is_some() && !writes_fhir {
        return Err(only_for_fhir("--authored"));
    }
    if asked.form.url.is_some() && !writes_fhir && !are_fhir {
        return Err(only_for_fhir("--url"));
    }
    Ok(())
}

/// Returns why nobody can be asked, if so. The questions are asked on standard error and answered on standard
/// input. Both must be terminals: answers piped in by position would all shift when a question is added.
fn nobody_to_ask(asked: &Asking) -> Option<NobodyToAsk> {
    if asked.no_input {
        Some(|words| words.no_input())
    } else if answers_on_stdin(asked) || !io::stdin().is_terminal() {
        Some(|words| words.input_is_no_terminal())
    } else if !io::stderr().is_terminal() {
        Some(|words| words.questions_redirected())
    } else {
        None
    }
}

fn answers_on_stdin(asked: &Asking) -> bool {
    let answers = asked.answers.as_deref();
    answers.is_some_and(|path| path == STANDARD_STREAM)
}

/// Nothing is missing where nothing more could change the level: what cannot wait is said, whatever else was asked for.
fn require_all(answers: Answers<'_>) -> Result<Answers<'_>, Failure> {
    if is_settled(&answers) {
        return Ok(answers);
    }
    let open = answers
        .rules()
        .questions()
        .iter()
        .filter(|question| answers.given(question.index()).is_none());
    let missing = open.filter_map(|question| match answers.applies(question.index()) {
        Truth::No => None,
        Truth::NotGiven => Some((question, false)),
        Truth::Unsure | Truth::Yes => Some((question, true)),
    });
    let missing: Vec<MissingAnswer> = missing
        .map(|(question, applies)| MissingAnswer {
            option: option(question),
            ask: question.ask.to_string(),
            applies,
        })
        .collect();
    if missing.is_empty() {
        Ok(answers)
    } else {
        Err(answers_missing(missing))
    }
}
