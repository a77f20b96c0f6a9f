//! What is said while somebody answers, at the review, and when they stop.

use super::{filled, fixed};
use crate::answers::Refusal;
use crate::number::Number;

/// The words of the interview. `typed` is in quotes already, and harmless.
pub trait InterviewWords {
    fixed! {
        /// The row for "not sure".
        i_am_not_sure;
        /// The row that skips a question.
        skip_this_question;
        /// The row of whoever is not sure about any choice of a list.
        all_of_them;
        /// Which choices of a list the person is not sure about.
        which_unsure;
        /// The heading of the question for the place.
        place;
        /// Where the place was not said.
        place_not_said;
        /// Why the place is asked.
        why_place;
        /// What Enter means where nothing chosen is an answer too.
        enter_is_all;
        /// What going back does at the question which choices are not sure.
        back_to_the_list;
        /// What going back does elsewhere.
        back_one_question;
        /// What stopping does.
        stop_without_result;
        /// At the first question: there is nothing before it.
        first_question;
        /// At a question that must be answered.
        cannot_skip;
        /// Yes was said where one of several answers is asked for.
        how_much;
        /// Yes was said where any of several answers are asked for.
        which;
        /// Space was pressed, and no row is marked.
        no_row_here;
        /// Enter was pressed, and nothing is chosen.
        nothing_chosen;
        /// Of an earlier answer whose rows are ticked.
        space_removes_a_tick;
        /// Of an earlier answer that no ticks stand for.
        new_ticks_replace_it;
        /// Of an earlier answer to a list, where a line is typed.
        line_replaces_it;
        /// A question does not fit into the window.
        longer_than_window;
        /// Beside what was typed and is none of the rows: it takes no tick away.
        your_ticks_stay;
        /// What was typed was cleared.
        cleared;
        /// The same, and there are ticks.
        cleared_but_ticked;
        /// Going back now loses ticks.
        ticks_would_be_lost;
        /// Esc now loses ticks, and says "not sure" about all.
        ticks_would_be_lost_to_all;
        /// Enter was pressed, and nothing is ticked.
        nothing_ticked;
        /// What is ticked denies other choices, and not all of them were in sight.
        not_all_seen;
        /// What was chosen is ticked already.
        ticked_already;
        /// The prompt below a part of what is longer than the window.
        more_prompt;
        /// The prompt below a long introduction.
        begin_prompt;
        /// What `?` says below a long introduction.
        begin_help;
        /// The prompt below the emergency advice.
        alarm_prompt;
        /// Something else was typed there.
        alarm_again;
        /// Below the emergency advice: no more answers are needed.
        need_not_answer;
        /// The same: what to do if something was chosen by mistake.
        chosen_by_mistake;
        /// The same where several answers lead to it together.
        chosen_by_mistake_of_several;
        /// Above those answers, one of which the person wants to change.
        which_to_change;
        /// The prompt for one of them.
        to_change_prompt;
        /// The same: how to go on.
        to_go_on;
        /// How to use a menu of which one row is chosen.
        menu_one;
        /// How to use one in which several rows can be ticked.
        menu_many;
        /// How to use the one that asks which are not sure.
        menu_which_unsure;
        /// There are rows above.
        more_above;
        /// There are rows below.
        more_below;
        /// A word that goes back was typed.
        press_enter_to_go_back;
        /// A word that stops was typed.
        press_enter_to_stop;
        /// A word that asks for help was typed.
        press_enter_for_help;
        /// How to come to the rows of a list from 10 on.
        one_digit_one_row;
        /// Answers come from a file, before the result.
        answers_may_be_old;
        /// The person would go back from the review, and no question was asked before it.
        nothing_before;
        /// The heading of the review.
        check_your_answers;
        /// How "not sure" counts, where yes is worse.
        never_counts_as_no;
        /// How "not sure" counts, where no is worse.
        never_counts_as_yes;
        /// How "not sure" counts, where it is only mentioned.
        counts_as_mentioned;
        /// How no answer counts, where yes is worse.
        open_not_no;
        /// How no answer counts, where no is worse.
        open_not_yes;
        /// Where an answer came from: an option.
        given_as_option;
        /// Where an answer came from: a file.
        given_in_file;
        /// What can be done at the review.
        review_keys;
        /// The prompt of the review.
        review_prompt;
        /// What was typed is neither the name of a file nor a no.
        name_the_file;
        /// What `?` says at the offer to save.
        save_help;
        /// There is no going back from the offer to save.
        no_way_back;
        /// Nothing was saved.
        nothing_saved;
        /// Something else than yes or no was typed.
        yes_or_no;
        /// What Enter leads to at the offer to save, before the result.
        enter_for_result;
        /// The same after it.
        enter_to_finish;
        /// The prompt of the offer to save, before the result.
        save_prompt_before;
        /// The prompt of the offer to save, after it.
        save_prompt_after;
        /// Beside the offer: only this person will be able to open the file.
        only_you_will_open;
        /// Beside what was saved: only this person can open it.
        only_you_can_open;
        /// That a file holds answers.
        it_holds_your_answers;
        /// That a file is plain text though its name says something else.
        it_is_plain_text;
        /// Why a file was not saved: its name is taken.
        name_is_taken;
        /// Why a file was not saved: it is a folder.
        it_is_a_folder;
        /// Why a file was not saved: it was read.
        it_was_read;
        /// The first screen: nothing is kept.
        nothing_is_kept;
        /// The first screen: what is kept is in one file.
        kept_in_your_file;
        /// The first screen: how to move about in typed lines.
        keys_of_lines;
        /// The first screen: how to move about in menus.
        keys_of_menus;
        /// Stopped half way.
        stopped_half_way;
        /// Stopped half way, where how soon to act follows.
        stopped_with_level;
        /// Stopped before the result was on the screen.
        stopped_before_result;
        /// Stopped when it was there.
        stopped_after_result;
        /// A reply still does not fit.
        still_does_not_fit;
        /// How to go on without an answer.
        to_go_on_without;
        /// How to answer: none beside others.
        none_alone;
        /// How to answer: ticked and not sure.
        one_of_two_ways;
        /// How to answer: not sure beside others.
        unsure_alone;
        /// How to answer with a row that has a number.
        type_a_key;
        /// What `?` says of a number.
        help_number;
        /// The prompt for which choices are not sure.
        prompt_which_unsure;
        /// The prompt for a number.
        prompt_number;
        /// The prompt for any rows.
        prompt_many;
    }

    filled! {
        /// Whom to call in an emergency: places with their numbers.
        emergency_call(numbers);
        /// The place that was typed is not listed, and Enter leads to the row for all `others`.
        not_listed(typed, others);
        /// The place that was typed is known, though no row stands for it, and Enter chooses it.
        enter_for_place(name);
        /// Enter led to the row for all others, and chooses it now.
        enter_for_others(others);
        /// The key that chooses it, where everything is typed; the end of the sentence follows.
        key_for_others(key, others);
        /// How to go on later from a file with answers, named as it is typed at a shell.
        go_on_later(file);
        /// What was answered.
        your_answer(answer);
        /// An earlier answer, and what else there is to do than to keep it.
        answer_so_far(answer, otherwise);
        /// What was typed is none of the rows.
        no_answer_here(typed);
        /// What follows so far.
        so_far(level);
        /// What follows so far, where an open answer could raise it.
        so_far_at_least(level);
        /// Offers to save the full notes; `enter` is what Enter leads to.
        save_offer(enter);
        /// A file could not be saved.
        not_saved(path, reason, enter);
        /// What the system says of a file that it refuses, in its own words.
        system_says(reason);
        /// "Not sure" is said of everything that is not chosen.
        unsure_of_all(unsure);
        /// What was typed is no line of the review.
        no_such_row(typed, most: usize);
        /// The same where Enter changes nothing.
        no_such_answer(typed, most: usize);
        /// How to answer with a whole number of these: months are no years.
        digits_only(unit);
        /// How to answer with a number that need not be digits alone, with one that would do.
        number_such_as(example: Number, unit);
        /// Asks back about a number that is rare.
        is_it_right(number: Number, unit);
        /// A file has the result.
        saved_to(path);
        /// A row cannot stand beside others.
        cannot_stand_beside(label);
        /// That ticks stay, beside the reason.
        ticks_stay(reason);
        /// A row is no longer ticked.
        no_longer_ticked(label);
        /// A row is both chosen and not sure.
        chosen_and_unsure(label);
        /// Something was typed that is no answer.
        not_an_answer(typed);
        /// An error, before what is wrong.
        error(what);
        /// How to answer with one of a few keys, each with what it stands for.
        type_one_of(keys);
        /// The prompt for one of these keys.
        prompt_keys(keys);
    }

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
