//! What an item tells: lines, and points below them.

use super::words;
use crate::json::Json;
use crate::page::xhtml_text;

/// How FHIR says how a text looks where it can be more than a text.
const RENDERING: &str = "http://hl7.org/fhir/StructureDefinition/rendering-xhtml";

/// Lines, and points below them: a list where a client shows XHTML, and lines of their own elsewhere.
#[derive(Debug)]
pub(super) struct Told {
    pub lines: Vec<String>,
    pub points: Vec<String>,
}

impl Told {
    /// All of it as plain text.
    pub fn text(&self) -> String {
        let points = self.points.iter().map(|point| words::point(point));
        self.lines.join("\n") + &points.collect::<String>()
    }

    /// The members of an item that show it: the text, and beside it what it looks like.
    pub fn members(&self) -> Vec<(&'static str, Json<'static>)> {
        let mut members = vec![("text", self.text().into())];
        if self.lines.len() + self.points.len() > 1 {
            let rendering = Json::object([
                ("url", RENDERING.into()),
                ("valueString", self.xhtml().into()),
            ]);
            let extension = Json::List(vec![rendering]);
            members.push(("_text", Json::object([("extension", extension)])));
        }
        members
    }

    fn xhtml(&self) -> String {
        let element = |name: &str, text: &String| format!("<{name}>{}</{name}>", xhtml_text(text));
        let lines = self.lines.iter().map(|line| element("p", line));
        let points = self.points.iter().map(|point| element("li", point));
        let points: String = points.collect();
        let list = match points.as_str() {
            "" => String::new(),
            points => format!("<ul>{points}</ul>"),
        };
        lines.collect::<String>() + &list
    }
}
