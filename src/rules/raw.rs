//! The rule file as it was written: every part by its name in the file, nothing looked up yet.

mod choice;

pub(super) use choice::{
    AnswerKind, AnswersObject, Because, Condition, Format, IfUnsure, Reviewed,
};

use super::shape::{Day, Id, Link, record};

record! {
    /// The whole file.
    File {
        /// The format of the file; this program reads format 1.
        format: Format,
        /// The name of the rule set for programs.
        id: Id,
        /// The version of the rule set.
        version: String,
        /// What the self-check is called.
        title: String,
        /// The language of the texts, as a BCP 47 tag such as `en-GB`.
        language: String,
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
        examples: Vec<Example>,
        /// Words that the plain-language checks let pass, each with a reason.
        excuses: Option<Vec<Excuse>>,
    }
}

record! {
    /// A sentence or a few, with where they come from.
    Statement { text: String, sources: Vec<Id>, }
}

record! {
    /// How soon to act.
    Level { id: Id, name: String, sentence: String, advice: Vec<String>, sources: Vec<Id>, }
}

record! {
    /// A question, or some choices of it, that the calmest level does without.
    CalmWithout { question: Id, choices: Option<Vec<Id>>, reason: String, }
}

record! {
    /// Emergency numbers by country.
    EmergencyNumbers { call: Vec<EmergencyNumber>, elsewhere: String, sources: Vec<Id>, }
}

record! {
    /// The emergency number of one place.
    EmergencyNumber { place: String, number: String, }
}

record! {
    /// A page or a document.
    Source { id: Id, title: String, publisher: String, url: Option<Link>, read_on: Day, }
}

record! {
    /// One thing asked.
    Question {
        id: Id,
        name: String,
        ask: String,
        points: Option<Vec<String>>,
        why: String,
        help: Option<Vec<String>>,
        answer: AnswerKind,
        ask_when: Option<Condition>,
        can_change: bool,
        sooner_if: Option<String>,
        sources: Vec<Id>,
    }
}

record! {
    /// One of the answers to choose from.
    Choice { id: Id, label: String, sooner_if: Option<String>, }
}

record! {
    /// The choices of a question with one answer.
    OneOf { calm_to_worse: Vec<Choice>, }
}

record! {
    /// The whole numbers that answer a question.
    NumberRange { unit: String, from: u32, to: u32, never_lower_from: Option<u32>, }
}

record! {
    /// A condition with a name.
    Finding { id: Id, name: String, when: Condition, }
}

record! {
    /// What follows when a condition holds.
    Rule { id: Id, level: Id, when: Condition, if_unsure: IfUnsure, say: String, advice: Option<Vec<String>>, sources: Vec<Id>, }
}

record! {
    /// Which unsure answers are only mentioned, and why.
    Mention { about: Vec<Id>, reason: String, }
}

record! {
    /// A question to take to the doctor.
    DoctorQuestion { text: String, when: Option<Condition>, sources: Vec<Id>, }
}

record! {
    /// A page of background.
    Topic { id: Id, title: String, statements: Vec<Statement>, }
}

record! {
    /// Words that the plain-language checks let pass.
    Excuse { words: String, reason: String, }
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
    Review { by: String, on: Day, }
}

record! {
    /// Answers with the result that they must have.
    Example { name: String, answers: AnswersObject, level: Id, because: Because, possible: Option<Id>, }
}
