//! One table in every way that tools write it.

use super::*;

const ROWS: [&[&str]; 5] = [
    &["Berührpunkt", "Note", "Betrag", "Kommentar"],
    &["Kasse", "1", "12,5", "nett, schnell"],
    &["Lager", "5", "0,5", "Maß; \"Größe\""],
    &["Kasse", "2", "", "zwei\nZeilen"],
    &["Kasse", "1", "12,5", "a | b\tc"],
];

fn written(delimiter: u8, line_end: &str, rows: &[&[&str]]) -> String {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(csv::Terminator::Any(b'\n'))
        .from_writer(Vec::new());
    for row in rows {
        writer.write_record(*row).unwrap();
    }
    let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
    text.replace('\n', line_end)
}

fn check(bytes: &[u8], expected: &Counts, what: &str) {
    let (counts, issues) = counted(bytes, &Plan::default());
    assert_eq!(issues, [], "{what}");
    let plain = |counts: &Counts| {
        let text = format!("{counts:?}");
        text.replace(r"\r\n", r"\n").replace(r"\r", r"\n")
    };
    assert_eq!(plain(&counts), plain(expected), "{what}");
}

#[test]
fn all_dialects_count_the_same() {
    let (expected, _) = counted(written(b',', "\n", &ROWS).as_bytes(), &Plan::default());
    assert_eq!(column(&expected, 0), "Kasse=3 Lager=1");
    assert_eq!(column(&expected, 2), "12,5=2 0,5=1 empty=1");
    for delimiter in [b',', b';', b'\t', b'|'] {
        for line_end in ["\n", "\r\n", "\r"] {
            let plain = written(delimiter, line_end, &ROWS);
            let sep_line = format!("sep={}{line_end}{plain}", char::from(delimiter));
            let preamble = format!("Umfrage 2025{line_end}{line_end}Stand: heute{line_end}{plain}");
            let no_final_end = plain.trim_end().to_owned();
            let blank_lines = format!("{line_end}{plain}{line_end}   {line_end}");
            for text in [plain, sep_line, preamble, no_final_end, blank_lines] {
                let marked = format!("\u{FEFF}{text}");
                check(text.as_bytes(), &expected, &text);
                check(marked.as_bytes(), &expected, &text);
                check(&windows_1252(&text), &expected, &text);
                check(&utf_16(&text, true), &expected, &text);
                check(&utf_16(&marked, true), &expected, &text);
                check(&utf_16(&text, false), &expected, &text);
            }
        }
    }
}

#[test]
fn the_dialect_is_reported() {
    let text = "sep=;\r\n\r\nExport\r\nKanal;Note;Welle\r\nLaden;1;2\r\n";
    let (dialect, header) = detected(&utf_16(&format!("\u{FEFF}{text}"), true));
    assert_eq!(dialect.encoding.label, "utf-16le");
    assert!(dialect.encoding.bom && dialect.quoting);
    let Dialect {
        delimiter,
        skipped_lines,
        header_rows,
        ..
    } = dialect;
    assert_eq!((delimiter, skipped_lines, header_rows), (b';', 3, 1));
    assert_eq!(header.names, ["Kanal", "Note", "Welle"]);
}

#[test]
fn sep_lines_are_read_as_spreadsheets_write_them() {
    for line in ["sep=|", "SEP=|", "\"sep=|\"", "sep=||||"] {
        let (dialect, header) = detected(format!("{line}\na|b\n1,5|2,5\n").as_bytes());
        assert_eq!((dialect.delimiter, header.names.len()), (b'|', 2), "{line}");
    }
    let (dialect, _) = detected(b"sep=\t\na\tb\n1,5\t2,5\n");
    assert_eq!((dialect.delimiter, dialect.skipped_lines), (b'\t', 1));
}

#[test]
fn decimal_commas_do_not_make_columns() {
    for (text, delimiter, columns) in [
        ("Kanal;Wert\nLaden;3,5\nNetz;2,0\n", b';', 2),
        ("Punkt;Mittel\n1,5;3,5\n2,5;2,0\n0,5;1,0\n", b';', 2),
        ("Note\n3,5\n2,0\n1,0\n", b';', 1),
        ("Kommentar\nnett, aber teuer\ngut\nnaja\n", b';', 1),
        ("Note\n3\n2\n", b',', 1),
    ] {
        let (dialect, header) = detected(text.as_bytes());
        assert_eq!(
            (dialect.delimiter, header.names.len()),
            (delimiter, columns),
            "{text}"
        );
    }
}

#[test]
fn semicolons_inside_answers_do_not_win_over_commas() {
    let text = "Zeit,Kanäle,Note\n1,Laden;Netz;Telefon,2\n2,Laden;Netz;Telefon,3\n3,Netz,1\n";
    assert_eq!(detected(text.as_bytes()).0.delimiter, b',');
}

#[test]
fn options_win_over_what_is_detected() {
    let options = ReadingOptions {
        delimiter: Some(b'^'),
        header_rows: Some(2),
        encoding: Some("windows-1252".to_owned()),
        ..ReadingOptions::default()
    };
    let (dialect, header) = detect(b"a^b\nx^y\n1^2\n", true, &options).unwrap();
    assert_eq!((dialect.delimiter, dialect.header_rows), (b'^', 2));
    assert_eq!(dialect.encoding.label, "windows-1252");
    assert_eq!(
        (header.names[1].as_str(), header.questions[1].as_str()),
        ("b", "y")
    );
}

#[test]
fn a_padded_title_is_no_header() {
    let text = "Umfrage 2025;;;\n;;;\nKanal;Note;Welle;Ort\nLaden;1;2;B\nNetz;2;2;B\n";
    let (dialect, header) = detected(text.as_bytes());
    assert_eq!(
        (dialect.skipped_lines, header.names[1].as_str()),
        (2, "Note")
    );
}

#[test]
fn a_number_sign_begins_no_comment() {
    let (dialect, header) = detected(b"#,Frage\nabc,1\ndef,2\n");
    assert_eq!((dialect.skipped_lines, header.names[0].as_str()), (0, "#"));
}

#[test]
fn notes_above_the_table_may_hold_its_delimiter() {
    let table = "respondent,Checkout,Delivery,Support\n1,5,4,3\n2,4,4,5\n3,2,1,5\n";
    for notes in [
        "Report: Feedback, Q1 2024, all regions\nMade by ACME, Inc., on Jan 5, 2024\n\n",
        "Results, first quarter, all\n",
        "Results, first quarter, all, north, south\nNotes, by hand, short\n",
    ] {
        let (dialect, header) = detected(format!("{notes}{table}").as_bytes());
        let lines = notes.matches('\n').count();
        assert_eq!(dialect.skipped_lines as usize, lines, "{notes:?}");
        assert_eq!(
            header.names,
            ["respondent", "Checkout", "Delivery", "Support"]
        );
    }
}

#[test]
fn a_header_that_is_shorter_than_its_rows_is_no_note() {
    for text in [
        "a,b,c\n1,2,3,\n4,5,6,\n7,8,9,\n",
        "name,place,verdict\nAnna,Bonn,good,yes\nOtto,Ulm,bad,no\n",
    ] {
        let (dialect, header) = detected(text.as_bytes());
        assert_eq!((dialect.skipped_lines, header.names.len()), (0, 3));
    }
}

#[test]
fn rows_that_are_one_cell_off_leave_the_header_at_the_top() {
    for text in [
        // Cells of their own at the end of each row, and a blank line.
        "shop,q1,q2,q3\nA,5,3,1,\nB,5,5,3,\n\nC,3,5,4,\nD,3,5,5,\n",
        // Rows without a remark leave its cell out.
        "shop,q1,q2,remark\nA,3,3\nB,4,4\n\nC,5,4\nD,4,4\n",
        // The first answer has no number.
        "shop,verdict,age,remark\nBonn,good,n/a\nBonn,bad,34\nUlm,bad,25\nUlm,good,57\n",
        "shop,verdict,age\nBonn,good,unknown,web\nUlm,bad,59,web\nUlm,good,29,web\n",
        // Nothing recurs, but only one column is of numbers.
        "shop,verdict,age\nBonn,good,unknown,web\nUlm,bad,59,app\nHof,fair,29,post\n",
    ] {
        let (dialect, header) = detected(text.as_bytes());
        let first: Vec<&str> = text.lines().next().unwrap().split(',').collect();
        assert_eq!(dialect.skipped_lines, 0, "{text}");
        assert_eq!(header.names, first, "{text}");
    }
}
