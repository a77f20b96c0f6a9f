//! What a result says.

use super::{filled, fixed};
use crate::rules::Review;
use crate::text::Text;

/// How many answers are open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Open {
    /// Those that nobody gave, of questions that apply or may apply.
    pub not_given: usize,
    /// Those that were not sure, as a whole or of some choices.
    pub not_sure: usize,
}

impl Open {
    /// Returns how many there are of both.
    pub fn count(self) -> usize {
        self.not_given + self.not_sure
    }
}

/// The words of a result. What is `listed` holds several fragments, parted by semicolons.
pub trait ResultWords {
    fixed! {
        /// A heading: what to do.
        what_to_do;
        /// A heading: whom to call in an emergency.
        in_an_emergency;
        /// The same as a lead, before the numbers.
        call;
        /// A heading: what to say on the phone.
        phone;
        /// A heading: the reasons.
        why;
        /// In the place of reasons: no rule was met.
        no_reason;
        /// In the place of reasons: what is open could be one.
        open_answers;
        /// A heading: reasons that count less.
        also;
        /// A heading: what was not sure, and is not counted.
        not_sure_and_not_counted;
        /// A heading: the changes that would make it more urgent.
        sooner_if;
        /// A heading: what was answered.
        your_answers;
        /// A heading: what to ask the doctor.
        doctor_questions;
        /// A heading: what the check cannot do.
        limits;
        /// A heading: the disclaimers.
        disclaimers;
        /// A heading: which rules were used.
        rules_used;
        /// A heading: the sources.
        sources;
        /// How sources are named by numbers, and what the day behind each is.
        how_sources_are_named;
        /// A heading: the sheet for the doctor.
        for_the_doctor;
        /// A heading: every level.
        levels;
        /// Beside a level: it is that of this result.
        this_result;
        /// Beside a level: it is the most urgent that is still possible.
        still_possible;
        /// Who reviewed the rules: nobody.
        not_reviewed;
        /// That the texts are a translation which nobody has reviewed; nothing where they are the original.
        unreviewed_translation;
        /// The answer yes.
        yes;
        /// The answer no.
        no;
        /// The answer "not sure".
        unsure;
        /// Of a question that does not apply.
        not_asked;
        /// Of a question without an answer.
        not_answered;
        /// A heading: answers that are neither yes nor no.
        other_answers;
        /// The answer that none of the choices is true.
        none_of_these;
        /// The same of those choices that are not ticked.
        not_the_others;
        /// "Not sure" about those choices that are not ticked.
        unsure_of_others;
        /// Between two reasons.
        and_also;
        /// Between the last two of several, one of which is enough.
        or;
        /// A number that may be any.
        any_number;
        /// Yes, as what "not sure" counts as.
        as_yes;
        /// No, as what "not sure" counts as.
        as_no;
        /// Where a reader of a brief result finds more.
        background;
        /// The same, and how to have all of the result.
        all_of_it;
        /// The same to somebody who did not save it.
        notes_next_time;
        /// The signs of a list of which nothing is sure, on the phone.
        unsure_of_a_list;
        /// A list of the background of which nothing is sure, on the phone.
        unsure_of_the_background;
        /// A heading: the pages of background.
        topics;
        /// The head of a column: the name of such a page.
        topic;
        /// The head of a column: its title.
        title;
        /// Before the command that shows one page of background.
        to_read_one;
        /// Before the command that shows all of them.
        to_read_all;
    }

    filled! {
        /// What to do after something else, as a sentence of the file says it.
        then(sentence);
        /// The level as a sentence, where something more urgent is still possible.
        at_least(sentence);
        /// What the page is.
        page_title(title);
        /// A rule that unsure answers to these questions leave open.
        mentioned(listed, level);
        /// The heading of the changes that lead to a level.
        sooner_level(name);
        /// Which rules were used.
        rules_were(title, id, version);
        /// A choice that somebody was not sure about.
        unsure_of(label);
        /// When a source was read.
        read_on(day);
        /// What was said firmly.
        you_said(listed);
        /// What was not sure.
        not_sure_about(listed);
        /// What was not sure, and what it was treated as.
        treated_as(listed, counts_as);
        /// What was not sure, and the lower level that it counts at for now.
        counts_lower(listed, level);
        /// Fragments of which so many more are left out.
        and_more(listed, left_out: usize);
        /// Why the level may be too low.
        could_be_since(why, most_urgent);
        /// A number within two borders.
        at_least_and_below(least, below);
        /// A number of so much, or more.
        or_greater(least);
        /// A smaller number than this.
        smaller_than(below);
        /// Who reviewed the rules.
        reviewed(reviewer);
        /// The day of a review.
        reviewed_on(day);
        /// The last day on which it is valid.
        valid_until(day);
        /// What was reviewed.
        reviewed_was(scope);
        /// Words in quotes.
        quoted(words);
        /// The one sentence to say in an emergency.
        say(sentence);
        /// Whom to call in an emergency: places with their numbers.
        emergency(numbers);
        /// A firm no to a question that a reason rests on.
        denied(name);
        /// A firm yes, where no is worse.
        affirmed(name);
        /// A choice for which the file has no words but its label.
        labelled(label, name);
        /// A sign that nobody is sure of, on the phone.
        perhaps(said);
    }

    /// What a person may write on the page by hand.
    fn blanks(&self) -> [&'static str; 6];

    /// Who signed a review, when, and for how long and what.
    fn reviewer(&self, review: &Review) -> String {
        let part = |text: &Option<Text>, told: &dyn Fn(&str) -> String| {
            text.as_deref().map(told).unwrap_or_default()
        };
        [
            review.by.to_string(),
            part(&review.role, &|role| format!(", {role}")),
            part(&review.registration, &|number| format!(" ({number})")),
            self.reviewed_on(&review.on),
            part(&review.until, &|day| self.valid_until(day)),
            part(&review.scope, &|scope| self.reviewed_was(scope)),
        ]
        .concat()
    }

    /// A number within borders, each as it is to be read.
    fn borders(&self, at_least: Option<String>, below: Option<String>) -> String {
        match (at_least, below) {
            (Some(least), Some(below)) => self.at_least_and_below(&least, &below),
            (Some(least), None) => self.or_greater(&least),
            (None, Some(below)) => self.smaller_than(&below),
            (None, None) => self.any_number().to_owned(),
        }
    }

    /// So many questions that nobody answered.
    fn without_an_answer(&self, questions: usize) -> String;

    /// So many answers of "not sure".
    fn in_doubt(&self, answers: usize) -> String;

    /// So many of them could raise the level.
    fn some_could_raise_it(&self, some: usize) -> String;

    /// Why the level may be too low: of the answers that are `open`, so many `could_raise_it`.
    fn could_be(&self, open: Open, could_raise_it: Open, most_urgent: &str) -> String {
        let which = |named: String, all: usize, some: usize| match some {
            0 => None,
            some if some == all => Some(named),
            some => Some(named + &self.some_could_raise_it(some)),
        };
        let (not_given, not_sure) = (open.not_given, open.not_sure);
        let open = [
            which(
                self.without_an_answer(not_given),
                not_given,
                could_raise_it.not_given,
            ),
            which(self.in_doubt(not_sure), not_sure, could_raise_it.not_sure),
        ];
        let open: Vec<String> = open.into_iter().flatten().collect();
        self.could_be_since(&open.join(self.and_also()), most_urgent)
    }

    /// So many questions that nobody answered, with the most urgent level that an answer could still lead to.
    fn not_answered_yet(&self, listed: &str, count: usize, level: Option<&str>) -> String;

    /// In brief: of the answers that are open so many could raise it, and mean this.
    fn open_could_mean(&self, open: usize, could_raise_it: usize, most_urgent: &str) -> String;

    /// In brief: so many answers are open, where that does not change the level; whoever has notes finds them there.
    fn open(&self, answers: usize, has_notes: bool) -> String;

    /// The last change of a list from which so many are left out, which whoever has notes finds there.
    fn or_more(&self, change: &str, left_out: usize, has_notes: bool) -> String;
}
