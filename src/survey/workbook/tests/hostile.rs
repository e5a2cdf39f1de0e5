//! Workbooks that are damaged, locked, no workbooks at all, or out to fill the memory.

use zip::ZipArchive;

use super::{
    files::{compound, ods_of, record, xls_stream, zipped},
    *,
};
use crate::survey::workbook::archive::check_size;

#[track_caller]
fn fault(bytes: &[u8]) -> SurveyError {
    reading(bytes, &ReadingOptions::default()).unwrap_err()
}

#[track_caller]
fn workbook_fault(bytes: &[u8]) -> WorkbookError {
    match fault(bytes) {
        SurveyError::Workbook(error) => error,
        other => panic!("{other}"),
    }
}

#[track_caller]
fn check_damaged(bytes: &[u8]) {
    let error = workbook_fault(bytes);
    assert!(matches!(error, WorkbookError::Damaged { .. }), "{error}");
}

#[test]
fn what_breaks_off_is_damaged() {
    let table = answers();
    for book in [
        xlsx(&[("Data", &table)]),
        ods(&[("Data", &table)]),
        xls(&[("Data", &table)]),
    ] {
        check_damaged(&book[..book.len() / 2]);
        check_damaged(&book[..20]);
    }
    check_damaged(&zipped(&[("xl/workbook.xml", b"<workbook/>")]));
}

#[test]
fn a_password_is_named() {
    let mut stream = Vec::new();
    record(&mut stream, 0x0809, &[0, 6, 5, 0, 0, 0, 0, 0]);
    record(&mut stream, 0x002F, &[1, 0, 1, 0]);
    let manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>";
    for book in [
        compound(&[("EncryptedPackage", b"locked")]),
        compound(&[("Workbook", &stream)]),
        ods_of("\u{1}\u{2} no XML at all <", manifest),
    ] {
        assert_eq!(workbook_fault(&book), WorkbookError::Encrypted);
    }
}

#[test]
fn what_is_no_workbook_is_named() {
    for (bytes, what) in [
        (zipped(&[("word/document.xml", b"")]), ForeignFile::Zip),
        (
            zipped(&[("xl/workbook.bin", b"")]),
            ForeignFile::BinaryWorkbook,
        ),
        (compound(&[("WordDocument", b"")]), ForeignFile::Office),
    ] {
        let error = fault(&bytes);
        let SurveyError::Table(TableError::NotATable { what: found }) = error else {
            panic!("{error}");
        };
        assert_eq!(found, what);
    }
}

#[test]
fn unpacked_bytes_are_counted_whatever_the_archive_says() {
    let length: u32 = 1 << 20;
    let honest = zipped(&[("bomb.xml", &vec![b' '; length as usize])]);
    assert!(honest.len() < 10_000);
    let mut lying = honest.clone();
    for place in 0..lying.len() - 4 {
        if lying[place..place + 4] == length.to_le_bytes() {
            lying[place..place + 4].copy_from_slice(&10_u32.to_le_bytes());
        }
    }
    assert_ne!(honest, lying);
    let mut go_on = |_| ControlFlow::Continue(());
    let watch = Watch::new(0, &mut go_on);
    for (bytes, limit, is_fine) in [
        (&honest, 1 << 20, true),
        (&honest, (1 << 20) - 1, false),
        (&lying, 100_000, false),
    ] {
        let reader = Polled::new(bytes, &watch, Counts::No);
        let mut archive = ZipArchive::new(reader).unwrap();
        let checked = check_size(&mut archive, limit);
        assert_eq!(checked.is_ok(), is_fine, "{checked:?}");
    }
}

#[test]
fn repeats_are_counted_before_they_unfold() {
    let sheet = |rows: &str| {
        let sheet = format!("<table:table table:name=\"A\">{rows}</table:table>");
        ods_of(&sheet, "")
    };
    let all = "<table:table-row table:number-rows-repeated=\"1048576\">\
               <table:table-cell table:number-columns-repeated=\"16384\" office:value=\"1\"/>\
               </table:table-row>";
    let apart = "<table:table-row table:number-rows-repeated=\"1000000\"/><table:table-row>\
                 <table:table-cell table:number-columns-repeated=\"16000\"/>\
                 <table:table-cell office:value=\"1\"/></table:table-row>";
    let disguised = "<table:table-row><table:table-cell office:value=\"1\" \
                     table:number-columns-repeated=\"&#49;6384\"/></table:table-row>";
    for rows in [all, apart] {
        assert_eq!(workbook_fault(&sheet(rows)), WorkbookError::TooManyCells);
    }
    let blanks = "<table:table-row><table:table-cell office:value-type=\"string\">\
                  <text:p><text:s text:c=\"4000000000\"/></text:p>\
                  </table:table-cell></table:table-row>";
    let long = "x".repeat(100_000);
    let texts = format!(
        "<table:table-row><table:table-cell office:value-type=\"string\" \
         table:number-columns-repeated=\"16000\"><text:p>{long}</text:p>\
         </table:table-cell></table:table-row>"
    );
    for rows in [blanks, &texts, &disguised.repeat(600)] {
        assert_eq!(workbook_fault(&sheet(rows)), WorkbookError::TooLarge);
    }
}

#[test]
fn an_ods_without_an_end_is_damaged_and_never_waited_for() {
    let row = "<table:table-row><table:table-cell office:value=\"1\"/></table:table-row>";
    let hidden = "<table:table-row><table:table-cell office:value=\"1\">\
                  <x></table:table></x></table:table-cell></table:table-row>";
    let note = "<table:table-row><table:table-cell office:value-type=\"string\">\
                <office:annotation></table:table>";
    for rows in [row, hidden, note] {
        check_damaged(&ods_of(
            &format!("<table:table table:name=\"A\">{rows}"),
            "",
        ));
    }
}

#[test]
fn announced_texts_are_no_promise() {
    let texts = b"<sst uniqueCount=\"9999999999\"><si><t>a</t></si></sst>";
    let book = zipped(&[
        ("xl/workbook.xml", b"<workbook/>"),
        ("xl/SharedStrings.xml", texts),
    ]);
    assert_eq!(workbook_fault(&book), WorkbookError::TooLarge);
}

/// A cell with a number, somewhere.
fn number(records: &mut Vec<u8>, row: u16, column: u16) {
    let place = [row, column, 0].map(u16::to_le_bytes).concat();
    record(
        records,
        0x0203,
        &[place, 1_f64.to_le_bytes().to_vec()].concat(),
    );
}

#[test]
fn old_workbooks_cannot_announce_more_than_they_hold() {
    let book = |records: Vec<u8>, texts: &[String]| {
        compound(&[("Workbook", &xls_stream(&[("A", records)], texts))])
    };
    let mut apart = Vec::new();
    number(&mut apart, 0, 0);
    number(&mut apart, 65_535, 255);
    let mut announced = Vec::new();
    record(
        &mut announced,
        0x0200,
        &[0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF, 0, 0],
    );
    for records in [apart, announced] {
        assert_eq!(
            workbook_fault(&book(records, &[])),
            WorkbookError::TooManyCells
        );
    }
    let texts = ["Remark".to_owned(), "x".repeat(1_000)];
    let mut same = Vec::new();
    for row in 0..1_000_u16 {
        let place = [row, 0, 0].map(u16::to_le_bytes).concat();
        let text = u32::from(row.min(1)).to_le_bytes().to_vec();
        record(&mut same, 0x00FD, &[place, text].concat());
    }
    let survey = plain(&book(same, &texts));
    assert_eq!((survey.rows, survey.columns.len()), (999, 1));
}

#[test]
fn chains_that_bite_their_tail_are_damage() {
    let table = answers();
    let whole = xls(&[("Data", &table)]);
    plain(&whole);
    let broken = |changes: &[(usize, u32)]| {
        let mut file = whole.clone();
        for (place, number) in changes {
            file[*place..place + 4].copy_from_slice(&number.to_le_bytes());
        }
        file
    };
    // The sector of the folder follows itself.
    check_damaged(&broken(&[(512 + 4, 1)]));
    // The list of the chains goes on in a sector that goes on in itself.
    check_damaged(&broken(&[(68, 0), (512 + 508, 0)]));
}
