//! JSON as it was written: order kept, repeated names kept, fractions told from whole numbers.
//!
//! A rule file and an answers file both pass through [`Json`] before anything is made of them, so that a
//! repeated name, a null or `6.3e1` can be refused instead of vanishing on the way.

mod not_json;
mod point_zero;
mod read;

pub use not_json::{NotJson, Reason};
pub(crate) use read::{Name, each_member};

use std::borrow::Cow;

use serde::ser::{Serialize, Serializer};

use crate::number::Number;

/// A JSON value that still shows how it was written.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Json<'a> {
    /// `null`
    #[default]
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number written as a whole one, zero or more.
    Whole(u64),
    /// A number of zero or more with a point and nothing but zeros behind it, such as `63.0`.
    PointZero(u64),
    /// A number below 0 or with a fraction, in plain digits with at most three decimals.
    Decimal(Number),
    /// Any other number (with more decimals, with an exponent).
    OtherNumber(f64),
    /// A string.
    Text(Cow<'a, str>),
    /// An array.
    List(Vec<Json<'a>>),
    /// An object, in the order of the file, repeated names included.
    Object(Vec<(Cow<'a, str>, Json<'a>)>),
}

/// One member of an object, by name and value.
pub(crate) type Member<'a> = (Cow<'a, str>, Json<'a>);

/// The member with this name among those of an object, the first of several.
pub(crate) fn member<'j, 'a>(members: &'j [Member<'a>], name: &str) -> Option<&'j Json<'a>> {
    let found = members.iter().find(|(known, _)| known == name);
    found.map(|(_, value)| value)
}

impl<'a> Json<'a> {
    /// Reads one JSON text.
    ///
    /// # Errors
    /// Why the text is no JSON, and where. Nesting beyond 128 levels is refused.
    pub fn parse(text: &'a str) -> Result<Self, NotJson> {
        let mut json = serde_json::from_str(text).map_err(|error| NotJson::of(&error, text))?;
        point_zero::tell(&mut json, text);
        Ok(json)
    }

    /// An object with these members, in this order.
    pub fn object<N: Into<Cow<'a, str>>>(members: impl IntoIterator<Item = (N, Self)>) -> Self {
        let members = members.into_iter();
        Self::Object(members.map(|(name, value)| (name.into(), value)).collect())
    }

    /// The members of an object, in its order; any other value has none.
    pub fn members(&self) -> &[(Cow<'a, str>, Self)] {
        match self {
            Self::Object(members) => members,
            _ => &[],
        }
    }

    /// The member of an object with this name, the first of several.
    pub fn member(&self, name: &str) -> Option<&Self> {
        member(self.members(), name)
    }

    /// The same, to be changed.
    pub(crate) fn member_mut(&mut self, name: &str) -> Option<&mut Self> {
        let Self::Object(members) = self else {
            return None;
        };
        let mut members = members.iter_mut();
        members
            .find(|(known, _)| known == name)
            .map(|(_, value)| value)
    }

    /// The value as JSON text: a line for each member and each item, and a newline at the end.
    pub fn render(&self) -> String {
        // Writing plain values to memory has nothing that could fail.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// The value as JSON text in one line.
    pub fn in_one_line(&self) -> String {
        serde_json::to_string(self).unwrap_or_default() // as in `render`
    }

    /// The same value, with no tie to the text that it was read from.
    pub(crate) fn to_static(&self) -> Json<'static> {
        match self {
            Self::Null => Json::Null,
            Self::Bool(value) => Json::Bool(*value),
            Self::Whole(value) => Json::Whole(*value),
            Self::PointZero(value) => Json::PointZero(*value),
            Self::Decimal(number) => Json::Decimal(*number),
            Self::OtherNumber(value) => Json::OtherNumber(*value),
            Self::Text(text) => Json::Text(Cow::Owned(text.to_string())),
            Self::List(items) => Json::List(items.iter().map(Json::to_static).collect()),
            Self::Object(members) => Json::Object(
                members
                    .iter()
                    .map(|(name, value)| (Cow::Owned(name.to_string()), value.to_static()))
                    .collect(),
            ),
        }
    }

    /// Whether it is a text, or a number of whatever kind: what can be an id.
    pub(crate) fn is_text_or_number(&self) -> bool {
        match self {
            Self::Text(_)
            | Self::Whole(_)
            | Self::PointZero(_)
            | Self::Decimal(_)
            | Self::OtherNumber(_) => true,
            Self::Null | Self::Bool(_) | Self::List(_) | Self::Object(_) => false,
        }
    }

    /// What kind of value this is, in words for an error message.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "true or false",
            Self::Whole(_) => "a number",
            Self::Decimal(number) if *number < Number::default() => "a number below 0",
            Self::OtherNumber(value) if *value < 0.0 => "a number below 0",
            Self::PointZero(_) | Self::Decimal(_) | Self::OtherNumber(_) => {
                "a number that is not a plain whole one"
            }
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
        }
    }
}

impl Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Whole(value) => serializer.serialize_u64(*value),
            Self::PointZero(value) => serializer.serialize_f64(*value as f64),
            Self::Decimal(number) => number.serialize(serializer),
            Self::OtherNumber(value) => serializer.serialize_f64(*value),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(members) => {
                serializer.collect_map(members.iter().map(|(name, value)| (name, value)))
            }
        }
    }
}

impl From<&str> for Json<'static> {
    fn from(text: &str) -> Self {
        Self::Text(Cow::Owned(text.to_owned()))
    }
}

impl From<String> for Json<'static> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<u32> for Json<'_> {
    fn from(number: u32) -> Self {
        Self::Whole(number.into())
    }
}

impl From<usize> for Json<'_> {
    fn from(number: usize) -> Self {
        Self::Whole(number as u64)
    }
}

impl From<Number> for Json<'_> {
    fn from(number: Number) -> Self {
        number.whole().map_or(Self::Decimal(number), Self::from)
    }
}

impl From<bool> for Json<'_> {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl<'a, T: Into<Json<'a>>> FromIterator<T> for Json<'a> {
    /// A list.
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::Json;

    #[test]
    fn a_repeated_name_is_kept_for_somebody_to_refuse() {
        let Ok(Json::Object(members)) = Json::parse(r#"{"age": 63, "age": 20}"#) else {
            panic!("an object was expected")
        };
        assert_eq!(members.len(), 2);
    }

    #[test]
    fn what_is_written_keeps_its_order_and_reads_back_as_the_same() {
        let json = Json::object([
            ("b", Json::from("yes")),
            (
                "a",
                Json::List(vec![Json::from(63_u32), Json::Null, Json::from(true)]),
            ),
        ]);
        let text = json.render();
        assert!(text.find("\"b\"") < text.find("\"a\""), "{text}");
        assert_eq!(Json::parse(&text).expect("it is JSON"), json);
    }

    #[test]
    fn only_plain_whole_numbers_are_whole() {
        for (text, whole) in [
            ("63", true),
            ("0", true),
            ("63.0", false),
            ("-5", false),
            ("-0", false),
            ("1e2", false),
        ] {
            let json = Json::parse(text).expect(text);
            assert_eq!(
                matches!(json, Json::Whole(_)),
                whole,
                "{text} read as {json:?}"
            );
        }
    }

    #[test]
    fn deep_nesting_is_an_error_and_not_a_crash() {
        let deep = "[".repeat(10_000);
        assert!(Json::parse(&deep).is_err());
    }
}
