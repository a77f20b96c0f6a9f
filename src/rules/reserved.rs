//! Words that a rule file cannot take, because they mean something else already.

/// The options of the command line that answer no question. A question's id becomes an option, so it cannot
/// be one of these.
pub const OPTION_NAMES: [&str; 50] = [
    "add",
    "answers",
    "as-of",
    "authored",
    "by",
    "color",
    "colour",
    "csv",
    "delimiter",
    "detail",
    "empty-ticks-mean-none",
    "exit-code",
    "explain",
    "explain-columns",
    "fields",
    "force",
    "format",
    "from",
    "full",
    "help",
    "id",
    "id-column",
    "ignore-columns",
    "ignore-other-columns",
    "keep",
    "keep-errors",
    "lang",
    "map",
    "missing",
    "no-input",
    "on",
    "output",
    "output-csv",
    "place",
    "plain",
    "quiet",
    "registration",
    "require-all",
    "role",
    "rules",
    "scope",
    "stop-on-error",
    "summary",
    "table",
    "template",
    "threads",
    "until",
    "url",
    "version",
    "width",
];

/// The member of an answers file that says for which rules it is, beside `version`.
const RULE_SET: &str = "rule_set";

/// Whether a question with this id would take the name of another option, or of what an answers file says besides.
pub fn is_reserved_option(id: &str) -> bool {
    id == RULE_SET || OPTION_NAMES.contains(&id.replace('_', "-").as_str())
}

/// Words that answer a question or steer the interview, and so cannot be the id of a choice.
pub(super) const ANSWER_WORDS: [&str; 17] = [
    "b",
    "back",
    "continue",
    "do_not_know",
    "dont_know",
    "i_am_not_sure",
    "i_dont_know",
    "not_sure",
    "ns",
    "s",
    "skip",
    "stop",
    "u",
    "unknown",
    "unsure",
    "help",
    "quit",
];

/// The words for none of the choices of a question with several answers.
pub(super) const NONE: [&str; 2] = ["none", "none_of_these"];
