//! The second step: what every column is, its scale, and what is odd about it; warnings and blocks before.

use std::{collections::BTreeMap, sync::Arc};

use egui::{
    Align, Label, Margin, Rect, RichText, ScrollArea, Ui, UiBuilder, style::ScrollAnimation, vec2,
};

use super::{
    ImportDialog,
    block::{self, Block},
    histogram,
    order::OrderDraft,
    order_ui::{self, OrderList},
    parts::{Choose, follow_focus, listed},
    scale::{EndsOf, ScaleLine, codes_text, direction_of},
    warnings::{Group, Warnings},
};
use crate::{
    lang::{self, Key, Words},
    model::Direction,
    survey::{Column, ColumnKind, ColumnOption, ProposedScale, Survey},
    view::{
        errors::issue_words,
        style::{BAR, CONTROL, SMALL},
        widgets::{muted, strong, theme_of},
    },
};

/// The width of a column's name.
const NAME: f32 = 172.0;
/// The width of the list of kinds.
const KIND: f32 = 104.0;
/// The least width of a row; in a narrower step it is scrolled to.
const ROW: f32 = 496.0;
/// The height of a line of a column.
const LINE: f32 = CONTROL + 4.0;
/// The height of a warning.
const WARNING: f32 = 20.0;
/// The space between columns.
const GAP: f32 = 8.0;
/// How far beyond the edge rows are laid out, so that the Tab key finds their fields.
const BEYOND: f32 = 2.0 * LINE + WARNING;

/// All kinds of columns with their words.
const KINDS: [(ColumnKind, Key); 10] = [
    (ColumnKind::Rating, Key::KindRating),
    (ColumnKind::Group, Key::KindGroup),
    (ColumnKind::Date, Key::KindDate),
    (ColumnKind::Text, Key::KindText),
    (ColumnKind::Id, Key::KindId),
    (ColumnKind::Personal, Key::KindPersonal),
    (ColumnKind::Number, Key::KindNumber),
    (ColumnKind::Count, Key::KindCount),
    (ColumnKind::Weight, Key::KindWeight),
    (ColumnKind::Empty, Key::KindEmpty),
];

/// What was decided, by column.
pub(super) type Told = BTreeMap<usize, ColumnOption>;

/// What the rows rest on.
struct Facts<'a> {
    survey: &'a Survey,
    warnings: Warnings<'a>,
    told: Told,
    words: &'a Words,
}

/// A row of the step.
enum Row<'a> {
    Warning(&'a Group<'a>),
    Block(&'a Block),
    Column(&'a Column),
}

/// Shows what several columns have in common, then blocks and columns; only what is in sight is laid out.
pub(super) fn ui(ui: &mut Ui, dialog: &mut ImportDialog, survey: &Survey, words: &Words) {
    let proposal = match dialog.proposal() {
        Some(Ok(proposal)) => Some(Arc::clone(proposal)),
        _ => None,
    };
    let issues = proposal
        .as_ref()
        .map_or(&survey.issues, |proposal| &proposal.import.issues);
    let facts = Facts {
        survey,
        warnings: Warnings::of(issues, survey),
        told: dialog.decisions(),
        words,
    };
    let blocks = block::all(survey);
    let warnings = facts.warnings.groups.iter().map(Row::Warning);
    let columns = survey.columns.iter().map(Row::Column);
    let rows: Vec<Row<'_>> = warnings
        .chain(blocks.iter().map(Row::Block))
        .chain(columns)
        .collect();
    let goes_to = dialog.goes_to.take();
    let goes_to = goes_to.map(|index| dialog.order_over(index).unwrap_or(index));
    let heights: Vec<f32> = rows.iter().map(|row| row.height(dialog, &facts)).collect();
    let width = (ui.available_width() - f32::from(BAR)).max(ROW);
    ScrollArea::both()
        .id_salt("columns")
        .content_margin(Margin {
            right: BAR,
            bottom: BAR,
            ..Margin::ZERO
        })
        .auto_shrink([false, false])
        .show_viewport(ui, |ui, seen| {
            ui.set_width(width);
            ui.set_height(heights.iter().sum::<f32>());
            let seen = seen.expand(BEYOND);
            let corner = ui.max_rect().left_top();
            let mut top = 0.0;
            for (place, (row, height)) in rows.iter().zip(heights).enumerate() {
                let corner = corner + vec2(0.0, top);
                let rect = Rect::from_min_size(corner, vec2(width, height));
                if goes_to.is_some() && row.column() == goes_to {
                    ui.scroll_to_rect_animation(rect, Some(Align::Min), ScrollAnimation::none());
                }
                if top + height >= seen.top() && top <= seen.bottom() {
                    let builder = UiBuilder::new().id_salt(place).max_rect(rect);
                    ui.scope_builder(builder, |ui| row.ui(ui, dialog, &facts));
                    follow_focus(ui, dialog.keys, rect);
                }
                top += height;
            }
        });
}

impl Row<'_> {
    /// The column whose row it is.
    fn column(&self) -> Option<usize> {
        match self {
            Self::Warning(_) | Self::Block(_) => None,
            Self::Column(column) => Some(column.index),
        }
    }

    fn height(&self, dialog: &ImportDialog, facts: &Facts<'_>) -> f32 {
        let (body, of, warnings) = match self {
            Self::Warning(_) => return WARNING,
            Self::Block(block) => (2.0 * LINE, block.ends_of(), 0),
            Self::Column(column) => {
                let warnings = facts.warnings.single.get(&column.index);
                let warnings = warnings.map_or(0, Vec::len);
                let body = LINE + scale_height(column, dialog);
                (body, EndsOf::Column(column.index), warnings)
            }
        };
        let errors = usize::from(dialog.typed_ends.contains_key(&of));
        body + (warnings + errors) as f32 * WARNING + GAP
    }

    fn ui(&self, ui: &mut Ui, dialog: &mut ImportDialog, facts: &Facts<'_>) {
        ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
        match self {
            Self::Warning(group) => group.ui(ui, facts.survey, facts.words),
            Self::Block(block) => block.ui(ui, dialog, facts.survey, &facts.told, facts.words),
            Self::Column(column) => column_ui(ui, column, dialog, facts),
        }
    }
}

/// The height of what a rating shows of its scale: its line, its labels, or the list that puts them in order.
fn scale_height(column: &Column, dialog: &ImportDialog) -> f32 {
    match dialog.orders.get(&column.index) {
        Some(draft) => order_ui::height(draft) + GAP,
        None if column.is_open() => WARNING,
        None if can_be_ordered(column) => 2.0 * LINE,
        None if column.scale.is_some() => LINE,
        None => 0.0,
    }
}

/// Says whether a rating is made of labels that may be put in another order.
fn can_be_ordered(column: &Column) -> bool {
    let scale = column.scale.as_ref();
    column.labels.len() > 1 && scale.is_some_and(|scale| scale.order.is_some())
}

fn column_ui(ui: &mut Ui, column: &Column, dialog: &mut ImportDialog, facts: &Facts<'_>) {
    let words = facts.words;
    let told = facts.told.get(&column.index);
    ui.horizontal(|ui| {
        name_ui(ui, column, facts.warnings.is_grouped(column.index));
        kind_ui(ui, column, told, dialog, words);
        if column.scale.is_some() && !column.is_open() {
            histogram::ui(ui, column, words);
        }
        let n = lang::count(column.n, words.language());
        let n = words.format(Key::FigureN, &[("n", (&n).into())]);
        ui.label(muted(ui, n).size(SMALL));
    });
    if let Some(draft) = dialog.orders.get(&column.index).cloned() {
        let survey = facts.survey;
        let list = OrderList {
            survey,
            column,
            draft,
        };
        ui.scope(|ui| list.ui(ui, dialog, words));
    } else if column.is_open() {
        ordered_elsewhere_ui(ui, column, dialog, facts);
    } else if let Some(scale) = &column.scale {
        let ends = told.and_then(|one| one.scale);
        let line = ScaleLine {
            of: EndsOf::Column(column.index),
            columns: &[column.index],
            ends: ends.unwrap_or((scale.min, scale.max)),
            codes: codes_text(column, told),
            direction: direction_of(scale, told),
            names: [
                Key::ImportScaleFrom,
                Key::ImportScaleTo,
                Key::ImportMissingOf,
            ]
            .map(|key| about(key, column, words)),
        };
        line.ui(ui, dialog, words);
        if can_be_ordered(column) {
            labels_ui(ui, column, scale, dialog, facts);
        }
    }
    let mark = theme_of(ui).highlight.mark;
    let warnings = facts.warnings.single.get(&column.index);
    for issue in warnings.into_iter().flatten() {
        let text = issue_words(issue, &facts.survey.columns, words);
        let label = Label::new(RichText::new(&text).size(SMALL).color(mark)).truncate();
        ui.add(label).on_hover_text(text);
    }
}

/// Names the column whose list puts these labels in order, too.
fn ordered_elsewhere_ui(ui: &mut Ui, column: &Column, dialog: &ImportDialog, facts: &Facts<'_>) {
    let list = dialog.order_over(column.index);
    let Some(list) = list.and_then(|index| facts.survey.column(index)) else {
        return;
    };
    let name = [("column", (&list.name).into())];
    let text = facts.words.format(Key::ImportOrderWith, &name);
    ui.add(Label::new(muted(ui, text).size(SMALL)).truncate());
}

/// The labels from the best to the worst, and the way to another order.
fn labels_ui(
    ui: &mut Ui,
    column: &Column,
    scale: &ProposedScale,
    dialog: &mut ImportDialog,
    facts: &Facts<'_>,
) {
    let words = facts.words;
    let mut labels: Vec<&str> = scale.labels.values().map(String::as_str).collect();
    if scale.direction != Some(Direction::Low) {
        labels.reverse();
    }
    let labels = labels.join(lang::SEPARATOR);
    ui.horizontal(|ui| {
        let button = ui
            .button(words.text(Key::ImportOrderChange))
            .on_hover_text(about(Key::ImportOrderChangeOf, column, words));
        if button.clicked()
            && let Some(block) = facts.survey.label_block(column.index)
        {
            let draft = OrderDraft::of(column, block);
            dialog.orders.insert(column.index, draft);
        }
        let label = Label::new(muted(ui, &labels).size(SMALL)).truncate();
        ui.add(label).on_hover_text(labels);
    });
}

/// The name, in the colour of warnings where one of those above is about it.
fn name_ui(ui: &mut Ui, column: &Column, is_warned: bool) {
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    ui.allocate_ui_with_layout(vec2(NAME, CONTROL), layout, |ui| {
        ui.set_min_width(NAME);
        let mut name = strong(&column.name);
        if is_warned {
            name = name.color(theme_of(ui).highlight.mark);
        }
        let name = ui.add(Label::new(name).truncate());
        if !column.question.is_empty() {
            name.on_hover_text(&column.question);
        }
    });
}

fn kind_ui(
    ui: &mut Ui,
    column: &Column,
    told: Option<&ColumnOption>,
    dialog: &mut ImportDialog,
    words: &Words,
) {
    let kind = told.and_then(|one| one.kind).unwrap_or(column.kind);
    let all = KINDS.map(|(kind, key)| (kind, words.text(key).to_owned()));
    let shown = all.iter().find(|(one, _)| *one == kind);
    let list = Choose {
        id: ("kind", column.index),
        name: &about(Key::ImportKindOf, column, words),
        width: KIND,
        shown: shown.map_or("", |(_, text)| text.as_str()),
    };
    if let Some(kind) = list.ui(ui, |ui| listed(ui, &kind, &all)) {
        dialog.decide(&[column.index], |option| option.kind = Some(kind));
    }
}

fn about(key: Key, column: &Column, words: &Words) -> String {
    words.format(key, &[("column", (&column.name).into())])
}
