//! The rule file as it was written: every part by its name in the file, nothing looked up yet.

mod choice;

pub(super) use choice::{
    AnswerKind, Because, Condition, Expected, FORMAT, Format, IfUnsure, Reviewed, Worse,
    refuse_another_kind,
};
pub use choice::{EarlierFormat, NoRuleFile};

use super::shape::{AnswersObject, Day, Id, Later, Line, Link, True, record};
use crate::text::Text;

record! {
    /// A rule file: what is asked, what follows, and every sentence that a person reads about health.
    File {
        /// The format of the file; this program reads format 2.
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
        /// What depends on the place where a person is: whom to call, and where to go.
        places: Places,
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
        /// Conditions under which the level is never below a given one.
        floors: Option<Later<Vec<Floor>>>,
        /// Questions to take to the doctor.
        doctor_questions: Option<Vec<DoctorQuestion>>,
        /// What this self-check cannot do.
        limits: Vec<Statement>,
        /// The standard disclaimers.
        disclaimers: Vec<Statement>,
        /// The disclaimers in one or two lines, for a short result.
        disclaimers_short: Vec<ShortStatement>,
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
        /// What to do, as sentences. "[emergency_number]" in one becomes the number of the place.
        advice: Vec<Text>,
        /// What to do in one to three lines, for a short result; two at most where a place has a service for the level.
        brief: Vec<Text>,
        /// What to say on the phone, as one to three sentences; refused for the level `otherwise`, which needs no call.
        /// "[signs]" in one becomes what was answered yes and can change, "[background]" the rest.
        phone: Option<Vec<Text>>,
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
    /// A sentence or two in one line, with where they come from.
    ShortStatement {
        /// What it says.
        text: Line,
        /// The ids of the sources that it rests on.
        sources: Vec<Id>,
    }
}

record! {
    /// What depends on the place where a person is.
    Places {
        /// The question for it.
        ask: Text,
        /// The places that are known.
        known: Vec<Place>,
        /// Any other place, and one that is not known.
        elsewhere: Elsewhere,
    }
}

record! {
    /// A place, with whom to call there.
    Place {
        /// Its name for programs.
        id: Id,
        /// Its name for people.
        name: Text,
        /// What people type besides, in capitals or not.
        also: Option<Vec<Text>>,
        /// The emergency number, as it is dialled.
        emergency_number: Text,
        /// Where to go there, for some levels.
        services: Option<Vec<Service>>,
        /// The ids of the sources that this rests on.
        sources: Vec<Id>,
    }
}

record! {
    /// Any place that is not known.
    Elsewhere {
        /// Its name for people, such as "Somewhere else".
        name: Text,
        /// What stands in place of an emergency number, such as "your emergency number".
        call: Text,
        /// What to do there in an emergency.
        text: Text,
        /// Where to go, for some levels.
        services: Option<Vec<Service>>,
        /// The ids of the sources that this rests on.
        sources: Vec<Id>,
    }
}

record! {
    /// Where to go at one level.
    Service {
        /// The id of the level.
        level: Id,
        /// Where to go, in one line: the first of what to do.
        text: Line,
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
        /// Ids of earlier versions for the same question with the same meaning.
        was: Option<Vec<Id>>,
        /// What changes an answer, as lines that always stand under the question.
        hint: Option<Vec<Line>>,
        /// What a person who answers yes, or with a number, has said: a fragment to follow "You said:", with "[number]"
        /// in it for a number.
        said: Option<Text>,
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
        /// Ids of earlier versions for the same choice with the same meaning.
        was: Option<Vec<Id>>,
        /// What belongs to it, as lines that always stand under the choice.
        hint: Option<Vec<Line>>,
        /// What a person who chooses it has said: a fragment to follow "You said:"; not for the calmest of ordered
        /// choices.
        said: Option<Text>,
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
        /// Which numbers are worse, and so must never lower the level; left out, nothing is promised, and no rule may
        /// read the number.
        worse: Option<Worse>,
        /// From this number up, the interview asks back once: possible, but more often a slip of the finger.
        rare_from: Option<u32>,
    }
}

record! {
    /// The calm stretch of numbers: from its end up a greater number is worse, below its start a smaller one.
    CalmStretch {
        /// The least calm number.
        from: u32,
        /// The least number above those that are calm.
        below: u32,
    }
}

record! {
    /// A condition under which the level is never below this one.
    Floor {
        /// What it is about.
        name: Text,
        /// When it counts.
        when: Condition,
        /// The id of the least level.
        level: Id,
        /// The ids of the sources that it rests on.
        sources: Vec<Id>,
    }
}

record! {
    /// What to do before all else while a rule holds.
    DoFirst {
        /// What to do. "[emergency_number]" in it becomes the number of the place.
        text: Text,
        /// Whether it comes before the emergency number itself.
        instead_of_number: Option<True>,
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
        /// Ids of earlier versions for the same rule with the same meaning.
        was: Option<Vec<Id>>,
        /// The id of the level that it leads to.
        level: Id,
        /// When it holds.
        when: Condition,
        /// What an answer of "not sure" does to it.
        if_unsure: IfUnsure,
        /// The reason that it gives, as a sentence.
        say: Text,
        /// What to do first, under the sentence of the level.
        do_first: Option<DoFirst>,
        /// What it adds to the advice of the level, as sentences. "[emergency_number]" in one becomes the number of the
        /// place.
        advice: Option<Vec<Text>>,
        /// The ids of the sources that it rests on.
        sources: Vec<Id>,
    }
}

record! {
    /// What an unsure answer does to a rule, where it does not simply count as yes. At least one of the two must be
    /// there.
    Unsure {
        /// The lower level that the rule counts at while some answers are unsure.
        at_level: Option<AtLevel>,
        /// An unsure answer to some of the questions leaves the rule undecided.
        mention: Option<Mention>,
    }
}

record! {
    /// At which level a rule counts while some answers are unsure; its own stays possible.
    AtLevel {
        /// The id of the level: below that of the rule, and not below `if_unanswered`.
        level: Id,
        /// The ids of the questions; left out, every one that the rule looks at and does not only mention.
        about: Option<Vec<Id>>,
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
    /// A rule that must hold, and count at a lower level for now.
    CountsAt {
        /// The id of the rule.
        rule: Id,
        /// The id of the level that it must count at.
        counts_at: Id,
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
        /// The rules that must hold, and no others; an empty list where none may.
        because: Because,
        /// The id of the most urgent level that must still be possible; left out, the same as the level.
        possible: Option<Id>,
        /// True where a program wrote it and no person has looked at it yet.
        not_yet_seen: Option<True>,
    }
}
