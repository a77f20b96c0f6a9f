//! Every format of a report says the same, and none lets a text of the rule file act.

/// Readers that know nothing of how the program writes.
mod reading {
    pub mod html;
    pub mod markdown;
    pub mod said;
    pub mod text;
}

mod explained;
mod harmless;
mod pages;
mod same;
