//! Answer sets as a table: CSV with a header of questions, a row for each answer set.
//!
//! The header names questions by their ids, names or texts in any case, and is parted by commas, semicolons or tabs, as
//! the rows then are. A cell holds what an answers file would hold, without its quotes; several choices are parted by
//! `;`, and an empty cell is an answer that was not given. A row of empty cells is nobody's. A column `id` says whose
//! answers a row holds:
//!
//! ```
//! use lungnets::batch::{Batch, Field, Wanted};
//! use lungnets::rules::RuleSet;
//! use lungnets::table::{Columns, Options};
//!
//! let rules = RuleSet::built_in().expect("the built-in rules have no fault");
//! let batch = Batch::new(&rules, Wanted::Fields(vec![Field::Id, Field::Rank]));
//! let columns = Columns::of(&batch, b"id,age\n", &Options::default()).expect("these columns are known");
//! let mut out = Vec::new();
//! columns.lines(&batch, 2, b"a,63\n", &mut out);
//! assert_eq!(out, b"{\"id\":\"a\",\"rank\":1}\n");
//! ```

mod cells;
mod columns;
mod ends;
mod faults;
mod header;
mod map;
mod meaning;

pub use columns::{Columns, Means};
pub use ends::{RowEnds, line_ends, named_delimiter};
pub use faults::{HeaderFault, HeaderProblem};
pub use map::ColumnMap;
pub use meaning::Meaning;

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
    /// Where every box of a question says that it is not ticked, the answer is "none of these", if anything else is
    /// answered in the row. Else there is none: programs export the same of boxes that nobody saw.
    pub empty_ticks_mean_none: bool,
}
