//! Slides that show a part of a picture: some columns, with the lanes that have room below their names.
//!
//! A part is cut out of the one picture along its columns and lanes. What stays in sight (lane names, stage,
//! touchpoints, the axes) is cut out again for every slide, so that no slide needs a picture of its own.

use std::ops::Range;

use egui::{Pos2, Rangef, Rect, pos2, vec2};

use super::{
    slides::{Band, Kind, Pane, Slide, WHOLE, area, joined, least_text, numbered, smallest_text},
    stack::{GAP, Piece, Stack},
};
use crate::{
    layout::{Fit, MapLayout, MapView},
    paint::Camera,
};

/// The space around everything as a share of the screen's height.
const MARGIN: f32 = 0.02;
/// The space between stages, which belongs to the one on its left.
const AFTER_STAGE: f32 = 8.0;
/// Half the space between two columns.
const BESIDE: f32 = 4.0;
/// The most room that the right axis takes in map units.
const AXIS: f32 = 80.0;
/// How much larger than it must be a picture gets where there is room.
const LARGEST: f32 = 1.6;

/// A picture that is cut into slides.
pub(super) struct Pages<'a> {
    layout: &'a MapLayout,
    view: MapView,
    screen: Rect,
    /// The zoom at which the smallest text can be read.
    zoom: f32,
}

/// What stands side by side.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Side {
    /// The names of lanes, and the left axis.
    Left,
    Columns,
    /// The right axis, which the curve alone has.
    Right,
}

impl Side {
    const ALL: [Self; 3] = [Self::Left, Self::Columns, Self::Right];
}

/// What a slide is called, and the stage on its band.
struct Names {
    slide: String,
    stage: String,
    kind: Kind,
}

impl<'a> Pages<'a> {
    pub(super) fn new(layout: &'a MapLayout, view: MapView, screen: Rect) -> Self {
        // A hair more, for rounding.
        let zoom = least_text(screen) / smallest_text(layout) * 1.0001;
        Self {
            layout,
            view,
            screen,
            zoom,
        }
    }

    /// Shows stage after stage with all lanes.
    pub(super) fn of_stages(&self) -> Vec<Slide> {
        let stages = self.layout.stages.iter().enumerate();
        stages
            .flat_map(|(index, stage)| {
                let name = joined(&stage.name);
                let columns = self.columns_of(index);
                if columns.is_empty() {
                    return vec![self.empty(name)];
                }
                let chunks = self.chunks(&columns);
                let names = Names {
                    slide: name.clone(),
                    stage: name,
                    kind: Kind::Stage,
                };
                let slides = chunks.iter().flat_map(|chunk| self.slides(chunk, &names));
                numbered(slides.collect())
            })
            .collect()
    }

    /// Shows the curve, with as many stages side by side as there is room for.
    pub(super) fn of_curve(&self, name: &str) -> Vec<Slide> {
        let mut groups: Vec<Range<usize>> = Vec::new();
        for stage in 0..self.layout.stages.len() {
            let columns = self.columns_of(stage);
            if columns.is_empty() {
                continue;
            }
            let together = groups
                .last()
                .filter(|last| self.begins_stage(last.start))
                .map(|last| last.start..columns.end)
                .filter(|together| self.has_room(together));
            if let Some(together) = together {
                groups.pop();
                groups.push(together);
            } else {
                groups.extend(self.chunks(&columns));
            }
        }
        let slides = groups.iter().flat_map(|group| {
            let names = Names {
                slide: name.to_owned(),
                stage: self.stage_name(group.start),
                kind: Kind::Curve,
            };
            self.slides(group, &names)
        });
        numbered(slides.collect())
    }

    fn stage_of(&self, column: usize) -> Option<usize> {
        self.layout.columns.get(column).map(|column| column.stage)
    }

    fn stage_name(&self, column: usize) -> String {
        let stage = self
            .stage_of(column)
            .and_then(|stage| self.layout.stages.get(stage));
        stage.map(|stage| joined(&stage.name)).unwrap_or_default()
    }

    fn columns_of(&self, stage: usize) -> Range<usize> {
        let columns = &self.layout.columns;
        columns.partition_point(|column| column.stage < stage)
            ..columns.partition_point(|column| column.stage <= stage)
    }

    /// Says whether a column is the first of its stage; the end of all columns counts.
    fn begins_stage(&self, column: usize) -> bool {
        let before = column.checked_sub(1);
        before.is_none_or(|before| self.stage_of(before) != self.stage_of(column))
    }

    /// Splits columns into parts of about the same size that have room side by side.
    fn chunks(&self, columns: &Range<usize>) -> Vec<Range<usize>> {
        let with_room = columns
            .clone()
            .take_while(|last| self.has_room(&(columns.start..last + 1)));
        let most = with_room.count().max(1);
        let each = columns.len().div_ceil(columns.len().div_ceil(most)).max(1);
        let starts = columns.clone().step_by(each);
        starts
            .map(|start| start..(start + each).min(columns.end))
            .collect()
    }

    fn has_room(&self, columns: &Range<usize>) -> bool {
        self.width(columns) * self.zoom <= self.room().width()
    }

    /// Returns the part of the screen that slides fill.
    fn room(&self) -> Rect {
        let room = self.screen.shrink(MARGIN * self.screen.height());
        room.with_max_y(area(self.screen).bottom())
    }

    /// Returns what of the picture stands side by side: lane names and left axis, columns, right axis.
    fn across(&self, columns: &Range<usize>) -> [Rangef; 3] {
        let all = &self.layout.columns;
        let last = columns.end.checked_sub(1).and_then(|last| all.get(last));
        let (Some(first), Some(last), Some(leftmost), Some(rightmost)) =
            (all.get(columns.start), last, all.first(), all.last())
        else {
            return [Rangef::point(0.0); 3];
        };
        let sheet = self.layout.sheet;
        let after = if self.begins_stage(columns.end) {
            AFTER_STAGE
        } else {
            0.0
        };
        let axis = rightmost.right + 2.0;
        [
            Rangef::new(sheet.left() + 12.0, leftmost.left - BESIDE),
            Rangef::new(first.left - BESIDE, last.right + BESIDE + after),
            Rangef::new(axis, (sheet.right() - 16.0).clamp(axis, axis + AXIS)),
        ]
    }

    fn width(&self, columns: &Range<usize>) -> f32 {
        self.across(columns).iter().map(|part| part.span()).sum()
    }

    /// Makes the slides of some columns: one, if all lanes have room below each other.
    fn slides(&self, columns: &Range<usize>, names: &Names) -> Vec<Slide> {
        let room = self.room();
        let tall = room.height() / self.zoom;
        let stack = Stack::new(self.layout, columns.clone(), tall);
        let fits = (room.width() / self.width(columns)).min(room.height() / stack.height());
        if fits >= self.zoom {
            let zoom = fits.min(LARGEST * self.zoom);
            return vec![self.slide(columns, &stack.whole(), zoom, names)];
        }
        let parts = stack.split(tall);
        parts
            .iter()
            .map(|part| self.slide(columns, part, self.zoom, names))
            .collect()
    }

    /// Puts pieces one below the other, each with what stands beside it.
    fn slide(&self, columns: &Range<usize>, pieces: &[Piece], zoom: f32, names: &Names) -> Slide {
        let across = self.across(columns);
        let room = self.room();
        let left = room.center().x - self.width(columns) * zoom / 2.0;
        let mut at = pos2(left, room.top());
        let mut slide = self.without_panes(names);
        for piece in pieces {
            at.x = left;
            for (part, side) in across.iter().zip(Side::ALL) {
                let mut shown = *part;
                if side == Side::Columns && piece.is_curve {
                    // The right axis begins before the tip of the last stage ends.
                    shown.max = shown.max.min(across[2].min);
                }
                let pane = pane(Rect::from_x_y_ranges(shown, piece.span), at, zoom);
                if pane.clip.is_positive() && (side != Side::Right || piece.is_curve) {
                    slide.panes.push(pane);
                }
                if side == Side::Columns && piece.is_curve {
                    slide.curve = Some(pane);
                }
                at.x += part.span() * zoom;
            }
            at.y += (piece.span.span() + GAP) * zoom;
        }
        let is_whole = self.begins_stage(columns.start) && self.begins_stage(columns.end);
        let first = pieces.first().map(|piece| piece.span);
        let cut = self.layout.stages.first().filter(|stage| {
            let is_seen = first.is_some_and(|span| span.contains(stage.rect.center().y));
            is_seen && !is_whole
        });
        if let Some(stage) = cut {
            // The name in the middle of the chevron may be out of sight.
            let [beside, middle, _] = across;
            let top = pos2(left + beside.span() * zoom, room.top());
            let head = first.map_or(0.0, |span| span.min);
            let chevron = Rect::from_x_y_ranges(middle, stage.rect.y_range());
            let camera = pane(chevron.with_min_y(head), top, zoom).camera;
            slide.bands.push(Band {
                rect: camera.rect(chevron),
                text: names.stage.clone(),
            });
        }
        slide
    }

    /// Shows the name of a stage that has no touchpoints.
    fn empty(&self, name: String) -> Slide {
        let room = self.room();
        let height = 3.0 * least_text(self.screen);
        let mut slide = self.without_panes(&Names {
            slide: name.clone(),
            stage: name.clone(),
            kind: Kind::Stage,
        });
        slide.bands.push(Band {
            rect: Rect::from_min_size(room.min, vec2(room.width(), height)),
            text: name,
        });
        slide
    }

    fn without_panes(&self, names: &Names) -> Slide {
        Slide {
            name: names.slide.clone(),
            part: WHOLE,
            view: self.view,
            fit: Fit::Free,
            panes: Vec::new(),
            curve: None,
            bands: Vec::new(),
            kind: names.kind,
        }
    }
}

/// Puts a part of a picture at a point of the screen.
fn pane(part: Rect, at: Pos2, zoom: f32) -> Pane {
    Pane {
        clip: Rect::from_min_size(at, part.size() * zoom),
        camera: Camera::new(at - part.min.to_vec2() * zoom, zoom),
    }
}
