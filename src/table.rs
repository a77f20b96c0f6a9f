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
mod header;
mod map;
mod meaning;
mod options;
mod words;

pub use columns::{Columns, Means};
pub use ends::{RowEnds, line_ends};
pub use header::{HeaderFault, HeaderProblem, named_delimiter};
pub use map::ColumnMap;
pub use meaning::Meaning;
pub use options::Options;
