//! Topics, examples and floors of the rules that ship are read when they are first asked for, and a fault in them ends
//! the program. So whoever asks for them has read the whole file before, as `files::rules` does.

use std::fs;
use std::path::Path;

/// The rooms that look at them; each is given rules that were read whole.
const ASKING: [&str; 6] = [
    "about.rs",
    "generated/completions.rs",
    "rules/check/json.rs",
    "rules/check/page.rs",
    "rules/check/words.rs",
    "rules/words.rs",
];

#[test]
fn only_what_reads_the_whole_file_first_asks_for_what_was_left_for_later() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/bin/lungnets");
    let mut asking = Vec::new();
    add_asking(&root, "", &mut asking);
    asking.sort();
    assert_eq!(asking, ASKING);
}

/// Adds the files below a folder that ask for them, by their names from `above`.
fn add_asking(folder: &Path, above: &str, asking: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{above}{}", entry.file_name().to_str().unwrap());
        if entry.path().is_dir() {
            add_asking(&entry.path(), &format!("{name}/"), asking);
            continue;
        }
        let text = fs::read_to_string(entry.path()).unwrap();
        let calls = [
            ".topics()",
            ".examples()",
            ".examples_not_yet_seen()",
            ".floors()",
        ];
        if calls.iter().any(|call| text.contains(call)) {
            asking.push(name);
        }
    }
}
