//! Remarks on a rule file: what is no fault, but may not be what its author meant.

mod conditions;
mod emergencies;
mod review;
mod texts;
mod unused;
mod words;

use crate::named::named;
use crate::rules::{Condition, RuleSet};

named! {
    /// What a remark is about.
    About {
        /// A source was read more than a year before.
        OldSource = "source-read-long-ago",
        /// Nothing uses a question, a finding, a source or an excuse.
        NotUsed = "not-used",
        /// No rule tests a choice.
        ChoiceNotTested = "choice-not-tested",
        /// A border lies outside the numbers that answer the question.
        BorderOutside = "border-outside-range",
        /// A condition is deeper than four.
        TooDeep = "condition-too-deep",
        /// A text is hard to read.
        HardToRead = "hard-to-read",
        /// A text says more than a self-check can know.
        Claim = "claims-too-much",
        /// A text says that nobody reviewed the rules, and the file names who did.
        ReviewDenied = "review-denied",
        /// The same condition stands twice in one list.
        ConditionTwice = "condition-twice",
        /// Another condition of its list makes a condition idle.
        ConditionIdle = "condition-idle",
        /// Two rules of one level have the same condition.
        RuleTwice = "rule-twice",
        /// A rule holds only where another of its level does.
        RuleImplied = "rule-implied",
        /// A text stands twice where a reader must tell the two apart.
        TextTwice = "text-twice",
        /// A help text decides what an answer is.
        HelpDecides = "help-decides",
        /// An emergency is not asked about first.
        EmergencyAskedLate = "emergency-asked-late",
        /// A level below the most urgent one speaks as an emergency.
        EmergencyNotLast = "emergency-not-last",
        /// The file lets go of an answer that could mean an emergency.
        EmergencyLetGo = "emergency-let-go",
        /// An emergency number is none.
        OddNumber = "odd-emergency-number",
        /// The review is of a day to come, or older than what it is about.
        OddReview = "odd-review-date",
        /// The review that the file names does not count.
        ReviewVoid = "review-void",
        /// No floor reads a number, so that nothing but the file itself says which numbers are worse.
        PromiseAlone = "no-floor-for-number",
        /// The words for a border name another number.
        BorderMisnamed = "border-misnamed",
        /// The program has no words of its own in the language of the file.
        OtherLanguage = "other-language",
    }
}

/// A remark. It never makes a file fail.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Remark {
    /// What it is about.
    pub about: About,
    /// The path of what it is about, such as `rules[2].when`.
    pub place: String,
    /// What there is to say, as a sentence.
    pub what: String,
}

impl Remark {
    fn new(about: About, place: impl Into<String>, what: String) -> Self {
        let place = place.into();
        Self { about, place, what }
    }
}

/// Every remark on a rule set. Sources are old when they were read more than a year before the day `as_of`
/// (`YYYY-MM-DD`), or before the newest day on which the file's sources were read.
pub fn remarks(rules: &RuleSet, as_of: Option<&str>) -> Vec<Remark> {
    let mut remarks = review::old_sources(rules, as_of);
    remarks.extend(review::odd_review(rules, as_of));
    remarks.extend(unused::not_used(rules));
    remarks.extend(unused::choices_not_tested(rules));
    remarks.extend(borders_outside(rules));
    remarks.extend(too_deep(rules));
    remarks.extend(conditions::idle_parts(rules));
    remarks.extend(conditions::rules_twice(rules));
    remarks.extend(conditions::rules_implied(rules));
    remarks.extend(texts::hard_to_read(rules));
    remarks.extend(texts::claims(rules));
    remarks.extend(review::void(rules, as_of));
    remarks.extend(review::denied(rules));
    remarks.extend(texts::help_decides(rules));
    remarks.extend(texts::other_language(rules));
    remarks.extend(texts::texts_twice(rules));
    remarks.extend(emergencies::emergency_asked_late(rules));
    remarks.extend(emergencies::emergency_not_last(rules));
    remarks.extend(emergencies::odd_numbers(rules));
    remarks.extend(emergencies::let_go(rules));
    remarks.extend(unused::promises_alone(rules));
    remarks.extend(texts::borders_misnamed(rules));
    remarks
}

/// A border that no number of the question can be on both sides of, or a declared one that none reaches.
fn borders_outside(rules: &RuleSet) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for (place, condition) in conditions(rules) {
        condition.every_part(&mut |part| {
            let Condition::Answer(test) = part else {
                return;
            };
            let question = rules.question(test.question);
            if let (Some(range), Some([at_least, below])) =
                (question.number(), test.wanted.borders())
            {
                let least = at_least.filter(|border| !(range.from..=range.to).contains(border));
                let most = range.to + range.step();
                let below = below.filter(|border| *border <= range.from || *border > most);
                for border in least.into_iter().chain(below) {
                    let what = words::border_outside(&question.id, border);
                    remarks.push(Remark::new(About::BorderOutside, &place, what));
                }
            }
        });
    }
    remarks
}

/// The most levels of operators that a condition can have and still be read at a glance.
const DEEPEST: usize = 4;

/// A condition with operators in more than four levels; a finding counts as one, for it has a name.
fn too_deep(rules: &RuleSet) -> Vec<Remark> {
    let deep = conditions(rules).into_iter();
    deep.filter(|(_, condition)| depth(condition) > DEEPEST)
        .map(|(place, condition)| {
            Remark::new(
                About::TooDeep,
                place,
                words::too_deep(depth(condition), DEEPEST),
            )
        })
        .collect()
}

fn depth(condition: &Condition) -> usize {
    let beneath = condition.parts().iter().map(depth).max();
    1 + beneath.unwrap_or_default()
}

/// Every condition of the file, with its path.
fn conditions(rules: &RuleSet) -> Vec<(String, &Condition)> {
    let mut all: Vec<(String, &Condition)> = Vec::new();
    for (i, question) in rules.questions().iter().enumerate() {
        let ask_when = question.ask_when.as_ref();
        all.extend(ask_when.map(|when| (format!("questions[{i}].ask_when"), when)));
    }
    let findings = rules.findings().iter().enumerate();
    all.extend(findings.map(|(i, finding)| (format!("findings[{i}].when"), &finding.when)));
    let own = rules.rules().iter().enumerate();
    all.extend(own.map(|(i, rule)| (format!("rules[{i}].when"), &rule.when)));
    let first = rules.do_first().iter().enumerate();
    all.extend(first.map(|(i, first)| (format!("do_first[{i}].when"), &first.when)));
    for (i, question) in rules.doctor_questions().iter().enumerate() {
        let when = question.when.as_ref();
        all.extend(when.map(|when| (format!("doctor_questions[{i}].when"), when)));
    }
    let floors = rules.floors().iter().enumerate();
    all.extend(floors.map(|(i, floor)| (format!("floors[{i}].when"), &floor.when)));
    all
}
