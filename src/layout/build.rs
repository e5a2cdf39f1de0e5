//! Puts the parts of a picture together and fits them to its proportions.

use egui::{Pos2, Rect, pos2, vec2};

use super::{
    Align, ColumnLayout, EmotionRequest, Ink, LaneKind, LaneLayout, MapLayout, MapView, Measure,
    Request, TextStyle, answers,
    columns::{columns, narrowest_column},
    emotion::{self, MARK_RADIUS, widest_label},
    gaps::{self, gap_lists},
    header::header,
    lanes::{card_lane, card_lanes, lane_name},
    legend::legend,
    metrics::{
        COLUMN_GAP, EMOTION_HEIGHT, LANE_GAP, MARGIN, MAX_COLUMN, MAX_EMOTION_HEIGHT, MIN_COLUMN,
        MIN_CONTENT, MIN_EMOTION_HEIGHT, PADDING, STAGE_GAP, STRIP_HEIGHT,
    },
};
use crate::stats::{Choice, Curve, curve};

/// How often fitting halves the range of column widths.
const FITTING_STEPS: usize = 6;

/// The sizes that fitting may change.
#[derive(Clone, Copy, Debug)]
struct Sizes {
    column: f32,
    emotion: f32,
}

/// Lays a picture of a map out.
pub fn layout(measure: &mut Measure, request: &Request<'_>) -> MapLayout {
    let figures = curve(
        request.map,
        Choice {
            set: request.set,
            ..Choice::default()
        },
    );
    let label = widest_label(measure, &figures, request.words);
    let narrowest = narrowest_column(measure, request.map, request.view)
        .max(label + COLUMN_GAP + 2.0)
        .min(MAX_COLUMN);
    let natural = Sizes {
        column: narrowest,
        emotion: EMOTION_HEIGHT,
    };
    let Some(aspect) = request.fit.aspect() else {
        return build(measure, request, &figures, natural);
    };
    let fitted = fit(measure, request, &figures, natural, aspect);
    centred(fitted, aspect)
}

/// Finds the column width at which a picture has the wanted proportions, then lets the curve fill what is left.
///
/// Wider columns make a picture wider and, because its texts need fewer rows, lower.
fn fit(
    measure: &mut Measure,
    request: &Request<'_>,
    figures: &Curve<'_>,
    natural: Sizes,
    aspect: f32,
) -> MapLayout {
    let mut sizes = Sizes {
        emotion: MIN_EMOTION_HEIGHT,
        ..natural
    };
    let mut best = build(measure, request, figures, sizes);
    let too_tall = |layout: &MapLayout| layout.page.width() < layout.page.height() * aspect;
    if too_tall(&best) {
        let (mut low, mut high) = (natural.column, MAX_COLUMN.max(natural.column));
        for _ in 0..FITTING_STEPS {
            sizes.column = f32::midpoint(low, high);
            best = build(measure, request, figures, sizes);
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
        best = build(measure, request, figures, sizes);
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

/// Lays everything out from top to bottom.
fn build(
    measure: &mut Measure,
    request: &Request<'_>,
    figures: &Curve<'_>,
    sizes: Sizes,
) -> MapLayout {
    let has_curve = figures
        .points
        .iter()
        .any(|point| point.assumed.is_some() || point.measured.is_some());
    let lanes = if request.view == MapView::Curve {
        vec![LaneKind::Touchpoint]
    } else {
        card_lanes(request.map)
    };
    let answers_name = figures
        .set
        .map(|_| answers::name(figures.common_ends(), request.words));
    let label_width = label_width(measure, request, &lanes, answers_name.as_deref(), has_curve);
    let left = MARGIN + PADDING + label_width;
    let span = span(request, sizes.column);
    let axis = if has_curve {
        axis_width(measure, request, figures)
    } else {
        0.0
    };
    let width = (left + span + axis + PADDING + MARGIN).max(MIN_CONTENT);
    let header = header(measure, request, width);
    let head_bottom = header
        .lines
        .last()
        .map_or(header.title.rect.bottom(), |line| line.rect.bottom());
    let sheet_top = head_bottom + LANE_GAP;

    let built = columns(measure, request, left, sheet_top + PADDING, sizes.column);
    let mut cursor = built.bottom + LANE_GAP + 4.0;
    let mut layout = MapLayout {
        page: Rect::ZERO,
        sheet: Rect::ZERO,
        header,
        stages: built.stages,
        boundaries: Vec::new(),
        columns: built.columns,
        lanes: Vec::new(),
        cards: Vec::new(),
        emotion: None,
        strips: Vec::new(),
        gap_lists: Vec::new(),
        rule: None,
        legend: Vec::new(),
    };
    for kind in lanes.into_iter().filter(|_| !layout.columns.is_empty()) {
        let lane = card_lane(measure, request, &layout.columns, kind, cursor);
        cursor = lane.rect.bottom() + LANE_GAP;
        let name = lane_label(
            measure,
            &lane_name(kind, request),
            MARGIN + PADDING,
            lane.rect.top() + 8.0,
            label_width,
        );
        let first = layout.cards.len();
        layout.cards.extend(lane.cards);
        let cards = first..layout.cards.len();
        layout.lanes.push(LaneLayout {
            kind,
            rect: lane.rect,
            name,
            cards,
        });
    }
    if has_curve {
        cursor = add_curve(
            measure,
            &mut layout,
            request,
            figures,
            sizes,
            cursor,
            label_width,
            answers_name.as_deref(),
        );
    }
    let right = built.right;
    layout.boundaries = built
        .boundaries
        .iter()
        .map(|x| (*x, built.bottom + 4.0, cursor - LANE_GAP))
        .collect();
    cursor = add_foot(measure, &mut layout, request, figures, cursor, width);
    let sheet_right = (right + axis + PADDING).max(width - MARGIN);
    layout.sheet = Rect::from_min_max(pos2(MARGIN, sheet_top), pos2(sheet_right, cursor));
    layout.page = Rect::from_min_max(Pos2::ZERO, pos2(sheet_right + MARGIN, cursor + MARGIN));
    layout
}

#[expect(
    clippy::too_many_arguments,
    reason = "one step of `build`, with its running state"
)]
fn add_curve(
    measure: &mut Measure,
    layout: &mut MapLayout,
    request: &Request<'_>,
    figures: &Curve<'_>,
    sizes: Sizes,
    top: f32,
    label_width: f32,
    answers_name: Option<&str>,
) -> f32 {
    let (Some(first), Some(last)) = (layout.columns.first(), layout.columns.last()) else {
        return top;
    };
    let left = MARGIN + PADDING;
    let name = lane_label(
        measure,
        &lane_name(LaneKind::Emotion, request),
        left,
        top,
        label_width,
    );
    let plot_top = top + 2.0;
    let plot = Rect::from_min_max(
        pos2(first.left - 2.0, plot_top),
        pos2(last.right + 2.0, plot_top + sizes.emotion),
    );
    let request_emotion = EmotionRequest {
        plot,
        axis_right: first.left - 10.0,
        columns: &layout.columns,
        curve: figures,
        words: request.words,
    };
    layout.emotion = Some(emotion::emotion(measure, &request_emotion));
    layout.lanes.push(LaneLayout {
        kind: LaneKind::Emotion,
        rect: plot,
        name,
        cards: 0..0,
    });
    let mut cursor = plot.bottom() + LANE_GAP;
    if let Some(answers) = answers_name.filter(|_| figures.ratings() > 0) {
        layout.strips = answers::strips(figures, &layout.columns, cursor);
        let rect = Rect::from_min_max(
            pos2(plot.left(), cursor),
            pos2(plot.right(), cursor + STRIP_HEIGHT),
        );
        let name = lane_label(measure, answers, left, cursor, label_width);
        cursor = rect.bottom().max(name.rect.bottom()) + LANE_GAP;
        layout.lanes.push(LaneLayout {
            kind: LaneKind::Answers,
            rect,
            name,
            cards: 0..0,
        });
    }
    cursor
}

/// Adds gap lists and legend, and returns where the sheet ends.
fn add_foot(
    measure: &mut Measure,
    layout: &mut MapLayout,
    request: &Request<'_>,
    figures: &Curve<'_>,
    top: f32,
    width: f32,
) -> f32 {
    let left = MARGIN + PADDING;
    let room = width - 2.0 * left;
    let mut cursor = top;
    if request.view == MapView::Curve && figures.set.is_some() && layout.emotion.is_some() {
        layout.gap_lists = gap_lists(measure, request, figures, left, cursor + 4.0, room);
        cursor = gaps::bottom(&layout.gap_lists).unwrap_or(cursor) + LANE_GAP;
    }
    if layout.emotion.is_some() {
        layout.rule = Some((left, width - left, cursor));
        layout.legend = legend(measure, request, figures, left, cursor + 8.0, room);
        cursor = layout
            .legend
            .last()
            .map_or(cursor, |entry| entry.text.rect.bottom());
    }
    cursor + PADDING
}

fn span(request: &Request<'_>, column: f32) -> f32 {
    let map = request.map;
    let unsorted = Some(map.unsorted.len()).filter(|count| *count > 0);
    let counts: Vec<usize> = map
        .stages
        .iter()
        .map(|stage| stage.touchpoints.len().max(1))
        .chain(unsorted)
        .collect();
    let gaps = counts.len().saturating_sub(1) as f32 * STAGE_GAP;
    counts.iter().sum::<usize>() as f32 * column + gaps
}

fn lane_label(
    measure: &mut Measure,
    name: &str,
    left: f32,
    top: f32,
    width: f32,
) -> super::TextBlock {
    let measured = measure.text(name, TextStyle::LaneName, width - 12.0);
    measure.place(
        &measured,
        pos2(left, top),
        width - 12.0,
        Align::Left,
        Ink::Muted,
    )
}

/// Returns the width of the column of lane names, which the left axis shares.
fn label_width(
    measure: &mut Measure,
    request: &Request<'_>,
    lanes: &[LaneKind],
    answers: Option<&str>,
    has_curve: bool,
) -> f32 {
    let mut widest = 0.0_f32;
    let names = lanes
        .iter()
        .map(|kind| lane_name(*kind, request))
        .chain(answers.map(str::to_owned));
    for name in names {
        widest = widest.max(measure.line(&name, TextStyle::LaneName).size().x);
    }
    let axis = if has_curve {
        2.0 * MARK_RADIUS
            + 46.0
            + measure
                .line(&lane_name(LaneKind::Emotion, request), TextStyle::LaneName)
                .size()
                .x
    } else {
        0.0
    };
    (widest + 16.0)
        .max(axis)
        .clamp(88.0, 1.2 * MIN_COLUMN)
        .ceil()
}

/// Returns the width of the right axis: the survey's own scale.
fn axis_width(measure: &mut Measure, request: &Request<'_>, figures: &Curve<'_>) -> f32 {
    let columns: [ColumnLayout; 0] = [];
    let plot = Rect::from_min_size(Pos2::ZERO, vec2(1.0, 1.0));
    let request = EmotionRequest {
        plot,
        axis_right: 0.0,
        columns: &columns,
        curve: figures,
        words: request.words,
    };
    let levels = emotion::levels(measure, &request);
    let widest = levels
        .iter()
        .filter_map(|level| level.own.as_ref())
        .map(|text| text.rect.width())
        .fold(0.0, f32::max);
    if widest > 0.0 {
        (widest + 28.0).ceil()
    } else {
        8.0
    }
}
