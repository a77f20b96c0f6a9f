//! The head of a page: what a browser must know before it shows anything.

use sha2::{Digest, Sha256};

use super::writer::Writer;
use crate::report::document::Document;
use crate::report::words;

const STYLE: &str = include_str!("style.css");

/// The style of an explanation, for pages that have one.
const EXPLANATION_STYLE: &str = include_str!("explanation.css");

/// Everything before the body.
pub(super) fn write(document: &Document<'_>, is_explained: bool, page: &mut Writer) {
    let rules = document.rules;
    let styles: &[&'static str] = if is_explained {
        &[STYLE, EXPLANATION_STYLE]
    } else {
        &[STYLE]
    };
    page.raw("<!DOCTYPE html>\n<html");
    if is_language_tag(rules.language()) {
        page.raw(" lang=\"");
        page.text(rules.language());
        page.raw("\"");
    }
    page.raw(">\n<head>\n<meta charset=\"utf-8\">\n");
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
    page.raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
    policy(styles, page);
    page.element("title", &words::page_title(rules.title()));
    page.raw("<style>");
    styles.iter().for_each(|style| page.raw(style));
    page.raw("</style>\n</head>\n");
}

/// The browser itself refuses what this page never asks for: scripts, pictures, fonts, frames, forms, another style.
fn policy(styles: &[&str], page: &mut Writer) {
    let mut hash = Sha256::new();
    styles.iter().for_each(|style| hash.update(style));
    page.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-");
    page.text(&base64(&hash.finalize()));
    page.raw("'; base-uri 'none'; form-action 'none'\">\n");
}

/// Bytes in base 64, as a policy writes them.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let byte = |place: usize| u32::from(three.get(place).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4 {
            let digit = (bits >> (18 - 6 * place) & 63) as usize;
            let is_there = place <= three.len();
            text.push(if is_there {
                char::from(DIGITS[digit])
            } else {
                '='
            });
        }
    }
    text
}

/// Whether a text has the form of a BCP 47 tag, such as `en-GB`: a wrong one would make a screen reader speak nonsense.
pub(crate) fn is_language_tag(text: &str) -> bool {
    let is_part = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.split('-').all(is_part)
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn bytes_are_written_as_a_policy_has_them() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("~~~???", "fn5+Pz8/"),
        ] {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }
}
