//! Small multiples as a picture of their own: title, the pictures in rows, and the legend that they share.

use egui::{Pos2, Rect, pos2, vec2};

use super::{BETWEEN, HEIGHT, Least, Part, Sizes, in_rows, least, parts, picture};
use crate::{
    layout::{
        MapLayout, Measure, Request,
        build::empty,
        header::header,
        legend::legend_of_parts,
        metrics::{EMOTION_HEIGHT, LANE_GAP, LEGEND_GAP, MARGIN, MIN_CONTENT, PADDING},
    },
    model::PartKind,
    stats::Curve,
};

/// Where the contents of the sheet begin.
const LEFT: f32 = MARGIN + PADDING;
/// The proportions that a picture of free size comes near to.
const USUAL: f32 = 16.0 / 9.0;
/// About how much of the height title and legend take.
const AROUND: f32 = 200.0;

/// Lays out the pictures of the segments or the waves of the measured set.
///
/// Of what is hidden there is none: such a picture has title and legend alone.
pub(in crate::layout) fn multiples_page(
    measure: &mut Measure,
    request: &Request<'_>,
    kind: PartKind,
) -> MapLayout {
    let parts = if request.hides_verdict {
        Vec::new()
    } else {
        parts(request.map, request.set, kind)
    };
    let mut page = Page {
        measure,
        request,
        kind,
        parts,
    };
    let Some(least) = least(page.measure, &page.parts, request.words) else {
        return page.build(None);
    };
    let in_a_row = page.in_a_row(&least);
    let natural = least.filling(0.0, in_a_row, HEIGHT);
    match request.fit.aspect() {
        Some(aspect) => page.fitted(&least, natural, aspect),
        None => page.build(Some(natural)),
    }
}

/// A picture under way.
struct Page<'a> {
    measure: &'a mut Measure,
    request: &'a Request<'a>,
    kind: PartKind,
    parts: Vec<Part<'a>>,
}

impl Page<'_> {
    /// Finds how many pictures in a row make the page that shows them largest.
    fn in_a_row(&mut self, least: &Least) -> usize {
        let aspect = self.request.fit.aspect().unwrap_or(USUAL);
        let sizes = least.filling(0.0, 1, HEIGHT);
        let first = self.parts.first();
        let first = first.map(|part| {
            let one = picture(self.measure, part, sizes, Pos2::ZERO, self.request.words);
            one.rect.height()
        });
        let height = first.unwrap_or(HEIGHT);
        let count = self.parts.len().max(1);
        let page_height = |in_a_row: usize| {
            let rows = count.div_ceil(in_a_row) as f32;
            let tall = rows * (height + BETWEEN) + AROUND;
            let wide = in_a_row as f32 * (sizes.width + BETWEEN) + 2.0 * LEFT;
            tall.max(wide / aspect)
        };
        (1..=count)
            .min_by(|one, other| page_height(*one).total_cmp(&page_height(*other)))
            .unwrap_or(1)
    }

    /// Widens the columns of a page that is too tall, then heightens the curves of one that is too wide.
    fn fitted(&mut self, least: &Least, natural: Sizes, aspect: f32) -> MapLayout {
        let mut sizes = natural;
        let mut layout = self.build(Some(sizes));
        let size = layout.page.size();
        if size.x < size.y * aspect {
            let room = size.y * aspect - 2.0 * LEFT;
            sizes = least.filling(room, sizes.in_a_row, sizes.height);
            layout = self.build(Some(sizes));
        }
        let rows = self.parts.len().div_ceil(sizes.in_a_row);
        let spare = (layout.page.width() / aspect - layout.page.height()) / rows as f32;
        if spare > 0.0 {
            sizes.height = (sizes.height + spare).min(EMOTION_HEIGHT);
            layout = self.build(Some(sizes));
        }
        layout
    }

    /// Puts everything below each other; without sizes there are no pictures.
    fn build(&mut self, sizes: Option<Sizes>) -> MapLayout {
        let pictures_width = sizes.map_or(0.0, |sizes| {
            sizes.in_a_row as f32 * (sizes.width + BETWEEN) - BETWEEN
        });
        let width = (pictures_width + 2.0 * LEFT).max(MIN_CONTENT);
        let header = header(self.measure, self.request, width);
        let head = header.lines.last().unwrap_or(&header.title).rect.bottom();
        let top = head + LANE_GAP;
        let corner = pos2(LEFT, top + PADDING);
        let mut layout = empty(header);
        layout.multiples = match sizes {
            Some(sizes) => in_rows(self.measure, &self.parts, sizes, corner, self.request.words),
            None => Vec::new(),
        };
        let bottoms = layout.multiples.iter().map(|one| one.rect.bottom());
        let rule = bottoms.fold(top, f32::max) + LANE_GAP;
        layout.rule = Some((LEFT, width - LEFT, rule));
        let curves: Vec<&Curve<'_>> = self.parts.iter().map(|part| &part.curve).collect();
        layout.legend = legend_of_parts(
            self.measure,
            self.request,
            (self.kind, curves.as_slice()),
            pos2(LEFT, rule + LEGEND_GAP),
            width - 2.0 * LEFT,
        );
        let last = layout.legend.last();
        let bottom = last.map_or(rule, |entry| entry.text.rect.bottom()) + PADDING;
        layout.sheet = Rect::from_min_max(pos2(MARGIN, top), pos2(width - MARGIN, bottom));
        layout.page = Rect::from_min_size(Pos2::ZERO, vec2(width, bottom + MARGIN));
        layout
    }
}
