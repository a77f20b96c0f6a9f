//! The rule file as it was written: every part by its name in the file, nothing looked up yet.

mod choice;

pub(super) use choice::{
    AnswerKind, AnswersObject, Because, Condition, Format, IfUnsure, Reviewed,
};

use super::shape::{Day, Id, Link, record};
use crate::text::Text;

record! {
    /// The whole file.
    File {
        /// The format of the file; this program reads format 1.
        format: Format,
        /// The name of the rule set for programs.
        id: Id,
        /// The version of the rule set.
        version: Text,
        /// What the self-check is called.
        title: Text,
        /// The language of the texts, as a BCP 47 tag such as `en-GB`.
        language: Text,
        /// Who reviewed the rules, and when; null as long as nobody has.
        reviewed: Reviewed,
        /// What a person reads before the first question.
        intro: Vec<Statement>,
        /// How soon to act, least urgent first.
        levels: Vec<Level>,
        /// The level when no rule holds and every answer is firm.
        otherwise: Id,
        /// The level when no rule holds, but one waits for an answer.
        if_unanswered: Id,
        /// What the calmest level does without.
        calm_without: Option<Vec<CalmWithout>>,
        /// Whom to call in an emergency.
        emergency_numbers: EmergencyNumbers,
        /// What a person reads who stops half way.
        when_stopped: Statement,
        /// Where the statements come from.
        sources: Vec<Source>,
        /// What is asked, in the order of asking.
        questions: Vec<Question>,
        /// Conditions with a name.
        findings: Option<Vec<Finding>>,
        /// What follows from the answers.
        rules: Vec<Rule>,
        /// Questions to take to the doctor.
        doctor_questions: Option<Vec<DoctorQuestion>>,
        /// What this self-check cannot do.
        limits: Vec<Statement>,
        /// The standard disclaimers.
        disclaimers: Vec<Statement>,
        /// Background to read.
        topics: Option<Vec<Topic>>,
        /// Answers with the result that they must have.
        #[serde(default)]
        examples: Vec<Example>,
        /// Words that the plain-language checks let pass, each with a reason.
        excuses: Option<Vec<Excuse>>,
    }
}

record! {
    /// A sentence or a few, with where they come from.
    Statement { text: Text, sources: Vec<Id>, }
}

record! {
    /// How soon to act.
    Level { id: Id, name: Text, sentence: Text, advice: Vec<Text>, sources: Vec<Id>, }
}

record! {
    /// A question, or some choices of it, that the calmest level does without.
    CalmWithout { question: Id, choices: Option<Vec<Id>>, reason: Text, }
}

record! {
    /// Emergency numbers by country.
    EmergencyNumbers { call: Vec<EmergencyNumber>, elsewhere: Text, sources: Vec<Id>, }
}

record! {
    /// The emergency number of one place.
    EmergencyNumber { place: Text, number: Text, }
}

record! {
    /// A page or a document.
    Source { id: Id, title: Text, publisher: Text, url: Option<Link>, read_on: Day, }
}

record! {
    /// One thing asked.
    Question {
        id: Id,
        name: Text,
        ask: Text,
        points: Option<Vec<Text>>,
        why: Text,
        help: Option<Vec<Text>>,
        answer: AnswerKind,
        ask_when: Option<Condition>,
        can_change: bool,
        sooner_if: Option<Text>,
        sources: Vec<Id>,
    }
}

record! {
    /// One of the answers to choose from.
    Choice { id: Id, label: Text, sooner_if: Option<Text>, }
}

record! {
    /// The choices of a question with one answer.
    OneOf { calm_to_worse: Vec<Choice>, }
}

record! {
    /// The whole numbers that answer a question.
    NumberRange { unit: Text, from: u32, to: u32, never_lower_from: Option<u32>, rare_from: Option<u32>, }
}

record! {
    /// A condition with a name.
    Finding { id: Id, name: Text, when: Condition, }
}

record! {
    /// What follows when a condition holds.
    Rule { id: Id, level: Id, when: Condition, if_unsure: IfUnsure, say: Text, advice: Option<Vec<Text>>, sources: Vec<Id>, }
}

record! {
    /// Which unsure answers are only mentioned, and why.
    Mention { about: Vec<Id>, reason: Text, }
}

record! {
    /// A question to take to the doctor.
    DoctorQuestion { text: Text, when: Option<Condition>, sources: Vec<Id>, }
}

record! {
    /// A page of background.
    Topic { id: Id, title: Text, statements: Vec<Statement>, }
}

record! {
    /// Words that the plain-language checks let pass.
    Excuse { words: Text, reason: Text, }
}

record! {
    /// A test on the choices of a question.
    Chosen { question: Id, any_of: Vec<Id>, }
}

record! {
    /// A test on the number that answers a question.
    NumberTest { question: Id, at_least: Option<u32>, below: Option<u32>, }
}

record! {
    /// At least so many of these.
    HowMany { at_least: u32, of: Vec<Condition>, }
}

record! {
    /// Who reviewed the rules, and on which day.
    Review { by: Text, on: Day, }
}

record! {
    /// Answers with the result that they must have.
    Example { name: Text, answers: AnswersObject, level: Id, because: Because, possible: Option<Id>, }
}
