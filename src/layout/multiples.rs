//! Small multiples: one emotion curve per segment of the shown set, side by side.
//!
//! Every picture has the same touchpoints, the same scale and our estimate, so that they can be compared.

use egui::{Pos2, Rect, pos2, vec2};

use super::{
    Align, ColumnLayout, EmotionLayout, EmotionRequest, Ink, MARK_RADIUS, Measure, TextBlock,
    TextStyle,
    build::axis_width,
    emotion::{self, widest_label},
    metrics::{AXIS_GAP, COLUMN_GAP, LANE_GAP, MAX_COLUMN, PADDING},
    part_words::part_name,
};
use crate::{
    lang::{self, Key, SEPARATOR, Words},
    model::{JourneyMap, PartKind},
    stats::{Choice, Curve, Measured, Tier, curve},
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
    /// The name of the segment.
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

/// The pictures of all segments.
#[derive(Clone, Debug, PartialEq)]
pub struct MultiplesLayout {
    /// All of it, from (0, 0).
    pub page: Rect,
    /// One picture per segment, in the order of the file; none if the shown set has no segments.
    pub pictures: Vec<MultipleLayout>,
}

/// How large the pictures are.
struct Sizes {
    column: f32,
    width: f32,
    in_a_row: usize,
}

/// Lays the pictures out, as many in a row as `width` has room for, but at least one.
pub fn multiples(
    measure: &mut Measure,
    map: &JourneyMap,
    width: f32,
    words: &Words,
) -> MultiplesLayout {
    let segments = map
        .shown_set()
        .map(|set| set.parts(PartKind::Segment))
        .unwrap_or_default();
    let curves: Vec<(&str, Curve<'_>)> = segments
        .into_iter()
        .map(|segment| {
            let choice = Choice {
                segment: Some(segment),
                ..Choice::default()
            };
            (segment, curve(map, choice))
        })
        .collect();
    let mut layout = MultiplesLayout {
        page: Rect::ZERO,
        pictures: Vec::new(),
    };
    let Some(sizes) = sizes(measure, &curves, width, words) else {
        return layout;
    };
    let mut top = 0.0_f32;
    for row in curves.chunks(sizes.in_a_row) {
        let mut bottom = top;
        for (place, (segment, curve)) in row.iter().enumerate() {
            let left = place as f32 * (sizes.width + BETWEEN);
            let at = pos2(left, top);
            let picture = picture(
                measure,
                (part_name(segment, words), curve),
                &sizes,
                at,
                words,
            );
            bottom = bottom.max(picture.rect.bottom());
            layout.page = layout.page.union(picture.rect);
            layout.pictures.push(picture);
        }
        top = bottom + BETWEEN;
    }
    layout
}

/// Finds the sizes at which every label has room; none without a segment or a touchpoint.
fn sizes(
    measure: &mut Measure,
    curves: &[(&str, Curve<'_>)],
    width: f32,
    words: &Words,
) -> Option<Sizes> {
    let touchpoints = curves.first()?.1.points.len();
    if touchpoints == 0 {
        return None;
    }
    let (mut narrowest, mut axis) = (NARROWEST, 0.0_f32);
    for (_, curve) in curves {
        narrowest = narrowest.max(widest_label(measure, curve, words) + COLUMN_GAP + 2.0);
        axis = axis.max(axis_width(measure, curve, words));
    }
    let narrowest = narrowest.min(MAX_COLUMN);
    let around = AXIS + AXIS_GAP + axis + 2.0 * PADDING;
    let least = around + narrowest * touchpoints as f32;
    let room = ((width + BETWEEN) / (least + BETWEEN)).floor().max(1.0) as usize;
    let in_a_row = room.min(curves.len());
    let share = (width + BETWEEN) / in_a_row as f32 - BETWEEN;
    let column = ((share - around) / touchpoints as f32).clamp(narrowest, MAX_COLUMN);
    Some(Sizes {
        column,
        width: around + column * touchpoints as f32,
        in_a_row,
    })
}

fn picture(
    measure: &mut Measure,
    (name, curve): (&str, &Curve<'_>),
    sizes: &Sizes,
    at: Pos2,
    words: &Words,
) -> MultipleLayout {
    let left = at.x + PADDING;
    let room = sizes.width - 2.0 * PADDING;
    let corner = pos2(left, at.y + PADDING / 2.0);
    let title = measure.block(name, TextStyle::Name, Ink::Text, corner, room);
    let corner = pos2(left, title.rect.bottom());
    let basis = basis(curve, words);
    let basis_text = measure.block(&basis, TextStyle::Label, Ink::Muted, corner, room);
    let first = left + AXIS + AXIS_GAP;
    let columns = columns(curve, first, sizes.column);
    let top = basis_text.rect.bottom() + LANE_GAP / 2.0;
    let right = first + sizes.column * columns.len() as f32;
    let plot = Rect::from_min_max(pos2(first, top), pos2(right, top + HEIGHT));
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

/// Says how many answered at the touchpoints whose figures are shown: "n 12–48".
fn basis(curve: &Curve<'_>, words: &Words) -> String {
    let measured = || curve.points.iter().filter_map(|one| one.measured.as_ref());
    let shown = || measured().filter(|one| one.tier >= Tier::Few);
    let counts = shown().map(Measured::n);
    let Some((few, most)) = counts.clone().min().zip(counts.max()) else {
        let key = if measured().any(|one| one.tier == Tier::Hidden) {
            Key::TierHidden
        } else if measured().any(|one| one.is_merged) {
            Key::PartMerged
        } else {
            Key::TierNone
        };
        return words.text(key).to_owned();
    };
    let count = |n| lang::count(n, words.language());
    let (few, most) = (count(few), count(most));
    let range = if few == most {
        few
    } else {
        format!("{few}–{most}")
    };
    let n = words.format(Key::FigureN, &[("n", (&range).into())]);
    let wave = curve.wave.map(|wave| part_name(wave, words).to_owned());
    wave.into_iter()
        .chain([n])
        .collect::<Vec<_>>()
        .join(SEPARATOR)
}

/// Reads the labels out: "Pays: 3.4, n 48. Unpacks: n < 5".
fn said(curve: &Curve<'_>, emotion: &EmotionLayout) -> String {
    let labels = emotion.labels.iter().filter_map(|label| {
        let name = &curve.points.get(label.column)?.touchpoint.name;
        let rows = label.texts.iter().flat_map(|text| &text.rows);
        let rows: Vec<&str> = rows.map(|row| row.text.trim()).collect();
        Some(format!("{name}: {}", rows.join(", ")))
    });
    labels.collect::<Vec<_>>().join(". ")
}
