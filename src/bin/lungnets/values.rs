//! Values of options that have names in a list of the core.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

/// Returns a parser of exactly these values, by the names that `name` gives them.
pub fn named<T, N>(
    every: impl IntoIterator<Item = T>,
    name: fn(&T) -> N,
) -> impl TypedValueParser<Value = T>
where
    T: Clone + Send + Sync + 'static,
    N: Into<PossibleValue> + 'static,
{
    let every: Vec<T> = every.into_iter().collect();
    let names = PossibleValuesParser::new(every.iter().map(name));
    names.try_map(move |given| {
        let is_named = |value: &&T| name(value).into().get_name() == given;
        let named = every.iter().find(is_named);
        named.cloned().ok_or("there is no such value")
    })
}
