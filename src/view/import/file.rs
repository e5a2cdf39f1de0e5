//! The first step: how the file is written, what its first rows are, and which columns have a part to play.

use egui::{Grid, Label, RichText, ScrollArea, Ui};

use super::{
    ImportDialog, SurveyRead,
    parts::{Choose, listed},
};
use crate::{
    lang::{Key, Words},
    survey::{ColumnRef, ReadingOptions, Shape, Survey},
    view::{
        errors::issue_words,
        style::SMALL,
        widgets::{group_heading, muted, strong, theme_of},
    },
};

/// The width of the lists.
const LIST: f32 = 152.0;
/// The most columns of the first rows.
const COLUMNS: usize = 24;
/// The most characters of a cell.
const CELL: usize = 18;

/// The encodings that are offered.
const ENCODINGS: [&str; 8] = [
    "utf-8",
    "windows-1252",
    "iso-8859-15",
    "utf-16le",
    "utf-16be",
    "macintosh",
    "windows-1250",
    "windows-1251",
];

/// Shows how the file is read.
pub(super) fn ui(ui: &mut Ui, dialog: &mut ImportDialog, words: &Words) {
    let read = dialog.read.clone();
    let survey = read.as_ref().map(|read| read.survey.as_ref());
    let options = &mut dialog.options;
    encoding(ui, options, survey, words);
    delimiter(ui, options, survey, words);
    header_rows(ui, options, survey, words);
    decimal(ui, options, survey, words);
    shape(ui, options, survey, words);
    let Some(read) = &read else { return };
    parts(ui, options, &read.survey, words);
    let rows = words.format(Key::ImportRows, &[("n", read.survey.rows.into())]);
    group_heading(ui, words.text(Key::ImportFirstRows));
    first_rows(ui, read);
    ui.label(muted(ui, rows).size(SMALL));
    let mark = theme_of(ui).highlight.mark;
    let survey = &read.survey;
    for issue in survey.issues.iter().filter(|one| one.column.is_none()) {
        let text = issue_words(issue, &survey.columns, words);
        ui.label(RichText::new(text).size(SMALL).color(mark));
    }
}

/// A list with a value that is found in the file and values that are told.
fn told<T: Clone + PartialEq>(
    ui: &mut Ui,
    (name, place): (&str, usize),
    value: &mut Option<T>,
    found: Option<String>,
    all: &[(T, String)],
    words: &Words,
) {
    let automatic = found.map_or_else(
        || words.text(Key::ImportAutomatic).to_owned(),
        |found| words.format(Key::ImportFound, &[("value", (&found).into())]),
    );
    let mut listed_values = vec![(None, automatic)];
    listed_values.extend(all.iter().cloned().map(|(one, text)| (Some(one), text)));
    let shown = listed_values.iter().find(|(one, _)| *one == *value);
    let shown = shown.map_or_else(String::new, |(_, text)| text.clone());
    ui.horizontal(|ui| {
        let list = Choose {
            id: ("survey file", place),
            name,
            width: LIST,
            shown: &shown,
        };
        if let Some(chosen) = list.ui(ui, |ui| listed(ui, &*value, &listed_values)) {
            *value = chosen;
        }
        ui.add(Label::new(muted(ui, name).size(SMALL)).truncate());
    });
}

fn encoding(ui: &mut Ui, options: &mut ReadingOptions, survey: Option<&Survey>, words: &Words) {
    let found = survey.map(|survey| survey.dialect.encoding.label.to_owned());
    let all = ENCODINGS.map(|label| (label.to_owned(), label.to_owned()));
    let name = words.text(Key::ImportEncoding);
    let found = found.filter(|_| options.encoding.is_none());
    told(ui, (name, 0), &mut options.encoding, found, &all, words);
}

fn delimiter(ui: &mut Ui, options: &mut ReadingOptions, survey: Option<&Survey>, words: &Words) {
    let text = |sign: u8| match sign {
        b'\t' => words.text(Key::ImportTab).to_owned(),
        sign => char::from(sign).to_string(),
    };
    let found = survey.map(|survey| text(survey.dialect.delimiter));
    let found = found.filter(|_| options.delimiter.is_none());
    let all = [b',', b';', b'\t', b'|'].map(|sign| (sign, text(sign)));
    let name = words.text(Key::ImportDelimiter);
    told(ui, (name, 1), &mut options.delimiter, found, &all, words);
}

fn header_rows(ui: &mut Ui, options: &mut ReadingOptions, survey: Option<&Survey>, words: &Words) {
    let found = survey.map(|survey| survey.dialect.header_rows.to_string());
    let found = found.filter(|_| options.header_rows.is_none());
    let all = [1_u8, 2, 3].map(|rows| (rows, rows.to_string()));
    let name = words.text(Key::ImportHeaderRows);
    told(ui, (name, 2), &mut options.header_rows, found, &all, words);
}

fn decimal(ui: &mut Ui, options: &mut ReadingOptions, survey: Option<&Survey>, words: &Words) {
    let text = |mark: char| {
        let key = if mark == ',' {
            Key::ImportDecimalComma
        } else {
            Key::ImportDecimalPoint
        };
        words.text(key).to_owned()
    };
    let found = survey.map(|survey| text(if survey.decimal_comma { ',' } else { '.' }));
    let found = found.filter(|_| options.decimal.is_none());
    let all = ['.', ','].map(|mark| (mark, text(mark)));
    let name = words.text(Key::ImportDecimal);
    told(ui, (name, 3), &mut options.decimal, found, &all, words);
}

fn shape(ui: &mut Ui, options: &mut ReadingOptions, survey: Option<&Survey>, words: &Words) {
    let text = |shape: Shape| {
        let key = match shape {
            Shape::Wide => Key::ImportShapeWide,
            Shape::Long => Key::ImportShapeLong,
            Shape::Counted => Key::ImportShapeCounted,
        };
        words.text(key).to_owned()
    };
    let found = survey.and_then(|survey| survey.shape).map(text);
    let found = found.filter(|_| options.shape.is_none());
    let all = [Shape::Wide, Shape::Long, Shape::Counted].map(|shape| (shape, text(shape)));
    let name = words.text(Key::ImportShape);
    told(ui, (name, 4), &mut options.shape, found, &all, words);
}

/// Which columns name touchpoints, scores, counts, weights, segments and waves.
fn parts(ui: &mut Ui, options: &mut ReadingOptions, survey: &Survey, words: &Words) {
    let headers = survey.columns.iter();
    let all: Vec<(ColumnRef, String)> = headers
        .map(|column| (ColumnRef::Index(column.index), column.name.clone()))
        .collect();
    let of = survey.parts;
    let is_counted = survey.shape == Some(Shape::Counted);
    let is_tall = is_counted || survey.shape == Some(Shape::Long);
    let rows = [
        (
            Key::ImportPartTouchpoint,
            is_tall,
            of.touchpoint,
            &mut options.touchpoint_column,
        ),
        (
            Key::ImportPartScore,
            is_tall,
            of.score,
            &mut options.score_column,
        ),
        (
            Key::ImportPartCount,
            is_counted,
            survey.count_column,
            &mut options.count_column,
        ),
        (
            Key::ImportPartWeight,
            true,
            survey.weight_column,
            &mut options.weight_column,
        ),
        (
            Key::ImportPartSegment,
            true,
            of.segment,
            &mut options.segment_column,
        ),
        (Key::ImportPartWave, true, of.wave, &mut options.wave_column),
    ];
    let shown = rows.into_iter().enumerate().filter(|(_, row)| row.1);
    for (place, (key, _, found, value)) in shown {
        let found = found
            .filter(|_| value.is_none())
            .and_then(|index| survey.column(index));
        let found = match found {
            Some(column) => Some(column.name.clone()),
            None => value
                .is_none()
                .then(|| words.text(Key::ImportNoColumn).to_owned()),
        };
        told(ui, (words.text(key), 5 + place), value, found, &all, words);
    }
}

fn first_rows(ui: &mut Ui, read: &SurveyRead) {
    ScrollArea::horizontal()
        .id_salt("first rows")
        .show(ui, |ui| {
            Grid::new("first rows").spacing([12.0, 2.0]).show(ui, |ui| {
                for column in read.survey.columns.iter().take(COLUMNS) {
                    ui.label(strong(short(&column.name)).size(SMALL));
                }
                ui.end_row();
                for row in &read.first_rows {
                    for cell in row.iter().take(COLUMNS) {
                        ui.label(muted(ui, short(cell)).size(SMALL));
                    }
                    ui.end_row();
                }
            });
        });
}

/// Cuts a cell to what has room.
fn short(cell: &str) -> String {
    let line = cell.lines().next().unwrap_or_default();
    if line.chars().count() <= CELL {
        return line.to_owned();
    }
    let start: String = line.chars().take(CELL - 1).collect();
    format!("{start}…")
}
