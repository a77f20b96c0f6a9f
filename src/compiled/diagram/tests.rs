use super::{Diagram, EVERY, NONE, TooLarge};

#[test]
fn operations_agree_with_counting_by_hand() {
    let mut diagram = Diagram::new(vec![4, 2, 3], 100);
    let a = diagram.with_value(0, |value| value >= 2).unwrap();
    let b = diagram.with_value(2, |value| value == 1).unwrap();
    let both = diagram.both(a, b).unwrap();
    let either = diagram.either(a, b).unwrap();
    let but = diagram.but(a, b).unwrap();
    let counts = [a, b, both, either, but, EVERY, NONE].map(|set| diagram.count(set));
    assert_eq!(counts, [12, 8, 4, 16, 8, 24, 0]);
    assert_eq!(diagram.given(both, &[(0, 3), (2, 1)]), Ok(EVERY));
    assert_eq!(diagram.given(both, &[(0, 3), (2, 0)]), Ok(NONE));
    assert_eq!(diagram.given(either, &[(0, 0)]), Ok(b));
    assert_eq!(diagram.at_least(2, &[(1, a), (1, b), (1, a)]), Ok(a));
    assert_eq!(diagram.at_least(3, &[(2, a), (1, b)]), Ok(both));
}

#[test]
fn a_change_of_a_variable_leads_into_a_set_from_wherever_it_may_start() {
    let mut diagram = Diagram::new(vec![4, 2, 3], 100);
    let [wanted, other] =
        [(2, 1), (0, 3)].map(|(variable, value)| diagram.at(variable, value).unwrap());
    let set = diagram.both(wanted, other).unwrap();
    let changed = diagram
        .changed(set, 2, &[vec![0, 1], vec![1], vec![2]])
        .unwrap();
    for (cell, holds) in [(0, true), (1, true), (2, false)] {
        assert_eq!(diagram.holds(changed, &[3, 0, cell]), holds, "{cell}");
        assert!(!diagram.holds(changed, &[1, 0, cell]), "{cell}");
    }
    assert_eq!(
        diagram.changed(set, 1, &[[1], [0]]),
        Ok(set),
        "it makes no difference"
    );
}

#[test]
fn what_was_thrown_away_is_made_anew_and_what_was_kept_is_found_again() {
    let mut diagram = Diagram::new(vec![3; 12], 100_000);
    let kept = diagram.with_value(0, |value| value == 1).unwrap();
    let filled = diagram.filled();
    let mut make = || {
        let sets: Vec<_> = (0..12)
            .map(|variable| (1, diagram.at(variable, 2).unwrap()))
            .collect();
        let made = diagram.at_least(6, &sets).unwrap();
        let count = diagram.count(made);
        diagram.empty(filled);
        assert_eq!(diagram.filled(), filled);
        assert_eq!(diagram.with_value(0, |value| value == 1), Ok(kept));
        diagram.empty(filled);
        (made, count)
    };
    assert_eq!(make(), make());
}

#[test]
fn what_is_too_large_is_refused_and_not_guessed() {
    let mut diagram = Diagram::new(vec![2; 8], 6);
    let mut made = (0..8).map(|variable| diagram.with_value(variable, |value| value == 1));
    assert!(made.any(|set| set == Err(TooLarge)));
}
