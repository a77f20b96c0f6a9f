//! Kinds of something, of which each has one name for programs and one sentence that says what it is: its doc comment.

/// Declares such kinds, in the order in which they are told.
macro_rules! named {
    ($(#[$about:meta])+ $kinds:ident { $($(#[doc = $means:literal])+ $kind:ident = $name:literal,)+ }) => {
        $(#[$about])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $kinds {
            $($(#[doc = $means])+ $kind,)+
        }

        impl $kinds {
            /// All of them, in their order.
            pub const EVERY: [Self; [$(Self::$kind),+].len()] = [$(Self::$kind),+];

            /// Returns its name for programs, which is part of the formats that are written.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$kind => $name,)+
                }
            }

            /// Returns what it is, as a sentence.
            pub fn means(self) -> &'static str {
                match self {
                    $(Self::$kind => concat!($($means),+).trim(),)+
                }
            }
        }
    };
}
pub(crate) use named;
