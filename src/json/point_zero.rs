//! Numbers such as `63.0` and `38.5`, told from others by how they are written: in floating point `1e-400` is 0, and 0
//! with a long row of nines behind the point is 1.

use super::Json;

/// Makes each number whole that is written as digits, a point and zeros, and each exact that has few decimals, in a
/// value that was read from this text.
pub(super) fn tell(json: &mut Json<'_>, text: &str) {
    if has_others(json) {
        make_exact(json, &mut numbers(text));
    }
}

fn has_others(json: &Json<'_>) -> bool {
    match json {
        Json::OtherNumber(_) => true,
        Json::List(items) => items.iter().any(has_others),
        Json::Object(members) => members.iter().any(|(_, value)| has_others(value)),
        Json::Null
        | Json::Bool(_)
        | Json::Whole(_)
        | Json::PointZero(_)
        | Json::Decimal(_)
        | Json::Text(_) => false,
    }
}

/// Goes through the numbers of a value as they stand in its text, one after the other.
fn make_exact<'t>(json: &mut Json<'_>, written: &mut impl Iterator<Item = &'t str>) {
    match json {
        Json::Whole(_) | Json::PointZero(_) | Json::Decimal(_) => drop(written.next()),
        Json::OtherNumber(_) => {
            if let Some(exact) = written.next().and_then(exact) {
                *json = exact;
            }
        }
        Json::List(items) => items.iter_mut().for_each(|item| make_exact(item, written)),
        Json::Object(members) => {
            for (_, value) in members {
                make_exact(value, written);
            }
        }
        Json::Null | Json::Bool(_) | Json::Text(_) => {}
    }
}

fn exact(written: &str) -> Option<Json<'static>> {
    let point_zero = point_zero(written).map(Json::PointZero);
    point_zero.or_else(|| written.parse().ok().map(Json::Decimal))
}

fn point_zero(number: &str) -> Option<u64> {
    let (digits, zeros) = number.split_once('.')?;
    let is_zeros = zeros.bytes().all(|zero| zero == b'0');
    let is_digits = digits.bytes().all(|digit| digit.is_ascii_digit());
    (is_zeros && is_digits).then(|| digits.parse().ok())?
}

/// The numbers of a JSON text as they are written, in their order.
fn numbers(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            rest = &rest[rest.find(|c: char| c == '"' || c == '-' || c.is_ascii_digit())?..];
            match rest.strip_prefix('"') {
                Some(string) => rest = behind(string),
                None => {
                    let is_part = |c: char| c.is_ascii_digit() || "+-.eE".contains(c);
                    let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
                    let (number, others) = rest.split_at(end);
                    rest = others;
                    return Some(number);
                }
            }
        }
    })
}

/// What stands behind a string, of which the first quote was read.
fn behind(string: &str) -> &str {
    let mut is_escaped = false;
    let closing = |c: char| {
        let closes = c == '"' && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
        closes
    };
    string.find(closing).map_or("", |end| &string[end + 1..])
}

#[cfg(test)]
mod tests {
    use super::Json;

    #[test]
    fn only_digits_a_point_and_zeros_are_whole() {
        for (written, whole) in [
            ("63.0", Some(63)),
            ("0.0", Some(0)),
            ("120.000", Some(120)),
            ("63.5", None),
            ("-0.0", None),
            ("-63.0", None),
            ("6.3e1", None),
            ("63.0e0", None),
            ("1e-400", None),
            ("0.99999999999999999999999999", None),
            ("99999999999999999999.0", None),
        ] {
            let expected = whole.map(Json::PointZero);
            let json = Json::parse(written).unwrap();
            assert_eq!(
                Some(json).filter(|json| matches!(json, Json::PointZero(_))),
                expected,
                "{written}"
            );
        }
    }

    #[test]
    fn a_number_with_few_decimals_is_exact_and_another_is_not() {
        for (written, number) in [
            ("38.5", Some("38.5")),
            ("38.50", Some("38.5")),
            ("-3", Some("-3")),
            ("-63.0", Some("-63")),
            ("0.125", Some("0.125")),
            ("38.50000000000000000000000001", None),
            ("-0", None),
            ("3.85e1", None),
        ] {
            let number = number.map(|number| Json::Decimal(number.parse().unwrap()));
            let json = Json::parse(written).unwrap();
            let read = Some(json).filter(|json| matches!(json, Json::Decimal(_)));
            assert_eq!(read, number, "{written}");
        }
    }

    #[test]
    fn each_number_keeps_its_place_among_strings_that_look_like_numbers() {
        let text =
            r#"{"1.0": "2.0", "a\"3.0": [4, 5.0, {"b\\": 6.5}], "c": -7, "7.0": true, "d": 8.0}"#;
        let Json::Object(members) = Json::parse(text).unwrap() else {
            panic!("an object was expected")
        };
        let values: Vec<&Json<'_>> = members.iter().map(|(_, value)| value).collect();
        let inner = Json::object([("b\\", Json::Decimal("6.5".parse().unwrap()))]);
        let list = Json::List(vec![Json::Whole(4), Json::PointZero(5), inner]);
        assert_eq!(
            values,
            [
                &Json::from("2.0"),
                &list,
                &Json::Decimal("-7".parse().unwrap()),
                &Json::Bool(true),
                &Json::PointZero(8)
            ]
        );
    }
}
