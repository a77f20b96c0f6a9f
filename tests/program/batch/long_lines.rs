//! Lines of a megabyte, longer ones, and what stands behind them.

use super::run::answer;

const LONGEST: usize = lungnets::batch::LONGEST_LINE;

/// A line of so many bytes.
fn line(id: u32, length: usize) -> String {
    let start = format!("{{\"id\":{id},\"cough\":\"yes\"");
    format!("{start}{}}}", " ".repeat(length - start.len() - 1))
}

#[test]
fn a_line_of_a_megabyte_is_read_and_a_longer_one_is_an_error_of_its_own() {
    for threads in [1, 3] {
        for end in ["\n", "\r\n"] {
            let lengths = [
                30,
                LONGEST,
                LONGEST + 1,
                40,
                LONGEST + 9,
                3 * LONGEST,
                LONGEST - 1,
                50,
            ];
            let lines = (1..)
                .zip(lengths)
                .map(|(id, length)| line(id, length) + end);
            let input = format!("\u{feff}{}", lines.collect::<String>());
            let outcome = answer(&format!("--fields id --threads {threads}"), input);
            let out: Vec<&str> = outcome.stdout.lines().collect();
            assert_eq!((outcome.code, out.len()), (7, lengths.len()));
            for ((number, length), out) in (1..).zip(lengths).zip(out) {
                if length > LONGEST {
                    let expected = format!(
                        "{{\"id\":{number},\"line\":{number},\"error\":{{\"code\":\"too_long\",\"question\":null,\"column\":null,\"found\":null,\"say\":\"the line is longer than"
                    );
                    assert!(out.starts_with(&expected), "{out}");
                } else {
                    assert_eq!(out, format!("{{\"id\":{number}}}"));
                }
            }
        }
    }
}

#[test]
fn a_last_line_that_is_too_long_and_has_no_end_is_an_error_too() {
    let input = format!("{}\n{}", line(1, 30), "x".repeat(5 * LONGEST));
    let outcome = answer("--fields id", input);
    let out: Vec<&str> = outcome.stdout.lines().collect();
    assert_eq!((outcome.code, out.len()), (7, 2));
    assert!(out[1].contains("\"line\":2,"), "{out:?}");
}

#[test]
fn a_row_that_is_too_long_is_passed_over_to_its_end_between_quotes() {
    let long = "one\ntwo, \"\"three\"\"\n".repeat(LONGEST / 10);
    let table = format!("id,remark,cough\na,,yes\nb,\"{long}\",yes\nc,,yes\nd,,perhaps\n");
    let lines = 4 + long.matches('\n').count();
    let outcome = answer("--csv --ignore-columns remark --fields id", table);
    let out: Vec<&str> = outcome.stdout.lines().collect();
    assert_eq!((outcome.code, out.len()), (7, 4));
    assert!(
        out[1].starts_with("{\"id\":null,\"line\":3,\"error\":{\"code\":\"too_long\",\"question\":null,\"column\":null,\"found\":null,\"say\":\"the row is longer"),
        "{out:?}"
    );
    assert_eq!(out[2], "{\"id\":\"c\"}");
    assert!(
        out[3].contains(&format!("\"line\":{},", lines + 1)),
        "{out:?}"
    );
}
