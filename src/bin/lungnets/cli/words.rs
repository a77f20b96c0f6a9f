//! The words of `--help`.

use lungnets::rules::{AnswerKind, Question, RuleSet};

pub(super) const ABOUT: &str =
    "Asks about symptoms and what may matter beside them, and prints notes to take
to a doctor. It says how soon to talk to one, and why. It is not a diagnosis.";

pub(super) const TEMPLATE: &str = "{about}

Usage: lungnets [OPTIONS | COMMAND]

Examples:
  lungnets                            ask me the questions
  lungnets --plain                    the same, typed: for screen readers
  lungnets --answers mine.json        take answers from a file, ask the rest
  lungnets --answers - --format json  from standard input, for a script
  lungnets -o notes.html              ask, then save a page to print
  lungnets questions --format json    an answers file to fill in

{all-args}{after-help}";

/// How the program is called, line by line: a command, and what it does.
pub fn examples() -> &'static str {
    let examples = TEMPLATE.split_once("Examples:\n").unwrap_or_default().1;
    examples.split("\n\n").next().unwrap_or_default()
}

/// What is wrong with an option of the self-check before the name of a command.
pub(super) fn not_before(option: &str, command: &str) -> String {
    format!("--{option} belongs to the self-check, and cannot stand before the command '{command}'")
}

pub(super) const TWO_RULE_FILES: &str =
    "--rules stands here twice, and only one rule file can be used";

pub(super) const ABOUT_COMMAND: &str = "Background to read, with its sources";

pub(super) const TOPIC: &str = "What to read about; left out, the list of topics";

pub(super) const QUESTIONS_COMMAND: &str = "Every question, with the answers that it takes";
pub(super) const QUESTIONS_FORMAT: &str =
    "How to write the list; Markdown has one fact in a row, to compare two versions";
pub(super) const REPLAY_COMMAND: &str = "Does a result of earlier still come out the same?";
pub(super) const RESULT_FILE: &str = "A result in JSON; - is standard input";
pub(super) const RULES_FILE: &str = "The rule file; left out, the one in use";
pub(super) const EXPLAIN_COMMAND: &str = "Every rule in plain words, for a review";
pub(super) const EXPLAIN_FORMAT: &str =
    "How to write it; Markdown has one fact in a row, to compare two versions";
pub(super) const PAGE_FORMAT: &str = "How to write it";
pub(super) const NO_FORMAT: &str = "not a format";
pub(super) const SCHEMA_COMMAND: &str = "The JSON Schema of a rule file, for editors";
pub(super) const NEW_COMMAND: &str = "A small rule file to start from";
pub(super) const NEW_ID: &str = "Its id: small letters, digits and _";

pub(super) const AS_SCHEMA: &str = "what an answers file may hold, for editors";
pub(super) const AS_QUESTIONNAIRE: &str = "a FHIR R4 Questionnaire, for other programs to ask";
pub(super) const AS_CODE_SYSTEM: &str = "what the codes of that Questionnaire mean";
pub(super) const TO_FILL_IN: &str = "an answers file to fill in";
pub(super) const RULES_COMMAND: &str = "For those who write and check rule files";
pub(super) const CHECK: &str = "Run the examples, remark, and prove what must hold of every answer";
pub(super) const EXAMPLE: &str = "The shortest answers with which a rule decides";
pub(super) const DIFF: &str = "What a newer rule file changes for people";
pub(super) const MUTANTS: &str = "Break each condition in turn: does an example notice?";
pub(super) const RULE: &str = "The id of the rule";
pub(super) const OLDER: &str = "The older rule file";
pub(super) const NEWER: &str = "The newer rule file";
pub(super) const AS_OF: &str =
    "The day that sources must not be a year older than [default: when the newest was read]";
pub(super) const NOT_A_DAY: &str = "not a day; write it as 2026-11-23";
pub(super) const FOUND_FORMAT: &str = "How to write what was found";

pub(super) const BATCH_COMMAND: &str = "Many answer sets at once, for scripts and studies";
pub(super) const BATCH_FILE: &str = "One JSON object in each line; left out or -, standard input";
pub(super) const CSV: &str = "Read a table instead: CSV with a header of question names";
pub(super) const IGNORE_COLUMNS: &str = "Columns of the table to pass over";
pub(super) const FULL: &str = "Write the whole result in each line";
pub(super) const FIELDS: &str = "Write these members only";
pub(super) const OUTPUT_CSV: &str = "Write a table instead, with these members as columns";
pub(super) const BATCH_OUTPUT: &str = "Write to a file, which is there at the end, whole";
pub(super) const STOP_ON_ERROR: &str = "Stop at the first line that cannot be read";
pub(super) const SUMMARY: &str = "Say at the end how many lines came to which level";
pub(super) const NO_PROGRESS: &str = "Show no progress";
pub(super) const THREADS: &str = "Work with N threads; left out, one for each core";
pub(super) const BATCH_HELP: &str = "\
Each line out answers the line in at its place. One that cannot be read gives
a line with its number and what is wrong, and the exit code is 7 at the end.
In a table, ; parts several choices, and an empty cell is an answer not given.";

pub(super) const SCHEMAS_COMMAND: &str = "The JSON Schema of what is read and written";
pub(super) const SCHEMA_OF_RULES: &str = "A rule file";
pub(super) const SCHEMA_OF_ANSWERS: &str = "An answers file";
pub(super) const SCHEMA_OF_RESULT: &str = "The result, as --format json writes it";
pub(super) const SCHEMA_OF_INPUT: &str = "A line that batch reads";
pub(super) const SCHEMA_OF_OUTPUT: &str = "A line that batch writes, with the same options";

pub(super) const COMPLETIONS_COMMAND: &str = "What your shell needs to complete options";
pub(super) const SHELL: &str = "The shell; bash, zsh and fish offer answers too";
pub(super) const COMPLETIONS_HELP: &str = "\
Save what it prints where your shell looks for it:
  bash        ~/.local/share/bash-completion/completions/lungnets
  zsh         _lungnets, in a folder of $fpath
  fish        ~/.config/fish/completions/lungnets.fish
  powershell  at the end of the file that $PROFILE names
  elvish      at the end of ~/.config/elvish/rc.elv
It holds the questions of one rule file; for another, add --rules FILE.";
pub(super) const MANUAL_COMMAND: &str = "The manual page, to read with man";

pub(super) const ASKING: &str = "Asking";
pub(super) const RESULT: &str = "Result";
pub(super) const OTHER: &str = "Other";
pub(super) const QUESTIONS: &str = "Answers (one option for each question of the rule file)";

pub(super) const ANSWERS: &str = "Read answers from a JSON file; - is standard input";
pub(super) const NO_INPUT: &str = "Never ask; list what was not answered";
pub(super) const REQUIRE_ALL: &str = "Stop with an error if an answer is missing";
pub(super) const PLAIN: &str = "Ask in typed lines; nothing on the screen moves";
pub(super) const FORMAT: &str = "How to write the summary";
pub(super) const OUTPUT: &str = "Save it; the ending of FILE says the format";
pub(super) const FORCE: &str = "Replace FILE if it is there";
pub(super) const URL: &str =
    "With fhir: the address of the form [default: a UUID made from the id of the rules]";
pub(super) const AUTHORED: &str =
    "With fhir: when the answers were given [default: nothing is said of it]";
pub(super) const WIDTH: &str = "Wrap text at so many columns, at least 20";
pub(super) const COLOR: &str = "When to use colour";
pub(super) const EXPLAIN: &str = "Say why: every rule, and where answers came from";
pub(super) const EXIT_CODE: &str = "Exit with 10 + the rank of the level";
pub(super) const RULES: &str = "Use another rule file";

const EXIT_CODES: &str = "Exit codes:
  0    the check ran, whatever its result
  1    something failed: a file could not be read or written
  2    an option, a value or a command was wrong
  3    answers are missing, and there was nobody to ask
  4    a rule file, answers or a result have faults, or a proof fails
  5    only from rules diff: something changed, and no level fell;
       only from replay: the result is not the same
  6    only from rules diff: the level of some answers fell
  7    only from batch: some lines could not be read
  10+  only with --exit-code: 10 + the rank of the level (10 is the calmest)
  130  stopped by the person, without a result";

const PRIVACY: &str = "Privacy:
  Nothing is sent, and nothing is saved unless you name a file; only you can
  open that. Answers given as options can end up in the history of your shell,
  and other users of this machine can see them while the program runs. A file,
  or standard input, keeps them out of both.";

const ANSWER_FILES: &str = "Answers files:
  A JSON object of question names and answers, with _ for the hyphens above.
  A FHIR QuestionnaireResponse to the form of these rules is read too.
  An option wins over the file. What is in neither is asked for on a terminal,
  and listed as not answered elsewhere.";

/// The end of the short help: whom to call.
pub(super) fn after_help(rules: &RuleSet) -> String {
    format!(
        "There are more options, and one for every question: see --help.\n{}",
        emergency(rules)
    )
}

/// The end of the long help.
pub(super) fn after_long_help(rules: &RuleSet) -> String {
    format!(
        "{ANSWER_FILES}\n\n{PRIVACY}\n\n{EXIT_CODES}\n\n{}",
        emergency(rules)
    )
}

fn emergency(rules: &RuleSet) -> String {
    let call: Vec<String> = rules
        .places()
        .call()
        .map(|(place, number)| format!("{place} {number}"))
        .collect();
    format!("In an emergency call {}.", call.join(", "))
}

/// The values that answer a question, in short.
pub(super) fn accepted(question: &Question) -> String {
    match &question.answer {
        AnswerKind::YesNo => "yes|no|unsure".into(),
        AnswerKind::OneOf(choices) => {
            let ids: Vec<&str> = choices.iter().map(|choice| choice.id.as_str()).collect();
            format!("{}|unsure", ids.join("|"))
        }
        AnswerKind::AnyOf(_) => "WORD,...".into(),
        AnswerKind::Number(range) => format!("{}|unsure", range.unit.to_uppercase()),
    }
}

/// What the option of a question answers.
pub(super) fn question(question: &Question) -> String {
    match &question.answer {
        AnswerKind::YesNo | AnswerKind::OneOf(_) => question.ask.to_string(),
        AnswerKind::Number(range) => format!("{} [{} to {}]", question.ask, range.from, range.to),
        AnswerKind::AnyOf(choices) => {
            let ids: Vec<&str> = choices.iter().map(|choice| choice.id.as_str()).collect();
            format!("{} [{}, unsure; or none]", question.ask, ids.join(", "))
        }
    }
}
