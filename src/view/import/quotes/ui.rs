//! The area as a whole: a button that opens it, comments on the left, what was taken on the right.

use std::sync::Arc;

use egui::{Align, Label, Layout, Ui, Vec2, vec2};

use super::{comments, taken};
use crate::{
    lang::{Key, Words},
    model::IdSource,
    survey::{Column, ColumnKind, Survey},
    view::{
        Action,
        import::{ImportDialog, ImportWish, proposal::Proposal},
        style::{CONTROL, SMALL},
        widgets::muted,
    },
};

/// The height of comments and quotes.
const AREA: f32 = 264.0;
/// The space between both.
const GAP: f32 = 16.0;

/// What both sides rest on.
pub(super) struct Facts<'a> {
    /// What was read.
    pub(super) survey: &'a Survey,
    /// What would be imported; none while that is unknown.
    pub(super) proposal: Option<&'a Proposal>,
    /// The words of the interface.
    pub(super) words: &'a Words,
}

/// Returns the height of the area, with the spaces around it; `gap` is one of them.
pub(in crate::view::import) fn height(dialog: &ImportDialog, gap: f32) -> f32 {
    match dialog.read.as_ref() {
        Some(read) if is_offered(dialog, &read.survey) => {
            let area = if dialog.quotes.is_open {
                AREA + gap
            } else {
                0.0
            };
            CONTROL + gap + area
        }
        _ => 0.0,
    }
}

/// Shows the area where the survey has a column of text.
pub(in crate::view::import) fn ui(
    ui: &mut Ui,
    dialog: &mut ImportDialog,
    ids: &mut IdSource,
    words: &Words,
    actions: &mut Vec<Action>,
) {
    let survey = dialog.read.as_ref().map(|read| Arc::clone(&read.survey));
    let Some(survey) = survey.filter(|survey| is_offered(dialog, survey)) else {
        return;
    };
    head(ui, dialog, words, actions);
    if !dialog.quotes.is_open {
        return;
    }
    choose_column(dialog, &survey);
    if dialog.reading.is_none() && dialog.quotes.asks(&survey) {
        actions.push(Action::Import(ImportWish::ReadComments));
    }
    let proposal = match dialog.proposal() {
        Some(Ok(proposal)) => Some(Arc::clone(proposal)),
        _ => None,
    };
    let facts = Facts {
        survey: &survey,
        proposal: proposal.as_deref(),
        words,
    };
    let size = vec2((ui.available_width() - GAP) / 2.0, AREA);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        side(ui, size, |ui| comments::ui(ui, dialog, &facts, ids));
        side(ui, size, |ui| taken::ui(ui, dialog, &facts));
    });
}

fn is_offered(dialog: &ImportDialog, survey: &Survey) -> bool {
    !dialog.quotes.taken.is_empty() || text_columns(survey).next().is_some()
}

/// Returns the columns that hold comments.
pub(super) fn text_columns(survey: &Survey) -> impl Iterator<Item = &Column> + Clone {
    let columns = survey.columns.iter();
    columns.filter(|column| column.kind == ColumnKind::Text && column.n > 0)
}

/// Goes to the first column of text where the one that was looked at is none.
fn choose_column(dialog: &mut ImportDialog, survey: &Survey) {
    let mut columns = text_columns(survey).map(|column| column.index);
    let current = dialog.quotes.column;
    if !columns.clone().any(|index| Some(index) == current) {
        dialog.quotes.look_at(columns.next());
    }
}

/// The button that opens and closes the area, and what somebody should know beside it.
fn head(ui: &mut Ui, dialog: &mut ImportDialog, words: &Words, actions: &mut Vec<Action>) {
    let quotes = &mut dialog.quotes;
    let (does, hint) = if quotes.is_open {
        (Key::QuotesClose, Key::QuotesNames)
    } else {
        (Key::QuotesOpen, Key::QuotesHint)
    };
    let size = vec2(ui.available_width(), CONTROL);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_size(size);
        if ui.button(words.text(does)).clicked() {
            if quotes.is_reading() {
                actions.push(Action::Import(ImportWish::ReadComments));
            }
            if quotes.is_open {
                quotes.close();
            } else {
                quotes.is_open = true;
            }
        }
        let n = quotes.taken.len();
        let mut said = words.text(hint).to_owned();
        if n > 0 {
            let count = words.format(Key::QuotesTaken, &[("n", n.into())]);
            said = [count, said].join(crate::lang::SEPARATOR);
        }
        let text = muted(ui, said).size(SMALL);
        ui.add(Label::new(text).truncate());
    });
}

/// One side, of a fixed size.
fn side(ui: &mut Ui, size: Vec2, add: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
        ui.set_min_size(size);
        ui.set_max_size(size);
        add(ui);
    });
}
