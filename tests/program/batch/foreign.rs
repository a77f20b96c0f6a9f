//! Files of other programs, which are no text: each is called by its name, with a way to one that is.

use std::process::Command;

use super::run::{batch, folder, outcome};
use crate::support::run::command;

#[test]
fn a_file_that_is_no_text_is_called_by_its_name_at_every_door() {
    let folder = folder("foreign");
    for (name, start, said) in [
        ("people.xlsx", "PK\x03\x04", "an Excel workbook"),
        ("PEOPLE.XLSX", "PK\x03\x04", "an Excel workbook"),
        ("people.csv", "PK\x03\x04", "a packed file"),
        ("people.ods", "PK\x03\x04", "an OpenDocument spreadsheet"),
        ("people.docx", "PK\x03\x04", "a Word document"),
        ("people.pdf", "%PDF-1.7\n", "a PDF document"),
        ("people.rtf", "{\\rtf1\\ansi\n", "a document in RTF"),
        ("people.sav", "$FL2@(#) SPSS", "an SPSS data file"),
        ("people.dta", "<stata_dta>", "a Stata data file"),
        ("people.parquet", "PAR1", "a Parquet file"),
    ] {
        let path = folder.join(name);
        std::fs::write(&path, [start.as_bytes(), b"\x14\0\xFF\0,\n\n"].concat()).unwrap();
        let told = |mut command: Command| {
            command.arg(&path);
            let told = outcome(command, "");
            assert_eq!((told.code, told.stdout.as_str()), (4, ""), "{name}");
            let (what, way_out) = told.stderr.split_once("\n\n").expect(name);
            assert!(what.contains(&format!(" is {said}")), "{name}: {what}");
            assert!(
                way_out.contains("UTF-8") || way_out.contains("lungnets questions"),
                "{way_out}"
            );
        };
        told(batch(""));
        told(batch("--csv"));
        told(command("--answers"));
        told(batch("--csv --map"));
    }
}
