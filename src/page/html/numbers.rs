//! Numbers to call, as links that a telephone follows.

use crate::page::writer::Writer;

/// A place with its number. In `112 or 999` each of the two is a link of its own; what could be parts of one long
/// number, or anything but a number, is no link: a wrong one would call somebody else.
pub(super) fn write((place, number): &(impl AsRef<str>, impl AsRef<str>), html: &mut Writer) {
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
    use super::write;
    use crate::page::writer::Writer;

    fn written(number: &str) -> String {
        let mut html = Writer::default();
        write(&("Here", number), &mut html);
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
        for number in [
            "116 117",
            "0-800-112",
            "112a",
            "+44",
            "9",
            "112/999",
            "(112)",
            "",
        ] {
            assert_eq!(written(number), format!("Here: <strong>{number}</strong>"));
        }
    }
}
