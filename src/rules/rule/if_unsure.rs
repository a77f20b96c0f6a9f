//! What an unsure answer does to a rule.

use std::marker::PhantomData;

use crate::fault::{FaultLog, Path};
use crate::json::Json;
use crate::rules::shape::{NOTE, Record, Shape, ValueProblem, record, wrong_kind, wrong_word};
use crate::rules::stage::Written;
use crate::rules::{QuestionIndex, Rank};
use crate::schema::{self, Definitions, Schema};
use crate::text::Text;

record! {
    /// What an unsure answer does to a rule, where it does not simply count as yes. At least one of the two must be
    /// there.
    IfUnsure<S> {
        /// The lower level that the rule counts at while some answers are unsure.
        at_level: Option<AtLevel<S>>,
        /// An unsure answer to some of the questions leaves the rule undecided.
        mention: Option<Mention<S>>,
    }
}

record! {
    /// At which level a rule counts while some answers are unsure; its own stays possible.
    AtLevel<S> {
        /// The id of the level: below that of the rule, and not below `if_unanswered`.
        #[named = "level"]
        rank: S::Level,
        /// The ids of the questions; left out, every one that the rule looks at and does not only mention.
        about: Option<Vec<S::Question>>,
    }
}

record! {
    /// Which unsure answers are only mentioned, and why.
    Mention<S> {
        /// The ids of the questions; the condition of the rule must look at each.
        about: Vec<S::Question>,
        /// Why this is safe.
        reason: Text,
    }
}

impl IfUnsure {
    /// Returns whether every unsure answer counts as yes.
    pub(crate) fn acts_as_if_yes(&self) -> bool {
        self.at_level.is_none() && self.mention.is_none()
    }

    /// Returns the level that the rule counts at while an answer that lowers it is unsure.
    pub fn lower(&self) -> Option<Rank> {
        self.at_level.as_ref().map(|at_level| at_level.rank)
    }

    /// Returns whether an unsure answer to this question leaves the rule undecided.
    pub fn mentions(&self, question: QuestionIndex) -> bool {
        let mention = self.mention.as_ref();
        mention.is_some_and(|mention| mention.about.contains(&question))
    }

    /// Returns whether the rule counts at a lower level while the answer to this question is unsure.
    pub fn lowers(&self, question: QuestionIndex) -> bool {
        self.at_level.as_ref().is_some_and(|at_level| {
            let about = at_level.about.as_ref();
            about.map_or(!self.mentions(question), |about| about.contains(&question))
        })
    }

    /// Returns whether an unsure answer to this question counts as yes, and the rule at its own level.
    pub(crate) fn counts_in_full(&self, question: QuestionIndex) -> bool {
        !self.mentions(question) && !self.lowers(question)
    }
}

/// The word that stands for an [`IfUnsure`] with nothing in it.
const ACT_AS_IF_YES: &str = "act_as_if_yes";

/// The word for a yes, or an object that says what else.
pub(super) struct ActAsIfYesOr<S>(PhantomData<S>);

impl<S: Written> Shape for ActAsIfYesOr<S> {
    type Value = IfUnsure<S>;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self::Value {
        let expected = "\"act_as_if_yes\", or an object with \"at_level\" or \"mention\" or both";
        match json {
            Json::Text(word) if word == ACT_AS_IF_YES => {}
            Json::Text(word) => wrong_word(word, expected, at, faults),
            Json::Object(members) => {
                if members.iter().all(|(name, _)| name == NOTE) {
                    let known = IfUnsure::<S>::MEMBERS.join(", ");
                    faults.add(at, ValueProblem::NoOperator(known));
                }
                return IfUnsure::read(json, at, faults);
            }
            other => wrong_kind(other, expected, at, faults),
        }
        IfUnsure::default()
    }

    fn schema(parts: &mut Definitions) -> Schema {
        let means = "The rule holds as if the answer were the one that it looks for.";
        let yes = schema::constant(ACT_AS_IF_YES, means);
        let some = IfUnsure::<S>::MEMBERS.iter();
        let some = some.map(|name| schema::has(name, Json::Bool(true)));
        let some = schema::combined("anyOf", some.collect());
        let otherwise = schema::combined("allOf", vec![IfUnsure::<S>::schema(parts), some]);
        schema::combined("anyOf", vec![yes, otherwise])
    }
}
