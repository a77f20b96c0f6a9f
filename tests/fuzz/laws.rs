//! What must hold of everything that the library makes, whatever it was made from.

use std::sync::LazyLock;

use lungnets::answers::{Answers, Said};
use lungnets::assessment::{self, Assessment};
use lungnets::fault::Fault;
use lungnets::quote::holds_harm;
use lungnets::replay::replay;
use lungnets::report::{Detail, Report};
use lungnets::rules::RuleSet;

/// The rule files that data is tried on besides: the frozen one, one of another kind, and one with follow-ups of
/// every kind.
pub const RULE_FILES: [&str; 3] = [
    include_str!("../rule_files/frozen.json"),
    include_str!("../rule_files/insect_sting.json"),
    include_str!("../rule_files/follow_ups.json"),
];

/// The rules of those files.
pub fn every_rules() -> &'static [RuleSet] {
    static RULES: LazyLock<Vec<RuleSet>> = LazyLock::new(|| {
        let files = RULE_FILES.iter();
        files
            .map(|file| RuleSet::from_json(file).unwrap())
            .collect()
    });
    &RULES
}

/// The rules that a number stands for.
pub fn rules(number: u8) -> &'static RuleSet {
    &every_rules()[usize::from(number) % RULE_FILES.len()]
}

/// Faults have a place in the text, stand in its order, and can be printed.
pub fn faults(faults: &[Fault], text: &str) {
    assert!(!faults.is_empty(), "refused without a reason");
    let lines: Vec<&str> = text.split('\n').collect();
    for fault in faults {
        let line = lines.get(fault.line.wrapping_sub(1));
        let columns = line.map_or(0, |line| line.chars().count() + 1);
        assert!(
            (1..=columns).contains(&fault.column),
            "{fault:?} has no place in {text:?}"
        );
        let said = fault.to_string();
        assert!(!said.lines().any(holds_harm), "{said:?}");
    }
    let places = faults.iter().map(|fault| (fault.line, fault.column));
    assert!(places.is_sorted(), "{faults:?}");
}

/// What follows from answers agrees with itself, can be printed, and comes out the same from its own words.
pub fn result(answers: &Answers<'_>) {
    let assessment = Assessment::of(answers);
    levels(&assessment);
    questions(&assessment);
    let report = Report::of(&assessment);
    for (detail, width) in [(Detail::Full, 20), (Detail::Full, 79), (Detail::Brief, 39)] {
        let lines = report.in_detail(detail).page().lines(width);
        assert!(
            !lines.iter().any(|line| holds_harm(&line.text)),
            "{lines:?}"
        );
    }
    let json = report.json();
    let again = replay(answers.rules(), &json);
    assert!(
        again.as_ref().is_ok_and(|again| again.is_same()),
        "{again:?} of {json}"
    );
}

fn levels(assessment: &Assessment<'_>) {
    let (rules, answers) = (assessment.rules(), assessment.answers());
    let rank = assessment.rank();
    assert_eq!(rank, assessment::rank(answers));
    assert!(
        rules.otherwise() <= rank
            && rank <= assessment.possible()
            && assessment.possible() <= rules.top()
    );
    assert_eq!(
        assessment::is_settled(answers),
        assessment
            .because()
            .iter()
            .any(|reason| reason.rule.rank == rules.top())
    );
    let reached = assessment.because().iter().map(|reason| reason.rule.rank);
    let reached = reached
        .max()
        .map_or(rules.otherwise(), |reached| reached.max(rules.otherwise()));
    assert!(
        rank == reached || rank == reached.max(rules.if_unanswered()),
        "{rank:?} out of nothing"
    );
    for undecided in assessment.undecided() {
        assert!(
            !undecided.waits_for.is_empty(),
            "{} waits for nothing",
            undecided.rule.id
        );
        assert!(undecided.rule.rank <= assessment.possible());
    }
    for change in assessment.sooner_if() {
        assert!(change.rank > rank, "{change:?} raises nothing");
        let mut changed = that_apply(answers);
        let words = match answers.said(change.question.index()) {
            Said::Given(value) if takes_several(change.question) => value.words(change.question),
            _ => Vec::new(),
        };
        let words = words
            .iter()
            .map(String::as_str)
            .chain([change.answer.as_ref()]);
        changed.record(change.question.read_words(words).unwrap());
        assert_eq!(assessment::rank(&changed), change.rank, "{change:?}");
    }
}

/// The same answers without those that count for nothing.
fn that_apply<'r>(answers: &Answers<'r>) -> Answers<'r> {
    let mut kept = answers.clone();
    let questions = answers.rules().questions().iter();
    let closed = questions.filter(|question| answers.said(question.index()) == Said::NotAsked);
    closed.for_each(|question| kept.forget(question.index()));
    kept
}

fn takes_several(question: &lungnets::rules::Question) -> bool {
    matches!(question.answer, lungnets::rules::AnswerKind::AnyOf(_))
}

/// Every question was answered, or was not, or does not apply; and an unsure answer stays one.
fn questions(assessment: &Assessment<'_>) {
    let answers = assessment.answers();
    for question in assessment.rules().questions() {
        let index = question.index();
        let listed = (
            assessment.not_given().any(|known| known == index),
            assessment.not_asked().any(|known| known == index),
        );
        let expected = match answers.said(index) {
            Said::Given(_) => (false, false),
            Said::NotGiven => (true, false),
            Said::NotAsked => (false, true),
        };
        assert_eq!(listed, expected, "{}", question.id);
    }
}
