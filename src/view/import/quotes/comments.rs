//! The comments of one column: which column, a search, and a button to take each.

use egui::{
    FontId, Label, Rect, Response, ScrollArea, TextEdit, Ui, UiBuilder, text::LayoutJob, vec2,
};

use super::{
    home::home,
    state::{Column, Origin, Shown, Taken},
    ui::{Facts, text_columns},
};
use crate::{
    lang::Key,
    model::{IdSource, ThoughtId, TouchpointId},
    view::{
        import::{
            ImportDialog,
            parts::{Choose, follow_focus, listed},
        },
        style::{BODY, SMALL},
        widgets::{muted, theme_of},
    },
};

/// The width of the list of columns.
const LIST: f32 = 176.0;
/// The height of a comment.
const ROW: f32 = 44.0;
/// The lines of a comment that are shown; the whole of it appears under the pointer.
const LINES: usize = 2;
/// The most characters of a comment in the name of its button.
const NAME: usize = 60;

/// Shows the comments.
pub(super) fn ui(ui: &mut Ui, dialog: &mut ImportDialog, facts: &Facts<'_>, ids: &mut IdSource) {
    ui.horizontal(|ui| {
        column_ui(ui, dialog, facts);
        let search = &mut dialog.quotes.search;
        let name = facts.words.text(Key::QuotesSearch);
        let field = TextEdit::singleline(search)
            .hint_text(name)
            .desired_width(f32::INFINITY);
        ui.add(field).accessible_name(name);
    });
    if let Some(failed) = &dialog.quotes.failed {
        for line in std::iter::once(&failed.title).chain(&failed.lines) {
            ui.colored_label(theme_of(ui).pain.mark, line);
        }
    }
    // Taken out for the while: rows change what was taken, beside it.
    match dialog.quotes.shown.take() {
        Some(column) => {
            list_ui(ui, &column, dialog, facts, ids);
            dialog.quotes.shown = Some(column);
        }
        None if dialog.quotes.is_reading() => {
            ui.label(muted(ui, facts.words.text(Key::QuotesReading)));
        }
        None => {}
    }
}

fn column_ui(ui: &mut Ui, dialog: &mut ImportDialog, facts: &Facts<'_>) {
    let current = dialog.quotes.column;
    let shown = current.and_then(|index| facts.survey.column(index));
    let list = Choose {
        id: ("quotes column", 0),
        name: facts.words.text(Key::QuotesColumn),
        width: LIST,
        shown: shown.map_or("", |column| column.name.as_str()),
    };
    let chosen = list.ui(ui, |ui| {
        let columns = text_columns(facts.survey);
        let all: Vec<_> = columns
            .map(|column| (Some(column.index), column.name.clone()))
            .collect();
        listed(ui, &current, &all)
    });
    if let Some(chosen) = chosen {
        dialog.quotes.column = chosen;
    }
}

/// Says how many there are, and lists those that are searched for.
fn list_ui(
    ui: &mut Ui,
    column: &Column,
    dialog: &mut ImportDialog,
    facts: &Facts<'_>,
    ids: &mut IdSource,
) {
    let found = column.found(&dialog.quotes.search);
    ui.label(muted(ui, how_many(column, found.len(), facts)).size(SMALL));
    ScrollArea::vertical()
        .id_salt("comments")
        .auto_shrink([false, false])
        .show_viewport(ui, |ui, seen| {
            ui.set_height(found.len() as f32 * ROW);
            // Rows beyond the edge are laid out, so that the Tab key finds their buttons.
            let seen = seen.expand(ROW);
            let (corner, width) = (ui.max_rect().left_top(), ui.available_width());
            // Who takes a comment by a key is asked about the next one.
            let mut goes_on = false;
            for (row, place) in found.iter().copied().enumerate() {
                let top = row as f32 * ROW;
                if top + ROW < seen.top() || top > seen.bottom() {
                    continue;
                }
                let Some(comment) = column.comments.get(place) else {
                    continue;
                };
                let rect = Rect::from_min_size(corner + vec2(0.0, top), vec2(width, ROW));
                let builder = UiBuilder::new().id_salt(place).max_rect(rect);
                let from = column.index;
                ui.scope_builder(builder, |ui| {
                    let button = comment_ui(ui, comment, from, dialog, facts);
                    if goes_on && button.enabled() {
                        button.request_focus();
                        goes_on = false;
                    }
                    if button.clicked() {
                        goes_on = button.has_focus();
                        let id = ThoughtId::draw(ids);
                        take(id, comment, from, dialog, facts);
                    }
                });
                follow_focus(ui, dialog.keys, rect);
            }
        });
}

fn how_many(column: &Column, found: usize, facts: &Facts<'_>) -> String {
    let (kept, words) = (column.comments.len(), facts.words);
    if found < kept {
        words.format(
            Key::QuotesFound,
            &[("n", found.into()), ("of", kept.into())],
        )
    } else if column.has_more {
        let all = facts.survey.column(column.index).map_or(0, |one| one.n);
        words.format(Key::QuotesFirst, &[("n", kept.into()), ("of", all.into())])
    } else {
        words.format(Key::QuotesCount, &[("n", kept.into())])
    }
}

/// Shows a comment and returns the button that takes it.
fn comment_ui(
    ui: &mut Ui,
    comment: &Shown,
    column: usize,
    dialog: &ImportDialog,
    facts: &Facts<'_>,
) -> Response {
    let origin = origin(comment, column, facts);
    let is_taken = dialog.quotes.taken.iter().any(|one| one.from == origin);
    let already = if is_taken {
        Some(Key::QuotesAlreadyTaken)
    } else {
        is_on_map(comment, column, facts).then_some(Key::QuotesAlreadyThere)
    };
    ui.horizontal(|ui| {
        let button = ui.add_enabled_ui(already.is_none(), |ui| {
            let short: String = comment.text.chars().take(NAME).collect();
            let name = facts
                .words
                .format(Key::QuotesTakeOf, &[("text", (&short).into())]);
            let button = ui.button(facts.words.text(Key::QuotesTake));
            let why = already.map_or("", |key| facts.words.text(key));
            button.on_disabled_hover_text(why).accessible_name(name)
        });
        let font = FontId::proportional(BODY);
        let mut job = LayoutJob::simple(comment.text.clone(), font, theme_of(ui).ink, 0.0);
        job.wrap.max_rows = LINES;
        ui.add(Label::new(job).wrap()).on_hover_text(&comment.text);
        button.inner
    })
    .inner
}

/// Tells a comment from others.
fn origin(comment: &Shown, column: usize, facts: &Facts<'_>) -> Origin {
    let header = facts.survey.column(column).map(|column| &column.name);
    Origin {
        column: header.cloned().unwrap_or_default(),
        about: comment.about.clone(),
        text: comment.text.clone(),
    }
}

/// Says whether an earlier import has made a thought of it at its touchpoint.
fn is_on_map(comment: &Shown, column: usize, facts: &Facts<'_>) -> bool {
    let id = touchpoint(comment, column, facts);
    let place = facts.proposal.zip(id.as_ref());
    let place = place.and_then(|(proposal, id)| proposal.map.place(id));
    place.is_some_and(|place| {
        let mut thoughts = place.touchpoint.thoughts.iter();
        thoughts.any(|thought| comment.is_quoted_in(&thought.text))
    })
}

fn touchpoint(comment: &Shown, column: usize, facts: &Facts<'_>) -> Option<TouchpointId> {
    home(facts.proposal?, facts.survey, column, &comment.about)
}

fn take(
    id: ThoughtId,
    comment: &Shown,
    column: usize,
    dialog: &mut ImportDialog,
    facts: &Facts<'_>,
) {
    dialog.quotes.taken.push(Taken {
        id,
        text: comment.text.clone(),
        touchpoint: touchpoint(comment, column, facts),
        from: origin(comment, column, facts),
    });
}
