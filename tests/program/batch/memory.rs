//! Memory that does not grow with the input.

use std::io::{BufRead, BufReader, Write};

use super::made;
use super::run::{batch, ends, piped};

/// The most memory in KiB that the program has had after so many rounds of the same lines, behind a header.
fn peak(arguments: &str, header: &str, lines: &[u8], rounds: usize) -> u64 {
    let mut child = piped(&mut batch(arguments));
    let mut stdin = child.stdin.take().unwrap();
    let expected = rounds * lines.iter().filter(|byte| **byte == b'\n').count();
    let stdout = BufReader::new(child.stdout.take().unwrap());
    let reading = std::thread::spawn(move || stdout.lines().take(expected).count());
    stdin.write_all(header.as_bytes()).unwrap();
    for _ in 0..rounds {
        stdin.write_all(lines).unwrap();
    }
    stdin.flush().unwrap();
    assert_eq!(reading.join().unwrap(), expected);
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
    let peak = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .unwrap();
    let peak = peak.trim().trim_end_matches(" kB").parse().unwrap();
    drop(stdin);
    ends(&mut child);
    peak
}

const HEADER: &str = "id,cough,wheezing,today_signs,age\n";

/// So many rows, of which one in a hundred cannot be read.
fn rows(count: usize) -> Vec<u8> {
    let words = ["yes", "no", "unsure", ""];
    let row = |number: usize| {
        let age = if number % 100 == 50 {
            "old".to_owned()
        } else {
            (number % 120).to_string()
        };
        let [cough, wheezing] = [words[number % 4], words[number / 4 % 3]];
        format!("p{number},{cough},{wheezing},fever;unsure,{age}\n")
    };
    (0..count)
        .flat_map(|number| row(number).into_bytes())
        .collect()
}

#[test]
fn ten_times_the_lines_need_no_more_memory() {
    if !std::path::Path::new("/proc/self/status").exists() {
        println!("skipped: this machine has no /proc");
        return;
    }
    let (usual, _) = made::lines(500, 20);
    let broken = "x\n".repeat(3000).into_bytes();
    let rows = rows(500);
    for (arguments, header, lines) in [
        ("--threads 3", "", &usual),
        ("--threads 3 --full", "", &usual),
        ("--threads 3 --output-csv", "", &broken),
        ("--threads 3 --csv", HEADER, &rows),
    ] {
        let few = peak(arguments, header, lines, 4);
        let many = peak(arguments, header, lines, 40);
        assert!(
            many < few + 8 * 1024 && many < 64 * 1024,
            "{arguments}: {few} KiB, then {many} KiB"
        );
    }
}

/// For a release build: `cargo test --release --test program batch -- --ignored --nocapture`.
#[test]
#[ignore = "ten million lines take an hour in a debug build"]
fn ten_million_lines_need_no_more_memory_than_a_hundred_thousand() {
    let (lines, _) = made::lines(100_000, 100);
    for (form, header, lines) in [("", "", lines), ("--csv", HEADER, rows(100_000))] {
        let peak = |rounds| {
            peak(
                &format!("--fields id,level_id {form}"),
                header,
                &lines,
                rounds,
            )
        };
        let (few, many) = (peak(1), peak(100));
        println!("{form} 100,000: {few} KiB; 10,000,000: {many} KiB");
        assert!(many < few + 8 * 1024 && many < 64 * 1024);
    }
}
