//! The first step: how the file is written, and which columns have a part to play.

use egui::{Label, RichText, Ui};

use super::{
    ImportDialog, first_rows,
    parts::{Choose, listed},
    trouble,
};
use crate::{
    lang::{self, Key, Words},
    survey::{ColumnRef, MarkedRows, Quotes, ReadingOptions, Shape, SheetRead, Survey},
    view::{
        errors::issue_words,
        style::SMALL,
        widgets::{muted, theme_of},
    },
};

/// The width of the lists.
const LIST: f32 = 152.0;

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
    let read = dialog.meanwhile.as_ref().or(dialog.read.as_ref());
    let survey = read.map(|read| read.survey.as_ref());
    let options = &mut dialog.options;
    if let Some(read) = survey.and_then(|survey| survey.sheet.as_ref()) {
        sheet(ui, options, read, words);
    } else {
        encoding(ui, options, survey, words);
        delimiter(ui, options, survey, words);
        quotes(ui, options, survey, words);
    }
    header_rows(ui, options, survey, words);
    decimal(ui, options, survey, words);
    shape(ui, options, survey, words);
    let Some(read) = read else { return };
    parts(ui, options, &read.survey, words);
    leave_out(ui, options, &read.survey, words);
    let survey = &read.survey;
    first_rows::ui(ui, survey, words);
    let mark = theme_of(ui).highlight.mark;
    for issue in survey.issues.iter().filter(|one| one.column.is_none()) {
        let text = issue_words(issue, &survey.columns, words);
        ui.label(RichText::new(text).size(SMALL).color(mark));
    }
}

/// Whether rows that the file marks count; nothing where it marks none.
fn leave_out(ui: &mut Ui, options: &mut ReadingOptions, survey: &Survey, words: &Words) {
    for (rows, key) in [
        (MarkedRows::Unfinished, Key::ImportLeaveOutUnfinished),
        (MarkedRows::Previews, Key::ImportLeaveOutPreviews),
    ] {
        let mut is_left_out = options.leave_out.contains(&rows);
        let is_marked = survey.issues.iter().any(|one| one.code == rows.code());
        if !(is_marked || is_left_out) {
            continue;
        }
        if ui.checkbox(&mut is_left_out, words.text(key)).changed() {
            if is_left_out {
                options.leave_out.insert(rows);
            } else {
                options.leave_out.remove(&rows);
            }
        }
    }
    if survey.rows_left_out > 0 {
        let n = lang::count(survey.rows_left_out, words.language());
        let text = words.format(Key::ImportRowsLeftOut, &[("n", (&n).into())]);
        ui.label(muted(ui, text).size(SMALL));
    }
}

/// A list of the values that can be told, with the one that was found in the file before them.
struct Setting<'a, T, W> {
    /// What it is called, and which list of the step it is.
    name: (&'a str, usize),
    /// What was found, where something was.
    found: Option<String>,
    /// All values.
    all: &'a [T],
    /// How a value is written.
    text: W,
}

impl<T: Clone + PartialEq, W: Fn(&T) -> String> Setting<'_, T, W> {
    fn ui(self, ui: &mut Ui, value: &mut Option<T>, words: &Words) {
        let (name, place) = self.name;
        let automatic = match self.found.filter(|_| value.is_none()) {
            Some(found) => words.format(Key::ImportFound, &[("value", (&found).into())]),
            None => words.text(Key::ImportAutomatic).to_owned(),
        };
        let shown = value
            .as_ref()
            .map_or_else(|| automatic.clone(), |value| (self.text)(value));
        ui.horizontal(|ui| {
            let list = Choose {
                id: ("survey file", place),
                name,
                width: LIST,
                shown: &shown,
            };
            let chosen = list.ui(ui, |ui| {
                let told = self.all.iter().cloned();
                let told = told.map(|one| {
                    let text = (self.text)(&one);
                    (Some(one), text)
                });
                let values: Vec<(Option<T>, String)> =
                    [(None, automatic)].into_iter().chain(told).collect();
                listed(ui, &*value, &values)
            });
            if let Some(chosen) = chosen {
                *value = chosen;
            }
            ui.add(Label::new(muted(ui, name).size(SMALL)).truncate());
        });
    }
}

/// Which sheet of a workbook is read, where there is a choice.
fn sheet(ui: &mut Ui, options: &mut ReadingOptions, read: &SheetRead, words: &Words) {
    if read.all.len() < 2 {
        return;
    }
    let list = Setting {
        name: (words.text(Key::ImportSheet), 11),
        found: Some(read.name.clone()),
        all: &read.all,
        text: String::clone,
    };
    list.ui(ui, &mut options.sheet, words);
}

/// What quotes are, where somebody said it or the file leaves a doubt.
fn quotes(ui: &mut Ui, options: &mut ReadingOptions, survey: Option<&Survey>, words: &Words) {
    let is_plain =
        survey.is_none_or(|survey| survey.dialect.quoting && trouble::open_quote(survey).is_none());
    if options.quotes.is_none() && is_plain {
        return;
    }
    let text = |quotes: &Quotes| {
        let key = match quotes {
            Quotes::Text => Key::ImportQuotesText,
            Quotes::Stop => Key::ImportQuotesStop,
        };
        words.text(key).to_owned()
    };
    let found = survey.map(|survey| {
        if survey.dialect.quoting {
            Quotes::Stop
        } else {
            Quotes::Text
        }
    });
    let list = Setting {
        name: (words.text(Key::ImportQuotes), 12),
        found: found.as_ref().map(text),
        all: &[Quotes::Text, Quotes::Stop],
        text,
    };
    list.ui(ui, &mut options.quotes, words);
}

fn encoding(ui: &mut Ui, options: &mut ReadingOptions, survey: Option<&Survey>, words: &Words) {
    let list = Setting {
        name: (words.text(Key::ImportEncoding), 0),
        found: survey.map(|survey| survey.dialect.encoding.label.to_owned()),
        all: &ENCODINGS.map(str::to_owned),
        text: String::clone,
    };
    list.ui(ui, &mut options.encoding, words);
}

fn delimiter(ui: &mut Ui, options: &mut ReadingOptions, survey: Option<&Survey>, words: &Words) {
    let text = |sign: &u8| match *sign {
        b'\t' => words.text(Key::ImportTab).to_owned(),
        sign => char::from(sign).to_string(),
    };
    let list = Setting {
        name: (words.text(Key::ImportDelimiter), 1),
        found: survey.map(|survey| text(&survey.dialect.delimiter)),
        all: b",;\t|",
        text,
    };
    list.ui(ui, &mut options.delimiter, words);
}

fn header_rows(ui: &mut Ui, options: &mut ReadingOptions, survey: Option<&Survey>, words: &Words) {
    let list = Setting {
        name: (words.text(Key::ImportHeaderRows), 2),
        found: survey.map(|survey| survey.dialect.header_rows.to_string()),
        all: &[1, 2, 3],
        text: u8::to_string,
    };
    list.ui(ui, &mut options.header_rows, words);
}

fn decimal(ui: &mut Ui, options: &mut ReadingOptions, survey: Option<&Survey>, words: &Words) {
    let text = |mark: &char| {
        let key = if *mark == ',' {
            Key::ImportDecimalComma
        } else {
            Key::ImportDecimalPoint
        };
        words.text(key).to_owned()
    };
    let list = Setting {
        name: (words.text(Key::ImportDecimal), 3),
        found: survey.map(|survey| text(if survey.decimal_comma { &',' } else { &'.' })),
        all: &['.', ','],
        text,
    };
    list.ui(ui, &mut options.decimal, words);
}

fn shape(ui: &mut Ui, options: &mut ReadingOptions, survey: Option<&Survey>, words: &Words) {
    let text = |shape: &Shape| {
        let key = match shape {
            Shape::Wide => Key::ImportShapeWide,
            Shape::Long => Key::ImportShapeLong,
            Shape::Counted => Key::ImportShapeCounted,
        };
        words.text(key).to_owned()
    };
    let found = survey.and_then(|survey| survey.shape);
    let list = Setting {
        name: (words.text(Key::ImportShape), 4),
        found: found.as_ref().map(text),
        all: &[Shape::Wide, Shape::Long, Shape::Counted],
        text,
    };
    list.ui(ui, &mut options.shape, words);
}

/// Which columns name touchpoints, scores, counts, weights, segments and waves.
fn parts(ui: &mut Ui, options: &mut ReadingOptions, survey: &Survey, words: &Words) {
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
    let all: Vec<ColumnRef> = (0..survey.columns.len()).map(ColumnRef::Index).collect();
    let text = |column: &ColumnRef| match column {
        ColumnRef::Index(index) => survey
            .column(*index)
            .map_or_else(String::new, |column| column.name.clone()),
        ColumnRef::Name(name) => name.clone(),
    };
    let shown = rows.into_iter().enumerate().filter(|(_, row)| row.1);
    for (place, (key, _, found, value)) in shown {
        let found = found.map_or_else(
            || words.text(Key::ImportNoColumn).to_owned(),
            |index| text(&ColumnRef::Index(index)),
        );
        let list = Setting {
            name: (words.text(key), 5 + place),
            found: Some(found),
            all: &all,
            text,
        };
        list.ui(ui, value, words);
    }
}
