//! Days: of sources that were read long ago, and of a review that is older than what it is about.

use super::{About, Remark, words};
use crate::rules::RuleSet;

/// A source that was read more than a year before the day, or before the newest day in the file.
pub(super) fn old_sources(rules: &RuleSet, as_of: Option<&str>) -> Vec<Remark> {
    let newest = rules
        .sources()
        .iter()
        .map(|source| source.read_on.as_str())
        .max();
    let Some(as_of) = as_of.or(newest) else {
        return Vec::new();
    };
    let year_before = a_year_before(as_of);
    let sources = rules.sources().iter().enumerate();
    sources
        .filter(|(_, source)| source.read_on.as_str() < year_before.as_str())
        .map(|(i, source)| {
            let what = words::old_source(source, as_of);
            Remark::new(About::OldSource, format!("sources[{i}].read_on"), what)
        })
        .collect()
}

/// A review on a day that has not come yet, or before a source was read that the rules rest on.
pub(super) fn odd_review(rules: &RuleSet, as_of: Option<&str>) -> Option<Remark> {
    let on = rules.named_review()?.on.as_str();
    let newest = rules.sources().iter().max_by_key(|source| &source.read_on);
    let what = match (as_of, newest) {
        (Some(as_of), _) if on > as_of => words::review_to_come(on, as_of),
        (_, Some(source)) if on < source.read_on.as_str() => words::review_before(on, source),
        _ => return None,
    };
    Some(Remark::new(About::OddReview, "reviewed.on", what))
}

/// The same day of the year before. Days are written so that the order of their words is that of time.
fn a_year_before(day: &str) -> String {
    let (year, rest) = day.split_at(day.find('-').unwrap_or(day.len()));
    let year = year.parse::<u32>().unwrap_or_default().saturating_sub(1);
    format!("{year:04}{rest}")
}

#[cfg(test)]
mod tests {
    use super::a_year_before;

    #[test]
    fn a_year_before_is_the_same_day_of_the_year_before() {
        assert_eq!(a_year_before("2026-11-23"), "2025-11-23");
        assert_eq!(a_year_before("2024-02-29"), "2023-02-29");
        assert!("2023-02-28" < a_year_before("2024-02-29").as_str());
    }
}
