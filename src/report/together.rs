//! Reasons that are told together, so that a list of lesser ones does not bury the rest.

use super::Report;
use super::said::RestsOn;
use crate::assessment::Reason;
use crate::rules::{Rank, SourceIndex};

/// Reasons that count alike, and rest on the very same, or on nothing but answers of "not sure".
pub(super) struct Together<'a> {
    /// What they say: the first of them, and the others.
    pub says: (&'a str, Vec<&'a str>),
    /// What they rest on.
    pub rests_on: RestsOn,
    /// The level below their own that they count at, if they do.
    pub lower: Option<Rank>,
    /// The sources of all of them.
    pub sources: Vec<SourceIndex>,
    counts_at: Rank,
}

impl<'a> Together<'a> {
    /// Puts reasons together; each stands where the first one of its kind does.
    pub fn of(reasons: impl IntoIterator<Item = &'a Reason<'a>>, report: &Report<'a>) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for reason in reasons {
            let rests_on = RestsOn::of(reason, report.assessment.answers());
            let say = reason.rule.say.as_str();
            match all.iter_mut().find(|one| one.takes(reason, &rests_on)) {
                Some(one) => {
                    one.says.1.push(say);
                    one.sources.extend(&reason.rule.sources);
                    one.rests_on.add_all(rests_on);
                }
                None => all.push(Self {
                    says: (say, Vec::new()),
                    rests_on,
                    lower: reason.lower(),
                    sources: reason.rule.sources.clone(),
                    counts_at: reason.counts_at,
                }),
            }
        }
        all
    }

    fn takes(&self, reason: &Reason<'_>, rests_on: &RestsOn) -> bool {
        let counts_alike = (self.lower, self.counts_at) == (reason.lower(), reason.counts_at);
        let is_unsure_alone = self.rests_on.said.is_empty() && rests_on.said.is_empty();
        counts_alike && (self.rests_on == *rests_on || is_unsure_alone)
    }
}
