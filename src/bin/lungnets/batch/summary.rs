//! What came of the lines: how many there were, by level, and by what was wrong with the others.

use lungnets::batch::Tally;
use lungnets::json::Json;
use lungnets::rules::RuleSet;

use super::words::{MOST_REFUSED, counted_lines};

/// How a summary is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SummaryForm {
    /// For people.
    Text,
    /// For programs: one object in one line.
    Json,
}

impl SummaryForm {
    /// Every form.
    pub const EVERY: [Self; 2] = [Self::Text, Self::Json];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Json => "json",
        }
    }
}

/// Returns the summary of a run.
pub(super) fn told(form: SummaryForm, rules: &RuleSet, tally: &Tally) -> String {
    match form {
        SummaryForm::Text => text(rules, tally),
        SummaryForm::Json => json(rules, tally) + "\n",
    }
}

/// The levels, the most urgent first, each with how many lines came to it.
fn levels<'t>(rules: &'t RuleSet, tally: &'t Tally) -> impl Iterator<Item = (String, u64)> + 't {
    let levels = rules.levels().iter().zip(&tally.by_level).rev();
    levels.map(|(level, count)| (level.id.to_string(), *count))
}

/// What was wrong, each with how many lines that was so of.
fn errors(tally: &Tally) -> impl Iterator<Item = (String, u64)> {
    let errors = tally.by_code.iter();
    errors.map(|(code, refused)| (code.name().to_owned(), refused.count))
}

fn text(rules: &RuleSet, tally: &Tally) -> String {
    let mut rows: Vec<(String, u64)> = levels(rules, tally).collect();
    rows.push(("refused".to_owned(), tally.refused));
    rows.extend(errors(tally).map(|(code, count)| (format!("  {code}"), count)));
    rows.push(("empty".to_owned(), tally.empty));
    if tally.going_on > 0 {
        rows.push(("of several lines".to_owned(), tally.going_on));
    }
    let lengths = rows.iter().map(|(name, _)| name.len());
    let longest = lengths.max().unwrap_or_default();
    let all = tally.lines();
    let digits = all.to_string().len();
    let mut text = String::new();
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

fn json(rules: &RuleSet, tally: &Tally) -> String {
    let number = |count: u64| Json::Whole(count);
    let counted = |rows: &mut dyn Iterator<Item = (String, u64)>| {
        Json::object(rows.map(|(name, count)| (name, number(count))))
    };
    let rule_set = Json::object([
        ("id", Json::from(rules.id())),
        ("version", rules.version().into()),
        ("sha256", rules.fingerprint().into()),
    ]);
    let summary = Json::object([
        ("lines", number(tally.lines())),
        ("levels", counted(&mut levels(rules, tally))),
        ("refused", number(tally.refused)),
        ("errors", counted(&mut errors(tally))),
        ("empty", number(tally.empty)),
        ("of_several_lines", number(tally.going_on)),
        ("rule_set", rule_set),
    ]);
    summary.in_one_line()
}
