//! The names that FHIR R4 has in a response. Most of them say nothing about the answers, and are passed over.

/// Names that may change what everything else means. What they say is not known here, so nothing is read.
pub(super) const MODIFIERS: [&str; 2] = ["implicitRules", "modifierExtension"];

/// The members of the response itself.
pub(super) const RESPONSE: [&str; 18] = [
    "resourceType",
    "id",
    "meta",
    "language",
    "text",
    "contained",
    "extension",
    "identifier",
    "basedOn",
    "partOf",
    "questionnaire",
    "status",
    "subject",
    "encounter",
    "authored",
    "author",
    "source",
    "item",
];

/// The members of an item.
pub(super) const ITEM: [&str; 7] = [
    "id",
    "extension",
    "linkId",
    "definition",
    "text",
    "answer",
    "item",
];

/// The members of an answer, beside its value.
pub(super) const ANSWER: [&str; 15] = [
    "id",
    "extension",
    "item",
    "valueBoolean",
    "valueDecimal",
    "valueInteger",
    "valueDate",
    "valueDateTime",
    "valueTime",
    "valueString",
    "valueUri",
    "valueAttachment",
    "valueCoding",
    "valueQuantity",
    "valueReference",
];

/// The members of a coded answer.
pub(super) const CODING: [&str; 7] = [
    "id",
    "extension",
    "system",
    "version",
    "code",
    "display",
    "userSelected",
];
