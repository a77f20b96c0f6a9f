//! A script that writes a line and waits for its answer gets it, and no thread that waits for more keeps the program.

use std::io::{BufRead, BufReader, Read, Write};

use super::run::{batch, ends, piped};

#[test]
fn each_line_is_answered_before_the_next_is_written() {
    for (arguments, header, line) in [
        ("--fields id", "", "{\"id\":\"N\",\"age\":6}\n"),
        ("--fields id --threads 8", "", "{\"id\":\"N\",\"age\":6}\n"),
        ("--fields id --csv --threads 3", "id,cough\n", "N,yes\n"),
    ] {
        let mut child = piped(&mut batch(arguments));
        let mut stdin = child.stdin.take().unwrap();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        stdin.write_all(header.as_bytes()).unwrap();
        for number in 0..50 {
            let line = line.replace('N', &number.to_string());
            // Half a line is no line; the second half may come whenever it likes.
            let (first, second) = line.split_at(line.len() / 2);
            stdin.write_all(first.as_bytes()).unwrap();
            stdin.flush().unwrap();
            stdin.write_all(second.as_bytes()).unwrap();
            stdin.flush().unwrap();
            let mut answer = String::new();
            stdout.read_line(&mut answer).unwrap();
            assert_eq!(answer, format!("{{\"id\":\"{number}\"}}\n"), "{arguments}");
        }
        drop(stdin);
        assert_eq!(ends(&mut child), Some(0));
    }
}

#[test]
fn stopping_at_an_error_does_not_wait_for_more() {
    let mut child = piped(&mut batch("--stop-on-error --fields id --threads 4"));
    let mut stdin = child.stdin.take().unwrap();
    stdin
        .write_all(b"{\"age\":63}\nhello\n{\"age\":63}\n")
        .unwrap();
    assert_eq!(ends(&mut child), Some(7));
    let mut out = String::new();
    child
        .stdout
        .take()
        .unwrap()
        .read_to_string(&mut out)
        .unwrap();
    assert_eq!(out.lines().count(), 2);
}

#[test]
fn a_reader_that_has_seen_enough_ends_it_quietly() {
    let mut child = piped(&mut batch("--threads 4"));
    let mut stdin = child.stdin.take().unwrap();
    drop(child.stdout.take());
    stdin.write_all(b"{\"age\":63}\nhello\n").unwrap();
    assert_eq!(ends(&mut child), Some(0));
    let mut said = String::new();
    child
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut said)
        .unwrap();
    assert_eq!(said, "");
}

#[test]
fn an_output_that_fails_does_not_wait_for_more() {
    if !std::path::Path::new("/dev/full").exists() {
        println!("skipped: this machine has no /dev/full");
        return;
    }
    let mut child = piped(&mut batch("-o /dev/full --threads 4"));
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(b"{\"age\":63}\n").unwrap();
    assert_eq!(ends(&mut child), Some(1));
}
