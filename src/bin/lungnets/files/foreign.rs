//! Files of other programs that are no text: each is called by its name, and by the way to a text.

use std::ffi::OsStr;
use std::path::Path;

/// How many bytes at the start of a file tell what it is.
pub const TELLING: usize = 4;

/// What a file is that is no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Foreign {
    /// What it is, with its article.
    pub name: &'static str,
    /// How to get a text from it.
    pub way_out: &'static str,
}

const SAVE_AS_CSV: &str = "Save it as CSV in UTF-8 with the program that made it (in Excel: File, Save As, CSV UTF-8). lungnets batch reads that.";
const COPY: &str = "It holds no table. Copy the answers into a text that lungnets reads: lungnets questions --format json begins one.";
const UNPACK_OR_SAVE: &str = "If it is a workbook, save it as CSV in UTF-8 with the program that made it; if it is an archive, unpack it.";
const UNPACK: &str = "Unpack it, and give what is in it.";

/// How packed files begin, as those of most Office programs are, and how older ones do.
const ZIP: &[u8] = b"PK\x03\x04";
const OLE: &[u8] = b"\xD0\xCF\x11\xE0";

/// What a file is, by its first bytes and, where several kinds begin alike, by its ending.
const KINDS: [(&[u8], &str, Foreign); 16] = [
    kind(ZIP, "xlsx", "an Excel workbook", SAVE_AS_CSV),
    kind(ZIP, "xlsm", "an Excel workbook", SAVE_AS_CSV),
    kind(ZIP, "ods", "an OpenDocument spreadsheet", SAVE_AS_CSV),
    kind(ZIP, "numbers", "a Numbers spreadsheet", SAVE_AS_CSV),
    kind(ZIP, "docx", "a Word document", COPY),
    kind(ZIP, "odt", "an OpenDocument text", COPY),
    kind(
        ZIP,
        "",
        "a packed file, such as a workbook or a zip archive",
        UNPACK_OR_SAVE,
    ),
    kind(OLE, "xls", "an Excel workbook", SAVE_AS_CSV),
    kind(OLE, "", "a file of an older Office program", SAVE_AS_CSV),
    kind(b"%PDF", "", "a PDF document", COPY),
    kind(
        b"{\\rt",
        "",
        "a document in RTF",
        "Save it as plain text in UTF-8, and give that file.",
    ),
    kind(b"$FL2", "", "an SPSS data file", SAVE_AS_CSV),
    kind(b"$FL3", "", "an SPSS data file", SAVE_AS_CSV),
    kind(b"<sta", "", "a Stata data file", SAVE_AS_CSV),
    kind(b"PAR1", "", "a Parquet file", SAVE_AS_CSV),
    kind(b"\x1F\x8B", "", "a file packed with gzip", UNPACK),
];

const fn kind(
    start: &'static [u8],
    ending: &'static str,
    name: &'static str,
    way_out: &'static str,
) -> (&'static [u8], &'static str, Foreign) {
    (start, ending, Foreign { name, way_out })
}

/// Returns what a file is that begins with these bytes, if it is of another program and no text.
pub fn foreign(path: &OsStr, start: &[u8]) -> Option<Foreign> {
    let ending = Path::new(path).extension().unwrap_or_default();
    let is_it = |(known, known_ending, _): &&(&[u8], &str, Foreign)| {
        let has_ending = known_ending.is_empty() || ending.eq_ignore_ascii_case(known_ending);
        start.starts_with(known) && has_ending
    };
    KINDS.iter().find(is_it).map(|(.., foreign)| *foreign)
}
