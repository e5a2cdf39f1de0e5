//! Stages and columns: how wide, and where.

use egui::{Rect, pos2, vec2};

use super::{
    Align, ColumnLayout, Ink, MapView, Measure, Request, StageLayout, TextStyle,
    cards::{due_width, due_words},
    metrics::{
        CARD_PADDING_X, CHEVRON_POINT, COLUMN_GAP, HIGHLIGHT_INDENT, MEASURE_INDENT, MIN_COLUMN,
        PAIN_INDENT, STAGE_GAP, STAGE_HEIGHT, WORD_COLUMN,
    },
};
use crate::{
    lang::Key,
    model::{StageId, Touchpoint},
};

/// The stages and columns of a picture.
pub(super) struct Columns {
    /// The chevrons.
    pub stages: Vec<StageLayout>,
    /// The columns.
    pub columns: Vec<ColumnLayout>,
    /// The x between stages.
    pub boundaries: Vec<f32>,
    /// Where the last stage ends.
    pub right: f32,
    /// Where the chevrons end.
    pub bottom: f32,
}

/// A stage before it has a place; the unsorted touchpoints stand in one without an id.
pub(super) struct Group<'a> {
    pub stage: Option<&'a StageId>,
    pub name: String,
    pub touchpoints: Vec<&'a Touchpoint>,
}

/// Returns the narrowest column in which no word breaks, within bounds.
pub(super) fn narrowest_column(measure: &mut Measure, request: &Request<'_>) -> f32 {
    let places: Vec<_> = request.map.places().collect();
    let widest = measure
        .each(&places, |measure, _, place| {
            widest_word(measure, place.touchpoint, request)
        })
        .into_iter()
        .fold(0.0, f32::max);
    (widest + 2.0 * CARD_PADDING_X + COLUMN_GAP + 2.0)
        .clamp(MIN_COLUMN, WORD_COLUMN)
        .ceil()
}

/// Returns the width of a touchpoint's longest word, with what stands beside it; a due date is one word.
fn widest_word(measure: &mut Measure, touchpoint: &Touchpoint, request: &Request<'_>) -> f32 {
    let mut widest = 0.0_f32;
    let mut words = |text: &str, style, beside: f32| {
        for word in text.split_whitespace() {
            widest = widest.max(measure.line(word, style).size().x + beside);
        }
    };
    words(&touchpoint.name, TextStyle::Name, 0.0);
    for channel in &touchpoint.channels {
        words(&channel.name, TextStyle::Label, 0.0);
    }
    if request.view == MapView::Curve {
        return widest;
    }
    let plain = touchpoint.thoughts.iter().map(|one| &one.text);
    let plain = plain.chain(touchpoint.opportunities.iter().map(|one| &one.text));
    let plain = plain.chain(touchpoint.backstage.iter().map(|one| &one.text));
    let plain = plain.chain(touchpoint.cells.iter().map(|one| &one.text));
    let pains = touchpoint.pain_points.iter().map(|one| &one.text);
    let highlights = touchpoint.highlights.iter().map(|one| &one.text);
    let measures = touchpoint.measures.iter().map(|one| &one.what);
    let indented = plain
        .map(|text| (text, 0.0))
        .chain(pains.map(|text| (text, PAIN_INDENT)))
        .chain(highlights.map(|text| (text, HIGHLIGHT_INDENT)))
        .chain(measures.map(|text| (text, MEASURE_INDENT)));
    for (text, beside) in indented {
        words(text, TextStyle::Body, beside);
    }
    for day in touchpoint.measures.iter().filter_map(|one| one.due) {
        let due = due_width(measure, &due_words(day, request.words));
        widest = widest.max(due + MEASURE_INDENT);
    }
    widest
}

/// Places stages and columns from `left`, `top` on; every column is `width` wide.
pub(super) fn columns(
    measure: &mut Measure,
    request: &Request<'_>,
    left: f32,
    top: f32,
    width: f32,
) -> Columns {
    let groups = groups(request);
    let spans: Vec<f32> = groups
        .iter()
        .map(|group| group.touchpoints.len().max(1) as f32 * width)
        .collect();
    let names: Vec<_> = groups
        .iter()
        .zip(&spans)
        .map(|(group, span)| {
            measure.text(
                &group.name,
                TextStyle::Name,
                span - 2.0 * (CHEVRON_POINT + CARD_PADDING_X),
            )
        })
        .collect();
    let tallest = names.iter().map(|name| name.size().y).fold(0.0, f32::max);
    let height = STAGE_HEIGHT.max(tallest + 2.0 * 8.0);
    let mut built = Columns {
        stages: Vec::new(),
        columns: Vec::new(),
        boundaries: Vec::new(),
        right: left,
        bottom: top + height,
    };
    let mut x = left;
    for (index, ((group, span), name)) in groups.iter().zip(&spans).zip(&names).enumerate() {
        if index > 0 {
            built.boundaries.push(x + STAGE_GAP / 2.0);
            x += STAGE_GAP;
        }
        let rect = Rect::from_min_size(pos2(x, top), vec2(*span, height));
        let notch = if index > 0 { CHEVRON_POINT } else { 0.0 };
        let text_top = rect.center().y - name.size().y / 2.0;
        let text = measure.place(
            name,
            pos2(x + notch, text_top),
            span - notch,
            Align::Centre,
            Ink::OnStage,
        );
        built.stages.push(StageLayout {
            stage: group.stage.cloned(),
            rect,
            notched: index > 0,
            name: text,
        });
        for (place, touchpoint) in group.touchpoints.iter().enumerate() {
            let left = x + place as f32 * width;
            built.columns.push(ColumnLayout {
                touchpoint: touchpoint.id.clone(),
                stage: index,
                left: left + COLUMN_GAP / 2.0,
                right: left + width - COLUMN_GAP / 2.0,
            });
        }
        x += span;
    }
    built.right = x;
    built
}

/// Lists the stages, then the unsorted touchpoints.
pub(super) fn groups<'a>(request: &Request<'a>) -> Vec<Group<'a>> {
    let map = request.map;
    let mut groups: Vec<Group<'a>> = map
        .stages
        .iter()
        .map(|stage| Group {
            stage: Some(&stage.id),
            name: stage.name.clone(),
            touchpoints: stage.touchpoints.iter().map(AsRef::as_ref).collect(),
        })
        .collect();
    if !map.unsorted.is_empty() {
        let name = request.words.text(Key::Unsorted).to_owned();
        groups.push(Group {
            stage: None,
            name,
            touchpoints: map.unsorted.iter().map(AsRef::as_ref).collect(),
        });
    }
    groups
}
