//! What is said in English where something goes wrong.

use std::io::ErrorKind;

use super::English;
use crate::fault::{Problem, Told};
use crate::language::{ErrorWords, Misuse, counted, filled, fixed};

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
        correct_one_or_the_file: "Correct the one that is not so, or take the answer out of the file.";
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

    filled! {
        fault_at(line: usize, column: usize): "line {line}, column {column}";
        not_read(file, reason): "{file} could not be read: {reason}\n\n  Check the name, and that you may read it. Nothing was asked.";
        too_long(file, most: u64): "{file} is longer than {most} KiB, so it was not read\n\n  Check that this is the file you meant.";
        not_text(file, line: usize): "{file} is not text in UTF-8 (line {line})\n\n  Save it as UTF-8 and try again. Nothing was asked.";
        foreign(file, kind, way_out): "{file} is {kind}, and no text\n\n  {way_out}";
        place_not_used(file, what): "note: the place in {file} is not used: {what}. All numbers are shown; --place says where you are.";
        answer_in(answer, file): "{answer} in {file}";
        closed(option, parents): "{option} is answered, but {parents} says that it does not apply";
        cannot_be_the_file(file, reason, way_out): "{file} cannot be the file for the result: {reason}\n\n  {way_out} Nothing was asked.";
        shown_instead(file, reason): "{file} could not be written: {reason}\n\n  The result is shown on standard output instead.\n";
        never_brief(what): "{what} always says everything, and --detail brief asks for less\n\n  Leave one of them out.";
        only_for_fhir(option): "{option} is only for FHIR\n\n  Use it with --format fhir, or leave it out.";
        no_such_place(typed, known): "{typed} is no place that is known here\n  Say one of {known}. All numbers are shown where no place is given.";
        no_texts(file, tag): "{file} has no texts in the language \"{tag}\"\n\n  Put them beside it, in a file whose name ends in .{tag}.json, or leave --lang out.";
        used_instead(option, file): "note: {option} is used instead of another answer in {file}";
        not_written(reason): "the result could not be written: {reason}\n\n  It is lost. Make room or choose another place, and run this again.";
        not_written_but_shown(reason): "the result could not be written to standard output: {reason}\n\n  It is shown above instead.";
        no_such_topic(typed, known): "there is no topic {typed}\n\n  the topics are: {known}";
        no_such_topic_but(typed, nearest): "there is no topic {typed}\n\n  did you mean this?  lungnets about {nearest}";
        earlier_version(file, version, now, open): "note: the answers in {file} were given to version {version} of the questions, and this is {now}. The two may ask for different things. What cannot be told from the answers counts as not sure{open}.";
        changed_rules(file, now, open): "note: the answers in {file} were given to other rules of the same name and version, {now}. The two may ask for different things. What cannot be told from the answers counts as not sure{open}. Look at each answer.";
        open_again(ids): ", and these are open again: {ids}";
        not_asked_before(ids, file): "note: {ids}: not asked by the other answers in {file}, and asked now that an option has changed them. What {file} says there counts as not given.";
    }

    fn problem(&self, problem: &dyn Problem) -> Told {
        problem.told()
    }

    fn system_error(&self, _kind: ErrorKind) -> Option<&'static str> {
        None // the system says it in English
    }

    fn faulty(&self, file: &str, faults: usize) -> String {
        let faults = counted(faults, "fault", "faults");
        format!("{file} has {faults}, so it was not used")
    }

    fn answers_unusable(&self, answers: usize) -> String {
        let answers = counted(answers, "answer", "answers");
        format!("{answers} cannot be used, so nothing was asked")
    }

    fn answers_missing(&self, answers: usize) -> String {
        let are = if answers == 1 { "is" } else { "are" };
        let answers = counted(answers, "answer", "answers");
        format!("{answers} {are} missing, and --require-all asks for every one")
    }

    fn misused(&self, _misuse: &Misuse<'_>) -> Option<String> {
        None // the reader of the command line says it in English
    }
}
