//! Makes workbooks in memory: xlsx by a library, ods and xls by hand.

use std::{
    fmt::Write as _,
    io::{Cursor, Write as _},
};

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use zip::{ZipWriter, write::SimpleFileOptions};

/// The serial number of 30 April 2026.
const APRIL_30: f64 = 46_142.0;

/// What a cell holds; all days are in May 2026.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    Empty,
    Text(String),
    Number(f64),
    Flag(bool),
    Failed,
    Day(u8),
    /// Day, hour and minute.
    Moment(u8, u16, u8),
    /// Hour and minute.
    Clock(u16, u8),
    /// Hours and minutes.
    Duration(u16, u8),
}

impl Cell {
    pub(super) fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// Rows of cells.
pub(super) type Table = Vec<Vec<Cell>>;

/// Forty answers: who, when, two ratings, a remark, a weight.
pub(super) fn answers() -> Table {
    let head = [
        "respondent",
        "date",
        "Checkout",
        "Delivery",
        "remark",
        "weight",
    ];
    let mut table = vec![head.map(Cell::text).to_vec()];
    for row in 0..40_u8 {
        let remark = match row % 3 {
            0 => Cell::text("gut, \"sehr\" gut & schön < 5"),
            1 => Cell::text("erst so,\ndann so"),
            _ => Cell::Empty,
        };
        let delivery = match row % 7 {
            6 => Cell::Empty,
            score => Cell::Number(f64::from(score % 5 + 1)),
        };
        table.push(vec![
            Cell::text(&format!("R{row:03}")),
            Cell::Day(row % 28 + 1),
            Cell::Number(f64::from(row % 5 + 1)),
            delivery,
            remark,
            Cell::Number(f64::from(row % 4) / 4.0 + 0.7),
        ]);
    }
    table
}

/// Writes a table as CSV.
pub(super) fn csv(table: &[Vec<Cell>]) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in table {
        let cells = row.iter().map(|cell| match cell {
            Cell::Empty => String::new(),
            Cell::Text(text) => text.clone(),
            Cell::Number(number) => number.to_string(),
            Cell::Day(day) => format!("2026-05-{day:02}"),
            other => panic!("{other:?}"),
        });
        writer.write_record(cells).unwrap();
    }
    writer.into_inner().unwrap()
}

/// Writes sheets as xlsx.
pub(super) fn xlsx(sheets: &[(&str, &Table)]) -> Vec<u8> {
    let format = |format: &str| Format::new().set_num_format(format);
    let (day, moment) = (format("yyyy-mm-dd"), format("dd.mm.yyyy hh:mm"));
    let (clock, duration) = (format("hh:mm"), format("[h]:mm"));
    let mut book = Workbook::new();
    for (name, table) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).unwrap();
        for (row, cells) in (0_u32..).zip(table.iter()) {
            for (column, cell) in (0_u16..).zip(cells) {
                let may = |day| ExcelDateTime::from_ymd(2026, 5, day).unwrap();
                match cell {
                    Cell::Empty => continue,
                    Cell::Text(text) => sheet.write_string(row, column, text.as_str()),
                    Cell::Number(number) => sheet.write_number(row, column, *number),
                    Cell::Flag(flag) => sheet.write_boolean(row, column, *flag),
                    Cell::Failed => {
                        let formula = Formula::new("=1/0").set_result("#DIV/0!");
                        sheet.write_formula(row, column, formula)
                    }
                    Cell::Day(number) => {
                        sheet.write_datetime_with_format(row, column, may(*number), &day)
                    }
                    Cell::Moment(number, hour, minute) => {
                        let at = may(*number).and_hms(*hour, *minute, 0).unwrap();
                        sheet.write_datetime_with_format(row, column, at, &moment)
                    }
                    Cell::Clock(hour, minute) => {
                        let at = f64::from(u32::from(*hour) * 60 + u32::from(*minute)) / 1440.0;
                        sheet.write_number_with_format(row, column, at, &clock)
                    }
                    Cell::Duration(hour, minute) => {
                        let at = f64::from(u32::from(*hour) * 60 + u32::from(*minute)) / 1440.0;
                        sheet.write_number_with_format(row, column, at, &duration)
                    }
                }
                .unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

/// Packs parts into a ZIP archive.
pub(super) fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// Packs the sheets of an ods, each written as XML.
pub(super) fn ods_of(sheets: &str, manifest: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \
         xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body><office:spreadsheet>\
         {sheets}</office:spreadsheet></office:body></office:document-content>"
    );
    let manifest = format!("<manifest:manifest>{manifest}</manifest:manifest>");
    zipped(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("META-INF/manifest.xml", manifest.as_bytes()),
        ("content.xml", content.as_bytes()),
    ])
}

/// Writes sheets as ods.
pub(super) fn ods(sheets: &[(&str, &Table)]) -> Vec<u8> {
    let mut xml = String::new();
    for (name, table) in sheets {
        write!(xml, "<table:table table:name=\"{}\">", escaped(name)).unwrap();
        for row in *table {
            xml.push_str("<table:table-row>");
            for cell in row {
                let (attributes, text) = ods_cell(cell);
                let text = text.replace('\n', "</text:p><text:p>");
                write!(
                    xml,
                    "<table:table-cell{attributes}><text:p>{text}</text:p></table:table-cell>"
                )
                .unwrap();
            }
            xml.push_str("<table:table-cell table:number-columns-repeated=\"16000\"/>");
            xml.push_str("</table:table-row>");
        }
        xml.push_str("<table:table-row table:number-rows-repeated=\"1048000\">");
        xml.push_str("<table:table-cell table:number-columns-repeated=\"16384\"/>");
        xml.push_str("</table:table-row></table:table>");
    }
    ods_of(&xml, "")
}

fn ods_cell(cell: &Cell) -> (String, String) {
    match cell {
        Cell::Empty => (String::new(), String::new()),
        Cell::Text(text) => (" office:value-type=\"string\"".to_owned(), escaped(text)),
        Cell::Number(number) => (
            format!(" office:value-type=\"float\" office:value=\"{number}\""),
            number.to_string(),
        ),
        Cell::Day(day) => (
            format!(" office:value-type=\"date\" office:date-value=\"2026-05-{day:02}\""),
            format!("{day:02}.05.26"),
        ),
        other => panic!("{other:?}"),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

/// Adds a record of an xls.
pub(super) fn record(stream: &mut Vec<u8>, kind: u16, data: &[u8]) {
    stream.extend(kind.to_le_bytes());
    stream.extend((data.len() as u16).to_le_bytes());
    stream.extend(data);
}

/// The stream of an xls: its sheets as records, and the texts that their cells refer to.
pub(super) fn xls_stream(sheets: &[(&str, Vec<u8>)], texts: &[String]) -> Vec<u8> {
    let head = |places: &[u32]| {
        let mut stream = Vec::new();
        record(&mut stream, 0x0809, &[0, 6, 5, 0, 0, 0, 0, 0]);
        for format in [0, 14_u8] {
            let mut data = [0; 20];
            data[2] = format;
            record(&mut stream, 0x00E0, &data);
        }
        for ((name, _), place) in sheets.iter().zip(places) {
            let mut data = place.to_le_bytes().to_vec();
            data.extend([0, 0, name.len() as u8, 0]);
            data.extend(name.bytes());
            record(&mut stream, 0x0085, &data);
        }
        let count = (texts.len() as u32).to_le_bytes();
        record(&mut stream, 0x00FC, &[count, count].concat());
        // Each text in a record of its own: they may be cut anywhere.
        for text in texts {
            let units: Vec<u16> = text.encode_utf16().collect();
            let mut data = (units.len() as u16).to_le_bytes().to_vec();
            data.push(1);
            data.extend(units.iter().flat_map(|unit| unit.to_le_bytes()));
            record(&mut stream, 0x003C, &data);
        }
        record(&mut stream, 0x000A, &[]);
        stream
    };
    let mut stream = head(&vec![0; sheets.len()]);
    let mut places = Vec::new();
    for (_, records) in sheets {
        places.push(stream.len() as u32);
        record(&mut stream, 0x0809, &[0, 6, 16, 0, 0, 0, 0, 0]);
        stream.extend(records);
        record(&mut stream, 0x000A, &[]);
    }
    let front = head(&places);
    stream[..front.len()].copy_from_slice(&front);
    stream
}

/// Writes sheets as xls.
pub(super) fn xls(sheets: &[(&str, &Table)]) -> Vec<u8> {
    let mut texts = Vec::new();
    let sheets: Vec<(&str, Vec<u8>)> = sheets
        .iter()
        .map(|(name, table)| (*name, xls_cells(table, &mut texts)))
        .collect();
    compound(&[("Workbook", &xls_stream(&sheets, &texts))])
}

fn xls_cells(table: &[Vec<Cell>], texts: &mut Vec<String>) -> Vec<u8> {
    let mut records = Vec::new();
    for (row, cells) in (0_u16..).zip(table) {
        for (column, cell) in (0_u16..).zip(cells) {
            let at = |style: u16| [row, column, style].map(u16::to_le_bytes).concat();
            let number = |style: u16, number: f64| [at(style), number.to_le_bytes().to_vec()];
            match cell {
                Cell::Empty => {}
                Cell::Text(text) => {
                    let place = (texts.len() as u32).to_le_bytes();
                    texts.push(text.clone());
                    record(&mut records, 0x00FD, &[at(0), place.to_vec()].concat());
                }
                Cell::Number(value) => record(&mut records, 0x0203, &number(0, *value).concat()),
                Cell::Day(day) => {
                    let serial = APRIL_30 + f64::from(*day);
                    record(&mut records, 0x0203, &number(1, serial).concat());
                }
                other => panic!("{other:?}"),
            }
        }
    }
    records
}

/// Packs streams into the container of old Office files.
pub(super) fn compound(streams: &[(&str, &[u8])]) -> Vec<u8> {
    const FREE: u32 = 0xFFFF_FFFF;
    const END: u32 = 0xFFFF_FFFE;
    let mut chains = vec![0xFFFF_FFFD, END];
    let mut sectors = Vec::new();
    let mut folder = folder_entry("Root Entry", 5, END, 0);
    for (name, bytes) in streams {
        let mut bytes = bytes.to_vec();
        // Shorter ones would share their sectors.
        bytes.resize(bytes.len().max(4096).next_multiple_of(512), 0);
        let first = chains.len() as u32;
        let last = first + (bytes.len() / 512) as u32 - 1;
        chains.extend((first + 1..=last).chain([END]));
        folder.extend(folder_entry(name, 2, first, bytes.len() as u32));
        sectors.extend(bytes);
    }
    folder.resize(512, 0);
    assert!(chains.len() <= 128, "one sector of chains");
    chains.resize(128, FREE);
    let mut file = vec![0; 512];
    file[..8].copy_from_slice(super::super::COMPOUND);
    for (at, number) in [(24, 0x3E_u16), (26, 3), (28, 0xFFFE), (30, 9), (32, 6)] {
        file[at..at + 2].copy_from_slice(&number.to_le_bytes());
    }
    for (at, number) in [(44, 1_u32), (48, 1), (56, 4096), (60, END), (68, END)] {
        file[at..at + 4].copy_from_slice(&number.to_le_bytes());
    }
    file[76..].fill(0xFF);
    file[76..80].fill(0);
    file.extend(chains.iter().flat_map(|next| next.to_le_bytes()));
    file.extend(folder);
    file.extend(sectors);
    file
}

fn folder_entry(name: &str, kind: u8, start: u32, length: u32) -> Vec<u8> {
    let mut entry = vec![0; 128];
    for (place, unit) in name.encode_utf16().enumerate() {
        entry[place * 2..place * 2 + 2].copy_from_slice(&unit.to_le_bytes());
    }
    entry[64] = (name.len() * 2 + 2) as u8;
    entry[66] = kind;
    entry[116..120].copy_from_slice(&start.to_le_bytes());
    entry[120..124].copy_from_slice(&length.to_le_bytes());
    entry
}
