//! The overview: stages, the names of touchpoints and both curves on one page, in text that a room can read.
//!
//! The page has one height, whatever is on it, and no text is smaller than running text; so columns are as
//! narrow as the page wants them. Names stand above the curve where columns have room for them, in turns above
//! and below it where they are wider, else nowhere.

mod names;
mod stages;

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use super::{
    Align, CardItem, CardKind, CardLayout, EmotionRequest, HeaderLayout, Ink, LaneKind, LaneLayout,
    LegendLayout, LegendSign, MapLayout, Measure, Request, TextBlock, TextStyle,
    emotion::outline,
    header::{about_line, title_of},
    metrics::{AXIS_GAP, LANE_GAP, MARGIN},
};
use crate::{
    lang::Key,
    stats::{Curve, assumed_curve},
};
use names::{Names, PADDING, names};
use stages::{shortened, stages};

/// The height of the slide.
const SLIDE: f32 = 700.0;
/// The part of it that is left for what stands below the picture.
const FOOT: f32 = 0.05;
/// The proportions of a slide.
const USUAL: f32 = 16.0 / 9.0;
/// The space between the sheet's edge and the columns: the faces of the scale have room in it.
const SIDE: f32 = 48.0;
/// The space between a name and the curve, and around the legend.
const GAP: f32 = 8.0;
/// The room of a sign of the legend before its name, and between a name and the next sign.
const SIGN: f32 = 20.0;
const BETWEEN_SIGNS: f32 = 28.0;

/// Lays the overview out.
pub(super) fn overview(
    measure: &mut Measure,
    request: &Request<'_>,
    figures: &Curve<'_>,
) -> MapLayout {
    let width = SLIDE * request.fit.aspect().unwrap_or(USUAL);
    let page = Rect::from_min_size(Pos2::ZERO, vec2(width, SLIDE * (1.0 - FOOT)));
    let header = header(measure, request, page);
    let head = header.lines.last().unwrap_or(&header.title).rect.bottom();
    let sheet = Rect::from_min_max(
        pos2(MARGIN, head + GAP),
        page.max - vec2(MARGIN, MARGIN / 2.0),
    );
    let across = sheet.shrink2(vec2(SIDE, 0.0)).x_range();
    let built = stages(measure, request, across, sheet.top() + LANE_GAP);
    let touchpoints: Vec<&str> = request
        .map
        .places()
        .map(|place| place.touchpoint.name.as_str())
        .collect();
    let names = names(measure, &touchpoints, &built.columns, sheet.x_range());
    let mut layout = MapLayout {
        page,
        sheet,
        header,
        stages: built.stages,
        boundaries: Vec::new(),
        columns: built.columns,
        lanes: Vec::new(),
        cards: Vec::new(),
        emotion: None,
        strips: Vec::new(),
        gap_lists: Vec::new(),
        multiples: Vec::new(),
        rule: None,
        legend: Vec::new(),
    };
    let room = sheet
        .with_min_y(built.bottom + LANE_GAP)
        .with_max_y(sheet.bottom() - LANE_GAP);
    let bottom = add_curve(measure, &mut layout, request, (figures, &names), room);
    let xs = built.boundaries.into_iter();
    layout.boundaries = xs.map(|x| (x, built.bottom + 4.0, bottom)).collect();
    layout
}

fn header(measure: &mut Measure, request: &Request<'_>, page: Rect) -> HeaderLayout {
    let room = page.width() - 2.0 * MARGIN;
    let mut row = |text: &str, style, ink, top| {
        let text = shortened(measure, text, style, (room, 1));
        measure.place(&text, pos2(MARGIN, top), room, Align::Left, ink)
    };
    let title = row(title_of(request), TextStyle::Title, Ink::Text, MARGIN / 2.0);
    let below = title.rect.bottom() + 2.0;
    let about = row(&about_line(request), TextStyle::Body, Ink::Muted, below);
    HeaderLayout {
        title,
        lines: vec![about],
    }
}

/// Adds names, curve and legend from top to bottom, and returns where they end.
fn add_curve(
    measure: &mut Measure,
    layout: &mut MapLayout,
    request: &Request<'_>,
    (figures, names): (&Curve<'_>, &Names),
    room: Rect,
) -> f32 {
    let ends = (layout.columns.first(), layout.columns.last());
    let (Some(first), Some(last)) = ends else {
        return room.top();
    };
    let axis_right = first.left - AXIS_GAP;
    let across = first.left - 2.0..=last.right + 2.0;
    let below = |height: f32| if height > 0.0 { height + GAP } else { 0.0 };
    let top = room.top() + below(names.height);
    let under = if names.are_in_turns {
        below(names.height)
    } else {
        0.0
    };
    let mut points = figures.points.iter();
    let has_curve = points.any(|point| point.assumed.is_some() || point.measured.is_some());
    if !has_curve {
        add_names(measure, layout, names, (room.top(), top));
        return top + under;
    }
    let legend = TextStyle::Body.line_height() + GAP;
    let plot = Rect::from_x_y_ranges(across, top..=room.bottom() - legend - under);
    add_names(measure, layout, names, (room.top(), plot.bottom() + GAP));
    let hidden =
        (request.hides_verdict && figures.set.is_some()).then(|| assumed_curve(request.map));
    let mut emotion = outline(
        measure,
        &EmotionRequest {
            plot,
            axis_right,
            columns: &layout.columns,
            curve: hidden.as_ref().unwrap_or(figures),
            overlaid: &[],
            words: request.words,
        },
    );
    // The faces say what is good; the figures would be too small.
    for level in &mut emotion.levels {
        level.text.rows.clear();
        level.text.rect = Rect::from_min_size(level.face, Vec2::ZERO);
        level.own = None;
        level.star = None;
    }
    layout.emotion = Some(emotion);
    let foot = pos2(plot.left(), room.bottom() - TextStyle::Body.line_height());
    layout.legend = signs(measure, request, figures, (foot, room.right()));
    plot.bottom() + under
}

/// Says which line is which, side by side; what is hidden leaves its place free.
fn signs(
    measure: &mut Measure,
    request: &Request<'_>,
    figures: &Curve<'_>,
    (at, right): (Pos2, f32),
) -> Vec<LegendLayout> {
    let is_measured = figures.set.is_some();
    let is_assumed = figures.points.iter().any(|point| point.assumed.is_some());
    let entries = [
        (
            LegendSign::Measured,
            Key::CurveMeasured,
            is_measured,
            request.hides_verdict,
        ),
        (LegendSign::Assumed, Key::CurveAssumed, is_assumed, false),
    ];
    let entries = || entries.iter().filter(|(_, _, is_there, _)| *is_there);
    let mut width_of = |key| {
        let text = request.words.text(key);
        measure.line(text, TextStyle::Body).size().x
    };
    let width: f32 = entries().map(|(_, key, ..)| SIGN + width_of(*key)).sum();
    let between = BETWEEN_SIGNS * entries().count().saturating_sub(1) as f32;
    // A curve of one column may begin too far right.
    let mut x = at.x.min(right - width - between);
    let mut signs = Vec::new();
    for (sign, key, _, is_hidden) in entries() {
        let text = request.words.text(*key);
        let place = pos2(x + SIGN, at.y);
        let text = measure.block(text, TextStyle::Body, Ink::Text, place, f32::INFINITY);
        let centre = pos2(x + 8.0, text.rect.center().y);
        let sign = *sign;
        x = text.rect.right() + BETWEEN_SIGNS;
        if !is_hidden {
            signs.push(LegendLayout { sign, centre, text });
        }
    }
    signs
}

/// Places the names: above the curve, or in turns above and below it.
fn add_names(measure: &Measure, layout: &mut MapLayout, names: &Names, (above, below): (f32, f32)) {
    for (index, (column, (width, text))) in layout.columns.iter().zip(&names.texts).enumerate() {
        let is_below = names.are_in_turns && index % 2 == 1;
        let top = if is_below { below } else { above };
        let corner = pos2(column.centre() - width / 2.0, top);
        let rect = Rect::from_min_size(corner, vec2(*width, names.height));
        let room = width - 2.0 * PADDING;
        let indent = vec2(PADDING, (names.height - text.size().y) / 2.0);
        let text = measure.place(text, corner + indent, room, Align::Centre, Ink::Text);
        layout.cards.push(CardLayout {
            item: CardItem::Touchpoint,
            kind: CardKind::Touchpoint { flag: None },
            column: index,
            rect,
            texts: vec![text],
        });
    }
    let all = layout.cards.iter().map(|card| card.rect);
    let Some(rect) = all.reduce(Rect::union) else {
        return;
    };
    layout.lanes.push(LaneLayout {
        kind: LaneKind::Touchpoint,
        own: None,
        rect,
        // What touchpoints are need not be said to a room.
        name: TextBlock {
            rows: Vec::new(),
            style: TextStyle::LaneName,
            ink: Ink::Muted,
            rect: Rect::from_min_size(rect.min, Vec2::ZERO),
        },
        cards: 0..layout.cards.len(),
    });
}
