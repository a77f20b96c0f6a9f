//! What a result says in English.

use super::English;
use crate::language::{ResultWords, counted, filled, fixed};

impl ResultWords for English {
    fixed! {
        what_to_do: "What to do";
        in_an_emergency: "In an emergency, call";
        call: "In an emergency, call:";
        phone: "What to say on the phone";
        why: "Why";
        no_reason: "No rule was met by the answers that were given.";
        open_answers: "What is not answered, or not sure, could be a reason to act.";
        also: "Also";
        not_sure_and_not_counted: "Not sure, and not counted";
        sooner_if: "Get help sooner if";
        your_answers: "Your answers";
        doctor_questions: "Questions to ask the doctor";
        limits: "What this check cannot do";
        disclaimers: "Read this too";
        rules_used: "Rules used";
        sources: "Sources";
        how_sources_are_named: "The number after a reason points here. Each source ends with the day on which we read it.";
        for_the_doctor: "For the doctor";
        levels: "The levels, most urgent first";
        this_result: "this result";
        still_possible: "still possible";
        not_reviewed: "These rules were not reviewed by a clinician.";
        unreviewed_translation: "Translated without review by a clinician or a native speaker.";
        yes: "Yes";
        no: "No";
        unsure: "Not sure";
        not_asked: "Not asked";
        not_answered: "Not answered";
        other_answers: "Other answers";
        none_of_these: "None of these";
        not_the_others: "none of the others";
        unsure_of_others: "not sure about the others";
        and_also: ", and ";
        or: "or";
        any_number: "any number";
        as_yes: "yes";
        as_no: "no";
        background: "Read more: lungnets about";
        all_of_it: "All of it: add --detail full. Read more: lungnets about";
        notes_next_time: "Not saved. Next time: lungnets -o notes.html. Read more: lungnets about";
        unsure_of_a_list: "things that I am not sure about";
        unsure_of_the_background: "I am not sure about my background";
        topics: "Topics";
        topic: "Topic";
        title: "Title";
        to_read_one: "To read one: ";
        to_read_all: ". To read all: ";
    }

    filled! {
        then(sentence): "Then: {sentence}";
        at_least(sentence): "At least: {sentence}";
        page_title(title): "{title}: notes to take to a doctor";
        mentioned(listed, level): "{listed}. It could lead to: {level}.";
        sooner_level(name): "{name} if";
        rules_were(title, id, version): "{title}: rules {id}, version {version}.";
        unsure_of(label): "not sure: {label}";
        read_on(day): " (read on {day})";
        you_said(listed): "You said: {listed}.";
        not_sure_about(listed): "You were not sure about: {listed}.";
        treated_as(listed, counts_as): "You were not sure about: {listed}, so we treated it as {counts_as}.";
        counts_lower(listed, level): "You were not sure about: {listed}, so for now it counts as: {level}.";
        and_more(listed, left_out: usize): "{listed}; and {left_out} more";
        could_be_since(why, most_urgent): "It could be more urgent: {why}. The most urgent level still possible is: {most_urgent}.";
        at_least_and_below(least, below): "{least} or more, and below {below}";
        or_greater(least): "{least} or more";
        smaller_than(below): "below {below}";
        reviewed(reviewer): "Reviewed by {reviewer}.";
        reviewed_on(day): " on {day}";
        valid_until(day): ", valid until {day}";
        reviewed_was(scope): "; reviewed was: {scope}";
        quoted(words): "\"{words}\"";
        say(sentence): "Say: \"{sentence}\"";
        emergency(numbers): "Emergency: {numbers}";
        denied(name): "no to \"{name}\"";
        affirmed(name): "yes to \"{name}\"";
        labelled(label, name): "\"{label}\" to \"{name}\"";
        perhaps(said): "perhaps {said}";
    }

    fn blanks(&self) -> [&'static str; 6] {
        [
            "Name",
            "Date of birth",
            "Date",
            "These answers are about (me, or whom)",
            "Since when",
            "Medicines",
        ]
    }

    fn without_an_answer(&self, questions: usize) -> String {
        counted(
            questions,
            "question was not answered",
            "questions were not answered",
        )
    }

    fn in_doubt(&self, answers: usize) -> String {
        counted(answers, "answer was not sure", "answers were not sure")
    }

    fn some_could_raise_it(&self, some: usize) -> String {
        format!(", {some} of which could raise it")
    }

    fn not_answered_yet(&self, listed: &str, count: usize, level: Option<&str>) -> String {
        match (level, count) {
            (Some(level), 1) => format!("{listed}. It could lead to: {level}."),
            (Some(level), _) => format!("{listed}. Each could lead to: {level}."),
            (None, 1) => format!("{listed}. It would not make this more urgent."),
            (None, _) => format!("{listed}. None would make this more urgent."),
        }
    }

    fn open_could_mean(&self, open: usize, could_raise_it: usize, most_urgent: &str) -> String {
        let of_all = match open == could_raise_it {
            true => String::new(),
            false => format!(" of {open}"),
        };
        let answers = if open == 1 { "answer" } else { "answers" };
        format!("{could_raise_it}{of_all} open {answers} could mean: {most_urgent}.")
    }

    fn open(&self, answers: usize, has_notes: bool) -> String {
        let (are, them) = match answers {
            1 => ("answer is", "it"),
            _ => ("answers are", "them"),
        };
        let named = match has_notes {
            true => format!(" Your notes name {them}."),
            false => String::new(),
        };
        format!("{answers} {are} open.{named}")
    }

    fn or_more(&self, change: &str, left_out: usize, has_notes: bool) -> String {
        let where_they_are = if has_notes { " in your notes" } else { "" };
        let signs = if left_out == 1 { "sign" } else { "signs" };
        format!("{change}, or {left_out} other {signs}{where_they_are}")
    }
}
