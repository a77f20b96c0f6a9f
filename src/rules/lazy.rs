//! Parts of a rule set that most runs never look at.

use std::ops::Deref;
use std::sync::OnceLock;

use super::counted::{self, Counted, Rest};
use super::shape::Shape;
use crate::fault::{FaultLog, Path};
use crate::json::Json;
use crate::schema::{Definitions, Schema};

/// A part of a rule set that may still be counted text of the program itself. It is read when it is first asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Lazy<T> {
    value: OnceLock<Box<T>>, // boxed, for most of them stay empty
    text: &'static str,
}

impl<T> Lazy<T> {
    /// Returns the part to be changed, if it was read.
    pub(super) fn get_mut(&mut self) -> Option<&mut T> {
        self.value.get_mut().map(|value| &mut **value)
    }

    /// Returns what `change` makes of the part, if it was read; what is still text stays so.
    pub(super) fn map<C>(self, change: impl FnOnce(T) -> C) -> Lazy<C> {
        let value = self
            .value
            .into_inner()
            .map(|value| Box::new(change(*value)));
        Lazy {
            value: value.map(OnceLock::from).unwrap_or_default(),
            text: self.text,
        }
    }
}

impl<T: Counted> Deref for Lazy<T> {
    type Target = T;

    /// Returns the part.
    ///
    /// # Panics
    /// If it is text in which something else stands. It is a part of the program, and the tests have read it.
    fn deref(&self) -> &T {
        let read = || counted::read(self.text);
        self.value.get_or_init(|| {
            let value =
                read().unwrap_or_else(|| panic!("the prepared rules do not fit the program"));
            Box::new(value)
        })
    }
}

impl<'l, T: Counted> IntoIterator for &'l Lazy<Vec<T>> {
    type Item = &'l T;
    type IntoIter = std::slice::Iter<'l, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T> From<T> for Lazy<T> {
    fn from(value: T) -> Self {
        let value = OnceLock::from(Box::new(value));
        Self { value, text: "" }
    }
}

/// What is left out of a file is not there to be read later.
impl<T: Default> Default for Lazy<T> {
    fn default() -> Self {
        T::default().into()
    }
}

/// A part stands there as one text, which can be passed over.
impl<T: Counted> Counted for Lazy<T> {
    fn write(&self, out: &mut String) {
        counted::write_text(&counted::written(&**self), out);
    }

    fn take(rest: &mut Rest) -> Option<Self> {
        let (value, text) = (OnceLock::new(), rest.text()?);
        Some(Self { value, text })
    }
}

/// A file that a person gives is read whole, so that every fault of it is told.
impl<T: Shape> Shape for Lazy<T> {
    type Value = Lazy<T::Value>;

    fn read(json: &Json<'_>, at: Path<'_>, faults: &mut FaultLog) -> Self::Value {
        T::read(json, at, faults).into()
    }

    fn schema(parts: &mut Definitions) -> Schema {
        T::schema(parts)
    }
}
