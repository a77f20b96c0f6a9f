//! Why a response is not read, in words.

use crate::fault::{Problem, Told, did_you_mean};
use crate::quote::{clean, quoted};

/// A response to another form than this one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherForm {
    /// The address of the form that was answered.
    pub found: String,
    /// The address of this form.
    pub ours: String,
}

impl Problem for OtherForm {
    fn told(&self) -> Told {
        let Self { found, ours } = self;
        let found = clean(&found.chars().take(LONGEST_ADDRESS).collect::<String>());
        Told::new(
            format!("this answers the form \"{found}\", and these rules make \"{ours}\""),
            "use the rule file that the form was made from, and give the address of the form",
        )
    }
}

/// The longest address of a form that is shown in full, in characters.
const LONGEST_ADDRESS: usize = 200;

/// Something about a response that leaves no way to read it.
#[derive(Debug)]
pub(super) enum Refusal {
    OtherResource(String),
    NoVersion {
        ours: String,
    },
    OtherVersion {
        found: String,
        ours: String,
    },
    Status(String),
    Unanswered(String),
    Modifier(String),
    UnknownItem {
        link_id: String,
        nearest: Option<String>,
        known: String,
    },
    Repeated(String),
    NoQuestion(String),
    Below(String),
    NotAsked {
        link_id: String,
        parents: String,
    },
    NumberAndUnsure {
        number: String,
        unsure: String,
    },
    WhichWithoutUnsure {
        list: String,
        which: String,
    },
}

impl Problem for Refusal {
    fn told(&self) -> Told {
        match self {
            Self::OtherResource(found) => Told::new(
                format!(
                    "this is {}, and only a QuestionnaireResponse is read",
                    quoted(found)
                ),
                "give a QuestionnaireResponse, or an object of question ids and answers",
            ),
            Self::NoVersion { ours } => Told::new(
                "this does not say which version of the form was answered",
                format!("write \"{ours}\""),
            ),
            Self::OtherVersion { found, ours } => Told::new(
                format!(
                    "this answers version {} of the form, and these rules make version {}",
                    quoted(found),
                    quoted(ours)
                ),
                "use the rule file of that version, or answer the form again: its questions may have changed",
            ),
            Self::Status(found) => Told::new(
                format!("answers with the status {} are not read", quoted(found)),
                "\"completed\", \"amended\" and \"in-progress\" can be read",
            ),
            Self::Unanswered(missing) => Told::new(
                format!(
                    "the status says that every question was answered, and these were not: {missing}"
                ),
                "answer them, or set the status to \"in-progress\"",
            ),
            Self::Modifier(name) => Told::new(
                format!(
                    "\"{name}\" may change what the answers mean, and this program cannot tell how"
                ),
                "take it out, if the answers mean the same without it",
            ),
            Self::UnknownItem {
                link_id,
                nearest,
                known,
            } => Told::new(
                format!("there is no item {} in the form", quoted(link_id)),
                did_you_mean(nearest.as_deref())
                    .unwrap_or_else(|| format!("the items are: {known}")),
            ),
            Self::Repeated(link_id) => Told::new(
                format!("the item \"{link_id}\" stands here twice"),
                "put all of its answers into one item",
            ),
            Self::NoQuestion(link_id) => Told::new(
                format!("\"{link_id}\" is no question, and takes no answer"),
                "put the answer into the item of a question",
            ),
            Self::Below(link_id) => Told::new(
                format!("nothing stands below \"{link_id}\" in the form"),
                "put every item where the form has it",
            ),
            Self::NotAsked { link_id, parents } => Told::new(
                format!("\"{link_id}\" is answered, but {parents} says that it does not apply"),
                "correct one of the two, or leave this item out",
            ),
            Self::WhichWithoutUnsure { list, which } => Told::new(
                format!("\"{which}\" is answered, and \"{list}\" does not say that it is not sure"),
                format!("add the code \"unsure\" to \"{list}\", or leave \"{which}\" out"),
            ),
            Self::NumberAndUnsure { number, unsure } => Told::new(
                format!("both \"{number}\" and \"{unsure}\" are answered"),
                "keep one of the two",
            ),
        }
    }
}
