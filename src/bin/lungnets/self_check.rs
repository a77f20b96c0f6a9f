//! The self-check: answers from everywhere, the questions that are open, the summary.

use std::io::{self, IsTerminal};

use lungnets::answers::Answers;
use lungnets::assessment::Assessment;
use lungnets::report::{self, Format, Report};
use lungnets::rules::{QuestionIndex, RuleSet};
use lungnets::truth::Truth;

use crate::cli::{Options, SelfCheck};
use crate::exit::Exit;
use crate::failure::{Failure, MissingAnswer, NobodyToAsk};
use crate::gather::{self, Given, option};
use crate::origin::{self, Origin};
use crate::paint::{Paint, When};
use crate::prompt::Manner;
use crate::{files, output, prompt};

/// Asks what is open, where there is somebody to ask, and prints the summary.
pub fn run(rules: &RuleSet, asked: &SelfCheck, options: &Options) -> Result<Exit, Failure> {
    let given = gather::answers(rules, asked)?;
    match nobody_to_ask(asked) {
        None => ask(given, asked, options),
        Some(why) if given.answers.is_empty() => Err(Failure::NothingAnswered { why }),
        Some(_) => {
            let answers = if asked.require_all {
                require_all(given.answers)?
            } else {
                given.answers
            };
            let assessment = Assessment::of(&answers);
            let origins = origins(&answers, &given.origins, asked);
            output::write(&written(
                &report(&assessment, origins.as_deref()),
                asked.format,
                options.color,
                options.width,
            ))?;
            Ok(exit(&assessment, asked))
        }
    }
}

/// The self-check with somebody at the keyboard.
fn ask(given: Given<'_>, asked: &SelfCheck, options: &Options) -> Result<Exit, Failure> {
    let plain = prompt::is_plain(asked.plain);
    let color = if plain {
        options.color.or_never()
    } else {
        options.color
    };
    let manner = Manner {
        plain,
        color,
        width: options.width,
    };
    let nothing_to_ask = given.answers.next_question().is_none();
    let ended = prompt::interview(given, manner);
    let assessment = Assessment::of(&ended.answers);
    let origins = origins(&ended.answers, &ended.origins, asked);
    let report = report(&assessment, origins.as_deref());
    output::write(&written(&report, asked.format, color, options.width))?;
    if io::stdout().is_terminal() && !ended.in_emergency && !nothing_to_ask {
        prompt::offer_copy(&report.render(asked.format), assessment.rules(), manner);
    }
    Ok(exit(&assessment, asked))
}

/// Where every answer comes from, for those who want to know.
fn origins(
    answers: &Answers<'_>,
    beforehand: &[(QuestionIndex, Origin)],
    asked: &SelfCheck,
) -> Option<Vec<report::Origin>> {
    asked
        .explain
        .then(|| origin::of_every_answer(answers, beforehand, answers_on_stdin(asked)))
}

fn report<'a>(assessment: &'a Assessment<'a>, origins: Option<&'a [report::Origin]>) -> Report<'a> {
    let report = Report::of(assessment);
    match origins {
        Some(origins) => report.explained(origins),
        None => report,
    }
}

fn exit(assessment: &Assessment<'_>, asked: &SelfCheck) -> Exit {
    if asked.exit_code {
        Exit::Level(assessment.rank())
    } else {
        Exit::Done
    }
}

/// Whether it is certain that no question will be shown.
pub fn asks_nothing(asked: &SelfCheck) -> bool {
    nobody_to_ask(asked).is_some()
}

/// The questions are asked on standard error and answered on standard input. Both must be terminals: answers
/// piped in by position would all shift when a question is added.
fn nobody_to_ask(asked: &SelfCheck) -> Option<NobodyToAsk> {
    if asked.no_input {
        Some(NobodyToAsk::NoInput)
    } else if answers_on_stdin(asked) || !io::stdin().is_terminal() {
        Some(NobodyToAsk::NoTerminal)
    } else if !io::stderr().is_terminal() {
        Some(NobodyToAsk::RedirectedQuestions)
    } else {
        None
    }
}

fn answers_on_stdin(asked: &SelfCheck) -> bool {
    let answers = asked.answers.as_deref();
    answers.is_some_and(|path| path == files::STANDARD_INPUT)
}

fn require_all(answers: Answers<'_>) -> Result<Answers<'_>, Failure> {
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
        Err(Failure::Missing(missing))
    }
}

fn written(report: &Report<'_>, format: Format, color: When, width: Option<usize>) -> String {
    match format {
        Format::Text => Paint::for_stdout(color).lines(&report.lines(output::width(width))),
        Format::Json => report.render(format),
    }
}
