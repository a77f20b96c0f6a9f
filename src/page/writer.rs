//! Writes HTML and XHTML so that only our own words can be markup.

use super::{Span, is_language_tag};
use crate::escape;
use crate::language::Language;
use crate::text::IN_ENGLISH;

/// Markup that grows, as a whole page or as a piece of one.
#[derive(Debug, Default)]
pub(super) struct Writer(String);

impl Writer {
    /// Markup. It must be known when the program is built, so no foreign text can be any.
    pub fn raw(&mut self, markup: &'static str) {
        self.0.push_str(markup);
    }

    /// A text, as a reader is to see it. What is marked as not translated says so to a screen reader too.
    pub fn text(&mut self, text: &str) {
        match text.split_once(IN_ENGLISH) {
            None => self.plain(text),
            Some((before, english)) => {
                self.plain(before);
                self.plain(IN_ENGLISH);
                self.foreign(english, Language::English.tag());
            }
        }
    }

    /// A text where no element can stand.
    pub fn plain(&mut self, text: &str) {
        self.0.push_str(&escape::html(text));
    }

    /// An element with whatever is written inside it.
    pub fn within(&mut self, name: &'static str, inside: impl FnOnce(&mut Self)) {
        self.open(name, None);
        inside(self);
        self.close(name);
    }

    /// An element with nothing but a text in it.
    pub fn element(&mut self, name: &'static str, text: &str) {
        self.within(name, |inside| inside.text(text));
    }

    /// Words in another language than those around them; what is no language tag is left out.
    fn foreign(&mut self, words: &str, language: &str) {
        if !is_language_tag(language) {
            return self.text(words);
        }
        self.raw("<span lang=\"");
        self.plain(language);
        self.raw("\">");
        self.text(words);
        self.raw("</span>");
    }

    /// A piece of a phrase. A link shows its address: what holds it may be printed without a word about where links
    /// lead.
    pub fn span(&mut self, span: &Span<'_>) {
        match span {
            Span::Words(text) => self.text(text),
            Span::Strong(text) => self.element("b", text),
            Span::Small(text) => self.element("small", text),
            Span::Code(text) => self.element("code", text),
            Span::Title {
                words,
                language,
                address: Some(address),
            } => self.link(address, |inside| inside.title(words, *language)),
            Span::Title {
                words, language, ..
            } => self.title(words, *language),
            Span::Link { words, address } => {
                if !words.is_empty() {
                    self.text(words);
                    self.raw(" ");
                }
                self.link(address, |inside| inside.text(&escape::address(address)));
            }
        }
    }

    fn title(&mut self, words: &str, language: Option<&str>) {
        match language {
            Some(language) => self.foreign(words, language),
            None => self.text(words),
        }
    }

    /// A number to call, in digits alone.
    pub fn telephone(&mut self, digits: &str) {
        self.raw("<a href=\"tel:");
        self.text(digits);
        self.raw("\">");
        self.text(digits);
        self.raw("</a>");
    }

    /// An element that is a web address to follow, with whatever is written inside it.
    pub fn link(&mut self, address: &str, inside: impl FnOnce(&mut Self)) {
        self.raw("<a href=\"");
        self.plain(&escape::address(address));
        self.raw("\">");
        inside(self);
        self.raw("</a>");
    }

    /// The start of an element, with a name for the style if it has one.
    pub fn open(&mut self, name: &'static str, class: Option<&'static str>) {
        self.raw("<");
        self.raw(name);
        if let Some(class) = class {
            self.raw(" class=\"");
            self.raw(class);
            self.raw("\"");
        }
        self.raw(">");
    }

    /// The end of an element.
    pub fn close(&mut self, name: &'static str) {
        self.raw("</");
        self.raw(name);
        self.raw(">");
    }

    /// What another writer wrote, after this.
    pub fn append(&mut self, other: Self) {
        self.0.push_str(&other.0);
    }

    /// Whether nothing was written yet.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What was written.
    pub fn into_text(self) -> String {
        self.0
    }
}
