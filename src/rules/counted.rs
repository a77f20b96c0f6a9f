//! A rule set as a text that is read back without a search, because a count stands before everything whose length can
//! differ. `build.rs` writes the rules that ship in this form, and every run takes them back.
//!
//! A number is `63:`, a text `5:hello`, a list `2:` and its items. An option is a list of none or one, a record is its
//! members one after the other, and an enum is the number of its variant and what that holds.

use std::borrow::Cow;

use crate::json::Json;
use crate::number::Number;
use crate::text::Text;

/// What can be written in this form, and taken back.
pub(crate) trait Counted: Sized {
    /// Writes it after what was written before.
    #[allow(dead_code)] // only `build.rs` writes
    fn write(&self, out: &mut String);

    /// Takes it from what is still to be read; none, where something else stands there.
    fn take(rest: &mut Rest) -> Option<Self>;
}

/// Lets a record be counted member by member, or an enum variant by variant, each with its number.
macro_rules! counted {
    (record $record:ident { $($member:tt),+ $(,)? }) => {
        impl $crate::rules::counted::Counted for $record {
            fn write(&self, out: &mut String) {
                $($crate::rules::counted::Counted::write(&self.$member, out);)+
            }

            fn take(rest: &mut $crate::rules::counted::Rest) -> Option<Self> {
                Some(Self { $($member: $crate::rules::counted::Counted::take(rest)?,)+ })
            }
        }
    };
    (alternatives $name:ident {
        $($variant:ident $(($inner:ident))? $({ $($member:ident),+ })?,)+
    }) => {
        impl $crate::rules::counted::Counted for $name {
            fn write(&self, out: &mut String) {
                use $crate::rules::counted::Counted;
                let mut numbers = 0_usize..;
                $(
                    let number = numbers.next();
                    if let (Some(number), Self::$variant $(($inner))? $({ $($member),+ })?) = (number, self) {
                        Counted::write(&number, out);
                        $(Counted::write($inner, out);)?
                        $($(Counted::write($member, out);)+)?
                    }
                )+
            }

            fn take(rest: &mut $crate::rules::counted::Rest) -> Option<Self> {
                let number = <usize as $crate::rules::counted::Counted>::take(rest)?;
                let mut numbers = 0..;
                $(
                    if numbers.next() == Some(number) {
                        $(let $inner = $crate::rules::counted::Counted::take(rest)?;)?
                        $($(let $member = $crate::rules::counted::Counted::take(rest)?;)+)?
                        return Some(Self::$variant $(($inner))? $({ $($member),+ })?);
                    }
                )+
                None
            }
        }
    };
}
pub(crate) use counted;

/// What is still to be read.
pub(crate) struct Rest(&'static str);

impl Rest {
    /// Takes a number, and the colon behind it.
    fn number(&mut self) -> Option<u64> {
        let mut number = 0_u64;
        for (place, byte) in self.0.bytes().enumerate() {
            match byte {
                b'0'..=b'9' => {
                    number = number
                        .checked_mul(10)?
                        .checked_add(u64::from(byte - b'0'))?
                }
                b':' => {
                    self.0 = self.0.get(place + 1..)?;
                    return Some(number);
                }
                _ => break,
            }
        }
        None
    }

    /// Takes a text behind its count.
    pub(super) fn text(&mut self) -> Option<&'static str> {
        let bytes = usize::take(self)?;
        let (text, rest) = self.0.split_at_checked(bytes)?;
        self.0 = rest;
        Some(text)
    }
}

/// Takes a value back; none, where the text holds something else.
pub(crate) fn read<T: Counted>(counted: &'static str) -> Option<T> {
    let mut rest = Rest(counted);
    T::take(&mut rest).filter(|_| rest.0.is_empty())
}

/// Returns a value in this form.
#[allow(dead_code)] // only `build.rs` writes
pub(crate) fn written<T: Counted>(value: &T) -> String {
    let mut out = String::new();
    value.write(&mut out);
    out
}

/// Writes a text behind its count.
#[allow(dead_code)] // only `build.rs` writes
pub(super) fn write_text(text: &str, out: &mut String) {
    text.len().write(out);
    out.push_str(text);
}

macro_rules! numbers {
    ($($kind:ty)+) => {$(
        impl Counted for $kind {
            fn write(&self, out: &mut String) {
                out.push_str(&self.to_string());
                out.push(':');
            }

            fn take(rest: &mut Rest) -> Option<Self> {
                rest.number()?.try_into().ok()
            }
        }
    )+};
}

numbers! { u32 u64 usize }

impl Counted for bool {
    fn write(&self, out: &mut String) {
        usize::from(*self).write(out);
    }

    fn take(rest: &mut Rest) -> Option<Self> {
        rest.number().map(|number| number != 0)
    }
}

impl Counted for Text {
    fn write(&self, out: &mut String) {
        write_text(self, out);
    }

    fn take(rest: &mut Rest) -> Option<Self> {
        rest.text().map(|text| Cow::Borrowed(text).into())
    }
}

impl Counted for String {
    fn write(&self, out: &mut String) {
        write_text(self, out);
    }

    fn take(rest: &mut Rest) -> Option<Self> {
        rest.text().map(str::to_owned)
    }
}

impl<A: Counted, B: Counted> Counted for (A, B) {
    fn write(&self, out: &mut String) {
        self.0.write(out);
        self.1.write(out);
    }

    fn take(rest: &mut Rest) -> Option<Self> {
        Some((A::take(rest)?, B::take(rest)?))
    }
}

impl Counted for Number {
    fn write(&self, out: &mut String) {
        write_text(&self.to_string(), out);
    }

    fn take(rest: &mut Rest) -> Option<Self> {
        rest.text()?.parse().ok()
    }
}

impl Counted for Json<'static> {
    fn write(&self, out: &mut String) {
        write_text(&self.in_one_line(), out);
    }

    fn take(rest: &mut Rest) -> Option<Self> {
        Self::parse(rest.text()?).ok()
    }
}

impl<T: Counted> Counted for Option<T> {
    fn write(&self, out: &mut String) {
        self.is_some().write(out);
        self.iter().for_each(|value| value.write(out));
    }

    fn take(rest: &mut Rest) -> Option<Self> {
        match bool::take(rest)? {
            true => T::take(rest).map(Some),
            false => Some(None),
        }
    }
}

impl<T: Counted> Counted for Vec<T> {
    fn write(&self, out: &mut String) {
        self.len().write(out);
        self.iter().for_each(|item| item.write(out));
    }

    fn take(rest: &mut Rest) -> Option<Self> {
        let items = usize::take(rest)?;
        // Each item has a byte at least.
        let mut list = Self::with_capacity(items.min(rest.0.len()));
        for _ in 0..items {
            list.push(T::take(rest)?);
        }
        Some(list)
    }
}

#[cfg(test)]
mod tests {
    use super::{read, written};
    use crate::rules::RuleSet;

    #[test]
    fn what_is_cut_off_or_has_more_behind_it_is_refused() {
        let rules = RuleSet::from_json(crate::FROZEN_RULES).unwrap();
        let counted: &'static str = written(&rules).leak();
        assert!(read::<RuleSet>(counted).is_some());
        for (end, _) in counted.char_indices().step_by(97) {
            assert!(read::<RuleSet>(&counted[..end]).is_none(), "{end}");
        }
        let longer = format!("{counted}0:").leak();
        assert!(read::<RuleSet>(longer).is_none());
    }
}
