//! Writes HTML so that only our own words can be markup.

use crate::escape;

/// A page that grows.
#[derive(Debug, Default)]
pub(super) struct Writer(String);

impl Writer {
    /// Markup. It must be known when the program is built, so no foreign text can be any.
    pub fn raw(&mut self, markup: &'static str) {
        self.0.push_str(markup);
    }

    /// A text, as a reader is to see it.
    pub fn text(&mut self, text: &str) {
        self.0.push_str(&escape::html(text));
    }

    /// An element with nothing but a text in it, on a line of its own.
    pub fn element(&mut self, name: &'static str, text: &str) {
        self.0.push('<');
        self.0.push_str(name);
        self.0.push('>');
        self.text(text);
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push_str(">\n");
    }

    /// Another page after this one.
    pub fn append(&mut self, page: Self) {
        self.0.push_str(&page.0);
    }

    /// How many bytes there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The page.
    pub fn into_text(self) -> String {
        self.0
    }
}
