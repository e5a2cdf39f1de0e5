//! Builds the words at the points and finds their places.

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use super::{
    DIAMOND_RADIUS, EmotionLayout, EmotionRequest, MARK_RADIUS, PointLabel, STAR_RADIUS,
    STAR_SPACE, WHISKER_HALF_WIDTH, at,
    labels::{Obstacles, place},
    lines::without_passed,
    overlays::around,
    words::{PointWords, all_in_stars, words_at},
};
use crate::layout::{
    Align, ColumnLayout, Ink, Measure, TextStyle, in_columns, metrics::COLUMN_GAP,
};

/// How far a label may reach into the space between its column and the next.
const SIDE: f32 = COLUMN_GAP / 2.0 - 0.5;

/// Adds the words at every point.
pub(super) fn add_labels(
    measure: &mut Measure,
    layout: &mut EmotionLayout,
    request: &EmotionRequest<'_>,
) {
    let with_stars = all_in_stars(request.curve);
    let points: Vec<_> = request.columns.iter().zip(&request.curve.points).collect();
    let drawn = &*layout;
    let labels = measure.each(&points, |measure, index, (column, point)| {
        let words = words_at(point, request, with_stars)?;
        let obstacles = obstacles(drawn, index, column);
        let mark = in_columns(&drawn.marks, &(index..index + 1)).first();
        let anchor = mark.map_or_else(
            || at(drawn.plot, column.centre(), -0.25),
            |mark| mark.centre,
        );
        let area = Rect::from_x_y_ranges(
            column.left - SIDE..=column.right + SIDE,
            drawn.plot.top() + 2.0..=drawn.plot.bottom() - 2.0,
        );
        label(measure, index, area, anchor, &words, &obstacles)
    });
    layout.labels.extend(labels.into_iter().flatten());
}

/// What stands in a column before the words: to be avoided.
pub(super) struct Standing {
    /// Marks, whiskers, bars.
    pub(super) marks: Vec<Rect>,
    /// The pills of the gaps.
    pub(super) pills: Vec<Rect>,
}

/// Lists what stands in a column.
pub(super) fn standing(layout: &EmotionLayout, index: usize) -> Standing {
    let (mut marks, mut pills) = (Vec::new(), Vec::new());
    let here = index..index + 1;
    for mark in in_columns(&layout.marks, &here) {
        marks.push(Rect::from_center_size(
            mark.centre,
            Vec2::splat(2.0 * MARK_RADIUS + 4.0),
        ));
        if let Some(whisker) = mark.whisker {
            let ends = (mark.centre.x - WHISKER_HALF_WIDTH)..=(mark.centre.x + WHISKER_HALF_WIDTH);
            marks.push(Rect::from_x_y_ranges(
                ends,
                whisker.top - 2.0..=whisker.bottom + 2.0,
            ));
        }
    }
    for diamond in in_columns(&layout.diamonds, &here) {
        marks.push(Rect::from_center_size(
            diamond.centre,
            Vec2::splat(2.0 * DIAMOND_RADIUS + 2.0),
        ));
    }
    for gap in in_columns(&layout.gaps, &here) {
        let (top, bottom) = (gap.assumed.min(gap.measured), gap.assumed.max(gap.measured));
        marks.push(Rect::from_x_y_ranges(
            gap.x - 2.0..=gap.x + 2.0,
            top..=bottom,
        ));
        pills.push(gap.pill);
    }
    let overlaid = layout.overlays.iter();
    let overlaid = overlaid.flat_map(|overlay| in_columns(&overlay.marks, &here));
    marks.extend(overlaid.map(|mark| around(mark.centre)));
    Standing { marks, pills }
}

fn obstacles(layout: &EmotionLayout, index: usize, column: &ColumnLayout) -> Obstacles {
    let Standing { marks, pills } = standing(layout, index);
    let (left, right) = (f64::from(column.left), f64::from(column.right));
    let overlaid = layout.overlays.iter().map(|overlay| &overlay.lines);
    let curves = [&layout.measured, &layout.assumed].into_iter();
    let lines = curves.chain(overlaid).flat_map(|lines| {
        without_passed(lines, column.left)
            .iter()
            .take_while(move |line| line.span().is_some_and(|(first, _)| first < right))
            .flat_map(move |line| line.samples(left, right, 3.0))
    });
    Obstacles {
        marks,
        lines: lines
            .map(|[x, emotion]| at(layout.plot, x as f32, emotion))
            .collect(),
        labels: pills,
    }
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
            Ink::Text,
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
