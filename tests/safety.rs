//! What the front page promises, as something that anybody can run: nothing is sent, nothing is written that was
//! not asked for, a broken file is never used, and whatever comes in, the program ends in time, in words.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod safety {
    mod answers_files;
    mod bounded;
}
