//! JSON as `build.rs` has counted it, so that nothing in it has to be looked for: before each text stands how many bytes
//! it has, before each list and each object how many things are in it.
//!
//! A text is `s5:hello`, a number `n2:63`, a list `l2:` and its items, an object `o1:` and its names, each `5:hello`,
//! with the value behind it; `t`, `f` and `z` are true, false and null.

use serde::de::value::{BorrowedStrDeserializer, Error, MapAccessDeserializer};
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor,
};

/// Reads a value out of counted JSON.
///
/// # Errors
/// Where it is something else than was to be read.
pub(super) fn read<T: Deserialize<'static>>(counted: &'static str) -> Result<T, Error> {
    T::deserialize(&mut Rest(counted))
}

/// What is still to be read.
struct Rest(&'static str);

impl Rest {
    /// Takes the sign that says of which kind the next value is.
    fn kind(&mut self) -> Result<u8, Error> {
        self.take(1).map(|sign| sign.as_bytes()[0])
    }

    /// Takes a count, and the colon behind it.
    fn count(&mut self) -> Result<usize, Error> {
        let mut count = 0;
        for (place, byte) in self.0.bytes().enumerate() {
            match byte {
                b'0'..=b'9' => count = count * 10 + usize::from(byte - b'0'),
                b':' => {
                    self.0 = &self.0[place + 1..];
                    return Ok(count);
                }
                _ => break,
            }
        }
        Err(Error::custom("a count was expected"))
    }

    /// Takes so many bytes.
    fn take(&mut self, bytes: usize) -> Result<&'static str, Error> {
        let parts = self.0.split_at_checked(bytes);
        let (taken, rest) = parts.ok_or_else(|| Error::custom("it ends before"))?;
        self.0 = rest;
        Ok(taken)
    }

    /// Takes a text behind its count.
    fn text(&mut self) -> Result<&'static str, Error> {
        self.count().and_then(|bytes| self.take(bytes))
    }

    fn number<V: Visitor<'static>>(&mut self, visitor: V) -> Result<V::Value, Error> {
        let digits = self.text()?;
        match digits.parse() {
            Ok(whole) => visitor.visit_u64(whole),
            Err(_) => visitor.visit_f64(digits.parse().map_err(Error::custom)?),
        }
    }

    fn things(&mut self) -> Result<Things<'_>, Error> {
        let left = self.count()?;
        Ok(Things { rest: self, left })
    }
}

impl Deserializer<'static> for &mut Rest {
    type Error = Error;

    fn deserialize_any<V: Visitor<'static>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.kind()? {
            b's' => visitor.visit_borrowed_str(self.text()?),
            b'n' => self.number(visitor),
            b'l' => visitor.visit_seq(self.things()?),
            b'o' => visitor.visit_map(self.things()?),
            b't' => visitor.visit_bool(true),
            b'f' => visitor.visit_bool(false),
            _ => visitor.visit_unit(),
        }
    }

    fn deserialize_option<V: Visitor<'static>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.0.starts_with('z') {
            true => self.deserialize_any(visitor),
            false => visitor.visit_some(self),
        }
    }

    fn deserialize_enum<V: Visitor<'static>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.kind()? {
            b's' => visitor.visit_enum(BorrowedStrDeserializer::new(self.text()?)),
            _ => visitor.visit_enum(MapAccessDeserializer::new(self.things()?)),
        }
    }

    serde::forward_to_deserialize_any! {
        <V: Visitor<'static>>
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf unit unit_struct newtype_struct seq
        tuple tuple_struct map struct identifier ignored_any
    }
}

/// The things of a list or of an object that are still to be read.
struct Things<'r> {
    rest: &'r mut Rest,
    left: usize,
}

impl Things<'_> {
    /// Whether there is one more, which counts as read from now on.
    fn next(&mut self) -> bool {
        let is_there = self.left > 0;
        self.left -= usize::from(is_there);
        is_there
    }
}

impl SeqAccess<'static> for Things<'_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'static>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        let item = self.next().then(|| seed.deserialize(&mut *self.rest));
        item.transpose()
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left)
    }
}

impl MapAccess<'static> for Things<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'static>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        let name = self.next().then(|| self.rest.text()).transpose()?;
        let name = name.map(BorrowedStrDeserializer::new);
        name.map(|name| seed.deserialize(name)).transpose()
    }

    fn next_value_seed<T: DeserializeSeed<'static>>(&mut self, seed: T) -> Result<T::Value, Error> {
        seed.deserialize(&mut *self.rest)
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::json::Json;

    const COUNTED: &str = "o4:4:names6:Zoë \"5:yearsn1:64:alsol3:tfz4:nonel0:";

    #[test]
    fn what_was_counted_is_read_as_it_was_written() {
        let written = r#"{"name": "Zoë \"", "years": 6, "also": [true, false, null], "none": []}"#;
        assert_eq!(read(COUNTED), Ok(Json::parse(written).unwrap()));
    }

    #[test]
    fn what_is_cut_off_is_refused() {
        for (end, _) in COUNTED.char_indices() {
            assert!(read::<Json<'_>>(&COUNTED[..end]).is_err(), "{end}");
        }
    }
}
