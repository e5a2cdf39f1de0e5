//! Builds the emotion lane from the figures of both curves.

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use super::{
    AxisLevel, Diamond, EmotionLayout, GapBar, Mark, MarkKind, PointLabel, Whisker, at,
    hatch::hatch,
    labels::{Obstacles, place},
    lines::pieces,
    y_of,
};
use crate::{
    lang::{self, Key, Words},
    layout::{Align, ColumnLayout, Ink, Measure, TextStyle, scale_words},
    stats::{Curve, CurvePoint, Ends, Measured, Tier},
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
const STAR_SPACE: f32 = 15.0;
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
    /// Words and numbers.
    pub words: &'a Words,
}

/// Builds the lane.
pub fn emotion(measure: &mut Measure, request: &EmotionRequest<'_>) -> EmotionLayout {
    let mut layout = EmotionLayout {
        plot: request.plot,
        levels: levels(measure, request),
        measured: Vec::new(),
        assumed: Vec::new(),
        hatch: Vec::new(),
        marks: Vec::new(),
        diamonds: Vec::new(),
        gaps: Vec::new(),
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
    add_gaps(measure, &mut layout, request);
    add_labels(measure, &mut layout, request);
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
    let beside = |emotion: f64| {
        let straight = at(plot, column.centre(), emotion);
        let meets = mark.is_some_and(|mark| {
            (mark.centre.y - straight.y).abs() < MARK_RADIUS + DIAMOND_RADIUS + 1.0
        });
        if meets {
            straight - vec2(ASIDE, 0.0)
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
        centre: beside(stars - 3.0) + vec2(-ASIDE, 0.0),
        revised: true,
    });
    given.into_iter().chain(revised).collect()
}

fn add_lines(layout: &mut EmotionLayout, request: &EmotionRequest<'_>) {
    let plot = layout.plot;
    let in_stage = |point: &CurvePoint<'_>| point.stage.is_some();
    let mut measured = Vec::new();
    let mut assumed = Vec::new();
    for (index, point) in request.curve.points.iter().enumerate() {
        let shown = point.measured.as_ref().filter(|_| in_stage(point));
        if shown.is_some_and(|measured| measured.breaks.is_some()) {
            measured.push(None);
        }
        let x = request
            .columns
            .get(index)
            .map(|column| f64::from(column.centre()));
        measured.push(
            shown
                .and_then(Measured::emotion)
                .and_then(|emotion| Some((x?, emotion))),
        );
        let diamond = layout
            .diamonds
            .iter()
            .find(|diamond| diamond.column == index && !diamond.revised);
        assumed.push(
            diamond
                .filter(|_| in_stage(point))
                .and_then(|diamond| Some((f64::from(diamond.centre.x), point.assumed?))),
        );
    }
    layout.measured = pieces(measured);
    layout.assumed = pieces(assumed);
    for line in &layout.measured {
        let Some((left, right)) = line.span() else {
            continue;
        };
        for other in &layout.assumed {
            let Some((first, last)) = other.span() else {
                continue;
            };
            layout.hatch.extend(hatch(
                plot,
                line,
                other,
                left.max(first) as f32,
                right.min(last) as f32,
            ));
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

fn add_labels(measure: &mut Measure, layout: &mut EmotionLayout, request: &EmotionRequest<'_>) {
    for (index, (column, point)) in request
        .columns
        .iter()
        .zip(&request.curve.points)
        .enumerate()
    {
        let Some(words) = words_at(point, request) else {
            continue;
        };
        let obstacles = obstacles(layout, index, column);
        let mark = layout.marks.iter().find(|mark| mark.column == index);
        let anchor = mark.map_or_else(
            || at(layout.plot, column.centre(), -0.25),
            |mark| mark.centre,
        );
        let area = Rect::from_x_y_ranges(
            column.left..=column.right,
            layout.plot.top() + 2.0..=layout.plot.bottom() - 2.0,
        );
        layout
            .labels
            .extend(label(measure, index, area, anchor, &words, &obstacles));
    }
}

/// The words at a point: a figure with its unit, then smaller lines.
struct PointWords {
    figure: Option<(String, bool)>,
    lines: Vec<String>,
}

fn words_at(point: &CurvePoint<'_>, request: &EmotionRequest<'_>) -> Option<PointWords> {
    let words = request.words;
    let only = |key| {
        Some(PointWords {
            figure: None,
            lines: vec![words.text(key).to_owned()],
        })
    };
    let Some(measured) = &point.measured else {
        return if request.curve.set.is_some() {
            only(Key::TierNone)
        } else {
            None
        };
    };
    let figures = match (measured.tier, &measured.figures) {
        (Tier::None, _) | (_, None) => return only(Key::TierNone),
        (Tier::Hidden, _) => return only(Key::TierHidden),
        (_, Some(figures)) => figures,
    };
    let mut lines = vec![words.format(Key::FigureN, &[("n", figures.n.into())])];
    match measured.tier {
        Tier::Few => lines.push(words.text(Key::TierFew).to_owned()),
        Tier::Tentative => lines.push(words.text(Key::TierTentative).to_owned()),
        _ => {}
    }
    if measured.two_camps {
        lines.push(words.text(Key::TwoCamps).to_owned());
    }
    if let Some(score) = measured.unanimous {
        lines.push(words.format(
            Key::AllGave,
            &[("score", (&lang::score(score, words.language())).into())],
        ));
    }
    let stars = common_stars(request.curve.common_ends());
    Some(PointWords {
        figure: Some((
            scale_words::figure(&measured.ends, figures.mean, words),
            stars,
        )),
        lines,
    })
}

fn common_stars(ends: Option<Ends>) -> bool {
    ends.is_some_and(|ends| scale_words::in_stars(&ends))
}

fn obstacles(layout: &EmotionLayout, index: usize, column: &ColumnLayout) -> Obstacles {
    let mut obstacles = Obstacles::default();
    for mark in layout.marks.iter().filter(|mark| mark.column == index) {
        obstacles.marks.push(Rect::from_center_size(
            mark.centre,
            Vec2::splat(2.0 * MARK_RADIUS + 4.0),
        ));
        if let Some(whisker) = mark.whisker {
            let ends = (mark.centre.x - WHISKER_HALF_WIDTH)..=(mark.centre.x + WHISKER_HALF_WIDTH);
            obstacles.marks.push(Rect::from_x_y_ranges(
                ends,
                whisker.top - 2.0..=whisker.bottom + 2.0,
            ));
        }
    }
    for diamond in layout
        .diamonds
        .iter()
        .filter(|diamond| diamond.column == index)
    {
        obstacles.marks.push(Rect::from_center_size(
            diamond.centre,
            Vec2::splat(2.0 * DIAMOND_RADIUS + 2.0),
        ));
    }
    for gap in layout.gaps.iter().filter(|gap| gap.column == index) {
        let (top, bottom) = (gap.assumed.min(gap.measured), gap.assumed.max(gap.measured));
        obstacles.marks.push(Rect::from_x_y_ranges(
            gap.x - 2.0..=gap.x + 2.0,
            top..=bottom,
        ));
        obstacles.labels.push(gap.pill);
    }
    let (left, right) = (f64::from(column.left), f64::from(column.right));
    for line in layout.measured.iter().chain(&layout.assumed) {
        let samples = line.samples(left, right, 3.0);
        obstacles.lines.extend(
            samples
                .iter()
                .map(|[x, emotion]| at(layout.plot, *x as f32, *emotion)),
        );
    }
    obstacles
}

fn label(
    measure: &mut Measure,
    index: usize,
    area: Rect,
    anchor: Pos2,
    words: &PointWords,
    obstacles: &Obstacles,
) -> Option<PointLabel> {
    let width = area.width();
    let stars = words.figure.as_ref().is_some_and(|(_, stars)| *stars);
    let figure = words
        .figure
        .as_ref()
        .map(|(text, _)| measure.text(text, TextStyle::Figure, width));
    let lines: Vec<_> = words
        .lines
        .iter()
        .map(|line| measure.text(line, TextStyle::Label, width))
        .collect();
    let star_width = if stars { STAR_SPACE } else { 0.0 };
    let figure_size = figure
        .as_ref()
        .map_or(Vec2::ZERO, |figure| figure.size() + vec2(star_width, 0.0));
    let size = lines.iter().fold(figure_size, |size, line| {
        vec2(size.x.max(line.size().x), size.y + line.size().y)
    });
    let rect = place(area, size, anchor, obstacles)?;
    let mut texts = Vec::new();
    let mut star = None;
    let mut y = rect.top();
    if let Some(figure) = figure {
        let text = measure.place(
            &figure,
            pos2(rect.left(), y),
            rect.width() - star_width,
            Align::Centre,
            Ink::Ink,
        );
        star = stars.then(|| {
            pos2(
                text.rect.right() + 3.0 + STAR_RADIUS,
                text.rect.center().y - 0.5,
            )
        });
        y = text.rect.bottom();
        texts.push(text);
    }
    for line in lines {
        let text = measure.place(
            &line,
            pos2(rect.left(), y),
            rect.width(),
            Align::Centre,
            Ink::Muted,
        );
        y = text.rect.bottom();
        texts.push(text);
    }
    Some(PointLabel {
        column: index,
        rect,
        texts,
        star,
    })
}

/// Returns the widest label that a point of the curve may need, so that columns can be made wide enough.
pub(crate) fn widest_label(measure: &mut Measure, curve: &Curve<'_>, words: &Words) -> f32 {
    let request = EmotionRequest {
        plot: Rect::NOTHING,
        axis_right: 0.0,
        columns: &[],
        curve,
        words,
    };
    let mut widest = 0.0_f32;
    for point in &curve.points {
        let Some(words) = words_at(point, &request) else {
            continue;
        };
        if let Some((figure, stars)) = &words.figure {
            widest = widest.max(
                measure.line(figure, TextStyle::Figure).size().x
                    + if *stars { STAR_SPACE } else { 0.0 },
            );
        }
        for line in &words.lines {
            widest = widest.max(measure.line(line, TextStyle::Label).size().x);
        }
    }
    widest
}
