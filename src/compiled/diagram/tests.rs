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
fn what_is_too_large_is_refused_and_not_guessed() {
    let mut diagram = Diagram::new(vec![2; 8], 6);
    let mut made = (0..8).map(|variable| diagram.with_value(variable, |value| value == 1));
    assert!(made.any(|set| set == Err(TooLarge)));
}
