//! JSON Schema, as far as draft-07 and 2020-12 say the same: what editors and other programs can check for us.
//!
//! A schema cannot see repeated names, and takes `63.0` for a whole number, as of our readers only that of answers
//! does.

use crate::json::Json;
use crate::number::Number;
use crate::quote::is_harmful;

/// A JSON Schema, or a part of one.
pub(crate) type Schema = Json<'static>;

/// The draft that is declared: the one that most editors know.
const DRAFT: &str = "http://json-schema.org/draft-07/schema#";

/// One member of an object.
#[derive(Debug)]
pub(crate) struct Member {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub schema: Schema,
    /// Whether it must be there.
    pub is_required: bool,
}

impl Member {
    /// A member that must be there, and what it says.
    pub fn new(name: impl Into<String>, doc: &str, schema: Schema) -> Self {
        Self {
            name: name.into(),
            schema: described(doc, schema),
            is_required: true,
        }
    }

    /// A member that may be left out, and what it says.
    pub fn optional(name: impl Into<String>, doc: &str, schema: Schema) -> Self {
        Self {
            is_required: false,
            ..Self::new(name, doc, schema)
        }
    }
}

/// The parts of a schema that are told once and named wherever they are used.
#[derive(Debug, Default)]
pub(crate) struct Definitions(Vec<(&'static str, Schema)>);

impl Definitions {
    /// The part of this name; `make` makes it when it is asked for the first time. It may ask for itself.
    pub(crate) fn part(
        &mut self,
        name: &'static str,
        make: impl FnOnce(&mut Self) -> Schema,
    ) -> Schema {
        if !self.0.iter().any(|(known, _)| *known == name) {
            let place = self.0.len();
            self.0.push((name, Json::Null));
            self.0[place].1 = make(self);
        }
        Json::object([("$ref", format!("#/definitions/{name}").into())])
    }
}

/// A whole schema: `root` with its address in front, and with the parts that it names at its end.
pub(crate) fn document(address: String, title: &str, root: Schema, parts: Definitions) -> Schema {
    let mut members = vec![
        ("$schema".into(), DRAFT.into()),
        ("$id".into(), address.into()),
        ("title".into(), title.into()),
    ];
    if let Json::Object(root) = root {
        members.extend(root);
    }
    if !parts.0.is_empty() {
        members.push(("definitions".into(), Json::object(parts.0)));
    }
    Json::Object(members)
}

/// An object with these members and no others.
pub(crate) fn object(description: &str, members: Vec<Member>) -> Schema {
    let required = members.iter().filter(|member| member.is_required);
    let required: Vec<String> = required.map(|member| member.name.clone()).collect();
    let mut schema = vec![
        ("description", description.into()),
        ("type", "object".into()),
    ];
    if !required.is_empty() {
        schema.push(("required", required.into_iter().collect()));
    }
    let properties = members
        .into_iter()
        .map(|member| (member.name, member.schema));
    schema.push(("properties", Json::object(properties)));
    schema.push(("additionalProperties", false.into()));
    Json::object(schema)
}

/// Lets an object have this member before its others.
pub(crate) fn with_member(mut schema: Schema, member: Member) -> Schema {
    if let (true, Some(Json::List(names))) = (member.is_required, schema.member_mut("required")) {
        names.insert(0, member.name.clone().into());
    }
    if let Some(Json::Object(properties)) = schema.member_mut("properties") {
        properties.insert(0, (member.name.into(), member.schema));
    }
    schema
}

/// Lets the description of a schema say more.
pub(crate) fn add_to_description(schema: &mut Schema, more: &str) {
    if let Some(Json::Text(text)) = schema.member_mut("description") {
        *text = format!("{text} {more}").into();
    }
}

/// `schema` with a description. What stands beside a reference is ignored in draft-07, so one is wrapped.
pub(crate) fn described(description: &str, schema: Schema) -> Schema {
    let description = ("description".into(), description.into());
    match schema {
        Json::Object(members) if members.iter().any(|(name, _)| name == "$ref") => {
            let wrapped = ("allOf".into(), Json::List(vec![Json::Object(members)]));
            Json::Object(vec![description, wrapped])
        }
        Json::Object(mut members) => {
            members.retain(|(name, _)| name != "description");
            members.insert(0, description);
            Json::Object(members)
        }
        other => other,
    }
}

/// An object with this member, whatever else it holds.
pub(crate) fn has(name: &str, schema: Schema) -> Schema {
    Json::object([
        ("required", [name].into_iter().collect()),
        ("properties", Json::object([(name.to_owned(), schema)])),
    ])
}

/// Exactly this value.
pub(crate) fn constant(value: impl Into<Schema>, description: &str) -> Schema {
    described(description, Json::object([("const", value.into())]))
}

/// Any value of this type.
pub(crate) fn of_type(name: &'static str) -> Schema {
    Json::object([("type", name.into())])
}

/// An object with at least one member, whatever its name, and each of them so.
pub(crate) fn of_each(member: Schema) -> Schema {
    Json::object([
        ("type", "object".into()),
        ("minProperties", 1_u32.into()),
        ("additionalProperties", member),
    ])
}

/// One of these texts.
pub(crate) fn one_of<T: Into<String>>(texts: impl IntoIterator<Item = T>) -> Schema {
    Json::object([("enum", texts.into_iter().map(T::into).collect())])
}

/// A text that matches a pattern.
pub(crate) fn text(pattern: String) -> Schema {
    Json::object([("type", "string".into()), ("pattern", pattern.into())])
}

/// A whole number within these borders.
pub(crate) fn whole(from: u32, to: u32) -> Schema {
    Json::object([
        ("type", "integer".into()),
        ("minimum", from.into()),
        ("maximum", to.into()),
    ])
}

/// An object that has these members, whatever they hold.
pub(crate) fn required(names: &[&str]) -> Schema {
    Json::object([("required", names.iter().copied().collect())])
}

/// Nothing, or something of one of these schemas.
pub(crate) fn or_null(schemas: impl IntoIterator<Item = Schema>) -> Schema {
    let nothing = constant(Json::Null, "Nothing.");
    combined("anyOf", [nothing].into_iter().chain(schemas).collect())
}

/// A number within these borders, whole where it has no decimals. How many decimals it may have is left to the reader:
/// validators that calculate in floating point do not take 36.3 for a multiple of 0.1, and would refuse right answers.
pub(crate) fn number(from: Number, to: Number, decimals: u32) -> Schema {
    let borders = [("minimum", from.into()), ("maximum", to.into())];
    let kind = if decimals == 0 { "integer" } else { "number" };
    Json::object([("type", kind.into())].into_iter().chain(borders))
}

/// Any number that the program reads.
pub(crate) fn any_number() -> Schema {
    number(Number::LEAST, Number::GREATEST, Number::MOST_DECIMALS)
}

/// A list with at least so many items.
pub(crate) fn list(least: u32, items: Schema) -> Schema {
    let mut schema = vec![("type", "array".into()), ("items", items)];
    if least > 0 {
        schema.insert(1, ("minItems", least.into()));
    }
    Json::object(schema)
}

/// A list that holds this.
pub(crate) fn contains(item: Schema) -> Schema {
    Json::object([("contains", item)])
}

/// Whatever this does not take.
pub(crate) fn not(schema: Schema) -> Schema {
    Json::object([("not", schema)])
}

/// A text of at most so many characters.
pub(crate) fn no_longer_than(characters: u32) -> Schema {
    Json::object([("maxLength", characters.into())])
}

/// Whatever one of these takes, or all of them take: `keyword` says which.
pub(crate) fn combined(keyword: &'static str, parts: Vec<Schema>) -> Schema {
    Json::object([(keyword, Json::List(parts))])
}

/// The class of characters that no text for people may hold, and the `more` characters, as a pattern of one other.
pub(crate) fn harmless_but(more: &str) -> String {
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for harmful in ('\0'..='\u{FFFF}').filter(|c| is_harmful(*c)) {
        let code = u32::from(harmful);
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == code => *last = code,
            _ => ranges.push((code, code)),
        }
    }
    let ranges = ranges.iter();
    let ranges = ranges.map(|(first, last)| format!("\\u{first:04x}-\\u{last:04x}"));
    let ranges: String = ranges.collect();
    format!("[^{more}{ranges}]")
}

/// The lines of a doc comment as one text.
pub(crate) fn sentence(lines: &[&str]) -> String {
    let lines = lines.iter().map(|line| line.trim());
    lines.collect::<Vec<_>>().join(" ")
}
