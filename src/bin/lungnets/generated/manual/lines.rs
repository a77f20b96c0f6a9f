//! The lines of a manual page's source: terms with their meanings, and none that is longer than readers of manuals like
//! or blank.

use clap_mangen::roff::{Roff, bold, roman};

/// The longest line of text that no reader complains of, in bytes.
const LONGEST: usize = 79;

/// What stands where clap leaves a line blank between two breaks, which says the same as this alone.
const BLANK: (&str, &str) = (".br\n\n.br\n", ".sp\n");

/// Writes lines of a term and its meaning, as far as they are such lines; what else there is as text.
pub(super) fn entries(roff: &mut Roff, lines: &str) {
    let mut in_list = false;
    for line in lines.lines().map(str::trim) {
        match line.split_once("  ") {
            Some((term, means)) => {
                roff.control("TP", []);
                roff.text([bold(term)]);
                roff.text([roman(means.trim())]);
                in_list = true;
            }
            None => {
                if std::mem::take(&mut in_list) {
                    roff.control("PP", []);
                }
                roff.text([roman(line)]);
            }
        }
    }
}

/// Returns the page with every long line of text parted between words, which a reader joins again.
pub(super) fn parted(page: &str) -> String {
    let page = page.replace(BLANK.0, BLANK.1);
    let mut parted = String::with_capacity(page.len());
    for line in page.lines() {
        match line.starts_with('.') {
            true => parted.push_str(line),
            false => part(line, &mut parted),
        }
        parted.push('\n');
    }
    parted
}

/// Appends a line of text. One that began with a dot or a quote would be a command.
fn part(line: &str, parted: &mut String) {
    let mut length = 0;
    for word in line.split_inclusive(' ') {
        let is_command = word.starts_with(['.', '\'']);
        if length > 0 && length + word.trim_end().len() > LONGEST && !is_command {
            parted.truncate(parted.trim_end_matches(' ').len());
            parted.push('\n');
            length = 0;
        }
        parted.push_str(word);
        length += word.len();
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, parted};

    #[test]
    fn a_long_line_is_parted_between_words_and_a_command_is_not() {
        let words = "word ".repeat(40);
        let page = parted(&format!(".TH {words}\n{words}\n"));
        let mut lines = page.lines();
        assert_eq!(lines.next(), Some(format!(".TH {words}").as_str()));
        let text: Vec<&str> = lines.collect();
        assert!(
            text.len() > 2 && text.iter().all(|line| line.len() <= LONGEST),
            "{page}"
        );
        assert_eq!(text.join(" ").trim_end(), words.trim_end());
    }

    #[test]
    fn no_line_begins_with_what_would_be_a_command() {
        for word in [".so", "'br"] {
            let page = parted(&format!("{} {word} {}\n", "w".repeat(78), "v".repeat(20)));
            assert!(page.lines().all(|line| !line.starts_with(word)), "{page}");
        }
    }
}
