//! Small multiples: one emotion curve per segment or wave of a feedback set, side by side.
//!
//! Every picture has the same touchpoints, the same scale and our estimate, so that they can be compared.

mod page;
mod words;

pub(super) use page::multiples_page;

use egui::{Pos2, Rect, pos2, vec2};

use self::words::{basis, said};
use super::{
    Align, ColumnLayout, EmotionLayout, EmotionRequest, Ink, MARK_RADIUS, Measure, TextBlock,
    TextStyle,
    build::axis_width,
    emotion::{self, widest_label},
    metrics::{AXIS_GAP, COLUMN_GAP, LANE_GAP, MAX_COLUMN, PADDING},
    part_words::part_name,
};
use crate::{
    lang::Words,
    model::{FeedbackId, JourneyMap, PartKind},
    stats::{Choice, Curve, curve},
};

/// The height of a curve.
const HEIGHT: f32 = 220.0;
/// The narrowest column, so that names of touchpoints can be read.
const NARROWEST: f32 = 72.0;
/// The room for the numbers and faces of the left axis.
const AXIS: f32 = 2.0 * MARK_RADIUS + 34.0;
/// The space between two pictures.
const BETWEEN: f32 = 16.0;

/// One of the pictures.
#[derive(Clone, Debug, PartialEq)]
pub struct MultipleLayout {
    /// All of it.
    pub rect: Rect,
    /// The name of the segment or wave.
    pub name: TextBlock,
    /// The numbers of answers.
    pub basis: TextBlock,
    /// The columns, in the order of the journey.
    pub columns: Vec<ColumnLayout>,
    /// The names of the touchpoints under their columns.
    pub touchpoints: Vec<TextBlock>,
    /// The curves.
    pub emotion: EmotionLayout,
    /// What it shows, in words.
    pub said: String,
}

/// The pictures of all segments, or of all waves.
#[derive(Clone, Debug, PartialEq)]
pub struct MultiplesLayout {
    /// All of it, from (0, 0).
    pub page: Rect,
    /// One picture per segment or wave, in the order of the file; none if the shown set has no such parts.
    pub pictures: Vec<MultipleLayout>,
}

impl MultipleLayout {
    /// Walks every text of the picture.
    pub fn texts(&self) -> impl Iterator<Item = &TextBlock> {
        let own = [&self.name, &self.basis].into_iter();
        own.chain(self.emotion.texts()).chain(&self.touchpoints)
    }
}

/// What a picture shows.
struct Part<'a> {
    /// The segment or wave.
    name: &'a str,
    /// The wave of a segment, or the segment of a wave; all of them if absent.
    within: Option<&'a str>,
    curve: Curve<'a>,
}

/// The smallest pictures in which every label has room.
struct Least {
    /// The width of everything beside the columns.
    around: f32,
    column: f32,
    touchpoints: usize,
}

impl Least {
    fn width(&self) -> f32 {
        self.width_of(self.column)
    }

    fn width_of(&self, column: f32) -> f32 {
        self.around + column * self.touchpoints as f32
    }

    /// Returns how many pictures have room side by side, at least one.
    fn room(&self, width: f32) -> usize {
        ((width + BETWEEN) / (self.width() + BETWEEN))
            .floor()
            .max(1.0) as usize
    }

    /// Returns the sizes at which so many pictures fill a width, as far as columns may grow.
    fn filling(&self, width: f32, in_a_row: usize, height: f32) -> Sizes {
        let share = (width + BETWEEN) / in_a_row as f32 - BETWEEN;
        let column = (share - self.around) / self.touchpoints as f32;
        let column = column.clamp(self.column, MAX_COLUMN);
        Sizes {
            column,
            width: self.width_of(column),
            height,
            in_a_row,
        }
    }
}

/// How large the pictures are.
#[derive(Clone, Copy, Debug)]
struct Sizes {
    column: f32,
    width: f32,
    /// The height of a curve.
    height: f32,
    in_a_row: usize,
}

/// Lays the pictures of the shown set out, as many in a row as `width` has room for, but at least one.
pub fn multiples(
    measure: &mut Measure,
    map: &JourneyMap,
    kind: PartKind,
    width: f32,
    words: &Words,
) -> MultiplesLayout {
    let parts = parts(map, None, kind);
    let Some(least) = least(measure, &parts, words) else {
        return MultiplesLayout {
            page: Rect::ZERO,
            pictures: Vec::new(),
        };
    };
    let in_a_row = least.room(width).min(parts.len());
    let sizes = least.filling(width, in_a_row, HEIGHT);
    let pictures = in_rows(measure, &parts, sizes, Pos2::ZERO, words);
    let all = pictures.iter().map(|picture| picture.rect);
    MultiplesLayout {
        page: all.fold(Rect::ZERO, Rect::union),
        pictures,
    }
}

/// Returns the segments or the waves of a set, the shown one if none is named, in the order of the file.
///
/// Of the others, all are in it or the one that the map shows.
fn parts<'a>(map: &'a JourneyMap, set: Option<&FeedbackId>, kind: PartKind) -> Vec<Part<'a>> {
    let chosen = set.map_or_else(|| map.shown_set(), |id| map.feedback_set(id));
    let names = chosen.map(|set| set.parts(kind)).unwrap_or_default();
    let all = Choice {
        set,
        ..Choice::default()
    };
    let part = |name: &'a str| {
        let choice = match kind {
            PartKind::Segment => Choice {
                segment: Some(name),
                ..all
            },
            PartKind::Wave => Choice {
                wave: Some(name),
                ..all
            },
        };
        let curve = curve(map, choice);
        let within = match kind {
            PartKind::Segment => curve.wave,
            PartKind::Wave => curve.segment,
        };
        Part {
            name,
            within,
            curve,
        }
    };
    names.into_iter().map(part).collect()
}

/// Finds the sizes at which every label has room; none without a part or a touchpoint.
fn least(measure: &mut Measure, parts: &[Part<'_>], words: &Words) -> Option<Least> {
    let touchpoints = parts.first()?.curve.points.len();
    if touchpoints == 0 {
        return None;
    }
    let (mut column, mut axis) = (NARROWEST, 0.0_f32);
    for Part { curve, .. } in parts {
        column = column.max(widest_label(measure, curve, words) + COLUMN_GAP + 2.0);
        axis = axis.max(axis_width(measure, curve, words));
    }
    Some(Least {
        around: AXIS + AXIS_GAP + axis + 2.0 * PADDING,
        column: column.min(MAX_COLUMN),
        touchpoints,
    })
}

/// Places the pictures row by row.
fn in_rows(
    measure: &mut Measure,
    parts: &[Part<'_>],
    sizes: Sizes,
    corner: Pos2,
    words: &Words,
) -> Vec<MultipleLayout> {
    let mut pictures = Vec::with_capacity(parts.len());
    let mut top = corner.y;
    for row in parts.chunks(sizes.in_a_row) {
        let mut bottom = top;
        for (place, part) in row.iter().enumerate() {
            let at = pos2(corner.x + place as f32 * (sizes.width + BETWEEN), top);
            let picture = picture(measure, part, sizes, at, words);
            bottom = bottom.max(picture.rect.bottom());
            pictures.push(picture);
        }
        top = bottom + BETWEEN;
    }
    pictures
}

fn picture(
    measure: &mut Measure,
    part: &Part<'_>,
    sizes: Sizes,
    at: Pos2,
    words: &Words,
) -> MultipleLayout {
    let (name, curve) = (part_name(part.name, words), &part.curve);
    let left = at.x + PADDING;
    let room = sizes.width - 2.0 * PADDING;
    let corner = pos2(left, at.y + PADDING / 2.0);
    let title = measure.block(name, TextStyle::Name, Ink::Text, corner, room);
    let corner = pos2(left, title.rect.bottom());
    let basis = basis(part, words);
    let basis_text = measure.block(&basis, TextStyle::Label, Ink::Muted, corner, room);
    let first = left + AXIS + AXIS_GAP;
    let columns = columns(curve, first, sizes.column);
    let top = basis_text.rect.bottom() + LANE_GAP / 2.0;
    let right = first + sizes.column * columns.len() as f32;
    let plot = Rect::from_min_max(pos2(first, top), pos2(right, top + sizes.height));
    let emotion = emotion::emotion(
        measure,
        &EmotionRequest {
            plot,
            axis_right: first - AXIS_GAP,
            columns: &columns,
            curve,
            overlaid: &[],
            words,
        },
    );
    let mut bottom = plot.bottom();
    let names = curve.points.iter().zip(&columns).map(|(point, column)| {
        let width = column.width() - COLUMN_GAP;
        let name = measure.text(&point.touchpoint.name, TextStyle::Label, width);
        let corner = pos2(column.left + COLUMN_GAP / 2.0, plot.bottom() + 4.0);
        let block = measure.place(&name, corner, width, Align::Centre, Ink::Text);
        bottom = bottom.max(block.rect.bottom());
        block
    });
    let touchpoints = names.collect();
    let said = [name.to_owned(), basis, said(curve, &emotion)];
    let size = vec2(sizes.width, bottom + PADDING / 2.0 - at.y);
    MultipleLayout {
        rect: Rect::from_min_size(at, size),
        name: title,
        basis: basis_text,
        columns,
        touchpoints,
        emotion,
        said: said.join(". "),
    }
}

/// Places the columns; stages follow each other without a space, a line stands between them.
fn columns(curve: &Curve<'_>, first: f32, width: f32) -> Vec<ColumnLayout> {
    let mut columns: Vec<ColumnLayout> = Vec::with_capacity(curve.points.len());
    let (mut stage, mut before) = (0, None);
    for (index, point) in curve.points.iter().enumerate() {
        let own = point.stage.map(|stage| &stage.id);
        if index > 0 && own != before {
            stage += 1;
        }
        before = own;
        let left = first + index as f32 * width;
        columns.push(ColumnLayout {
            touchpoint: point.touchpoint.id.clone(),
            stage,
            left,
            right: left + width,
        });
    }
    columns
}
