//! The fingerprint of a rule file.

use std::borrow::Cow;

use sha2::{Digest, Sha256};

/// The SHA-256 of a whole rule file in hexadecimal, as `sha256sum` prints it.
#[derive(Debug, Clone)]
pub(super) struct Fingerprint(Cow<'static, str>);

impl Fingerprint {
    /// Returns the fingerprint of the file that ships, which was taken when the program was built.
    pub(super) fn of_built_in() -> Self {
        Self(super::prepared!("fingerprint.txt").into())
    }

    /// Returns the fingerprint of a file.
    pub(super) fn of(file: &str) -> Self {
        let bytes = Sha256::digest(file);
        let digits = bytes.iter().map(|byte| format!("{byte:02x}"));
        Self(digits.collect::<String>().into())
    }

    /// Returns its digits.
    pub(super) fn digits(&self) -> &str {
        &self.0
    }
}
