//! Values of options that have names in a list of the core.

use clap::builder::{PossibleValuesParser, TypedValueParser};

/// Returns a parser of exactly these values, by the names that `name` gives them.
pub fn named<T>(
    every: impl IntoIterator<Item = T>,
    name: fn(&T) -> &'static str,
) -> impl TypedValueParser<Value = T>
where
    T: Clone + Send + Sync + 'static,
{
    let every: Vec<T> = every.into_iter().collect();
    let names = PossibleValuesParser::new(every.iter().map(name));
    names.try_map(move |given| {
        let named = every.iter().find(|value| name(value) == given);
        named.cloned().ok_or("there is no such value")
    })
}
