//! How much a page says.

/// How much the page of a result says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// What a person needs at once, in one window: what to do, what to say, whom to call.
    Brief,
    /// All that there is, for a doctor and for whoever checks it.
    Full,
}

impl Detail {
    /// Every one of them.
    pub const EVERY: [Self; 2] = [Self::Brief, Self::Full];

    /// Returns its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Brief => "brief",
            Self::Full => "full",
        }
    }
}
