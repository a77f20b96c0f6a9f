//! The ways to break a condition.

use crate::number::Number;
use crate::rules::{Condition, Group, Operator, RuleSet, Score, Test, Wanted, Worth};

/// A place, what was done there, and the whole condition as it is then.
pub(super) type Variant = ((String, String), Condition);

pub(super) fn conditions(rules: &RuleSet, condition: &Condition, place: String) -> Vec<Variant> {
    match condition {
        Condition::Answer(test) => tests(rules, test, &place),
        Condition::Finding(_) => Vec::new(),
        Condition::Group(group) => {
            groups(rules, group, &format!("{place}.{}", group.operator.name()))
        }
    }
}

/// A part less, a part broken, or another operator.
fn groups(rules: &RuleSet, group: &Group, place: &str) -> Vec<Variant> {
    let parts = &group.parts;
    let (list, others) = match &group.operator {
        Operator::All => (place.to_owned(), vec![("all to any".into(), Operator::Any)]),
        Operator::Any => (place.to_owned(), vec![("any to all".into(), Operator::All)]),
        Operator::HowMany { at_least } => {
            let at_least = *at_least;
            let counts = [at_least - 1, at_least + 1].into_iter();
            let counts = counts.filter(|count| (1..=parts.len()).contains(count));
            let other = |count| {
                let what = format!("at_least {at_least} to {count}");
                (what, Operator::HowMany { at_least: count })
            };
            (format!("{place}.of"), counts.map(other).collect())
        }
        Operator::Score(score) => return scores(rules, score, parts, place),
    };
    let with = |operator, parts| Condition::Group(Group { operator, parts });
    let mut all = shrunk(rules, parts, &list, &|parts| {
        with(group.operator.clone(), parts)
    });
    for (what, operator) in others.into_iter().filter(|_| parts.len() > 1) {
        let name = (place.to_owned(), what);
        all.push((name, with(operator, parts.clone())));
    }
    all
}

/// A part less, or a part broken.
fn shrunk(
    rules: &RuleSet,
    parts: &[Condition],
    place: &str,
    whole: &dyn Fn(Vec<Condition>) -> Condition,
) -> Vec<Variant> {
    let mut all = Vec::new();
    for (i, part) in parts.iter().enumerate() {
        if parts.len() > 1 {
            let mut fewer = parts.to_vec();
            fewer.remove(i);
            all.push((
                (format!("{place}[{i}]"), "dropped".to_owned()),
                whole(fewer),
            ));
        }
        for (name, broken) in conditions(rules, part, format!("{place}[{i}]")) {
            let mut other = parts.to_vec();
            other[i] = broken;
            all.push((name, whole(other)));
        }
    }
    all
}

/// A choice less, or a border shifted.
fn tests(rules: &RuleSet, test: &Test, place: &str) -> Vec<Variant> {
    let question = test.question;
    let mut all = Vec::new();
    let mut add = |member: &str, what: String, wanted| {
        let broken = Condition::Answer(Test { question, wanted });
        all.push(((format!("{place}.{member}"), what), broken));
    };
    match (&test.wanted, rules.question(question).number()) {
        (Wanted::Yes | Wanted::No, _) | (Wanted::Number { .. }, None) => {}
        (Wanted::Chosen(choices), _) => {
            let places: Vec<usize> = choices.places().collect();
            for dropped in places.iter().filter(|_| places.len() > 1) {
                let fewer = places.iter().copied().filter(|place| place != dropped);
                let what = format!("choice {} of the question dropped", dropped + 1);
                add("chosen.any_of", what, Wanted::Chosen(fewer.collect()));
            }
        }
        (Wanted::Number { at_least, below }, Some(range)) => {
            let (least_of_all, step) = (range.from.min(Number::default()), range.step());
            let near = |border: Option<Number>| {
                let both = move |from| [(from, from - step), (from, from + step)];
                let near = border.into_iter().flat_map(both);
                near.filter(move |(_, to)| *to >= least_of_all)
            };
            for (from, to) in near(*at_least) {
                let (at_least, below) = (Some(to), *below);
                let wanted = Wanted::Number { at_least, below };
                add("number", format!("at_least {from} to {to}"), wanted);
            }
            for (from, to) in near(*below) {
                let (at_least, below) = (*at_least, Some(to));
                let wanted = Wanted::Number { at_least, below };
                add("number", format!("below {from} to {to}"), wanted);
            }
        }
    }
    all
}

/// One point more or less that is enough, or that something is worth; a part less, or a part broken.
fn scores(rules: &RuleSet, score: &Score, parts: &[Condition], place: &str) -> Vec<Variant> {
    let mut all = Vec::new();
    let mut add = |place: String, what: String, score, parts| {
        let operator = Operator::Score(score);
        all.push(((place, what), Condition::Group(Group { operator, parts })));
    };
    for (place, what, score) in other_points(score, place) {
        add(place, what, score, parts.to_vec());
    }
    let places = score.spread(|places, _| places);
    for (i, places) in places.into_iter().enumerate() {
        let item = format!("{place}.of[{i}]");
        if score.items.len() > 1 {
            let (mut fewer, mut other) = (score.clone(), parts.to_vec());
            fewer.items.remove(i);
            other.drain(places.clone());
            add(item.clone(), "dropped".to_owned(), fewer, other);
        }
        for part in places {
            for ((place, what), broken) in conditions(rules, &parts[part], format!("{item}.when")) {
                let mut other = parts.to_vec();
                other[part] = broken;
                add(place, what, score.clone(), other);
            }
        }
    }
    all
}

/// Another number of points that is enough, or that one part or choice is worth.
fn other_points(score: &Score, place: &str) -> Vec<(String, String, Score)> {
    let mut all = Vec::new();
    let (at_least, total) = (score.at_least, score.total());
    for other in near(at_least).filter(|other| *other <= total) {
        let mut score = score.clone();
        score.at_least = other;
        all.push((
            place.to_owned(),
            format!("at_least {at_least} to {other}"),
            score,
        ));
    }
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
                all.push((format!("{place}.of[{i}].points"), what, score));
            }
        }
    }
    all
}

/// The next numbers, none below one.
fn near(number: u32) -> impl Iterator<Item = u32> {
    let both = [number.checked_sub(1), number.checked_add(1)];
    both.into_iter().flatten().filter(|near| *near > 0)
}
