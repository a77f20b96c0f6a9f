//! The reasons for the level, and apart from them those that are less urgent, each with what this person said.

use super::Report;
use super::said::RestsOn;
use super::sources::Sources;
use super::words::listed;
use crate::assessment::Reason;
use crate::page::{Area, Block, Item, Phrase, Section};
use crate::rules::{Rank, SourceIndex};

/// Reasons that are told together, so that a long list of lesser ones does not bury the rest. They count at the same
/// level, and rest on the very same answers, or on nothing but answers of "not sure".
struct Together<'a> {
    /// What they say: the first of them, and the others.
    says: (&'a str, Vec<&'a str>),
    /// What they rest on.
    rests_on: RestsOn,
    /// The level below their own that they count at, if they do.
    lower: Option<Rank>,
    /// The sources of all of them.
    sources: Vec<SourceIndex>,
    counts_at: Rank,
}

impl<'a> Together<'a> {
    /// Puts reasons together; each stands where the first one of its kind does.
    fn of(reasons: impl IntoIterator<Item = &'a Reason<'a>>, report: &Report<'a>) -> Vec<Self> {
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
                    sources: reason.rule.sources.to_vec(),
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

impl<'a> Report<'a> {
    /// The reasons that are less urgent than the result, those that count most first.
    fn less_urgent(&self) -> Vec<&'a Reason<'a>> {
        let reasons = self.assessment.because().iter();
        let less = reasons.filter(|reason| reason.counts_at < self.assessment.rank());
        let mut less: Vec<&Reason<'_>> = less.collect();
        less.sort_by_key(|reason| std::cmp::Reverse(reason.counts_at));
        less
    }
}

/// The reasons for the level.
pub(super) fn why<'a>(report: &Report<'a>, sources: &Sources<'_>) -> Section<'a> {
    let assessment = report.assessment;
    let reasons = assessment.deciding().map(|reason| {
        let numbers = sources.numbers(&reason.rule.sources);
        item(reason.rule.say.as_str(), rests_on(reason, report), numbers)
    });
    let none = || {
        let why = match assessment.rank() == assessment.rules().otherwise() {
            true => report.words().no_reason(),
            false => report.words().open_answers(),
        };
        Section::new(report.words().why(), vec![Block::paragraph(why)])
    };
    let why = Section::list(report.words().why(), reasons).unwrap_or_else(none);
    why.placed(Area::NextSheet, "why")
}

/// Those that are less urgent than the result: they stand apart, so that they make it no smaller.
pub(super) fn also<'a>(report: &Report<'a>, sources: &Sources<'_>) -> Option<Section<'a>> {
    let together = Together::of(report.less_urgent(), report);
    let items = together.into_iter().map(|together| {
        let (first, others) = together.says;
        let says = others
            .into_iter()
            .fold(Phrase::from(first), |says, say| says.and(" ").and(say));
        let sentences = in_sentences(&together.rests_on, together.lower, report);
        item(says, sentences, sources.numbers(&together.sources))
    });
    let also = Section::list(report.words().also(), items);
    also.map(|also| also.placed(Area::NextSheet, "also"))
}

/// A reason, with what this person said that it rests on, and the numbers of its sources.
fn item<'a>(
    says: impl Into<Phrase<'a>>,
    mut sentences: Vec<String>,
    numbers: Option<String>,
) -> Item<'a> {
    let mut says = says.into();
    match (sentences.last_mut(), numbers) {
        (_, None) => {}
        (Some(last), Some(numbers)) => *last += &format!(" {numbers}"),
        (None, Some(numbers)) => says = says.and(" ").and(numbers),
    }
    let mut item = Item::from(says);
    item.beneath
        .extend(sentences.into_iter().map(Block::paragraph));
    item
}

/// What a person said that a rule which holds rests on, and what answers of "not sure" did to it.
pub(super) fn rests_on(reason: &Reason<'_>, report: &Report<'_>) -> Vec<String> {
    let rests_on = RestsOn::of(reason, report.assessment.answers());
    in_sentences(&rests_on, reason.lower(), report)
}

/// The same, of what one or more reasons rest on that count at a lower level than their own, or at their own.
fn in_sentences(rests_on: &RestsOn, lower: Option<Rank>, report: &Report<'_>) -> Vec<String> {
    let (said, words) = (&rests_on.said, report.words());
    let mut sentences: Vec<String> = Vec::new();
    sentences.extend((!said.is_empty()).then(|| words.you_said(&listed(said))));
    if rests_on.not_sure.is_empty() {
        return sentences;
    }
    if let Some(lower) = lower {
        let level = report.assessment.rules().level(lower);
        sentences.push(words.counts_lower(&listed(&rests_on.not_sure_about()), &level.name));
    } else {
        let groups = rests_on.not_sure_by_answer().into_iter();
        let treated = groups.map(|(counts_as, about)| words.treated_as(&listed(&about), counts_as));
        sentences.extend(treated);
    }
    sentences
}
