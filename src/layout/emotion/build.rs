//! Builds the emotion lane from the figures of both curves.

use egui::{Rect, pos2, vec2};

use super::{
    AxisLevel, Diamond, EmotionLayout, GapBar, HatchStroke, Mark, MarkKind, Whisker, at,
    hatch::hatch,
    lines::{pieces, without_passed},
    overlays::add_overlays,
    point_labels::add_labels,
    y_of,
};
use crate::{
    lang::{self, Words},
    layout::{Align, ColumnLayout, Ink, Measure, TextStyle, in_columns, scale_words},
    stats::{Curve, CurvePoint, Measured, Tier},
};

/// The radius of a mark in map units.
pub const MARK_RADIUS: f32 = 9.0;
/// Half the width and height of a diamond in map units.
pub const DIAMOND_RADIUS: f32 = 7.0;
/// Half the width of a whisker's end in map units.
pub const WHISKER_HALF_WIDTH: f32 = 5.0;
/// How far a diamond moves aside where it would lie on the mark.
const ASIDE: f32 = 17.0;
/// How far right of the mark a gap's bar stands.
const GAP_OFFSET: f32 = 19.0;
/// The space between a figure and its star.
pub(super) const STAR_SPACE: f32 = 15.0;
/// The radius of the star behind a figure.
pub const STAR_RADIUS: f32 = 6.0;

/// What the lane is built from.
pub struct EmotionRequest<'a> {
    /// The area of the curve.
    pub plot: Rect,
    /// The x at which the labels of the left axis end.
    pub axis_right: f32,
    /// The columns, in the order of the curve's points.
    pub columns: &'a [ColumnLayout],
    /// The figures.
    pub curve: &'a Curve<'a>,
    /// The figures of the overlaid sets, in drawing order.
    pub overlaid: &'a [Curve<'a>],
    /// Words and numbers.
    pub words: &'a Words,
}

/// Builds the lane.
pub(crate) fn emotion(measure: &mut Measure, request: &EmotionRequest<'_>) -> EmotionLayout {
    let mut layout = outline(measure, request);
    add_gaps(measure, &mut layout, request);
    add_overlays(&mut layout, request);
    add_labels(measure, &mut layout, request);
    layout
}

/// Builds scale, marks and lines alone, without what is read off them; columns may be of any width.
pub(crate) fn outline(measure: &mut Measure, request: &EmotionRequest<'_>) -> EmotionLayout {
    let mut layout = EmotionLayout {
        plot: request.plot,
        levels: levels(measure, request),
        measured: Vec::new(),
        assumed: Vec::new(),
        hatch: Vec::new(),
        marks: Vec::new(),
        diamonds: Vec::new(),
        gaps: Vec::new(),
        overlays: Vec::new(),
        labels: Vec::new(),
    };
    for (index, (column, point)) in request
        .columns
        .iter()
        .zip(&request.curve.points)
        .enumerate()
    {
        let mark = point
            .measured
            .as_ref()
            .and_then(|measured| mark(request.plot, index, column, measured));
        layout
            .diamonds
            .extend(diamonds(request.plot, index, column, point, mark.as_ref()));
        layout.marks.extend(mark);
    }
    add_lines(&mut layout, request);
    layout
}

/// Places the lines of the scale with their labels on both sides.
pub(crate) fn levels(measure: &mut Measure, request: &EmotionRequest<'_>) -> Vec<AxisLevel> {
    let plot = request.plot;
    let ends = request.curve.common_ends();
    let stars = ends.is_some_and(|ends| scale_words::in_stars(&ends));
    let half_line = TextStyle::Label.line_height() / 2.0;
    (-2_i8..=2)
        .rev()
        .map(|emotion| {
            let y = y_of(plot, f64::from(emotion));
            let number = measure.line(
                &lang::signed(f64::from(emotion), 0, request.words.language()),
                TextStyle::Label,
            );
            let face = pos2(request.axis_right - MARK_RADIUS, y);
            let width = number.size().x;
            let left = face.x - MARK_RADIUS - 8.0 - width;
            let text = measure.place(
                &number,
                pos2(left, y - half_line),
                width,
                Align::Right,
                Ink::Muted,
            );
            let own = ends.map(|ends| {
                let label = scale_words::level(&ends, f64::from(emotion), request.words);
                measure.block(
                    &label,
                    TextStyle::Label,
                    Ink::Muted,
                    pos2(plot.right() + 8.0, y - half_line),
                    f32::INFINITY,
                )
            });
            let star = own
                .as_ref()
                .filter(|_| stars)
                .map(|text| pos2(text.rect.right() + 8.0, y));
            AxisLevel {
                emotion,
                y,
                text,
                face,
                own,
                star,
            }
        })
        .collect()
}

fn mark(plot: Rect, index: usize, column: &ColumnLayout, measured: &Measured<'_>) -> Option<Mark> {
    let figures = measured.figures.as_ref()?;
    let emotion = figures.emotion?;
    let kind = match measured.tier {
        Tier::None => return None,
        Tier::Hidden => MarkKind::Hollow,
        _ if measured.two_camps => MarkKind::TwoCamps,
        _ => MarkKind::face(emotion),
    };
    let whisker = measured
        .shown_interval()
        .map(|(interval, low_clamped, high_clamped)| Whisker {
            top: y_of(plot, interval.high),
            bottom: y_of(plot, interval.low),
            top_clamped: high_clamped,
            bottom_clamped: low_clamped,
            dashed: measured.tier == Tier::Few,
        });
    Some(Mark {
        column: index,
        centre: at(plot, column.centre(), emotion),
        kind,
        whisker,
        differs: measured.breaks.is_some(),
    })
}

fn diamonds(
    plot: Rect,
    index: usize,
    column: &ColumnLayout,
    point: &CurvePoint<'_>,
    mark: Option<&Mark>,
) -> Vec<Diamond> {
    // In narrow columns it must not pass the one before.
    let aside = ASIDE.min(0.4 * column.width());
    let beside = |emotion: f64| {
        let straight = at(plot, column.centre(), emotion);
        let meets = mark.is_some_and(|mark| {
            (mark.centre.y - straight.y).abs() < MARK_RADIUS + DIAMOND_RADIUS + 1.0
        });
        if meets {
            straight - vec2(aside, 0.0)
        } else {
            straight
        }
    };
    let given = point.assumed.map(|emotion| Diamond {
        column: index,
        centre: beside(emotion),
        revised: false,
    });
    let revised = point.revised.map(|stars| Diamond {
        column: index,
        centre: beside(stars - 3.0) + vec2(-aside, 0.0),
        revised: true,
    });
    given.into_iter().chain(revised).collect()
}

fn add_lines(layout: &mut EmotionLayout, request: &EmotionRequest<'_>) {
    let mut measured = Vec::new();
    let mut assumed = Vec::new();
    for (index, (column, point)) in request
        .columns
        .iter()
        .zip(&request.curve.points)
        .enumerate()
    {
        // Unsorted touchpoints have no place in the journey: they are marked, never joined.
        let sorted = point.stage.is_some();
        let shown = point.measured.as_ref().filter(|_| sorted);
        if shown.is_some_and(|measured| measured.breaks.is_some()) {
            measured.push(None);
        }
        let emotion = shown.and_then(Measured::emotion);
        measured.push(emotion.map(|emotion| (f64::from(column.centre()), emotion)));
        let diamonds = in_columns(&layout.diamonds, &(index..index + 1));
        let diamond = diamonds.iter().find(|diamond| sorted && !diamond.revised);
        assumed
            .push(diamond.and_then(|diamond| Some((f64::from(diamond.centre.x), point.assumed?))));
    }
    layout.measured = pieces(measured);
    layout.assumed = pieces(assumed);
    add_hatch(layout, request);
}

/// Hatches between neighbours; a piece of a line is asked only where it may reach.
fn add_hatch(layout: &mut EmotionLayout, request: &EmotionRequest<'_>) {
    let (mut measured, mut assumed) = (layout.measured.as_slice(), layout.assumed.as_slice());
    for (column, pair) in request.columns.windows(2).enumerate() {
        let [left, right] = pair else { continue };
        let (from, to) = (left.centre(), right.centre());
        measured = without_passed(measured, from);
        assumed = without_passed(assumed, from);
        if let (Some(line), Some(other)) = (measured.first(), assumed.first()) {
            let strokes = hatch(layout.plot, line, other, from, to);
            layout
                .hatch
                .extend(strokes.into_iter().map(|ends| HatchStroke { column, ends }));
        }
    }
}

fn add_gaps(measure: &mut Measure, layout: &mut EmotionLayout, request: &EmotionRequest<'_>) {
    let curve = request.curve;
    let mut listed: Vec<usize> = curve.worse.iter().chain(&curve.better).copied().collect();
    listed.sort_unstable();
    for index in listed {
        let (Some(point), Some(column)) = (curve.points.get(index), request.columns.get(index))
        else {
            continue;
        };
        let Some(measured) = &point.measured else {
            continue;
        };
        let (Some(assumed), Some(emotion), Some(gap)) =
            (point.assumed, measured.emotion(), measured.gap.as_ref())
        else {
            continue;
        };
        let ink = if gap.value < 0.0 {
            Ink::OnNegative
        } else {
            Ink::OnPositive
        };
        let text = measure.line(
            &lang::signed(gap.value, 1, request.words.language()),
            TextStyle::LaneName,
        );
        let size = text.size() + vec2(14.0, 3.0);
        let x = (column.centre() + GAP_OFFSET).min(column.right - 4.0);
        let (top, bottom) = (y_of(layout.plot, assumed), y_of(layout.plot, emotion));
        let left = (x - size.x / 2.0).min(column.right - size.x);
        let pill = Rect::from_min_size(pos2(left, f32::midpoint(top, bottom) - size.y / 2.0), size);
        let text = measure.place(
            &text,
            pos2(pill.left(), pill.top() + 1.5),
            size.x,
            Align::Centre,
            ink,
        );
        layout.gaps.push(GapBar {
            column: index,
            x,
            assumed: top,
            measured: bottom,
            pill,
            text,
        });
    }
}
