//! What a part of the file can name: everything that stands in its reach, by id.

use super::QUESTIONS;
use super::names::{NO_NAMES, Named, Names};
use crate::fault::{FaultLog, Path};
use crate::rules::stage::IdOf;
use crate::rules::{
    Finding, FindingIndex, Level, Question, QuestionIndex, Rank, Rule, RuleIndex, Source,
    SourceIndex,
};
use crate::text::Text;

/// What a part of the file can name.
#[derive(Debug, Clone, Copy)]
pub(in crate::rules) struct Scope<'r> {
    sources: &'r Names,
    levels: &'r Names,
    rules: &'r Names,
    question_names: &'r Names,
    /// The questions that stand above a part of the file; the names are of all.
    questions: &'r [Question],
    finding_names: &'r Names,
    findings: &'r [Finding],
    /// Whom to call in each place, to fill it into texts.
    pub(super) numbers: &'r [Text],
    /// What could not be read. Something else stands in its place, and must not be judged.
    unread: &'r FaultLog,
}

impl<'r> Scope<'r> {
    /// Returns the scope of what stands above all questions.
    pub(super) fn of(
        sources: &'r Names,
        levels: &'r Names,
        rules: &'r Names,
        numbers: &'r [Text],
        unread: &'r FaultLog,
    ) -> Self {
        Self {
            sources,
            levels,
            rules,
            question_names: &NO_NAMES,
            questions: &[],
            finding_names: &NO_NAMES,
            findings: &[],
            numbers,
            unread,
        }
    }

    /// Returns the scope of what stands below these questions.
    pub(super) fn below_questions(self, names: &'r Names, questions: &'r [Question]) -> Self {
        Self {
            question_names: names,
            questions,
            ..self
        }
    }

    /// Returns the scope of what stands below these findings.
    pub(super) fn below_findings(self, names: &'r Names, findings: &'r [Finding]) -> Self {
        Self {
            finding_names: names,
            findings,
            ..self
        }
    }

    /// Whether what answers a question is what stands in the file.
    pub(super) fn knows_answer_to(&self, question: &Question) -> bool {
        self.were_read(QUESTIONS.item(question.index.0), &["answer"])
    }

    /// Whether these members of an object are what stands in the file.
    pub(super) fn were_read(&self, object: Path<'_>, members: &[&str]) -> bool {
        self.unread.were_read(object, members)
    }

    /// Whether every value of the file is what stands there.
    pub(super) fn was_understood(&self) -> bool {
        self.unread.is_empty()
    }

    /// Returns the findings in reach.
    pub(super) fn findings(&self) -> &'r [Finding] {
        self.findings
    }

    /// Returns the id of a level.
    pub(super) fn level_id(&self, level: Rank) -> String {
        self.levels.id_of(level.0)
    }

    /// Returns the question at a place in reach.
    pub(super) fn question(&self, index: QuestionIndex) -> &'r Question {
        &self.questions[index.0]
    }
}

/// The place of something in its list, which an id leads to.
pub(in crate::rules) trait Index: Copy {
    /// What stands there.
    type Thing: Named;

    /// What an id leads to that leads to nothing. The file has a fault then, and is never used.
    const NOWHERE: Self;

    /// The place, as an index.
    fn at(place: usize) -> Self;

    /// The names of all such things, and how many of them are in reach.
    fn names<'r>(scope: &Scope<'r>) -> (&'r Names, usize);
}

macro_rules! indices {
    ($($index:ident, $thing:ident, $scope:ident => $names:expr, $reach:expr;)+) => {$(
        impl Index for $index {
            type Thing = $thing;

            const NOWHERE: Self = Self(usize::MAX);

            fn at(place: usize) -> Self {
                Self(place)
            }

            fn names<'r>($scope: &Scope<'r>) -> (&'r Names, usize) {
                ($names, $reach)
            }
        }
    )+};
}

indices! {
    SourceIndex, Source, scope => scope.sources, usize::MAX;
    Rank, Level, scope => scope.levels, usize::MAX;
    RuleIndex, Rule, scope => scope.rules, usize::MAX;
    QuestionIndex, Question, scope => scope.question_names, scope.questions.len();
    FindingIndex, Finding, scope => scope.finding_names, scope.findings.len();
}

impl<I: Index> IdOf<I> {
    /// Looks the id up; one that leads to nothing is put on record.
    pub(super) fn find(&self, scope: &Scope<'_>, at: Path<'_>, faults: &mut FaultLog) -> Option<I> {
        let (names, reach) = I::names(scope);
        let place = names.find::<I::Thing>(&self.0, reach, at, faults);
        place.map(I::at)
    }
}
