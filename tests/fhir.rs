//! FHIR R4: what the program writes for other programs, and what it reads from them.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod support;

mod fhir {
    #[path = "../cli/run.rs"]
    #[allow(dead_code, reason = "each test crate uses its own part")]
    mod run;
    #[path = "../properties/sheets.rs"]
    #[allow(dead_code, reason = "each test crate uses its own part")]
    mod sheets;
    #[path = "../proofs/small_files.rs"]
    #[allow(dead_code, reason = "each test crate uses its own part")]
    mod small_files;

    mod client;
    mod every_answer;
    mod resources;

    mod addresses;
    mod commands;
    mod enabled;
    mod forms;
    mod harmless;
    mod moments;
    mod names;
    mod passed_over;
    mod refusals;
    mod responses;
    mod round_trip;
}
