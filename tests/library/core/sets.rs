//! Sets of choices.

use lungnets::rules::Choices;

#[test]
fn a_set_has_what_was_put_into_it_and_nothing_else() {
    let set = Choices::NONE.with(3).with(0);
    let has: Vec<usize> = (0..Choices::MOST).filter(|place| set.has(*place)).collect();
    assert_eq!(has, [0, 3]);
    assert_eq!(set, [3, 0, 3].into_iter().collect());
    assert!(!set.is_empty() && Choices::NONE.is_empty());
    assert_eq!(Choices::default(), Choices::NONE);
}

#[test]
fn the_last_place_is_one_of_its_own_and_beyond_it_there_is_none() {
    let last = Choices::NONE.with(Choices::MOST - 1);
    assert!(last.has(63) && !last.has(0) && !last.is_empty());
    for place in [64, 65, 128, usize::MAX] {
        assert!(Choices::NONE.with(place).is_empty(), "{place}");
        assert!(!last.has(place), "{place}");
    }
}

#[test]
fn two_sets_are_joined_and_compared() {
    let (a, b) = (
        [0, 1].into_iter().collect::<Choices>(),
        [1, 2].into_iter().collect(),
    );
    assert_eq!(a.and(b), [0, 1, 2].into_iter().collect());
    assert!(a.meets(b) && b.meets(a) && !a.meets(Choices::NONE.with(2)) && !a.meets(Choices::NONE));
    assert!(Choices::NONE.with(1).is_within(a) && a.is_within(a) && Choices::NONE.is_within(a));
    assert!(!a.is_within(b) && !a.is_within(Choices::NONE));
}
