//! The same bytes whatever the number of threads, and wherever the input is cut.

use std::io::Write;

use lungnets::answers::AnswersProblem;
use lungnets::batch::{Batch, Field, Wanted};
use lungnets::fault::{Problem, Told};
use lungnets::rules::RuleSet;

use super::made::{self, Numbers};
use super::run::{answer, batch, piped};

/// What is wrong, in the words of the program: it knows who shows the names.
fn told(problem: &dyn Problem) -> Told {
    let mut told = problem.told();
    if let Some(AnswersProblem::NoObject { .. }) = problem.downcast_ref() {
        told.way_out = told
            .way_out
            .map(|way_out| way_out + ", with the names that --help shows");
    }
    told
}

/// What the library makes of the whole input at once.
fn expected(input: &[u8]) -> String {
    let rules = RuleSet::from_json(crate::support::rule_files::FROZEN).unwrap();
    let mut out = Vec::new();
    let batch = Batch::new(&rules, Wanted::Fields(Field::USUAL.to_vec())).telling_in(told);
    batch.lines(1, input, &mut out);
    String::from_utf8(out).unwrap()
}

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let (input, broken) = made::lines(6000, 60);
    let expected = expected(&input);
    assert_eq!(expected.lines().count(), 6000);
    for threads in [1, 2, 3, 8] {
        let outcome = answer(&format!("--threads {threads}"), &input);
        assert!(outcome.stdout == expected, "{threads} threads");
        let said = format!("error: {} of 6000 lines", broken.len());
        assert!(outcome.stderr.starts_with(&said), "{}", outcome.stderr);
    }
    let table = answer("--output-csv --threads 1", &input);
    assert_eq!(answer("--output-csv --threads 3", &input), table);
}

#[test]
fn a_file_gives_the_same_bytes_as_a_pipe() {
    let (input, _) = made::lines(3000, 30);
    let path = super::run::folder("a_file_as_a_pipe").join("in.ndjson");
    std::fs::write(&path, &input).unwrap();
    let from_file = answer(path.to_str().unwrap(), "");
    assert!(from_file.stdout == expected(&input));
    assert_eq!(answer("-", &input), from_file);
}

#[test]
fn pieces_of_any_size_in_a_pipe_give_the_same_bytes() {
    let (mut input, _) = made::lines(1200, 40);
    input.truncate(input.len() - 1); // the last line has no end
    let expected = expected(&input);
    let mut numbers = Numbers(3);
    for most in [3, 70, 700, 9000] {
        for threads in [1, 3] {
            let mut child = piped(batch("").args(["--threads", &threads.to_string()]));
            let mut stdin = child.stdin.take().unwrap();
            let input = input.clone();
            let sizes: Vec<usize> = (0..4000).map(|_| 1 + numbers.below(most)).collect();
            let writing = std::thread::spawn(move || {
                let mut rest = input.as_slice();
                for size in sizes {
                    let (piece, more) = rest.split_at(size.min(rest.len()));
                    stdin.write_all(piece).unwrap();
                    rest = more;
                }
                stdin.write_all(rest).unwrap();
            });
            let output = child.wait_with_output().unwrap();
            writing.join().unwrap();
            assert!(
                output.stdout == expected.as_bytes(),
                "pieces up to {most}, {threads} threads"
            );
        }
    }
}

#[test]
fn very_short_lines_and_long_ones_meet_at_every_border() {
    let mut input = Vec::new();
    let mut numbers = Numbers(11);
    while input.len() < 3 << 20 {
        let blanks = match numbers.below(40) {
            0 => numbers.below(300_000),
            _ => numbers.below(900),
        };
        let line = format!(
            "{{\"age\":6,\"id\":{}{}}}\n",
            input.len(),
            " ".repeat(blanks)
        );
        input.extend_from_slice(line.as_bytes());
    }
    input.extend_from_slice("{\"age\":6}\n".repeat(9000).as_bytes());
    let count = input.iter().filter(|byte| **byte == b'\n').count();
    let one = answer("--fields id --threads 1", &input);
    assert_eq!((one.code, one.stdout.lines().count()), (0, count));
    assert_eq!(answer("--fields id --threads 3", &input), one);
}
