//! How wide the text is.

use crate::support::run::run;

fn widest(text: &str) -> usize {
    // A word longer than the line, such as an address, stays whole.
    text.lines()
        .filter(|line| line.trim_start_matches([' ', '-']).contains(' '))
        .map(|line| line.chars().count())
        .max()
        .unwrap()
}

#[test]
fn a_pipe_gets_79_columns_whatever_the_environment_says() {
    let usual = run("--cough yes").go().stdout;
    assert!(widest(&usual) <= 79);
    for (name, value) in [
        ("COLUMNS", "40"),
        ("COLUMNS", "200"),
        ("TERM", "dumb"),
        ("LANG", "C"),
    ] {
        assert_eq!(run("--cough yes").env(name, value).go().stdout, usual);
    }
}

#[test]
fn the_width_can_be_chosen_down_to_20_columns() {
    for width in [20, 40, 60, 120] {
        let text = run(&format!("--cough yes --width {width}")).go().stdout;
        assert!(widest(&text) <= width, "{width}: {text}");
    }
    run("--cough yes --width 19").go().failed(2);
}
