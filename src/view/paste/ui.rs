//! The dialog as a whole: what is to be chosen, what comes of it, what is left out.

use egui::{ScrollArea, Ui};

use super::{
    names::column_name,
    preview,
    state::{Choice, PasteDialog},
};
use crate::{
    edit::{Column, Grid, LeftOut, List, ListReading, MAX_PASTED, Orientation, Proposal},
    lang::{Key, Words},
    view::{
        Action,
        clipboard::too_many,
        dialog,
        import::parts::{Choose, listed},
        style::SMALL,
        widgets::{choices, group_heading, muted, primary_button, theme_of},
    },
};

/// The width of the dialog.
const WIDTH: f32 = 560.0;
/// The width of a list of what a column is.
const LIST: f32 = 200.0;
/// The height of the list of columns.
const COLUMNS: f32 = 160.0;
/// How many things that are left out are named.
const NAMED: usize = 5;

/// Shows the dialog.
pub(in crate::view) fn ui(
    ui: &mut Ui,
    dialog: &mut PasteDialog,
    words: &Words,
    actions: &mut Vec<Action>,
) {
    ui.set_width(WIDTH);
    dialog::heading(ui, words.text(Key::PasteTitle));
    let choice = match &dialog.proposal {
        Proposal::List(list) => list_ui(ui, list, words),
        Proposal::Grid(grid) => grid_ui(ui, grid, &dialog.lanes, words),
    };
    if let Some(choice) = choice {
        dialog.choose(choice);
    }
    ui.add_space(4.0);
    group_heading(ui, &preview::summary(&dialog.lines, words));
    ui.scope(|ui| preview::ui(ui, &dialog.lines, words));
    let is_possible = trouble_ui(ui, dialog, words);
    dialog::buttons(ui, |ui| {
        let paste = ui
            .add_enabled_ui(is_possible, |ui| {
                primary_button(ui, words.text(Key::CommandPaste))
            })
            .inner;
        let focused = ui.memory(egui::Memory::focused);
        if is_possible && focused.is_none() {
            paste.request_focus();
        }
        // Elsewhere Enter presses what has the focus.
        let is_enter = focused.is_none_or(|id| id == paste.id)
            && ui.input(|input| input.key_pressed(egui::Key::Enter));
        if is_possible && (is_enter || paste.clicked()) {
            actions.push(Action::PasteAsShown);
        }
        if ui.button(words.text(Key::Cancel)).clicked() {
            actions.push(Action::CloseDialog);
        }
    });
}

fn list_ui(ui: &mut Ui, list: &List, words: &Words) -> Option<Choice> {
    let mut all = vec![(ListReading::Touchpoints, words.text(Key::PasteTouchpoints))];
    if list.is_nested() {
        all.push((ListReading::Stages, words.text(Key::PasteStages)));
        all.push((ListReading::PainPoints, words.text(Key::PastePainPoints)));
    }
    choices(ui, list.reading, &all).map(Choice::Reading)
}

fn grid_ui(ui: &mut Ui, grid: &Grid, lanes: &[String], words: &Words) -> Option<Choice> {
    let ways = [
        (Orientation::Down, words.text(Key::PasteDown)),
        (Orientation::Across, words.text(Key::PasteAcross)),
    ];
    let way = choices(ui, grid.orientation(), &ways).map(Choice::Orientation);
    let header = words.text(match grid.orientation() {
        Orientation::Down => Key::PasteHeaderRow,
        Orientation::Across => Key::PasteHeaderColumn,
    });
    let mut has_header = grid.has_header();
    let header = ui.checkbox(&mut has_header, header).changed();
    let header = header.then_some(Choice::Header(has_header));
    let mut column = None;
    ScrollArea::vertical()
        .id_salt("columns")
        .max_height(COLUMNS)
        .min_scrolled_height(COLUMNS)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            for number in 0..grid.columns().len() {
                let chosen = column_ui(ui, grid, number, lanes, words);
                column = chosen.or_else(|| column.take());
            }
        });
    way.or(header).or(column)
}

/// Shows what a column is taken for, and an example of what stands in it.
fn column_ui(
    ui: &mut Ui,
    grid: &Grid,
    number: usize,
    lanes: &[String],
    words: &Words,
) -> Option<Choice> {
    let current = grid.columns().get(number)?;
    let name = name_of(grid, number, words);
    let first = grid.name(number).unwrap_or_else(|| name.clone());
    let others = lanes.iter().filter(|lane| **lane != first).cloned();
    let own = std::iter::once(first.clone()).chain(others);
    let all: Vec<(Column, String)> = Column::FIXED
        .into_iter()
        .chain(own.map(Column::Own))
        .chain([Column::LeftOut])
        .map(|column| {
            let name = column_name(&column, words);
            (column, name)
        })
        .collect();
    let chosen = ui.horizontal(|ui| {
        let list = Choose {
            id: ("pasted column", number),
            name: &words.format(Key::PasteWhatIs, &[("column", (&name).into())]),
            width: LIST,
            shown: &column_name(current, words),
        };
        let chosen = list.ui(ui, |ui| listed(ui, current, &all));
        let example = shortened(grid.example(number));
        let example = words.format(Key::PasteExample, &[("text", (&example).into())]);
        let text = if grid.example(number).is_empty() {
            name.clone()
        } else {
            format!("{name}, {example}")
        };
        ui.add(egui::Label::new(muted(ui, text).size(SMALL)).truncate());
        chosen
    });
    let chosen = chosen.inner.filter(|column| column != current)?;
    Some(Choice::Column(number, chosen))
}

/// Names a column, by its number if it has no name.
fn name_of(grid: &Grid, number: usize, words: &Words) -> String {
    let key = match grid.orientation() {
        Orientation::Down => Key::PasteColumn,
        Orientation::Across => Key::PasteRow,
    };
    match grid.name(number) {
        Some(name) => shortened(&name),
        None => words.format(key, &[("n", (number + 1).into())]),
    }
}

/// Says what is left out, and whether the rest can be pasted.
fn trouble_ui(ui: &mut Ui, dialog: &PasteDialog, words: &Words) -> bool {
    let left_out = dialog.left_out();
    for one in left_out.iter().take(NAMED) {
        ui.label(left_out_words(one, &dialog.proposal, words));
    }
    if let Some(more) = left_out.len().checked_sub(NAMED + 1) {
        ui.label(words.format(Key::ProblemsMore, &[("n", (more + 1).into())]));
    }
    let count = dialog.outcome().count();
    let mark = theme_of(ui).pain.mark;
    if count == 0 {
        ui.colored_label(mark, words.text(Key::PasteNone));
    } else if count > MAX_PASTED {
        ui.colored_label(mark, too_many(words));
    }
    0 < count && count <= MAX_PASTED
}

fn left_out_words(left_out: &LeftOut, proposal: &Proposal, words: &Words) -> String {
    match (left_out, proposal) {
        (LeftOut::Column(number), Proposal::Grid(grid)) => {
            let column = name_of(grid, *number, words);
            words.format(Key::PasteOutColumn, &[("column", (&column).into())])
        }
        // A list has no columns.
        (LeftOut::Column(_), Proposal::List(_)) => String::new(),
        (LeftOut::Stars(text), _) => {
            let text = shortened(text);
            words.format(Key::PasteOutStars, &[("text", (&text).into())])
        }
        (LeftOut::Row(text), _) => {
            let text = shortened(text);
            words.format(Key::PasteOutRow, &[("text", (&text).into())])
        }
    }
}

/// Shortens a text to what fits on a line.
fn shortened(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= 48 {
        return line.to_owned();
    }
    let start: String = line.chars().take(47).collect();
    format!("{start}…")
}
