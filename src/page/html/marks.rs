//! What is more than text: numbers to call, as links that a telephone follows, and labelled scales. Words and shapes
//! mark the step of a scale that was reached and one that may still be; it measures nothing.

use crate::page::writer::Writer;
use crate::page::{Reached, Step};

/// A full diamond: reached.
const REACHED: &str = "<path d=\"M12 3 21 12 12 21 3 12Z\"/>";
/// A diamond with a broken outline: still possible.
const POSSIBLE: &str = "<path class=\"open broken\" d=\"M12 4 20 12 12 20 4 12Z\"/>";
/// A small ring: any other step.
const OTHER: &str = "<circle class=\"open\" cx=\"12\" cy=\"12\" r=\"4\"/>";

/// Every step with its mark. What the marks mean stands beside them in words.
pub(super) fn scale(steps: &[Step<'_>], html: &mut Writer) {
    html.raw("<ol>\n");
    for step in steps {
        let (class, shape, meaning) = match &step.reached {
            Reached::Yes(meaning) => ("reached", REACHED, Some(meaning)),
            Reached::Possible(meaning) => ("possible", POSSIBLE, Some(meaning)),
            Reached::No => ("other", OTHER, None),
        };
        html.open("li", Some(class));
        html.raw("<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\">");
        html.raw(shape);
        html.raw("</svg><span>");
        html.text(&step.name);
        if let Some(meaning) = meaning {
            html.raw(": ");
            html.element("b", meaning);
        }
        html.raw("</span></li>\n");
    }
    html.raw("</ol>\n");
}

/// A place with its number. In `112 or 999` each of the two is a link of its own; what could be parts of one long
/// number, or anything but a number, is no link: a wrong one would call somebody else.
pub(super) fn number((place, number): &(impl AsRef<str>, impl AsRef<str>), html: &mut Writer) {
    html.text(place.as_ref());
    html.raw(": ");
    html.within("strong", |html| {
        let words: Vec<&str> = number.as_ref().split(' ').collect();
        for (at, word) in words.iter().enumerate() {
            if at > 0 {
                html.raw(" ");
            }
            let before = at.checked_sub(1).map(|before| words[before]);
            let mut beside = [before, words.get(at + 1).copied()].into_iter().flatten();
            if is_number(word) && !beside.any(has_digits) {
                html.telephone(word);
            } else {
                html.text(word);
            }
        }
    });
}

fn is_number(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn has_digits(word: &str) -> bool {
    word.contains(|c: char| c.is_numeric())
}

#[cfg(test)]
mod tests {
    use super::number;
    use crate::page::writer::Writer;

    fn written(digits: &str) -> String {
        let mut html = Writer::default();
        number(&("Here", digits), &mut html);
        html.into_text()
    }

    #[test]
    fn each_of_two_numbers_is_a_link_of_its_own() {
        assert_eq!(
            written("112 or 999"),
            "Here: <strong><a href=\"tel:112\">112</a> or <a href=\"tel:999\">999</a></strong>"
        );
    }

    #[test]
    fn what_may_be_part_of_a_longer_number_is_no_link() {
        for digits in [
            "116 117",
            "0-800-112",
            "112a",
            "+44",
            "9",
            "112/999",
            "(112)",
            "",
        ] {
            assert_eq!(written(digits), format!("Here: <strong>{digits}</strong>"));
        }
    }
}
