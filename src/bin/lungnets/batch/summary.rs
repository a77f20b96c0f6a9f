//! How far the work is, for somebody who waits, and what came of the lines at its end: how many there were, by level,
//! and by what was wrong with the others.

use clap::ValueEnum;
use lungnets::batch::Tally;
use lungnets::json::Json;
use lungnets::rules::RuleSet;

use super::words::{self, MOST_REFUSED, counted_lines};
use crate::status::Status;

/// How a summary is written.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum SummaryForm {
    // For people.
    Text,
    // For programs: one object in one line.
    Json,
}

/// Returns the summary of a run, which may have stopped before the end of the input.
pub(super) fn told(form: SummaryForm, rules: &RuleSet, tally: &Tally, is_all: bool) -> String {
    match form {
        SummaryForm::Text if is_all => text(rules, tally),
        SummaryForm::Text => text(rules, tally) + &words::stopped_behind(tally) + "\n",
        SummaryForm::Json => json(rules, tally, is_all) + "\n",
    }
}

/// The levels, the most urgent first, each with how many lines came to it.
fn levels<'t>(rules: &'t RuleSet, tally: &'t Tally) -> impl Iterator<Item = (String, u64)> + 't {
    let levels = rules.levels().iter().zip(&tally.by_level).rev();
    levels.map(|(level, count)| (level.id.to_string(), *count))
}

/// Which of the refused lines are emergencies, and then what was wrong, each with how many lines that was so of.
fn errors(tally: &Tally) -> impl Iterator<Item = (String, u64)> {
    let every = tally.by_code.values();
    let others = every.filter(|refused| !refused.fault.is_emergency());
    let errors = tally.emergencies().into_iter().chain(others);
    errors.map(|refused| (refused.fault.code.name().to_owned(), refused.count))
}

fn text(rules: &RuleSet, tally: &Tally) -> String {
    let mut rows: Vec<(String, u64)> = levels(rules, tally).collect();
    rows.push(("refused".to_owned(), tally.refused));
    rows.extend(errors(tally).map(|(code, count)| (format!("  {code}"), count)));
    rows.push(("empty".to_owned(), tally.empty));
    if tally.of_another_version > 0 {
        rows.push(("of another version".to_owned(), tally.of_another_version));
    }
    if tally.going_on > 0 {
        rows.push(("of several lines".to_owned(), tally.going_on));
    }
    if tally.refused_within > 0 {
        rows.push(("  lines refused unread".to_owned(), tally.refused_within));
    }
    let lengths = rows.iter().map(|(name, _)| name.len());
    let longest = lengths.max().unwrap_or_default();
    let all = tally.lines();
    let digits = all.to_string().len();
    let mut text = String::new();
    if let Some(refused) = tally.emergencies() {
        text = words::emergencies(refused) + "\n";
    }
    if tally.refused_most() {
        text.push_str(MOST_REFUSED);
        text.push('\n');
    }
    text += &(counted_lines(all) + "\n");
    for (name, count) in rows {
        text += &format!("  {name:longest$}  {count:digits$}\n");
    }
    text + &format!(
        "  {:longest$}  {} {}\n",
        "rules",
        rules.id(),
        rules.version()
    )
}

fn json(rules: &RuleSet, tally: &Tally, is_all: bool) -> String {
    let number = |count: u64| Json::Whole(count);
    let counted = |rows: &mut dyn Iterator<Item = (String, u64)>| {
        Json::object(rows.map(|(name, count)| (name, number(count))))
    };
    let rule_set = Json::object([
        ("id", Json::from(rules.id())),
        ("version", rules.version().into()),
        ("sha256", rules.fingerprint().into()),
    ]);
    let emergencies = tally.emergencies().map_or(0, |refused| refused.count);
    // Only where the work stopped, so that no summary of a part looks like that of all.
    let stopped = (!is_all).then(|| ("stopped_behind", number(tally.lines())));
    let summary = [
        ("lines", number(tally.lines())),
        ("refused_emergencies", number(emergencies)),
        ("levels", counted(&mut levels(rules, tally))),
        ("refused", number(tally.refused)),
        ("errors", counted(&mut errors(tally))),
        ("empty", number(tally.empty)),
        ("of_another_version", number(tally.of_another_version)),
        ("of_several_lines", number(tally.going_on)),
        ("lines_refused_unread", number(tally.refused_within)),
        ("rule_set", rule_set),
    ];
    Json::object(stopped.into_iter().chain(summary)).in_one_line()
}

/// How wide the bar is, in characters.
const WIDTH: u128 = 20;

/// A line that shows how far it is.
pub(super) struct Progress {
    status: Status,
    size: Option<u64>,
    bytes: u64,
    lines: u64,
}

impl Progress {
    /// Returns the progress before anything is read of so many bytes, where that is known.
    pub(super) fn new(is_wanted: bool, size: Option<u64>) -> Self {
        Self {
            status: Status::new(is_wanted),
            size,
            bytes: 0,
            lines: 0,
        }
    }

    /// Shows that more is done.
    pub(super) fn add(&mut self, bytes: usize, tally: &Tally) {
        self.bytes += bytes as u64;
        self.lines += tally.lines();
        let (lines, done, size) = (self.lines, self.bytes, self.size);
        self.status.show(|elapsed| {
            let seconds = elapsed.as_secs_f64();
            let lines = words::lines_so_far(lines, seconds);
            match size {
                // A file that grows is longer than it was.
                Some(size) if done <= size => {
                    let left = seconds * (size - done) as f64 / done.max(1) as f64;
                    words::part(&bar(done, size), percent(done, size), &lines, left)
                }
                _ => lines,
            }
        });
    }

    /// Takes the line away.
    pub(super) fn end(&mut self) {
        self.status.end();
    }
}

/// Draws a bar, such as `=======>            `.
fn bar(done: u64, size: u64) -> String {
    let full = share(done, size, WIDTH) as usize;
    let head = if full < WIDTH as usize { ">" } else { "" };
    format!("{:1$}", "=".repeat(full) + head, WIDTH as usize)
}

fn percent(done: u64, size: u64) -> u128 {
    share(done, size, 100)
}

/// Returns so many parts of a whole, rounded down; all of them where there is nothing to do.
fn share(done: u64, size: u64, whole: u128) -> u128 {
    (u128::from(done) * whole)
        .checked_div(u128::from(size))
        .unwrap_or(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_is_full_only_at_the_end() {
        assert_eq!(bar(0, 1000), ">                   ");
        assert_eq!(bar(500, 1000), "==========>         ");
        assert_eq!(bar(999, 1000), "===================>");
        assert_eq!(bar(1000, 1000), "====================");
        assert_eq!((percent(999, 1000), percent(1000, 1000)), (99, 100));
        assert_eq!(percent(0, 0), 100);
        assert_eq!(percent(u64::MAX, u64::MAX), 100);
    }
}
