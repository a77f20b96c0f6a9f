//! Whether a rule file is written in plain language, and claims nothing that a self-check cannot know.
//!
//! [`passages`] lists what is read. [`reading`] measures how hard it is to read, [`claims`] finds the words
//! that no text may hold. How hard is too hard is for the caller to say.

pub mod claims;
pub mod reading;
pub mod spanish;
mod syllables;

use std::fmt::Display;

use crate::rules::{
    AnswerKind, Choice, DoFirst, Level, LocalText, Mention, PlaceIndex, Places, Question, Rule,
    RuleSet, Service, Statement,
};
use crate::text::Text;

/// What a text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// It asks, or helps to answer.
    Question,
    /// It says what to do, or why.
    Advice,
    /// It is read before or after, with time: the title, the introduction, questions for the doctor, limits,
    /// disclaimers and topics.
    Background,
}

/// A text of the rule file that a person reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage<'r> {
    /// Where it stands, such as `rules[3].say`.
    pub place: String,
    /// What it is for.
    pub kind: Kind,
    /// What it says.
    pub text: &'r str,
}

/// Every text of the rule file that a person reads, grouped by what it belongs to.
///
/// Left out are texts for those who write and check a rule file: notes, examples, excuses, names of findings
/// and reasons of `calm_without`; and the titles of sources, which are quotations.
pub fn passages(rules: &RuleSet) -> Vec<Passage<'_>> {
    let mut list = List(Vec::new());
    list.add("title", Kind::Background, rules.title());
    list.statements("intro", rules.intro());
    for (i, level) in rules.levels().iter().enumerate() {
        list.level(&format!("levels[{i}]"), level);
    }
    list.places(rules.places());
    list.local("when_stopped.text", &rules.when_stopped().text);
    for (i, question) in rules.questions().iter().enumerate() {
        list.question(&format!("questions[{i}]"), question);
    }
    for (i, rule) in rules.rules().iter().enumerate() {
        list.rule(&format!("rules[{i}]"), rule);
    }
    for (i, first) in rules.do_first().iter().enumerate() {
        list.local(format!("do_first[{i}].text"), &first.text);
    }
    for (i, question) in rules.doctor_questions().iter().enumerate() {
        let at = format!("doctor_questions[{i}].text");
        list.add(at, Kind::Background, &question.text);
    }
    list.statements("limits", rules.limits());
    list.statements("disclaimers", rules.disclaimers());
    list.statements("disclaimers_short", rules.disclaimers_short());
    for (i, topic) in rules.topics().iter().enumerate() {
        list.add(format!("topics[{i}].title"), Kind::Background, &topic.title);
        list.statements(&format!("topics[{i}].statements"), &topic.statements);
    }
    list.0
}

/// The passages listed so far.
struct List<'r>(Vec<Passage<'r>>);

impl<'r> List<'r> {
    fn add(&mut self, place: impl Into<String>, kind: Kind, text: &'r str) {
        let place = place.into();
        self.0.push(Passage { place, kind, text });
    }

    /// A text that may be left out.
    fn maybe(&mut self, place: String, kind: Kind, text: &'r Option<Text>) {
        if let Some(text) = text {
            self.add(place, kind, text);
        }
    }

    fn all(&mut self, at: impl Display, kind: Kind, texts: &'r [Text]) {
        for (i, text) in texts.iter().enumerate() {
            self.add(format!("{at}[{i}]"), kind, text);
        }
    }

    fn statements(&mut self, at: &str, statements: &'r [Statement]) {
        for (i, statement) in statements.iter().enumerate() {
            self.add(format!("{at}[{i}].text"), Kind::Background, &statement.text);
        }
    }

    /// Advice that may name the number of the place: as it reads in the first place that is known.
    fn local(&mut self, place: impl Into<String>, text: &'r LocalText) {
        let text = text.at(Some(PlaceIndex(0)));
        self.add(place, Kind::Advice, text);
    }

    fn locals(&mut self, at: impl Display, texts: &'r [LocalText]) {
        for (i, text) in texts.iter().enumerate() {
            self.local(format!("{at}[{i}]"), text);
        }
    }

    fn places(&mut self, places: &'r Places) {
        self.add("places.ask", Kind::Question, &places.ask);
        for (i, place) in places.known.iter().enumerate() {
            let at = format!("places.known[{i}]");
            self.add(format!("{at}.name"), Kind::Advice, &place.name);
            let number = &place.emergency_number;
            self.add(format!("{at}.emergency_number"), Kind::Advice, number);
            self.services(&at, &place.services);
        }
        let at = "places.elsewhere";
        let elsewhere = &places.elsewhere;
        self.add(format!("{at}.name"), Kind::Advice, &elsewhere.name);
        self.add(format!("{at}.call"), Kind::Advice, &elsewhere.call);
        self.add(format!("{at}.text"), Kind::Advice, &elsewhere.text);
        self.services(at, &elsewhere.services);
    }

    fn services(&mut self, at: &str, services: &'r [Service]) {
        for (i, service) in services.iter().enumerate() {
            let at = format!("{at}.services[{i}].text");
            self.add(at, Kind::Advice, &service.text);
        }
    }

    fn level(&mut self, at: &str, level: &'r Level) {
        self.add(format!("{at}.name"), Kind::Advice, &level.name);
        self.add(format!("{at}.sentence"), Kind::Advice, &level.sentence);
        self.locals(format!("{at}.advice"), &level.advice);
        self.locals(format!("{at}.brief"), &level.brief);
        self.all(format!("{at}.phone"), Kind::Advice, &level.phone);
    }

    fn question(&mut self, at: &str, question: &'r Question) {
        self.add(format!("{at}.name"), Kind::Question, &question.name);
        self.add(format!("{at}.ask"), Kind::Question, &question.ask);
        self.all(format!("{at}.hint"), Kind::Question, &question.hint);
        self.maybe(format!("{at}.said"), Kind::Question, &question.said);
        self.add(format!("{at}.why"), Kind::Question, &question.why);
        self.all(format!("{at}.help"), Kind::Question, &question.help);
        match &question.answer {
            AnswerKind::YesNo => {}
            AnswerKind::OneOf(choices) => {
                let at = format!("{at}.answer.one_of.{}", choices.name());
                self.choices(&at, choices);
            }
            AnswerKind::AnyOf(choices) => self.choices(&format!("{at}.answer.any_of"), choices),
            AnswerKind::Number(range) => {
                let at = format!("{at}.answer.number");
                self.add(format!("{at}.unit"), Kind::Question, &range.unit);
                self.maybe(
                    format!("{at}.unit_of_one"),
                    Kind::Question,
                    &range.unit_of_one,
                );
                self.maybe(format!("{at}.from_said"), Kind::Question, &range.from_said);
                for (i, border) in range.borders.iter().enumerate() {
                    let at = format!("{at}.borders[{i}].sooner_if");
                    self.add(at, Kind::Advice, &border.sooner_if);
                }
            }
        }
        self.maybe(format!("{at}.sooner_if"), Kind::Advice, &question.sooner_if);
    }

    fn choices(&mut self, at: &str, choices: &'r [Choice]) {
        for (i, choice) in choices.iter().enumerate() {
            let at = format!("{at}[{i}]");
            self.add(format!("{at}.label"), Kind::Question, &choice.label);
            self.all(format!("{at}.hint"), Kind::Question, &choice.hint);
            self.maybe(format!("{at}.said"), Kind::Question, &choice.said);
            self.maybe(format!("{at}.sooner_if"), Kind::Advice, &choice.sooner_if);
        }
    }

    fn rule(&mut self, at: &str, rule: &'r Rule) {
        self.add(format!("{at}.say"), Kind::Advice, &rule.say);
        if let Some(DoFirst { text, .. }) = &rule.do_first {
            self.local(format!("{at}.do_first.text"), text);
        }
        self.locals(format!("{at}.advice"), &rule.advice);
        if let Some(Mention { reason, .. }) = &rule.if_unsure.mention {
            let at = format!("{at}.if_unsure.mention.reason");
            self.add(at, Kind::Advice, reason);
        }
    }
}
