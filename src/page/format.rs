//! The one list of formats.

use super::Page;

/// Makes the formats from a line for each: its name here, and the file that writes it and says what it is called.
macro_rules! formats {
    ($($(#[$what:meta])* $format:ident: $file:ident;)+) => {
        /// How a page is written.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
        pub enum Format {
            $($(#[$what])* $format,)+
        }

        impl Format {
            /// Every format.
            pub const EVERY: &[Self] = &[$(Self::$format),+];

            /// Returns its name on the command line.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$format => super::$file::NAME,)+
                }
            }

            /// Returns how the names of its files end.
            fn endings(self) -> &'static [&'static str] {
                match self {
                    $(Self::$format => super::$file::ENDINGS,)+
                }
            }

            pub(super) fn render(self, page: &Page<'_>) -> String {
                match self {
                    $(Self::$format => super::$file::render(page),)+
                }
            }
        }
    };
}

formats! {
    /// For people: plain text in [`USUAL_WIDTH`](crate::layout::USUAL_WIDTH) columns.
    #[default]
    Text: text;
    /// For people who write notes or mail: Markdown.
    Markdown: markdown;
    /// For people who read on a screen or on paper: one HTML page without script or outside request.
    Html: html;
}

impl Format {
    /// Returns the format that the ending of a file name stands for: `notes.html` is HTML. None where it stands for
    /// none.
    pub fn of_file(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        let ending = ending.to_ascii_lowercase();
        let mut every = Self::EVERY.iter().copied();
        every.find(|format| format.endings().contains(&ending.as_str()))
    }
}
