//! The words of the program in and about a form. Sentences about health come from the rule file.

use super::clause::{GREATEST_INTEGER, MOST};
use super::{NotAMoment, NotAnAddress, Obstacle};
use crate::page::is_language_tag;
use crate::quote::quoted;
use crate::rules::{NumberRange, RuleSet};

pub(super) const YES: &str = "Yes";
pub(super) const NO: &str = "No";
pub(super) const NOT_SURE: &str = "Not sure";
pub(super) const NONE_OF_THESE: &str = "None of these";

pub(super) const WHICH_UNSURE: &str = "Which are you not sure about? The others that are not ticked count as no. If you \
    choose nothing here, all that are not ticked count as not sure.";

pub(super) const YES_MEANS: &str = "The person answers yes. It means the same as Y of http://terminology.hl7.org/CodeSystem/v2-0532.";
pub(super) const NO_MEANS: &str = "The person answers no. It means the same as N of http://terminology.hl7.org/CodeSystem/v2-0532.";
pub(super) const NOT_SURE_MEANS: &str = "The person was asked and is not sure. It is an answer, never the same as no. Beside ticked choices it is about \
    all the others, or about those that are named where the form asks which. It means the same as ASKU of http://terminology.hl7.org/CodeSystem/v2-0532.";
pub(super) const NONE_MEANS: &str = "None of the choices: the person answers no to every one. No other answer can stand \
    beside it. For each choice it means the same as N of http://terminology.hl7.org/CodeSystem/v2-0532.";

pub(super) const CODES_ABOUT: &str = "The coded answers of one self-check. A choice is the id of its question, a dot, and its own id.";

/// What stands where answers are certain to be an emergency.
pub(super) const OTHERS_CAN_WAIT: &str = "The other questions can wait.";

/// What the form is, and what it is not.
pub(super) const ABOUT: &str = "The questions of a self-check. Neither they nor the answers are a diagnosis, and nothing \
    follows from them here: the rules that draw conclusions are not part of this form.";

/// Whom to call, for whoever is asked by another program.
pub(super) fn emergency(rules: &RuleSet) -> String {
    let (call, elsewhere) = (rules.call_in_one_line(), &rules.places().elsewhere.text);
    format!("In an emergency, call {call}. {elsewhere}")
}

/// The same for somebody who is in one.
pub(super) fn numbers(rules: &RuleSet) -> String {
    let (call, elsewhere) = (rules.call_in_one_line(), &rules.places().elsewhere.text);
    format!("Emergency: {call}. {elsewhere}")
}

/// What a choice means where its question is not beside it.
pub(super) fn choice_means(ask: &str, label: &str) -> String {
    format!("An answer to the question \"{ask}\": {label}")
}

/// A code and what a person reads in its place.
pub(super) fn code(name: &str, display: &str) -> String {
    format!("{name}: {display}")
}

/// What the codes of a form are called.
pub(super) fn codes_title(title: &str) -> String {
    format!("{title}: answers")
}

/// What "not sure" beside a number is called.
pub(super) fn not_sure_about(name: &str) -> String {
    format!("Not sure about \"{name}\"")
}

/// One thing that a question includes, below it.
pub(super) fn point(point: &str) -> String {
    format!("\n- {point}")
}

/// One thing that a choice includes.
pub(super) fn about(label: &str, point: &str) -> String {
    format!("{label}: {point}")
}

/// XHTML as the narrative of a FHIR resource, in another language than the rest, if one is given: a language tag.
pub(super) fn div(xhtml: &str, language: Option<&str>) -> String {
    let language = language.filter(|tag| is_language_tag(tag));
    let language = language.map(|tag| format!(" lang=\"{tag}\" xml:lang=\"{tag}\""));
    let language = language.unwrap_or_default();
    format!("<div xmlns=\"http://www.w3.org/1999/xhtml\"{language}>{xhtml}</div>")
}

/// A form cannot say when a question is asked: that takes too many conditions.
pub(super) fn too_tangled(question: &str) -> Obstacle {
    let question = quoted(question);
    Obstacle {
        what: format!("when {question} is asked takes more than {MOST} conditions in FHIR"),
        way_out: "Ask more of the questions always, or put fewer parts into the condition.",
    }
}

/// A form cannot say when a rule makes it an emergency: that takes too many conditions.
pub(super) fn too_tangled_rule(rule: &str) -> Obstacle {
    let rule = quoted(rule);
    Obstacle {
        what: format!(
            "when the rule {rule} makes it an emergency takes more than {MOST} conditions in FHIR"
        ),
        way_out: "Put fewer parts into the condition, or make several rules of it.",
    }
}

/// A form cannot take every answer to a question: one is further from 0 than a whole number of FHIR can be.
pub(super) fn too_great(question: &str, NumberRange { from, to, .. }: &NumberRange) -> Obstacle {
    let (question, greatest) = (quoted(question), GREATEST_INTEGER);
    let what = if *to <= greatest.into() {
        format!("{question} takes numbers from {from}, and those of FHIR begin at -{greatest}")
    } else {
        format!("{question} takes numbers up to {to}, and those of FHIR end at {greatest}")
    };
    let way_out = "Let the range of the question end there or below.";
    Obstacle { what, way_out }
}

/// Why a text is not the address of a form.
pub(super) fn not_an_address(why: NotAnAddress) -> String {
    match why {
        NotAnAddress::NotAbsolute => {
            "not an absolute address; start it with https://, http:// or urn:uuid:".into()
        }
        NotAnAddress::Incomplete => {
            "not a whole address; write it as https://clinic.example/form, or as urn:uuid: with a UUID in small letters"
                .into()
        }
        NotAnAddress::Version => {
            "what stands behind a | is a version, and the rule file has that; leave it out".into()
        }
        NotAnAddress::Fragment => {
            "what stands behind a # is a part of something; leave it out".into()
        }
        NotAnAddress::Character(c) => format!(
            "an address cannot hold {} here",
            quoted(&c.to_string())
        ),
    }
}

/// Why a text is no moment.
pub(super) fn not_a_moment(why: NotAMoment) -> &'static str {
    match why {
        NotAMoment::Shape => "not a moment; write it as 2026-11-23 or 2026-11-23T10:00:00+01:00",
        NotAMoment::Day => "there is no such day",
        NotAMoment::Time => "there is no such time of a day",
        NotAMoment::Zone => {
            "a time needs its time zone; write Z for UTC, or the hours and minutes from it, as in +01:00"
        }
    }
}
