//! The points of the curves: where they stand, and which one lies at a place.

use egui::{Pos2, Rect, Vec2, pos2};

use crate::{
    edit::Item,
    layout::{DIAMOND_RADIUS, EmotionLayout, MARK_RADIUS, MapLayout, in_columns},
    model::TouchpointId,
};

/// How far beside a mark a click still means it, in map units.
const REACH: f32 = 3.0;

/// Walks what a column has on the curves: centres and radii of its marks and diamonds.
fn signs(lane: &EmotionLayout, column: usize) -> impl Iterator<Item = (Pos2, f32)> {
    let here = column..column + 1;
    let marks = in_columns(&lane.marks, &here).iter();
    let diamonds = in_columns(&lane.diamonds, &here).iter();
    marks
        .map(|mark| (mark.centre, MARK_RADIUS))
        .chain(diamonds.map(|diamond| (diamond.centre, DIAMOND_RADIUS)))
}

/// Returns the point of a column; none while there are no curves.
pub(super) fn in_column(layout: &MapLayout, column: usize) -> Option<Item> {
    let id = &layout.columns.get(column)?.touchpoint;
    let has_curves = layout.emotion.is_some();
    has_curves.then(|| Item::Point(id.clone()))
}

/// Returns the column of a touchpoint.
pub(super) fn column_of(layout: &MapLayout, id: &TouchpointId) -> Option<usize> {
    let mut columns = layout.columns.iter();
    columns.position(|column| column.touchpoint == *id)
}

/// Lists centres and radii of the marks and diamonds that a column has on the curves.
pub(super) fn marks_in(layout: &MapLayout, column: usize) -> Vec<(Pos2, f32)> {
    let lane = layout.emotion.as_ref();
    lane.map_or_else(Vec::new, |lane| signs(lane, column).collect())
}

/// Returns the box around a point; one without estimate and answers is where it is told that there are none.
pub(super) fn rect_in(layout: &MapLayout, column: usize) -> Option<Rect> {
    let lane = layout.emotion.as_ref()?;
    let around =
        |(centre, radius): (Pos2, f32)| Rect::from_center_size(centre, Vec2::splat(2.0 * radius));
    let marks = signs(lane, column).map(around).reduce(Rect::union);
    let label = in_columns(&lane.labels, &(column..column + 1)).first();
    let rect = marks.or_else(|| label.map(|label| label.rect));
    rect.or_else(|| {
        let at = pos2(layout.columns.get(column)?.centre(), lane.y(0.0));
        Some(around((at, MARK_RADIUS)))
    })
}

/// Returns the point whose mark or diamond lies at a place.
pub(super) fn point_at(layout: &MapLayout, at: Pos2) -> Option<Item> {
    let lane = layout.emotion.as_ref()?;
    let is_hit = |(centre, radius): (Pos2, f32)| (centre - at).length() <= radius + REACH;
    let mut near = layout.columns_between(at.x, at.x);
    in_column(
        layout,
        near.find(|column| signs(lane, *column).any(is_hit))?,
    )
}
