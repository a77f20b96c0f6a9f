//! Every format of a report says the same, and none lets a text of the rule file act.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod support;

#[allow(dead_code, reason = "each test crate uses its own part")]
#[path = "properties/sheets.rs"]
mod sheets;

mod formats {
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
}
