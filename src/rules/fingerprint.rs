//! The fingerprint of a rule file.

use std::sync::OnceLock;

use sha2::{Digest, Sha256};

/// The SHA-256 of a whole rule file, worked out when it is first asked for where the text stays there to be asked.
#[derive(Debug, Clone)]
pub(super) struct Fingerprint {
    digits: OnceLock<String>,
    file: &'static str,
}

impl Fingerprint {
    /// Returns the fingerprint of a file that is gone afterwards.
    pub(super) fn of(file: &str) -> Self {
        Self {
            digits: OnceLock::from(sha256(file)),
            file: "",
        }
    }

    /// Returns the fingerprint of a file that is a part of the program.
    pub(super) fn later(file: &'static str) -> Self {
        let digits = OnceLock::new();
        Self { digits, file }
    }

    /// Returns it in hexadecimal, as `sha256sum` prints it.
    pub(super) fn digits(&self) -> &str {
        self.digits.get_or_init(|| sha256(self.file))
    }
}

fn sha256(file: &str) -> String {
    let bytes = Sha256::digest(file);
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
