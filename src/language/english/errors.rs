//! What is said in English where something goes wrong.

use std::io::ErrorKind;

use super::English;
use crate::fault::{Problem, Told};
use crate::language::{ErrorWords, Misuse, fixed};

impl ErrorWords for English {
    fixed! {
        error_mark: "error: ";
        standard_input: "standard input";
        built_in_rules: "the built-in rules";
        nothing_was_asked: "Nothing was asked, and there is no result.";
        note_mark: "note: ";
        emergency_above: "What can be read of the answers is an emergency, shown above.";
        answers_that_fit: "The answers that fit: lungnets --help";
        answers_contradict: "two answers contradict each other";
        correct_one: "Correct the one that is not so.";
        nobody_to_ask: "no answers were given, and there is nobody to ask: ";
        no_input: "--no-input says not to";
        input_is_no_terminal: "standard input is not a terminal";
        questions_redirected: "the questions go to standard error, which is redirected";
        ways_to_answer: "  \
  To be asked:           run lungnets in a terminal
  To use a file:         lungnets --answers FILE
  From another program:  ... | lungnets --answers -
  To use options:        see lungnets --help";
        if_it_applies: " (only if it applies)";
        give_or_say_unsure: "Give them, or say unsure, or leave --require-all out.";
        choose_or_force: "Choose another name, or say --force to replace it.";
        choose_another: "Choose another name.";
        name_one_in_it: "Name a file in it.";
        output_leads_nowhere: "warning: standard output is closed or leads nowhere, so nobody will see the result\n\n  \
    Leave it open, or name a file with -o FILE. To throw the result away, say > /dev/null.\n";
        to_use_rules: "to use these rules: --rules FILE";
        to_use_a_result: "to go on from its answers: lungnets --answers FILE; to see whether it is still the same: lungnets replay FILE";
        to_use_fhir: "to read one response: lungnets --answers FILE; one a line: lungnets batch";
        to_use_another_form: "use the rule file that the form was made from, and give the address of the form with --url";
        to_write_answers: "write it as {\"question\": \"yes\"}, with the names that --help shows";
        to_use_a_table: "write it as {\"question\": \"yes\"}, with the names that --help shows; for a table there is lungnets batch --csv";
        to_use_many: "one person's answers are one object; for many people there is lungnets batch";
        to_use_other_rules: "give the rule file that they were made with: --rules FILE";
    }

    fn problem(&self, problem: &dyn Problem) -> Told {
        problem.told()
    }

    fn fault_at(&self, line: usize, column: usize) -> String {
        format!("line {line}, column {column}")
    }

    fn system_error(&self, _kind: ErrorKind) -> Option<&'static str> {
        None // the system says it in English
    }

    fn not_read(&self, file: &str, reason: &str) -> String {
        format!(
            "{file} could not be read: {reason}\n\n  Check the name, and that you may read it. Nothing was asked."
        )
    }

    fn too_long(&self, file: &str, most: u64) -> String {
        format!(
            "{file} is longer than {most} KiB, so it was not read\n\n  Check that this is the file you meant."
        )
    }

    fn not_text(&self, file: &str, line: usize) -> String {
        format!(
            "{file} is not text in UTF-8 (line {line})\n\n  Save it as UTF-8 and try again. Nothing was asked."
        )
    }

    fn faulty(&self, file: &str, faults: usize) -> String {
        let faults = counted(faults, "fault");
        format!("{file} has {faults}, so it was not used")
    }

    fn foreign(&self, file: &str, kind: &str, way_out: &str) -> String {
        format!("{file} is {kind}, and no text\n\n  {way_out}")
    }

    fn place_not_used(&self, file: &str, what: &str) -> String {
        format!(
            "note: the place in {file} is not used: {what}. All numbers are shown; --place says where you are."
        )
    }

    fn answers_unusable(&self, answers: usize) -> String {
        let answers = counted(answers, "answer");
        format!("{answers} cannot be used, so nothing was asked")
    }

    fn closed(&self, option: &str, parents: &str) -> String {
        format!("{option} is answered, but {parents} says that it does not apply")
    }

    fn answers_missing(&self, answers: usize) -> String {
        let are = if answers == 1 { "is" } else { "are" };
        let answers = counted(answers, "answer");
        format!("{answers} {are} missing, and --require-all asks for every one")
    }

    fn cannot_be_the_file(&self, file: &str, reason: &str, way_out: &str) -> String {
        format!(
            "{file} cannot be the file for the result: {reason}\n\n  {way_out} Nothing was asked."
        )
    }

    fn shown_instead(&self, file: &str, reason: &str) -> String {
        format!(
            "{file} could not be written: {reason}\n\n  The result is shown on standard output instead.\n"
        )
    }

    fn not_written(&self, reason: &str, is_shown: bool) -> String {
        match is_shown {
            true => format!(
                "the result could not be written to standard output: {reason}\n\n  It is shown above instead."
            ),
            false => format!(
                "the result could not be written: {reason}\n\n  It is lost. Make room or choose another place, and run this again."
            ),
        }
    }

    fn never_brief(&self, what: &str) -> String {
        format!(
            "{what} always says everything, and --detail brief asks for less\n\n  Leave one of them out."
        )
    }

    fn only_for_fhir(&self, option: &str) -> String {
        format!("{option} is only for FHIR\n\n  Use it with --format fhir, or leave it out.")
    }

    fn no_such_place(&self, typed: &str, known: &str) -> String {
        format!(
            "{typed} is no place that is known here\n  Say one of {known}. All numbers are shown where no place is given."
        )
    }

    fn no_texts(&self, file: &str, tag: &str) -> String {
        format!(
            "{file} has no texts in the language \"{tag}\"\n\n  Put them beside it, in a file whose name ends in .{tag}.json, or leave --lang out."
        )
    }

    fn no_such_topic(&self, typed: &str, nearest: Option<&str>, known: &str) -> String {
        let way_out = match nearest {
            Some(near) => format!("did you mean this?  lungnets about {near}"),
            None => format!("the topics are: {known}"),
        };
        format!("there is no topic {typed}\n\n  {way_out}")
    }

    fn used_instead(&self, option: &str, file: &str) -> String {
        format!("note: {option} is used instead of another answer in {file}")
    }

    fn earlier_version(&self, file: &str, version: &str, now: &str, open: &[&str]) -> String {
        let open = match open {
            [] => String::new(),
            open => format!(", and these are open again: {}", open.join(", ")),
        };
        format!(
            "note: the answers in {file} were given to version {version} of the questions, and this is {now}. The two may ask for different things. What cannot be told from the answers counts as not sure{open}."
        )
    }

    fn misused(&self, _misuse: &Misuse<'_>) -> Option<String> {
        None // the reader of the command line says it in English
    }
}

fn counted(count: usize, what: &str) -> String {
    match count {
        1 => format!("1 {what}"),
        _ => format!("{count} {what}s"),
    }
}
