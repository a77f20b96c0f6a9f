//! Parts of a rule set that most runs never look at.

use std::sync::OnceLock;

use crate::fault::FaultLog;
use crate::json::Json;

/// A part of a rule set that may still be text of the program itself. It is read when it is first asked for.
#[derive(Debug, Clone)]
pub(super) struct Lazy<T> {
    value: OnceLock<T>,
    text: &'static str,
}

impl<T> Lazy<T> {
    /// Returns a part that is text for now.
    pub(super) fn unread(text: &'static str) -> Self {
        let value = OnceLock::new();
        Self { value, text }
    }

    /// Returns the part; what is still text goes through `read`.
    ///
    /// # Panics
    /// If the text has a fault. It is a part of the program, and the tests have read it.
    pub(super) fn get(&self, read: impl FnOnce(&Json<'_>, &mut FaultLog) -> T) -> &T {
        self.value.get_or_init(|| {
            let mut faults = FaultLog::new();
            let json = Json::parse(self.text);
            let value = json.map_err(Into::into).and_then(|json| {
                let value = read(&json, &mut faults);
                faults.or(value, self.text)
            });
            value.unwrap_or_else(|faults| panic!("the rules that ship have faults:\n{faults}"))
        })
    }
}

impl<T> From<T> for Lazy<T> {
    fn from(value: T) -> Self {
        let value = OnceLock::from(value);
        Self { value, text: "" }
    }
}
