//! Reads a report that is text.

use super::said::{Said, Section, flat};

/// What a report laid out in one line a sentence says. It must end as it starts.
pub fn read(text: &str) -> Said {
    let mut lines = text.lines();
    let mut said = Said {
        level: flat(lines.next().unwrap()),
        ..Said::default()
    };
    let lines: Vec<&str> = lines.collect();
    let (before, rest) = lines.split_at(lines.iter().position(|line| line.is_empty()).unwrap());
    before.iter().for_each(|line| said.under_level(flat(line)));
    let last = rest.iter().rposition(|line| line.is_empty()).unwrap();
    let (rest, end) = rest.split_at(last);
    assert_eq!(
        end[1..].iter().map(|line| flat(line)).collect::<Vec<_>>(),
        said.end()
    );
    for line in rest {
        if line.is_empty() {
            continue;
        }
        if line.starts_with(' ') {
            let sentence = line.trim_start();
            let sentence = sentence.strip_prefix("- ").unwrap_or(sentence);
            let sentence = without_number(sentence);
            said.sections
                .last_mut()
                .unwrap()
                .sentences
                .push(flat(sentence));
        } else {
            said.sections.push(Section {
                heading: flat(line),
                sentences: Vec::new(),
            });
        }
    }
    said
}

/// An item of a list without the number before it, as in `[12] text`.
fn without_number(item: &str) -> &str {
    let number = item
        .strip_prefix('[')
        .and_then(|item| item.split_once("] "));
    match number {
        Some((number, text)) if number.bytes().all(|byte| byte.is_ascii_digit()) => text,
        _ => item,
    }
}
