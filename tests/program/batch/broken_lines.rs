//! A great many lines, of which some are broken in every way: nothing is lost, and each error names its line.

use super::made;
use super::run::answer;

/// Runs so many lines, of which so many are broken, and looks at each line of the output.
fn all_are_there(count: usize, broken: usize) {
    let (input, places) = made::lines(count, broken);
    assert_eq!(places.len(), broken);
    let outcome = answer("--fields id,level_id", &input);
    assert_eq!(outcome.code, 7);
    assert_eq!(outcome.stdout.lines().count(), count);
    let mut places = places.iter().peekable();
    for (number, line) in (1..).zip(outcome.stdout.lines()) {
        match places.next_if(|(place, _)| *place == number) {
            Some((_, said)) => {
                assert!(
                    line.contains(&format!("\"line\":{number},\"error\":")),
                    "{line}"
                );
                assert!(line.contains(said), "{line} does not say {said}");
            }
            None => {
                let start = format!("{{\"id\":\"p{number}\",\"level_id\":\"");
                assert!(line.starts_with(&start), "{line}");
            }
        }
    }
    let (first, _) = made::lines(count, broken).1[0];
    let expected =
        format!("error: {broken} of {count} lines could not be read; the first is line {first}\n");
    assert!(outcome.stderr.starts_with(&expected), "{}", outcome.stderr);
}

#[test]
fn twenty_thousand_lines_with_two_hundred_broken_in_twenty_ways() {
    all_are_there(20_000, 200);
}

/// For a release build: `cargo test --release --test program batch -- --ignored`.
#[test]
#[ignore = "a million lines take minutes in a debug build"]
fn a_million_lines_with_a_thousand_broken_in_twenty_ways() {
    all_are_there(1_000_000, 1000);
}
