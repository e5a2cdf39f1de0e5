//! The second step: what every column is, its scale, and what is odd about it; decisions for blocks of ratings.

use egui::{Id, Label, Rect, RichText, ScrollArea, Ui, UiBuilder, vec2};

use super::{
    ImportDialog, histogram,
    parts::{Choose, listed, small_field},
};
use crate::{
    lang::{self, Key, Words},
    model::{Direction, MissingKind, Score},
    survey::{Column, ColumnKind, Issue, ProposedScale, Survey, parse_scale},
    view::{
        errors::issue_words,
        style::{CONTROL, SMALL},
        widgets::{choices, muted, strong, theme_of},
    },
};

/// The width of a column's name.
const NAME: f32 = 172.0;
/// The width of the list of kinds.
const KIND: f32 = 104.0;
/// The width of one end of a scale.
const END: f32 = 34.0;
/// The width of the missing codes.
const CODES: f32 = 64.0;
/// The height of a line of a column.
const LINE: f32 = CONTROL + 4.0;
/// The height of the line of warnings.
const WARNING: f32 = 18.0;
/// The space between columns.
const GAP: f32 = 8.0;
/// The most blocks that are offered.
const BLOCKS: usize = 2;

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

/// Shows blocks and columns; only the columns in sight are laid out.
pub(super) fn ui(ui: &mut Ui, dialog: &mut ImportDialog, survey: &Survey, words: &Words) {
    for block in blocks(survey) {
        block_ui(ui, &block, dialog, words);
    }
    let issues: Vec<Issue> = match dialog.proposal() {
        Some(Ok(proposal)) => proposal.import.issues.clone(),
        _ => survey.issues.clone(),
    };
    let about = |column: &Column| -> Vec<String> {
        let own = issues.iter().filter(|one| one.column == Some(column.index));
        own.map(|issue| issue_words(issue, &survey.columns, words))
            .collect()
    };
    let has_issue = |column: &Column| issues.iter().any(|one| one.column == Some(column.index));
    let columns = survey.columns.iter();
    let heights: Vec<f32> = columns
        .map(|column| height(column, has_issue(column)))
        .collect();
    ScrollArea::vertical()
        .id_salt("columns")
        .auto_shrink([false, false])
        .show_viewport(ui, |ui, seen| {
            ui.set_height(heights.iter().sum::<f32>());
            let corner = ui.max_rect().left_top();
            let width = ui.available_width();
            let mut top = 0.0;
            for (column, height) in survey.columns.iter().zip(heights) {
                if top + height >= seen.top() && top <= seen.bottom() {
                    let place = corner + vec2(0.0, top);
                    let rect = Rect::from_min_size(place, vec2(width, height));
                    let builder = UiBuilder::new().id_salt(column.index).max_rect(rect);
                    ui.scope_builder(builder, |ui| {
                        row(ui, column, &about(column), dialog, words);
                    });
                }
                top += height;
            }
        });
}

fn height(column: &Column, has_issue: bool) -> f32 {
    let lines = if column.scale.is_some() { 2.0 } else { 1.0 };
    let warning = if has_issue { WARNING } else { 0.0 };
    lines * LINE + warning + GAP
}

fn row(
    ui: &mut Ui,
    column: &Column,
    warnings: &[String],
    dialog: &mut ImportDialog,
    words: &Words,
) {
    ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
    ui.horizontal(|ui| {
        name_ui(ui, column);
        kind_ui(ui, column, dialog, words);
        if column.scale.is_some() {
            histogram::ui(ui, column, words);
        }
        let n = lang::count(column.n, words.language());
        let n = words.format(Key::FigureN, &[("n", (&n).into())]);
        ui.label(muted(ui, n).size(SMALL));
    });
    if let Some(scale) = &column.scale {
        ui.horizontal(|ui| scale_ui(ui, column, scale, dialog, words));
    }
    if let Some(first) = warnings.first() {
        let mark = theme_of(ui).highlight.mark;
        let text = RichText::new(first).size(SMALL).color(mark);
        ui.add(Label::new(text).truncate())
            .on_hover_text(warnings.join("\n"));
    }
}

fn name_ui(ui: &mut Ui, column: &Column) {
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    ui.allocate_ui_with_layout(vec2(NAME, CONTROL), layout, |ui| {
        ui.set_min_width(NAME);
        let name = ui.add(Label::new(strong(&column.name)).truncate());
        if !column.question.is_empty() {
            name.on_hover_text(&column.question);
        }
    });
}

fn kind_ui(ui: &mut Ui, column: &Column, dialog: &mut ImportDialog, words: &Words) {
    let told = dialog.decision(column.index).and_then(|one| one.kind);
    let kind = told.unwrap_or(column.kind);
    let all = KINDS.map(|(kind, key)| (kind, words.text(key).to_owned()));
    let shown = all.iter().find(|(one, _)| *one == kind);
    let list = Choose {
        id: ("kind", column.index),
        name: &about(Key::ImportKindOf, column, words),
        width: KIND,
        shown: shown.map_or("", |(_, text)| text.as_str()),
    };
    if let Some(kind) = list.ui(ui, |ui| listed(ui, &kind, &all)) {
        dialog.decide(column.index, |option| option.kind = Some(kind));
    }
}

fn scale_ui(
    ui: &mut Ui,
    column: &Column,
    scale: &ProposedScale,
    dialog: &mut ImportDialog,
    words: &Words,
) {
    let index = column.index;
    let told = dialog.decision(index).cloned();
    let (min, max) = told
        .as_ref()
        .and_then(|one| one.scale)
        .unwrap_or((scale.min, scale.max));
    let id = |part: &'static str| Id::unique(("survey column", index, part));
    let name = about(Key::ImportScaleFrom, column, words);
    let from = small_field(ui, id("from"), &name, END, &min.to_string());
    ui.label("–");
    let name = about(Key::ImportScaleTo, column, words);
    let to = small_field(ui, id("to"), &name, END, &max.to_string());
    if from.is_some() || to.is_some() {
        let ends =
            [(from, min), (to, max)].map(|(text, end)| text.unwrap_or_else(|| end.to_string()));
        if let Ok(ends) = parse_scale(&ends.join("..")) {
            dialog.decide(index, |option| option.scale = Some(ends));
        }
    }
    ui.label(muted(ui, words.text(Key::ImportMissing)).size(SMALL));
    let codes = match told.as_ref().and_then(|one| one.missing.as_ref()) {
        Some(codes) => codes.join(" "),
        None => found_codes(column),
    };
    let name = about(Key::ImportMissingOf, column, words);
    if let Some(text) = small_field(ui, id("missing"), &name, CODES, &codes) {
        let separates = |c: char| c.is_whitespace() || matches!(c, '|' | ';');
        let codes = text.split(separates).filter(|code| !code.is_empty());
        let codes = codes.map(str::to_owned).collect();
        dialog.decide(index, |option| option.missing = Some(codes));
    }
    let direction = told.and_then(|one| one.direction).or(scale.direction);
    if let Some(direction) = best_ui(ui, direction, (min, max), words) {
        dialog.decide(index, |option| option.direction = Some(direction));
    }
}

/// Two buttons, one per end of the scale; returns the direction that was clicked.
fn best_ui(
    ui: &mut Ui,
    current: Option<Direction>,
    (min, max): (Score, Score),
    words: &Words,
) -> Option<Direction> {
    let best = |score| {
        let value = lang::score(score, words.language());
        words.format(Key::ImportIsBest, &[("value", (&value).into())])
    };
    let (low, high) = (best(min), best(max));
    let both = [
        (Some(Direction::Low), low.as_str()),
        (Some(Direction::High), high.as_str()),
    ];
    choices(ui, current, &both).flatten()
}

/// Returns the numbers that were taken as missing answers.
fn found_codes(column: &Column) -> String {
    let codes = column.missing_by_kind.keys().filter_map(|kind| match kind {
        MissingKind::Code(code) => Some(code.to_string()),
        _ => None,
    });
    codes.collect::<Vec<_>>().join(" ")
}

fn about(key: Key, column: &Column, words: &Words) -> String {
    words.format(key, &[("column", (&column.name).into())])
}

/// Several ratings on one scale.
struct Block {
    ends: (Score, Score),
    columns: Vec<usize>,
}

/// Puts ratings with the same ends together, the largest block first.
fn blocks(survey: &Survey) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for (column, scale) in survey.ratings() {
        let ends = (scale.min, scale.max);
        match blocks.iter_mut().find(|block| block.ends == ends) {
            Some(block) => block.columns.push(column.index),
            None => blocks.push(Block {
                ends,
                columns: vec![column.index],
            }),
        }
    }
    blocks.retain(|block| block.columns.len() > 1);
    blocks.sort_by_key(|block| std::cmp::Reverse(block.columns.len()));
    blocks.truncate(BLOCKS);
    blocks
}

/// Decides for all ratings of a block at once.
fn block_ui(ui: &mut Ui, block: &Block, dialog: &mut ImportDialog, words: &Words) {
    let (min, max) = block.ends;
    ui.horizontal_wrapped(|ui| {
        let scale = lang::scale_ends(min, max, words.language());
        let n = block.columns.len();
        ui.label(words.format(
            Key::ImportBlock,
            &[("n", n.into()), ("scale", (&scale).into())],
        ));
        let name = words.format(Key::ImportBlockMissing, &[("scale", (&scale).into())]);
        let id = Id::unique(("survey block", min.parts(), max.parts()));
        ui.label(muted(ui, words.text(Key::ImportMissing)).size(SMALL));
        if let Some(text) = small_field(ui, id, &name, CODES, "") {
            let codes: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
            for column in &block.columns {
                let codes = codes.clone();
                dialog.decide(*column, |option| option.missing = Some(codes));
            }
        }
        let best = best_ui(ui, None, block.ends, words);
        for column in block.columns.iter().filter(|_| best.is_some()) {
            dialog.decide(*column, |option| option.direction = best);
        }
        let out = words.format(Key::ImportBlockOut, &[("scale", (&scale).into())]);
        if ui
            .button(words.text(Key::ImportLeaveOut))
            .on_hover_text(out)
            .clicked()
        {
            for column in &block.columns {
                dialog.decide(*column, |option| option.kind = Some(ColumnKind::Number));
            }
        }
    });
}
