//! The second line, where nothing can be traced: the program does not even know how to ask the system for a connection.
//!
//! What a program calls in the system's library stands by name in its file. Rust's own connections come by these
//! names, and so do those of any library in C.

use std::fs;

use crate::support::run::PROGRAM;
use crate::support::skipping::skip;

/// The names by which a connection can be asked for.
const CONNECTIONS: [&str; 22] = [
    "accept",
    "accept4",
    "bind",
    "connect",
    "freeaddrinfo",
    "getaddrinfo",
    "gethostbyname",
    "getnameinfo",
    "getpeername",
    "getsockname",
    "getsockopt",
    "listen",
    "recv",
    "recvfrom",
    "recvmsg",
    "res_query",
    "send",
    "sendmsg",
    "sendto",
    "setsockopt",
    "socket",
    "socketpair",
];

/// The names by which another program can be started.
const OTHER_PROGRAMS: [&str; 8] = [
    "execl",
    "execve",
    "execvp",
    "fork",
    "popen",
    "posix_spawn",
    "posix_spawnp",
    "system",
];

/// The number of a section of dynamic symbols.
const DYNAMIC_SYMBOLS: u64 = 11;

/// Where to find what in a 64-bit ELF file: the place and the size in bytes of each number that is needed.
const MAGIC: &[u8] = b"\x7fELF\x02\x01";
const SECTIONS_AT: (usize, usize) = (0x28, 8);
const SECTION_SIZE: (usize, usize) = (0x3a, 2);
const SECTION_COUNT: (usize, usize) = (0x3c, 2);
const KIND: (usize, usize) = (0x04, 4);
const BEGIN: (usize, usize) = (0x18, 8);
const LENGTH: (usize, usize) = (0x20, 8);
const LINK: (usize, usize) = (0x28, 4);

fn number(bytes: &[u8], (at, size): (usize, usize)) -> usize {
    let bytes = bytes[at..at + size].iter().rev();
    bytes.fold(0, |number, byte| number << 8 | usize::from(*byte))
}

/// The names that a program takes from the system's libraries, or gives to them; none where it needs no library.
fn names(file: &[u8]) -> Option<Vec<String>> {
    assert!(
        file.starts_with(MAGIC),
        "this test knows 64-bit ELF files, little end first"
    );
    let size = number(file, SECTION_SIZE);
    let section = |index: usize| &file[number(file, SECTIONS_AT) + index * size..][..size];
    let mut sections = (0..number(file, SECTION_COUNT)).map(section);
    let symbols = sections.find(|section| number(section, KIND) as u64 == DYNAMIC_SYMBOLS)?;
    let texts = section(number(symbols, LINK));
    let texts = &file[number(texts, BEGIN)..][..number(texts, LENGTH)];
    let names = texts.split(|byte| *byte == 0);
    Some(
        names
            .map(|name| String::from_utf8_lossy(name).into_owned())
            .collect(),
    )
}

#[test]
fn the_program_does_not_even_know_how_to_ask_for_a_connection_or_for_another_program() {
    let Some(names) = names(&fs::read(PROGRAM).unwrap()) else {
        return skip(
            "what the program takes from the system's libraries",
            "It is built without them.",
        );
    };
    assert!(
        names.contains(&"write".to_owned()),
        "the names were not found: {names:?}"
    );
    for name in CONNECTIONS.iter().chain(&OTHER_PROGRAMS) {
        assert!(
            !names.contains(&(*name).to_owned()),
            "the program calls {name}"
        );
    }
}

#[test]
fn a_program_that_knows_how_would_be_seen() {
    // These tests start other programs, and one of them listens.
    let own = std::env::current_exe().unwrap();
    if let Some(names) = names(&fs::read(own).unwrap()) {
        assert!(names.contains(&"bind".to_owned()) && names.contains(&"posix_spawnp".to_owned()));
    }
}
