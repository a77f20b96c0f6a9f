//! What a result says.

use super::english::English;
use super::texts;
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

texts! {
    /// The words of a result. What is `listed` holds several fragments, parted by semicolons.
    ResultTexts {
        /// A heading: what to do.
        what_to_do: "What to do";
        /// A heading: whom to call in an emergency.
        in_an_emergency: "In an emergency, call";
        /// The same as a lead, before the numbers.
        call: "In an emergency, call:";
        /// A heading: what to say on the phone.
        phone: "What to say on the phone";
        /// A heading: the reasons.
        why: "Why";
        /// In the place of reasons: no rule was met.
        no_reason: "No rule was met by the answers that were given.";
        /// In the place of reasons: what is open could be one.
        open_answers: "What is not answered, or not sure, could be a reason to act.";
        /// A heading: reasons that count less.
        also: "Also";
        /// A heading: what was not sure, and is not counted.
        not_sure_and_not_counted: "Not sure, and not counted";
        /// A heading: the changes that would make it more urgent.
        sooner_if: "Get help sooner if";
        /// A heading: what was answered.
        your_answers: "Your answers";
        /// A heading: what to ask the doctor.
        doctor_questions: "Questions to ask the doctor";
        /// A heading: what the check cannot do.
        limits: "What this check cannot do";
        /// A heading: the disclaimers.
        disclaimers: "Read this too";
        /// A heading: which rules were used.
        rules_used: "Rules used";
        /// A heading: the sources.
        sources: "Sources";
        /// How sources are named by numbers, and what the day behind each is.
        how_sources_are_named: "The number after a reason points here. Each source ends with the day on which we read it.";
        /// A heading: the sheet for the doctor.
        for_the_doctor: "For the doctor";
        /// A heading: every level.
        levels: "The levels, most urgent first";
        /// Beside a level: it is that of this result.
        this_result: "this result";
        /// Beside a level: it is the most urgent that is still possible.
        still_possible: "still possible";
        /// Who reviewed the rules: nobody.
        not_reviewed: "These rules were not reviewed by a clinician.";
        /// That the texts are a translation which nobody has reviewed; nothing where they are the original.
        unreviewed_translation: "Translated without review by a clinician or a native speaker.";
        /// The answer yes.
        yes: "Yes";
        /// The answer no.
        no: "No";
        /// The answer "not sure".
        unsure: "Not sure";
        /// Of a question that does not apply.
        not_asked: "Not asked";
        /// Of a question without an answer.
        not_answered: "Not answered";
        /// A heading: answers that are neither yes nor no.
        other_answers: "Other answers";
        /// The answer that none of the choices is true.
        none_of_these: "None of these";
        /// The same of those choices that are not ticked.
        not_the_others: "none of the others";
        /// "Not sure" about those choices that are not ticked.
        unsure_of_others: "not sure about the others";
        /// Between two reasons.
        and_also: ", and ";
        /// Between the last two of several, one of which is enough.
        or: "or";
        /// A number that may be any.
        any_number: "any number";
        /// Yes, as what "not sure" counts as.
        as_yes: "yes";
        /// No, as what "not sure" counts as.
        as_no: "no";
        /// Where a reader of a brief result finds more.
        background: "Read more: lungnets about";
        /// The same, and how to have all of the result.
        all_of_it: "All of it: add --detail full. Read more: lungnets about";
        /// The same to somebody who did not save it.
        notes_next_time: "Not saved. Next time: lungnets -o notes.html. Read more: lungnets about";
        /// The signs of a list of which nothing is sure, on the phone.
        unsure_of_a_list: "things that I am not sure about";
        /// A list of the background of which nothing is sure, on the phone.
        unsure_of_the_background: "I am not sure about my background";
        /// A heading: the pages of background.
        topics: "Topics";
        /// The head of a column: the name of such a page.
        topic: "Topic";
        /// The head of a column: its title.
        title: "Title";
        /// Before the command that shows one page of background.
        to_read_one: "To read one: ";
        /// Before the command that shows all of them.
        to_read_all: ". To read all: ";
        /// What to do after something else, as a sentence of the file says it.
        then(sentence): "Then: {sentence}";
        /// The level as a sentence, where something more urgent is still possible.
        at_least(sentence): "At least: {sentence}";
        /// What the page is.
        page_title(title): "{title}: notes to take to a doctor";
        /// A rule that unsure answers to these questions leave open.
        mentioned(listed, level): "{listed}. It could lead to: {level}.";
        /// The heading of the changes that lead to a level.
        sooner_level(name): "{name} if";
        /// Which rules were used.
        rules_were(title, id, version): "{title}: rules {id}, version {version}.";
        /// A choice that somebody was not sure about.
        unsure_of(label): "not sure: {label}";
        /// When a source was read.
        read_on(day): " (read on {day})";
        /// What was said firmly.
        you_said(listed): "You said: {listed}.";
        /// What was not sure.
        not_sure_about(listed): "You were not sure about: {listed}.";
        /// What was not sure, and what it was treated as.
        treated_as(listed, counts_as): "You were not sure about: {listed}, so we treated it as {counts_as}.";
        /// What was not sure, and the lower level that it counts at for now.
        counts_lower(listed, level): "You were not sure about: {listed}, so for now it counts as: {level}.";
        /// Fragments of which so many more are left out.
        and_more(listed, left_out: usize): "{listed}; and {left_out} more";
        /// Why the level may be too low.
        could_be_since(why, most_urgent): "It could be more urgent: {why}. The most urgent level still possible is: {most_urgent}.";
        /// A number within two borders.
        at_least_and_below(least, below): "{least} or more, and below {below}";
        /// A number of so much, or more.
        or_greater(least): "{least} or more";
        /// A smaller number than this.
        smaller_than(below): "below {below}";
        /// Who reviewed the rules.
        reviewed(reviewer): "Reviewed by {reviewer}.";
        /// The day of a review.
        reviewed_on(day): " on {day}";
        /// The last day on which it is valid.
        valid_until(day): ", valid until {day}";
        /// What was reviewed.
        reviewed_was(scope): "; reviewed was: {scope}";
        /// Words in quotes.
        quoted(words): "\"{words}\"";
        /// The one sentence to say in an emergency.
        say(sentence): "Say: \"{sentence}\"";
        /// Whom to call in an emergency: places with their numbers.
        emergency(numbers): "Emergency: {numbers}";
        /// A firm no to a question that a reason rests on.
        denied(name): "no to \"{name}\"";
        /// A firm yes, where no is worse.
        affirmed(name): "yes to \"{name}\"";
        /// A choice for which the file has no words but its label.
        labelled(label, name): "\"{label}\" to \"{name}\"";
        /// A sign that nobody is sure of, on the phone.
        perhaps(said): "perhaps {said}";
    }
}

/// The words of a result: its texts, and what depends on numbers or on what was answered.
pub trait ResultWords: ResultTexts {
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
