//! Workbooks in three formats: the same figures as from text, the right sheet, and every fault with its words.

mod files;
mod hostile;

use super::*;
use crate::survey::{
    ColumnKind, IssueCode, ReadingOptions, Survey, json, provenance, read as read_survey,
};
use files::{Cell, Table, answers, csv, ods, xls, xlsx};

/// Reads a file as an import does.
fn reading(bytes: &[u8], options: &ReadingOptions) -> Result<Survey, SurveyError> {
    read_survey(&bytes.to_vec(), options, &mut |_| ControlFlow::Continue(()))
}

#[track_caller]
fn plain(bytes: &[u8]) -> Survey {
    reading(bytes, &ReadingOptions::default()).unwrap()
}

fn of_sheet(name: &str) -> ReadingOptions {
    ReadingOptions {
        sheet: Some(name.to_owned()),
        ..ReadingOptions::default()
    }
}

/// The text of a table's first sheet.
#[track_caller]
fn text(table: &[Vec<Cell>]) -> String {
    let book = xlsx(&[("Data", &table.to_vec())]);
    let sheet = super::read(&book, None, &mut |_| ControlFlow::Continue(())).unwrap();
    String::from_utf8(sheet.text).unwrap()
}

#[test]
fn a_workbook_gives_the_figures_of_its_csv() {
    let table = answers();
    let from_text = plain(&csv(&table));
    assert_eq!(from_text.ratings().count(), 2);
    for (format, book) in [
        ("xlsx", xlsx(&[("Answers", &table)])),
        ("ods", ods(&[("Answers", &table)])),
        ("xls", xls(&[("Answers", &table)])),
    ] {
        let survey = plain(&book);
        assert_eq!(survey.rows, from_text.rows, "{format}");
        assert_eq!(survey.shape, from_text.shape, "{format}");
        assert_eq!(survey.first_rows, from_text.first_rows, "{format}");
        assert_eq!(survey.columns, from_text.columns, "{format}");
        assert_eq!(survey.pairs, from_text.pairs, "{format}");
        assert_eq!(survey.people, from_text.people, "{format}");
        let sheet = survey.sheet.unwrap();
        assert_eq!((sheet.name.as_str(), sheet.all.len()), ("Answers", 1));
    }
}

#[test]
fn date_cells_are_dates() {
    let table = answers();
    for book in [
        xlsx(&[("Answers", &table)]),
        ods(&[("Answers", &table)]),
        xls(&[("Answers", &table)]),
    ] {
        let survey = plain(&book);
        assert_eq!(survey.columns[1].kind, ColumnKind::Date);
        assert_eq!(survey.first_rows[3][1], "2026-05-04");
    }
}

#[test]
fn cells_are_written_as_people_read_them() {
    let row = vec![
        Cell::text("said \"yes\", then\r\nno"),
        Cell::Number(1.0),
        Cell::Number(0.1 + 0.2),
        Cell::Number(-12.5),
        Cell::Number(1_234_567.0),
        Cell::Flag(true),
        Cell::Failed,
        Cell::Moment(4, 8, 16),
        Cell::Clock(8, 16),
        Cell::Duration(30, 5),
        Cell::Day(4),
    ];
    assert_eq!(
        text(&[row]),
        "\"said \"\"yes\"\", then\nno\",1,0.3,-12.5,1234567,TRUE,#N/A,\
         2026-05-04T08:16:00,08:16:00,30:05:00,2026-05-04\n"
    );
}

#[test]
fn failed_formulas_are_missing_answers() {
    let mut table = answers();
    table[3][2] = Cell::Failed;
    let survey = plain(&xlsx(&[("Answers", &table)]));
    let whole = plain(&xlsx(&[("Answers", &answers())]));
    assert_eq!(survey.columns[2].missing, whole.columns[2].missing + 1);
    assert_eq!(survey.columns[2].invalid, 0);
}

#[test]
fn all_rows_are_equally_wide_but_titles() {
    let table = [
        vec![Cell::text("Survey of May")],
        vec![],
        vec![Cell::text("Id"), Cell::text("Pays"), Cell::text("Note")],
        vec![Cell::text("a"), Cell::Number(5.0)],
        vec![],
        vec![Cell::Empty, Cell::Empty, Cell::Number(2.0)],
    ];
    assert_eq!(text(&table), "Survey of May\n\nId,Pays,Note\na,5,\n\n,,2\n");
}

#[test]
fn a_title_above_the_table_is_no_header() {
    let mut table = answers();
    table.insert(0, vec![Cell::text("All answers of the shop survey")]);
    let survey = plain(&xlsx(&[("Answers", &table)]));
    let without = plain(&xlsx(&[("Answers", &answers())]));
    assert_eq!(survey.columns, without.columns);
}

#[test]
fn a_line_is_the_row_of_the_sheet() {
    let mut table = answers();
    table[0][2] = Cell::text("Checkout\nand payment");
    table[1][4] = Cell::text("one\ntwo\nthree");
    table[5][5] = Cell::text("many");
    let options = ReadingOptions {
        weight_column: Some(crate::survey::ColumnRef::Index(5)),
        ..ReadingOptions::default()
    };
    let survey = reading(&xlsx(&[("Answers", &table)]), &options).unwrap();
    let mut issues = survey.issues.iter();
    let issue = issues
        .find(|issue| issue.code == IssueCode::UnreadableNumbers)
        .unwrap();
    assert_eq!((issue.row, issue.line), (Some(5), Some(6)));
}

/// A sheet of words beside the answers, with more cells than they have.
fn words(rows: usize) -> Table {
    let row = |row: usize| {
        (0..9)
            .map(|cell| Cell::text(&format!("w{row} {cell}")))
            .collect()
    };
    (0..rows).map(row).collect()
}

#[test]
fn the_sheet_of_the_answers_is_proposed_and_others_can_be_chosen() {
    let (table, small, large) = (answers(), words(3), words(60));
    let sheets: [(&str, &Table); 4] = [
        ("Info", &large),
        ("Small", &small),
        ("Data", &table),
        ("Code-Book & legend", &large),
    ];
    for book in [xlsx(&sheets), ods(&sheets), xls(&sheets)] {
        let sheet = plain(&book).sheet.unwrap();
        assert_eq!(sheet.name, "Data");
        assert_eq!(sheet.all, sheets.map(|(name, _)| name));
        let chosen = reading(&book, &of_sheet(" info ")).unwrap();
        assert_eq!(chosen.sheet.unwrap().name, "Info");
        assert_eq!(chosen.columns.len(), 9);
        let unknown = reading(&book, &of_sheet("Mai")).unwrap_err();
        let told = unknown.to_string();
        for word in ["\"Mai\"", "Info", "Small", "Data"] {
            assert!(told.contains(word), "{told}");
        }
    }
}

#[test]
fn a_sheet_called_info_is_read_if_it_is_all_there_is() {
    let table = answers();
    let survey = plain(&xlsx(&[("Info", &table)]));
    assert_eq!(survey.ratings().count(), 2);
}

#[test]
fn two_sheets_are_two_feedback_sets() {
    let table = answers();
    let book = xlsx(&[("May", &table), ("June", &table)]);
    let of = |name: &str| reading(&book, &of_sheet(name)).unwrap();
    let (may, june) = (of("May"), of("June"));
    assert_eq!(may.sha256, june.sha256);
    assert_eq!(may.sha256.len(), 64);
    let id = |survey: &Survey| provenance::feedback_id(survey).unwrap();
    assert_ne!(id(&may), id(&june));
    assert_eq!(id(&may), id(&of("May")));
}

#[test]
fn a_sheet_of_a_text_file_is_refused() {
    let error = reading(b"a,b\n1,2\n", &of_sheet("Data")).unwrap_err();
    assert!(matches!(
        error,
        SurveyError::Workbook(WorkbookError::NoWorkbook)
    ));
}

#[test]
fn a_report_names_the_sheet_and_no_encoding() {
    let table = answers();
    let book = xlsx(&[("Data", &table), ("Info", &words(2))]);
    let report = serde_json::to_value(json::report(&plain(&book))).unwrap();
    assert!(report["encoding"].is_null() && report["delimiter"].is_null());
    assert_eq!(report["sheet"], "Data");
    assert_eq!(report["sheets"], serde_json::json!(["Data", "Info"]));
}

#[test]
fn who_reads_hears_how_far_it_is_and_may_stop() {
    let table = answers();
    for book in [
        xlsx(&[("Data", &table)]),
        ods(&[("Data", &table)]),
        xls(&[("Data", &table)]),
    ] {
        let mut heard = Vec::new();
        read_survey(&book, &ReadingOptions::default(), &mut |bytes| {
            heard.push(bytes);
            ControlFlow::Continue(())
        })
        .unwrap();
        assert!(heard.is_sorted());
        assert_eq!(heard.last(), Some(&(book.len() as u64)));
        for calls in [1, 3] {
            let mut left = calls;
            let stopped = read_survey(&book, &ReadingOptions::default(), &mut |_| {
                left -= 1;
                if left == 0 {
                    ControlFlow::Break(())
                } else {
                    ControlFlow::Continue(())
                }
            });
            assert!(matches!(
                stopped,
                Err(SurveyError::Table(TableError::Stopped))
            ));
        }
    }
}

#[test]
fn cells_that_show_percent_are_percent() {
    use rust_xlsxwriter::{Format, Workbook};
    let percent = Format::new().set_num_format("0.0%");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, header) in [(0, "Touchpoint"), (1, "Satisfaction"), (2, "Share")] {
        sheet.write_string(0, column, header).unwrap();
    }
    for row in 1..=40_u32 {
        let share = f64::from(row % 4 + 1) * 0.19;
        let touchpoint = if row % 2 == 0 { "Shop" } else { "App" };
        sheet.write_string(row, 0, touchpoint).unwrap();
        sheet
            .write_number_with_format(row, 1, share, &percent)
            .unwrap();
        sheet.write_number(row, 2, share).unwrap();
    }
    let survey = plain(&book.save_to_buffer().unwrap());
    assert_eq!(survey.first_rows[0], ["App", "38%", "0.38"]);
    let found = &survey.columns[1];
    let scale = found.scale.as_ref().unwrap();
    assert_eq!((scale.min.value(), scale.max.value()), (0.0, 100.0));
    assert!((found.figures.as_ref().unwrap().mean - 47.5).abs() < 1e-9);
    assert_eq!(survey.columns[2].kind, ColumnKind::Number);
}

#[test]
fn numbers_are_percent_cell_by_cell() {
    use rust_xlsxwriter::{Format, Workbook};
    let percent = Format::new().set_num_format("0%");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let headers = ["Mixed", "Rating", "Shares", "Stray"];
    for (column, header) in (0_u16..).zip(headers) {
        sheet.write_string(0, column, header).unwrap();
    }
    // A rating under a left-over format, a share without its format, a lone 1 with one.
    let rows = [
        [(0.8, true), (4.0, true), (0.5, true), (1.0, true)],
        [(40.0, false), (1.0, true), (0.25, false), (5.0, false)],
        [(0.1, true), (5.0, true), (0.75, true), (2.0, false)],
        [(70.0, false), (3.0, false), (1.0, true), (4.0, false)],
    ];
    for (row, cells) in (1_u32..).zip(rows) {
        for (column, (number, is_percent)) in (0_u16..).zip(cells) {
            if is_percent {
                sheet.write_number_with_format(row, column, number, &percent)
            } else {
                sheet.write_number(row, column, number)
            }
            .unwrap();
        }
    }
    let book = book.save_to_buffer().unwrap();
    let sheet = super::read(&book, None, &mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(
        String::from_utf8(sheet.text).unwrap(),
        "Mixed,Rating,Shares,Stray\n80%,4,50%,1\n40,1,25%,5\n10%,5,75%,2\n70,3,100%,4\n"
    );
}
