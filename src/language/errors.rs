//! What is said where something goes wrong at the self-check, and beside its result.

use std::io::ErrorKind;

use super::{filled, fixed};
use crate::fault::{Problem, Told};

/// The words of errors and notes. Files, options and what was typed are in quotes where they must be, and harmless.
pub trait ErrorWords {
    fixed! {
        /// Stands before every error.
        error_mark;
        /// Standard input, in the place of the name of a file.
        standard_input;
        /// The built-in rules, in the place of the name of a file.
        built_in_rules;
        /// Nothing was asked.
        nothing_was_asked;
        /// Stands before every note.
        note_mark;
        /// Stands behind what is wrong with answers of which what can be read is an emergency.
        emergency_above;
        /// Where to see which answers fit.
        answers_that_fit;
        /// Two answers contradict each other.
        answers_contradict;
        /// What to do about that.
        correct_one;
        /// The same where one of them stands in a file.
        correct_one_or_the_file;
        /// No answers were given.
        nobody_to_ask;
        /// Why nobody can be asked: an option says so.
        no_input;
        /// The same: standard input is no terminal.
        input_is_no_terminal;
        /// The same: standard error is redirected.
        questions_redirected;
        /// How answers can be given.
        ways_to_answer;
        /// Beside a question that may not apply.
        if_it_applies;
        /// What to do about missing answers.
        give_or_say_unsure;
        /// What to do about a file that is there already.
        choose_or_force;
        /// What to do about one that was read.
        choose_another;
        /// What to do about a folder.
        name_one_in_it;
        /// Standard output leads nowhere.
        output_leads_nowhere;
        /// The way out of rules in the place of answers.
        to_use_rules;
        /// The way out of a result in the place of something else.
        to_use_a_result;
        /// The way out of a FHIR resource in the place of something else.
        to_use_fhir;
        /// The way out of answers to another form.
        to_use_another_form;
        /// The way out of answers that are no object.
        to_write_answers;
        /// The way out of a table.
        to_use_a_table;
        /// The way out of several objects.
        to_use_many;
        /// The way out of answers to other rules.
        to_use_other_rules;
    }

    filled! {
        /// Where a fault of a file is.
        fault_at(line: usize, column: usize);
        /// A file that could not be read.
        not_read(file, reason);
        /// A file that has more kibibytes than any should have.
        too_long(file, most: u64);
        /// A file that is no text from this line on.
        not_text(file, line: usize);
        /// A file of another program, and the way out, both in English as only its name and menus are.
        foreign(file, kind, way_out);
        /// What is wrong with the place that a file names, which is not used.
        place_not_used(file, what);
        /// An answer in a file.
        answer_in(answer, file);
        /// A follow-up is answered, and other answers say that it does not apply.
        closed(option, parents);
        /// A file cannot be that of the result, and what to do.
        cannot_be_the_file(file, reason, way_out);
        /// A file could not be written, and the result is shown.
        shown_instead(file, reason);
        /// What is never brief was asked for in brief.
        never_brief(what);
        /// An option is only for FHIR.
        only_for_fhir(option);
        /// A place that is not known.
        no_such_place(typed, known);
        /// A file without texts in the language with this tag.
        no_texts(file, tag);
        /// An option takes the place of an answer in a file.
        used_instead(option, file);
        /// The result could not be written to standard output.
        not_written(reason);
        /// The same, and somebody who waits for it sees it elsewhere.
        not_written_but_shown(reason);
        /// A topic that there is none of, and all that there are.
        no_such_topic(typed, known);
        /// A topic that there is none of, and one that is like it.
        no_such_topic_but(typed, nearest);
        /// Answers to another version of the questions; some may be `open`.
        earlier_version(file, version, now, open);
        /// Answers to rules of this name and version that were not these, of which some are open again.
        changed_rules(file, now, open);
        /// Questions that are open again.
        open_again(ids);
        /// Questions that a file denies, which were not asked by its other answers, and now apply.
        not_asked_before(ids, file);
    }

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
