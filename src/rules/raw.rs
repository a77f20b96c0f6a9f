//! The rule file as it was written: every part by its name in the file, nothing looked up yet.

mod choice;

pub use choice::NoRuleFile;
pub(super) use choice::{
    AnswerKind, AnswersObject, Because, Condition, FORMAT, Format, IfUnsure, Reviewed,
    refuse_another_kind,
};

use super::shape::{Day, Id, Later, Link, record};
use crate::text::Text;

record! {
    /// A rule file: what is asked, what follows, and every sentence that a person reads about health.
    File {
        /// The format of the file; this program reads format 1.
        #[serde(skip)]
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
        topics: Option<Later<Vec<Topic>>>,
        /// Answers with the result that they must have.
        examples: Later<Vec<Example>>,
        /// Words that the plain-language checks let pass, each with a reason.
        excuses: Option<Vec<Excuse>>,
    }
}

record! {
    /// A sentence or a few, with where they come from.
    Statement {
        /// What it says.
        text: Text,
        /// The ids of the sources that it rests on.
        sources: Vec<Id>,
    }
}

record! {
    /// How soon to act; never how likely an illness is.
    Level {
        /// Its name for rules and programs.
        id: Id,
        /// Its name for people, such as "Talk to a doctor today".
        name: Text,
        /// The level as a sentence: the first line and the last of every summary.
        sentence: Text,
        /// What to do, as sentences.
        advice: Vec<Text>,
        /// The ids of the sources that the advice rests on.
        sources: Vec<Id>,
    }
}

record! {
    /// A question, or some choices of it, that the calmest level does without.
    CalmWithout {
        /// The id of the question.
        question: Id,
        /// The ids of the choices; left out, the whole question.
        choices: Option<Vec<Id>>,
        /// Why this is safe.
        reason: Text,
    }
}

record! {
    /// Whom to call in an emergency.
    EmergencyNumbers {
        /// The number of each place.
        call: Vec<EmergencyNumber>,
        /// What to do in any other place.
        elsewhere: Text,
        /// The ids of the sources that the numbers rest on.
        sources: Vec<Id>,
    }
}

record! {
    /// The emergency number of one place.
    EmergencyNumber {
        /// The place.
        place: Text,
        /// The number, as it is dialled.
        number: Text,
    }
}

record! {
    /// A page or a document that a statement rests on.
    Source {
        /// Its name for the statements that rest on it.
        id: Id,
        /// Its title.
        title: Text,
        /// Who published it.
        publisher: Text,
        /// Its web address, where it has one.
        url: Option<Link>,
        /// The day it was read.
        read_on: Day,
    }
}

record! {
    /// One thing asked.
    Question {
        /// Its name for rules and answers files; with hyphens for _, its option on the command line.
        id: Id,
        /// A few words for lists.
        name: Text,
        /// The question, as a sentence.
        ask: Text,
        /// What the question includes, as a list under it.
        points: Option<Vec<Text>>,
        /// Why it is asked.
        why: Text,
        /// More for people who want to know more.
        help: Option<Vec<Text>>,
        /// What answers it.
        answer: AnswerKind,
        /// When it is asked, by the answers to questions above it; left out, always.
        ask_when: Option<Condition>,
        /// Whether the answer can get worse while a person waits.
        can_change: bool,
        /// How the change from no to yes is put after "Get help sooner if"; for a yes/no question that can change.
        sooner_if: Option<Text>,
        /// The ids of the sources that the question and its texts rest on.
        sources: Vec<Id>,
    }
}

record! {
    /// One of the answers to choose from.
    Choice {
        /// Its name for rules and answers files.
        id: Id,
        /// Its name for people.
        label: Text,
        /// How the change to it is put after "Get help sooner if"; for a question that can change.
        sooner_if: Option<Text>,
    }
}

record! {
    /// The choices of a question with one answer.
    OneOf {
        /// At least two choices, the calmest first; each is worse than the one before.
        calm_to_worse: Vec<Choice>,
    }
}

record! {
    /// The whole numbers that answer a question.
    NumberRange {
        /// What is counted, such as "years".
        unit: Text,
        /// The least that is taken.
        from: u32,
        /// The greatest that is taken.
        to: u32,
        /// From this number up, a greater one must never lower the level; left out, nothing is promised.
        never_lower_from: Option<u32>,
        /// From this number up, the interview asks back once: possible, but more often a slip of the finger.
        rare_from: Option<u32>,
    }
}

record! {
    /// A condition with a name, for several rules to use.
    Finding {
        /// Its name for conditions.
        id: Id,
        /// Its name for people.
        name: Text,
        /// When it holds.
        when: Condition,
    }
}

record! {
    /// What follows when a condition holds.
    Rule {
        /// Its name for examples and programs.
        id: Id,
        /// The id of the level that it leads to.
        level: Id,
        /// When it holds.
        when: Condition,
        /// What an answer of "not sure" does to it.
        if_unsure: IfUnsure,
        /// The reason that it gives, as a sentence.
        say: Text,
        /// What it adds to the advice of the level, as sentences.
        advice: Option<Vec<Text>>,
        /// The ids of the sources that it rests on.
        sources: Vec<Id>,
    }
}

record! {
    /// Which unsure answers are only mentioned, and why.
    Mention {
        /// The ids of the questions; the condition of the rule must look at each.
        about: Vec<Id>,
        /// Why this is safe.
        reason: Text,
    }
}

record! {
    /// A question to take to the doctor.
    DoctorQuestion {
        /// What to ask.
        text: Text,
        /// When it makes sense to ask; left out, always.
        when: Option<Condition>,
        /// The ids of the sources that it rests on.
        sources: Vec<Id>,
    }
}

record! {
    /// A page of background.
    Topic {
        /// Its name on the command line.
        id: Id,
        /// Its heading.
        title: Text,
        /// What it says, each statement with its sources.
        statements: Vec<Statement>,
    }
}

record! {
    /// Words that the plain-language checks let pass.
    Excuse {
        /// The words.
        words: Text,
        /// Why they may stand.
        reason: Text,
    }
}

record! {
    /// A test on the choices of a question.
    Chosen {
        /// The id of the question.
        question: Id,
        /// The ids of the choices, any of which will do.
        any_of: Vec<Id>,
    }
}

record! {
    /// A test on the number that answers a question. At least one of the two borders must be there.
    NumberTest {
        /// The id of the question.
        question: Id,
        /// The least number that fits.
        at_least: Option<u32>,
        /// The least number above those that fit.
        below: Option<u32>,
    }
}

record! {
    /// At least so many of these.
    HowMany {
        /// How many, from 1 to the number of parts.
        at_least: u32,
        /// The parts.
        of: Vec<Condition>,
    }
}

record! {
    /// Who reviewed the rules, and on which day.
    Review {
        /// Who did.
        by: Text,
        /// The day.
        on: Day,
    }
}

record! {
    /// Answers with the result that they must have.
    Example {
        /// What it shows, in words.
        name: Text,
        /// The answers, as an answers file would hold them.
        #[serde(skip)]
        answers: AnswersObject,
        /// The id of the level that they must lead to.
        level: Id,
        /// The ids of the rules that must hold, and no others; an empty list where none may.
        because: Because,
        /// The id of the most urgent level that must still be possible, where the example says so.
        possible: Option<Id>,
    }
}
