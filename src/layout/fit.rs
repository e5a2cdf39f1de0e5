//! Lays a picture out and fits it to its proportions.

use egui::{Pos2, Rect, vec2};

use super::{
    MapLayout, MapView, Measure, Request,
    build::build,
    columns::narrowest_column,
    emotion::widest_label,
    hide::hide_verdict,
    metrics::{COLUMN_GAP, EMOTION_HEIGHT, MAX_COLUMN, MAX_EMOTION_HEIGHT, MIN_EMOTION_HEIGHT},
    multiples::multiples_page,
    overview::overview,
};
use crate::stats::{Choice, Curve, curve, overlaid};

/// How often fitting halves the range of column widths.
const FITTING_STEPS: usize = 6;

/// The sizes that fitting may change.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sizes {
    /// The width of a column.
    pub column: f32,
    /// The height of the emotion lane.
    pub emotion: f32,
}

/// The figures of a picture.
pub(super) struct Curves<'a> {
    /// The measured curve, and the assumed one.
    pub main: Curve<'a>,
    /// The sets that are overlaid on it, in drawing order.
    pub overlaid: Vec<Curve<'a>>,
}

/// Lays a picture of a map out.
pub fn layout(measure: &mut Measure, request: &Request<'_>) -> MapLayout {
    let aspect = request.fit.aspect();
    if let MapView::Multiples(kind) = request.view {
        let placed = multiples_page(measure, request, kind);
        return match aspect {
            Some(aspect) => centred(placed, aspect),
            None => placed,
        };
    }
    let main = curve(
        request.map,
        Choice {
            set: request.set,
            ..Choice::default()
        },
    );
    if request.view == MapView::Overview {
        return overview(measure, request, &main);
    }
    let overlaid = overlaid(request.map, &main);
    let curves = Curves { main, overlaid };
    let label = widest_label(measure, &curves.main, request.words);
    let narrowest = narrowest_column(measure, request)
        .max(label + COLUMN_GAP + 2.0)
        .min(MAX_COLUMN);
    let natural = Sizes {
        column: narrowest,
        emotion: EMOTION_HEIGHT,
    };
    let whole = Request {
        hides_verdict: false,
        ..*request
    };
    let mut placed = match aspect {
        Some(aspect) => fit(measure, &whole, &curves, natural, aspect),
        None => build(measure, &whole, &curves, natural),
    };
    if request.hides_verdict && curves.main.set.is_some() {
        hide_verdict(measure, request, &mut placed);
    }
    match aspect {
        Some(aspect) => centred(placed, aspect),
        None => placed,
    }
}

/// Finds the column width at which a picture has the wanted proportions, then lets the curve fill what is left.
///
/// Wider columns make a picture wider and, because its texts need fewer rows, lower.
fn fit(
    measure: &mut Measure,
    request: &Request<'_>,
    curves: &Curves<'_>,
    natural: Sizes,
    aspect: f32,
) -> MapLayout {
    let mut sizes = Sizes {
        emotion: MIN_EMOTION_HEIGHT,
        ..natural
    };
    let mut best = build(measure, request, curves, sizes);
    let too_tall = |layout: &MapLayout| layout.page.width() < layout.page.height() * aspect;
    if too_tall(&best) {
        let (mut low, mut high) = (natural.column, MAX_COLUMN.max(natural.column));
        for _ in 0..FITTING_STEPS {
            sizes.column = f32::midpoint(low, high);
            best = build(measure, request, curves, sizes);
            if too_tall(&best) {
                low = sizes.column;
            } else {
                high = sizes.column;
            }
        }
    }
    let spare = best.page.width() / aspect - best.page.height();
    if spare > 0.0 {
        sizes.emotion = (sizes.emotion + spare).min(MAX_EMOTION_HEIGHT);
        best = build(measure, request, curves, sizes);
    }
    best
}

/// Puts a picture in the middle of a page of the wanted proportions.
fn centred(mut layout: MapLayout, aspect: f32) -> MapLayout {
    let size = layout.page.size();
    let page = if size.x < size.y * aspect {
        vec2(size.y * aspect, size.y)
    } else {
        vec2(size.x, size.x / aspect)
    };
    layout.translate(((page - size) / 2.0).round());
    layout.page = Rect::from_min_size(Pos2::ZERO, page);
    layout
}
