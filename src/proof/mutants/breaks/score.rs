//! The ways to break a score.

use super::{Variant, conditions};
use crate::rules::{Condition, Group, Operator, RuleSet, Score, Worth};

/// One point more or less that is enough, or that something is worth; a part less, or a part broken.
pub(super) fn broken(
    rules: &RuleSet,
    score: &Score,
    parts: &[Condition],
    place: &str,
) -> Vec<Variant> {
    let whole = |score: Score, parts: Vec<Condition>| {
        let operator = Operator::Score(score);
        Condition::Group(Group { operator, parts })
    };
    let mut all = Vec::new();
    for (name, score) in enough(score, place).into_iter().chain(worth(score, place)) {
        all.push((name, whole(score, parts.to_vec())));
    }
    let places = score.spread(|places, _| places);
    for (i, places) in places.into_iter().enumerate() {
        let item = format!("{place}.of[{i}]");
        if score.items.len() > 1 {
            let (mut fewer, mut other) = (score.clone(), parts.to_vec());
            fewer.items.remove(i);
            other.drain(places.clone());
            all.push(((item.clone(), "dropped".to_owned()), whole(fewer, other)));
        }
        for part in places {
            for (name, broken) in conditions(rules, &parts[part], format!("{item}.when")) {
                let mut other = parts.to_vec();
                other[part] = broken;
                all.push((name, whole(score.clone(), other)));
            }
        }
    }
    all
}

/// Another number of points that is enough.
fn enough(score: &Score, place: &str) -> Vec<((String, String), Score)> {
    let (at_least, total) = (score.at_least, score.total());
    let others = near(at_least).into_iter();
    let others = others.filter(|other| *other <= total).map(|other| {
        let mut score = score.clone();
        score.at_least = other;
        let what = format!("at_least {at_least} to {other}");
        ((place.to_owned(), what), score)
    });
    others.collect()
}

/// Other points for one part or choice.
fn worth(score: &Score, place: &str) -> Vec<((String, String), Score)> {
    let mut all = Vec::new();
    for (i, item) in score.items.iter().enumerate() {
        for (choice, points) in item.points().iter().enumerate() {
            for other in near(*points) {
                let mut score = score.clone();
                let which = match &mut score.items[i] {
                    Worth::Part(points) => {
                        *points = other;
                        String::new()
                    }
                    Worth::Choices(points) => {
                        points[choice] = other;
                        format!(" of choice {}", choice + 1)
                    }
                };
                let what = format!("points{which} {points} to {other}");
                all.push(((format!("{place}.of[{i}].points"), what), score));
            }
        }
    }
    all
}

/// The next numbers, none below one.
fn near(number: u32) -> Vec<u32> {
    let both = [number.checked_sub(1), number.checked_add(1)];
    both.into_iter()
        .flatten()
        .filter(|near| *near > 0)
        .collect()
}
