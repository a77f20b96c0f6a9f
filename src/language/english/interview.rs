//! What is said in English while somebody answers.

use super::English;
use crate::answers::Refusal;
use crate::language::{InterviewWords, filled, fixed};
use crate::number::Number;

impl InterviewWords for English {
    fixed! {
        i_am_not_sure: "I am not sure";
        skip_this_question: "Skip this question";
        all_of_them: "All of them";
        which_unsure: "Which of these are you not sure about? \
            The others count as no. If you choose nothing, all of them count as not sure.";
        place: "Place";
        place_not_said: "Not said, so all numbers are shown";
        why_place: "It chooses the numbers and the services in your result, and nothing else.";
        enter_is_all: "Enter  All of them count as not sure";
        back_to_the_list: "Go back to the whole list";
        back_one_question: "Go back one question";
        stop_without_result: "stop  Stop without a result";
        first_question: "This is the first question. To leave, press Ctrl-C or type stop.";
        cannot_skip: "This question cannot be skipped. If you cannot tell, answer that you are not sure.";
        how_much: "If yes: how much? Choose the answer that fits best.";
        which: "If yes: which? Choose every answer that fits.";
        no_row_here: "No row is marked yet. Press an arrow key first, then Space.";
        space_removes_a_tick: " Space removes a tick.";
        new_ticks_replace_it: " New ticks replace it.";
        line_replaces_it: " What you type replaces all of it. To add to it, type + first, such as +2.";
        nothing_chosen: "Nothing is chosen yet.";
        longer_than_window: "(This is longer than your window. Scroll up to read it from the start.)";
        your_ticks_stay: " Your ticks stay.";
        cleared: "What was typed is cleared. Nothing is chosen by it.";
        cleared_but_ticked: "What was typed is cleared. What is ticked stays so: look through the list before you press Enter.";
        ticks_would_be_lost: "Going back now loses your ticks. Enter keeps them. Esc goes back without them.";
        ticks_would_be_lost_to_all: "Esc once more: all of them count as not sure. Enter keeps your ticks.";
        not_all_seen: "You have not seen all of these yet. Look at these too, then press Enter.";
        nothing_ticked: "Nothing is ticked yet. Tick what fits with Space; if nothing does, tick \"None of these\".";
        ticked_already: "This is ticked already. Space removes the tick.";
        more_prompt: "Press Enter to go on: ";
        begin_prompt: "Press Enter to begin: ";
        begin_help: "Press Enter, and the first question comes. At each question ? says how to answer it. Type stop to leave.";
        alarm_prompt: "Enter, back or continue: ";
        alarm_again: "Press Enter, or type back or continue.";
        need_not_answer: "You do not need to answer more. Press Enter for your notes.";
        chosen_by_mistake: "Chosen by mistake? Type back, then Enter.";
        chosen_by_mistake_of_several: "Chosen by mistake? Type back, then Enter, and say which answer to change.";
        which_to_change: "Each of these answers is part of it:";
        to_change_prompt: "Number of the answer to change, or Enter to leave them: ";
        to_go_on: "To go on with the questions, type continue, then Enter.";
        menu_one: "Choose with the arrow keys or a letter, then press Enter. Esc goes back.";
        menu_many: "Move with the arrow keys, tick with Space, then press Enter. Esc goes back.";
        menu_which_unsure: "Tick with Space, then press Enter. Esc: all of them count as not sure.";
        more_above: "(More above: press the up arrow.)";
        more_below: "(More below: press the down arrow.)";
        press_enter_to_go_back: "Press Enter to go back.";
        press_enter_to_stop: "Press Enter to stop.";
        press_enter_for_help: "Press Enter for help.";
        one_digit_one_row: "One digit ticks one row: from 10 on, use the arrow keys and Space.";
        answers_may_be_old: "Answers from the file may be old. Is anything different now, above all today? Type its number.";
        nothing_before: "No question came before this. Type a number to change an answer.";
        check_your_answers: "Check your answers";
        never_counts_as_no: "never counted as no, to be safe";
        never_counts_as_yes: "never counted as yes, to be safe";
        counts_as_mentioned: "mentioned in the result, not guessed";
        open_not_no: "not treated as no: listed with what it could lead to";
        open_not_yes: "not treated as yes: listed with what it could lead to";
        given_as_option: "from the command line";
        given_in_file: "from the file";
        review_keys: "Type a number to change that answer, back for the question before, or press Enter for your result. Type stop to leave without one.";
        review_prompt: "Number, or Enter for your result: ";
        name_the_file: "Type a name for the file with its ending, such as notes.txt. To save nothing, press Enter.";
        save_help: "The full notes hold every reason, every answer and the sources, for you and for a doctor. Type a name, such as notes.html, to save them in the folder that you are in: .html is a page to print, .txt plain text, and with .json you can go on later. To read them here, type full. Press Enter to save nothing.";
        no_way_back: "There is no way back from here. To change an answer, press Enter and start again.";
        nothing_saved: "Nothing was saved.";
        yes_or_no: "Type y for yes, or n to change it.";
        enter_for_result: "to see your result";
        enter_to_finish: "to finish";
        save_prompt_before: "File name, or Enter for your result: ";
        save_prompt_after: "File name, or Enter to finish: ";
        only_you_will_open: " Only you will be able to open it.";
        only_you_can_open: " Only you can open it.";
        it_holds_your_answers: " It holds your answers.";
        it_is_plain_text: "\nIt is plain text. For a page to print, give a name that ends in .html.";
        name_is_taken: "something of that name is there already";
        it_is_a_folder: "it is a folder";
        it_was_read: "it was read as input, and would be lost";
        nothing_is_kept: "Nothing is sent or saved.";
        kept_in_your_file: "Nothing is sent. The result is saved in your file only.";
        keys_of_lines: "Type back to go back, ? for help, and stop to leave.";
        keys_of_menus: "Esc goes back, ? helps, Ctrl-C stops. Screen reader? Stop and run: lungnets --plain";
        stopped_half_way: "Stopped. The check was not finished. There is no result, and nothing was saved.";
        stopped_with_level: "Stopped. The check was not finished. No notes were printed.";
        stopped_before_result: "Stopped. No notes were printed.";
        stopped_after_result: "Stopped. Your result is above. No copy was saved.";
        still_does_not_fit: "That still does not fit.";
        to_go_on_without: "To go on without an answer, type skip.";
        none_alone: "Type n alone, or without it what fits";
        one_of_two_ways: "Type it once, in one of the two ways";
        unsure_alone: "Type u without the others, and you are asked of which";
        type_a_key: "Type one of the letters or numbers before the answers";
        help_number: "Type the number, or u if you are not sure.";
        prompt_which_unsure: "Numbers with commas, or Enter for all of them: ";
        prompt_number: "Number (u = not sure): ";
        prompt_many: "Numbers with commas, or a letter: ";
    }

    filled! {
        emergency_call(numbers): "In an emergency call {numbers}";
        not_listed(typed, others): "{typed} is not in the list. Press Enter to go to \"{others}\", with every number.";
        enter_for_place(name): "Press Enter for {name}.";
        enter_for_others(others): "Press Enter again for \"{others}\", with every number, or choose another.";
        key_for_others(key, others): "If yours is not in the list, type {key} ({others}), for every number";
        go_on_later(file): "\nTo go on from it later, type: lungnets --answers {file}";
        your_answer(answer): "Your answer: {answer}";
        answer_so_far(answer, otherwise): "Your answer so far: {answer}. Enter keeps it.{otherwise}";
        no_answer_here(typed): "{typed} is not one of the answers. Press Enter to clear it.";
        so_far(level): "So far: {level}";
        so_far_at_least(level): "So far, at least: {level}";
        save_offer(enter): "Save the full notes? Type a file name, or press Enter {enter} without them. To read them here, type full. A name that ends in .html makes a page to print.";
        not_saved(path, reason, enter): "Error: {path} could not be written: {reason}. Type another name, or press Enter {enter}.";
        system_says(reason): "{reason}";
        unsure_of_all(unsure): "\"{unsure}\" is said of every answer that is not chosen";
        no_such_row(typed, most: usize): "Error: {typed} is not a number from 1 to {most}. Type one of them, or press Enter for your result.";
        no_such_answer(typed, most: usize): "Error: {typed} is not a number from 1 to {most}. Type one of them, or press Enter to change none.";
        digits_only(unit): "Type digits only, in {unit}, such as 63, or u if you are not sure";
        number_such_as(example: Number, unit): "Type a number such as {example}, in {unit}, or u if you are not sure";
        is_it_right(number: Number, unit): "You typed {number} {unit}. Is that right? (y or n): ";
        saved_to(path): "Saved to {path}.";
        cannot_stand_beside(label): "\"{label}\" cannot stand beside other answers";
        ticks_stay(reason): "{reason}. Your ticks stay. Space removes one.";
        no_longer_ticked(label): "\"{label}\" is no longer ticked.";
        chosen_and_unsure(label): "\"{label}\" is both chosen and not sure";
        not_an_answer(typed): "{typed} is not one of the answers";
        error(what): "Error: {what}.";
        type_one_of(keys): "Type one of these: {keys}";
        prompt_keys(keys): "Answer {keys}: ";
    }

    fn up_to_questions(&self, most: usize) -> String {
        match most {
            1 => "1 question".into(),
            _ => format!("Up to {most} questions"),
        }
    }

    fn progress(&self, place: usize, total: usize, may_shrink: bool) -> String {
        let up_to = if may_shrink { "up to " } else { "" };
        format!("Question {place} of {up_to}{total}")
    }

    fn beyond_one_digit(&self, digit: &str, first: &str, last: Option<&str>) -> String {
        let last = last.map_or_else(String::new, |last| format!(" to {last}"));
        format!("{digit} is ticked. For {first}{last}, use the arrow keys and Space.")
    }

    fn refused(&self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::Empty => "an answer is missing".into(), // "no answer here" could be of the question
            _ => refusal.to_string(),
        }
    }

    fn in_range(&self, refusal: &Refusal) -> String {
        refusal.way_out()
    }
}
