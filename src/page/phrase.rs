//! Words within a line, some of which are more than words.

use std::borrow::Cow;

/// A text of one line or paragraph.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Phrase<'a>(pub Vec<Span<'a>>);

/// A piece of a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span<'a> {
    /// Plain words.
    Words(Cow<'a, str>),
    /// Words that stand out.
    Strong(Cow<'a, str>),
    /// Words that say more to whoever wants to know it.
    Small(Cow<'a, str>),
    /// A name for programs, such as an id.
    Code(Cow<'a, str>),
    /// A web address to read more at.
    Link {
        /// What is to be read there; empty where the address says enough.
        words: Cow<'a, str>,
        /// The address.
        address: Cow<'a, str>,
    },
    /// The title of something, such as a source.
    Title {
        /// The title.
        words: Cow<'a, str>,
        /// Its language as a BCP 47 tag, where it is not that of the words around it.
        language: Option<&'a str>,
        /// The web address behind it, for a reader who can follow it; paper and plain text do without.
        address: Option<&'a str>,
    },
}

impl<'a> Phrase<'a> {
    /// Returns a phrase that is a name for programs.
    pub fn code(code: impl Into<Cow<'a, str>>) -> Self {
        Self::default().and_code(code)
    }

    /// Returns the phrase with words after it.
    #[must_use]
    pub fn and(self, words: impl Into<Cow<'a, str>>) -> Self {
        self.with(Span::Words(words.into()))
    }

    /// Returns the phrase with words after it that stand out.
    #[must_use]
    pub fn and_strong(self, words: impl Into<Cow<'a, str>>) -> Self {
        self.with(Span::Strong(words.into()))
    }

    /// Returns the phrase with words after it that say more.
    #[must_use]
    pub fn and_small(self, words: impl Into<Cow<'a, str>>) -> Self {
        self.with(Span::Small(words.into()))
    }

    /// Returns the phrase with a name for programs after it.
    #[must_use]
    pub fn and_code(self, code: impl Into<Cow<'a, str>>) -> Self {
        self.with(Span::Code(code.into()))
    }

    /// Returns the phrase with a web address after it, and what is to be read there.
    #[must_use]
    pub fn and_link(
        self,
        words: impl Into<Cow<'a, str>>,
        address: impl Into<Cow<'a, str>>,
    ) -> Self {
        self.with(Span::Link {
            words: words.into(),
            address: address.into(),
        })
    }

    /// Returns the phrase with a title after it, which may be in another language, and have a web address behind it.
    #[must_use]
    pub fn and_title(
        self,
        words: impl Into<Cow<'a, str>>,
        language: Option<&'a str>,
        address: Option<&'a str>,
    ) -> Self {
        self.with(Span::Title {
            words: words.into(),
            language,
            address,
        })
    }

    fn with(mut self, span: Span<'a>) -> Self {
        self.0.push(span);
        self
    }
}

impl<'a, W: Into<Cow<'a, str>>> From<W> for Phrase<'a> {
    fn from(words: W) -> Self {
        Self::default().and(words)
    }
}
