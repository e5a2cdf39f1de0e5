//! The first rows of the file, as they were read.

use egui::{
    Frame, Grid, Margin, ScrollArea, Stroke, Ui, containers::scroll_area::ScrollBarVisibility,
};

use crate::{
    lang::{self, Key, Words},
    survey::Survey,
    view::{
        style::{BAR, RADIUS, SMALL},
        widgets::{group_heading, muted, strong, theme_of},
    },
};

/// The most columns that are shown.
const COLUMNS: usize = 24;
/// The most characters of a cell.
const CELL: usize = 18;
/// The greatest height of the table; more is scrolled to.
const HIGHEST: f32 = 132.0;

/// Shows the rows, and how many there are.
pub(super) fn ui(ui: &mut Ui, survey: &Survey, words: &Words) {
    let columns = &survey.columns;
    group_heading(ui, words.text(Key::ImportFirstRows));
    Frame::new()
        .stroke(Stroke::new(1.0, theme_of(ui).hairline))
        .corner_radius(RADIUS)
        .inner_margin(6)
        .show(ui, |ui| {
            // egui puts the bars of a list out of sight at the edge of what is in sight.
            let bars = if ui.cursor().top() < ui.clip_rect().bottom() {
                ScrollBarVisibility::VisibleWhenNeeded
            } else {
                ScrollBarVisibility::AlwaysHidden
            };
            ScrollArea::both()
                .id_salt("first rows")
                .scroll_bar_visibility(bars)
                .max_height(HIGHEST)
                .auto_shrink([false, true])
                .content_margin(Margin {
                    right: BAR,
                    bottom: BAR,
                    ..Margin::ZERO
                })
                .show(ui, |ui| table(ui, survey));
        });
    let mut said = vec![
        words.format(Key::ImportRows, &[("n", survey.rows.into())]),
        words.format(Key::ImportColumns, &[("n", columns.len().into())]),
    ];
    if columns.len() > COLUMNS {
        said.push(words.format(Key::ImportColumnsShown, &[("n", COLUMNS.into())]));
    }
    ui.label(muted(ui, said.join(lang::SEPARATOR)).size(SMALL));
}

fn table(ui: &mut Ui, survey: &Survey) {
    Grid::new("first rows").spacing([12.0, 2.0]).show(ui, |ui| {
        for column in survey.columns.iter().take(COLUMNS) {
            ui.label(strong(short(&column.name)).size(SMALL));
        }
        ui.end_row();
        for row in &survey.first_rows {
            for cell in row.iter().take(COLUMNS) {
                ui.label(muted(ui, short(cell)).size(SMALL));
            }
            ui.end_row();
        }
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
