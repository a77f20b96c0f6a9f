//! The maps on the page of the program: every room once, in the words of its own head, and none uses one below it.

use std::collections::BTreeSet;
use std::fs;

use super::PROGRAM;
use super::project::{in_project, paths_in};

/// A heading of the page, and the folder whose rooms stand under it.
const MAPS: [(&str, &str); 5] = [
    ("The library", "src"),
    ("The program", "src/bin/lungnets"),
    ("`tests/library`", "tests/library"),
    ("`tests/program`", "tests/program"),
    ("`tests/shipped`", "tests/shipped"),
];

/// What is no room: where a crate begins, what runs before it is built, and the folder of the other crate.
const NO_ROOMS: [&str; 4] = ["lib", "main", "build", "bin"];

#[test]
fn every_map_has_every_room_in_the_words_of_its_head() {
    for (heading, folder) in MAPS {
        let rows = rows(heading);
        let mut left = rooms(folder);
        let mut order: Vec<String> = rows.iter().map(|(room, _)| room.clone()).collect();
        order.retain(|room| left.remove(room)); // what is no room, or stands there a second time, goes
        order.extend(left);
        let with_head = |room: String| {
            let head = head(folder, &room);
            (room, head)
        };
        let right: Vec<(String, String)> = order.into_iter().map(with_head).collect();
        assert!(
            rows == right,
            "tests/README.md, under {heading:?}, must say\n\n{}\n",
            table(&right)
        );
    }
}

#[test]
fn the_crate_page_names_the_rooms_of_the_library_in_the_order_of_the_map() {
    let page = fs::read_to_string(in_project("src/lib.rs")).unwrap();
    let (_, layers) = page.split_once("//! # The rooms\n").expect("a map");
    let layers = layers.lines().take_while(|line| line.starts_with("//!"));
    let rows = layers.filter(|line| line.starts_with("//! | "));
    let rows: String = rows.skip(1).collect();
    let named: Vec<&str> = rows.split('`').skip(1).step_by(2).collect();
    let mapped = rows_of("The library");
    assert_eq!(named, mapped);
}

#[test]
fn no_room_uses_one_that_stands_below_it() {
    for (heading, folder) in &MAPS[..2] {
        let order = rows_of(heading);
        let place = |room: &str| order.iter().position(|known| known == room);
        for (above, room) in order.iter().enumerate() {
            for used in uses(folder, room) {
                assert!(
                    place(&used).is_none_or(|used| used <= above),
                    "{folder}: {room} uses {used}, which stands below it"
                );
            }
        }
    }
}

#[test]
fn a_use_is_seen_wherever_it_stands_but_in_words_and_tests() {
    let code = "//! [`a`](crate::a)\nuse crate::{b, c::D};\nfn f() { crate::e::f() }\n#[cfg(test)]\nmod tests {\n use crate::g;\n}";
    let used = used_in(code);
    assert_eq!(used, ["b", "c", "e"].map(str::to_owned).into());
}

/// The rows of a map: the room, and what is said of it.
fn rows(heading: &str) -> Vec<(String, String)> {
    let lines = PROGRAM.under(heading).lines();
    let rows = lines.filter(|line| line.starts_with("| `"));
    let cells = rows.map(|row| row.trim_matches(['|', ' ']).split_once(" | ").unwrap());
    cells
        .map(|(room, words)| (room.trim_matches('`').to_owned(), words.to_owned()))
        .collect()
}

/// The rooms of a map, in its order.
fn rows_of(heading: &str) -> Vec<String> {
    rows(heading).into_iter().map(|(room, _)| room).collect()
}

/// What the map must look like.
fn table(rows: &[(String, String)]) -> String {
    let rows = rows.iter();
    rows.map(|(room, words)| format!("| `{room}` | {words} |\n"))
        .collect()
}

/// The rooms of a folder: its files and folders, whose names are the same where a room has both.
fn rooms(folder: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(in_project(folder)).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let rooms = paths.filter(|path| path.extension().is_none_or(|ending| ending == "rs"));
    let names = rooms.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned());
    names
        .filter(|name| !NO_ROOMS.contains(&name.as_str()) && name != "snapshots")
        .collect()
}

/// The first sentence of what a room says of itself.
fn head(folder: &str, room: &str) -> String {
    let file = in_project(folder).join(format!("{room}.rs"));
    let code = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{file:?}: {error}"));
    let lines = code.lines().map_while(|line| line.strip_prefix("//!"));
    let lines = lines.map(str::trim).take_while(|line| !line.is_empty());
    let words = lines.collect::<Vec<_>>().join(" ");
    match words.split_once(". ") {
        Some((sentence, _)) => format!("{sentence}."),
        None => words,
    }
}

/// The names behind `crate::` in all files of a room.
fn uses(folder: &str, room: &str) -> BTreeSet<String> {
    let inner = paths_in(&format!("{folder}/{room}"));
    let inner = inner
        .into_iter()
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"));
    let files = inner.chain([in_project(&format!("{folder}/{room}.rs"))]);
    files
        .flat_map(|file| used_in(&fs::read_to_string(file).unwrap()))
        .collect()
}

/// The names behind `crate::` in code, but for its comments and its tests.
fn used_in(code: &str) -> BTreeSet<String> {
    let code = code.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let lines = code.lines().map(str::trim_start);
    let code: String = lines.filter(|line| !line.starts_with("//")).collect();
    let mut used = BTreeSet::new();
    for behind in code.split("crate::").skip(1) {
        let list = match behind.strip_prefix('{') {
            Some(list) => list.split('}').next().unwrap(),
            None => behind,
        };
        let names = if behind.starts_with('{') {
            list.split(',').collect()
        } else {
            vec![list]
        };
        let word = |name: &str| {
            let name = name
                .trim_start()
                .split(|c: char| !c.is_alphanumeric() && c != '_');
            name.into_iter().next().unwrap_or_default().to_owned()
        };
        used.extend(names.into_iter().map(word));
    }
    used
}
