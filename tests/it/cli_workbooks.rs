//! Workbooks and damaged tables on the command line: recognised by content, a sheet chosen, a way out named.

use rust_xlsxwriter::Workbook;

use crate::{
    cli::{Touchline, folder, put},
    cli_errors::check,
    maps,
    samples::SHOP,
};

/// A workbook with a legend and two sheets of answers, the second with more.
fn book() -> Vec<u8> {
    let mut book = Workbook::new();
    let legend = book.add_worksheet().set_name("Legende").unwrap();
    for row in 0..200 {
        legend.write_string(row, 0, format!("line {row}")).unwrap();
    }
    for (name, rows) in [("Mai", 12), ("Juni", 20)] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        sheet.write_string(0, 0, "Pays").unwrap();
        sheet.write_string(0, 1, "Receives order").unwrap();
        for row in 1..=rows {
            sheet.write_number(row, 0, row % 5 + 1).unwrap();
            sheet.write_number(row, 1, (row + 2) % 5 + 1).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn a_workbook_is_read_whatever_its_name_says() {
    let folder = folder();
    put(&folder, "export.csv", book());
    let run = Touchline::new(&folder).args(["survey", "export.csv", "--json"]);
    let report = run.run().exits(0).json();
    assert_eq!(report["sheet"], "Juni");
    assert_eq!(report["sheets"].as_array().unwrap().len(), 3);
    assert!(report["encoding"].is_null() && report["delimiter"].is_null());
    assert_eq!(report["rows"], 20);
    let run = Touchline::new(&folder).args(["survey", "export.csv", "--sheet", "mai"]);
    run.run()
        .exits(0)
        .prints("sheet \"Mai\" of Legende, Mai, Juni")
        .prints("rows     12");
}

#[test]
fn a_workbook_is_imported_sheet_by_sheet() {
    let folder = folder();
    put(
        &folder,
        "map.ron",
        touchline::file::write(&maps::map(&SHOP)),
    );
    put(&folder, "book.xlsx", book());
    for (sheet, from, to) in [
        ("Mai", "map.ron", "one.ron"),
        ("Juni", "one.ron", "two.ron"),
    ] {
        let run = Touchline::new(&folder).args(["import", from, "book.xlsx", "-o", to]);
        run.args(["--sheet", sheet]).run().exits(0);
    }
    let map = touchline::file::open(&folder.path().join("two.ron")).unwrap();
    assert_eq!(map.map().feedback.len(), 2);
}

#[test]
fn a_sheet_that_is_not_there_is_a_wrong_argument() {
    let folder = folder();
    put(&folder, "book.xlsx", book());
    put(&folder, "answers.csv", "Pays\n1\n5\n");
    let wrong = ["survey", "book.xlsx", "--sheet", "July"];
    check(&folder, &wrong, 2, &["\"July\"", "Legende, Mai, Juni"]);
    let wrong = ["survey", "answers.csv", "--sheet", "July"];
    check(&folder, &wrong, 2, &["no workbook"]);
}

#[test]
fn a_damaged_workbook_says_what_to_do() {
    let folder = folder();
    let whole = book();
    put(&folder, "half.xlsx", &whole[..whole.len() / 2]);
    let words = ["half.xlsx", "damaged", "save it again"];
    check(&folder, &["survey", "half.xlsx"], 1, &words);
}

#[test]
fn a_quote_that_is_never_closed_has_two_ways_out() {
    let folder = folder();
    let rows: Vec<String> = (0..9)
        .map(|row| format!("{},fine\n", row % 5 + 1))
        .collect();
    let before = rows.concat();
    let text = format!("Pays,remark\n{before}3,\"open\n{before}");
    put(&folder, "open.csv", text);
    let rows = |options: &[&str]| {
        let run = Touchline::new(&folder).args(["survey", "open.csv", "--json"]);
        let report = run.args(options).run().exits(0).json();
        let issues = report["issues"].as_array().unwrap();
        let codes: Vec<&str> = issues.iter().map(|i| i["code"].as_str().unwrap()).collect();
        let is_open = codes.contains(&"unterminated_quote");
        (report["rows"].as_u64().unwrap(), is_open)
    };
    assert_eq!(rows(&["--quotes", "stop"]), (9, true));
    assert_eq!(rows(&["--quotes", "text"]), (19, false));
    let run = Touchline::new(&folder).args(["survey", "open.csv"]).run();
    run.exits(0).prints("line 11").prints("--quotes");
}
