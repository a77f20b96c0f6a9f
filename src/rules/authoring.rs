//! What authors of a rule file need: its JSON Schema, a small file to start from, and the words that they cannot use as
//! ids, because these mean something else already.

use super::file::{FORMAT, File};
use super::shape::{Record, ValueProblem, is_id};
use super::stage::AsWritten;
use crate::json::Json;
use crate::schema::{self, Definitions, Member};

/// Returns the JSON Schema of a rule file, for editors and other programs: draft-07, and 2020-12 reads it just the
/// same.
///
/// It is made from the declarations that the reader is made from. What it cannot see is left to
/// [`from_json`](super::RuleSet::from_json): repeated names, `1.0` for 1, and whatever ties one part of the file to
/// another.
pub fn schema() -> Json<'static> {
    let mut parts = Definitions::default();
    let anything = Json::Object(Vec::new());
    let address_of_this = Member::optional("$schema", SCHEMA_MEMBER, anything);
    let file = File::<AsWritten>::schema_in_full(&mut parts);
    let mut root = schema::with_member(file, address_of_this);
    schema::add_to_description(&mut root, UNSEEN);
    let address = format!("https://lungnets.example/schema/rule-file-{FORMAT}.json");
    schema::document(address, "Rule file", root, parts)
}

/// What a schema cannot see.
const UNSEEN: &str = "The program refuses more than this schema can see: repeated names, 1.0 for 1, a day that is in no \
    calendar, and ids that nothing in the file has.";

/// What the member is for that editors look for.
const SCHEMA_MEMBER: &str = "Where an editor finds this schema; the program does not look at it.";

/// A small rule file without fault that explains itself in its notes.
const TEMPLATE: &str = include_str!("../../rules/template.json");

/// The template's own id, as it stands there.
const ITS_ID: &str = "\"id\": \"template\"";

/// A small rule file to start from, with this id. It has no fault, and its examples come true.
///
/// # Errors
/// When `id` cannot be an id.
pub fn new_file(id: &str) -> Result<String, ValueProblem> {
    if is_id(id) {
        Ok(TEMPLATE.replacen(ITS_ID, &format!("\"id\": \"{id}\""), 1))
    } else {
        Err(ValueProblem::NotAnId(id.to_owned()))
    }
}

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
pub(super) const NONE_WORDS: [&str; 2] = ["none", "none_of_these"];
