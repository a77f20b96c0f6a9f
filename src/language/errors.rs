//! What is said where something goes wrong at the self-check, and beside its result.

use std::io::ErrorKind;

use super::english::English;
use super::texts;
use crate::fault::{Problem, Told};

texts! {
    /// The words of errors and notes. Files, options and what was typed are in quotes where they must be, and harmless.
    ErrorTexts {
        /// Stands before every error.
        error_mark: "error: ";
        /// Standard input, in the place of the name of a file.
        standard_input: "standard input";
        /// The built-in rules, in the place of the name of a file.
        built_in_rules: "the built-in rules";
        /// Nothing was asked.
        nothing_was_asked: "Nothing was asked, and there is no result.";
        /// Stands before every note.
        note_mark: "note: ";
        /// Stands behind what is wrong with answers of which what can be read is an emergency.
        emergency_above: "What can be read of the answers is an emergency, shown above.";
        /// Where to see which answers fit.
        answers_that_fit: "The answers that fit: lungnets --help";
        /// Two answers contradict each other.
        answers_contradict: "two answers contradict each other";
        /// What to do about that.
        correct_one: "Correct the one that is not so.";
        /// The same where one of them stands in a file.
        correct_one_or_the_file: "Correct the one that is not so, or take the answer out of the file.";
        /// No answers were given.
        nobody_to_ask: "no answers were given, and there is nobody to ask: ";
        /// Why nobody can be asked: an option says so.
        no_input: "--no-input says not to";
        /// The same: standard input is no terminal.
        input_is_no_terminal: "standard input is not a terminal";
        /// The same: standard error is redirected.
        questions_redirected: "the questions go to standard error, which is redirected";
        /// How answers can be given.
        ways_to_answer: "  \
  To be asked:           run lungnets in a terminal
  To use a file:         lungnets --answers FILE
  From another program:  ... | lungnets --answers -
  To use options:        see lungnets --help";
        /// Beside a question that may not apply.
        if_it_applies: " (only if it applies)";
        /// What to do about missing answers.
        give_or_say_unsure: "Give them, or say unsure, or leave --require-all out.";
        /// What to do about a file that is there already.
        choose_or_force: "Choose another name, or say --force to replace it.";
        /// What to do about one that was read.
        choose_another: "Choose another name.";
        /// What to do about a folder.
        name_one_in_it: "Name a file in it.";
        /// Standard output leads nowhere.
        output_leads_nowhere: "warning: standard output is closed or leads nowhere, so nobody will see the result\n\n  \
    Leave it open, or name a file with -o FILE. To throw the result away, say > /dev/null.\n";
        /// The way out of rules in the place of answers.
        to_use_rules: "to use these rules: --rules FILE";
        /// The way out of a result in the place of something else.
        to_use_a_result: "to go on from its answers: lungnets --answers FILE; to see whether it is still the same: lungnets replay FILE";
        /// The way out of a FHIR resource in the place of something else.
        to_use_fhir: "to read one response: lungnets --answers FILE; one a line: lungnets batch";
        /// The way out of answers to another form.
        to_use_another_form: "use the rule file that the form was made from, and give the address of the form with --url";
        /// The way out of answers that are no object.
        to_write_answers: "write it as {\"question\": \"yes\"}, with the names that --help shows";
        /// The way out of a table.
        to_use_a_table: "write it as {\"question\": \"yes\"}, with the names that --help shows; for a table there is lungnets batch --csv";
        /// The way out of several objects.
        to_use_many: "one person's answers are one object; for many people there is lungnets batch";
        /// The way out of answers to other rules.
        to_use_other_rules: "give the rule file that they were made with: --rules FILE";
        /// Where a fault of a file is.
        fault_at(line: usize, column: usize): "line {line}, column {column}";
        /// A file that could not be read.
        not_read(file, reason): "{file} could not be read: {reason}\n\n  Check the name, and that you may read it. Nothing was asked.";
        /// A file that has more kibibytes than any should have.
        too_long(file, most: u64): "{file} is longer than {most} KiB, so it was not read\n\n  Check that this is the file you meant.";
        /// A file that is no text from this line on.
        not_text(file, line: usize): "{file} is not text in UTF-8 (line {line})\n\n  Save it as UTF-8 and try again. Nothing was asked.";
        /// A file of another program, and the way out, both in English as only its name and menus are.
        foreign(file, kind, way_out): "{file} is {kind}, and no text\n\n  {way_out}";
        /// What is wrong with the place that a file names, which is not used.
        place_not_used(file, what): "note: the place in {file} is not used: {what}. All numbers are shown; --place says where you are.";
        /// An answer in a file.
        answer_in(answer, file): "{answer} in {file}";
        /// A follow-up is answered, and other answers say that it does not apply.
        closed(option, parents): "{option} is answered, but {parents} says that it does not apply";
        /// A file cannot be that of the result, and what to do.
        cannot_be_the_file(file, reason, way_out): "{file} cannot be the file for the result: {reason}\n\n  {way_out} Nothing was asked.";
        /// A file could not be written, and the result is shown.
        shown_instead(file, reason): "{file} could not be written: {reason}\n\n  The result is shown on standard output instead.\n";
        /// What is never brief was asked for in brief.
        never_brief(what): "{what} always says everything, and --detail brief asks for less\n\n  Leave one of them out.";
        /// An option is only for FHIR.
        only_for_fhir(option): "{option} is only for FHIR\n\n  Use it with --format fhir, or leave it out.";
        /// A place that is not known.
        no_such_place(typed, known): "{typed} is no place that is known here\n  Say one of {known}. All numbers are shown where no place is given.";
        /// A file without texts in the language with this tag.
        no_texts(file, tag): "{file} has no texts in the language \"{tag}\"\n\n  Put them beside it, in a file whose name ends in .{tag}.json, or leave --lang out.";
        /// An option takes the place of an answer in a file.
        used_instead(option, file): "note: {option} is used instead of another answer in {file}";
        /// The result could not be written to standard output.
        not_written(reason): "the result could not be written: {reason}\n\n  It is lost. Make room or choose another place, and run this again.";
        /// The same, and somebody who waits for it sees it elsewhere.
        not_written_but_shown(reason): "the result could not be written to standard output: {reason}\n\n  It is shown above instead.";
        /// A topic that there is none of, and all that there are.
        no_such_topic(typed, known): "there is no topic {typed}\n\n  the topics are: {known}";
        /// A topic that there is none of, and one that is like it.
        no_such_topic_but(typed, nearest): "there is no topic {typed}\n\n  did you mean this?  lungnets about {nearest}";
        /// Answers to another version of the questions; some may be `open`.
        earlier_version(file, version, now, open): "note: the answers in {file} were given to version {version} of the questions, and this is {now}. The two may ask for different things. What cannot be told from the answers counts as not sure{open}.";
        /// Answers to rules of this name and version that were not these, of which some are open again.
        changed_rules(file, now, open): "note: the answers in {file} were given to other rules of the same name and version, {now}. The two may ask for different things. What cannot be told from the answers counts as not sure{open}. Look at each answer.";
        /// Questions that are open again.
        open_again(ids): ", and these are open again: {ids}";
        /// Questions that a file denies, which were not asked by its other answers, and now apply.
        not_asked_before(ids, file): "note: {ids}: not asked by the other answers in {file}, and asked now that an option has changed them. What {file} says there counts as not given.";
    }
}

/// The words of errors and notes: their texts, and what depends on numbers or on what is wrong.
pub trait ErrorWords: ErrorTexts {
    /// Returns what is wrong with one value of a file, and the way out.
    fn problem(&self, problem: &dyn Problem) -> Told;

    /// What the system says, where there are words for it.
    fn system_error(&self, kind: ErrorKind) -> Option<&'static str>;

    /// A file with so many faults.
    fn faulty(&self, file: &str, faults: usize) -> String;

    /// So many answers cannot be used.
    fn answers_unusable(&self, answers: usize) -> String;

    /// So many answers are missing.
    fn answers_missing(&self, answers: usize) -> String;

    /// A command line that cannot be read; none, where the reader of the command line says it in this language.
    fn misused(&self, misuse: &Misuse<'_>) -> Option<String>;
}

/// What is wrong with a command line. Options have their hyphens.
#[derive(Debug, Clone, Copy)]
pub enum Misuse<'m> {
    /// An option that there is none of.
    NoSuchOption {
        /// What was typed.
        typed: &'m str,
        /// The option that is like it.
        nearest: Option<&'m str>,
    },
    /// An option without a value.
    NoValue {
        /// The option.
        option: &'m str,
        /// What it takes, where that is a list of words.
        takes: &'m str,
    },
    /// A value that the option does not take.
    NoSuchValue {
        /// The option.
        option: &'m str,
        /// What was typed.
        typed: &'m str,
        /// What it takes, where that is a list of words.
        takes: &'m str,
    },
    /// An option that is given twice.
    Twice(&'m str),
    /// An option that is missing beside another.
    Without(&'m str),
    /// Something that was typed where nothing can stand.
    Unexpected(&'m str),
    /// A word in the place of a command.
    NoSuchCommand {
        /// What was typed.
        typed: &'m str,
        /// The command that is like it.
        nearest: Option<&'m str>,
    },
    /// An option of the self-check before a command.
    BeforeACommand,
    /// A word that is no text.
    NoText,
}
