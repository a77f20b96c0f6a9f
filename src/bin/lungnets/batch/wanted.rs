//! What is to be written: the members of a line, as the options say it.

use clap::{Args, ValueHint};
use lungnets::batch::{self, Field};

use super::failure::BatchFailure;
use crate::values::named;

/// What a line of the output holds.
#[derive(Debug, Args)]
#[group(skip)]
pub struct Wanted {
    /// Write the whole result in each line
    #[arg(long, conflicts_with = "fields")]
    pub full: bool,

    /// Write these members only
    #[arg(long, value_name = "NAME,...", value_delimiter = ',')]
    #[arg(value_parser = named(Field::EVERY, |field| field.name()))]
    fields: Vec<Field>,

    /// Columns to write again, behind what comes of each row; nobody looks at them
    #[arg(long, value_name = "NAME,...", value_delimiter = ',', value_hint = ValueHint::Other)]
    #[arg(conflicts_with = "full")]
    keep: Vec<String>,
}

/// What an output has beside its fields: no kept column may have such a name.
const NOT_TO_KEEP: [&str; 9] = [
    "id", "line", "error", "more", "code", "question", "column", "found", "say",
];

impl Wanted {
    /// Returns whether no column is to be written again.
    pub fn keeps_none(&self) -> bool {
        self.keep.is_empty()
    }

    /// Returns the columns to write again.
    ///
    /// # Errors
    /// Where the name of one stands in the output already.
    pub fn kept(&self) -> Result<Vec<String>, BatchFailure> {
        let kept = self.kept_names();
        let mut names = kept.iter().enumerate();
        let is_taken = |name: &str| {
            NOT_TO_KEEP.contains(&name) || Field::EVERY.iter().any(|field| field.name() == name)
        };
        let twice = names.find(|(place, name)| is_taken(name) || kept[..*place].contains(name));
        match twice.map(|(_, name)| name.clone()) {
            Some(name) => Err(BatchFailure::KeptTwice { name }),
            None => Ok(kept),
        }
    }

    /// Returns the columns to write again, as they were named.
    pub fn kept_names(&self) -> Vec<String> {
        let names = self.keep.iter();
        names.map(|name| name.trim().to_owned()).collect()
    }

    /// Returns the members that were asked for, or else the usual ones. One that is named twice stands in a line once.
    pub fn fields_or(&self, usual: &[Field]) -> Vec<Field> {
        let asked = match self.fields.as_slice() {
            [] => usual,
            asked => asked,
        };
        let mut fields = Vec::new();
        for field in asked {
            if !fields.contains(field) {
                fields.push(*field);
            }
        }
        fields
    }

    /// Returns what is wanted in a line of JSON.
    pub fn in_json(&self) -> batch::Wanted {
        if self.full {
            batch::Wanted::Full
        } else {
            batch::Wanted::Fields(self.fields_or(&Field::USUAL))
        }
    }
}
