//! The address of a form: the name by which the whole world can tell it from others.

use std::fmt;

use uuid::Uuid;

use super::words;
use crate::rules::RuleSet;

/// Where the addresses begin that no program has to open: the UUIDs are made from them.
const NAMES: &str = "https://lungnets.example/fhir/Questionnaire/";

/// An absolute address without a version and without a fragment, such as `https://clinic.example/fhir/cough`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address(String);

/// Why a text is not the address of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAnAddress {
    /// It does not start with the name of a scheme, or nothing stands behind that.
    NotAbsolute,
    /// A web address without a host, or a UUID that is none.
    Incomplete,
    /// What stands behind a `|` is a version.
    Version,
    /// What stands behind a `#` is a part of something.
    Fragment,
    /// A character that no address has.
    Character(char),
}

impl fmt::Display for NotAnAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&words::not_an_address(*self))
    }
}

impl std::error::Error for NotAnAddress {}

impl Address {
    /// The address of a rule set that has none of its own: a UUID made from its id, the same everywhere.
    pub(super) fn of(rules: &RuleSet) -> Self {
        Self(uuid(&format!("{NAMES}{}", rules.id())))
    }

    /// Reads an address.
    ///
    /// # Errors
    /// Why it is none.
    pub fn parse(text: &str) -> Result<Self, NotAnAddress> {
        let (scheme, rest) = text.split_once(':').ok_or(NotAnAddress::NotAbsolute)?;
        let in_scheme = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
        if !scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            || !scheme.chars().all(in_scheme)
            || rest.is_empty()
        {
            return Err(NotAnAddress::NotAbsolute);
        }
        characters(text)?;
        let is_complete = match scheme.to_ascii_lowercase().as_str() {
            "http" | "https" => has_host(rest),
            "urn" => is_urn(rest),
            _ => true,
        };
        match is_complete {
            true => Ok(Self(text.to_owned())),
            false => Err(NotAnAddress::Incomplete),
        }
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address of the codes in the form: below a web address, else a UUID made from this one.
    pub(super) fn of_codes(&self) -> String {
        if self.0.contains("://") && !self.0.contains('?') {
            format!("{}/answers", self.0.trim_end_matches('/'))
        } else {
            uuid(&format!("{}/answers", self.0))
        }
    }
}

fn uuid(name: &str) -> String {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes())
        .urn()
        .to_string()
}

/// The characters of RFC 3986; a `%` has two hexadecimal digits behind it.
fn characters(text: &str) -> Result<(), NotAnAddress> {
    for (place, c) in text.char_indices() {
        match c {
            '|' => return Err(NotAnAddress::Version),
            '#' => return Err(NotAnAddress::Fragment),
            '%' => {
                let digits = text.as_bytes().get(place + 1..place + 3);
                if !digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit)) {
                    return Err(NotAnAddress::Character(c));
                }
            }
            c if c.is_ascii_alphanumeric() || "-._~:/?[]@!$&'()*+,;=".contains(c) => {}
            c => return Err(NotAnAddress::Character(c)),
        }
    }
    Ok(())
}

fn has_host(rest: &str) -> bool {
    let authority = rest.strip_prefix("//").unwrap_or_default();
    let authority = authority.split(['/', '?']).next().unwrap_or_default();
    let (_, host) = authority.rsplit_once('@').unwrap_or(("", authority));
    !host.split(':').next().unwrap_or_default().is_empty()
}

/// A name of a kind and something in it; a UUID as FHIR wants it, in small letters.
fn is_urn(rest: &str) -> bool {
    match rest.split_once(':') {
        Some((kind, uuid)) if kind.eq_ignore_ascii_case("uuid") => {
            let parsed = Uuid::try_parse(uuid).map(|uuid| uuid.urn().to_string());
            parsed.is_ok_and(|parsed| parsed == format!("urn:{rest}"))
        }
        Some((kind, name)) => !kind.is_empty() && !name.is_empty(),
        None => false,
    }
}

/// A text in which nothing has a meaning in an address: what is not a plain letter or digit stands there by its bytes.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'-' | b'.' | b'_' | b'~' => escaped.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => escaped.push(char::from(byte)),
            _ => escaped.push_str(&format!("%{byte:02X}")),
        }
    }
    escaped
}
