//! The words of `lungnets replay`.

use lungnets::json::Json;
use lungnets::page::Block;
use lungnets::quote::clean;
use lungnets::replay::{Change, Difference, RuleSetName};
use lungnets::rules::RuleSet;

pub(super) const DIFFERENCES: &str = "Not the same";
pub(super) const OTHER_RULES: &str =
    "It is a result of another rule set. If you have that file, name it with --rules.";
pub(super) const MISFITS: &str = "The answers do not fit these rules";

pub(super) fn title(rules: &RuleSet) -> String {
    format!("A result put to {} {} again", rules.id(), rules.version())
}

pub(super) fn same(rules: &RuleSet) -> String {
    format!(
        "The same answers give the same result now, with rule set {} {}.",
        rules.id(),
        rules.version()
    )
}

pub(super) fn differs(count: usize) -> String {
    let parts = match count {
        1 => "1 part differs".to_owned(),
        _ => format!("{count} parts differ"),
    };
    format!("The same answers do not give the same result now: {parts}.")
}

/// Which rules the result was made with, where they are others.
pub(super) fn made_with(RuleSetName { id, version, .. }: &RuleSetName, rules: &RuleSet) -> String {
    if id == rules.id() {
        format!(
            "It was made with rule set {version}; this is rule set {}.",
            rules.version()
        )
    } else {
        format!(
            "It was made with rule set {id} {version}; this is rule set {} {}.",
            rules.id(),
            rules.version()
        )
    }
}

/// The one difference that matters most, as a sentence.
pub(super) fn level(difference: &Difference) -> Option<String> {
    match (difference.place.as_str(), &difference.change) {
        ("level.id", Change::Other { then, now }) => Some(format!(
            "The level was {}, and is now {}.",
            value(then),
            value(now)
        )),
        _ => None,
    }
}

/// What became of a part.
pub(super) fn change(change: &Change) -> Block<'static> {
    let nothing = || "nothing".to_owned();
    let (then, now) = match change {
        Change::Other { then, now } => (value(then), value(now)),
        Change::Gone(then) => (whole(then), nothing()),
        Change::New(now) => (nothing(), whole(now)),
        Change::Reordered => return Block::paragraph("the same parts, in another order"),
    };
    Block::Sides(vec![
        ("then:".into(), then.into()),
        ("now:".into(), now.into()),
    ])
}

/// A part that only one side has. Its place says enough of a rule or a source; there is no need to write it out.
fn whole(json: &Json<'_>) -> String {
    match json {
        Json::Object(_) => "there".to_owned(),
        _ => value(json),
    }
}

/// A value as JSON in one line, and harmless.
fn value(json: &Json<'_>) -> String {
    clean(&json.in_one_line())
}
