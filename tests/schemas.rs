//! The JSON Schemas and the readers say the same of every file.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod schemas {
    mod answers;
    mod mutations;
    mod rule_file;
    mod validator;
}
