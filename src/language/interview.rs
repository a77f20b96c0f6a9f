//! What is said while somebody answers, at the review, and when they stop.

use super::english::English;
use super::texts;
use crate::answers::Refusal;
use crate::number::Number;

texts! {
    /// The words of the interview. `typed` is in quotes already, and harmless.
    InterviewTexts {
        /// The row for "not sure".
        i_am_not_sure: "I am not sure";
        /// The row that skips a question.
        skip_this_question: "Skip this question";
        /// The row of whoever is not sure about any choice of a list.
        all_of_them: "All of them";
        /// Which choices of a list the person is not sure about.
        which_unsure: "Which of these are you not sure about? \
            The others count as no. If you choose nothing, all of them count as not sure.";
        /// The heading of the question for the place.
        place: "Place";
        /// Where the place was not said.
        place_not_said: "Not said, so all numbers are shown";
        /// Why the place is asked.
        why_place: "It chooses the numbers and the services in your result, and nothing else.";
        /// What Enter means where nothing chosen is an answer too.
        enter_is_all: "Enter  All of them count as not sure";
        /// What going back does at the question which choices are not sure.
        back_to_the_list: "Go back to the whole list";
        /// What going back does elsewhere.
        back_one_question: "Go back one question";
        /// What stopping does.
        stop_without_result: "stop  Stop without a result";
        /// At the first question: there is nothing before it.
        first_question: "This is the first question. To leave, press Ctrl-C or type stop.";
        /// At a question that must be answered.
        cannot_skip: "This question cannot be skipped. If you cannot tell, answer that you are not sure.";
        /// Yes was said where one of several answers is asked for.
        how_much: "If yes: how much? Choose the answer that fits best.";
        /// Yes was said where any of several answers are asked for.
        which: "If yes: which? Choose every answer that fits.";
        /// Space was pressed, and no row is marked.
        no_row_here: "No row is marked yet. Press an arrow key first, then Space.";
        /// Enter was pressed, and nothing is chosen.
        nothing_chosen: "Nothing is chosen yet.";
        /// Of an earlier answer whose rows are ticked.
        space_removes_a_tick: " Space removes a tick.";
        /// Of an earlier answer that no ticks stand for.
        new_ticks_replace_it: " New ticks replace it.";
        /// Of an earlier answer to a list, where a line is typed.
        line_replaces_it: " What you type replaces all of it. To add to it, type + first, such as +2.";
        /// A question does not fit into the window.
        longer_than_window: "(This is longer than your window. Scroll up to read it from the start.)";
        /// Beside what was typed and is none of the rows: it takes no tick away.
        your_ticks_stay: " Your ticks stay.";
        /// What was typed was cleared.
        cleared: "What was typed is cleared. Nothing is chosen by it.";
        /// The same, and there are ticks.
        cleared_but_ticked: "What was typed is cleared. What is ticked stays so: look through the list before you press Enter.";
        /// Going back now loses ticks.
        ticks_would_be_lost: "Going back now loses your ticks. Enter keeps them. Esc goes back without them.";
        /// Esc now loses ticks, and says "not sure" about all.
        ticks_would_be_lost_to_all: "Esc once more: all of them count as not sure. Enter keeps your ticks.";
        /// Enter was pressed, and nothing is ticked.
        nothing_ticked: "Nothing is ticked yet. Tick what fits with Space; if nothing does, tick \"None of these\".";
        /// What is ticked denies other choices, and not all of them were in sight.
        not_all_seen: "You have not seen all of these yet. Look at these too, then press Enter.";
        /// What was chosen is ticked already.
        ticked_already: "This is ticked already. Space removes the tick.";
        /// The prompt below a part of what is longer than the window.
        more_prompt: "Press Enter to go on: ";
        /// The prompt below a long introduction.
        begin_prompt: "Press Enter to begin: ";
        /// What `?` says below a long introduction.
        begin_help: "Press Enter, and the first question comes. At each question ? says how to answer it. Type stop to leave.";
        /// The prompt below the emergency advice.
        alarm_prompt: "Enter, back or continue: ";
        /// Something else was typed there.
        alarm_again: "Press Enter, or type back or continue.";
        /// Below the emergency advice: no more answers are needed.
        need_not_answer: "You do not need to answer more. Press Enter for your notes.";
        /// The same: what to do if something was chosen by mistake.
        chosen_by_mistake: "Chosen by mistake? Type back, then Enter.";
        /// The same where several answers lead to it together.
        chosen_by_mistake_of_several: "Chosen by mistake? Type back, then Enter, and say which answer to change.";
        /// Above those answers, one of which the person wants to change.
        which_to_change: "Each of these answers is part of it:";
        /// The prompt for one of them.
        to_change_prompt: "Number of the answer to change, or Enter to leave them: ";
        /// The same: how to go on.
        to_go_on: "To go on with the questions, type continue, then Enter.";
        /// How to use a menu of which one row is chosen.
        menu_one: "Choose with the arrow keys or a letter, then press Enter. Esc goes back.";
        /// How to use one in which several rows can be ticked.
        menu_many: "Move with the arrow keys, tick with Space, then press Enter. Esc goes back.";
        /// How to use the one that asks which are not sure.
        menu_which_unsure: "Tick with Space, then press Enter. Esc: all of them count as not sure.";
        /// There are rows above.
        more_above: "(More above: press the up arrow.)";
        /// There are rows below.
        more_below: "(More below: press the down arrow.)";
        /// A word that goes back was typed.
        press_enter_to_go_back: "Press Enter to go back.";
        /// A word that stops was typed.
        press_enter_to_stop: "Press Enter to stop.";
        /// A word that asks for help was typed.
        press_enter_for_help: "Press Enter for help.";
        /// How to come to the rows of a list from 10 on.
        one_digit_one_row: "One digit ticks one row: from 10 on, use the arrow keys and Space.";
        /// Answers come from a file, before the result.
        answers_may_be_old: "Answers from the file may be old. Is anything different now, above all today? Type its number.";
        /// The person would go back from the review, and no question was asked before it.
        nothing_before: "No question came before this. Type a number to change an answer.";
        /// The heading of the review.
        check_your_answers: "Check your answers";
        /// How "not sure" counts, where yes is worse.
        never_counts_as_no: "never counted as no, to be safe";
        /// How "not sure" counts, where no is worse.
        never_counts_as_yes: "never counted as yes, to be safe";
        /// How "not sure" counts, where it is only mentioned.
        counts_as_mentioned: "mentioned in the result, not guessed";
        /// How no answer counts, where yes is worse.
        open_not_no: "not treated as no: listed with what it could lead to";
        /// How no answer counts, where no is worse.
        open_not_yes: "not treated as yes: listed with what it could lead to";
        /// Where an answer came from: an option.
        given_as_option: "from the command line";
        /// Where an answer came from: a file.
        given_in_file: "from the file";
        /// What can be done at the review.
        review_keys: "Type a number to change that answer, back for the question before, or press Enter for your result. Type stop to leave without one.";
        /// The prompt of the review.
        review_prompt: "Number, or Enter for your result: ";
        /// What was typed is neither the name of a file nor a no.
        name_the_file: "Type a name for the file with its ending, such as notes.txt. To save nothing, press Enter.";
        /// What `?` says at the offer to save.
        save_help: "The full notes hold every reason, every answer and the sources, for you and for a doctor. Type a name, such as notes.html, to save them in the folder that you are in: .html is a page to print, .txt plain text, and with .json you can go on later. To read them here, type full. Press Enter to save nothing.";
        /// There is no going back from the offer to save.
        no_way_back: "There is no way back from here. To change an answer, press Enter and start again.";
        /// Nothing was saved.
        nothing_saved: "Nothing was saved.";
        /// Something else than yes or no was typed.
        yes_or_no: "Type y for yes, or n to change it.";
        /// What Enter leads to at the offer to save, before the result.
        enter_for_result: "to see your result";
        /// The same after it.
        enter_to_finish: "to finish";
        /// The prompt of the offer to save, before the result.
        save_prompt_before: "File name, or Enter for your result: ";
        /// The prompt of the offer to save, after it.
        save_prompt_after: "File name, or Enter to finish: ";
        /// Beside the offer: only this person will be able to open the file.
        only_you_will_open: " Only you will be able to open it.";
        /// Beside what was saved: only this person can open it.
        only_you_can_open: " Only you can open it.";
        /// That a file holds answers.
        it_holds_your_answers: " It holds your answers.";
        /// That a file is plain text though its name says something else.
        it_is_plain_text: "\nIt is plain text. For a page to print, give a name that ends in .html.";
        /// Why a file was not saved: its name is taken.
        name_is_taken: "something of that name is there already";
        /// Why a file was not saved: it is a folder.
        it_is_a_folder: "it is a folder";
        /// Why a file was not saved: it was read.
        it_was_read: "it was read as input, and would be lost";
        /// The first screen: nothing is kept.
        nothing_is_kept: "Nothing is sent or saved.";
        /// The first screen: what is kept is in one file.
        kept_in_your_file: "Nothing is sent. The result is saved in your file only.";
        /// The first screen: how to move about in typed lines.
        keys_of_lines: "Type back to go back, ? for help, and stop to leave.";
        /// The first screen: how to move about in menus.
        keys_of_menus: "Esc goes back, ? helps, Ctrl-C stops. Screen reader? Stop and run: lungnets --plain";
        /// Stopped half way.
        stopped_half_way: "Stopped. The check was not finished. There is no result, and nothing was saved.";
        /// Stopped half way, where how soon to act follows.
        stopped_with_level: "Stopped. The check was not finished. No notes were printed.";
        /// Stopped before the result was on the screen.
        stopped_before_result: "Stopped. No notes were printed.";
        /// Stopped when it was there.
        stopped_after_result: "Stopped. Your result is above. No copy was saved.";
        /// A reply still does not fit.
        still_does_not_fit: "That still does not fit.";
        /// How to go on without an answer.
        to_go_on_without: "To go on without an answer, type skip.";
        /// How to answer: none beside others.
        none_alone: "Type n alone, or without it what fits";
        /// How to answer: ticked and not sure.
        one_of_two_ways: "Type it once, in one of the two ways";
        /// How to answer: not sure beside others.
        unsure_alone: "Type u without the others, and you are asked of which";
        /// How to answer with a row that has a number.
        type_a_key: "Type one of the letters or numbers before the answers";
        /// What `?` says of a number.
        help_number: "Type the number, or u if you are not sure.";
        /// The prompt for which choices are not sure.
        prompt_which_unsure: "Numbers with commas, or Enter for all of them: ";
        /// The prompt for a number.
        prompt_number: "Number (u = not sure): ";
        /// The prompt for any rows.
        prompt_many: "Numbers with commas, or a letter: ";
        /// Whom to call in an emergency: places with their numbers.
        emergency_call(numbers): "In an emergency call {numbers}";
        /// The same, as the end of the help says it.
        in_an_emergency_call(numbers): "In an emergency call {numbers}.";
        /// The place that was typed is not listed, and Enter leads to the row for all `others`.
        not_listed(typed, others): "{typed} is not in the list. Press Enter to go to \"{others}\", with every number.";
        /// The place that was typed is known, though no row stands for it, and Enter chooses it.
        enter_for_place(name): "Press Enter for {name}.";
        /// Enter led to the row for all others, and chooses it now.
        enter_for_others(others): "Press Enter again for \"{others}\", with every number, or choose another.";
        /// The key that chooses it, where everything is typed; the end of the sentence follows.
        key_for_others(key, others): "If yours is not in the list, type {key} ({others}), for every number";
        /// How to go on later from a file with answers, named as it is typed at a shell.
        go_on_later(file): "\nTo go on from it later, type: lungnets --answers {file}";
        /// What was answered.
        your_answer(answer): "Your answer: {answer}";
        /// An earlier answer, and what else there is to do than to keep it.
        answer_so_far(answer, otherwise): "Your answer so far: {answer}. Enter keeps it.{otherwise}";
        /// What was typed is none of the rows.
        no_answer_here(typed): "{typed} is not one of the answers. Press Enter to clear it.";
        /// What follows so far.
        so_far(level): "So far: {level}";
        /// What follows so far, where an open answer could raise it.
        so_far_at_least(level): "So far, at least: {level}";
        /// Offers to save the full notes; `enter` is what Enter leads to.
        save_offer(enter): "Save the full notes? Type a file name, or press Enter {enter} without them. To read them here, type full. A name that ends in .html makes a page to print.";
        /// A file could not be saved.
        not_saved(path, reason, enter): "Error: {path} could not be written: {reason}. Type another name, or press Enter {enter}.";
        /// What the system says of a file that it refuses, in its own words.
        system_says(reason): "{reason}";
        /// "Not sure" is said of everything that is not chosen.
        unsure_of_all(unsure): "\"{unsure}\" is said of every answer that is not chosen";
        /// What was typed is no line of the review.
        no_such_row(typed, most: usize): "Error: {typed} is not a number from 1 to {most}. Type one of them, or press Enter for your result.";
        /// The same where Enter changes nothing.
        no_such_answer(typed, most: usize): "Error: {typed} is not a number from 1 to {most}. Type one of them, or press Enter to change none.";
        /// How to answer with a whole number of these: months are no years.
        digits_only(unit): "Type digits only, in {unit}, such as 63, or u if you are not sure";
        /// How to answer with a number that need not be digits alone, with one that would do.
        number_such_as(example: Number, unit): "Type a number such as {example}, in {unit}, or u if you are not sure";
        /// Asks back about a number that is rare.
        is_it_right(number: Number, unit): "You typed {number} {unit}. Is that right? (y or n): ";
        /// A file has the result.
        saved_to(path): "Saved to {path}.";
        /// A row cannot stand beside others.
        cannot_stand_beside(label): "\"{label}\" cannot stand beside other answers";
        /// That ticks stay, beside the reason.
        ticks_stay(reason): "{reason}. Your ticks stay. Space removes one.";
        /// A row is no longer ticked.
        no_longer_ticked(label): "\"{label}\" is no longer ticked.";
        /// A row is both chosen and not sure.
        chosen_and_unsure(label): "\"{label}\" is both chosen and not sure";
        /// Something was typed that is no answer.
        not_an_answer(typed): "{typed} is not one of the answers";
        /// An error, before what is wrong.
        error(what): "Error: {what}.";
        /// How to answer with one of a few keys, each with what it stands for.
        type_one_of(keys): "Type one of these: {keys}";
        /// The prompt for one of these keys.
        prompt_keys(keys): "Answer {keys}: ";
    }
}

/// The words of the interview: its texts, and what depends on numbers or on what was answered.
pub trait InterviewWords: InterviewTexts {
    /// How many questions there are at most.
    fn up_to_questions(&self, most: usize) -> String;

    /// Which question this is; the total can still shrink where it `may_shrink`.
    fn progress(&self, place: usize, total: usize, may_shrink: bool) -> String;

    /// The row of a digit is ticked, and how to come to those whose numbers begin with it: the first, and the last if
    /// there are several.
    fn beyond_one_digit(&self, digit: &str, first: &str, last: Option<&str>) -> String;

    /// What is wrong with a reply, as a sentence without its full stop.
    fn refused(&self, refusal: &Refusal) -> String;

    /// How to answer with a number that is in range.
    fn in_range(&self, refusal: &Refusal) -> String;
}
