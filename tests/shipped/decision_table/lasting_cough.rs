//! A cough for 3 weeks, the only question that rests on another.

use crate::support::{Sheet, check_calm};

#[test]
fn a_cough_for_3_weeks_is_for_booking_soon() {
    let outcome = check_calm([("cough", "yes"), ("lasting_cough", "yes")]);
    assert_eq!(outcome.because("lasting_cough"), Some(vec![]));
    assert_eq!(
        (outcome.level, outcome.possible),
        ("book_soon", "book_soon")
    );

    let shorter = check_calm([("cough", "yes"), ("lasting_cough", "no")]);
    assert_eq!(
        (shorter.level, shorter.reasons()),
        ("next_visit", vec!["cough"])
    );

    let no_cough = Sheet::calm().without("lasting_cough").outcome();
    assert_eq!(no_cough.level, "nothing_reported");
    assert_eq!(no_cough.undecided("lasting_cough"), None, "it is not asked");
}

#[test]
fn a_cough_of_unsure_length_is_for_booking_soon() {
    let outcome = check_calm([("cough", "yes"), ("lasting_cough", "unsure")]);
    assert_eq!(
        outcome.because("lasting_cough"),
        Some(vec!["lasting_cough"])
    );
    assert_eq!(outcome.level, "book_soon");
}

#[test]
fn an_unsure_cough_for_3_weeks_is_for_booking_soon() {
    let outcome = check_calm([("cough", "unsure"), ("lasting_cough", "yes")]);
    assert_eq!(outcome.because("lasting_cough"), Some(vec!["cough"]));
    let both = check_calm([("cough", "unsure"), ("lasting_cough", "unsure")]);
    assert_eq!(
        both.because("lasting_cough"),
        Some(vec!["cough", "lasting_cough"])
    );
    assert_eq!((outcome.level, both.level), ("book_soon", "book_soon"));
}

#[test]
fn the_length_of_a_cough_that_was_skipped_leaves_the_rule_open() {
    for cough in ["yes", "unsure"] {
        let outcome = Sheet::calm()
            .with("cough", cough)
            .without("lasting_cough")
            .outcome();
        assert_eq!(
            outcome.undecided("lasting_cough"),
            Some(vec!["lasting_cough"]),
            "{cough}"
        );
        assert_eq!(
            (outcome.level, outcome.possible),
            ("next_visit", "book_soon"),
            "{cough}"
        );
    }
}

#[test]
fn a_lasting_cough_counts_where_the_cough_itself_was_skipped() {
    let outcome = Sheet::calm()
        .without("cough")
        .with("lasting_cough", "yes")
        .outcome();
    assert_eq!(outcome.because("lasting_cough"), Some(vec![]));
    assert_eq!(outcome.level, "book_soon");
}
