//! What would be pasted, line by line.

use egui::{Align, Label, Layout, RichText, ScrollArea, Ui, vec2};

use super::names::column_name;
use crate::{
    edit::{Column, Fragment, Outcome},
    lang::{self, Key, Words},
    model::{LaneId, Touchpoint},
    view::{
        style::{BODY, SMALL},
        widgets::{muted, strong},
    },
};

/// The height of a line.
const LINE: f32 = 20.0;
/// How far a level is indented.
const INDENT: f32 = 16.0;
/// The height of the list.
const HEIGHT: f32 = 220.0;

/// A line of the preview.
#[derive(Clone, Debug)]
pub(super) enum Line {
    /// The name of a stage.
    Stage(String),
    /// The name of a touchpoint, and its stars.
    Touchpoint(String, Option<f64>),
    /// What a touchpoint has in a lane.
    Card(Column, String),
}

/// Writes the outcome as lines.
pub(super) fn lines(outcome: &Outcome) -> Vec<Line> {
    let fragment = &outcome.fragment;
    let mut lines = Vec::new();
    for touchpoint in &fragment.touchpoints {
        add(&mut lines, touchpoint, fragment);
    }
    for stage in &fragment.stages {
        lines.push(Line::Stage(stage.name.clone()));
        for touchpoint in &stage.touchpoints {
            add(&mut lines, touchpoint, fragment);
        }
    }
    lines
}

fn add(lines: &mut Vec<Line>, touchpoint: &Touchpoint, fragment: &Fragment) {
    let votes = touchpoint.estimates.iter().flat_map(|one| one.votes.keys());
    let stars = votes.map(|rating| rating.stars()).next();
    lines.push(Line::Touchpoint(touchpoint.name.clone(), stars));
    let lane = |id: &LaneId| {
        let found = fragment.lanes.iter().find(|lane| lane.id == *id);
        Column::Own(found.map_or_else(String::new, |lane| lane.name.clone()))
    };
    let channels = touchpoint.channels.iter().map(|one| one.name.as_str());
    let channels = channels.collect::<Vec<_>>().join(", ");
    if !channels.is_empty() {
        lines.push(Line::Card(Column::Channels, channels));
    }
    let cards = |column: Column, texts: Vec<&String>| {
        let texts = texts.into_iter().cloned();
        let lines = texts.map(|text| Line::Card(column.clone(), text));
        lines.collect::<Vec<Line>>()
    };
    let Touchpoint {
        thoughts,
        pain_points,
        highlights,
        opportunities,
        measures,
        backstage,
        cells,
        ..
    } = touchpoint;
    lines.extend(cards(
        Column::Thoughts,
        thoughts.iter().map(|one| &one.text).collect(),
    ));
    lines.extend(cards(
        Column::PainPoints,
        pain_points.iter().map(|one| &one.text).collect(),
    ));
    lines.extend(cards(
        Column::Highlights,
        highlights.iter().map(|one| &one.text).collect(),
    ));
    lines.extend(cards(
        Column::Opportunities,
        opportunities.iter().map(|one| &one.text).collect(),
    ));
    lines.extend(cards(
        Column::Measures,
        measures.iter().map(|one| &one.what).collect(),
    ));
    lines.extend(cards(
        Column::Backstage,
        backstage.iter().map(|one| &one.text).collect(),
    ));
    for cell in cells {
        lines.extend(cards(lane(&cell.lane), vec![&cell.text]));
    }
}

/// Counts stages, touchpoints and cards.
pub(super) fn summary(lines: &[Line], words: &Words) -> String {
    let count = |is_meant: fn(&Line) -> bool| lines.iter().filter(|line| is_meant(line)).count();
    let counts = [
        (
            Key::CountStages,
            count(|line| matches!(line, Line::Stage(_))),
        ),
        (
            Key::CountTouchpoints,
            count(|line| matches!(line, Line::Touchpoint(..))),
        ),
        (
            Key::PasteCards,
            count(|line| matches!(line, Line::Card(column, _) if *column != Column::Channels)),
        ),
    ];
    let parts = counts.into_iter().filter(|(_, n)| *n > 0);
    let parts: Vec<String> = parts
        .map(|(key, n)| words.format(key, &[("n", n.into())]))
        .collect();
    parts.join(lang::SEPARATOR)
}

/// Shows the lines.
pub(super) fn ui(ui: &mut Ui, lines: &[Line], words: &Words) {
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical()
        .id_salt("preview")
        .max_height(HEIGHT)
        .min_scrolled_height(HEIGHT)
        .auto_shrink([false, true])
        .show_rows(ui, LINE, lines.len(), |ui, seen| {
            for line in lines.iter().skip(seen.start).take(seen.len()) {
                line_ui(ui, line, words);
            }
        });
}

fn line_ui(ui: &mut Ui, line: &Line, words: &Words) {
    let (level, text): (f32, RichText) = match line {
        Line::Stage(name) => (0.0, strong(name).size(BODY)),
        Line::Touchpoint(name, None) => (1.0, RichText::new(name).size(BODY)),
        Line::Touchpoint(name, Some(stars)) => {
            let stars = lang::number(*stars, 1, words.language());
            let stars = words.format(Key::FigureStars, &[("value", (&stars).into())]);
            let text = format!("{name}{}{stars}", lang::SEPARATOR);
            (1.0, RichText::new(text).size(BODY))
        }
        Line::Card(column, text) => {
            let text = text.replace('\n', " ");
            let text = format!("{}: {text}", column_name(column, words));
            (2.0, muted(ui, text).size(SMALL))
        }
    };
    let size = vec2(ui.available_width(), LINE);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_height(LINE);
        ui.add_space(level * INDENT);
        ui.add(Label::new(text).truncate());
    });
}
