//! What shows the focus on the canvas: a ring around what is selected, in its own shape.

use egui::{Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui};

use super::{aim, canvas::Shown, own, point};
use crate::{
    edit::{Item, Selection},
    layout::{CHEVRON_POINT, MapLayout},
    paint::{Camera, chevron},
};

/// The width of the ring.
const WIDTH: f32 = 2.0;
/// The space between a mark and its ring.
const AROUND: f32 = 3.0;
/// How strong the ring is while another part of the window has the focus, and the frame always.
const FAINT: f32 = 0.6;

/// What a ring goes around, in map units.
enum Ring {
    /// A stage, and whether its left side is notched.
    Stage(Rect, bool),
    /// The marks of a point of the curves, and the box around them.
    Marks(Rect, Vec<(Pos2, f32)>),
    /// Anything else.
    Box(Rect),
}

impl Ring {
    fn rect(&self) -> Rect {
        match self {
            Self::Stage(rect, _) | Self::Marks(rect, _) | Self::Box(rect) => *rect,
        }
    }
}

/// Rings what is selected; frames the canvas where that leaves its focus out of sight.
pub(super) fn paint(ui: &Ui, shown: &Shown<'_>, camera: Camera, area: Rect, has_focus: bool) {
    let accent = shown.theme.accent;
    let faint = accent.gamma_multiply(FAINT);
    let stroke = Stroke::new(WIDTH, if has_focus { accent } else { faint });
    let rings = rings(shown.layout, shown.selection, map_rect(camera, area));
    let is_seen = |ring: &Ring| camera.rect(ring.rect()).intersects(area);
    for ring in &rings {
        paint_ring(ui, ring, camera, stroke);
    }
    if has_focus && !rings.iter().any(is_seen) {
        let frame = Stroke::new(1.5, faint);
        ui.painter()
            .rect_stroke(area.shrink(3.0), 6.0, frame, StrokeKind::Inside);
    }
}

fn map_rect(camera: Camera, area: Rect) -> Rect {
    Rect::from_min_max(
        camera.map_from_screen(area.min),
        camera.map_from_screen(area.max),
    )
}

/// Finds what is selected among what is near the part that is seen: most of a large selection is not.
fn rings(layout: &MapLayout, selection: &Selection, seen: Rect) -> Vec<Ring> {
    if selection.is_empty() {
        return Vec::new();
    }
    let stages = layout.stages.iter().filter_map(|stage| {
        // The point of a chevron reaches beyond its box.
        let is_near = stage.rect.expand(CHEVRON_POINT).intersects(seen);
        let item = Item::Stage(stage.stage.clone().filter(|_| is_near)?);
        let is_selected = selection.contains(&item);
        is_selected.then_some(Ring::Stage(stage.rect, stage.notched))
    });
    let lanes = layout.lanes.iter().filter_map(|lane| {
        let item = Item::Lane(lane.own.clone()?);
        let is_selected = selection.contains(&item);
        is_selected.then(|| Ring::Box(own::name_rect(lane)))
    });
    let columns = layout.columns_between(seen.left(), seen.right());
    let others = columns.flat_map(|column| {
        let stops = aim::stops(layout, column).into_iter();
        let selected = stops.filter(move |(item, _)| selection.contains(item));
        selected.map(move |(item, rect)| match item {
            Item::Point(_) => match point::marks_in(layout, column) {
                marks if marks.is_empty() => Ring::Box(rect),
                marks => Ring::Marks(rect, marks),
            },
            _ => Ring::Box(rect),
        })
    });
    stages.chain(lanes).chain(others).collect()
}

fn paint_ring(ui: &Ui, ring: &Ring, camera: Camera, stroke: Stroke) {
    let (painter, on_screen) = (ui.painter(), camera.rect(ring.rect()));
    match ring {
        Ring::Stage(_, is_notched) => {
            around_stage(painter, on_screen, *is_notched, camera.zoom, stroke);
        }
        Ring::Marks(_, marks) => {
            for (centre, radius) in marks {
                let centre = camera.screen_from_map(*centre);
                painter.circle_stroke(centre, radius * camera.zoom + AROUND, stroke);
            }
        }
        Ring::Box(_) => {
            let radius = 8.0 * camera.zoom;
            painter.rect_stroke(on_screen.expand(1.0), radius, stroke, StrokeKind::Outside);
        }
    }
}

/// Rings the chevron of a stage.
pub(super) fn around_stage(
    painter: &Painter,
    on_screen: Rect,
    is_notched: bool,
    zoom: f32,
    stroke: Stroke,
) {
    let corners = chevron(on_screen.expand(WIDTH), CHEVRON_POINT * zoom, is_notched);
    painter.add(Shape::closed_line(corners, stroke));
}
