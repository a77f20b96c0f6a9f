//! How a table is read where its header alone does not say it.

use super::ColumnMap;

/// How a table is read. The default asks the header alone.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// What stands between cells; none: what stands most often between the names.
    pub delimiter: Option<u8>,
    /// The column that says whose answers a row holds, instead of `id`.
    pub id_column: Option<String>,
    /// Columns that nobody looks at. None may seem to be about a question.
    pub ignored: Vec<String>,
    /// Nobody looks at any column that does not seem to be about a question.
    pub ignores_others: bool,
    /// Columns that nobody looks at, and that are written behind what comes of a row.
    pub kept: Vec<String>,
    /// What columns and values are in our words.
    pub map: ColumnMap,
    /// Where no box of a question is ticked, the answer is "none of these". Else there is none: programs export the
    /// same of boxes that nobody saw.
    pub empty_ticks_mean_none: bool,
}
